// Concordant, discordant and tied pairs of two rankings of the same entries, and Kendall's tau-b from them. O(n log n).
import {countOvertaking} from '../movement/overtaking.ts';

export interface PairCounts {
  readonly concordant: number;
  readonly discordant: number;
  readonly tiedInBoth: number;
  readonly tiedBeforeOnly: number;
  readonly tiedAfterOnly: number;
}

/** Returns the pair counts of places (from 1; equal = tied). `discordant` may be given where it is known already. */
export function countPairs(before: Uint32Array, after: Uint32Array, discordantKnown?: number): PairCounts {
  const size = before.length;
  const discordant = discordantKnown ?? countOvertaking(before, after).won.reduce((sum, won) => sum + won, 0);
  const joint = Float64Array.from(before, (place, entry) => place * (size + 1) + (after[entry] ?? 0));
  const tiedInBoth = tiedPairs(joint);
  const tiedBeforeOnly = tiedPairs(before) - tiedInBoth;
  const tiedAfterOnly = tiedPairs(after) - tiedInBoth;
  const all = size < 2 ? 0 : (size * (size - 1)) / 2;
  const concordant = all - discordant - tiedInBoth - tiedBeforeOnly - tiedAfterOnly;
  return {concordant, discordant, tiedInBoth, tiedBeforeOnly, tiedAfterOnly};
}

function tiedPairs(values: Float64Array | Uint32Array): number {
  const sorted = values.slice().sort();
  let pairs = 0;
  let run = 0;
  for (let index = 1; index < sorted.length; index += 1) {
    run = sorted[index] === sorted[index - 1] ? run + 1 : 0;
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
