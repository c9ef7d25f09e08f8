// Rows that are in a table but do not rank (totals, averages, group headings, repeated headers) are matched among themselves: what is
// left of them after matching by name is paired in order, where both editions have as many.
import type {Board} from '../../model/snapshot.ts';
import type {BoardPair, OpenMatch} from './row-match.ts';

/** Matches the summary rows that names did not match. */
export function matchSummaryRows({before, after}: BoardPair, match: OpenMatch): void {
  if (before.outside.length === 0 || after.outside.length === 0) return;
  const open = {
    before: before.outside.filter((row) => match.afterOf[row] === -1),
    after: after.outside.filter((row) => match.beforeOf[row] === -1),
  };
  if (open.before.length !== open.after.length) return;
  open.before.forEach((row, index) => {
    const other = open.after[index] ?? -1;
    if (hasTags(before, row) || hasTags(after, other)) return;
    match.afterOf[row] = other;
    match.beforeOf[other] = row;
  });
}

function hasTags(board: Board, row: number): boolean {
  return board.tags.some((entry) => entry.row === row);
}
