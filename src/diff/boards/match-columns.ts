// Which column of the earlier board is which of the later one, by what their headers say: the label, the folded label, the label
// without its unit. Columns whose label says nothing are for renamed-columns.ts.
import type {Board, BoardColumn} from '../../model/snapshot.ts';
import {foldName} from '../../values/name.ts';
import {readUnit} from '../../values/units.ts';

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
  /** Matched columns are in another order. */
  readonly reordered: boolean;
}

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
  step((one, other) => sameButUnit(one, other), true);
  return columnMatch(pairs, {added: open.after, removed: open.before});
}

function indices(board: Board): number[] {
  return board.columns.map((_, index) => index);
}

/** Equal but for a unit in brackets or after a slash: `耗时` and `耗时（秒）`, `花费/千次` and `花费/万次`. */
function sameButUnit(one: BoardColumn, other: BoardColumn): boolean {
  const [first, second] = [bareLabel(one), bareLabel(other)];
  return first !== '' && first === second;
}

function bareLabel({label}: BoardColumn): string {
  const bare = label.replace(/[(（【[](?<inner>[^)）】\]]*)[)）】\]]/gu, (whole, inner: string) =>
    isUnit(inner) ? '' : whole,
  );
  const [head = '', tail = ''] = bare.split(/\/(?=[^/]*$)/u);
  return foldName(tail !== '' && (isUnit(tail.trim()) || isUnit(`/${tail.trim()}`)) ? head : bare);
}

function isUnit(text: string): boolean {
  return text.trim() === '' || readUnit(text.normalize('NFKC').trim()) !== null;
}

/** Returns the match of these pairs, in the later board's order. */
export function columnMatch(
  pairs: readonly ColumnPair[],
  {added, removed}: Pick<ColumnMatch, 'added' | 'removed'>,
): ColumnMatch {
  const ordered = [...pairs].sort((one, other) => one.after - other.after);
  const reordered = ordered.some((pair, index) => index > 0 && pair.before < (ordered[index - 1]?.before ?? 0));
  return {pairs: ordered, added, removed, reordered};
}
