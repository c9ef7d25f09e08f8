// What the tables of a change page and of a board page have in common: order, anchors and kinds of columns.
import type {FullRow} from '../model/full-table.ts';
import {rowAnchor} from './changes/page-links.ts';

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

/** Returns the anchor of each row; rows of one name are numbered in the order given. */
export function anchorsByRow(rows: readonly FullRow[], board: string): ReadonlyMap<FullRow, string> {
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const twin = seen.get(row.name) ?? 0;
      seen.set(row.name, twin + 1);
      return [row, rowAnchor(board, row.name, twin)];
    }),
  );
}

const numericRoles: ReadonlySet<string> = new Set(['score', 'count', 'duration', 'cost', 'rank']);

/** The CSS class of a column: `n` where it holds numbers. */
export function columnClass(role: string | undefined): string {
  return role !== undefined && numericRoles.has(role) ? 'n' : '';
}
