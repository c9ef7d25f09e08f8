// The longest subsequence that keeps its order: what is left outside is in the wrong place. Patience sorting, O(n log n)
// also when every value is out of order; linear when all are in order.
import {partitionPoint} from '../model/partition-point.ts';

/** Flags (1 = inside) for one longest non-descending subsequence of the values, which hold no NaN. */
export function longestAscending(values: Float64Array | Int32Array): Uint8Array {
  const inside = new Uint8Array(values.length);
  const tails = new Uint32Array(values.length);
  const before = new Int32Array(values.length).fill(-1);
  let length = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    const isInTail = (place: number): boolean => (values[tails[place] ?? 0] ?? 0) <= value;
    const place = length === 0 || isInTail(length - 1) ? length : partitionPoint(length, isInTail);
    if (place > 0) before[at] = tails[place - 1] ?? -1;
    tails[place] = at;
    if (place === length) length += 1;
  }
  let at = length > 0 ? (tails[length - 1] ?? -1) : -1;
  while (at >= 0) {
    inside[at] = 1;
    at = before[at] ?? -1;
  }
  return inside;
}
