// The order of the merged rows: that of the side which changed it, or the column that all versions are sorted by.
import {compareText} from '../model/text.ts';
import {foldName} from '../values/name.ts';
import {readNumber} from '../values/number.ts';
import {addTo} from '../model/groups.ts';
import type {MergedColumn} from './columns.ts';
import type {Grid} from './grid.ts';
import {mergeSequence} from './merge-sequence.ts';
import type {ThreeWay} from './model.ts';
import {orderByScore, type ComputedColumn} from './ranks.ts';
import type {RowIds} from './row-identity.ts';
import type {MergedRow} from './rows.ts';

interface Order {
  /** Rows are sorted inside their group only; groups keep their places. */
  readonly groupOf: (row: MergedRow) => string;
  readonly compare: (one: MergedRow, other: MergedRow) => number;
}

/** Returns the rows in order; null when both sides ordered the rows differently and no column says which is right. n log n. */
export function orderRows(
  rows: ReadonlyMap<string, MergedRow>,
  ids: RowIds,
  grids: ThreeWay<Grid>,
  columns: readonly MergedColumn[],
  computed: readonly ComputedColumn[],
): MergedRow[] | null {
  const {ids: order, agreed} = mergeSequence(ids, (id) => rows.has(id));
  const inOrder = order.flatMap((id) => rows.get(id) ?? []);
  const sorting = findSorting(grids, columns, computed);
  if (sorting === null) return agreed ? inOrder : null;
  const sorted = sortInGroups(inOrder, sorting);
  return sorted;
}

/** Each group's rows are sorted over the places that they have; stable. */
function sortInGroups(rows: readonly MergedRow[], {groupOf, compare}: Order): MergedRow[] {
  const places = new Map<string, number[]>();
  for (const [at, row] of rows.entries()) addTo(places, groupOf(row), at);
  const sorted = [...rows];
  for (const group of places.values()) {
    const ordered = group.flatMap((at) => rows[at] ?? []).sort(compare);
    for (const [index, at] of group.entries()) {
      const row = ordered[index];
      if (row !== undefined) sorted[at] = row;
    }
  }
  return sorted;
}

const sides = ['base', 'ours', 'theirs'] as const;

/** The score that the places go by, else the first column by which all three versions are sorted. */
function findSorting(
  grids: ThreeWay<Grid>,
  columns: readonly MergedColumn[],
  computed: readonly ComputedColumn[],
): Order | null {
  for (const column of computed) {
    const key = orderByScore(column);
    if (key === null) continue;
    const isSorted = sides.every((side) =>
      goesByRank(grids[side], columns[column.column]?.at[side] ?? -1, column, columns, side),
    );
    if (isSorted)
      return {
        groupOf: (row) => (Number.isNaN(key(row).merit) ? `\u0000${row.id}` : key(row).group),
        compare: (one, other) => key(other).merit - key(one).merit,
      };
  }
  // A total or a heading among the rows belongs where it is.
  if (sides.some((side) => grids[side].board.outside.length > 0)) return null;
  const isComputed = new Set(computed.map(({column}) => column));
  for (const [column, {at}] of columns.entries()) {
    if (isComputed.has(column) || sides.some((side) => at[side] < 0)) continue;
    for (const compare of comparisons) {
      const texts = sides.map((side) => grids[side].rows.map((row) => row.cells[at[side]]?.plain ?? ''));
      if (texts.every((list) => isSorted(list, compare)))
        return {
          groupOf: () => '',
          compare: (one, other) => compare(plainAt(one, column), plainAt(other, column)),
        };
    }
  }
  return null;
}

function plainAt(row: MergedRow, column: number): string {
  return (row.ours ?? row.theirs)?.[column]?.plain ?? '';
}

/** Ranked rows stand in the order of their ranks, in each group. */
function goesByRank(
  grid: Grid,
  rank: number,
  column: ComputedColumn,
  columns: readonly MergedColumn[],
  side: keyof ThreeWay<number>,
): boolean {
  const last = new Map<string, number>();
  const groupBy = column.kind === 'score' ? column.groupBy : [];
  return grid.rows.every((row) => {
    const value = readNumber(row.cells[rank]?.plain ?? '')?.value ?? NaN;
    if (Number.isNaN(value)) return true;
    const group = groupBy.map((at) => row.cells[columns[at]?.at[side] ?? -1]?.plain ?? '').join('\u001f');
    const isAfter = value >= (last.get(group) ?? -Infinity);
    last.set(group, value);
    return isAfter;
  });
}

type Compare = (one: string, other: string) => number;

const byNumber: Compare = (one, other) => numberOf(one) - numberOf(other);
const byLetters: Compare = (one, other) => compareText(one.toLowerCase(), other.toLowerCase());
const byName: Compare = (one, other) => compareText(foldName(one), foldName(other));
const comparisons: readonly Compare[] = [byNumber, compareText, byLetters, byName].flatMap((compare): Compare[] => [
  compare,
  (one, other) => compare(other, one),
]);

function numberOf(text: string): number {
  const number = readNumber(text);
  return number === null ? NaN : number.value * number.factor;
}

/** At least this many different values in order: three may be so by chance. */
const enoughSteps = 4;

function isSorted(texts: readonly string[], compare: Compare): boolean {
  let steps = 0;
  for (let at = 1; at < texts.length; at += 1) {
    const order = compare(texts[at - 1] ?? '', texts[at] ?? '');
    if (!(order <= 0)) return false;
    if (order < 0) steps += 1;
  }
  return steps >= enoughSteps;
}
