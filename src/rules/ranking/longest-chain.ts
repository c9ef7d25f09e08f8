// The largest set of rows whose values never rise: what is left outside is in the wrong place.
// Patience sorting (longest non-increasing subsequence), n log n, also when every value is out of order.

/** Flags (1 = inside) for one longest non-increasing subsequence of the values. Values hold no NaN. */
export function longestChain(values: Float64Array): Uint8Array {
  const inside = new Uint8Array(values.length);
  const tails = new Uint32Array(values.length);
  const before = new Int32Array(values.length).fill(-1);
  let length = 0;
  for (let at = 0; at < values.length; at += 1) {
    const place = firstBelow(values, tails, length, values[at] ?? 0);
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

/** First chain end that is smaller than the value: the value takes its place. */
function firstBelow(values: Float64Array, tails: Uint32Array, length: number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[tails[middle] ?? 0] ?? 0) < value) high = middle;
    else low = middle + 1;
  }
  return low;
}
