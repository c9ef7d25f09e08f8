// Scores in one column with different numbers of decimals. 85 beside 84.6 may be 85.0 or anything from 84.5 to 85.5.
import type {Column} from '../model/column.ts';
import {byFrequency} from '../model/groups.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellText, type Table} from '../model/table.ts';
import {cellsOf, listRows, listWords} from '../values/capped-list.ts';
import {cellState, numberFlag, numbersOf} from '../values/column-values.ts';
import {rowKind, rowKindsOf} from '../values/row-kinds.ts';

type MessageId = 'decimals';

/** Least share of cells with the same decimals: below it nothing is usual in the column. */
const usualShare = 0.8;
const minNumbers = 5;
/** So many more digits in the only odd cell of a column of at least so many numbers were not rounded: a slip, not a style. */
const unroundedBy = {short: 3, long: 2};
const minUniform = {short: 5, long: 8};

export default defineRule<MessageId>({
  meta: {
    id: 'mixed-precision',
    summary: {en: 'Scores in one column with different numbers of decimals', 'zh-CN': '同一列得分的小数位数不一致'},
    group: 'values',
    status: 'stable',
    core: false,
    since: '0.1.0',
    severity: 'info',
    fix: 'never',
    options: {},
    messages: {
      decimals: {
        en: '“{label}” has {usual} {usual|decimal|decimals}, but {count} {count|cell differs|cells differ}: {values} ({rows|row|rows} {rows}).',
        'zh-CN': '“{label}”列保留 {usual} 位小数，但有 {count} 处不同：{values}（第 {rows} 行）。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) {
      for (const column of context.shapeOf(table).columns) {
        if (column.role === 'score') checkColumn(table, column, context);
        else if (column.type === 'number' && printed.has(column.role)) checkColumn(table, column, context, true);
      }
    }
  },
});

/** Elsewhere than in scores, only a number that was not rounded is worth a remark. */
const printed: ReadonlySet<string> = new Set(['duration', 'cost', 'other']);

function checkColumn(table: Table, column: Column, {report}: RuleContext<MessageId>, isUnroundedOnly = false): void {
  const {decimals} = numbersOf(table, column.index);
  const rows = comparableRows(table, column.index);
  const counts = byFrequency(rows.map((row) => decimals[row]));
  const [usual = 0, most = 0] = counts[0] ?? [];
  if (counts.length < 2 || rows.length < minNumbers || most < usualShare * rows.length) return;
  const odd = rows.filter((row) => decimals[row] !== usual);
  const size = rows.length > minUniform.long ? 'long' : 'short';
  const isUnrounded =
    odd.length === 1 &&
    usual > 0 &&
    rows.length > minUniform[size] &&
    (decimals[odd[0] ?? 0] ?? 0) >= usual + unroundedBy[size];
  if (isUnroundedOnly && !isUnrounded) return;
  report({
    messageId: 'decimals',
    place: {kind: 'cell', table: table.index, row: odd[0] ?? 0, column: column.index},
    data: {
      ...{label: column.label, usual, count: odd.length},
      ...listRows(odd),
      ...listWords(
        'values',
        odd.map((row) => cellText(table, row, column.index)),
      ),
    },
    ...(isUnrounded ? {severity: 'warning' as const, confidence: 'likely' as const} : {}),
    related: cellsOf(table.index, column.index, odd.slice(1)),
  });
}

/** Numbers that say how exact they are: `0`, `100` and `100%` are written short everywhere, `~85` and `80–90` are not exact. */
function comparableRows(table: Table, column: number): number[] {
  const {values, state, flags} = numbersOf(table, column);
  const kinds = rowKindsOf(table);
  const inexact = numberFlag.approximate | numberFlag.range | numberFlag.ordinal;
  const rows: number[] = [];
  state.forEach((kind, row) => {
    const isShort = values[row] === 0 || values[row] === 100 || values[row] === 1;
    if (kind === cellState.number && kinds[row] === rowKind.data && !isShort && ((flags[row] ?? 0) & inexact) === 0)
      rows.push(row);
  });
  return rows;
}
