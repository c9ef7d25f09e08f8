// A board's changes + both snapshots → the later edition's whole table, each cell with what it was before. For reports that show
// every row; `diff --format json` does not need it.
import type {BoardChanges} from '../model/changeset.ts';
import type {FullCell, FullRow, FullTable} from '../model/full-table.ts';
import {type Board, boardCell, canonicalCell, type Snapshot} from '../model/snapshot.ts';
import {compareBoards, type Comparison} from './comparison.ts';
import {withoutRows} from './empty-board.ts';
import {tagsByRow} from './events/tags.ts';
import {followSurvivors, type Survivors} from './movement/survivors.ts';
import {defaultDiffOptions, type DiffOptions} from './options.ts';
import {rightAnswers} from './statistics/questions.ts';
import {uncertaintyOf, type Uncertainty} from './statistics/uncertainty.ts';

/** Returns the full table of a matched or added board; null for a removed one. O(n log n). */
export function fullTable(
  changes: BoardChanges,
  from: Snapshot,
  to: Snapshot,
  options: Partial<DiffOptions> = {},
): FullTable | null {
  const after = to.boards.find(({id}) => id === changes.board);
  if (after === undefined) return null;
  const before = from.boards.find(({id}) => id === changes.boardBefore) ?? withoutRows(after);
  const comparison = compareBoards(before, after, {...defaultDiffOptions, ...options}, '');
  return tableOf(changes, after, comparison, followSurvivors(comparison));
}

/**
 * Returns the later table by itself, as if all rows had entered: what a page needs that says nothing of changes, at half the cost. Of
 * the earlier board only columns and roles count. Null where the boards are ranked by what only the earlier rows tell. O(n log n).
 */
export function laterTable(
  changes: Pick<BoardChanges, 'board' | 'head'>,
  earlier: Board,
  later: Board,
  options: Partial<DiffOptions> = {},
): FullTable | null {
  const comparison = compareBoards(withoutRows(earlier), later, {...defaultDiffOptions, ...options}, '');
  const survivors = followSurvivors(comparison);
  const {after} = comparison;
  const score = after.score === null ? null : (after.columns[after.score]?.label ?? null);
  const isSame = survivors.scores.rankedBy === changes.head.rankedBy && score === changes.head.score;
  return isSame ? tableOf(changes, later, comparison, survivors) : null;
}

function tableOf(
  {board, head}: Pick<BoardChanges, 'board' | 'head'>,
  later: Board,
  comparison: Comparison,
  survivors: Survivors,
): FullTable {
  const uncertainty = uncertaintyOf(later, survivors.scores);
  const rows = Array.from({length: later.rowCount}, (_, row) => laterRow(comparison, survivors, uncertainty, row));
  const leavers = unmatchedRows(comparison).map((row) => leaverRow(comparison, survivors, row));
  return {board, columns: head.columns, rows, leavers};
}

/** Earlier rows that the later edition does not have, whatever became of them. */
function unmatchedRows({entries}: Comparison): number[] {
  const {left, duplicatesBefore, summariesGone, movedAway} = entries;
  return [...left, ...movedAway.keys(), ...duplicatesBefore, ...summariesGone];
}

function laterRow(comparison: Comparison, survivors: Survivors, uncertainty: Uncertainty | null, row: number): FullRow {
  const {after, rows, subjectAfter} = comparison;
  const earlier = rows.beforeOf[row] ?? -1;
  const survivor = survivors.survivorOf[row] ?? -1;
  const cells = after.columns.map((_, column) => cellOf(comparison, row, earlier, column));
  const nameBefore = earlier >= 0 ? (rows.namesBefore[earlier] ?? '') : '';
  const changed = cells.some(({before}) => before !== null);
  return {
    name: subjectAfter(row),
    vendor: after.vendor === null ? '' : canonicalCell(after, row, after.vendor),
    nameBefore: earlier >= 0 && nameBefore !== rows.namesAfter[row] ? nameBefore : null,
    row: row + 1,
    status: earlier < 0 ? 'entered' : changed ? 'changed' : 'same',
    class: survivor < 0 ? null : (survivors.classes[survivor] ?? null),
    tags: tagsByRow(after).get(row) ?? [],
    cells,
    place: placeAt(survivors.placesAfter, row),
    placeBefore: earlier < 0 ? null : placeAt(survivors.placesBefore, earlier),
    survivorPlace: survivor < 0 ? null : [survivors.loAfter[survivor] ?? 0, survivors.hiAfter[survivor] ?? 0],
    survivorPlaceBefore: survivor < 0 ? null : [survivors.loBefore[survivor] ?? 0, survivors.hiBefore[survivor] ?? 0],
    score: scoreAt(survivors, 'after', row),
    scoreBefore: earlier < 0 ? null : scoreAt(survivors, 'before', earlier),
    ...boundsOf(uncertainty, survivors.scores.after[row] ?? Number.NaN, row),
    published: survivor < 0 ? null : (survivors.accounts[survivor] ?? null),
  };
}

function leaverRow(comparison: Comparison, survivors: Survivors, row: number): FullRow {
  const {before, after, columns, subjectBefore} = comparison;
  const earlierColumn = new Map(columns.pairs.map((pair) => [pair.after, pair.before]));
  return {
    name: subjectBefore(row),
    vendor: before.vendor === null ? '' : canonicalCell(before, row, before.vendor),
    nameBefore: null,
    row: row + 1,
    status: 'left',
    class: null,
    tags: tagsByRow(before).get(row) ?? [],
    cells: after.columns.map((_, column) => ({
      text: boardCell(before, row, earlierColumn.get(column) ?? -1),
      before: null,
    })),
    place: null,
    placeBefore: placeAt(survivors.placesBefore, row),
    survivorPlace: null,
    survivorPlaceBefore: null,
    score: null,
    scoreBefore: scoreAt(survivors, 'before', row),
    ...noBounds,
    published: null,
  };
}

function cellOf({before, after, columns}: Comparison, row: number, earlier: number, column: number): FullCell {
  const text = boardCell(after, row, column);
  const pair = columns.pairs.find((one) => one.after === column);
  if (pair === undefined || earlier < 0) return {text, before: null};
  const same = canonicalCell(before, earlier, pair.before) === canonicalCell(after, row, column);
  return {text, before: same ? null : boardCell(before, earlier, pair.before)};
}

function placeAt({lo, hi}: {lo: Uint32Array; hi: Uint32Array}, row: number): FullRow['place'] {
  const place = lo[row] ?? 0;
  return place === 0 ? null : [place, hi[row] ?? place];
}

function scoreAt({scores}: Survivors, side: 'before' | 'after', row: number): number | null {
  const score = scores[side][row] ?? Number.NaN;
  return scores.rankedBy !== 'score' || Number.isNaN(score) ? null : score * scores.sign + 0;
}

type RowBounds = Pick<FullRow, 'questions' | 'interval' | 'rankRange'>;

const noBounds: RowBounds = {questions: null, interval: null, rankRange: null};

function boundsOf(uncertainty: Uncertainty | null, score: number, row: number): RowBounds {
  const interval = uncertainty?.intervals[row] ?? null;
  if (uncertainty === null || interval === null) return noBounds;
  const {questions: of, ranges} = uncertainty;
  return {
    questions: of === null ? null : {right: rightAnswers(score, of), of},
    interval,
    rankRange: ranges[row] ?? null,
  };
}
