// The columns of three versions of a table → the columns of the merged one.
import type {ColumnMatch} from '../diff/index.ts';
import {foldLabel} from '../text/labels.ts';
import type {Cell, Grid} from './grid.ts';
import {mergeCell} from './merge-value.ts';
import {mergeSequence} from './merge-sequence.ts';
import type {ThreeWay} from './model.ts';

export interface MergedColumn {
  /** Column (from 0) in each version; −1 where it has none. */
  readonly at: ThreeWay<number>;
  readonly label: Cell;
}

/** Returns the merged columns, in order; null when both sides changed them in ways that exclude each other. */
export function mergeColumns(
  grids: ThreeWay<Grid>,
  matches: {readonly ours: ColumnMatch; readonly theirs: ColumnMatch},
): MergedColumn[] | null {
  const ids = {
    base: grids.base.header.cells.map((_, column) => `base ${String(column)}`),
    ours: idsOf(grids.ours, matches.ours),
    theirs: idsOf(grids.theirs, matches.theirs),
  };
  if ([ids.base, ids.ours, ids.theirs].some((list) => new Set(list).size < list.length)) return null;
  const [inBase, inOurs, inTheirs] = [new Set(ids.base), new Set(ids.ours), new Set(ids.theirs)];
  const {ids: order, agreed} = mergeSequence(ids, (id) => !inBase.has(id) || (inOurs.has(id) && inTheirs.has(id)));
  if (!agreed || order.length === 0) return null;
  const columns: MergedColumn[] = [];
  for (const id of order) {
    const at = {base: ids.base.indexOf(id), ours: ids.ours.indexOf(id), theirs: ids.theirs.indexOf(id)};
    const [ours, theirs] = [labelAt(grids.ours, at.ours), labelAt(grids.theirs, at.theirs)];
    const label = mergeCell({base: labelAt(grids.base, at.base), ours: ours ?? theirs, theirs: theirs ?? ours});
    if (label === undefined) return null;
    columns.push({at, label});
  }
  return columns;
}

function labelAt(grid: Grid, column: number): Cell | null {
  return grid.header.cells[column] ?? null;
}

/** Columns of the base by their place in it, new ones by their label. */
function idsOf(grid: Grid, {pairs}: ColumnMatch): string[] {
  const ids = grid.header.cells.map(({plain}) => `new ${foldLabel(plain)}`);
  for (const {before, after} of pairs) ids[after] = `base ${String(before)}`;
  return ids;
}

/** Whether a side has exactly the merged columns, in their order. */
export function hasLayout(columns: readonly MergedColumn[], side: keyof ThreeWay<number>, grid: Grid): boolean {
  return columns.length === grid.header.cells.length && columns.every(({at}, column) => at[side] === column);
}
