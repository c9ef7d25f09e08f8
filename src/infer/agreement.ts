// Two columns of numbers → how far they order the rows alike. Kendall's pairs, O(n log n).
import {sortCountingInversions} from '../values/inversions.ts';

export interface Agreement {
  /** Rows that have both numbers. */
  readonly rows: number;
  /** Pairs that differ in both columns: ordered alike, and ordered the other way round. */
  readonly alike: number;
  readonly against: number;
  /** (alike − against) / (alike + against), −1…1; 0 without such pairs. */
  readonly tau: number;
  /** Distinct values of the second column. */
  readonly levels: number;
}

/** Rows beyond this are passed over at an even step: agreement of 4,096 rows tells that of all. */
const maxRows = 4096;

/** Agreement of `first` with `second` over the rows where both are numbers; `include` narrows the rows. */
export function agreementOf(first: Float64Array, second: Float64Array, include?: (row: number) => boolean): Agreement {
  const rows = sortRows(rowsOf(first, second, include), first, second);
  const total = pairs(rows.length);
  const tiedFirst = tiedPairs(rows, (a, b) => first[a] === first[b]);
  const tiedBoth = tiedPairs(rows, (a, b) => first[a] === first[b] && second[a] === second[b]);
  const sorted = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) sorted[at] = second[rows[at] ?? 0] ?? 0;
  const against = sortCountingInversions(sorted);
  const {tied: tiedSecond, levels} = tiedValues(sorted);
  const alike = total - tiedFirst - tiedSecond + tiedBoth - against;
  return {
    rows: rows.length,
    alike,
    against,
    tau: alike + against === 0 ? 0 : (alike - against) / (alike + against),
    levels,
  };
}

function rowsOf(first: Float64Array, second: Float64Array, include?: (row: number) => boolean): number[] {
  const rows: number[] = [];
  const step = Math.max(1, Math.floor(first.length / maxRows));
  for (let row = 0; row < first.length; row += step) {
    if (!Number.isNaN(first[row]) && !Number.isNaN(second[row]) && (include?.(row) ?? true)) rows.push(row);
  }
  return rows;
}

/** By both numbers, ascending. Most tables are in the order of their first number already. */
function sortRows(rows: number[], first: Float64Array, second: Float64Array): number[] {
  const compare = (a: number, b: number): number =>
    (first[a] ?? 0) - (first[b] ?? 0) || (second[a] ?? 0) - (second[b] ?? 0);
  for (let at = 1; at < rows.length; at += 1) {
    if (compare(rows[at - 1] ?? 0, rows[at] ?? 0) > 0) return rows.sort(compare);
  }
  return rows;
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}

function tiedPairs(rows: readonly number[], tied: (a: number, b: number) => boolean): number {
  let total = 0;
  let run = 1;
  for (let at = 1; at <= rows.length; at += 1) {
    if (at < rows.length && tied(rows[at - 1] ?? 0, rows[at] ?? 0)) run += 1;
    else {
      total += pairs(run);
      run = 1;
    }
  }
  return total;
}

function tiedValues(sorted: Float64Array): {tied: number; levels: number} {
  let tied = 0;
  let levels = sorted.length === 0 ? 0 : 1;
  let run = 1;
  for (let at = 1; at <= sorted.length; at += 1) {
    if (at < sorted.length && sorted[at] === sorted[at - 1]) run += 1;
    else {
      tied += pairs(run);
      run = 1;
      if (at < sorted.length) levels += 1;
    }
  }
  return {tied, levels};
}
