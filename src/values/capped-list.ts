// Lists of rows in a finding's data. A table of a million rows that all fail must not make a finding of megabytes: lists are
// capped, and `NAMETotal` says how many there are (sentences count by it).
import type {Place} from '../model/finding.ts';

/** Enough to repair a table by hand with; 1,000 numbers are 5 KB of JSON. */
export const maxListed = 1000;
/** Related places: editors and CI annotations show a handful. */
const maxRelated = 100;

/** `{rows: [1, 2 …], rowsTotal}` of rows from 0; the total only where the list is cut. */
export function listRows(rows: readonly number[]): Record<string, number | number[]> {
  const listed = rows.slice(0, maxListed).map((row) => row + 1);
  return rows.length > maxListed ? {rows: listed, rowsTotal: rows.length} : {rows: listed};
}

/** The same for words, or numbers that are no rows, under any name. */
export function listWords<T extends string | number>(name: string, words: readonly T[]): Record<string, number | T[]> {
  const listed = words.slice(0, maxListed);
  return words.length > maxListed ? {[name]: listed, [`${name}Total`]: words.length} : {[name]: listed};
}

/** The cells of one column in these rows, as related places of a finding. */
export function cellsOf(table: number, column: number, rows: readonly number[]): Place[] {
  return rows.slice(0, maxRelated).map((row) => ({kind: 'cell', table, row, column}));
}
