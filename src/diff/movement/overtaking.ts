// Who passed whom: for each survivor the number it overtook and the number that overtook it. Strict in both editions; ties never count.
import {sumTree} from './fenwick.ts';
import {stableOrder} from './stable-order.ts';

export interface Overtaking {
  /** Survivors strictly above before and strictly below after. */
  readonly won: Uint32Array;
  /** Survivors strictly below before and strictly above after. */
  readonly lost: Uint32Array;
}

/** Returns both counts from places (lo of the intervals among survivors, from 1). O(n log n). */
export function countOvertaking(before: Uint32Array, after: Uint32Array): Overtaking {
  const [one, other] = [levelsOf(before), levelsOf(after)];
  return {won: countWon(one, other), lost: countWon(other, one)};
}

/** Places without gaps: of 100,000 entrants in 1,000 places the tree below has 1,000 nodes, not 100,000. */
interface Levels {
  /** By entry, from 0, ascending with the place. */
  readonly levels: Uint32Array;
  readonly count: number;
}

function levelsOf(places: Uint32Array): Levels {
  const table = new Uint32Array(places.length + 1);
  for (let entry = 0; entry < places.length; entry += 1) table[places[entry] ?? 0] = 1;
  let count = 0;
  for (let place = 0; place < table.length; place += 1) {
    const used = table[place] ?? 0;
    table[place] = count;
    count += used;
  }
  const levels = new Uint32Array(places.length);
  for (let entry = 0; entry < places.length; entry += 1) levels[entry] = table[places[entry] ?? 0] ?? 0;
  return {levels, count};
}

/** Number of others that were strictly better in `first` and are strictly worse in `second`. */
function countWon(first: Levels, second: Levels): Uint32Array {
  const size = first.levels.length;
  const order = stableOrder(first.levels, first.count);
  const tree = sumTree(second.count);
  const won = new Uint32Array(size);
  let entered = 0;
  for (let index = 0; index < size;) {
    const level = first.levels[order[index] ?? 0];
    let end = index;
    for (; end < size && first.levels[order[end] ?? 0] === level; end += 1) {
      const entry = order[end] ?? 0;
      won[entry] = entered - tree.sumTo(second.levels[entry] ?? 0);
    }
    for (; index < end; index += 1) tree.add(second.levels[order[index] ?? 0] ?? 0, 1);
    entered = end;
  }
  return won;
}
