// Which units the numbers of a column are printed in, and whether their mix is how people write (850 and 1.2k, 45s and 2min) or a slip.
import type {Table} from '../../model/table.ts';
import {cellState, numbersOf} from '../../values/column-values.ts';
import {hasWrongWidth, rowKind, rowKindsOf} from '../../values/row-kinds.ts';

export interface UnitUse {
  /** Canonical name; null for bare numbers. */
  readonly unit: string | null;
  readonly base: string;
  readonly factor: number;
  /** Data rows, ascending; zeros are left out: nothing has no unit. */
  readonly rows: readonly number[];
}

/** Units in use, the most frequent first. Linear; the rows of a column with a single unit are not listed. */
export function unitsInUse(table: Table, column: number): UnitUse[] {
  const {values, state, unitIds, units, bases, factors} = numbersOf(table, column);
  const kinds = rowKindsOf(table);
  const counts = new Uint32Array(units.length);
  for (let row = 0; row < state.length; row += 1) {
    if (
      state[row] !== cellState.number ||
      values[row] === 0 ||
      kinds[row] !== rowKind.data ||
      hasWrongWidth(table, row)
    )
      continue;
    const id = unitIds[row] ?? 0;
    counts[id] = (counts[id] ?? 0) + 1;
  }
  const used = units.flatMap((_, id) => (counts[id] === 0 ? [] : [id]));
  const rows = units.map((): number[] => []);
  if (used.length > 1) {
    for (let row = 0; row < state.length; row += 1) {
      if (
        state[row] === cellState.number &&
        values[row] !== 0 &&
        kinds[row] === rowKind.data &&
        !hasWrongWidth(table, row)
      )
        rows[unitIds[row] ?? 0]?.push(row);
    }
  }
  const uses = used.map((id): UnitUse => ({
    unit: units[id] ?? null,
    base: bases[id] ?? '',
    factor: factors[id] ?? 1,
    rows: rows[id] ?? [],
  }));
  return uses.sort((a, b) => b.rows.length - a.rows.length);
}

/** True when each number is printed in the largest unit that leaves it at 1 or more: 45s beside 2min, 850 beside 1.2k. */
export function usesLargestUnits(table: Table, column: number, uses: readonly UnitUse[]): boolean {
  const {values} = numbersOf(table, column);
  const ascending = [...uses].sort((a, b) => a.factor - b.factor);
  return ascending.every(({factor, rows}, at) => {
    const next = ascending[at + 1];
    const limit = next === undefined ? Infinity : next.factor / factor;
    return rows.every((row) => Math.abs(values[row] ?? 0) < limit);
  });
}
