// The rankings of a table: rows with a rank, taken apart where ranks start again, each in the order of its ranks.
// Reference rows without a rank (`-`), repeated headers, totals and section headings take no part.
import type {TableShape} from '../../model/column.ts';
import {cellCount, cellText, type Table} from '../../model/table.ts';
import {numbersOf, wordsOf} from '../../values/column-values.ts';
import {printsPlaces} from '../../values/places.ts';
import {dataRows} from '../../values/row-kinds.ts';
import {groupRows} from './group-rows.ts';
import {namesRank, namesRunningNumber} from './rank-label.ts';

export interface Ranking {
  readonly table: Table;
  readonly shape: TableShape;
  /** The rank column. */
  readonly column: number;
  /** Rank of each row of the table; NaN without one. */
  readonly ranks: Float64Array;
  /** Rows of each ranking, by rank, then in document order. */
  readonly groups: readonly (readonly number[])[];
  /** The header says "rank" (or a schema does); `#` alone must be borne out by the scores. */
  readonly named: boolean;
}

const rankings = new WeakMap<TableShape, Ranking | null>();

/** Null when the table has no column of ranks, or fewer than two ranked rows. Memoised per shape; n log n. */
export function readRanking(table: Table, shape: TableShape): Ranking | null {
  const known = rankings.get(shape);
  if (known !== undefined) return known;
  const made = makeRanking(table, shape);
  rankings.set(shape, made);
  return made;
}

function makeRanking(table: Table, shape: TableShape): Ranking | null {
  const column = shape.rank;
  const label = table.labels[column ?? -1];
  if (column === null || label === undefined) return null;
  const pinned = shape.origin !== 'inferred';
  if (!pinned && namesRunningNumber(label)) return null;
  const ranks = wholeRanks(numbersOf(table, column).values);
  const ranked = dataRows(table).filter((row) => !Number.isNaN(ranks[row] ?? NaN) && !isWider(table, row));
  const rows = withoutRepeats(table, shape, ranked, ranks);
  if (rows.length < 2) return null;
  const groups = groupRows(table, shape, rows, ranks).map((group) => sortByRank(group, ranks));
  return {table, shape, column, ranks, groups, named: pinned || namesRank(label) || printsPlaces(table, column)};
}

/** A cell too many moves the others: what is under the rank may be a time. */
function isWider(table: Table, row: number): boolean {
  return cellCount(table, row) > table.labels.length;
}

/** A row pasted in twice, rank and all, is reported by `duplicate-row`; in the ranking it counts once. */
function withoutRepeats(
  table: Table,
  shape: TableShape,
  rows: readonly number[],
  ranks: Float64Array,
): readonly number[] {
  const name = shape.columns.find(({role}) => role === 'name');
  if (name === undefined || name.distinctShare === 1) return rows;
  const {ids, words} = wordsOf(table, name.index);
  const first = new Int32Array(words.length).fill(-1);
  return rows.filter((row) => {
    const id = ids[row] ?? 0;
    const before = first[id] ?? -1;
    if (before < 0) first[id] = row;
    return before < 0 || ranks[before] !== ranks[row] || !sameRow(table, before, row);
  });
}

function sameRow(table: Table, row: number, other: number): boolean {
  return table.labels.every((_, column) => cellText(table, row, column) === cellText(table, other, column));
}

/** Ranks are whole numbers from 0 on; anything else in the column ranks nothing. */
function wholeRanks(values: Float64Array): Float64Array {
  return values.map((value) => (Number.isInteger(value) && value >= 0 ? value : NaN));
}

function sortByRank(rows: readonly number[], ranks: Float64Array): readonly number[] {
  const rank = (at: number): number => ranks[rows[at] ?? -1] ?? 0;
  const sorted = rows.every((_, at) => at === 0 || rank(at - 1) <= rank(at));
  return sorted ? rows : [...rows].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
}
