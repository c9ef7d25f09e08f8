// CSV or TSV text → Document with one table; the first row is the header. Ragged rows are kept as they are. Without any
// quote in the text a row is a line and a cell ends at a delimiter; with quotes csv-parse says where each cell ends.
// A cell's span leaves its quotes out.
import type {Format} from '../model/format.ts';
import type {Comment, Document, Table} from '../model/table.ts';
import {bomLength} from '../text/ascii.ts';
import {CellBudget} from './cell-budget.ts';
import {addCell, type Csv, isComment, isDirective} from './csv-cells.ts';
import {readQuoted} from './csv-quoted.ts';
import {sniffDelimiter} from './csv-sniff.ts';
import type {ParseInput} from './input.ts';
import {type Lines, linesOf} from './lines.ts';
import {RowSink} from './row-sink.ts';

export {parseCsv as load};

/**
 * Returns the document; no table where there is no row. Linear in the text.
 * @throws PARSE_QUOTE where a quoted cell does not end; PARSE_TOO_WIDE, PARSE_TOO_MANY_CELLS
 */
export async function parseCsv(input: ParseInput, format: Format): Promise<Document> {
  const {source, text, byteLength, decoding} = input;
  const lines = linesOf(text);
  const csv: Csv = {
    source,
    text,
    lines,
    delimiter: format === 'tsv' ? '\t' : sniffDelimiter(text),
    sink: new RowSink(new CellBudget(source, text)),
  };
  if (text.includes('"')) await readQuoted(csv);
  else readPlain(csv);
  const table = csv.sink.toTable({
    format,
    text,
    span: {start: bomLength(text), end: text.length},
    headingPath: [],
    caption: '',
    place: null,
  });
  return {
    source,
    format,
    text,
    byteLength,
    decoding,
    tables: csv.sink.rowCount === 0 || isPlainList(table) ? [] : [table],
    headings: [],
    blocks: [],
    comments: directivesOf(text, lines),
    literals: [],
  };
}

/** At least two rows and a fifth of them wider than a first line of one cell, others as narrow: a list without a header, not a table. */
function isPlainList({labels, rowCount, rowStarts}: Table): boolean {
  if (labels.length !== 1) return false;
  let wide = 0;
  for (let row = 0; row < rowCount; row++) if ((rowStarts[row + 1] ?? 0) - (rowStarts[row] ?? 0) > 1) wide += 1;
  return wide >= 2 && wide * 5 >= rowCount && wide < rowCount;
}

function readPlain(csv: Csv): void {
  const {text, lines} = csv;
  for (let line = 0; line < lines.count; line++) {
    const start = Math.max(lines.starts[line] ?? 0, bomLength(text));
    const end = lines.ends[line] ?? 0;
    if (start >= end || isDirective(text, start) || isComment(csv, start, end)) continue;
    readPlainRow(csv, start, end);
    csv.sink.endRow(start, end);
  }
}

function readPlainRow(csv: Csv, rowStart: number, end: number): void {
  const delimiter = csv.delimiter.charCodeAt(0);
  let start = rowStart;
  for (let offset = rowStart; offset < end; offset++) {
    if (csv.text.charCodeAt(offset) !== delimiter) continue;
    addCell(csv, start, offset);
    start = offset + 1;
  }
  addCell(csv, start, end);
}

function directivesOf(text: string, lines: Lines): Comment[] {
  const comments: Comment[] = [];
  if (!text.includes('# tablewatch-')) return comments;
  for (let line = 0; line < lines.count; line++) {
    const start = lines.starts[line] ?? 0;
    const end = lines.ends[line] ?? 0;
    if (isDirective(text, start)) comments.push({text: text.slice(start + 1, end).trim(), span: {start, end}});
  }
  return comments;
}
