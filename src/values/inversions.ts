// Pairs of a list that are in falling order, counted by merge sort (Knight 1966). O(n log n); nearly linear where the list is nearly in order.

/** Below this length, moving numbers one by one costs less than merging. */
const shortRun = 12;

/** Sorts the values ascending, in place, and returns how many pairs were in falling order; equal values do not count. */
export function sortCountingInversions(values: Float64Array): number {
  return sortRange(values, new Float64Array((values.length + 1) >> 1), 0, values.length);
}

function sortRange(values: Float64Array, spare: Float64Array, from: number, to: number): number {
  if (to - from <= shortRun) return insertAll(values, from, to);
  const middle = (from + to) >> 1;
  const count = sortRange(values, spare, from, middle) + sortRange(values, spare, middle, to);
  return (values[middle - 1] ?? 0) <= (values[middle] ?? 0) ? count : count + merge(values, spare, from, middle, to);
}

function insertAll(values: Float64Array, from: number, to: number): number {
  let count = 0;
  for (let next = from + 1; next < to; next += 1) {
    const value = values[next] ?? 0;
    let at = next;
    for (; at > from && (values[at - 1] ?? 0) > value; at -= 1) values[at] = values[at - 1] ?? 0;
    values[at] = value;
    count += next - at;
  }
  return count;
}

function merge(values: Float64Array, spare: Float64Array, from: number, middle: number, to: number): number {
  const size = middle - from;
  for (let at = 0; at < size; at += 1) spare[at] = values[from + at] ?? 0;
  let count = 0;
  let left = 0;
  let right = middle;
  for (let at = from; left < size; at += 1) {
    if (right >= to || (spare[left] ?? 0) <= (values[right] ?? 0)) values[at] = spare[left++] ?? 0;
    else {
      values[at] = values[right++] ?? 0;
      count += size - left;
    }
  }
  return count;
}
