// Rows with fewer cells than the header. Renderers pad them with empty cells: a value that was forgotten looks like one
// that is not known, and a line of text after a table becomes a row of it.
import {oneOrMany} from './column/one-or-many.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellCount, cellText, type Table} from '../model/table.ts';
import {cellsOf, listRows} from '../values/capped-list.ts';
import {isLabelled} from './fit/labelled.ts';
import {padFix} from './fit/pad-row.ts';
import {isShifted} from './fit/row-fit.ts';
import {isAbsorbed, shortRows, trailingText} from './fit/short-rows.ts';
import {hasSplitSpan} from './fit/split-span.ts';

type MessageId = 'short' | 'rows' | 'absorbed' | 'everyRow';

/** From this share of rows on (and three rows), the header has a label too many rather than each row a cell too few. */
const headerAtFault = 0.5;

const options = defineOptions({
  pad: {
    type: 'string',
    description: {
      en: 'Text that the fix inserts; empty: the most frequent spelling of “missing” in the column.',
      'zh-CN': '修正时填入的文字；留空则取该列最常见的缺失值写法。',
    },
    default: '',
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'short-row',
    summary: {en: 'A row with fewer cells than the header', 'zh-CN': '某行的单元格少于表头'},
    group: 'structure',
    status: 'stable',
    core: true,
    since: '0.1.0',
    severity: 'warning',
    fix: 'sometimes',
    options,
    messages: {
      short: {
        en: 'Row {row} has {actual} cells where the header has {expected}: no cell for {labels}.',
        'zh-CN': '第 {row} 行只有 {actual} 个单元格，而表头有 {expected} 个：{labels} 列没有内容。',
      },
      rows: {
        en: '{count} of {total} rows have fewer than the {expected} cells of the header, such as “{text}” with {actual}: {rows|row|rows} {rows}.',
        'zh-CN':
          '{total} 行中有 {count} 行的单元格少于表头的 {expected} 个，首个是“{text}”（{actual} 个）：第 {rows} 行。',
      },
      absorbed: {
        en: '{lines} {lines|line of text has|lines of text have} become rows of the table above, from row {row} on; a blank line is missing.',
        'zh-CN': '{lines} 行文字被当作上方表格的行（自第 {row} 行起）；中间缺少空行。',
      },
      everyRow: {
        en: '{count} of {rows} rows have {actual} cells where the header has {expected}: the header has {surplus} {surplus|label|labels} too many, or a column is missing.',
        'zh-CN':
          '{rows} 行中有 {count} 行只有 {actual} 个单元格，而表头有 {expected} 个：表头多了 {surplus} 列，或缺了整列数据。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) if (isLabelled(table)) checkTable(table, context);
  },
});

function checkTable(table: Table, context: Context): void {
  const short = shortRows(table);
  const trailing = trailingText(table, short);
  reportAbsorbed(table, trailing, context);
  const rows = short.slice(0, short.length - trailing.length);
  if (isHeaderAtFault(table, rows)) reportHeader(table, rows, context);
  else
    reportRows(
      table,
      rows.filter((row) => !isShifted(table, row) && !hasSplitSpan(table, row)),
      context,
    );
}

function isHeaderAtFault(table: Table, rows: readonly number[]): boolean {
  const widths = new Set(rows.map((row) => cellCount(table, row)));
  return widths.size === 1 && rows.length >= 3 && rows.length >= headerAtFault * table.rowCount;
}

function reportHeader(table: Table, rows: readonly number[], {report}: Context): void {
  const actual = cellCount(table, rows[0] ?? 0);
  const expected = table.labels.length;
  report({
    messageId: 'everyRow',
    place: {kind: 'table', table: table.index},
    data: {count: rows.length, rows: table.rowCount, actual, expected, surplus: expected - actual},
    related: rows.map((row) => ({kind: 'row', table: table.index, row})),
  });
}

function reportAbsorbed(table: Table, [row, ...others]: readonly number[], {report}: Context): void {
  if (row === undefined) return;
  const start = table.text.lastIndexOf('\n', (table.rowSpanStarts[row] ?? 0) - 1) + 1;
  report({
    messageId: 'absorbed',
    place: {kind: 'row', table: table.index, row},
    related: others.map((each) => ({kind: 'row', table: table.index, row: each})),
    data: {row: row + 1, lines: 1 + others.length},
    fix: {safety: 'unsafe', edits: [{span: {start, end: start}, text: '\n'}]},
  });
}

/** More rows than this in one table are one finding, unless each of them is fixable separately. */
const maxSingle = 10;

function reportRows(table: Table, rows: readonly number[], context: Context): void {
  oneOrMany(
    rows,
    maxSingle,
    (row) => reportRow(table, row, context),
    () => reportMany(table, rows, context),
  );
}

function reportMany(table: Table, rows: readonly number[], {options, report}: Context): void {
  const [first = 0, ...others] = rows;
  const fixes = rows.map((row) => (isAbsorbed(table, row) ? null : padFix(table, row, options.pad)));
  const edits = fixes.flatMap((fix) => fix?.edits ?? []);
  report({
    messageId: 'rows',
    place: {kind: 'row', table: table.index, row: first},
    data: {
      ...{count: rows.length, total: table.rowCount, expected: table.labels.length, actual: cellCount(table, first)},
      ...listRows(rows),
      text: cellText(table, first, 0),
    },
    related: cellsOf(table.index, 0, others),
    ...(edits.length === 0 ? {} : {fix: {safety: 'unsafe', edits}}),
  });
}

function reportRow(table: Table, row: number, {options, report}: Context): void {
  const actual = cellCount(table, row);
  const fix = isAbsorbed(table, row) ? null : padFix(table, row, options.pad);
  report({
    messageId: 'short',
    place: {kind: 'row', table: table.index, row},
    data: {row: row + 1, actual, expected: table.labels.length, labels: table.labels.slice(actual)},
    ...(fix === null ? {} : {fix}),
  });
}
