// Bytes of a workbook (XLSX, OpenDocument) → Document. A sheet's rows are cut at blank rows into blocks; each block of at least two columns is a table,
// a block or first row of a single cell is a heading over what follows. The document's text is made of the cells as
// the spreadsheet program shows them: a line a row, tabs between cells.
import type {WorkBook, WorkSheet} from '@e965/xlsx';
import {because, failure} from '../model/errors.ts';
import {minOf} from '../model/lists.ts';
import type {Format} from '../model/format.ts';
import type {Document, Heading, Table} from '../model/table.ts';
import {thrownMessage} from '../model/thrown.ts';
import {CellBudget} from './cell-budget.ts';
import type {ParseInput} from './input.ts';
import {RowSink} from './row-sink.ts';
import {type SheetRow, shownRows} from './xlsx-sheet.ts';
import {checkUnpackedSize} from './zip-size.ts';

export {parseWorkbook as load};

/**
 * Returns the document; every table has its sheet and the address of its header.
 * @throws PARSE_WORKBOOK, PARSE_UNPACKED, PARSE_TOO_WIDE, PARSE_TOO_MANY_CELLS, PARSE_TOO_SPARSE
 */
export async function parseWorkbook(input: ParseInput, format: Format): Promise<Document> {
  const {source, byteLength, decoding} = input;
  const book = await readBook(source, input.bytes);
  const budget = new CellBudget(source, '');
  const builder: Builder = {format, source, budget, pieces: [], length: 0, headings: [], drafts: []};
  for (const name of book.SheetNames) addSheet(builder, name, book.Sheets[name]);
  const text = builder.pieces.join('');
  return {
    source,
    format,
    text,
    byteLength,
    decoding,
    tables: builder.drafts.map((draft, index) => ({...draft(text), index})),
    headings: builder.headings,
    blocks: [],
    comments: [],
    literals: [],
  };
}

async function readBook(source: string, bytes: Uint8Array | undefined): Promise<WorkBook> {
  if (bytes === undefined) throw failure('PARSE_WORKBOOK', {source, reason: because('no-bytes')});
  await checkUnpackedSize(source, bytes);
  const {read} = await import('@e965/xlsx');
  try {
    return read(bytes, {type: 'array', dense: true, cellFormula: false, cellHTML: false});
  } catch (cause) {
    throw failure('PARSE_WORKBOOK', {source, reason: thrownMessage(cause)}, cause);
  }
}

interface Builder {
  readonly format: Format;
  readonly source: string;
  readonly budget: CellBudget;
  readonly pieces: string[];
  length: number;
  readonly headings: Heading[];
  /** Tables wait for the document's whole text. */
  readonly drafts: ((text: string) => Table)[];
}

function addSheet(builder: Builder, sheet: string, worksheet: WorkSheet | undefined): void {
  const path: string[] = [];
  for (const block of blocksOf(
    worksheet === undefined ? [] : shownRows(worksheet, sheet, new CellBudget(builder.source, '')),
  )) {
    const titles = block.findIndex((row) => !isTitle(row));
    const rows = titles < 0 ? [] : block.slice(titles);
    for (const title of titles < 0 ? block : block.slice(0, titles))
      path.splice(0, path.length, addTitle(builder, title));
    if (rows.length > 0) addTable(builder, sheet, rows, [...path]);
    if (rows.length > 0) path.length = 0;
  }
}

/** Runs of rows between blank rows. */
function blocksOf(rows: readonly SheetRow[]): SheetRow[][] {
  const blocks: SheetRow[][] = [];
  let last = -2;
  for (const row of rows) {
    if (filled(row) === 0) continue;
    if (row.index > last + 1) blocks.push([]);
    blocks.at(-1)?.push(row);
    last = row.index;
  }
  return blocks;
}

function filled(row: SheetRow): number {
  return row.cells.filter((cell) => cell !== '').length;
}

/** One cell, or one cell merged over several columns. */
function isTitle(row: SheetRow): boolean {
  return new Set(row.cells.filter((cell) => cell !== '')).size === 1;
}

function addTitle(builder: Builder, row: SheetRow): string {
  const text = row.cells.find((cell) => cell !== '') ?? '';
  builder.headings.push({level: 1, text, span: {start: builder.length, end: builder.length + text.length}});
  write(builder, `${text}\n`);
  return text;
}

function addTable(builder: Builder, sheet: string, rows: readonly SheetRow[], path: readonly string[]): void {
  const sink = new RowSink(null);
  const start = builder.length;
  const first = minOf(rows.map((row) => row.cells.findIndex((cell) => cell !== '')));
  const width = rows.reduce((most, row) => Math.max(most, row.cells.findLastIndex((cell) => cell !== '') + 1), 0);
  for (const row of rows) {
    const written = filled(row);
    builder.budget.row(written, width - first - written, `${sheet}!${row.index + 1}`);
    addRow(builder, sink, row, first, width);
  }
  const span = {start, end: builder.length - 1};
  write(builder, '\n');
  const place = {sheet, firstRow: rows[0]?.index ?? 0, firstColumn: first};
  builder.drafts.push((text) =>
    sink.toTable({format: builder.format, text, span, headingPath: path, caption: sheet, place}),
  );
}

function addRow(builder: Builder, sink: RowSink, row: SheetRow, first: number, width: number): void {
  const start = builder.length;
  for (let column = first; column < width; column++) {
    const text = row.cells[column] ?? '';
    sink.cell(builder.length, builder.length + text.length);
    write(builder, column + 1 < width ? `${text}\t` : `${text}\n`);
  }
  sink.endRow(start, builder.length - 1);
}

function write(builder: Builder, piece: string): void {
  builder.pieces.push(piece);
  builder.length += piece.length;
}
