// Two editions of one board → its changes. Reads like a table of contents of CHANGE_MODEL: match, follow, tell, order, count.
import type {BoardChanges, BoardHead, CellChange, Movement} from '../model/changeset.ts';
import type {Board} from '../model/snapshot.ts';
import {compareBoards, type Comparison} from './comparison.ts';
import type {BoardMatch} from './boards/match-boards.ts';
import {columnChanges} from './events/column-changes.ts';
import {columnEvents} from './events/columns.ts';
import {entryEvents} from './events/entries.ts';
import {cellSide, type EventDraft} from './events/event.ts';
import {orderEvents} from './events/order.ts';
import {publishedRankEvent, rowOrderEvent} from './events/ranks.ts';
import {scoreEvents} from './events/scores.ts';
import {tagEvents} from './events/tags.ts';
import {twinEvents} from './events/twins.ts';
import {valueEvents} from './events/values.ts';
import {boardHead} from './head.ts';
import {listMovement} from './movement/list-movement.ts';
import {followSurvivors, type Survivors} from './movement/survivors.ts';
import {noiseReceipt} from './noise.ts';
import type {DiffOptions} from './options.ts';
import {boardStatistics} from './statistics/board-statistics.ts';
import type {BoardGrids} from './statistics/question-change.ts';
import {gridOf} from './statistics/questions.ts';
import {boardVerdict} from './verdict.ts';

/** Returns what changed on one board; a board that is in one edition only is one event. O(n log n). */
export function boardChanges(match: BoardMatch, options: DiffOptions, editions: string): BoardChanges {
  const {before, after} = match;
  if (before !== null && after !== null)
    return changesOf(compareBoards(before, after, options, editions), match, after);
  const only = after ?? before;
  if (only === null) throw new Error('a board match has at least one board');
  return onlyBoard(only, before === null ? 'added' : 'removed', options, editions);
}

function changesOf(comparison: Comparison, {matchedBy}: BoardMatch, later: Board): BoardChanges {
  const survivors = followSurvivors(comparison);
  const grids = gridsOf(survivors);
  const events = orderEvents(draftEvents(comparison, survivors, grids), comparison.editions);
  const movement = listMovement(comparison, survivors, grids);
  const statistics = boardStatistics(comparison, survivors, grids);
  const noise = noiseReceipt(events, survivors);
  const head = boardHead(comparison, survivors, later);
  return {
    board: comparison.after.id,
    boardBefore: comparison.before.id,
    status: events.length === 0 ? 'same' : 'changed',
    matchedBy,
    head,
    events,
    movement,
    statistics,
    noise,
    verdict: boardVerdict({events, statistics, noise, head, movement}),
  };
}

function draftEvents(comparison: Comparison, survivors: Survivors, grids: BoardGrids): EventDraft[] {
  const {before, after, columns} = comparison;
  return [
    ...columnEvents(comparison),
    ...twinEvents(comparison),
    ...scoreEvents(comparison, survivors, grids),
    ...entryEvents(comparison, survivors, grids),
    ...columns.pairs.flatMap((pair) => {
      const changes = columnChanges(comparison, pair);
      const isRank = pair.after === after.rank && pair.before === before.rank;
      if (!isRank) return valueEvents(comparison, changes, survivors);
      return [
        ...publishedRankEvent(comparison, changes, survivors),
        ...valueEvents(comparison, {...changes, changed: []}, survivors),
      ];
    }),
    ...tagEvents(comparison),
    ...rowOrderEvent(comparison),
  ];
}

function gridsOf({scores}: Survivors): BoardGrids {
  if (scores.rankedBy !== 'score') return {before: null, after: null};
  const printed = (side: Float64Array): Float64Array =>
    scores.sign === 1 ? side : side.map((score) => score * scores.sign);
  return {before: gridOf(printed(scores.before)), after: gridOf(printed(scores.after))};
}

function onlyBoard(board: Board, status: 'added' | 'removed', options: DiffOptions, editions: string): BoardChanges {
  const empty: Board = {
    ...board,
    columns: board.columns.map(emptyColumn),
    rowCount: 0,
    rowLines: null,
    tags: [],
    outside: [],
  };
  const [before, after] = status === 'added' ? [empty, board] : [board, empty];
  const comparison = compareBoards(before, after, options, editions);
  const survivors = followSurvivors(comparison);
  const grids = gridsOf(survivors);
  const event: EventDraft = {
    kind: status === 'added' ? 'board_added' : 'board_removed',
    subjects: [],
    before: status === 'added' ? null : board.title,
    after: status === 'added' ? board.title : null,
    significance: 'headline',
    section: 'methodology',
    evidence: {
      rows: board.rowCount,
      tagsByRow: status === 'added' ? Object.fromEntries(board.tags.map(({row, tags}) => [String(row + 1), tags])) : {},
    },
    cells: wholeBoard(comparison, status),
  };
  const events = orderEvents([event], editions);
  const statistics = boardStatistics(comparison, survivors, grids);
  const noise = noiseReceipt(events, survivors);
  const head: BoardHead = boardHead(comparison, survivors, board);
  const movement: readonly Movement[] = [];
  return {
    board: board.id,
    boardBefore: status === 'added' ? null : board.id,
    status,
    matchedBy: null,
    head,
    events,
    movement,
    statistics,
    noise,
    verdict: boardVerdict({events, statistics, noise, head, movement}),
  };
}

function emptyColumn(column: Board['columns'][number]): Board['columns'][number] {
  return {...column, cells: new Uint32Array(0), marked: []};
}

/** All cells of an added board, so that it can be rebuilt; of a removed one nothing is needed. */
function wholeBoard(comparison: Comparison, status: 'added' | 'removed'): CellChange[] {
  if (status === 'removed') return [];
  const {after, entries, subjectAfter} = comparison;
  return [...entries.entered].flatMap((row) =>
    after.columns.map((column, index) => ({
      subject: subjectAfter(row),
      column: column.label,
      before: null,
      after: cellSide(after, row, index),
    })),
  );
}
