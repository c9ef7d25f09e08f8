// Interval arithmetic on printed numbers: 46.8 is anything from 46.75 to 46.85. Only what no unrounded
// inputs can give is a contradiction.
import {cellText, type Table} from '../model/table.ts';
import {numbersOf} from './column-values.ts';
import {readNumber} from './number.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Binary fractions: 0.1 + 0.2 must not leave the interval of 0.3. Relative to the size of what is compared. */
const slack = 1e-9;

/** The interval that the number printed in a cell may stand for, in the unit as printed; null if the cell contains no number. */
export function intervalAt(table: Table, row: number, column: number): Interval | null {
  if (numbersOf(table, column).state[row] !== 1) return null;
  const number = readNumber(cellText(table, row, column));
  return number === null ? null : {low: number.low, high: number.high};
}

export function sumOf(intervals: readonly Interval[]): Interval {
  let low = 0;
  let high = 0;
  for (const each of intervals) {
    low += each.low;
    high += each.high;
  }
  return {low, high};
}

/** Times a factor of either sign. */
export function scaled({low, high}: Interval, factor: number): Interval {
  return factor >= 0 ? {low: low * factor, high: high * factor} : {low: high * factor, high: low * factor};
}

export function product(a: Interval, b: Interval): Interval {
  const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return {low: Math.min(...ends), high: Math.max(...ends)};
}

/** Null when the divisor may be zero. */
export function quotient(a: Interval, b: Interval): Interval | null {
  return b.low <= 0 && b.high >= 0 ? null : product(a, {low: 1 / b.high, high: 1 / b.low});
}

export function difference(a: Interval, b: Interval): Interval {
  return {low: a.low - b.high, high: a.high - b.low};
}

/** From the smallest to the largest that any of them may stand for. Not empty. */
export function hull(intervals: readonly Interval[]): Interval {
  let low = Infinity;
  let high = -Infinity;
  for (const each of intervals) {
    low = Math.min(low, each.low);
    high = Math.max(high, each.high);
  }
  return {low, high};
}

/** True when some unrounded number fits both. */
export function overlaps(a: Interval, b: Interval): boolean {
  const tolerance = slack * Math.max(1, Math.abs(a.low), Math.abs(b.low));
  return a.low <= b.high + tolerance && b.low <= a.high + tolerance;
}
