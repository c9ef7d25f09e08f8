// Published ranks and row order that changed without a real move.
import {longestAscending} from '../../values/longest-ascending.ts';
import type {CellChange} from '../../model/changeset.ts';
import type {Comparison} from '../comparison.ts';
import type {Survivors} from '../movement/survivors.ts';
import type {ColumnChanges} from './column-changes.ts';
import {changedCell, type EventDraft} from './event.ts';

/** Returns the one event of published ranks that differ where the entry's own score does not. */
export function publishedRankEvent(
  comparison: Comparison,
  {pair, changed}: ColumnChanges,
  survivors: Survivors,
): EventDraft[] {
  const {matchedBefore, matchedAfter} = comparison.entries;
  const cells: CellChange[] = [];
  for (const index of changed) {
    const rows = {before: matchedBefore[index] ?? 0, after: matchedAfter[index] ?? 0};
    const survivor = survivors.survivorOf[rows.after] ?? -1;
    const ownScore = survivors.scores.rankedBy === 'score' && survivor >= 0 && survivors.changed[survivor] === 1;
    if (!ownScore) cells.push(changedCell(comparison, pair, rows));
  }
  if (cells.length === 0) return [];
  return [
    {
      kind: 'published_rank_only',
      subjects: cells.map(({subject}) => subject),
      field: 'rank',
      significance: 'noise',
      section: 'noise',
      evidence: {count: cells.length},
      cells,
    },
  ];
}

/** Returns the one event of matched rows that are in another order; `count` rows moved. O(n log n). */
export function rowOrderEvent({entries}: Comparison): EventDraft[] {
  const count = countMoved(entries.matchedBefore, entries.matchedAfter);
  if (count === 0) return [];
  return [{kind: 'row_order_only', subjects: [], significance: 'noise', section: 'noise', evidence: {rows: count}}];
}

/** Matched rows outside the longest run that kept its order. */
function countMoved(before: Uint32Array, after: Uint32Array): number {
  const inOrder = longestAscending(rowsByAfter(before, after).filter((row) => row >= 0));
  return inOrder.reduce((count, flag) => count - flag, after.length);
}

/** The earlier rows in the order of the later edition; -1 for a later row that is matched with none. */
function rowsByAfter(before: Uint32Array, after: Uint32Array): Int32Array {
  let size = 0;
  for (let index = 0; index < after.length; index += 1) size = Math.max(size, (after[index] ?? 0) + 1);
  const rows = new Int32Array(size).fill(-1);
  for (let index = 0; index < after.length; index += 1) rows[after[index] ?? 0] = before[index] ?? 0;
  return rows;
}
