// The place of a row: as its rank column prints it, or, without one, as its score says.
import type {TableShape} from '../../model/column.ts';
import type {Table} from '../../model/table.ts';
import {numbersOf} from '../../values/column-values.ts';
import {dataRows} from '../../values/row-kinds.ts';
import {readRanking} from './read-ranking.ts';

export interface RowPlace {
  /** Equal scores share the places from the best to the worst. */
  readonly best: number;
  readonly worst: number;
  /** As it is said. */
  readonly printed: number;
  /** The column that says so. */
  readonly column: number;
}

/** Null where the table ranks nothing, several groups, or an excerpt. Linear. */
export function placeOf(table: Table, shape: TableShape, row: number): RowPlace | null {
  const ranking = readRanking(table, shape);
  if (ranking !== null) {
    const rank = ranking.ranks[row] ?? NaN;
    if (ranking.groups.length !== 1 || Number.isNaN(rank)) return null;
    // Under dense ranks (1, 2, 2, 3) and shared ones alike, the printed rank is the place.
    return {best: rank, worst: rank, printed: rank, column: ranking.column};
  }
  return shape.groupBy.length > 0 ? null : placeByScore(table, shape, row);
}

function placeByScore(table: Table, {columns, score}: TableShape, row: number): RowPlace | null {
  const column = columns[score ?? -1];
  if (column === undefined || column.direction === null) return null;
  const {values} = numbersOf(table, column.index);
  const own = values[row] ?? NaN;
  if (Number.isNaN(own)) return null;
  let better = 0;
  let equal = 0;
  for (const other of dataRows(table)) {
    const value = values[other] ?? NaN;
    if (value === own) equal += 1;
    else if (column.direction === 'higher' ? value > own : value < own) better += 1;
  }
  return {best: better + 1, worst: better + equal, printed: better + 1, column: column.index};
}
