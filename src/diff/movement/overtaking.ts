// Who passed whom: for each survivor the number it overtook and the number that overtook it. Strict in both editions; ties never count.
import {sumTree} from './fenwick.ts';

export interface Overtaking {
  /** Survivors strictly above before and strictly below after. */
  readonly won: Uint32Array;
  /** Survivors strictly below before and strictly above after. */
  readonly lost: Uint32Array;
}

/** Returns both counts from places (lo of the intervals among survivors, from 1). O(n log n). */
export function countOvertaking(before: Uint32Array, after: Uint32Array): Overtaking {
  return {won: countWon(before, after), lost: countWon(after, before)};
}

/** Number of others that were strictly better in `first` and are strictly worse in `second`. */
function countWon(first: Uint32Array, second: Uint32Array): Uint32Array {
  const size = first.length;
  const order = orderByPlace(first);
  const tree = sumTree(size + 1);
  const won = new Uint32Array(size);
  let entered = 0;
  for (let index = 0; index < size;) {
    const place = first[order[index] ?? 0];
    let end = index;
    for (; end < size && first[order[end] ?? 0] === place; end += 1) {
      const entry = order[end] ?? 0;
      won[entry] = entered - tree.sumTo(second[entry] ?? 0);
    }
    for (; index < end; index += 1) tree.add(second[order[index] ?? 0] ?? 0, 1);
    entered = end;
  }
  return won;
}

/** Counting sort: entries by place, better first. */
function orderByPlace(places: Uint32Array): Uint32Array {
  const starts = new Uint32Array(places.length + 2);
  for (const place of places) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  for (let place = 1; place < starts.length; place += 1)
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  const order = new Uint32Array(places.length);
  places.forEach((place, entry) => {
    const slot = starts[place] ?? 0;
    order[slot] = entry;
    starts[place] = slot + 1;
  });
  return order;
}
