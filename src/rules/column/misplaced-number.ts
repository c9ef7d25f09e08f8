// The one number of a column that differs from all others by a power of ten. Everything is measured in ratios: a column's spread is the
// ratio of its largest to its smallest other number.
import type {Table} from '../../model/table.ts';
import {cellState, numberFlag, numbersOf} from '../../values/column-values.ts';
import {rowKind, rowKindsOf} from '../../values/row-kinds.ts';

export interface MisplacedNumber {
  readonly row: number;
  /** 10, 100 or 1000: dividing (or multiplying) by it brings the number among the others. */
  readonly factor: number;
  readonly isLarge: boolean;
  /** Rows of the smallest and the largest of the others. */
  readonly lowRow: number;
  readonly highRow: number;
}

/** Numbers that say what is usual. */
const minOthers = 6;
/** Largest spread of the others: scores of a board stay within ten, anything else must be closer to say what is usual. */
const scoreSpread = 10;
const otherSpread = 5;
/** How far the number is from the nearest other one, at least; where its decimals are as printed elsewhere, further. */
const nearGap = 2.5;
const farGap = 5;
/** From this share on, one number of decimals is how the column is printed. */
const uniform = 0.9;

/** Null when there is no such outlier, or when the column spreads too widely. Linear. */
export function misplacedNumber(table: Table, column: number, isScore: boolean): MisplacedNumber | null {
  const rows = positiveRows(table, column);
  if (rows === null || rows.length <= minOthers) return null;
  const {values} = numbersOf(table, column);
  const at = (row: number | undefined): number => values[row ?? -1] ?? NaN;
  const [first, second, last, beforeLast] = extremes(rows, values);
  const candidates = [
    {row: last, lowRow: first, highRow: beforeLast, isLarge: true, gap: at(last) / at(beforeLast)},
    {row: first, lowRow: second, highRow: last, isLarge: false, gap: at(second) / at(first)},
  ];
  for (const {row, lowRow, highRow, isLarge, gap} of candidates) {
    const [low, high] = [at(lowRow), at(highRow)];
    const spread = high / low;
    if (!(spread <= (isScore ? scoreSpread : otherSpread)) || gap < nearGap) continue;
    // What is compared with itself gives 1 or 100.
    if (at(row) === 1 || at(row) === 100) continue;
    const hasOddDecimals = differsInDecimals(table, column, rows, row);
    // Among scores up to 100, one far above is a slip; one far below may be a weak system, and a time or price far off a slow one.
    if (!hasOddDecimals && !(isScore && isLarge && high <= 100 && gap >= farGap && gap >= spread)) continue;
    const factor = [10, 100, 1000].find((each) => {
      const moved = isLarge ? at(row) / each : at(row) * each;
      return moved >= low / 1.5 && moved <= high * 1.5;
    });
    if (factor !== undefined) return {row, factor, isLarge, lowRow, highRow};
  }
  return null;
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
  const counts = new Map<number, number>();
  for (const each of rows)
    if (each !== row) counts.set(decimals[each] ?? 0, (counts.get(decimals[each] ?? 0) ?? 0) + 1);
  return [...counts].some(([usual, count]) => count >= uniform * (rows.length - 1) && usual !== decimals[row]);
}
