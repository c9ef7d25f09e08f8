// The scores that two boards are ranked by, as written, turned so that greater = better; NaN = unranked.
import type {BoardHead} from '../../model/changeset.ts';
import {canonicalCell, type Board, type BoardColumn} from '../../model/snapshot.ts';
import type {ColumnMatch} from '../boards/match-columns.ts';
import {writtenUnit} from '../columns/written-unit.ts';

export interface ScorePair {
  readonly rankedBy: BoardHead['rankedBy'];
  /** By row of the board. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Group of each row where the ranking restarts (the same number = the same group in both editions); null: one ranking. */
  readonly groupsBefore: Uint32Array | null;
  readonly groupsAfter: Uint32Array | null;
  /** 1 or -1: score as printed × sign = score here. */
  readonly sign: number;
  /** Sizes of the units that the scores are written in: score × size is in the base. */
  readonly unitBefore: number;
  readonly unitAfter: number;
}

interface BoardsToRank {
  readonly before: Board;
  readonly after: Board;
  readonly columns: ColumnMatch;
}

/** Returns the scores of both boards; the later board says what it is ranked by. */
export function scoresOf(boards: BoardsToRank): ScorePair {
  const {before, after} = boards;
  const score = pairOf(boards, before.score, after.score);
  const rank = pairOf(boards, before.rank, after.rank);
  const chosen = score ?? rank;
  const groups = groupRows(boards);
  if (chosen === null)
    return {
      rankedBy: 'none',
      before: blank(before),
      after: blank(after),
      ...groups,
      sign: 1,
      unitBefore: 1,
      unitAfter: 1,
    };
  const [one, other] = chosen;
  const sign = score === null || (other.direction ?? one.direction) === 'lower' ? -1 : 1;
  return {
    rankedBy: score === null ? 'published' : 'score',
    before: orient(before, one, sign),
    after: orient(after, other, sign),
    ...groups,
    sign,
    unitBefore: writtenUnit(one),
    unitAfter: writtenUnit(other),
  };
}

/** Published ranks of a board by row; NaN where there is none. */
export function publishedRanks(board: Board): Float64Array {
  const column = board.rank === null ? undefined : board.columns[board.rank];
  return column === undefined ? blank(board) : orient(board, column, 1);
}

function blank(board: Board): Float64Array {
  return new Float64Array(board.rowCount).fill(Number.NaN);
}

function pairOf(
  {before, after, columns}: BoardsToRank,
  one: number | null,
  other: number | null,
): readonly [BoardColumn, BoardColumn] | null {
  if (one === null || other === null) return null;
  const matched = columns.pairs.some((pair) => pair.before === one && pair.after === other);
  const [first, second] = [before.columns[one], after.columns[other]];
  return matched && first !== undefined && second !== undefined ? [first, second] : null;
}

function orient(board: Board, column: BoardColumn, sign: number): Float64Array {
  const unit = writtenUnit(column);
  // 0.024 / 0.001 is 24, not the double above it.
  const byWord = column.numbers.map(
    (value) => (unit === 1 ? value : Number((value / unit).toPrecision(15))) * sign + 0,
  );
  const scores = new Float64Array(board.rowCount);
  for (let row = 0; row < board.rowCount; row += 1) scores[row] = byWord[column.cells[row] ?? -1] ?? Number.NaN;
  for (const row of board.outside) scores[row] = Number.NaN;
  return scores;
}

function groupRows({before, after, columns}: BoardsToRank): Pick<ScorePair, 'groupsBefore' | 'groupsAfter'> {
  const pairs = columns.pairs.filter(
    (pair) => after.groupBy.includes(pair.after) && before.groupBy.includes(pair.before),
  );
  if (pairs.length === 0 || pairs.length < after.groupBy.length) return {groupsBefore: null, groupsAfter: null};
  const ids = new Map<string, number>();
  const number = (board: Board, wanted: readonly number[]): Uint32Array =>
    Uint32Array.from({length: board.rowCount}, (_, row) => {
      const key = wanted.map((column) => canonicalCell(board, row, column)).join('\u001f');
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      return id;
    });
  return {
    groupsBefore: number(
      before,
      pairs.map((pair) => pair.before),
    ),
    groupsAfter: number(
      after,
      pairs.map((pair) => pair.after),
    ),
  };
}
