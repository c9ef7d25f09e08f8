// Bytes of a Parquet file → Document with one table. The document's text is made of the cells, a line a row, tabs between cells.
import type {FileMetaData} from 'hyparquet';
import {because, failure} from '../model/errors.ts';
import type {Document} from '../model/table.ts';
import {thrownMessage} from '../model/thrown.ts';
import {CellBudget} from './cell-budget.ts';
import type {ParseInput} from './input.ts';
import {RowSink} from './row-sink.ts';

export {parseParquet as load};

/** As for workbooks: what a file of a few kilobytes may unpack to. */
const maxUnpacked = 1 << 30;

/** Returns the document; nested values are cells with their JSON. @throws PARSE_PARQUET, PARSE_UNPACKED, PARSE_TOO_WIDE, PARSE_TOO_MANY_CELLS */
export async function parseParquet({source, bytes, byteLength, decoding}: ParseInput): Promise<Document> {
  if (bytes === undefined) throw failure('PARSE_PARQUET', {source, reason: because('no-bytes')});
  const {labels, rows} = await readColumns(source, bytes);
  const budget = new CellBudget(source, '');
  const sink = new RowSink(null);
  const lines: string[] = [];
  let at = 0;
  const addLine = (cells: readonly string[]): void => {
    const start = at;
    for (const cell of cells) {
      sink.cell(at, at + cell.length);
      at += cell.length + 1;
    }
    lines.push(cells.join('\t'));
    sink.endRow(start, at - 1);
  };
  addLine(labels);
  for (const [row, cells] of rows.entries()) {
    budget.row(cells.length, 0, String(row + 1));
    addLine(cells);
  }
  const text = `${lines.join('\n')}\n`;
  const facts = {text, span: {start: 0, end: text.length - 1}, headingPath: [], caption: ''};
  const place = {sheet: '', firstRow: 0, firstColumn: 0};
  const table = sink.toTable({format: 'parquet', ...facts, place});
  const empty = {headings: [], blocks: [], comments: [], literals: []};
  return {source, format: 'parquet', text, byteLength, decoding, tables: [table], ...empty};
}

interface Columns {
  readonly labels: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

async function readColumns(source: string, bytes: Uint8Array): Promise<Columns> {
  const {parquetMetadata, parquetReadObjects, parquetSchema} = await import('hyparquet');
  const buffer = new Uint8Array(bytes).buffer;
  try {
    const metadata = parquetMetadata(buffer);
    checkUnpackedSize(source, metadata);
    const labels = parquetSchema(metadata).children.map(({element}) => element.name);
    const {compressors} = await import('hyparquet-compressors');
    const objects = await parquetReadObjects({file: buffer, metadata, compressors});
    return {
      labels: labels.map((label) => shown(label)),
      rows: objects.map((row) => labels.map((label) => shown(row[label]))),
    };
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'Failure') throw cause;
    throw failure('PARSE_PARQUET', {source, reason: thrownMessage(cause)}, cause);
  }
}

function checkUnpackedSize(source: string, {num_rows: rows, row_groups: groups, schema}: FileMetaData): void {
  const unpacked = groups.reduce((sum, {total_byte_size: size}) => sum + Number(size), 0);
  if (unpacked > maxUnpacked) throw failure('PARSE_UNPACKED', {source, actual: unpacked, limit: maxUnpacked});
  // Columns of one repeated value take no space, so the rows are counted before they are made.
  new CellBudget(source, '').row(Number(rows) * Math.max(1, schema.length - 1), 0, '1');
}

/** One line a cell: what separates cells and rows is a space inside them. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/\.000Z$/, 'Z');
  const text = typeof value === 'object' ? JSON.stringify(value, numbersAsText) : plain(value);
  return text.replace(/\s+/g, ' ').trim();
}

function numbersAsText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'bigint' ? value.toString() : JSON.stringify(value);
}
