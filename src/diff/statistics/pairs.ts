// Concordant, discordant and tied pairs of two rankings of the same entries, and Kendall's tau-b from them. O(n log n).
import {sortCountingInversions} from '../../values/inversions.ts';

export interface PairCounts {
  readonly concordant: number;
  readonly discordant: number;
  readonly tiedInBoth: number;
  readonly tiedBeforeOnly: number;
  readonly tiedAfterOnly: number;
}

/** Returns the pair counts of places (from 1 to the number of entries; equal = tied). `discordant` may be given where it is known already. */
export function countPairs(before: Uint32Array, after: Uint32Array, discordantKnown?: number): PairCounts {
  const size = before.length;
  const byAfter = stableOrder(after);
  const order = stableOrder(before, byAfter);
  const tiedInBoth = tiedPairs(order, (one, other) => before[one] === before[other] && after[one] === after[other]);
  const tiedBeforeOnly = tiedPairs(order, (one, other) => before[one] === before[other]) - tiedInBoth;
  const discordant = discordantKnown ?? sortCountingInversions(inOrder(after, order));
  const tiedAfterOnly = tiedPairs(byAfter, (one, other) => after[one] === after[other]) - tiedInBoth;
  const all = size < 2 ? 0 : (size * (size - 1)) / 2;
  const concordant = all - discordant - tiedInBoth - tiedBeforeOnly - tiedAfterOnly;
  return {concordant, discordant, tiedInBoth, tiedBeforeOnly, tiedAfterOnly};
}

/** Entries by place, better first; equal places in the order given (that of their numbers without one). A counting sort. */
function stableOrder(places: Uint32Array, given?: Uint32Array): Uint32Array {
  const starts = new Uint32Array(places.length + 2);
  for (let entry = 0; entry < places.length; entry += 1) {
    const next = (places[entry] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let place = 1; place < starts.length; place += 1)
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  const order = new Uint32Array(places.length);
  for (let index = 0; index < places.length; index += 1) {
    const entry = given === undefined ? index : (given[index] ?? 0);
    const place = places[entry] ?? 0;
    const slot = starts[place] ?? 0;
    order[slot] = entry;
    starts[place] = slot + 1;
  }
  return order;
}

function inOrder(places: Uint32Array, order: Uint32Array): Float64Array {
  const ordered = new Float64Array(order.length);
  for (let index = 0; index < order.length; index += 1) ordered[index] = places[order[index] ?? 0] ?? 0;
  return ordered;
}

/** Pairs of tied entries, which stand together. */
function tiedPairs(order: Uint32Array, isTied: (one: number, other: number) => boolean): number {
  let pairs = 0;
  let run = 0;
  for (let index = 1; index < order.length; index += 1) {
    run = isTied(order[index] ?? 0, order[index - 1] ?? 0) ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

/** Kendall's tau-b, -1 … 1; null where one ranking is a single tie or has fewer than two entries. */
export function tauB(pairs: PairCounts): number | null {
  const {concordant, discordant, tiedBeforeOnly, tiedAfterOnly} = pairs;
  const strict = concordant + discordant;
  const scale = Math.sqrt((strict + tiedBeforeOnly) * (strict + tiedAfterOnly));
  return scale === 0 ? null : (concordant - discordant) / scale;
}

/** Fagin's K with penalty 1/2 for each pair tied in one ranking only. */
export function kendallHalf(pairs: PairCounts): number {
  return pairs.discordant + (pairs.tiedBeforeOnly + pairs.tiedAfterOnly) / 2;
}
