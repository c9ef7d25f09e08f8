// Rows whose overall score is further from the middle of its parts than in all other rows. For boards whose formula nobody
// prints: 88.22 over parts of 76.48, 78.32 and 57.05, where the other rows stay within two points.
import type {Table} from '../../model/table.ts';
import {medianOf, minOf, maxOf} from '../../model/lists.ts';
import {numbersOf} from '../../values/column-values.ts';
import type {Aggregate} from './find-aggregates.ts';

/** Rows inside that are needed to know what is usual. */
const fewest = 4;
/** How many times the usual distance a row must be away: chosen so that one row in some ten thousand strays by chance. */
const usualTimes = 4;

/** Those of `outside` that stray; `inside` are the rows to learn from. n log n. */
export function strayRows(
  table: Table,
  aggregate: Aggregate,
  inside: readonly number[],
  outside: readonly number[],
): readonly number[] {
  if (inside.length < fewest) return [];
  const distances = inside.map((row) => distance(table, aggregate, row));
  const middle = medianOf(distances) ?? 0;
  const usual = medianOf(distances.map((each) => Math.abs(each - middle))) ?? 0;
  const scale = spread(table, aggregate, inside);
  return outside.filter(
    (row) => Math.abs(distance(table, aggregate, row) - middle) > Math.max(usualTimes * 1.4826 * usual, 0.25 * scale),
  );
}

function distance(table: Table, {column, parts}: Aggregate, row: number): number {
  const sum = parts.reduce((total, {index}) => total + (numbersOf(table, index).values[row] ?? 0), 0);
  return (numbersOf(table, column.index).values[row] ?? 0) - sum / parts.length;
}

/** Usual width of the parts' range: a row must stray by a quarter of it. */
function spread(table: Table, {parts}: Aggregate, rows: readonly number[]): number {
  const spreads = rows.map((row) => {
    const values = parts.map(({index}) => numbersOf(table, index).values[row] ?? 0);
    return maxOf(values) - minOf(values);
  });
  return medianOf(spreads) ?? 0;
}
