// Do a row's cells fit the columns they stand in, or those some places on?
import type {Table} from '../../model/table.ts';
import type {CellKind, ColumnKinds} from './cell-kinds.ts';
import {isGap, kindFit, kindsOf, rowKinds} from './cell-kinds.ts';

export interface Fit {
  /** Cells whose kind is that of their column. */
  readonly fits: number;
  /** Cells whose kind their column does not know otherwise, and cells beyond the header that hold something. */
  readonly contradicts: number;
}

/** Returns how kinds of cells fit the columns from the first on; `own` are the kinds that the row now counts there. */
export function fitOf(columns: readonly ColumnKinds[], kinds: readonly CellKind[], own: readonly CellKind[]): Fit {
  let fits = 0;
  let contradicts = 0;
  kinds.forEach((kind, at) => {
    const fit = at < columns.length ? kindFit(columns[at], kind, own[at] ?? 'empty') : isGap(kind) ? 0 : -1;
    if (fit > 0) fits += 1;
    else if (fit < 0) contradicts += 1;
  });
  return {fits, contradicts};
}

export interface Shift {
  /** Columns by which the row's tail must move: positive to the right, negative to the left. */
  readonly by: number;
  /** Columns (from 0) from which on the tail may begin; one when it is certain. */
  readonly starts: readonly number[];
  readonly before: Fit;
  readonly after: Fit;
}

/** Moves tried: a separator too many or too few, once or twice. Further ones were never seen, and fit by chance. */
const moves = [-1, 1, -2, 2];

/** At least so many cells must contradict before and fit after: one odd cell is an odd value, not a shift. */
const fewestMoved = 2;

/** Returns the move of a row's tail after which its cells fit (`minFit`: share of cells that can be judged), or null. */
export function findShift(table: Table, row: number, minFit: number): Shift | null {
  const columns = kindsOf(table);
  const kinds = rowKinds(table, row);
  const before = fitOf(columns, kinds, kinds);
  if (before.contradicts < fewestMoved) return null;
  for (const by of moves) {
    const tried = kinds.flatMap((_, start) => {
      const moved = moveTail(kinds, start, by);
      return moved === null ? [] : [{start, after: fitOf(columns, moved, kinds)}];
    });
    const best = tried.filter(({after}) => isBetter(before, after, minFit));
    const most = Math.max(0, ...best.map(({after}) => after.fits));
    const starts = best.filter(({after}) => after.fits === most);
    const first = starts[0];
    if (first !== undefined) return {by, starts: starts.map(({start}) => start), before, after: first.after};
  }
  return null;
}

/** Whether `shifted-row` speaks about the row; the rules of widths are silent then. */
export function isShifted(table: Table, row: number): boolean {
  return findShift(table, row, defaultMinFit) !== null;
}

export const defaultMinFit = 0.9;

function isBetter(before: Fit, after: Fit, minFit: number): boolean {
  if (after.fits - before.fits < fewestMoved) return false;
  return after.fits / (after.fits + after.contradicts) >= minFit;
}

/** To the right: empty cells are put in. To the left: only over cells that are empty. Null where it cannot be. */
function moveTail(kinds: readonly CellKind[], start: number, by: number): CellKind[] | null {
  const head = kinds.slice(0, start);
  if (by > 0) return [...head, ...Array.from({length: by}, () => 'empty'), ...kinds.slice(start)];
  const passed = kinds.slice(start, start - by);
  if (passed.length !== -by || passed.some((kind) => kind !== 'empty')) return null;
  return [...head, ...kinds.slice(start - by)];
}
