// The one number of a column that differs from all others by a power of ten. Everything is measured in ratios: a column's spread is the
// ratio of its largest to its smallest other number.
import {countBy} from '../../model/groups.ts';
import type {Table} from '../../model/table.ts';
import {cellState, numberFlag, numbersOf} from '../../values/column-values.ts';
import {rowKind, rowKindsOf} from '../../values/row-kinds.ts';

export interface MisplacedNumber {
  readonly row: number;
  /** A power of ten: dividing (or multiplying) by it brings the number among the others. */
  readonly factor: number;
  readonly isLarge: boolean;
  /** Rows of the smallest and the largest of the others, or of the two neighbours. */
  readonly lowRow: number;
  readonly highRow: number;
  /** The column is sorted but for this number; then these two rows are its neighbours. */
  readonly isUnsorted: boolean;
  /** As far below the others as a weak system may be: a question. */
  readonly isDoubtful: boolean;
}

/** Times of slow systems are far above all others; scores of a board stay within ten. */
export type NumberKind = 'score' | 'time' | 'other';

/** Numbers that say what is usual. */
const minOthers = 5;
/** Largest spread of the others: scores of a board stay within ten, anything else must be closer to say what is usual. */
const scoreSpread = 10;
const otherSpread = 5;
const manySpread = 8;
/** How far the number is from the nearest other one, at least; where its decimals are as printed elsewhere, further. */
const nearGap = 2.5;
const farGap = 5;
/** A number a hundred times too large among numbers that are close together, where it would be among them. */
const hugeGap = 50;
const closeSpread = 2;
/** Others this close together leave room for no tenth or tenfold of them: what is among them once its point is moved was meant to be. */
const tightSpread = 1.6;
/** With enough others, a number this many times their spread away from them is far off however they spread. */
const manyOthers = 9;
const farOff = {times: 8, least: 20};
/** The number may have been the smallest or the largest of all. */
const nearlyAmong = 1.1;
/** A whole number this far above decimals has lost its point. */
const lostPoint = 500;
/** From this share on, one number of decimals is how the column is printed. */
const uniform = 0.9;

/** Null when there is no such outlier, or when the column spreads too widely. Linear. */
export function misplacedNumber(table: Table, column: number, kind: NumberKind): MisplacedNumber | null {
  const isScore = kind === 'score';
  const rows = positiveRows(table, column);
  if (rows === null || rows.length <= minOthers) return null;
  const {values} = numbersOf(table, column);
  const at = (row: number | undefined): number => values[row ?? -1] ?? NaN;
  const unsorted = outOfOrder(rows, values);
  if (unsorted !== null) return unsorted;
  const [first, second, last, beforeLast] = extremes(rows, values);
  const candidates = [
    {row: last, lowRow: first, highRow: beforeLast, isLarge: true, gap: at(last) / at(beforeLast)},
    {row: first, lowRow: second, highRow: last, isLarge: false, gap: at(second) / at(first)},
  ];
  for (const {row, lowRow, highRow, isLarge, gap} of candidates) {
    const [low, high] = [at(lowRow), at(highRow)];
    const spread = high / low;
    const widest = isScore ? scoreSpread : rows.length > manyOthers && gap >= hugeGap ? manySpread : otherSpread;
    if (!(spread <= widest) || gap < nearGap) continue;
    // What is compared with itself gives 1 or 100.
    if (at(row) === 1 || at(row) === 100) continue;
    const hasOddDecimals = differsInDecimals(table, column, rows, row);
    // Among scores up to 100, one far above is a slip; one far below may be a weak system, and a time or price far off a slow one.
    const isFar = isLarge && gap >= farGap && gap >= spread;
    const isConspicuous = hasOddDecimals || (isFar && isScore && high <= 100 && rows.length > minOthers + 1);
    const isTight = kind !== 'time' && spread <= tightSpread && gap >= farGap && isFine(table, column, row);
    const isFarOff = kind !== 'time' && rows.length > manyOthers && gap >= farOff.least && gap >= farOff.times * spread;
    const power = isLarge && gap >= lostPoint ? lostFactor(table, column, rows, {row, low, high}) : null;
    const shared = {row, isLarge, lowRow, highRow, isUnsorted: false};
    if (power !== null) return {...shared, factor: power, isDoubtful: false};
    const factor = [10, 100, 1000].find((each) => {
      const moved = isLarge ? at(row) / each : at(row) * each;
      if ((isTight || isFarOff) && moved >= low / nearlyAmong && moved <= high * nearlyAmong) return true;
      if (isConspicuous) return moved >= low / 1.5 && moved <= high * 1.5;
      return isFar && gap >= hugeGap && spread <= closeSpread && moved >= low && moved <= high;
    });
    if (factor !== undefined) return {...shared, factor, isDoubtful: !isLarge && !isConspicuous && !isFarOff};
  }
  return null;
}

