// Collects the rows of one table while a reader walks through it, and makes the Table of the model out of them.
// The first row ended is the header.
import type {Span} from '../model/text.ts';
import type {Format} from '../model/format.ts';
import type {SheetPlace, Table} from '../model/table.ts';
import type {CellBudget} from './cell-budget.ts';
import {Offsets} from './offsets.ts';

export interface TableFacts {
  readonly format: Format;
  readonly text: string;
  readonly span: Span;
  readonly headingPath: readonly string[];
  readonly caption: string;
  readonly place: SheetPlace | null;
}

/** The cells of one table, header row first, in reading order. */
export class RowSink {
  readonly cellStarts = new Offsets();
  readonly cellEnds = new Offsets();
  /** Plain text of the cells whose plain text is not their source text; by cell number, header cells counted. */
  readonly texts = new Map<number, string>();
  private readonly budget: CellBudget | null;
  private readonly rowEnds = new Offsets();
  private readonly spanStarts = new Offsets();
  private readonly spanEnds = new Offsets();

  /** @param budget where rows are counted as they end; null for readers that count before they make the cells */
  constructor(budget: CellBudget | null) {
    this.budget = budget;
  }

  cell(start: number, end: number): void {
    this.cellStarts.push(start);
    this.cellEnds.push(end);
  }

  cellWithText(start: number, end: number, text: string): void {
    this.texts.set(this.cellStarts.length, text);
    this.cell(start, end);
  }

  /** Ends the row; the span covers its source line(s), line end not included. */
  endRow(spanStart: number, spanEnd: number): void {
    const before = this.rowEnds.length === 0 ? 0 : this.rowEnds.at(this.rowEnds.length - 1);
    this.budget?.row(this.cellStarts.length - before, 0, spanStart);
    this.rowEnds.push(this.cellStarts.length);
    this.spanStarts.push(spanStart);
    this.spanEnds.push(spanEnd);
  }

  /** Rows ended so far, the header included. */
  get rowCount(): number {
    return this.rowEnds.length;
  }

  /** Cells of the header; 0 before it has ended. */
  get labelCount(): number {
    return this.rowEnds.length === 0 ? 0 : this.rowEnds.at(0);
  }

  /** The table of all rows; its index in the document is set by whoever knows the other tables. */
  toTable(facts: TableFacts): Table {
    const header = this.rowEnds.length === 0 ? 0 : this.rowEnds.at(0);
    return {
      index: 0,
      ...facts,
      labels: labelsOf(this, header, facts.text),
      headerSpans: Array.from({length: header}, (_, cell) => ({
        start: this.cellStarts.at(cell),
        end: this.cellEnds.at(cell),
      })),
      rowCount: Math.max(0, this.rowEnds.length - 1),
      rowStarts: this.rowEnds.toArray().map((end) => end - header),
      cellStarts: this.cellStarts.toArray().subarray(header),
      cellEnds: this.cellEnds.toArray().subarray(header),
      rowSpanStarts: this.spanStarts.toArray().subarray(1),
      rowSpanEnds: this.spanEnds.toArray().subarray(1),
      cellTexts: bodyTexts(this.texts, header),
    };
  }
}

function labelsOf(sink: RowSink, header: number, text: string): readonly string[] {
  return Array.from(
    {length: header},
    (_, cell) => sink.texts.get(cell) ?? text.slice(sink.cellStarts.at(cell), sink.cellEnds.at(cell)),
  );
}

function bodyTexts(texts: ReadonlyMap<number, string>, header: number): ReadonlyMap<number, string> {
  const body = new Map<number, string>();
  for (const [cell, text] of texts) if (cell >= header) body.set(cell - header, text);
  return body;
}
