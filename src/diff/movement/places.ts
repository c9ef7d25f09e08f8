// Place intervals: scores → for each entry [lo, hi], lo = 1 + number of better ones, hi = number of better or equal ones.
import {groupBy} from '../../model/groups.ts';
import {keysOf} from './score-keys.ts';
import {addUp} from './stable-order.ts';

export interface Places {
  /** From 1; 0 for entries without a score. */
  readonly lo: Uint32Array;
  readonly hi: Uint32Array;
  /** Number of entries with a score. */
  readonly ranked: number;
}

/** Returns the place intervals of scores, greater = better; NaN is unranked, not last. Linear for printed scores, else O(n log n). */
export function placesOf(scores: Float64Array): Places {
  const {keys, size} = keysOf(scores);
  const below = countBelow(keys, size);
  const ranked = below[size] ?? 0;
  const lo = new Uint32Array(scores.length);
  const hi = new Uint32Array(scores.length);
  for (let entry = 0; entry < keys.length; entry += 1) {
    const key = keys[entry] ?? -1;
    if (key < 0) continue;
    lo[entry] = 1 + ranked - (below[key + 1] ?? ranked);
    hi[entry] = ranked - (below[key] ?? 0);
  }
  return {lo, hi, ranked};
}

/** Number of entries below each key, one more at the end: all that have a key. */
function countBelow(keys: Int32Array, size: number): Uint32Array {
  const below = new Uint32Array(size + 1);
  for (let entry = 0; entry < keys.length; entry += 1) {
    const next = (keys[entry] ?? -1) + 1;
    if (next > 0) below[next] = (below[next] ?? 0) + 1;
  }
  return addUp(below);
}

/** The same for rankings that start again in each group: `groups[entry]` is a group number from 0. */
export function placesInGroups(scores: Float64Array, groups: Uint32Array | null): Places {
  if (groups === null) return placesOf(scores);
  const lo = new Uint32Array(scores.length);
  const hi = new Uint32Array(scores.length);
  let ranked = 0;
  for (const members of membersOf(groups)) {
    const places = placesOf(Float64Array.from(members, (entry) => scores[entry] ?? Number.NaN));
    members.forEach((entry, index) => {
      lo[entry] = places.lo[index] ?? 0;
      hi[entry] = places.hi[index] ?? 0;
    });
    ranked += places.ranked;
  }
  return {lo, hi, ranked};
}

function membersOf(groups: Uint32Array): readonly (readonly number[])[] {
  return [...groupBy(groups.keys(), (entry) => groups[entry]).values()];
}
