// Successions among entries that left and entered: names that differ in nothing but dates and versions. A link, not an identity.
import {groupBy} from '../../model/groups.ts';
import {canonicalCell, type Board} from '../../model/snapshot.ts';
import {foldName} from '../../values/name.ts';
import type {UnmatchedRows} from './evidence.ts';
import {lineOf} from './line.ts';
import type {RowNames} from './row-match.ts';
import {nameSimilarity} from './similarity.ts';

export interface Succession {
  readonly before: number;
  readonly after: number;
  readonly line: string;
}

// Members of one line that are compared; a board with more leavers of one line than this is paired in name order.
const largestLine = 40;

/** Returns links left → entered, one-to-one, the nearest names first, ties by name. */
export function findSuccessions(
  boards: {readonly before: Board; readonly after: Board},
  names: RowNames,
  left: UnmatchedRows,
): Succession[] {
  const leavers = groupByLine(left.before, names.before);
  const found: Succession[] = [];
  for (const [line, after] of groupByLine(left.after, names.after)) {
    const before = leavers.get(line);
    if (line !== '' && before !== undefined) found.push(...pairLine(boards, names, {before, after}, line));
  }
  return found;
}

function groupByLine(rows: readonly number[], names: readonly string[]): Map<string, number[]> {
  return groupBy(rows, (row) => lineOf(names[row] ?? ''));
}

function pairLine(
  boards: {readonly before: Board; readonly after: Board},
  names: RowNames,
  rows: UnmatchedRows,
  line: string,
): Succession[] {
  const byName = (of: readonly string[]) => (one: number, other: number) =>
    (of[one] ?? '') < (of[other] ?? '') ? -1 : 1;
  const leavers = [...rows.before].sort(byName(names.before)).slice(0, largestLine);
  const entrants = [...rows.after].sort(byName(names.after)).slice(0, largestLine);
  const candidates = leavers.flatMap((before) =>
    entrants
      .filter((after) => sameVendor(boards, before, after))
      .map((after) => ({
        before,
        after,
        line,
        near: nameSimilarity(names.before[before] ?? '', names.after[after] ?? ''),
      })),
  );
  candidates.sort((one, other) => other.near - one.near);
  const used = new Set<string>();
  return candidates.flatMap(({before, after}) => {
    if (used.has(`b${String(before)}`) || used.has(`a${String(after)}`)) return [];
    used.add(`b${String(before)}`).add(`a${String(after)}`);
    return [{before, after, line}];
  });
}

function sameVendor(boards: {readonly before: Board; readonly after: Board}, before: number, after: number): boolean {
  const {before: one, after: other} = boards;
  if (one.vendor === null || other.vendor === null) return true;
  const first = foldName(canonicalCell(one, before, one.vendor));
  const second = foldName(canonicalCell(other, after, other.vendor));
  return first.includes(second) || second.includes(first);
}
