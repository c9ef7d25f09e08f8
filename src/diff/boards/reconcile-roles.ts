// Roles are inferred edition by edition, and a small or tied table may be read otherwise than its neighbour. Where both editions have
// the column, one edition's word is enough for both; so a change of opinion is not a change of the board.
import type {Board} from '../../model/snapshot.ts';
import type {ColumnMatch} from './match-columns.ts';

type Role = 'name' | 'vendor' | 'category' | 'rank' | 'score';

const roles: readonly Role[] = ['name', 'vendor', 'category', 'rank', 'score'];

/** Returns both boards with roles on matched columns: the later board's choice, else the earlier one's, else each its own. */
export function reconcileRoles(
  before: Board,
  after: Board,
  {pairs}: ColumnMatch,
): {readonly before: Board; readonly after: Board} {
  const one = {...before};
  const other = {...after};
  for (const role of roles) {
    const pair =
      pairs.find((columns) => columns.after === after[role] && isFit(before, columns.before, role)) ??
      pairs.find((columns) => columns.before === before[role] && isFit(after, columns.after, role));
    if (pair === undefined) continue;
    one[role] = pair.before;
    other[role] = pair.after;
  }
  return {before: one, after: other};
}

/** A column that another role has already, or that holds no number, cannot be what ranks. */
function isFit(board: Board, column: number, role: Role): boolean {
  const taken = roles.some((other) => other !== role && board[other] === column);
  const numeric = role === 'rank' || role === 'score';
  const hasNumber = board.columns[column]?.numbers.some((value) => !Number.isNaN(value)) ?? false;
  return !taken && (!numeric || hasNumber || board.rowCount === 0);
}
