// Place intervals: scores → for each entry [lo, hi], lo = 1 + number of better ones, hi = number of better or equal ones.

export interface Places {
  /** From 1; 0 for entries without a score. */
  readonly lo: Uint32Array;
  readonly hi: Uint32Array;
  /** Number of entries with a score. */
  readonly ranked: number;
}

/**
 * Returns the place intervals of scores, greater = better; NaN is unranked, not last.
 * O(n log n); sorting typed numbers costs less than a map of them.
 */
export function placesOf(scores: Float64Array): Places {
  const {values, starts, ranked} = distinctScores(scores);
  const lo = new Uint32Array(scores.length);
  const hi = new Uint32Array(scores.length);
  for (let entry = 0; entry < scores.length; entry += 1) {
    const score = scores[entry] ?? Number.NaN;
    if (Number.isNaN(score)) continue;
    const index = findScore(values, score);
    lo[entry] = 1 + ranked - (starts[index + 1] ?? ranked);
    hi[entry] = ranked - (starts[index] ?? 0);
  }
  return {lo, hi, ranked};
}

interface DistinctScores {
  /** Ascending. */
  readonly values: Float64Array;
  /** Number of scores below each value; one more entry at the end: all of them. */
  readonly starts: Uint32Array;
  readonly ranked: number;
}

function distinctScores(scores: Float64Array): DistinctScores {
  // Typed arrays sort NaN to the end.
  const all = scores.slice().sort();
  let ranked = all.length;
  while (ranked > 0 && Number.isNaN(all[ranked - 1])) ranked -= 1;
  const sorted = all.subarray(0, ranked);
  const values = new Float64Array(sorted.length);
  const starts = new Uint32Array(sorted.length + 1);
  let count = 0;
  for (let index = 0; index < sorted.length; index += 1) {
    const score = sorted[index] ?? 0;
    // -0 and 0 are one score, though they sort apart.
    if (count > 0 && values[count - 1] === score) continue;
    values[count] = score;
    starts[count] = index;
    count += 1;
  }
  starts[count] = sorted.length;
  return {values: values.subarray(0, count), starts: starts.subarray(0, count + 1), ranked};
}

function findScore(values: Float64Array, score: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < score) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same for rankings that start anew in each group: `groups[entry]` is a group number from 0. */
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
  const members = new Map<number, number[]>();
  groups.forEach((group, entry) => {
    const list = members.get(group);
    if (list === undefined) members.set(group, [entry]);
    else list.push(entry);
  });
  return [...members.values()];
}