/** Three digits: a `60` among `5` to `8` may be any number, `87.1` among `8.2` to `8.9` is not. */
function isFine(table: Table, column: number, row: number): boolean {
  const {values, decimals} = numbersOf(table, column);
  return Math.abs(values[row] ?? 0) * 10 ** (decimals[row] ?? 0) >= 100 || (decimals[row] ?? 0) > 0;
}

interface Far {
  readonly row: number;
  readonly low: number;
  readonly high: number;
}

/** The power of ten between a whole number and the decimals that all others are; null where some are whole or none fits. */
function lostFactor(table: Table, column: number, rows: readonly number[], {row, low, high}: Far): number | null {
  const {values, decimals} = numbersOf(table, column);
  if ((decimals[row] ?? 0) > 0 || rows.some((each) => each !== row && (decimals[each] ?? 0) === 0)) return null;
  for (let factor = 10; factor <= 1e12; factor *= 10) {
    const moved = (values[row] ?? 0) / factor;
    if (moved >= low / 1.5 && moved <= high * 1.5) return factor;
  }
  return null;
}

/** Numbers that are in order, at least, for one that is not to be conspicuous; and how many of them must be different. */
const minSorted = 8;

/** The one number out of order in a sorted column, where it is in order once its point is moved. Says something however widely the column spreads. */
function outOfOrder(rows: readonly number[], values: Float64Array): MisplacedNumber | null {
  if (rows.length <= minSorted) return null;
  const at = (place: number): number => values[rows[place] ?? -1] ?? NaN;
  const direction = at(rows.length - 1) < at(0) ? -1 : 1;
  const place = onlyBreak(rows.length, direction, at);
  if (place === null) return null;
  for (const odd of [place, place + 1]) {
    const [before, after] = [at(odd - 1), at(odd + 1)];
    // At an end, nothing says where the number belongs; neighbours far apart leave room for any.
    if (Number.isNaN(before) || Number.isNaN(after) || (after - before) * direction < 0) continue;
    const [low, high] = direction > 0 ? [odd - 1, odd + 1] : [odd + 1, odd - 1];
    if (at(high) > 2 * at(low)) continue;
    for (const factor of [10, 100, 1000]) {
      const isLarge = at(odd) > at(high);
      const moved = isLarge ? at(odd) / factor : at(odd) * factor;
      const slack = 1e-9 * moved;
      if (moved >= at(low) - slack && moved <= at(high) + slack)
        return {
          row: rows[odd] ?? 0,
          factor,
          isLarge,
          lowRow: rows[low] ?? 0,
          highRow: rows[high] ?? 0,
          isUnsorted: true,
          isDoubtful: false,
        };
    }
  }
  return null;
}

/** The place before the only step against the direction; null when there are several, or too few steps with it. Stops at the second. */
function onlyBreak(length: number, direction: number, at: (place: number) => number): number | null {
  let found = -1;
  let steps = 0;
  for (let place = 0; place + 1 < length; place += 1) {
    const step = Math.sign(at(place + 1) - at(place)) * direction;
    if (step > 0) steps += 1;
    else if (step < 0) {
      if (found >= 0) return null;
      found = place;
    }
  }
  return found >= 0 && steps >= minSorted - 1 ? found : null;
}

/** Data rows with a number above zero; null where units or signs are mixed: other rules report these. */
function positiveRows(table: Table, column: number): number[] | null {
  const {values, state, unitIds, flags} = numbersOf(table, column);
  const kinds = rowKindsOf(table);
  const rows: number[] = [];
  let unit = -1;
  for (let row = 0; row < state.length; row += 1) {
    if (state[row] !== cellState.number || kinds[row] !== rowKind.data) continue;
    const value = values[row] ?? 0;
    if (value < 0 || ((flags[row] ?? 0) & numberFlag.range) !== 0) return null;
    if (value === 0) continue;
    if (unit >= 0 && unitIds[row] !== unit) return null;
    unit = unitIds[row] ?? 0;
    rows.push(row);
  }
  return rows;
}

/** Rows of the two smallest and the two largest numbers. */
function extremes(rows: readonly number[], values: Float64Array): [number, number, number, number] {
  const at = (row: number): number => values[row] ?? 0;
  let [first = 0, second = 0] = rows;
  if (at(second) < at(first)) [first, second] = [second, first];
  let [last, beforeLast] = [second, first];
  for (const row of rows.slice(2)) {
    if (at(row) < at(first)) [first, second] = [row, first];
    else if (at(row) < at(second)) second = row;
    if (at(row) > at(last)) [last, beforeLast] = [row, last];
    else if (at(row) > at(beforeLast)) beforeLast = row;
  }
  return [first, second, last, beforeLast];
}

function differsInDecimals(table: Table, column: number, rows: readonly number[], row: number): boolean {
  const {decimals} = numbersOf(table, column);
  const counts = countBy(rows.filter((each) => each !== row).map((each) => decimals[each]));
  return [...counts].some(([usual, count]) => count >= uniform * (rows.length - 1) && usual !== decimals[row]);
}
