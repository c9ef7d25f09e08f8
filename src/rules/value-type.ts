// A word where nearly all cells of a column are numbers; with a schema also what its enumeration and pattern refuse.
import {groupBy} from '../model/groups.ts';
import {oneOrMany, rowsOfColumn} from './column/one-or-many.ts';
import type {Column, TableShape} from '../model/column.ts';
import {defineOptions} from '../model/rule-options.ts';
import {type ColumnSchema, defineRule, type RuleContext} from '../model/rule.ts';
import {cellText, type Table} from '../model/table.ts';
import {cellsOf, listRows} from '../values/capped-list.ts';
import {cellState, numbersOf, wordsOf} from '../values/column-values.ts';
import {isMissing} from '../values/missing.ts';
import {rowKind, rowKindsOf} from '../values/row-kinds.ts';
import {rowName} from '../values/row-name.ts';
import {pinnedColumns} from './column/pinned-columns.ts';
import {secondHeaderRows} from '../values/second-header.ts';
import {isSetting} from './column/label-words.ts';
import {garbledNumber, hasTwoPoints, isDigitName, isVersion} from './column/odd-numbers.ts';
import {isStatusWord, isUnfinished} from './column/status-words.ts';
import {unitsInUse} from './column/unit-mix.ts';
import {isShifted} from './fit/row-fit.ts';

type MessageId = 'word' | 'nameless' | 'garbled' | 'several' | 'many' | 'enumeration' | 'pattern' | 'refused';

/** Above this share of numbers a column expects numbers (RULES.md), and below this many of them it does not say what it expects. */
const numericFrom = 0.8;
const minNumbers = 4;
/** More rows than this in one table are one finding: the column is not what it looked like. */
const maxSingle = 10;

