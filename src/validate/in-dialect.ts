// A rule says what a cell should contain; here that is written in the document's own format: escaped, in quotes, as an
// entity. What cannot be written so that the document still parses is not a fix. Cost: two bisections an edit.
import type {Edit, Fix} from '../model/finding.ts';
import {formats} from '../model/format.ts';
import {partitionPoint} from '../model/partition-point.ts';
import type {Document, Table} from '../model/table.ts';
import {delimitedCell, delimiterOf} from '../values/delimiter.ts';

/** Returns the fix with its edits in the document's dialect, each once; null where one of them cannot be written. */
export function fixInDialect(document: Document, fix: Fix): Fix | null {
  const edits: Edit[] = [];
  const seen = new Set<string>();
  for (const edit of fix.edits) {
    const written = editInDialect(document, edit);
    if (written === null) return null;
    const {start, end} = written.span;
    const key = `${start} ${end} ${written.text}`;
    // A cell that spans rows appears in each of them, with the same text.
    if (!seen.has(key)) edits.push(written);
    seen.add(key);
  }
  return {...fix, edits};
}

function editInDialect(document: Document, edit: Edit): Edit | null {
  const cell = cellAround(document, edit);
  switch (document.format) {
    case 'json':
    case 'jsonl':
      return cell === null ? outsideOfJsonCells(document, edit) : inJson(document.text, edit, cell);
    case 'csv':
    case 'tsv':
      return cell === null ? edit : inDelimited(document.text, edit, cell);
    case 'markdown':
    case 'html':
    case 'text':
      if (cell === null) return edit;
      return cell.table.format === 'html' ? inHtml(document.text, edit) : inMarkdown(document.text, edit, cell);
    default:
      // A format that may be edited and has no dialect here is left alone.
      return formats[document.format].editable ? null : edit;
  }
}

interface CellAround {
  readonly table: Table;
  readonly start: number;
  readonly end: number;
  readonly isFirst: boolean;
}

/** The cell that the whole edit is in, header cells too. */
function cellAround({tables}: Document, {span}: Edit): CellAround | null {
  const at = partitionPoint(tables.length, (index) => (tables[index]?.span.start ?? 0) <= span.start) - 1;
  const table = tables[at];
  if (table === undefined || span.start > table.span.end) return null;
  const header = table.headerSpans.findIndex(({start, end}) => start <= span.start && span.end <= end);
  const label = table.headerSpans[header];
  if (label !== undefined) return {table, ...label, isFirst: header === 0};
  const row = partitionPoint(table.rowCount, (index) => (table.rowSpanStarts[index] ?? 0) <= span.start) - 1;
  const first = table.rowStarts[row] ?? 0;
  for (let cell = first; row >= 0 && cell < (table.rowStarts[row + 1] ?? 0); cell += 1) {
    const start = table.cellStarts[cell] ?? 0;
    const end = table.cellEnds[cell] ?? 0;
    if (start <= span.start && span.end <= end) return {table, start, end, isFirst: cell === first};
  }
  return null;
}

const jsonScalar = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

function inJson(text: string, edit: Edit, {start, end}: CellAround): Edit | null {
  const {span} = edit;
  const removed = text.slice(span.start, span.end);
  const isString = isQuoteBefore(text, start);
  if (!isString || (start === end && text[end] !== '"')) {
    const whole = text.slice(start, span.start) + edit.text + text.slice(span.end, end);
    return start < end && jsonScalar.test(whole) ? edit : null;
  }
  const isWhole = span.start === start && span.end === end;
  // `"null"` would say something else than null; half an escape is none.
  if (isWhole && jsonScalar.test(edit.text) && !jsonScalar.test(removed)) return null;
  if (!isWhole && (removed.includes('\\') || text[span.start - 1] === '\\')) return null;
  return {span, text: JSON.stringify(edit.text).slice(1, -1)};
}

/** Blanks inside a string are not part of its cell. */
function isQuoteBefore(text: string, start: number): boolean {
  let offset = start - 1;
  while (offset >= 0 && /\s/.test(text[offset] ?? '')) offset -= 1;
  return text[offset] === '"';
}

/** Keys, nested values and prose of JSON: whatever is not ASCII is inside a string. */
function outsideOfJsonCells({text, format}: Document, edit: Edit): Edit | null {
  const {start, end} = edit.span;
  if (start === 0 && end === text.length) return isJson(edit.text, format) ? edit : null;
  const removed = text.slice(start, end);
  return removed !== '' && !/[\0-\x7f]/.test(removed) && !/[\0-\x1f"\\]/.test(edit.text) ? edit : null;
}

function isJson(text: string, format: Document['format']): boolean {
  try {
    for (const part of format === 'json' ? [text] : text.split('\n').filter((line) => line.trim() !== ''))
      JSON.parse(part.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}

function inDelimited(text: string, edit: Edit, {table, start, end}: CellAround): Edit | null {
  const {span} = edit;
  if (text[start - 1] === '"' && text[end] === '"') return {span, text: edit.text.replaceAll('"', '""')};
  const delimiter = delimiterOf(table);
  if (delimiter === null) return /[,;|\t"\r\n]/.test(edit.text) ? null : edit;
  if (isInsertion(edit) && edit.text.startsWith(delimiter)) return edit; // further cells after this one
  if (isInsertion(edit) && /^[\r\n]+$/.test(edit.text)) return null; // a blank line ends nothing here
  const whole = text.slice(start, span.start) + edit.text + text.slice(span.end, end);
  const cell = delimitedCell(whole, delimiter);
  return cell === whole ? edit : {span: {start, end}, text: cell};
}

function isInsertion({span}: Edit): boolean {
  return span.start === span.end;
}

function inHtml(text: string, edit: Edit): Edit {
  if (/[<&]/.test(text.slice(edit.span.start, edit.span.end))) return edit;
  return {...edit, text: edit.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')};
}

/** What would open a list, a heading, a quote, code or HTML at the beginning of a line. */
const opensBlock = /^(?:[-+*](?:\s|$)|#|>|\d+[.)]|```|~~~|<)/;

function inMarkdown(text: string, edit: Edit, cell: CellAround): Edit | null {
  const {start} = edit.span;
  if (cell.isFirst && start === cell.start && opensBlock.test(edit.text) && !hasPipeBefore(text, start)) return null;
  if (isInsertion(edit) || text.slice(start, edit.span.end).includes('|')) return edit; // pipes and line ends are meant as such
  if (/[\r\n]/.test(edit.text)) return null;
  return {...edit, text: edit.text.replace(/(?<!\\)\|/g, '\\|')};
}

function hasPipeBefore(text: string, offset: number): boolean {
  const line = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  return text.slice(line + 1, offset).includes('|');
}
