// Collects lists of objects while JSON or YAML is walked through: each becomes a table whose columns are the keys in the order in
// which they first occur. A key that an object lacks is an empty cell at the object's end.
import type {Table} from '../model/table.ts';
import type {Span} from '../model/text.ts';
import type {CellBudget} from './cell-budget.ts';
import {Offsets} from './offsets.ts';
import {RowSink} from './row-sink.ts';

/** A value's source without quotes and blanks around it; `text` is what it says where the source says it otherwise. */
export interface RecordValue {
  readonly start: number;
  readonly end: number;
  readonly text: string | null;
}

/** Reads the value (or key) from one offset to another. */
export type ReadValue = (start: number, end: number) => RecordValue;

/** Rows of one list of objects. Cells may come in any order of columns. */
export class RecordRows {
  private readonly text: string;
  private readonly readValue: ReadValue;
  private readonly columns = new Map<string, number>();
  /** Of each column where it first occurs. */
  private readonly keys: Span[] = [];
  private readonly cellColumns = new Offsets();
  private readonly cellStarts = new Offsets();
  private readonly cellEnds = new Offsets();
  private readonly rowCells = new Offsets();
  private readonly rowStarts = new Offsets();
  private readonly rowEnds = new Offsets();

  constructor(text: string, readValue: ReadValue) {
    this.text = text;
    this.readValue = readValue;
  }

  get count(): number {
    return this.rowStarts.length;
  }

  /** Adds one value of the row that is being read; the key's span includes its quotes. `label`: of the column, where it is not the key. */
  cell(key: Span, value: Span, label = this.textOf(key)): void {
    const {start, end} = value;
    let column = this.columns.get(label);
    if (column === undefined) {
      column = this.columns.size;
      this.columns.set(label, column);
      this.keys.push(key);
    }
    this.cellColumns.push(column);
    this.cellStarts.push(start);
    this.cellEnds.push(end);
  }

  endRow(start: number, end: number): void {
    this.rowCells.push(this.cellColumns.length);
    this.rowStarts.push(start);
    this.rowEnds.push(end);
  }

  toTable(facts: Pick<Table, 'format' | 'caption' | 'headingPath'>, budget: CellBudget): Table {
    const sink = new RowSink(null);
    [...this.columns.keys()].forEach((label, column) => this.addLabel(sink, label, this.keys[column]));
    sink.endRow(this.keys[0]?.start ?? 0, this.keys[0]?.end ?? 0);
    const found = new Int32Array(this.columns.size);
    let cell = 0;
    for (let row = 0; row < this.count; row++) {
      const own = this.rowCells.at(row) - cell;
      budget.row(own, Math.max(0, this.columns.size - own), this.rowStarts.at(row));
      found.fill(-1);
      for (; cell < this.rowCells.at(row); cell++) found[this.cellColumns.at(cell)] = cell;
      for (const at of found) this.addCell(sink, at, this.rowEnds.at(row) - 1);
      sink.endRow(this.rowStarts.at(row), this.rowEnds.at(row));
    }
    const span = {start: this.rowStarts.at(0), end: this.rowEnds.at(this.count - 1)};
    return sink.toTable({...facts, text: this.text, span, place: null});
  }

  private addCell(sink: RowSink, cell: number, rowEnd: number): void {
    if (cell < 0) sink.cell(rowEnd, rowEnd);
    else this.addValue(sink, this.cellStarts.at(cell), this.cellEnds.at(cell));
  }

  /** What a key says: without quotes, decoded. */
  textOf({start, end}: Span): string {
    const read = this.readValue(start, end);
    return read.text ?? this.text.slice(read.start, read.end);
  }

  private addLabel(sink: RowSink, label: string, key: Span = {start: 0, end: 0}): void {
    const {start, end} = this.readValue(key.start, key.end);
    if (this.text.slice(start, end) === label) sink.cell(start, end);
    else sink.cellWithText(start, end, label);
  }

  private addValue(sink: RowSink, from: number, to: number): void {
    const {start, end, text} = this.readValue(from, to);
    if (text === null) sink.cell(start, end);
    else sink.cellWithText(start, end, text);
  }
}
