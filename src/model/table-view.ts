// A table read in another arrangement of its own cells: a transposed one turned round, blocks side by side put below each other. The
// view is a table over the same text, so that spans stay the document's; places are mapped back by `sourcePlace`.
import type {FindingData, Place} from './finding.ts';
import {cellNumber, type Table} from './table.ts';
import type {Span} from './text.ts';

/** A cell of the source: row -1 is the header. */
export interface SourceCell {
  readonly row: number;
  readonly column: number;
}

export interface TableView {
  /** `columns`: the entries are columns of the source; `blocks`: they are in several blocks of columns with one header. */
  readonly kind: 'columns' | 'blocks';
  readonly source: Table;
  readonly table: Table;
  readonly labels: readonly SourceCell[];
  readonly rows: readonly (readonly SourceCell[])[];
}

/** Returns the view with these cells as labels and rows. Linear in its cells. */
export function makeView(
  source: Table,
  kind: TableView['kind'],
  labels: readonly SourceCell[],
  rows: readonly (readonly SourceCell[])[],
): TableView {
  const cells = rows.flat();
  const spans = cells.map((cell) => spanOf(source, cell));
  const cellTexts = new Map<number, string>();
  for (const [at, cell] of cells.entries()) {
    const text = textOf(source, cell);
    if (text !== source.text.slice(spans[at]?.start, spans[at]?.end)) cellTexts.set(at, text);
  }
  const rowStarts = new Uint32Array(rows.length + 1);
  for (const [row, {length}] of rows.entries()) rowStarts[row + 1] = (rowStarts[row] ?? 0) + length;
  const lines = rows.map(([first]) => lineOf(source, first));
  const table: Table = {
    ...source,
    labels: labels.map((cell) => textOf(source, cell)),
    headerSpans: labels.map((cell) => spanOf(source, cell)),
    rowCount: rows.length,
    rowStarts,
    cellStarts: Uint32Array.from(spans, ({start}) => start),
    cellEnds: Uint32Array.from(spans, ({end}) => end),
    rowSpanStarts: Uint32Array.from(lines, ({start}) => start),
    rowSpanEnds: Uint32Array.from(lines, ({end}) => end),
    cellTexts,
  };
  return {kind, source, table, labels, rows};
}

function textOf(table: Table, {row, column}: SourceCell): string {
  if (row < 0) return table.labels[column] ?? '';
  const cell = cellNumber(table, row, column);
  return cell < 0 ? '' : (table.cellTexts.get(cell) ?? table.text.slice(table.cellStarts[cell], table.cellEnds[cell]));
}

/** Nothing at the end of its row for a cell that the source lacks. */
function spanOf(table: Table, {row, column}: SourceCell): Span {
  if (row < 0) return table.headerSpans[column] ?? {start: table.span.start, end: table.span.start};
  const cell = cellNumber(table, row, column);
  const end = table.rowSpanEnds[row] ?? table.span.end;
  return cell < 0 ? {start: end, end} : {start: table.cellStarts[cell] ?? end, end: table.cellEnds[cell] ?? end};
}

/** The source lines of a row's first cell; a header cell has no line of its own. */
function lineOf(table: Table, cell: SourceCell | undefined): Span {
  if (cell === undefined) return table.span;
  if (cell.row < 0) return spanOf(table, cell);
  return {start: table.rowSpanStarts[cell.row] ?? 0, end: table.rowSpanEnds[cell.row] ?? 0};
}

/** Returns where a place of the view is in its source. */
export function sourcePlace({kind, labels, rows}: TableView, place: Place): Place {
  switch (place.kind) {
    case 'document':
    case 'text':
    case 'table':
      return place;
    case 'cell':
      return cellPlace(place.table, rows[place.row]?.[place.column]);
    case 'column':
      return kind === 'columns'
        ? rowPlace(place.table, labels[place.column])
        : cellPlace(place.table, labels[place.column]);
    case 'row':
      return kind === 'columns'
        ? cellPlace(place.table, rows[place.row]?.[0])
        : rowPlace(place.table, rows[place.row]?.[0]);
  }
}

function cellPlace(table: number, cell: SourceCell | undefined): Place {
  if (cell === undefined) return {kind: 'table', table};
  return cell.row < 0 ? {kind: 'column', table, column: cell.column} : {kind: 'cell', table, ...cell};
}

function rowPlace(table: number, cell: SourceCell | undefined): Place {
  return cell === undefined || cell.row < 0 ? {kind: 'table', table} : {kind: 'row', table, row: cell.row};
}

/** What findings call row numbers, each from 1. */
const rowNumbers = ['row', 'rows', 'otherRow', 'otherRows'];

/** Returns a finding's data with the numbers of the source: its rows, or its columns where those are the entries. */
export function sourceData(view: TableView, data: FindingData): FindingData {
  const numberOf = (row: number): number => {
    const first = view.rows[row - 1]?.[0];
    return first === undefined ? row : (view.kind === 'columns' ? first.column : first.row) + 1;
  };
  const mapped: Record<string, number | number[]> = {};
  for (const name of rowNumbers) {
    const value = data[name];
    if (typeof value === 'number') mapped[name] = numberOf(value);
    else if (typeof value === 'object') mapped[name] = value.map((each) => numberOf(Number(each)));
  }
  const entries = view.kind === 'columns' ? {entriesAre: 'columns'} : {};
  return {...data, ...mapped, ...entries};
}
