// Which column of the earlier board is which of the later one: by label, by folded label, by label
// without brackets, by a role that only one has, by values.
import type {Board, BoardColumn} from '../../model/snapshot.ts';
import {foldName} from '../../values/name.ts';

export interface ColumnPair {
  /** Columns from 0 in their boards. */
  readonly before: number;
  readonly after: number;
  readonly renamed: boolean;
}

export interface ColumnMatch {
  /** In the later board's order. */
  readonly pairs: readonly ColumnPair[];
  readonly added: readonly number[];
  readonly removed: readonly number[];
  /** Matched columns stand in another order. */
  readonly reordered: boolean;
}

// Share of the distinct values that two columns without label or role in common must share to be one.
const sharedValues = 0.6;

/** Returns the columns' match; each column once. */
export function matchColumns(before: Board, after: Board): ColumnMatch {
  const open = {before: indices(before), after: indices(after)};
  const pairs: ColumnPair[] = [];
  const step = (same: (one: BoardColumn, other: BoardColumn) => boolean, renamed: boolean): void => {
    for (const place of [...open.after]) {
      const other = after.columns[place];
      const candidates = open.before.filter((index) => {
        const one = before.columns[index];
        return one !== undefined && other !== undefined && same(one, other);
      });
      const [found] = candidates;
      if (found === undefined || (renamed && candidates.length > 1)) continue;
      pairs.push({before: found, after: place, renamed});
      open.before.splice(open.before.indexOf(found), 1);
      open.after.splice(open.after.indexOf(place), 1);
    }
  };
  step((one, other) => one.label === other.label, false);
  step((one, other) => foldName(one.label) === foldName(other.label) && foldName(one.label) !== '', true);
  step((one, other) => bareLabel(one) !== '' && bareLabel(one) === bareLabel(other), true);
  step((one, other) => one.role === other.role && isOnlyRole(one, before) && isOnlyRole(other, after), true);
  step((one, other) => valueShare(one, other) >= sharedValues, true);
  pairs.sort((one, other) => one.after - other.after);
  const reordered = pairs.some((pair, index) => index > 0 && pair.before < (pairs[index - 1]?.before ?? 0));
  return {pairs, added: open.after, removed: open.before, reordered};
}

function indices(board: Board): number[] {
  return board.columns.map((_, index) => index);
}

/** Without what stands in brackets: the unit, the subject of the test. */
function bareLabel({label}: BoardColumn): string {
  return foldName(label.replace(/[(（【[][^)）】\]]*[)）】\]]/gu, ''));
}

const tellingRoles: ReadonlySet<string> = new Set(['name', 'vendor', 'category', 'rank', 'score']);

function isOnlyRole(column: BoardColumn, board: Board): boolean {
  return tellingRoles.has(column.role) && board.columns.filter(({role}) => role === column.role).length === 1;
}

function valueShare(one: BoardColumn, other: BoardColumn): number {
  const [small, large] = [new Set(one.canonical), new Set(other.canonical)];
  small.delete('');
  if (small.size < 3 || large.size > 4 * small.size) return 0;
  let common = 0;
  for (const value of small) if (large.has(value)) common += 1;
  return common / Math.max(small.size, large.size);
}
