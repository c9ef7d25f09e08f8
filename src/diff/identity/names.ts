// What rows are called: the identity columns of both boards, brought to the same columns, and each row's name from them.
import {boardCell, canonicalCell, cellNumberValue, type Board} from '../../model/snapshot.ts';
import type {ColumnMatch} from '../boards/match-columns.ts';

export interface NameColumns {
  /** Columns from 0; both empty when rows have no name. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** The longer of both boards' identities that both boards have: where one edition needs more columns, both are read by them. */
export function nameColumns(before: Board, after: Board, {pairs}: ColumnMatch): NameColumns {
  const toAfter = new Map(pairs.map((pair) => [pair.before, pair.after]));
  const toBefore = new Map(pairs.map((pair) => [pair.after, pair.before]));
  const fromBefore = mapAll(before.identity, toAfter);
  const fromAfter = mapAll(after.identity, toBefore);
  const longerBefore = before.identity.length > after.identity.length;
  if (fromAfter !== null && !(longerBefore && fromBefore !== null)) return {before: fromAfter, after: after.identity};
  if (fromBefore !== null) return {before: before.identity, after: fromBefore};
  const bothNamed = before.name !== null && after.name !== null && toAfter.get(before.name) === after.name;
  return bothNamed ? {before: [before.name], after: [after.name]} : {before: [], after: []};
}

function mapAll(columns: readonly number[], map: ReadonlyMap<number, number>): number[] | null {
  const mapped = columns.flatMap((column) => map.get(column) ?? []);
  return mapped.length === columns.length && columns.length > 0 ? mapped : null;
}

/** Names of all rows from their identity columns, joined with ` · `; rows without a name get an empty one. */
export function rowNames(board: Board, columns: readonly number[]): string[] {
  const [only] = columns;
  const names = new Array<string>(board.rowCount);
  for (let row = 0; row < board.rowCount; row += 1) {
    names[row] =
      columns.length === 1 && only !== undefined
        ? canonicalCell(board, row, only)
        : columns
            .map((column) => canonicalCell(board, row, column))
            .filter((cell) => cell !== '')
            .join(' · ');
  }
  return names;
}

/** What readers call a row: numbers among its identity columns as written (`CodeLlama · 7B`). */
export function shownName(board: Board, row: number, columns: readonly number[]): string {
  return columns
    .map((column) => {
      const isNumber = !Number.isNaN(cellNumberValue(board, row, column));
      return isNumber ? boardCell(board, row, column) : canonicalCell(board, row, column);
    })
    .filter((cell) => cell !== '')
    .join(' · ');
}

/** What to call a row that has no name: its first two values and its date (the third day of a region), else its number. */
export function describeRow(board: Board, row: number): string {
  const filled = board.columns.flatMap((_, column) => (canonicalCell(board, row, column) === '' ? [] : [column]));
  const first = filled.slice(0, 2);
  const dates = first.some((column) => board.columns[column]?.role === 'date') ? [] : filled.slice(2);
  const date = dates.find((column) => board.columns[column]?.role === 'date');
  return shownName(board, row, date === undefined ? first : [...first, date]) || `row ${String(row + 1)}`;
}

/** Canonical text of a whole row over some columns: equal rows have equal keys. */
export function rowKey(board: Board, row: number, columns: readonly number[]): string {
  return columns.map((column) => canonicalCell(board, row, column)).join('\u001f');
}
