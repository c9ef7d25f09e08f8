// A column's numbers ready for arithmetic: values, and half the width of what each printed number may stand for. Whole numbers are counts
// and stand for themselves.
import type {Column} from '../../model/column.ts';
import type {Table} from '../../model/table.ts';
import {cellState, numberFlag, numbersOf} from '../../values/column-values.ts';
import {hasWrongWidth, rowKind, rowKindsOf} from '../../values/row-kinds.ts';

export interface ExactColumn {
  readonly column: Column;
  /** By row; NaN where the cell is not a number of its own (missing, a range, "about 5"). */
  readonly values: Float64Array;
  /** By row. */
  readonly halves: Float64Array;
}

/** Null for columns with two units or without numbers. Linear. */
export function exactColumn(table: Table, column: Column): ExactColumn | null {
  const numbers = numbersOf(table, column.index);
  if (numbers.numberCount === 0 || column.role === 'date') return null;
  const values = Float64Array.from(numbers.values);
  const halves = new Float64Array(values.length);
  let unit = -1;
  const isWhole = numbers.decimals.every((count, row) => count === 0 || numbers.state[row] !== cellState.number);
  for (let row = 0; row < values.length; row += 1) {
    if (numbers.state[row] !== cellState.number) continue;
    const isLoose = ((numbers.flags[row] ?? 0) & (numberFlag.approximate | numberFlag.range)) !== 0;
    if (isLoose) values[row] = NaN;
    else if (unit >= 0 && numbers.unitIds[row] !== unit) return null;
    else unit = numbers.unitIds[row] ?? 0;
    // `1.2k` is rounded to hundreds, whatever its decimals say.
    if ((numbers.factors[numbers.unitIds[row] ?? 0] ?? 1) >= 1000) return null;
    if (!isWhole) halves[row] = 0.5 * 10 ** -(numbers.decimals[row] ?? 0);
  }
  return {column, values, halves};
}

/** Data rows of the header's width, ascending. */
export function wholeRows(table: Table): number[] {
  const kinds = rowKindsOf(table);
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    if (kinds[row] === rowKind.data && !hasWrongWidth(table, row)) rows.push(row);
  }
  return rows;
}

/** Different numbers of the column in these rows; counted up to `most`. */
export function distinctUpTo({values}: ExactColumn, rows: readonly number[], most: number): number {
  const seen = new Set<number>();
  for (const row of rows) {
    const value = values[row] ?? NaN;
    if (!Number.isNaN(value)) seen.add(value);
    if (seen.size >= most) break;
  }
  return seen.size;
}
