// A column's numbers in one unit, and how far apart two of them must be to differ for sure. Durations printed as `90s` and
// `2min` compare; `85` and `84.6` may be the same number in two roundings.
import type {Table} from '../model/table.ts';
import {baseNumbersOf, cellState, numberAt, numberFlag, numbersOf, type NumberColumn} from './column-values.ts';

export interface ComparableNumbers {
  /** One a row; NaN where the cell holds no number. */
  readonly values: Float64Array;
  /** Half the width of what each printed number may stand for; null when all are printed alike: then different prints are different numbers. */
  readonly margins: Float64Array | null;
}

const made = new WeakMap<NumberColumn, ComparableNumbers>();

/** Memoised per column; linear. */
export function comparableNumbers(table: Table, column: number): ComparableNumbers {
  const numbers = numbersOf(table, column);
  const known = made.get(numbers);
  if (known !== undefined) return known;
  const values = baseNumbersOf(table, column);
  const fresh = {values, margins: isUniform(numbers) ? null : marginsOf(table, column, numbers)};
  made.set(numbers, fresh);
  return fresh;
}

function isUniform({state, decimals, unitIds, flags}: NumberColumn): boolean {
  const first = state.indexOf(cellState.number);
  for (let row = Math.max(0, first); row < state.length; row += 1) {
    if (state[row] !== cellState.number) continue;
    if (decimals[row] !== decimals[first] || unitIds[row] !== unitIds[first]) return false;
    if (((flags[row] ?? 0) & (numberFlag.approximate | numberFlag.range)) !== 0) return false;
  }
  return true;
}

function marginsOf(
  table: Table,
  column: number,
  {state, decimals, unitIds, factors, flags}: NumberColumn,
): Float64Array {
  const inexact = numberFlag.approximate | numberFlag.range;
  return Float64Array.from(state, (kind, row) => {
    if (kind !== cellState.number) return 0;
    const factor = factors[unitIds[row] ?? 0] ?? 1;
    const half = 0.5 * 10 ** -(decimals[row] ?? 0);
    if (((flags[row] ?? 0) & inexact) === 0) return half * factor;
    const number = numberAt(table, row, column);
    return number === null
      ? half * factor
      : Math.max(half, (number.high - number.low) / 2, Math.abs(number.value) * 0.05) * factor;
  });
}
