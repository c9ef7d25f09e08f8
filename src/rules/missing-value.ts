// Cells without a value. A missing name is an error; elsewhere the gaps of a column are reported together, with rows and share.
import {includesLabel} from '../text/labels.ts';
import {rowsOfColumn} from './column/one-or-many.ts';
import type {Column, TableShape} from '../model/column.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellCount, cellText, type Table} from '../model/table.ts';
import {holdsProse} from '../values/column-prose.ts';
import {isMissing} from '../values/missing.ts';
import {missingRows, type MissingRows} from '../values/missing-rows.ts';
import {hasWrongWidth} from '../values/row-kinds.ts';
import {rowName} from '../values/row-name.ts';
import {isEventLog} from './identity/event-log.ts';
import {secondHeaderRows} from '../values/second-header.ts';
import {percent} from '../model/figures.ts';

type MessageId = 'cell' | 'column' | 'tooMany' | 'required' | 'requiredRows';

const options = defineOptions({
  required: {
    type: 'array',
    items: {type: 'string'},
    description: {
      en: 'Labels of columns that must be complete; empty: the column that names the rows, and columns that a schema requires.',
      'zh-CN': '必须完整的列名；留空则为命名各行的列与表结构定义中的必填列。',
    },
    default: [],
  },
  tokens: {
    type: 'array',
    items: {type: 'string'},
    description: {en: 'Additional spellings of "no value".', 'zh-CN': '另外视为“没有值”的写法。'},
    default: [],
  },
  columnAbove: {
    type: 'integer',
    minimum: 0,
    description: {
      en: 'If more cells than this are missing in one column, they are one finding.',
      'zh-CN': '一列缺失的单元格超过此数时，合并为一个问题。',
    },
    default: 3,
  },
  max: {
    type: 'number',
    minimum: 0,
    maximum: 1,
    description: {
      en: 'Share of missing cells above which a column is a warning.',
      'zh-CN': '一列缺失的比例超过此值时报告警告。',
    },
    default: 1,
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'missing-value',
    summary: {en: 'Cells without a value', 'zh-CN': '单元格缺少值'},
    group: 'missing',
    status: 'stable',
    core: true,
    since: '0.1.0',
    severity: 'info',
    fix: 'never',
    options,
    messages: {
      cell: {
        en: '{name} (row {row}) has no value in “{label}” (“{actual}”).',
        'zh-CN': '{name}（第 {row} 行）的“{label}”没有值，写的是“{actual}”。',
      },
      column: {
        en: '{count} of {total} rows ({percent}%) have no value in “{label}”: {rows|row|rows} {rows}.',
        'zh-CN': '“{label}”列 {total} 行中有 {count} 行（{percent}%）没有值：第 {rows} 行。',
      },
      tooMany: {
        en: '{count} of {total} rows ({percent}%) have no value in “{label}”, more than the {max}% that are allowed: {rows|row|rows} {rows}.',
        'zh-CN': '“{label}”列 {total} 行中有 {count} 行（{percent}%）没有值，超过允许的 {max}%：第 {rows} 行。',
      },
      required: {
        en: 'Row {row} has no value in “{label}”, which every row needs (“{actual}”).',
        'zh-CN': '第 {row} 行的“{label}”没有值，而此列每行必填；写的是“{actual}”。',
      },
      requiredRows: {
        en: '{count} of {total} rows have no value in “{label}”, which every row needs: {rows|row|rows} {rows}.',
        'zh-CN': '“{label}”列每行必填，但 {total} 行中有 {count} 行没有值：第 {rows} 行。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) {
      const shape = context.shapeOf(table);
      for (const column of shape.columns) checkColumn(table, shape, column, context);
    }
  },
});

function checkColumn(table: Table, shape: TableShape, column: Column, context: Context): void {
  const extra = context.options.tokens;
  if (column.missingShare === 0 && extra.length === 0) return;
  const isAsked = isRequired(table, column, context);
  const everywhere = withTokens(table, column.index, missingRows(table, column.index), extra);
  const missing = inWholeRows(table, everywhere, isAsked);
  if (missing.rows.length === 0 || everywhere.rows.length === everywhere.total) return;
  if (isAsked || isNameless(table, shape, column, missing)) reportRequired(table, column, missing, isAsked, context);
  else if (isData(column, missing) || isLoneNameless(shape, column, missing))
    reportGaps(table, shape, column, missing, context);
}

function withTokens(table: Table, column: number, missing: MissingRows, extra: readonly string[]): MissingRows {
  if (extra.length === 0) return missing;
  const rows = Array.from({length: table.rowCount}, (_, row) => row).filter((row) => {
    const text = cellText(table, row, column);
    return extra.includes(text) || isMissing(text);
  });
  return {rows, tokens: rows.map((row) => cellText(table, row, column)), total: missing.total};
}

/**
 * A second line of the header lacks nothing. Which gap is whose in a torn row, the rules of widths tell; only what a row cut
 * short lacks was asked for all the same.
 */
function inWholeRows(table: Table, {rows, tokens, total}: MissingRows, isAsked: boolean): MissingRows {
  const firstRow = secondHeaderRows(table);
  const isReported = (row: number): boolean =>
    row < firstRow || (hasWrongWidth(table, row) && !(isAsked && cellCount(table, row) < table.labels.length));
  const kept = rows.flatMap((row, at) => (isReported(row) ? [] : [at]));
  if (kept.length === rows.length) return {rows, tokens, total};
  return {rows: kept.map((at) => rows[at] ?? 0), tokens: kept.map((at) => tokens[at] ?? ''), total};
}

function isRequired(table: Table, {label, index}: Column, {options, schemaOf}: Context): boolean {
  if (includesLabel(options.required, label)) return true;
  return schemaOf(table)?.columns[index]?.required === true;
}

/** More nameless rows than this share are how the table is written: one name for several rows. */
const maxNameless = 0.2;
/** Fewer different words than this share of the rows sort them rather than name them. */
const mostlyDistinct = 0.8;

/** The column names the rows, and these rows are not continuations of the row above. */
function isNameless(table: Table, shape: TableShape, column: Column, missing: MissingRows): boolean {
  if (missing.total < 3 || missing.rows.length > Math.max(1, maxNameless * missing.total)) return false;
  if (!namesRows(table, shape, column)) return false;
  // Outside boards a dash may answer the question: "data sets: --".
  const isBoard = shape.columns.some(({type, role}) => type === 'number' && role !== 'rank');
  const isGap = (token: string): boolean =>
    token === '' ||
    (column.role === 'name' && isBoard && !mayBeName(token) && !isListedName(table, column, missing, token));
  if (!missing.tokens.every(isGap)) return false;
  return !missing.rows.every(
    (row, at) =>
      missing.tokens[at] === '' &&
      (continuesRow(table, shape, column.index, row) || sumsUpParent(table, shape, column.index, row)),
  );
}

/** Rows below which a name without a header word is a guess that one gap refutes. */
const minNamed = 6;

/** The header says that the column names the rows, or it is the first of a board and no two of its words are alike. */
function namesRows(table: Table, shape: TableShape, column: Column): boolean {
  const {index, label, role, type, evidence, distinctShare} = column;
  if (type !== 'text' || holdsProse(table, index) || isEventLog(table, shape)) return false;
  // Two tables side by side have two columns of one name, and one of them is shorter.
  if (table.labels.filter((each) => each === label).length > 1) return false;
  // A language names a model's rows only where hardly two are equal.
  if (role === 'name' && evidence[0]?.reason === 'headerWord') return distinctShare >= mostlyDistinct;
  const isKey = shape.key.length === 1 && shape.key[0] === index;
  const isMeasured = shape.rank !== null || shape.score !== null;
  // Left of it there is a rank at most: a nameless column further right is a remark.
  const isFirst = shape.columns.slice(0, index).every((left) => left.type === 'number' && left.role === 'rank');
  return (isKey || role === 'name') && isFirst && isMeasured && table.rowCount >= minNamed;
}

/** `none` is a catalyst, `未知` an author, `Null` a surname, `Nan` a town. */
function mayBeName(token: string): boolean {
  return /\p{L}/u.test(token) && !/^(?:n\/?a|N\/?A|nan|NaN|NAN|tbd|TBD|待定)$/u.test(token);
}

/** Lists of first names, of words and of codes hold the word for a gap, too, once and written as all others are: `NA`, `NAN`. */
const longList = 100;

function isListedName(
  table: Table,
  {index, distinctShare}: Column,
  {tokens, total}: MissingRows,
  token: string,
): boolean {
  if (total < longList || distinctShare < 0.98 || !/^\p{Lu}+$/u.test(token)) return false;
  const others = Array.from({length: longList}, (_, row) => cellText(table, row, index));
  return tokens.filter((other) => other === token).length === 1 && others.every((name) => !/\p{Ll}/u.test(name));
}

/** Country, province, and no city: the row is about the province. */
function sumsUpParent(table: Table, {columns}: TableShape, name: number, row: number): boolean {
  return columns.slice(0, name).some(({index, type, role}) => {
    return (
      type === 'text' &&
      (role === 'other' || role === 'category' || role === 'name') &&
      cellText(table, row, index) !== ''
    );
  });
}

/** There is nothing to the left of the empty name, and a word to its right distinguishes the row from the one above (`5-shot`). */
function continuesRow(table: Table, {columns}: TableShape, name: number, row: number): boolean {
  if (row === 0) return false;
  const left = columns.slice(0, name).every(({index}) => cellText(table, row, index) === '');
  const telling = columns.slice(name + 1).some(({index, type, role}) => {
    return type === 'text' && role !== 'vendor' && role !== 'link' && cellText(table, row, index) !== '';
  });
  return left && telling;
}

/** Names in a list without measures, all different, of which one is empty. */
function isLoneNameless(
  {columns}: TableShape,
  {index, label, type, distinctShare}: Column,
  {tokens, total}: MissingRows,
): boolean {
  return (
    index === 0 &&
    label !== '' &&
    columns.length > 1 &&
    type === 'text' &&
    total >= minNamed &&
    tokens.length === 1 &&
    tokens[0] === '' &&
    distinctShare === 1
  );
}

/** The one empty cell of a table of measures, whose every other cell is filled. A series may have no first or last value (a growth rate). */
function isOnlyGap(table: Table, {columns}: TableShape, column: Column, {rows, tokens, total}: MissingRows): boolean {
  return (
    rows.length === 1 &&
    rows[0] !== 0 &&
    rows[0] !== table.rowCount - 1 &&
    tokens[0] === '' &&
    total >= minNamed &&
    table.format !== 'html' &&
    (column.type === 'number' || column.index === 0) &&
    columns.every(({index, missingShare}) => index === column.index || missingShare === 0)
  );
}

const dataRoles: ReadonlySet<string> = new Set([
  'score',
  'name',
  'vendor',
  'category',
  'cost',
  'duration',
  'count',
  'date',
]);
/** From this share of empty cells on, a column of words is filled only where it changes, or only where there is something to say. */
const sparse = 0.3;

function isData({role, type, label}: Column, {rows, tokens, total}: MissingRows): boolean {
  if (label === '' || !(dataRoles.has(role) || (role === 'other' && type === 'number'))) return false;
  return type === 'number' || rows.length <= sparse * total || tokens.some((token) => token !== '');
}

function reportRequired(table: Table, column: Column, missing: MissingRows, isAsked: boolean, context: Context): void {
  const {rows, tokens} = missing;
  const weight = {severity: 'error', confidence: isAsked ? 'proven' : 'likely'} as const;
  if (rows.length > columnAbove(context)) {
    const {total} = missing;
    context.report({messageId: 'requiredRows', ...rowsOfColumn(table, column, rows, {total}), ...weight});
    return;
  }
  rows.forEach((row, at) => {
    const place = {kind: 'cell', table: table.index, row, column: column.index} as const;
    context.report({
      messageId: 'required',
      place,
      data: {label: column.label, row: row + 1, actual: tokens[at] ?? ''},
      ...weight,
    });
  });
}

function reportGaps(table: Table, shape: TableShape, column: Column, missing: MissingRows, context: Context): void {
  const {rows, tokens, total} = missing;
  const max = context.options.max;
  const isTooMany = rows.length > max * total;
  if (rows.length > columnAbove(context) || isTooMany) {
    context.report({
      messageId: isTooMany ? 'tooMany' : 'column',
      ...rowsOfColumn(table, column, rows, {total, percent: percent(rows.length / total, 1), max: percent(max, 1)}),
      ...(isTooMany ? {severity: 'warning' as const} : {}),
    });
    return;
  }
  const isOnly = isOnlyGap(table, shape, column, missing);
  rows.forEach((row, at) => {
    context.report({
      messageId: 'cell',
      place: {kind: 'cell', table: table.index, row, column: column.index},
      data: {label: column.label, row: row + 1, name: rowName(table, shape, row), actual: tokens[at] ?? ''},
      ...(isOnly ? {severity: 'warning' as const, confidence: 'likely' as const} : {}),
    });
  });
}

function columnAbove({options}: Context): number {
  return options.columnAbove;
}
