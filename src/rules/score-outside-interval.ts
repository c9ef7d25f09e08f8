// A score outside the interval printed next to it: in brackets after it, in a column of its own, or as a lower and an upper bound.
// Also a mean outside the smallest and largest value. Only where all other rows keep to it. Linear in rows.
import type {Column, TableShape} from '../model/column.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellText, type Table} from '../model/table.ts';
import {dataRows} from '../values/row-kinds.ts';
import {rowName} from '../values/row-name.ts';
import {boundsOf, type Bounds} from './arithmetic/bounds.ts';

type MessageId = 'outside' | 'reversed';

/** Rows that keep to their intervals, and the share of those that may not. */
const minInside = 4;
const maxOutside = 0.2;

export default defineRule<MessageId>({
  meta: {
    id: 'score-outside-interval',
    summary: {en: 'A score outside its own interval', 'zh-CN': '得分落在其自身区间之外'},
    group: 'values',
    // No finding on public documents (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'error',
    fix: 'never',
    options: {},
    messages: {
      outside: {
        en: '{name} (row {row}): “{label}” is {actual}, outside its interval {low} to {high}.',
        'zh-CN': '{name}（第 {row} 行）：“{label}”为 {actual}，不在其区间 {low} 至 {high} 之内。',
      },
      reversed: {
        en: '{name} (row {row}): the interval of “{label}” runs from {low} down to {high}.',
        'zh-CN': '{name}（第 {row} 行）：“{label}”的区间上下限颠倒（{low} 至 {high}）。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) {
      const shape = context.shapeOf(table);
      for (const bounds of boundsOf(table, shape)) checkBounds(table, shape, bounds, context);
    }
  },
});

interface Odd {
  readonly row: number;
  readonly low: number;
  readonly high: number;
}

function checkBounds(table: Table, shape: TableShape, {column, at}: Bounds, context: RuleContext<MessageId>): void {
  const odd: Odd[] = [];
  let inside = 0;
  for (const row of dataRows(table)) {
    const bounds = at(row);
    if (bounds === null) continue;
    const {value, half, low, high} = bounds;
    const room = 2 * half + 1e-9 * Math.abs(value);
    if (low <= high && value >= low - room && value <= high + room) inside += 1;
    else odd.push({row, low, high});
  }
  if (inside < minInside || odd.length > Math.max(1, maxOutside * inside)) return;
  for (const each of odd) reportRow(table, shape, column, each, context);
}

function reportRow(
  table: Table,
  shape: TableShape,
  column: Column,
  {row, low, high}: Odd,
  {report}: RuleContext<MessageId>,
): void {
  report({
    messageId: low > high ? 'reversed' : 'outside',
    place: {kind: 'cell', table: table.index, row, column: column.index},
    data: {
      ...{row: row + 1, name: rowName(table, shape, row), label: column.label, low, high},
      actual: cellText(table, row, column.index),
    },
    confidence: 'likely',
  });
}
