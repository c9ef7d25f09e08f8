// The header row once more among the body rows: two files were joined. Long tables that repeat it every so many rows for their readers are
// left alone. Linear in rows.
import {defineRule, type RuleContext} from '../model/rule.ts';
import type {Fix} from '../model/finding.ts';
import {rawCell, rowSpan, type Table} from '../model/table.ts';
import {listRows} from '../values/capped-list.ts';
import {rowKind, rowKindsOf} from '../values/row-kinds.ts';

type MessageId = 'once' | 'several';

export default defineRule<MessageId>({
  meta: {
    id: 'repeated-header',
    summary: {en: 'The header row repeated in the body', 'zh-CN': '表头行在表格正文中再次出现'},
    group: 'structure',
    // No finding on public documents (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'warning',
    fix: 'sometimes',
    options: {},
    messages: {
      once: {
        en: 'Row {row} repeats the header: {labels}.',
        'zh-CN': '第 {row} 行重复了表头：{labels}。',
      },
      several: {
        en: '{count} rows repeat the header: {rows|row|rows} {rows}.',
        'zh-CN': '有 {count} 行重复了表头：第 {rows} 行。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) checkTable(table, context);
  },
});

function checkTable(table: Table, {report}: RuleContext<MessageId>): void {
  // A single label may be a value as well; a header of blanks repeats in every empty row.
  if (table.labels.filter((label) => label !== '').length < 2) return;
  const rows = headerRows(table);
  const [first] = rows;
  if (first === undefined || isRegular(table, rows)) return;
  const fix = removal(table, rows);
  report({
    messageId: rows.length === 1 ? 'once' : 'several',
    place: {kind: 'row', table: table.index, row: first},
    data: {row: first + 1, count: rows.length, labels: table.labels.slice(), ...listRows(rows)},
    related: rows.slice(1, 100).map((row) => ({kind: 'row', table: table.index, row})),
    ...(fix === null ? {} : {fix}),
  });
}

function headerRows(table: Table): number[] {
  const rows: number[] = [];
  rowKindsOf(table).forEach((kind, row) => {
    // A picture's words may be its column's.
    if (kind === rowKind.header && !rawCell(table, row, 0).includes('![')) rows.push(row);
  });
  return rows;
}

/** Repeated at equal distances, or beside the headings of sections, it serves readers. */
function isRegular(table: Table, rows: readonly number[]): boolean {
  // Right below the header it is the header of another reader, or of a second line.
  if (rows.length === 1 && rows[0] === 0) return true;
  const kinds = rowKindsOf(table);
  const separates = (row: number): boolean => kinds[row] === rowKind.section || kinds[row] === rowKind.blank;
  if (rows.every((row) => separates(row - 1) || separates(row + 1))) return true;
  const [first = 0, second] = rows;
  if (second === undefined) return false;
  const distance = second - first;
  return rows.every((row, at) => at === 0 || Math.abs(row - (rows[at - 1] ?? 0) - distance) <= 1);
}

function removal(table: Table, rows: readonly number[]): Fix | null {
  if (table.format !== 'markdown' && table.format !== 'csv' && table.format !== 'tsv') return null;
  const edits = rows.map((row) => {
    const {start, end} = rowSpan(table, row);
    const rest = table.text.startsWith('\r\n', end) ? 2 : table.text.startsWith('\n', end) ? 1 : 0;
    return {span: {start, end: /[\r\n]$/u.test(table.text.slice(start, end)) ? end : end + rest}, text: ''};
  });
  return {safety: 'unsafe', edits};
}
