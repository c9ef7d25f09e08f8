// Rank-biased overlap of two rankings with ties that mean equality: variant w of Corsi and Urbano, "The Treatment of Ties in
// Rank-Biased Overlap", SIGIR 2024 (doi 10.1145/3626772.3657700), extrapolated. Whole lists: entries of one list alone count.

// Persistence: 0.9 puts 86 % of the weight on the first ten places (Webber, Moffat and Zobel 2010).
const persistence = 0.9;

/** Entries shared or not: `[place before, place after]`, the lo of each interval, 0 = not in that ranking. */
export interface JointPlaces {
  readonly before: Uint32Array;
  readonly after: Uint32Array;
}

/** Returns the overlap, 0 … 1; null where a ranking is empty. O(n). */
export function rankBiasedOverlap(places: JointPlaces): number | null {
  const lengths = {before: countPlaced(places.before), after: countPlaced(places.after)};
  const short = Math.min(lengths.before, lengths.after);
  const long = Math.max(lengths.before, lengths.after);
  if (short === 0) return null;
  const {overlap, size} = overlapByDepth(places, long);
  let sum = 0;
  let weight = 1;
  const overlapShort = overlap[short] ?? 0;
  for (let depth = 1; depth <= long; depth += 1) {
    weight *= persistence;
    sum += (2 * (overlap[depth] ?? 0) * weight) / (size[depth] ?? 1);
    if (depth > short) sum += (weight * overlapShort * (depth - short)) / (short * depth);
  }
  const tail = ((overlap[long] ?? 0) - overlapShort) / long + overlapShort / short;
  return (sum * (1 - persistence)) / persistence + tail * weight;
}

function countPlaced(places: Uint32Array): number {
  let count = 0;
  for (let entry = 0; entry < places.length; entry += 1) if ((places[entry] ?? 0) > 0) count += 1;
  return count;
}

/** For each depth: entries that both rankings have by then, and the sum of both rankings' entries by then. */
function overlapByDepth(places: JointPlaces, depth: number): {overlap: Float64Array; size: Float64Array} {
  const overlap = new Float64Array(depth + 2);
  const size = new Float64Array(depth + 2);
  for (let entry = 0; entry < places.before.length; entry += 1) {
    const before = places.before[entry] ?? 0;
    const after = places.after[entry] ?? 0;
    if (before > 0) size[before] = (size[before] ?? 0) + 1;
    if (after > 0) size[after] = (size[after] ?? 0) + 1;
    const both = Math.max(before, after);
    if (before > 0 && after > 0) overlap[both] = (overlap[both] ?? 0) + 1;
  }
  for (let level = 1; level <= depth; level += 1) {
    overlap[level] = (overlap[level] ?? 0) + (overlap[level - 1] ?? 0);
    size[level] = (size[level] ?? 0) + (size[level - 1] ?? 0);
  }
  return {overlap, size};
}