const options = defineOptions({
  columns: {
    type: 'object',
    additionalProperties: {
      type: 'object',
      properties: {
        type: {enum: ['number', 'text']},
        enum: {type: 'array', items: {type: 'string'}},
        pattern: {type: 'string'},
      },
    },
    description: {
      en: 'By label: `type` (number, text), `enum` (allowed words), `pattern` (regular expression for the whole cell).',
      'zh-CN': '按列名给出：`type`（number、text）、`enum`（允许的词）、`pattern`（整个单元格须匹配的正则表达式）。',
    },
    default: {},
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'value-type',
    summary: {
      en: 'Text in a column of numbers, or a value that the schema does not allow',
      'zh-CN': '数字列中出现文字，或值不符合表结构定义',
    },
    group: 'values',
    // Few different findings, on three repositories (2026-11).
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'error',
    fix: 'never',
    options,
    messages: {
      word: {
        en: '{name} (row {row}): “{actual}” is in “{label}”, where {percent}% of the cells are numbers.',
        'zh-CN': '{name}（第 {row} 行）：“{label}”列 {percent}% 为数字，此处却是“{actual}”。',
      },
      garbled: {
        en: '{name} (row {row}): “{actual}” in “{label}” is not a number; did you mean “{suggestion}”?',
        'zh-CN': '{name}（第 {row} 行）：“{label}”中的“{actual}”不是数字，是否应为“{suggestion}”？',
      },
      nameless: {
        en: 'Row {row}: “{actual}” is in “{label}”, where the other {count} cells are words.',
        'zh-CN': '第 {row} 行：“{label}”列其余 {count} 格均为文字，此处却是“{actual}”。',
      },
      several: {
        en: '{name} (row {row}) has words where numbers are expected: {entries}.',
        'zh-CN': '{name}（第 {row} 行）有多处应为数字却是文字：{entries}。',
      },
      many: {
        en: '{count} rows have words where “{label}” has numbers: {rows|row|rows} {rows}.',
        'zh-CN': '“{label}”为数字列，但有 {count} 行是文字：第 {rows} 行。',
      },
      enumeration: {
        en: '{name} (row {row}): “{actual}” in “{label}” is not one of the allowed values: {allowed}.',
        'zh-CN': '{name}（第 {row} 行）：“{label}”的值“{actual}”不在允许范围内：{allowed}。',
      },
      pattern: {
        en: '{name} (row {row}): “{actual}” in “{label}” does not match {pattern}.',
        'zh-CN': '{name}（第 {row} 行）：“{label}”的值“{actual}”不符合 {pattern}。',
      },
      refused: {
        en: '{count} rows have values in “{label}” that are not allowed: {rows|row|rows} {rows}.',
        'zh-CN': '“{label}”列有 {count} 行的值不在允许范围内：第 {rows} 行。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) checkTable(table, context);
  },
});

interface OddCell {
  readonly row: number;
  readonly column: Column;
  readonly text: string;
  /** The number that a mistaken letter or comma hides; null when there is none. */
  readonly suggestion: string | null;
  readonly isPinned: boolean;
}

function checkTable(table: Table, context: Context): void {
  const shape = context.shapeOf(table);
  const pinned = pinnedColumns(table, context, context.options.columns);
  const odd = shape.columns.flatMap((column) => oddCells(table, column, pinned.get(column.index)?.type));
  const rows = [...groupBy(odd, ({row}) => row)]
    .filter(([row, cells], at) => !isSecondHeader(table, shape, row, cells) && isWhole(table, row, at < maxMoved))
    .sort(([a], [b]) => a - b);
  oneOrMany(
    rows.map(([, cells]) => cells),
    maxSingle,
    (cells) => reportRow(table, shape, cells, context),
    (all) => reportMany(table, all, context),
  );
  for (const [index, column] of pinned) checkPinned(table, shape, {index, column}, context);
  const first = shape.columns.findIndex(({type, role}) => type === 'text' && role !== 'rank' && role !== 'spacer');
  shape.columns.forEach((column, at) => {
    const isNames = at === first || (column.type === 'text' && column.role === 'name');
    if (isNames && !pinned.has(column.index)) checkNames(table, column, context);
  });
}

/** Words that say that a column holds names, at least. */
const minNames = 5;

/** The only number with decimals among words: a value in the place of a name. `1984` may be a film, `2.0` in a column of versions one. */
function checkNames(table: Table, {index, label, role}: Column, {report}: Context): void {
  if (isSetting(label) || namesVersions(label) || role === 'date') return;
  const {state, numberCount, missingCount} = numbersOf(table, index);
  const count = table.rowCount - numberCount - missingCount;
  if (numberCount !== 1 || count < minNames) return;
  const row = state.indexOf(cellState.number);
  const actual = cellText(table, row, index);
  if (!/^-?\d+\.\d+\s?%?$/u.test(actual) || rowKindsOf(table)[row] !== rowKind.data || row < secondHeaderRows(table))
    return;
  // Swapped with a value further right: the finding is there.
  const isSwappedRow = table.labels.some((_, column) => {
    return column > index && numbersOf(table, column).state[row] === cellState.text && isMostlyNumbers(table, column);
  });
  if (
    isSwappedRow ||
    !wordsOf(table, index).words.every((word) => word === actual || /\p{L}/u.test(word) || isMissing(word))
  )
    return;
  report({
    messageId: 'nameless',
    place: {kind: 'cell', table: table.index, row, column: index},
    data: {row: row + 1, label, actual, count},
    severity: 'warning',
    confidence: 'likely',
  });
}

/** `5.0.1` and `2.0` are values there. */
function namesVersions(label: string): boolean {
  return /versi[oó]n|release|版本|バージョン|버전|версия|versão|versione/iu.test(label);
}

function isMostlyNumbers(table: Table, column: number): boolean {
  const {numberCount, missingCount} = numbersOf(table, column);
  return numberCount >= numericFrom * (table.rowCount - missingCount);
}

/** Words in a row without a single number: a second header (`Model name`, `Architecture`), not slips. */
function isSecondHeader(table: Table, shape: TableShape, row: number, cells: readonly OddCell[]): boolean {
  if (cells.some((cell) => cell.isPinned)) return false;
  if (row < secondHeaderRows(table)) return true;
  if (cells.length < 3) return false;
  return !shape.columns.some(
    ({type, index}) => type === 'number' && numbersOf(table, index).state[row] === cellState.number,
  );
}

/** Rows that are tried for a shift; beyond them the column is at fault, not the rows. */
const maxMoved = 20;

/** Rows whose cells all are in the wrong place are reported by `shifted-row`. */
function isWhole(table: Table, row: number, isTried: boolean): boolean {
  const width = (table.rowStarts[row + 1] ?? 0) - (table.rowStarts[row] ?? 0);
  return width === table.labels.length && !(isTried && isShifted(table, row));
}

function oddCells(table: Table, column: Column, pinnedType: string | undefined): OddCell[] {
  const isPinned = pinnedType === 'number';
  if (!isPinned && (column.numericShare < numericFrom || column.numericShare === 1 || column.type !== 'number'))
    return [];
  const {state, numberCount} = numbersOf(table, column.index);
  if (!isPinned && numberCount < minNumbers) return [];
  if (!isPinned && listsSpecifications(table, column)) return [];
  const {ids, words} = wordsOf(table, column.index);
  const kinds = rowKindsOf(table);
  const counts = new Uint32Array(words.length);
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  const found: OddCell[] = [];
  state.forEach((kind, row) => {
    if (kind !== cellState.text || kinds[row] !== rowKind.data) return;
    const id = ids[row] ?? 0;
    const text = words[id] ?? '';
    const suggestion = garbledNumber(text);
    if (isPinned || suggestion !== null || isTypo(column, text, counts[id] ?? 0) || isSwapped(table, column, row))
      found.push({row, column, text, suggestion, isPinned});
  });
  return found;
}

/** Each row measures something else: `2000 steps`, `4M tokens`, `bf16`. */
function listsSpecifications(table: Table, {index, label}: Column): boolean {
  const bases = unitsInUse(table, index).map(({base}) => base);
  return new Set(bases.filter((base) => base !== '')).size >= 2 || isSetting(label);
}

/** Long texts are remarks; a word that is there twice is a vocabulary of its own; what begins with a digit is a number with something after it. */
function isTypo({role, label}: Column, text: string, count: number): boolean {
  if (count === 1 && role === 'other' && hasTwoPoints(text)) return !namesVersions(label);
  // A mark or word in a column of ranks means a row outside the ranking.
  const isMeasured = role === 'score' || role === 'cost' || role === 'duration' || role === 'count';
  if (!isMeasured || count > 1 || text.length > 40 || text.split(' ').length > 3) return false;
  if (isVersion(text) || isDigitName(text)) return true;
  // `base: 4,096 instruct: 8,192`: several numbers, each with its word.
  if (!/\p{L}/u.test(text) || /\p{L}\s*[:=：]\s*[\d.]/u.test(text)) return false;
  // `E2B~31B` and `MoE 8x7B` are sizes, written as names are.
  if (/\d\s?[BMKT]\b/iu.test(text)) return false;
  return !/^[\s~≈<>≤≥$¥€£+-]*[\d(]/u.test(text) && !isStatusWord(text);
}

/** The cell on its left, in a column of words, holds the number: name and value were swapped. */
function isSwapped(table: Table, {index}: Column, row: number): boolean {
  for (let column = 0; column < index; column += 1) {
    const {state, numberCount, missingCount} = numbersOf(table, column);
    const isWords = numberCount === 1 && table.rowCount - missingCount >= 2 * minNumbers;
    if (isWords && state[row] === cellState.number) return true;
  }
  return false;
}

function reportRow(table: Table, shape: TableShape, cells: readonly OddCell[], {report}: Context): void {
  const first = cells[0];
  if (first === undefined) return;
  const {row, column, text, suggestion} = first;
  const shared = {row: row + 1, name: rowName(table, shape, row)};
  const place = {kind: 'cell', table: table.index, row, column: column.index} as const;
  const confidence = cells.some((cell) => cell.isPinned) ? 'proven' : 'likely';
  if (cells.length > 1) {
    const entries = cells.map((cell) => `${cell.column.label}: “${cell.text}”`);
    const related = cells.slice(1).flatMap((cell) => cellsOf(table.index, cell.column.index, [row]));
    report({messageId: 'several', place, data: {...shared, entries}, confidence, related});
    return;
  }
  const percent = Math.floor(column.numericShare * 1000) / 10;
  const data = {...shared, label: column.label, actual: text, percent};
  if (suggestion === null)
    report({messageId: 'word', place, data, confidence, ...(isUnfinished(text) ? {severity: 'warning' as const} : {})});
  else report({messageId: 'garbled', place, data: {...data, suggestion}, confidence});
}

function reportMany(table: Table, rows: readonly (readonly OddCell[])[], {report}: Context): void {
  const column = rows[0]?.[0]?.column;
  if (column === undefined) return;
  const numbers = rows.map((cells) => cells[0]?.row ?? 0);
  report({
    messageId: 'many',
    ...rowsOfColumn(table, column, numbers, {}),
    confidence: 'likely',
  });
}

/** What the schema's enumeration and pattern refuse, each word once. */
function checkPinned(table: Table, shape: TableShape, {index, column}: Pinned, context: Context): void {
  const pattern = column.pattern === undefined ? null : new RegExp(column.pattern, 'u');
  const isRefused = (word: string): boolean =>
    !isMissing(word) && (column.enum?.includes(word) === false || pattern?.test(word) === false);
  const {ids, words} = wordsOf(table, index);
  const refused = new Map(words.flatMap((word, id): [number, number[]][] => (isRefused(word) ? [[id, []]] : [])));
  const kinds = rowKindsOf(table);
  if (refused.size > 0)
    ids.forEach((id, row) => {
      if (kinds[row] === rowKind.data) refused.get(id)?.push(row);
    });
  const groups = [...refused.values()].filter((rows) => rows.length > 0);
  oneOrMany(
    groups,
    maxSingle,
    (rows) => reportRefusal(table, shape, {index, column}, rows, context),
    (all) =>
      reportRefusals(
        table,
        index,
        all.flat().sort((a, b) => a - b),
        context,
      ),
  );
}

interface Pinned {
  readonly index: number;
  readonly column: ColumnSchema;
}

function reportRefusal(
  table: Table,
  shape: TableShape,
  {index, column}: Pinned,
  rows: readonly number[],
  {report}: Context,
): void {
  const row = rows[0] ?? 0;
  const actual = cellText(table, row, index);
  const data = {
    row: row + 1,
    name: rowName(table, shape, row),
    label: table.labels[index] ?? '',
    actual,
    ...listRows(rows),
  };
  const place = {kind: 'cell', table: table.index, row, column: index} as const;
  const related = cellsOf(table.index, index, rows.slice(1));
  if (column.enum === undefined || column.enum.includes(actual))
    report({messageId: 'pattern', place, data: {...data, pattern: column.pattern ?? ''}, related});
  else report({messageId: 'enumeration', place, data: {...data, allowed: column.enum.slice()}, related});
}

function reportRefusals(table: Table, index: number, rows: readonly number[], {report}: Context): void {
  report({
    messageId: 'refused',
    place: {kind: 'column', table: table.index, column: index},
    data: {label: table.labels[index] ?? '', count: rows.length, ...listRows(rows)},
    related: cellsOf(table.index, index, rows),
  });
}
