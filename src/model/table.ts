// A document and its tables: plain columns over one text. A table holds the offsets of its cells in typed arrays;
// cells, rows and values are views made when asked for (src/text, src/values). Nothing copies the table.
import type {Decoding} from './encoding.ts';
import type {Format} from './format.ts';
import type {Offset, Span} from './text.ts';

export interface Heading {
  readonly level: number;
  /** Plain text, inline Markdown removed. */
  readonly text: string;
  readonly span: Span;
}

/** A block of prose (never part of a table), in document order. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'code' | 'html' | 'definition' | 'footnote';
  readonly span: Span;
}

/** An HTML comment of Markdown or HTML, or a `#` comment line of CSV: where suppressions are written. */
export interface Comment {
  /** Without the comment's delimiters, trimmed. */
  readonly text: string;
  readonly span: Span;
}

/** Where a format without lines keeps a table: sheet and the spreadsheet address of the header row's first cell. */
export interface SheetPlace {
  readonly sheet: string;
  /** From 0. */
  readonly firstRow: number;
  readonly firstColumn: number;
}

export interface Table {
  /** From 0, in document order. */
  readonly index: number;
  readonly format: Format;
  /** Headings above the table, outermost first; empty without any. */
  readonly headingPath: readonly string[];
  /** `<caption>`, sheet name, or empty. */
  readonly caption: string;
  readonly span: Span;
  /** The document's text (for spreadsheets and JSON: a text made of the cells' values). */
  readonly text: string;
  /** Header cells as written, plain text (inline markup removed, entities decoded, trimmed). */
  readonly labels: readonly string[];
  readonly headerSpans: readonly Span[];
  /** Body rows; the header is not counted. */
  readonly rowCount: number;
  /** rowCount + 1 entries: cells of row r are rowStarts[r] … rowStarts[r + 1] - 1. Rows may be shorter or longer than the header. */
  readonly rowStarts: Uint32Array;
  /** Trimmed span of each cell's source text. */
  readonly cellStarts: Uint32Array;
  readonly cellEnds: Uint32Array;
  /** Whole source line(s) of each row. */
  readonly rowSpanStarts: Uint32Array;
  readonly rowSpanEnds: Uint32Array;
  /** Plain text of the cells whose source text has markup, quotes or entities; keyed by cell number. */
  readonly cellTexts: ReadonlyMap<number, string>;
  readonly place: SheetPlace | null;
}

/** Which tables of a document are read; a table meets every condition that is set. */
export interface TableSelection {
  /** A heading above the table, its caption or its sheet: the whole text, ignoring case; `*` matches any characters. */
  readonly heading?: string;
  /** HTML: CSS selector of the table or of an element around it. */
  readonly css?: string;
  /** JSON and YAML: JSONPath (RFC 9535) of the rows, or of the lists of rows. */
  readonly jsonPath?: string;
}

export interface Document {
  /** Location as the user gave it (path with `/`, URL, or `<stdin>`). */
  readonly source: string;
  readonly format: Format;
  readonly text: string;
  readonly byteLength: number;
  readonly decoding: Decoding;
  readonly tables: readonly Table[];
  /** The selection by which the tables were read; absent: all there are. */
  readonly select?: TableSelection;
  readonly headings: readonly Heading[];
  /** Of an HTML page as a whole (`<title>`); absent or empty: it has none. */
  readonly title?: string;
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  /** Spans of literal text in prose and cells (what a reader sees as text: no code, no URLs, no raw HTML), if they matter to rules: those that contain `*`, `_` or `~`. */
  readonly literals: readonly Span[];
}

/** Cell number of (row, column), both from 0; -1 where the row has no such cell. */
export function cellNumber(table: Table, row: number, column: number): number {
  const cell = (table.rowStarts[row] ?? 0) + column;
  return cell < (table.rowStarts[row + 1] ?? 0) ? cell : -1;
}

/** Number of cells that row (from 0) has in the source, surplus cells included. */
export function cellCount(table: Table, row: number): number {
  return (table.rowStarts[row + 1] ?? 0) - (table.rowStarts[row] ?? 0);
}

/** Plain text of a cell (row and column from 0); empty where the row has no such cell. */
export function cellText(table: Table, row: number, column: number): string {
  const cell = cellNumber(table, row, column);
  if (cell < 0) return '';
  return table.cellTexts.get(cell) ?? table.text.slice(table.cellStarts[cell], table.cellEnds[cell]);
}

/** Source text of a cell, trimmed, markup and all; empty where the row has no such cell. */
export function rawCell(table: Table, row: number, column: number): string {
  const cell = cellNumber(table, row, column);
  return cell < 0 ? '' : table.text.slice(table.cellStarts[cell], table.cellEnds[cell]);
}

/** Span of a cell in the document's text; null where the row has no such cell. */
export function cellSpan(table: Table, row: number, column: number): Span | null {
  const cell = cellNumber(table, row, column);
  return cell < 0 ? null : {start: offsetAt(table.cellStarts, cell), end: offsetAt(table.cellEnds, cell)};
}

/** Span of the source line(s) of a row (from 0). */
export function rowSpan(table: Table, row: number): Span {
  return {start: offsetAt(table.rowSpanStarts, row), end: offsetAt(table.rowSpanEnds, row)};
}

function offsetAt(offsets: Uint32Array, index: number): Offset {
  return offsets[index] ?? 0;
}
