// How many cells one document may have, so that a small file cannot fill the memory: spans, gaps and missing keys make
// cells that are not in the source. Counted before the cells are created.
import {failure} from '../model/errors.ts';
import {lineAt, linesOf} from './lines.ts';

/** A million rows of twenty columns: 160 MB of offsets. */
const maxCells = 20_000_000;
/** Six times what a spreadsheet can have; rules take 0.2 ms a column. */
const maxColumns = 100_000;
/** Cells that only spans, gaps and missing keys make: a sparse table of a thousand by a thousand … */
const maxFilled = 1_000_000;
/** … or this many for each cell that was written: rows of fifty keys of which each object has five. */
const filledPerCell = 10;

/** Where a row is: an offset in the text, or in words (`Sheet1!7`) where the document has no text. */
export type RowPlace = number | string;

/** The cells of one document so far. */
export class CellBudget {
  private readonly source: string;
  private readonly text: string;
  private written = 0;
  private filled = 0;

  constructor(source: string, text: string) {
    this.source = source;
    this.text = text;
  }

  /** Counts one row: cells that the source holds, and cells that are made beside them. @throws PARSE_TOO_WIDE, PARSE_TOO_MANY_CELLS, PARSE_TOO_SPARSE */
  row(written: number, filled: number, place: RowPlace): void {
    this.written += written;
    this.filled += filled;
    const width = written + filled;
    if (width > maxColumns) this.refuse('PARSE_TOO_WIDE', width, maxColumns, place);
    const cells = this.written + this.filled;
    if (cells > maxCells) this.refuse('PARSE_TOO_MANY_CELLS', cells, maxCells, place);
    const allowed = maxFilled + filledPerCell * this.written;
    if (this.filled > allowed) this.refuse('PARSE_TOO_SPARSE', this.filled, allowed, place);
  }

  /** Counts cells that are made of one that is written. @throws PARSE_TOO_MANY_CELLS, PARSE_TOO_SPARSE */
  fill(count: number, place: RowPlace): void {
    this.filled += count;
    this.row(0, 0, place);
  }

  private refuse(
    code: 'PARSE_TOO_WIDE' | 'PARSE_TOO_MANY_CELLS' | 'PARSE_TOO_SPARSE',
    actual: number,
    limit: number,
    place: RowPlace,
  ): never {
    const where = typeof place === 'string' ? place : lineAt(linesOf(this.text), place) + 1;
    throw failure(code, {source: this.source, place: where, actual, limit});
  }
}
