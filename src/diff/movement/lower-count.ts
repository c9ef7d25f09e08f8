// How many numbers of a list are below a limit. Ranks are small whole numbers as a rule: then one look-up in a table of running
// counts; any other numbers are sorted and searched.
import {partitionPoint} from '../../model/partition-point.ts';

export type LowerCount = (limit: number) => number;

// A table of this many entries a number costs less memory than the numbers' rows.
const tablePerNumber = 8;

/** Returns the counter of a list without NaN. */
export function countLower(values: Float64Array): LowerCount {
  let top = 0;
  let whole = true;
  for (const value of values) {
    if (!Number.isInteger(value) || value < 0) whole = false;
    if (value > top) top = value;
  }
  return whole && top < tablePerNumber * values.length + 1000
    ? tableCount(values, top)
    : sortedCount(values.slice().sort());
}

function tableCount(values: Float64Array, top: number): LowerCount {
  const below = new Uint32Array(top + 2);
  for (const value of values) below[value + 1] = (below[value + 1] ?? 0) + 1;
  for (let value = 1; value < below.length; value += 1) below[value] = (below[value] ?? 0) + (below[value - 1] ?? 0);
  return (limit) => (limit <= 0 ? 0 : (below[Math.ceil(Math.min(limit, top + 1))] ?? 0));
}

function sortedCount(values: Float64Array): LowerCount {
  return (limit) => partitionPoint(values.length, (at) => (values[at] ?? 0) < limit);
}
