// The order in which entries are listed: by score, best first, then name. Depends on content only, never on row order; and costs less
// than sorting all names, because rows of one score are few.
import type {Board} from '../model/snapshot.ts';

/** Returns rows in listing order; rows without a score last. O(n log n) */
export function orderRows(rows: readonly number[], board: Board, subject: (row: number) => string): Uint32Array {
  const ordered = Uint32Array.from(rows);
  const column = board.score === null ? undefined : board.columns[board.score];
  if (column === undefined) return sortByName(ordered, subject);
  const sign = column.direction === 'lower' ? 1 : -1;
  const keys = column.numbers.map((value) => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value * sign));
  const places = new Map<number, number>();
  for (const key of keys.slice().sort()) if (!places.has(key)) places.set(key, places.size);
  const buckets: number[][] = Array.from({length: places.size}, () => []);
  for (const row of rows) buckets[places.get(keys[column.cells[row] ?? -1] ?? 0) ?? 0]?.push(row);
  let start = 0;
  for (const bucket of buckets) {
    ordered.set(sortByName(Uint32Array.from(bucket), subject), start);
    start += bucket.length;
  }
  return ordered;
}

/** Rows of equal names keep their order. */
function sortByName(rows: Uint32Array, subject: (row: number) => string): Uint32Array {
  if (rows.length < 2) return rows;
  const names = new Map<number, string>();
  for (const row of rows) names.set(row, subject(row));
  return rows.sort((one, other) => compareText(names.get(one) ?? '', names.get(other) ?? '') || one - other);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
