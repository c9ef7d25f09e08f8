// Rows of two versions of a table → which are the same, by what they say. Computed columns take no part: a running number says nothing of a
// row.
import {addTo} from '../model/groups.ts';
import type {MergedColumn} from './columns.ts';
import type {Grid, GridRow} from './grid.ts';
import type {ThreeWay} from './model.ts';

export interface RowPairs {
  /** Row of the base by row of the side; −1 for a row that none of the base was taken for. */
  readonly baseOf: readonly number[];
  /** Rows of the base that the side may have removed or changed: nobody knows which of several rows became what. */
  readonly uncertain: ReadonlySet<number>;
}

/** Rows as lists of cells, as written, with single spaces. */
export type RowTexts = readonly (readonly string[])[];

/** Comparisons of rows that one table may take. */
const maxComparisons = 4_000_000;

/** What the rows of a version say. A row with more or fewer cells than the header is one text: how its cells are spaced says nothing. */
export function rowTexts(grid: Grid, side: keyof ThreeWay<Grid>, columns: readonly MergedColumn[]): RowTexts {
  const isWhole = (row: GridRow): boolean => row.cells.length === grid.header.cells.length;
  return grid.rows.map((row) =>
    isWhole(row) ? columns.map(({at}) => tidy(row.cells[at[side]]?.raw ?? '')) : [wholeText(row)],
  );
}

/** The cells of a row as one text, however they are laid out. */
export function wholeText({cells}: GridRow): string {
  return cells.map(({raw}) => tidy(raw)).join(' | ');
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Pairs rows that say the same, then each changed row with the one row of the base that it clearly has most in common with. Null where
 * too many rows changed. Linear but for changed rows.
 */
export function pairRows(base: RowTexts, side: RowTexts): RowPairs | null {
  const equal = pairEqual(base, side);
  const rivals = rivalsOf(base, side, equal.baseOf);
  if (rivals === null) return null;
  const baseOf = [...equal.baseOf];
  const uncertain = new Set(equal.uncertain);
  const contenders = new Map<number, number[]>();
  for (const [row, candidates] of rivals) for (const candidate of candidates) addTo(contenders, candidate, row);
  for (const [row, candidates] of rivals) {
    const likest = onlyLikest(candidates, (candidate) => likeness(base[row] ?? [], side[candidate] ?? []));
    const back =
      likest === null
        ? null
        : onlyLikest(contenders.get(likest) ?? [], (other) => likeness(base[other] ?? [], side[likest] ?? []));
    if (likest !== null && back === row && isAlike(base[row] ?? [], side[likest] ?? [])) baseOf[likest] = row;
    else uncertain.add(row);
  }
  return {baseOf, uncertain};
}

/** The row with the highest count; null where two share it. */
function onlyLikest(rows: readonly number[], count: (row: number) => number): number | null {
  let best: number | null = null;
  let most = -1;
  for (const row of rows) {
    const cells = count(row);
    if (cells > most) {
      best = row;
      most = cells;
    } else if (cells === most) best = null;
  }
  return best;
}

/**
 * Returns the rows of the base that a side no longer has and may have rewritten, each with the side's new rows that it may have become:
 * those with half of its cells, and those in its place. Null where there are too many to compare.
 */
export function rivalsOf(base: RowTexts, side: RowTexts, baseOf: readonly number[]): Map<number, number[]> | null {
  const kept = new Set(baseOf);
  const gone = [...base.keys()].filter((row) => !kept.has(row));
  const added = [...side.keys()].filter((row) => (baseOf[row] ?? -1) < 0);
  if (gone.length * added.length > maxComparisons) return null;
  const inPlace = placesOfGone(gone, baseOf);
  const rivals = new Map<number, number[]>();
  for (const row of gone) {
    const found = added.filter(
      (candidate) => inPlace.get(row)?.has(candidate) === true || isAlike(base[row] ?? [], side[candidate] ?? []),
    );
    if (found.length > 0) rivals.set(row, found);
  }
  return rivals;
}

/** By row that is gone: the new rows between the neighbours that it had. */
function placesOfGone(gone: readonly number[], baseOf: readonly number[]): Map<number, Set<number>> {
  const placeOf = new Map(baseOf.flatMap((row, at) => (row < 0 ? [] : [[row, at] as const])));
  const isGone = new Set(gone);
  return new Map(
    gone.map((row) => {
      let neighbour = row;
      while (isGone.has(neighbour)) neighbour -= 1;
      const found = new Set<number>();
      for (let at = neighbour < 0 ? 0 : (placeOf.get(neighbour) ?? NaN) + 1; baseOf[at] === -1; at += 1) found.add(at);
      return [row, found];
    }),
  );
}

/** Rows that say the same, in order where several do. Where a side has more or fewer of these, which one came or went is unknown. */
function pairEqual(base: RowTexts, side: RowTexts): RowPairs {
  const places = rowsByText(base);
  const texts = rowsByText(side);
  const baseOf = new Array<number>(side.length).fill(-1);
  const uncertain = new Set<number>();
  for (const [text, before] of places) {
    const rows = texts.get(text) ?? [];
    for (const [index, row] of rows.entries()) baseOf[row] = before[index] ?? -1;
    if (before.length > 1 && rows.length !== before.length) for (const row of before) uncertain.add(row);
  }
  return {baseOf, uncertain};
}

function rowsByText(rows: RowTexts): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, cells] of rows.entries()) addTo(places, textOf(cells), at);
  return places;
}

/** The text of a row: equal for rows that say the same. */
export function textOf(cells: readonly string[]): string {
  return cells.join('\u001f');
}

/** Whether at least half of a row's cells are the same. */
function isAlike(one: readonly string[], other: readonly string[]): boolean {
  const shared = likeness(one, other);
  return shared > 0 && shared * 2 >= one.filter((cell) => cell !== '').length;
}

function likeness(one: readonly string[], other: readonly string[]): number {
  return one.filter((cell, at) => cell !== '' && cell === other[at]).length;
}
