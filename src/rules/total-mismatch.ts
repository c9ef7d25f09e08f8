// Total rows that are not the sum (or mean) of the rows above them, and shares that add up to more than the whole. The table itself is the
// witness: where other columns of the same row do add up, the one that does not is at fault. Linear in cells.
import type {Column, TableShape} from '../model/column.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellText, type Table} from '../model/table.ts';
import {checkTotals, type Total} from './arithmetic/total-rows.ts';
import {wrongShares} from './arithmetic/shares.ts';

type MessageId = 'sum' | 'mean' | 'shares';

export default defineRule<MessageId>({
  meta: {
    id: 'total-mismatch',
    summary: {
      en: 'A total that is not the sum of its rows, or shares that do not add up to 100%',
      'zh-CN': '合计行与各行之和不符，或占比合计不为 100%',
    },
    group: 'values',
    // No finding on public documents (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options: {},
    messages: {
      sum: {
        en: 'Row {row} ({name}): “{label}” is {actual}, but the {count} rows above add up to {derived}.',
        'zh-CN': '第 {row} 行（{name}）：“{label}”为 {actual}，而上面 {count} 行之和为 {derived}。',
      },
      mean: {
        en: 'Row {row} ({name}): “{label}” is {actual}, but the mean of the {count} rows is {derived}.',
        'zh-CN': '第 {row} 行（{name}）：“{label}”为 {actual}，而 {count} 行的平均值为 {derived}。',
      },
      shares: {
        en: 'The shares in “{label}” add up to {derived}%, not to 100%.',
        'zh-CN': '“{label}”列的占比合计为 {derived}%，而非 100%。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) checkTable(table, context.shapeOf(table), context);
  },
});

function checkTable(table: Table, shape: TableShape, context: RuleContext<MessageId>): void {
  const numeric = shape.columns.filter(({type, role}) => type === 'number' && role !== 'rank' && role !== 'date');
  for (const total of checkTotals(table, numeric)) reportTotal(table, total, context);
  for (const column of numeric) checkShares(table, shape, column, context);
}

function reportTotal(table: Table, {row, column, kind, count, derived}: Total, {report}: RuleContext<MessageId>): void {
  report({
    messageId: kind,
    place: {kind: 'cell', table: table.index, row, column: column.index},
    data: {
      ...{row: row + 1, label: column.label, count, derived: Number(derived.toPrecision(9))},
      name: cellText(table, row, 0) === '' ? cellText(table, row, 1) : cellText(table, row, 0),
      actual: cellText(table, row, column.index),
    },
    confidence: 'likely',
  });
}

function checkShares(table: Table, shape: TableShape, column: Column, {report}: RuleContext<MessageId>): void {
  const sum = wrongShares(table, shape, column);
  if (sum === null) return;
  report({
    messageId: 'shares',
    place: {kind: 'column', table: table.index, column: column.index},
    data: {label: column.label, derived: Number(sum.toFixed(2))},
    confidence: 'likely',
  });
}
