// Matched and unmatched rows → what became of each entry: survived, came, left, was succeeded, is a duplicate, a summary row, or is on
// another board of the document.
import {canonicalCell, type Board} from '../model/snapshot.ts';
import {orderRows} from './entry-order.ts';
import {lineOf} from './identity/line.ts';
import type {RowMatch} from './identity/row-match.ts';
import {findSuccessions, type Succession} from './identity/succession.ts';

/** Rows by their part in the change, each list by score, best first, then subject. Nothing that follows depends on row order. */
export interface Entries {
  /** Parallel: row before, row after. Without summary rows. */
  readonly matchedBefore: Uint32Array;
  readonly matchedAfter: Uint32Array;
  readonly entered: Uint32Array;
  readonly left: Uint32Array;
  /** Entries of one line that replaced each other: among those that entered and left, and reported as one. */
  readonly successions: readonly Succession[];
  /** Rows of a name that another row of the edition has too. */
  readonly duplicatesBefore: Uint32Array;
  readonly duplicatesAfter: Uint32Array;
  /** Rows that do not rank: matched (parallel), only earlier, only later. */
  readonly summariesBefore: Uint32Array;
  readonly summariesAfter: Uint32Array;
  readonly summariesGone: Uint32Array;
  readonly summariesNew: Uint32Array;
  /** Rows that another board has now (or had before), with that board's title. */
  readonly movedAway: ReadonlyMap<number, string>;
  readonly movedHere: ReadonlyMap<number, string>;
}

/** Two boards with their matched rows; the subjects give each row's name. */
interface Rows {
  readonly before: Board;
  readonly after: Board;
  readonly rows: RowMatch;
  readonly subjectBefore: (row: number) => string;
  readonly subjectAfter: (row: number) => string;
}

const noneMoved: ReadonlyMap<number, string> = new Map();

/** Returns the entries of two matched boards. O(n log n). */
export function listEntries(comparison: Rows): Entries {
  const {before, after, rows, subjectBefore, subjectAfter} = comparison;
  const outside = {before: new Set(before.outside), after: new Set(after.outside)};
  const matched: number[] = [];
  const summaries: number[] = [];
  const later = {entered: [] as number[], duplicates: [] as number[], summaries: [] as number[]};
  for (let row = 0; row < after.rowCount; row += 1) {
    const other = rows.beforeOf[row] ?? -1;
    if (other >= 0) (outside.after.has(row) && outside.before.has(other) ? summaries : matched).push(row);
    else if (outside.after.has(row)) later.summaries.push(row);
    else (rows.extras.after.has(row) ? later.duplicates : later.entered).push(row);
  }
  const earlier = {left: [] as number[], duplicates: [] as number[], summaries: [] as number[]};
  for (let row = 0; row < before.rowCount; row += 1) {
    if ((rows.afterOf[row] ?? -1) >= 0) continue;
    if (outside.before.has(row)) earlier.summaries.push(row);
    else (rows.extras.before.has(row) ? earlier.duplicates : earlier.left).push(row);
  }
  const orderedAfter = (list: readonly number[]): Uint32Array => orderRows(list, after, subjectAfter);
  const orderedBefore = (list: readonly number[]): Uint32Array => orderRows(list, before, subjectBefore);
  const matchedAfter = orderedAfter(matched);
  const [entered, left] = [orderedAfter(later.entered), orderedBefore(earlier.left)];
  return {
    matchedAfter,
    matchedBefore: earlierRows(rows.beforeOf, matchedAfter),
    entered,
    left,
    successions: successionsOf(comparison, left, entered),
    duplicatesBefore: orderedBefore(earlier.duplicates),
    duplicatesAfter: orderedAfter(later.duplicates),
    summariesAfter: Uint32Array.from(summaries),
    summariesBefore: earlierRows(rows.beforeOf, Uint32Array.from(summaries)),
    summariesGone: Uint32Array.from(earlier.summaries),
    summariesNew: Uint32Array.from(later.summaries),
    movedAway: noneMoved,
    movedHere: noneMoved,
  };
}

function earlierRows(beforeOf: Int32Array, after: Uint32Array): Uint32Array {
  const rows = new Uint32Array(after.length);
  for (let index = 0; index < after.length; index += 1) rows[index] = beforeOf[after[index] ?? 0] ?? 0;
  return rows;
}

function successionsOf({before, after, rows}: Rows, left: Uint32Array, entered: Uint32Array): readonly Succession[] {
  if (left.length === 0 || entered.length === 0) return [];
  const names = {before: rows.namesBefore, after: rows.namesAfter};
  const found = findSuccessions({before, after}, names, {before: [...left], after: [...entered]});
  const {before: ones, after: others} = rows.nameColumns;
  if (others.length < 2) return found;
  // Of rows named by several columns, one year does not succeed another: what differs must have a line of its own.
  return found.filter((link) =>
    others.every((column, index) => {
      const is = canonicalCell(after, link.after, column);
      return is === canonicalCell(before, link.before, ones[index] ?? -1) || lineOf(is) !== '';
    }),
  );
}

/** Returns the entries without the rows that another board has. */
export function withoutMoved(
  entries: Entries,
  away: ReadonlyMap<number, string>,
  here: ReadonlyMap<number, string>,
): Entries {
  if (away.size === 0 && here.size === 0) return entries;
  return {
    ...entries,
    left: entries.left.filter((row) => !away.has(row)),
    entered: entries.entered.filter((row) => !here.has(row)),
    successions: entries.successions.filter(({before, after}) => !away.has(before) && !here.has(after)),
    movedAway: away,
    movedHere: here,
  };
}
