// The cells of an HTML table laid out on a grid: a cell that spans columns or rows is, with its text, in each place
// it covers. Header rows above each other become one header.
import type {CellBudget} from './cell-budget.ts';
import {RowSink} from './row-sink.ts';

export interface HtmlCell {
  readonly start: number;
  readonly end: number;
  /** Null: as the source has it from start to end. */
  readonly text: string | null;
  readonly columns: number;
  /** 0: to the end of the table. */
  readonly rows: number;
  readonly isHeader: boolean;
}

export interface HtmlRow {
  readonly start: number;
  readonly end: number;
  readonly isHead: boolean;
  readonly cells: readonly HtmlCell[];
}

/** The HTML standard's own limit of `colspan`. */
export const maxColumns = 1000;

interface Hanging {
  readonly cell: HtmlCell;
  rowsLeft: number;
}

/** Rows and cells in reading order, header first; the first row is the header where no other is marked as one. */
export function layOut(text: string, rows: readonly HtmlRow[], budget: CellBudget): RowSink {
  const grid = spread(rows, budget);
  const headers = Math.max(1, headerRows(rows));
  const sink = new RowSink(null);
  addHeader(sink, text, rows.slice(0, headers), grid.slice(0, headers));
  grid.slice(headers).forEach((cells, at) => {
    for (const cell of cells) {
      if (cell.text === null) sink.cell(cell.start, cell.end);
      else addCell(sink, text, cell, cell.text);
    }
    const row = rows[headers + at];
    sink.endRow(row?.start ?? 0, row?.end ?? 0);
  });
  return sink;
}

/** Each row's cells with those that hang into it from above and with repetitions for spanned columns. */
function spread(rows: readonly HtmlRow[], budget: CellBudget): (readonly HtmlCell[])[] {
  let hanging: (Hanging | undefined)[] = [];
  let isHead = rows[0]?.isHead ?? false;
  return rows.map((row) => {
    if (row.isHead !== isHead) hanging = []; // a span ends with its row group (HTML standard, 4.9.12.1)
    isHead = row.isHead;
    const columns = row.cells.reduce((sum, cell) => sum + cell.columns, 0);
    const above = hanging.reduce((count) => count + 1, 0); // holes are passed over
    budget.row(row.cells.length, columns - row.cells.length + above, row.start);
    if (above === 0 && row.cells.every(isSingle)) return row.cells;
    const cells: HtmlCell[] = [];
    const next: (Hanging | undefined)[] = [];
    const own = row.cells.flatMap((cell) => Array.from({length: cell.columns}, () => cell));
    for (let used = 0; used < own.length || hanging[cells.length] !== undefined;) {
      const hangs = hanging[cells.length];
      const cell = hangs?.cell ?? own[used++];
      if (cell === undefined) break;
      const rowsLeft = hangs === undefined ? (cell.rows === 0 ? Infinity : cell.rows) - 1 : hangs.rowsLeft - 1;
      if (rowsLeft > 0) next[cells.length] = {cell, rowsLeft};
      cells.push(cell);
    }
    hanging = next;
    return cells;
  });
}

function isSingle({columns, rows}: HtmlCell): boolean {
  return columns === 1 && rows === 1;
}

/** Rows at the top that are in `<thead>`, or whose cells are all `<th>`; never all rows. */
function headerRows(rows: readonly HtmlRow[]): number {
  const firstBody = rows.findIndex((row) => !row.isHead && !row.cells.every((cell) => cell.isHeader));
  return firstBody < 0 ? 1 : firstBody;
}

/** One header row out of several: a column's label is the distinct texts above each other, joined by a space. */
function addHeader(
  sink: RowSink,
  text: string,
  rows: readonly HtmlRow[],
  grid: readonly (readonly HtmlCell[])[],
): void {
  const columns: {lowest: HtmlCell; readonly labels: Set<string>}[] = [];
  for (const row of grid) {
    row.forEach((cell, column) => {
      const above = (columns[column] ??= {lowest: cell, labels: new Set()});
      above.lowest = cell;
      above.labels.add(textOf(text, cell));
    });
  }
  for (const {lowest, labels} of columns) {
    labels.delete('');
    addCell(sink, text, lowest, [...labels].join(' '));
  }
  sink.endRow(rows[0]?.start ?? 0, rows.at(-1)?.end ?? 0);
}

function addCell(sink: RowSink, text: string, cell: HtmlCell, plain: string): void {
  if (text.slice(cell.start, cell.end) === plain) sink.cell(cell.start, cell.end);
  else sink.cellWithText(cell.start, cell.end, plain);
}

function textOf(text: string, cell: HtmlCell): string {
  return cell.text ?? text.slice(cell.start, cell.end);
}
