// Binary search, once: every search of the program is for the border of a condition in an ascending list.

/** Returns the number of leading indexes below `length` for which the condition holds: it must hold up to some index and never after. O(log n). */
export function partitionPoint(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
