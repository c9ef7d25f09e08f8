// A few rows at fault are a finding each; many of them are one finding about all.
import type {Place} from '../../model/finding.ts';
import type {Table} from '../../model/table.ts';
import {cellsOf, listRows} from '../../values/capped-list.ts';

/** Reports items one by one, or all of them at once where there are more than `most`. */
export function oneOrMany<Item>(
  items: readonly Item[],
  most: number,
  reportOne: (item: Item, at: number) => void,
  reportMany: (items: readonly Item[]) => void,
): void {
  if (items.length > most) reportMany(items);
  else items.forEach(reportOne);
}

/** What one finding about many rows of a column has: its place, `{label, count, …extra, rows}`, and the cells. */
export function rowsOfColumn<Extra extends object>(
  table: Table,
  {index, label}: {readonly index: number; readonly label: string},
  rows: readonly number[],
  extra: Extra,
): {
  readonly place: Place;
  readonly data: {label: string; count: number} & Extra & ReturnType<typeof listRows>;
  readonly related: Place[];
} {
  return {
    place: {kind: 'column', table: table.index, column: index},
    data: {label, count: rows.length, ...extra, ...listRows(rows)},
    related: cellsOf(table.index, index, rows),
  };
}
