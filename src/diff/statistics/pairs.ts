// Concordant, discordant and tied pairs of two rankings of the same entries, and Kendall's tau-b from them. O(n log n).
import {stableOrder} from '../movement/stable-order.ts';
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
  const byAfter = stableOrder(after, size);
  const order = stableOrder(before, size, byAfter);
  const tiedInBoth = tiedPairs(order, (one, other) => before[one] === before[other] && after[one] === after[other]);
  const tiedBeforeOnly = tiedPairs(order, (one, other) => before[one] === before[other]) - tiedInBoth;
  const discordant = discordantKnown ?? sortCountingInversions(inOrder(after, order));
  const tiedAfterOnly = tiedPairs(byAfter, (one, other) => after[one] === after[other]) - tiedInBoth;
  const all = size < 2 ? 0 : (size * (size - 1)) / 2;
  const concordant = all - discordant - tiedInBoth - tiedBeforeOnly - tiedAfterOnly;
  return {concordant, discordant, tiedInBoth, tiedBeforeOnly, tiedAfterOnly};
}

function inOrder(places: Uint32Array, order: Uint32Array): Float64Array {
  const ordered = new Float64Array(order.length);
  for (let index = 0; index < order.length; index += 1) ordered[index] = places[order[index] ?? 0] ?? 0;
  return ordered;
}

/** Pairs of tied entries, which are together. */
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
