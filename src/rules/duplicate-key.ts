// Two rows of one name with different values. Rows that a word or a setting tells apart (provider, shots, context) are variants: a question at most.
import {oneOrMany} from './column/one-or-many.ts';
import type {Column, TableShape} from '../model/column.ts';
import type {Severity} from '../model/finding.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellText, type Table} from '../model/table.ts';
import {cellsOf, listRows, listWords} from '../values/capped-list.ts';
import {wordsOf} from '../values/column-values.ts';
import {differingColumns} from '../values/row-values.ts';
import {namingColumn, rowName} from '../values/row-name.ts';
import {isEventLog} from './identity/event-log.ts';
import {isLabelled} from './fit/labelled.ts';
import {isMeasure, keyColumns, keyOption, sameKeyRows, informativeColumns} from './identity/key-columns.ts';

type MessageId = 'conflict' | 'variants' | 'many';

/** From this share of different names on, the column names its rows although some are there twice; up to this share of the rows. */
const mostlyDistinct = 0.8;
const maxTwice = 0.05;
/** More repeated names than this are one finding. */
const maxSingle = 10;

const options = defineOptions({key: keyOption});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'duplicate-key',
    summary: {en: 'Rows with the same name but different values', 'zh-CN': '同名的行，值却不同'},
    group: 'identity',
    // Asks about every player of a list of matches (2026-11).
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'error',
    fix: 'never',
    options,
    messages: {
      conflict: {
        en: '{name} appears in {rows|row|rows} {rows} with different {labels}: {values}.',
        'zh-CN': '{name} 出现在第 {rows} 行，“{labels}”却不同：{values}。',
      },
      variants: {
        en: '{name} appears in {rows|row|rows} {rows}, distinguished by {labels}: {values}. Are they variants?',
        'zh-CN': '{name} 出现在第 {rows} 行，以“{labels}”区分：{values}。是否为不同的变体？',
      },
      many: {
        en: '{count} names appear in several rows with different values: {names}.',
        'zh-CN': '有 {count} 个名称出现在多行且值不同：{names}。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) if (isLabelled(table)) checkTable(table, context);
  },
});

interface Conflict {
  readonly rows: readonly number[];
  readonly columns: readonly Column[];
  readonly isVariant: boolean;
}

function checkTable(table: Table, context: Context): void {
  const shape = context.shapeOf(table);
  const key = keyColumns(table, shape, context.options);
  const isAsked = key !== shape.key;
  const conflicts = sameKeyRows(table, key).flatMap((rows) => conflictOf(table, shape, {rows, key, isAsked}) ?? []);
  const open = conflicts.filter(({isVariant}) => !isVariant);
  oneOrMany(
    open,
    maxSingle,
    (conflict) => reportOne(table, conflict, context),
    () => reportMany(table, open, context),
  );
  if (key.length !== 1 && !isAsked)
    for (const conflict of namesTwice(table, shape, key)) reportOne(table, conflict, context, 'warning');
  const variants = conflicts.filter(({isVariant}) => isVariant);
  const [only] = variants;
  const isSlip = conflicts.length === 1 && only !== undefined && mayBeSlip(table, shape, only);
  if (variants.length <= maxSingle)
    for (const conflict of variants) reportOne(table, conflict, context, isSlip ? 'warning' : 'info');
}

/** From this share of different values on, a column is no choice between a few settings. */
const severalValues = 0.6;
/** Rows of a list in which one name twice is a slip; in a longer one, places and persons share names. */
const listLength = {least: 7, most: 300};

/**
 * The name column has one name twice, and all others once. Variants are told apart by a setting, whose values other rows have as well; a code or a
 * remark of its own says nothing. Linear in the cells.
 */
function mayBeSlip(table: Table, shape: TableShape, {rows, columns}: Conflict): boolean {
  const name = shape.columns.find(({role}) => role === 'name');
  if (name === undefined || rows.length !== 2 || isEventLog(table, shape)) return false;
  const isList = table.rowCount >= listLength.least && table.rowCount <= listLength.most;
  if (!isList || sameKeyRows(table, [name.index]).length !== 1) return false;
  return columns.every((column) => isMeasure(column) || isOfItsOwn(table, shape, column, rows));
}

