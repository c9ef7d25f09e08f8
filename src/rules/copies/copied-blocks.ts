// Runs of scores that appear twice: a block of one column pasted further down, a row's scores pasted into another row, a column pasted under
// another label. Found by hashing short runs; linear in cells.
import type {Column} from '../../model/column.ts';
import type {Table} from '../../model/table.ts';
import {numbersOf} from '../../values/column-values.ts';

export interface CopiedRun {
  /** Rows of the first appearance and of the copy, of one length. */
  readonly rows: readonly number[];
  readonly of: readonly number[];
}

/** Values in one run, all different: four decimals are not a coincidence. */
const minInRun = 4;

/** Runs of a column that repeat an earlier run of it, the longest first. `rows` ascend. */
export function copiedRuns(table: Table, {index}: Column, rows: readonly number[]): CopiedRun[] {
  const {values, decimals} = numbersOf(table, index);
  const value = (at: number): number => values[rows[at] ?? -1] ?? NaN;
  const isTelling = (at: number): boolean => (decimals[rows[at] ?? -1] ?? 0) > 0 || Math.abs(value(at)) >= 100;
  const seen = new Map<string, number>();
  const found: CopiedRun[] = [];
  for (let at = 0; at + minInRun <= rows.length; at += 1) {
    const run = Array.from({length: minInRun}, (_, step) => value(at + step));
    if (run.some((each, step) => Number.isNaN(each) || !isTelling(at + step)) || new Set(run).size < minInRun) continue;
    const key = run.join(' ');
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, at);
      continue;
    }
    if (before + minInRun > at) continue;
    let length = minInRun;
    while (at + length < rows.length && before + length < at && value(at + length) === value(before + length))
      length += 1;
    found.push({rows: rows.slice(at, at + length), of: rows.slice(before, before + length)});
    at += length - 1;
  }
  return found;
}

/** Rows that have four neighbouring scores of an earlier row, which is not the one above. */
export function copiedRows(
  table: Table,
  scores: readonly Column[],
  rows: readonly number[],
): {row: number; of: number; columns: readonly Column[]}[] {
  const seen = new Map<string, number>();
  const found = new Map<number, {row: number; of: number; columns: readonly Column[]}>();
  for (let first = 0; first + minInRun <= scores.length; first += 1) {
    const columns = scores.slice(first, first + minInRun);
    for (const [at, row] of rows.entries()) {
      const run = columns.map(({index}) => numbersOf(table, index).values[row] ?? NaN);
      const isTelling = columns.every(({index}) => isFine(table, index, row));
      if (!isTelling || run.some(Number.isNaN) || new Set(run).size < minInRun) continue;
      const key = `${first} ${run.join(' ')}`;
      const before = seen.get(key);
      if (before === undefined) seen.set(key, row);
      else if (before !== rows[at - 1] && !found.has(row)) found.set(row, {row, of: before, columns});
    }
  }
  return [...found.values()];
}

/** A decimal number of three digits: `0.75` is a score of many. */
function isFine(table: Table, column: number, row: number): boolean {
  const {values, decimals} = numbersOf(table, column);
  const places = decimals[row] ?? 0;
  return places > 0 && Math.abs(values[row] ?? 0) * 10 ** places >= 100;
}
