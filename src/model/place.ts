// From a finding's place to the text it points at.
import {partitionPoint} from './partition-point.ts';
import type {Place} from './finding.ts';
import {cellSpan, rowSpan, type Document, type Table} from './table.ts';
import type {Span} from './text.ts';

/** Span of a place: the cell, row, header cell or table; the start of the text for the document, the row for a cell that it does not have. */
export function placeSpan(document: Document, place: Place): Span {
  if (place.kind === 'text') return place.span;
  const table = place.kind === 'document' ? undefined : document.tables[place.table];
  return table === undefined || place.kind === 'document' ? {start: 0, end: 0} : spanInTable(table, place);
}

function spanInTable(table: Table, place: Exclude<Place, {kind: 'document' | 'text'}>): Span {
  switch (place.kind) {
    case 'table':
      return headerSpan(table);
    case 'column':
      return table.headerSpans[place.column] ?? headerSpan(table);
    case 'row':
      return trimmedRowSpan(table, place.row);
    case 'cell':
      return cellSpan(table, place.row, place.column) ?? trimmedRowSpan(table, place.row);
  }
}

/** The header's cells from the first to the last; the whole table where it has none. */
export function headerSpan(table: Table): Span {
  const first = table.headerSpans[0];
  const last = table.headerSpans.at(-1);
  return first === undefined || last === undefined ? table.span : {start: first.start, end: last.end};
}

/** A row's source lines without the line end. */
export function trimmedRowSpan(table: Table, row: number): Span {
  const {start, end} = rowSpan(table, row);
  let last = end;
  while (last > start && /\s/.test(table.text.charAt(last - 1))) last -= 1;
  return {start, end: last};
}

/** The cell at an offset, or the row of a table if there is no cell; null in prose and headers. Two bisections. */
export function placeAt(document: Document, offset: number): (Place & {readonly kind: 'row' | 'cell'}) | null {
  const at = lastAtOrBefore(document.tables.length, (index) => (document.tables[index]?.span.start ?? 0) <= offset);
  const table = document.tables[at];
  if (table === undefined || offset > table.span.end) return null;
  const row = lastAtOrBefore(table.rowCount, (index) => (table.rowSpanStarts[index] ?? 0) <= offset);
  if (row < 0 || offset > (table.rowSpanEnds[row] ?? 0)) return null;
  const first = table.rowStarts[row] ?? 0;
  for (let cell = first; cell < (table.rowStarts[row + 1] ?? 0); cell += 1) {
    const inside = offset >= (table.cellStarts[cell] ?? 0) && offset < (table.cellEnds[cell] ?? 0);
    if (inside) return {kind: 'cell', table: at, row, column: cell - first};
  }
  return {kind: 'row', table: at, row};
}

/** Greatest index below `length` for which the condition still holds (it holds up to some index); -1 for none. */
function lastAtOrBefore(length: number, holds: (index: number) => boolean): number {
  return partitionPoint(length, holds) - 1;
}
