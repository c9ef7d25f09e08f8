// The order in which pages show the rows of a board.
import type {FullRow} from '../../model/full-table.ts';

/** A place that no ranked row has: unranked rows sort after all others. */
const unrankedOrder = 9_999_999;

/** What rows are sorted by. */
export function placeOrder({place}: Pick<FullRow, 'place'>): number {
  return place?.[0] ?? unrankedOrder;
}

/** Returns the rows by place, then as published. */
export function rowsByPlace(rows: readonly FullRow[]): FullRow[] {
  return [...rows].sort((a, b) => placeOrder(a) - placeOrder(b) || a.row - b.row);
}
