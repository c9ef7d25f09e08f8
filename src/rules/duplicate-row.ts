// The same row twice. Ranks and running numbers are left out of the comparison: a row that was pasted in again was numbered again.
import {oneOrMany} from './column/one-or-many.ts';
import type {Fix} from '../model/finding.ts';
import {defineOptions} from '../model/rule-options.ts';
import type {TableShape} from '../model/column.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellText, rowSpan, cellCount, type Table} from '../model/table.ts';
import {listRows, listWords} from '../values/capped-list.ts';
import {numbersOf, wordsOf} from '../values/column-values.ts';
import {rowName} from '../values/row-name.ts';
import {isEventLog} from './identity/event-log.ts';
import {isLabelled} from './fit/labelled.ts';
import {keyColumns, keyOption, sameKeyRows, informativeColumns} from './identity/key-columns.ts';

type MessageId = 'twice' | 'many';

/** More repeated rows than this are one finding: a block was pasted twice. */
const maxSingle = 5;

const options = defineOptions({key: keyOption});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'duplicate-row',
    summary: {en: 'The same row twice', 'zh-CN': '同一行出现两次'},
    group: 'identity',
    status: 'stable',
    core: true,
    since: '0.1.0',
    severity: 'error',
    fix: 'sometimes',
    options,
    messages: {
      twice: {
        en: 'Row {row} repeats row {otherRow} ({name}).',
        'zh-CN': '第 {row} 行与第 {otherRow} 行（{name}）重复。',
      },
      many: {
        en: '{count} rows repeat earlier ones: {names}.',
        'zh-CN': '有 {count} 行与前面的行重复：{names}。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) if (isLabelled(table)) checkTable(table, context);
  },
});

interface Repeat {
  readonly row: number;
  readonly of: number;
}

function checkTable(table: Table, context: Context): void {
  const shape = context.shapeOf(table);
  if (context.options.key.length === 0 && isEventLog(table, shape)) return;
  const columns = informativeColumns(shape).map(({index}) => index);
  const key = keyColumns(table, shape, context.options);
  const repeats = sameKeyRows(table, key.length === 0 ? columns : key)
    .flatMap((rows) => repeatsIn(table, columns, rows))
    .sort((a, b) => a.row - b.row);
  if (key.length === 0 && !areTypos(table, shape, repeats)) return;
  oneOrMany(
    repeats,
    maxSingle,
    (repeat) => reportOne(table, repeat, context),
    () => reportMany(table, repeats, context),
  );
}

/** Of rows without a key, a copy may have broken it: one in fifty, of at least three columns, one of them measured or long. */
function areTypos(table: Table, {columns}: TableShape, repeats: readonly Repeat[]): boolean {
  if (table.rowCount < 6 || repeats.length > Math.max(1, table.rowCount / 50)) return false;
  // A short list of purchases may have one a day.
  const isDiary = columns[0]?.role === 'date' && table.rowCount < longSeries;
  if (!isDiary && hasBrokenKey(table, repeats)) return true;
  if (columns.length < 3) return false;
  // Under dates, rows without a name are events: two breakfasts on one day.
  const isNamed = columns.some(
    ({role, type, index, distinctShare}) =>
      type === 'text' && (role === 'name' || index === 0) && distinctShare >= mostlyDistinct,
  );
  if (!isNamed && columns.some(({type, role}) => type === 'date' || (role === 'date' && type !== 'text'))) return false;
  return repeats.every(({row}) =>
    columns.some(({index, type}) => {
      const text = cellText(table, row, index);
      return type === 'number' ? text.replace(/\D/gu, '').replace(/^0+|0+$/gu, '').length >= 3 : text.length >= 12;
    }),
  );
}

/** From this share of different words on, a column of names names the rows. */
const mostlyDistinct = 0.9;

/** From this many rows on, different dates are those of a series. */
const longSeries = 20;

/** Characters of a row that is not there twice by chance. */
const longRow = 12;

/** The first column, words or dates, names every row once but for the copies. */
function hasBrokenKey(table: Table, repeats: readonly Repeat[]): boolean {
  const {ids, words} = wordsOf(table, 0);
  if (table.labels.length < 2 || numbersOf(table, 0).numberCount > 0 || ids.length !== table.rowCount) return false;
  const isComplete = words.every((word) => word !== '');
  return (
    isComplete &&
    words.length === table.rowCount - repeats.length &&
    repeats.every(({row}) => table.labels.map((_, column) => cellText(table, row, column)).join('').length >= longRow)
  );
}

/** Rows that say what an earlier row of the group says; linear in the group. */
function repeatsIn(table: Table, columns: readonly number[], rows: readonly number[]): Repeat[] {
  const first = new Map<string, number>();
  return rows.flatMap((row): Repeat[] => {
    const said = JSON.stringify(columns.map((column) => cellText(table, row, column)));
    const of = first.get(said);
    if (of === undefined) first.set(said, row);
    return of === undefined ? [] : [{row, of}];
  });
}

function reportOne(table: Table, {row, of}: Repeat, {report, shapeOf}: Context): void {
  const fix = removeRows(table, [{row, of}]);
  report({
    messageId: 'twice',
    place: {kind: 'row', table: table.index, row},
    data: {row: row + 1, otherRow: of + 1, name: rowName(table, shapeOf(table), row)},
    related: [{kind: 'row', table: table.index, row: of}],
    ...(fix === null ? {} : {fix}),
  });
}

function reportMany(table: Table, repeats: readonly Repeat[], {report, shapeOf}: Context): void {
  const rows = repeats.map(({row}) => row);
  const fix = removeRows(table, repeats);
  report({
    messageId: 'many',
    place: {kind: 'row', table: table.index, row: rows[0] ?? 0},
    data: {
      count: rows.length,
      ...listRows(rows),
      ...listWords(
        'names',
        rows.map((row) => rowName(table, shapeOf(table), row)),
      ),
    },
    related: rows.slice(1, 100).map((row) => ({kind: 'row', table: table.index, row})),
    ...(fix === null ? {} : {fix}),
  });
}

/** Takes the later rows out. Safe when nothing goes with them; a rank of their own is a value that is lost. */
function removeRows(table: Table, repeats: readonly Repeat[]): Fix | null {
  if (table.format !== 'markdown' && table.format !== 'csv' && table.format !== 'tsv') return null;
  const isWhole = repeats.every(({row, of}) => isHeldBy(table, row, of));
  const edits = repeats.map(({row}) => ({span: wholeLines(table, row), text: ''}));
  return {safety: isWhole ? 'safe' : 'unsafe', edits};
}

/** Whether the earlier row holds every cell of the row, those beyond the header too. */
function isHeldBy(table: Table, row: number, of: number): boolean {
  const columns = Array.from({length: Math.max(table.labels.length, cellCount(table, row))}, (_, column) => column);
  return columns.every((column) => cellText(table, row, column) === cellText(table, of, column));
}

/** The row with one line end: the one after it, or at the end of the text the one before it. */
function wholeLines(table: Table, row: number): {start: number; end: number} {
  const {text} = table;
  let {start, end} = rowSpan(table, row);
  const isEnded = /[\r\n]/u.test(text.charAt(end - 1));
  if (!isEnded && end < text.length) end += text.startsWith('\r\n', end) ? 2 : 1;
  else if (!isEnded && start > 0) start -= text.startsWith('\r\n', start - 2) ? 2 : 1;
  return {start, end};
}
