// Scores that repeat those of the neighbouring row or column, digit by digit. Three decimals in a row are hardly a coincidence.
import type {Column, TableShape} from '../model/column.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import type {Report} from '../model/finding.ts';
import {cellText, type Table} from '../model/table.ts';
import {listRows} from '../values/capped-list.ts';
import {numbersOf} from '../values/column-values.ts';
import {canonicalName, foldName} from '../values/name.ts';
import {dataRows} from '../values/row-kinds.ts';
import {rowName} from '../values/row-name.ts';
import {copiedRows, copiedRuns} from './copies/copied-blocks.ts';
import {copiedMeasures, countOf, type Copy} from './copies/copied-measures.ts';

type MessageId = 'row' | 'column' | 'block' | 'elsewhere';

const minInRow = 3;
const minInColumn = 5;
/** Rows beyond this many are a database, in which equal rows are common. */
const maxCompared = 2000;
/** Longer columns are series of measurements, which repeat by themselves. */
const maxFine = 300;
/** More copies than this share of the rows: coarse numbers, not copies. */
const maxCopies = 0.05;

export default defineRule<MessageId>({
  meta: {
    id: 'suspicious-copy',
    summary: {
      en: 'Scores that repeat those of the neighbouring row or column',
      'zh-CN': '得分与相邻行或相邻列逐位相同',
    },
    group: 'values',
    // Equal columns may be equal by definition, as precision and recall of one average (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options: {},
    messages: {
      row: {
        en: '{name} (row {row}) has the same {count} values as {otherName} above it: {values}.',
        'zh-CN': '{name}（第 {row} 行）有 {count} 个值与上一行 {otherName} 完全相同：{values}。',
      },
      block: {
        en: '“{label}” has the same {count} values in {rows|row|rows} {rows} as in {otherRows|row|rows} {otherRows}: {values}.',
        'zh-CN': '“{label}”列第 {rows} 行的 {count} 个值与第 {otherRows} 行完全相同：{values}。',
      },
      elsewhere: {
        en: '{name} (row {row}) has the same {count} scores as {otherName} (row {otherRow}): {values}.',
        'zh-CN': '{name}（第 {row} 行）有 {count} 项得分与 {otherName}（第 {otherRow} 行）完全相同：{values}。',
      },
      column: {
        en: '“{label}” repeats “{otherLabel}” in {count} consecutive rows: {rows|row|rows} {rows}.',
        'zh-CN': '“{label}”列有连续 {count} 行与“{otherLabel}”列相同：第 {rows} 行。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) {
      const shape = context.shapeOf(table);
      const scores = shape.columns.filter(({role, type}) => role === 'score' && type === 'number');
      const rows = dataRows(table);
      checkWholeColumns(table, shape, rows, context);
      checkMeasures(table, shape, rows, context);
      if (scores.length < 2) {
        checkBlocks(table, scores, rows, context);
        continue;
      }
      const own = scores.filter((column, at) => !scores.slice(0, at).some((left) => isTwin(table, left, column, rows)));
      if (own.length >= minInRow) checkRows(table, shape, {scores: own, rows}, context);
      checkBlocks(table, own, rows, context);
      checkElsewhere(table, shape, {scores: own, rows}, context);
      if (shape.columns.every(({role, type}) => role !== 'date' && type !== 'date'))
        scores.slice(1).forEach((column, at) => {
          checkColumn(table, [scores[at] ?? column, column], rows, context);
        });
    }
  },
});

interface Scores {
  readonly scores: readonly Column[];
  readonly rows: readonly number[];
}

function checkRows(table: Table, shape: TableShape, {scores, rows}: Scores, {report}: RuleContext<MessageId>): void {
  const copies = rows.flatMap((row, at) => {
    const above = rows[at - 1];
    const run =
      above === undefined
        ? []
        : longestRun(scores, (column) => isCopied(table, [row, above], [column.index, column.index]));
    return above === undefined || !isTelling(table, row, run) || isAlias(table, shape, row, above)
      ? []
      : [{row, of: above, columns: run}];
  });
  if (copies.length > Math.max(1, maxCopies * rows.length)) return;
  for (const copy of copies) report(copyReport('row', table, shape, copy));
}

/** The one row that repeats nearly all numbers of the row above, whatever they measure. */
function checkMeasures(
  table: Table,
  shape: TableShape,
  rows: readonly number[],
  {report}: RuleContext<MessageId>,
): void {
  if (rows.length < minInColumn || rows.length > maxCompared) return;
  const copies = copiedMeasures(table, shape, rows).filter(({row, of}) => !isAlias(table, shape, row, of));
  const [only] = copies;
  if (only !== undefined && copies.length === 1 && isNamedApart(table, shape, only))
    report(copyReport('row', table, shape, only));
}

/** Two names: a row that was pasted again whole is for `duplicate-row`. */
function isNamedApart(table: Table, shape: TableShape, {row, of}: Copy): boolean {
  return rowName(table, shape, row) !== '' && rowName(table, shape, row) !== rowName(table, shape, of);
}

function copyReport(
  messageId: 'row' | 'elsewhere',
  table: Table,
  shape: TableShape,
  {row, of, columns}: Copy,
): Report & {readonly messageId: MessageId} {
  const first = columns[0]?.index ?? 0;
  return {
    messageId,
    place: {kind: 'cell', table: table.index, row, column: first},
    data: {
      ...{row: row + 1, otherRow: of + 1, name: rowName(table, shape, row), otherName: rowName(table, shape, of)},
      ...{count: columns.length, values: columns.map(({index}) => cellText(table, row, index))},
    },
    confidence: 'likely',
    related: [{kind: 'cell', table: table.index, row: of, column: first}],
  };
}

/** Two columns of the same numbers throughout (`mu` and `exposed`) say one thing twice: together they are one witness. */
function isTwin(table: Table, left: Column, right: Column, rows: readonly number[]): boolean {
  const a = numbersOf(table, left.index).values;
  const b = numbersOf(table, right.index).values;
  return rows.every((row) => a[row] === b[row] || (Number.isNaN(a[row] ?? NaN) && Number.isNaN(b[row] ?? NaN)));
}

/** The first of the longest runs of neighbouring members that pass. */
function longestRun<Item>(items: readonly Item[], passes: (item: Item) => boolean): Item[] {
  let best = {start: 0, end: 0};
  let start = 0;
  items.forEach((item, at) => {
    if (!passes(item)) start = at + 1;
    else if (at + 1 - start > best.end - best.start) best = {start, end: at + 1};
  });
  return items.slice(best.start, best.end);
}

/** Equal numbers with decimals; 0 and 100 are reached by many. */
function isCopied(
  table: Table,
  [row, other]: readonly [number, number],
  [column, otherColumn]: readonly [number, number],
): boolean {
  const a = numbersOf(table, column);
  const b = numbersOf(table, otherColumn);
  const value = a.values[row] ?? NaN;
  const hasDecimals = (a.decimals[row] ?? 0) > 0 && a.decimals[row] === b.decimals[other];
  return value === b.values[other] && hasDecimals && value !== 0 && value !== 100 && value !== 1;
}

/** A value that further rows have as well says little: enough of them must be these two rows' own. */
function isTelling(table: Table, row: number, run: readonly Column[]): boolean {
  if (run.length < minInRow) return false;
  const rare = run.filter(({index}) => countOf(table, index, row) <= 2);
  return new Set(rare.map(({index}) => numbersOf(table, index).values[row])).size >= minInRow;
}

/** `qwen-max` and `qwen-max-2025-01-25` may be one model under two names. */
function isAlias(table: Table, shape: TableShape, row: number, above: number): boolean {
  const [a = '', b = ''] = [row, above].map((each) => foldName(canonicalName(rowName(table, shape, each)).name));
  return a.startsWith(b) || b.startsWith(a);
}

function checkColumn(
  table: Table,
  [left, right]: readonly [Column, Column],
  rows: readonly number[],
  {report}: RuleContext<MessageId>,
): void {
  if (right.index !== left.index + 1) return;
  const best = longestRun(rows, (row) => isCopied(table, [row, row], [left.index, right.index]));
  const distinct = new Set(best.map((row) => numbersOf(table, left.index).values[row])).size;
  if (best.length < minInColumn || distinct < minInColumn - 1 || isWholeCopy(table, [left, right], rows)) return;
  report({
    messageId: 'column',
    place: {kind: 'cell', table: table.index, row: best[0] ?? 0, column: right.index},
    data: {label: right.label, otherLabel: left.label, count: best.length, ...listRows(best)},
    confidence: 'likely',
  });
}

const isAverage = /\bav(?:g|erage)|\bmean\b|\boverall\b|\btotal\b|\bscore\b|平均|总|綜合|综合/iu;

/** Columns of numbers that repeat an earlier one in all rows. Linear in cells: columns are compared by their first numbers. */
function checkWholeColumns(
  table: Table,
  {columns}: TableShape,
  rows: readonly number[],
  {report}: RuleContext<MessageId>,
): void {
  if (rows.length < minInColumn || rows.length > maxCompared) return;
  const seen = new Map<string, Column>();
  let before: Column | null = null;
  for (const column of columns) {
    if (column.type !== 'number' || column.role === 'rank' || column.role === 'date') continue;
    const {values} = numbersOf(table, column.index);
    const key = rows
      .slice(0, minInColumn)
      .map((row) => values[row])
      .join(' ');
    const other = seen.get(key);
    const neighbour: Column | null = before;
    before = column;
    // The average of one test is that test.
    if (other !== undefined && (isAverage.test(other.label) || isAverage.test(column.label))) continue;
    if (other === undefined) seen.set(key, column);
    else if (isWholeCopy(table, [other, column], rows)) {
      report({
        messageId: 'column',
        place: {kind: 'cell', table: table.index, row: rows[0] ?? 0, column: column.index},
        data: {label: column.label, otherLabel: other.label, count: rows.length, ...listRows(rows)},
        // Columns further apart may measure nearly the same (`mu` and `exposed`, a mean and its baseline).
        ...(other === neighbour && !isSerial(table, column, rows) && !namesRow(other) && !areOneAverage(other, column)
          ? {confidence: 'likely' as const}
          : {severity: 'info' as const, confidence: 'hint' as const}),
      });
    }
  }
}

/** Precision, recall, F1 and accuracy of one micro average are one number. */
function areOneAverage(...columns: readonly [Column, Column]): boolean {
  return columns.every(({label}) => /precision|recall|\bf-?1\b|f-?score|accuracy|精确率|准确率|召回率/iu.test(label));
}

/** Equal in every row, with enough different numbers of two digits to rule out chance. */
function isWholeCopy(table: Table, [left, right]: readonly [Column, Column], rows: readonly number[]): boolean {
  const a = numbersOf(table, left.index);
  const b = numbersOf(table, right.index);
  if (!rows.every((row) => a.values[row] === b.values[row])) return false;
  const telling = rows.filter((row) => Math.abs(a.values[row] ?? 0) * 10 ** (a.decimals[row] ?? 0) >= 10);
  return new Set(telling.map((row) => a.values[row])).size >= minInColumn;
}

/** `rownames` and `id` beside the code that they were made from. */
function namesRow({label}: Column): boolean {
  return /^(?:#|\W*|(?:row[\s_]?names?|index|key|no\.?|nr\.?|.*(?:id|code)))$/iu.test(label.trim());
}

/** Numbers that go on by one: codes and running numbers are printed twice on purpose. */
function isSerial(table: Table, {index}: Column, rows: readonly number[]): boolean {
  const {values} = numbersOf(table, index);
  const steps = rows.filter((row, at) => at > 0 && (values[row] ?? 0) === (values[rows[at - 1] ?? 0] ?? 0) + 1);
  return steps.length > rows.length / 2;
}

/** Most rows have a number of their own: four equal ones in a row are not chance. */
function isFine(table: Table, {index}: Column, rows: readonly number[]): boolean {
  const {values} = numbersOf(table, index);
  return 2 * new Set(rows.map((row) => values[row])).size >= rows.length;
}

/** A run of one column that was pasted again further down; where several columns or runs repeat, rows do so on purpose. */
function checkBlocks(
  table: Table,
  scores: readonly Column[],
  rows: readonly number[],
  {report}: RuleContext<MessageId>,
): void {
  if (rows.length > maxFine) return;
  const found = scores.flatMap((column) => copiedRuns(table, column, rows).map((run) => ({...run, column})));
  const [only] = found;
  if (only === undefined || found.length > 1 || !isFine(table, only.column, rows)) return;
  const {column, rows: copied, of} = only;
  report({
    messageId: 'block',
    place: {kind: 'cell', table: table.index, row: copied[0] ?? 0, column: column.index},
    data: {
      ...{label: column.label, count: copied.length, ...listRows(copied), otherRows: of.map((row) => row + 1)},
      values: copied.map((row) => cellText(table, row, column.index)),
    },
    confidence: 'likely',
    related: [{kind: 'cell', table: table.index, row: of[0] ?? 0, column: column.index}],
  });
}

function checkElsewhere(
  table: Table,
  shape: TableShape,
  {scores, rows}: Scores,
  {report}: RuleContext<MessageId>,
): void {
  if (rows.length > maxCompared) return;
  const copies = copiedRows(table, scores, rows).filter(
    ({row, of, columns}) =>
      !isAlias(table, shape, row, of) &&
      columns.filter(({index}) => countOf(table, index, row) <= 2).length >= minInRow,
  );
  if (copies.length > 1) return;
  for (const copy of copies) report(copyReport('elsewhere', table, shape, copy));
}
