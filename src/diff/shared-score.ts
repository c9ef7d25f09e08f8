// Which column ranks is inferred edition by edition; over all of them it is one column wherever they have it, so that a change of opinion
// is no change of the board (boards/reconcile-roles.ts does the same for two editions).
import type {Board} from '../model/snapshot.ts';
import type {FollowedEdition} from './follow-rows.ts';

/** Returns the editions ranked by the last one's column as far back as it goes; where none is known, by that of a neighbour. */
export function withSharedScore(followed: readonly FollowedEdition[]): FollowedEdition[] {
  const scores = followed.map(({board}) => board.score);
  for (let at = 1; at < followed.length; at += 1) {
    if (scores[at] !== null) continue;
    const pair = pairsOf(followed[at]).find(({before}) => before === scores[at - 1]);
    if (pair !== undefined && canRank(followed[at]?.board, pair.after)) scores[at] = pair.after;
  }
  for (let at = followed.length - 1; at > 0; at -= 1) {
    const pair = pairsOf(followed[at]).find(({after}) => after === scores[at]);
    if (pair !== undefined && canRank(followed[at - 1]?.board, pair.before)) scores[at - 1] = pair.before;
  }
  return followed.map((each, at) => ({...each, board: {...each.board, score: scores[at] ?? null}}));
}

function pairsOf(edition: FollowedEdition | undefined): readonly {readonly before: number; readonly after: number}[] {
  return edition?.comparison?.columns.pairs ?? [];
}

/** A column that says who it is, or which place it has, is no score. */
function canRank(board: Board | undefined, column: number): boolean {
  if (board === undefined || board.identity.includes(column) || board.rank === column) return false;
  return board.columns[column]?.numbers.some((value) => !Number.isNaN(value)) ?? false;
}
