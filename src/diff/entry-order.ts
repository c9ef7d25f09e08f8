// The order in which entries are listed: by score, best first, then name. Depends on content only, never on row order; and costs less
// than sorting all names, because rows of one score are few.
import type {Board, BoardColumn} from '../model/snapshot.ts';
import {placeStarts, stableOrder} from './movement/stable-order.ts';
import {nameComparer, sortPlaces} from './name-order.ts';

/** Returns rows in listing order; rows without a score last, rows of equal names in the order given. O(n log n) */
export function orderRows(rows: readonly number[], board: Board, subject: (row: number) => string): Uint32Array {
  const column = board.score === null ? undefined : board.columns[board.score];
  if (column === undefined) return orderRuns(Uint32Array.from(rows), Uint32Array.of(0, rows.length), subject);
  const places = placesOfWords(column);
  const byRow = new Uint32Array(rows.length);
  rows.forEach((row, index) => (byRow[index] = places[column.cells[row] ?? 0] ?? 0));
  const most = column.words.length;
  const ordered = new Uint32Array(rows.length);
  stableOrder(byRow, most).forEach((index, at) => (ordered[at] = rows[index] ?? 0));
  return orderRuns(ordered, placeStarts(byRow, most), subject);
}

/** By word: the place of its number among the column's different numbers, best first; no number comes last. */
function placesOfWords({numbers, direction}: BoardColumn): Uint32Array {
  const sign = direction === 'lower' ? 1 : -1;
  const keys = numbers.map((value) => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value * sign));
  const places = new Map<number, number>();
  for (const key of keys.slice().sort()) if (!places.has(key)) places.set(key, places.size);
  return Uint32Array.from(keys, (key) => places.get(key) ?? 0);
}

/** Sorts the rows of each run by name; run i is [starts[i], starts[i + 1]). */
function orderRuns(rows: Uint32Array, starts: Uint32Array, subject: (row: number) => string): Uint32Array {
  const names = new Array<string>(rows.length);
  const places = new Uint32Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    names[index] = subject(rows[index] ?? 0);
    places[index] = index;
  }
  const compare = nameComparer(names);
  const spare = new Uint32Array((rows.length + 1) >> 1);
  for (let run = 0; run + 1 < starts.length; run += 1) {
    const range = {from: starts[run] ?? 0, to: starts[run + 1] ?? 0};
    if (range.to - range.from > 1) sortPlaces(places, range, spare, compare);
  }
  for (let index = 0; index < rows.length; index += 1) places[index] = rows[places[index] ?? 0] ?? 0;
  return places;
}
