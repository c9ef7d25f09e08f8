// Numbers outside what their column can hold: a share above 100 %, a negative price or time, the limits of a schema.
import {oneOrMany, rowsOfColumn} from './column/one-or-many.ts';
import type {Column, TableShape} from '../model/column.ts';
import type {Confidence} from '../model/finding.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type ColumnSchema, type RuleContext} from '../model/rule.ts';
import {cellText, type Table} from '../model/table.ts';
import {byLabel} from '../text/labels.ts';
import {listWords} from '../values/capped-list.ts';
import {cellState, numbersOf} from '../values/column-values.ts';
import {rowKind, rowKindsOf} from '../values/row-kinds.ts';
import {rowName} from '../values/row-name.ts';
import {isBoundedShare, isOpenPercentage, isPaidOrTimed} from './column/label-words.ts';
import {pinnedColumns} from './column/pinned-columns.ts';

type MessageId = 'percent' | 'negative' | 'limit' | 'many' | 'sign';

/** More cells than this in one column are one finding. */
const maxSingle = 5;
/** From this share of offending cells on, the column holds something else than its header seems to say. */
const maxOffending = 0.2;

const options = defineOptions({
  min: {
    type: 'object',
    additionalProperties: {type: 'number'},
    description: {en: 'Smallest allowed number, by label.', 'zh-CN': '各列允许的最小值，按列名给出。'},
    default: {},
  },
  max: {
    type: 'object',
    additionalProperties: {type: 'number'},
    description: {en: 'Largest allowed number, by label.', 'zh-CN': '各列允许的最大值，按列名给出。'},
    default: {},
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'value-range',
    summary: {en: 'A number outside the possible range of its column', 'zh-CN': '数值超出该列可能的范围'},
    group: 'values',
    // False on percentages of a plan or a specification, since mended (2026-11).
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'error',
    fix: 'never',
    options,
    messages: {
      percent: {
        en: '{name} (row {row}): “{label}” is {actual}, outside 0–100%.',
        'zh-CN': '{name}（第 {row} 行）：“{label}”为 {actual}，超出 0–100%。',
      },
      negative: {
        en: '{name} (row {row}): “{label}” is {actual}; it cannot be negative.',
        'zh-CN': '{name}（第 {row} 行）：“{label}”为 {actual}，不应为负数。',
      },
      limit: {
        en: '{name} (row {row}): “{label}” is {actual}, outside the limits {min} to {max}.',
        'zh-CN': '{name}（第 {row} 行）：“{label}”为 {actual}，超出限定范围 {min} 至 {max}。',
      },
      sign: {
        en: '{name} (row {row}): “{label}” is {actual}, the only negative number of the column.',
        'zh-CN': '{name}（第 {row} 行）：“{label}”为 {actual}，是该列唯一的负数。',
      },
      many: {
        en: '{count} cells of “{label}” are outside {min} to {max}: {values}.',
        'zh-CN': '“{label}”列有 {count} 个单元格超出 {min} 至 {max}：{values}。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) {
      const shape = context.shapeOf(table);
      const pinned = pinnedColumns(table, context);
      for (const column of shape.columns)
        if (column.numericShare > 0) checkColumn(table, {shape, pinned}, column, context);
    }
  },
});

interface Limits {
  readonly messageId: 'percent' | 'negative' | 'limit';
  readonly min: number;
  readonly max: number;
  readonly confidence: Confidence;
}

interface CheckedDocument {
  readonly shape: TableShape;
  readonly pinned: ReadonlyMap<number, ColumnSchema>;
}

function checkColumn(table: Table, {shape, pinned}: CheckedDocument, column: Column, context: Context): void {
  const limits = limitsAsked(pinned, column, context) ?? limitsOf(table, column);
  if (limits === null) {
    const row = oddSign(table, column);
    if (row !== null) reportSign(table, shape, {row, column}, context);
    return;
  }
  const {values, state} = numbersOf(table, column.index);
  const kinds = rowKindsOf(table);
  const rows: number[] = [];
  values.forEach((value, row) => {
    if (state[row] === cellState.number && kinds[row] !== rowKind.header && (value > limits.max || value < limits.min))
      rows.push(row);
  });
  if (limits.messageId === 'percent' && rows.some((row) => isRelative(table, row))) return;
  oneOrMany(
    rows,
    maxSingle,
    (row) => reportOne(table, shape, {row, column, limits}, context),
    () => reportMany(table, column, {rows, limits}, context),
  );
}

function limitsAsked(
  columns: ReadonlyMap<number, ColumnSchema>,
  {index, label}: Column,
  context: Context,
): Limits | null {
  const pinned = columns.get(index);
  const min = byLabel(context.options.min, label) ?? pinned?.minimum;
  const max = byLabel(context.options.max, label) ?? pinned?.maximum;
  if (min === undefined && max === undefined) return null;
  return {messageId: 'limit', min: min ?? -Infinity, max: max ?? Infinity, confidence: 'proven'};
}

/** What the header promises, as far as nearly all cells keep it. */
function limitsOf(table: Table, column: Column): Limits | null {
  const {values, state} = numbersOf(table, column.index);
  if (isPercentage(column) && isKept(values, state, 0, 100))
    return {messageId: 'percent', min: 0, max: 100, confidence: 'likely'};
  const isCharge = (column.role === 'cost' || column.role === 'duration') && isPaidOrTimed(column.label);
  return isCharge && isKept(values, state, 0, Infinity)
    ? {messageId: 'negative', min: 0, max: Infinity, confidence: 'likely'}
    : null;
}

function isPercentage({label, role, unit}: Column): boolean {
  if (isOpenPercentage(label) || (role !== 'score' && role !== 'other')) return false;
  return isBoundedShare(label) || (role === 'score' && unit === '%');
}

/** One offender may be a slip in any table; more of them only where they are few. Shares printed as 0–1 are not checked. */
function isKept(values: Float64Array, state: Uint8Array, min: number, max: number): boolean {
  let numbers = 0;
  let offending = 0;
  let largest = 0;
  values.forEach((value, row) => {
    if (state[row] !== cellState.number) return;
    numbers += 1;
    if (value < min || value > max) offending += 1;
    else largest = Math.max(largest, value);
  });
  return (
    offending > 0 &&
    numbers >= 3 &&
    offending <= Math.max(1, maxOffending * numbers) &&
    (max === Infinity || largest > 1)
  );
}

/** A row of so many percentages, most of them above 100, is measured against another row. */
const minRelative = 3;

function isRelative(table: Table, row: number): boolean {
  const percentages = table.labels.flatMap((_, column) => {
    const {values, state, unitIds, units} = numbersOf(table, column);
    return state[row] === cellState.number && units[unitIds[row] ?? 0] === '%' ? [values[row] ?? 0] : [];
  });
  const above = percentages.filter((value) => value > 100).length;
  return above >= minRelative && above > percentages.length / 2;
}

interface OffendingCell {
  readonly row: number;
  readonly column: Column;
  readonly limits: Limits;
}

function reportOne(table: Table, shape: TableShape, {row, column, limits}: OffendingCell, {report}: Context): void {
  report({
    messageId: limits.messageId,
    place: {kind: 'cell', table: table.index, row, column: column.index},
    data: {
      ...{
        row: row + 1,
        name: rowName(table, shape, row),
        label: column.label,
        actual: cellText(table, row, column.index),
      },
      ...{min: shown(limits.min), max: shown(limits.max)},
    },
    confidence: limits.confidence,
  });
}

function reportMany(
  table: Table,
  column: Column,
  {rows, limits}: {rows: readonly number[]; limits: Limits},
  {report}: Context,
): void {
  const values = rows.map((row) => cellText(table, row, column.index));
  const all = rowsOfColumn(table, column, rows, {min: shown(limits.min), max: shown(limits.max)});
  const data = {...all.data, ...listWords('values', values)};
  report({messageId: 'many', ...all, data, confidence: limits.confidence});
}

/** JSON knows no infinity. */
function shown(limit: number): number | string {
  return limit === Infinity ? '∞' : limit === -Infinity ? '−∞' : limit;
}

/** Numbers above zero that make one below it a slip, if it is among them without its sign. */
const minPositive = {close: 5, wide: 8};
const widest = {close: 5, wide: 20};

/** Null where there is none, or where the column may well be negative. Linear. */
function oddSign(table: Table, {index, role, label}: Column): number | null {
  if ((role !== 'score' && role !== 'count' && role !== 'cost' && role !== 'duration') || isOpenPercentage(label))
    return null;
  const {values, state} = numbersOf(table, index);
  const kinds = rowKindsOf(table);
  let odd: number | null = null;
  let [positive, low, high] = [0, Infinity, 0];
  for (let row = 0; row < values.length; row += 1) {
    if (state[row] !== cellState.number || kinds[row] !== rowKind.data) continue;
    const value = values[row] ?? 0;
    if (value === 0 || (value < 0 && odd !== null)) return null;
    if (value < 0) {
      odd = row;
      continue;
    }
    positive += 1;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const size = -(values[odd ?? -1] ?? NaN);
  const spread = high <= widest.close * low ? 'close' : 'wide';
  const isAmong = size >= low && size <= high;
  return odd !== null && positive >= minPositive[spread] && high <= widest[spread] * low && isAmong ? odd : null;
}

function reportSign(
  table: Table,
  shape: TableShape,
  {row, column}: {row: number; column: Column},
  {report}: Context,
): void {
  report({
    messageId: 'sign',
    place: {kind: 'cell', table: table.index, row, column: column.index},
    data: {
      row: row + 1,
      name: rowName(table, shape, row),
      label: column.label,
      actual: cellText(table, row, column.index),
    },
    severity: 'warning',
    confidence: 'likely',
  });
}