/** True where each of these rows has a value that no other row has. */
function isOfItsOwn(table: Table, {columns}: TableShape, {index}: Column, rows: readonly number[]): boolean {
  if (columns[index]?.role === 'date') return false;
  const {ids, words} = wordsOf(table, index);
  if (words.length < severalValues * table.rowCount) return false;
  const own = new Set(rows.map((row) => ids[row]));
  return own.size === rows.length && ids.every((id, row) => rows.includes(row) || !own.has(id));
}

/** Of names without a key, a few may be there twice: a warning where nothing but measures tells them apart. */
function namesTwice(table: Table, shape: TableShape, inferred: readonly number[]): Conflict[] {
  const name = shape.columns.find(({role}) => role === 'name');
  if (name === undefined || name.distinctShare < mostlyDistinct || isEventLog(table, shape)) return [];
  const key = [name.index];
  const found = sameKeyRows(table, key).flatMap((rows) => conflictOf(table, shape, {rows, key, isAsked: false}) ?? []);
  const [only] = found;
  if (found.length === 1 && only !== undefined && mayBeSlip(table, shape, only)) return [only];
  if (inferred.length > 0) return [];
  const open = found.filter(({isVariant, rows}) => !isVariant && rows.length === 2);
  return open.length <= Math.max(1, maxTwice * table.rowCount) && open.length === found.length ? open : [];
}

interface SameKey {
  readonly rows: readonly number[];
  readonly key: readonly number[];
  readonly isAsked: boolean;
}

/** What the rows of one name differ in; null when they say the same. Compares each row with the first. */
function conflictOf(table: Table, shape: TableShape, {rows, key, isAsked}: SameKey): Conflict | null {
  const others = informativeColumns(shape).filter(({index}) => !key.includes(index));
  const first = rows[0] ?? 0;
  const columns = others.filter((column) =>
    rows.some((row) => differingColumns(table, [column], first, row).length > 0),
  );
  if (columns.length === 0) return null;
  const telling = columns.filter((column) => !isMeasure(column));
  const isVariant = telling.length > 0 && !isAsked;
  return {rows, columns: isVariant ? telling : columns, isVariant};
}

function reportOne(
  table: Table,
  {rows, columns, isVariant}: Conflict,
  context: Context,
  severity: Severity = isVariant ? 'info' : 'error',
): void {
  const shape = context.shapeOf(table);
  const key = keyColumns(table, shape, context.options)[0] ?? namingColumn(shape) ?? 0;
  const [first, second] = [rows[0] ?? 0, rows[1] ?? 0];
  const column = columns[0]?.index ?? 0;
  context.report({
    messageId: isVariant ? 'variants' : 'conflict',
    place: {kind: 'cell', table: table.index, row: second, column: key},
    data: {
      name: rowName(table, shape, first),
      labels: columns.map(({label}) => label),
      ...listRows(rows),
      ...listWords(
        'values',
        rows.map((row) => cellText(table, row, column)),
      ),
    },
    severity,
    confidence: isVariant ? 'hint' : 'likely',
    related: cellsOf(table.index, column, rows),
  });
}

function reportMany(table: Table, conflicts: readonly Conflict[], context: Context): void {
  const shape = context.shapeOf(table);
  const key = keyColumns(table, shape, context.options)[0] ?? 0;
  const rows = conflicts.flatMap((conflict) => conflict.rows).sort((a, b) => a - b);
  context.report({
    messageId: 'many',
    place: {kind: 'column', table: table.index, column: key},
    data: {
      count: conflicts.length,
      ...listRows(rows),
      ...listWords(
        'names',
        conflicts.map((conflict) => rowName(table, shape, conflict.rows[0] ?? 0)),
      ),
    },
    confidence: 'likely',
    related: cellsOf(table.index, key, rows),
  });
}
