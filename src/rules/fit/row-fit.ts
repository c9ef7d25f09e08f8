// Do a row's cells fit the columns they are in, or those some places on?
import type {Table} from '../../model/table.ts';
import {isGap, kindFit, kindsOf, rowKinds, type CellKind, type ColumnKinds} from './cell-kinds.ts';

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
    const fit = fitAt(columns, kind, at, own[at]);
    if (fit > 0) fits += 1;
    else if (fit < 0) contradicts += 1;
  });
  return {fits, contradicts};
}

function fitAt(columns: readonly ColumnKinds[], kind: CellKind, at: number, own: CellKind | undefined): -1 | 0 | 1 {
  if (at >= columns.length) return isGap(kind) ? 0 : -1;
  return kindFit(columns[at], kind, own ?? 'empty');
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
const minMoved = 2;

/** Returns the move of a row's tail after which its cells fit (`minFit`: share of cells that can be checked), or null. Linear in the row's cells. */
export function findShift(table: Table, row: number, minFit: number): Shift | null {
  const columns = kindsOf(table);
  const kinds = rowKinds(table, row);
  const before = fitOf(columns, kinds, kinds);
  if (before.contradicts < minMoved) return null;
  const unmoved = fitsUpTo(columns, kinds, 0);
  for (const by of moves) {
    const moved = fitsUpTo(columns, kinds, by);
    let most = 0;
    let starts: number[] = [];
    let after = before;
    for (let start = 0; start < kinds.length; start += 1) {
      if (!canMove(kinds, start, by)) continue;
      const tail = by > 0 ? start : start - by;
      const fit = {
        fits: (unmoved.fits[start] ?? 0) + sumFrom(moved.fits, tail),
        contradicts: (unmoved.contradicts[start] ?? 0) + sumFrom(moved.contradicts, tail),
      };
      if (!isBetter(before, fit, minFit) || fit.fits < most) continue;
      if (fit.fits > most) [most, starts, after] = [fit.fits, [], fit];
      starts.push(start);
    }
    if (starts.length > 0) return {by, starts, before, after};
  }
  return null;
}

interface Sums {
  /** By cell: how many of the cells before it fit, or contradict, when moved. */
  readonly fits: Uint32Array;
  readonly contradicts: Uint32Array;
}

function fitsUpTo(columns: readonly ColumnKinds[], kinds: readonly CellKind[], by: number): Sums {
  const fits = new Uint32Array(kinds.length + 1);
  const contradicts = new Uint32Array(kinds.length + 1);
  kinds.forEach((kind, cell) => {
    const fit = cell + by < 0 ? 0 : fitAt(columns, kind, cell + by, kinds[cell + by]);
    fits[cell + 1] = (fits[cell] ?? 0) + (fit > 0 ? 1 : 0);
    contradicts[cell + 1] = (contradicts[cell] ?? 0) + (fit < 0 ? 1 : 0);
  });
  return {fits, contradicts};
}

function sumFrom(sums: Uint32Array, cell: number): number {
  return (sums.at(-1) ?? 0) - (sums[Math.min(cell, sums.length - 1)] ?? 0);
}

/** Whether `shifted-row` reports the row; the rules about row widths are silent then. */
export function isShifted(table: Table, row: number): boolean {
  return findShift(table, row, defaultMinFit) !== null;
}

export const defaultMinFit = 0.9;

function isBetter(before: Fit, after: Fit, minFit: number): boolean {
  if (after.fits - before.fits < minMoved) return false;
  return after.fits / (after.fits + after.contradicts) >= minFit;
}

/** To the right always: empty cells are put in. To the left only over cells that are empty. */
function canMove(kinds: readonly CellKind[], start: number, by: number): boolean {
  for (let cell = start; cell < start - by; cell += 1) if (kinds[cell] !== 'empty') return false;
  return true;
}
