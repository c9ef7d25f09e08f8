// Two editions of one board → its changes. Reads like a table of contents of CHANGE_MODEL: match, follow, tell, order, count.
import type {BoardChanges} from '../model/changeset.ts';
import type {Board} from '../model/snapshot.ts';
import {compareBoards, type Comparison} from './comparison.ts';
import type {BoardMatch} from './boards/match-boards.ts';
import {columnChanges} from './events/column-changes.ts';
import {columnEvents} from './events/columns.ts';
import {duplicateEvents} from './events/duplicates.ts';
import {entryEvents} from './events/entries.ts';
import {movedRowEvents, summaryRowEvents, wholeBoardEvent} from './events/whole-rows.ts';
import type {EventDraft} from './events/event.ts';
import {orderEvents} from './events/order.ts';
import {publishedRankEvent, rowOrderEvent} from './events/ranks.ts';
import {scoreEvents} from './events/scores.ts';
import {tagEvents} from './events/tags.ts';
import {valueEvents} from './events/values.ts';
import {withoutRows} from './empty-board.ts';
import {boardHead} from './head.ts';
import {listMovement} from './movement/list-movement.ts';
import {followSurvivors, type Survivors} from './movement/survivors.ts';
import {noiseSummary} from './noise.ts';
import type {DiffOptions} from './options.ts';
import {boardStatistics} from './statistics/board-statistics.ts';
import type {BoardGrids} from './statistics/question-change.ts';
import {gridOf} from './statistics/questions.ts';
import {boardUncertainty} from './statistics/uncertainty.ts';
import {boardVerdict} from './verdict.ts';

/** The two editions of one board; of a board that only one edition has, the other side is the board without rows. */
export interface BoardPair {
  readonly comparison: Comparison;
  readonly status: 'both' | 'added' | 'removed';
  readonly matchedBy: BoardMatch['matchedBy'];
  readonly later: Board;
}

/** Returns the comparison of a match. O(n log n). */
export function pairBoards({before, after, matchedBy}: BoardMatch, options: DiffOptions, editions: string): BoardPair {
  const later = after ?? before;
  if (later === null) throw new Error('a board match has at least one board');
  const one = before ?? withoutRows(later);
  const other = after ?? withoutRows(later);
  const status = before === null ? 'added' : after === null ? 'removed' : 'both';
  return {comparison: compareBoards(one, other, options, editions), status, matchedBy, later};
}

/** Returns what changed on one board; a board that is in one edition only is one event. O(n log n). */
export function boardChanges({comparison, status, matchedBy, later}: BoardPair): BoardChanges {
  const survivors = followSurvivors(comparison);
  const grids = gridsOf(survivors);
  const drafts = status === 'both' ? draftEvents(comparison, survivors, grids) : [wholeBoardEvent(comparison, status)];
  const events = orderEvents(drafts, comparison.editions);
  const movement = status === 'both' ? listMovement(comparison, survivors, grids) : [];
  const statistics = boardStatistics(comparison, survivors, grids);
  const noise = noiseSummary(events, survivors);
  const head = boardHead(comparison, survivors, later);
  const {after, subjectAfter} = comparison;
  const uncertainty =
    status === 'removed' ? null : boardUncertainty(after, survivors.scores, survivors.placesAfter, subjectAfter);
  return {
    board: later.id,
    boardBefore: status === 'added' ? null : comparison.before.id,
    status: status === 'both' ? (events.length === 0 ? 'same' : 'changed') : status,
    matchedBy,
    head,
    events,
    movement,
    statistics,
    noise,
    uncertainty,
    verdict: boardVerdict({events, statistics, noise, head, movement, uncertainty}),
  };
}

function draftEvents(comparison: Comparison, survivors: Survivors, grids: BoardGrids): EventDraft[] {
  const {before, after, columns} = comparison;
  return [
    ...columnEvents(comparison),
    ...duplicateEvents(comparison),
    ...summaryRowEvents(comparison),
    ...movedRowEvents(comparison),
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
