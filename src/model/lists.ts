// Lists of any length. A call with a hundred thousand arguments (`push(...list)`, `Math.max(...list)`) overflows the stack.

/** Appends to the first list. */
export function pushAll<T>(to: T[], more: Iterable<T, unknown, unknown>): void {
  for (const each of more) to.push(each);
}

/** As Math.max: -Infinity for no number, NaN where one is NaN. */
export function maxOf(values: Iterable<number, unknown, unknown>): number {
  let most = -Infinity;
  for (const value of values) most = Math.max(most, value);
  return most;
}

/** As Math.min: Infinity for no number, NaN where one is NaN. */
export function minOf(values: Iterable<number, unknown, unknown>): number {
  let least = Infinity;
  for (const value of values) least = Math.min(least, value);
  return least;
}

/** Returns the median, of two the greater; null of nothing. n log n. */
export function medianOf(values: readonly number[]): number | null {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? null;
}
