// Published ranks and row order that changed without anything behind it.
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

/** Returns the one event of matched rows that stand in another order; `count` rows would have to be carried to get it. O(n log n). */
export function rowOrderEvent({entries}: Comparison): EventDraft[] {
  const count = rowsCarried(entries.matchedBefore, entries.matchedAfter);
  if (count === 0) return [];
  return [{kind: 'row_order_only', subjects: [], significance: 'noise', section: 'noise', evidence: {rows: count}}];
}

/** Matched rows outside the longest run that kept its order. */
function rowsCarried(before: Uint32Array, after: Uint32Array): number {
  const byAfter = new Int32Array(after.reduce((most, row) => Math.max(most, row + 1), 0)).fill(-1);
  after.forEach((row, index) => (byAfter[row] = before[index] ?? 0));
  const tails: number[] = [];
  let length = 0;
  for (const row of byAfter) {
    if (row < 0) continue;
    length += 1;
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    tails[low] = row;
  }
  return length - tails.length;
}
