// Rows with more cells than the header. GFM drops what is beyond the header without a word, so readers never see it.
import type {Fix} from '../model/finding.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellCount, cellText, type Table} from '../model/table.ts';
import {isLabelled} from './fit/labelled.ts';
import {isShifted} from './fit/row-fit.ts';
import {numbersOf} from '../values/column-values.ts';
import {rowKind, rowKindsOf} from '../values/row-kinds.ts';
import {joinFix} from './fit/join-cells.ts';
import {isTemplateRow} from './fit/template-row.ts';
import {hasSplitSpan} from './fit/split-span.ts';

type MessageId = 'hidden' | 'surplus' | 'everyRow';

/** From this share of rows on (and three rows), the header lacks a column rather than each row having one too many. */
const headerAtFault = 0.5;

const options = defineOptions({
  allowEmpty: {
    type: 'boolean',
    description: {en: 'Do not report rows whose surplus cells are all empty.', 'zh-CN': '多出的单元格全为空时不报告。'},
    default: true,
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'surplus-cell',
    summary: {
      en: 'A row with more cells than the header; readers never see what is in them',
      'zh-CN': '某行的单元格多于表头，多出的内容读者看不到',
    },
    group: 'structure',
    status: 'stable',
    core: true,
    since: '0.1.0',
    severity: 'error',
    fix: 'sometimes',
    options,
    messages: {
      hidden: {
        en: 'Row {row} has {actual} cells where the header has {expected}: readers never see “{text}”.',
        'zh-CN': '第 {row} 行有 {actual} 个单元格，而表头只有 {expected} 个：读者看不到“{text}”。',
      },
      surplus: {
        en: 'Row {row} has {actual} cells where the header has {expected}; no column for “{text}”.',
        'zh-CN': '第 {row} 行有 {actual} 个单元格，而表头只有 {expected} 个；没有对应的列：“{text}”。',
      },
      everyRow: {
        en: '{count} of {rows} rows have {actual} cells where the header has {expected}: the header lacks {missing} {missing|label|labels}.',
        'zh-CN': '{rows} 行中有 {count} 行为 {actual} 个单元格，而表头只有 {expected} 个：表头缺少 {missing} 列。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) if (isLabelled(table)) checkTable(table, context);
  },
});

function checkTable(table: Table, context: Context): void {
  // Rows that a pipe in code has split, or that are shifted, have another cause.
  const wide = wideRows(table, context.options.allowEmpty).filter((row) => !hasSplitSpan(table, row));
  const first = wide[0];
  if (first === undefined || holdsAlternatives(table, wide)) return;
  const expected = table.labels.length;
  const widths = new Set(wide.map((row) => cellCount(table, row)));
  if (widths.size === 1 && wide.length >= 3 && wide.length >= headerAtFault * table.rowCount) {
    // `#{"started": …, "env": …}`: a line of remarks, not a header.
    if (table.format === 'csv' && table.labels[0]?.startsWith('#{') === true) return;
    const actual = cellCount(table, first);
    context.report({
      messageId: 'everyRow',
      place: {kind: 'table', table: table.index},
      data: {count: wide.length, rows: table.rowCount, actual, expected, missing: actual - expected},
      related: wide.map((row) => ({kind: 'row', table: table.index, row})),
    });
    return;
  }
  for (const row of wide) if (!isShifted(table, row)) reportRow(table, row, context);
}

/** So many rows of another width are not slips. */
const manyWide = 5;

/**
 * A file of spellings, a line for each word and as many cells as it has (`HE'S,HE IS,HE WAS`): words only, in two or three columns.
 * A comma that was not quoted is followed by a space.
 */
function holdsAlternatives(table: Table, wide: readonly number[]): boolean {
  const {format, labels, text, rowStarts, cellStarts} = table;
  if ((format !== 'csv' && format !== 'tsv') || labels.length > 3 || wide.length < manyWide) return false;
  if (labels.some((_, column) => numbersOf(table, column).numberCount > 0)) return false;
  if (format === 'tsv') return true;
  return wide.every((row) => {
    const second = (rowStarts[row] ?? 0) + 1;
    const starts = Array.from({length: cellCount(table, row) - 1}, (_, at) => cellStarts[second + at] ?? 0);
    return starts.every((start) => !/\s/u.test(text.slice(start - 1, start + 1)));
  });
}

/** Rows wider than the header, from 0. Reads two offsets a row. */
function wideRows(table: Table, allowEmpty: boolean): number[] {
  const {rowStarts, rowCount, labels} = table;
  const wide: number[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    if ((rowStarts[row + 1] ?? 0) - (rowStarts[row] ?? 0) <= labels.length) continue;
    if (isSpanned(table, row) || isTemplateRow(table, row)) continue;
    if (!allowEmpty || surplusTexts(table, row).length > 0) wide.push(row);
  }
  return wide;
}

/** A heading of a section that spans more columns of an HTML table or sheet than there are. */
function isSpanned(table: Table, row: number): boolean {
  return table.format !== 'markdown' && rowKindsOf(table)[row] === rowKind.section;
}

function surplusTexts(table: Table, row: number): string[] {
  const columns = Array.from(
    {length: cellCount(table, row) - table.labels.length},
    (_, at) => table.labels.length + at,
  );
  return columns.map((column) => cellText(table, row, column)).filter((text) => text !== '');
}

function reportRow(table: Table, row: number, {report}: Context): void {
  const fix: Fix | null = joinFix(table, row);
  report({
    messageId: table.format === 'markdown' ? 'hidden' : 'surplus',
    place: {kind: 'cell', table: table.index, row, column: table.labels.length},
    data: {
      row: row + 1,
      actual: cellCount(table, row),
      expected: table.labels.length,
      text: surplusTexts(table, row).join(' | '),
    },
    ...(fix === null ? {} : {fix}),
  });
}
