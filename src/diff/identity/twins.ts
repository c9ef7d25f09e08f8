// One name on several rows of one edition: paired by equal rows, then by rows equal but for the rank, then by the nearest values.
// Never overwrites, and never looks at row order.
import {addTo} from '../../model/groups.ts';
import {canonicalCell, cellNumberValue, type Board} from '../../model/snapshot.ts';
import type {BoardPair, NameIndex, OpenMatch, RowMatch} from './row-match.ts';
import {rowKey} from './names.ts';

// Rows of one name that are compared each with each; beyond it they are paired in the order of their content.
const maxCompared = 60;

/** Matches the rows of every name that is not single in both editions; names the doubled ones. */
export function matchTwins(
  pair: BoardPair,
  before: NameIndex,
  after: NameIndex,
  match: OpenMatch,
): Pick<RowMatch, 'twinsBefore' | 'twinsAfter' | 'ambiguous'> {
  const ambiguous = new Set<string>();
  const names = new Set([...before.several.keys(), ...after.several.keys()]);
  for (const name of names) {
    const rows = {before: before.rowsOf(name), after: after.rowsOf(name)};
    if (vendorsOf(pair.before, rows.before).size > 1 || vendorsOf(pair.after, rows.after).size > 1) ambiguous.add(name);
    pairTwins(pair, rows, match, ambiguous.has(name));
  }
  return {
    ambiguous,
    twinsBefore: twinNames(pair.before, before),
    twinsAfter: twinNames(pair.after, after),
  };
}

function vendorsOf(board: Board, rows: readonly number[]): ReadonlySet<string> {
  const {vendor} = board;
  return new Set(vendor === null ? [] : rows.map((row) => canonicalCell(board, row, vendor)));
}

/** Names that one vendor carries on several rows; empty names and rows outside the ranking do not count. */
function twinNames(board: Board, index: NameIndex): string[] {
  if (index.several.size === 0) return [];
  const outside = new Set(board.outside);
  const names: string[] = [];
  for (const [name, all] of index.several) {
    const rows = all.filter((row) => !outside.has(row));
    if (name !== '' && rows.length > 1 && vendorsOf(board, rows).size < rows.length) names.push(name);
  }
  return names.sort();
}

interface TwinRows {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

function pairTwins(pair: BoardPair, rows: TwinRows, match: OpenMatch, ambiguous: boolean): void {
  const {pairs} = pair.columns;
  const whole = {before: pairs.map((one) => one.before), after: pairs.map((one) => one.after)};
  const retainedPairs = pairs.filter((one) => one.after !== pair.after.rank && one.before !== pair.before.rank);
  const unranked = {before: retainedPairs.map((one) => one.before), after: retainedPairs.map((one) => one.after)};
  const order = {
    before: inOrder(pair.before, rows.before, whole.before),
    after: inOrder(pair.after, rows.after, whole.after),
  };
  pairByKey(pair, order, whole, match);
  pairByKey(pair, order, unranked, match);
  const open = {
    before: order.before.filter((row) => match.afterOf[row] === -1),
    after: order.after.filter((row) => match.beforeOf[row] === -1),
  };
  if (open.before.length === 0 || open.after.length === 0) return;
  pairNearest(pair, open, match, ambiguous);
}

/** Sorted by content, so that equal tables in another row order give the same pairs. */
function inOrder(board: Board, rows: readonly number[], columns: readonly number[]): number[] {
  const keys = new Map(rows.map((row) => [row, rowKey(board, row, columns)]));
  return [...rows].sort((one, other) => {
    const [first = '', second = ''] = [keys.get(one), keys.get(other)];
    return first < second ? -1 : first > second ? 1 : one - other;
  });
}

function pairByKey(pair: BoardPair, rows: TwinRows, columns: TwinRows, match: OpenMatch): void {
  const waiting = new Map<string, number[]>();
  for (const row of rows.before) {
    if (match.afterOf[row] === -1) addTo(waiting, rowKey(pair.before, row, columns.before), row);
  }
  for (const row of rows.after) {
    if (match.beforeOf[row] !== -1) continue;
    const other = waiting.get(rowKey(pair.after, row, columns.after))?.shift();
    if (other !== undefined) take(match, other, row);
  }
}

function take(match: OpenMatch, before: number, after: number): void {
  match.beforeOf[after] = before;
  match.afterOf[before] = after;
}

/** The nearest first. Of a name that two vendors carry, rows of one vendor only. */
function pairNearest(pair: BoardPair, open: TwinRows, match: OpenMatch, ambiguous: boolean): void {
  const {before, after} = pair;
  const isAllowed = (one: number, other: number): boolean =>
    !ambiguous ||
    before.vendor === null ||
    after.vendor === null ||
    canonicalCell(before, one, before.vendor) === canonicalCell(after, other, after.vendor);
  const few = open.before.length <= maxCompared && open.after.length <= maxCompared;
  const candidates = open.before.flatMap((one, first) =>
    (few ? open.after : open.after.slice(Math.max(0, first - 1), first + 2))
      .filter((other) => isAllowed(one, other))
      .map((other) => ({one, other, distance: distanceOf(pair, one, other)})),
  );
  // The sort is stable, and both lists are in the order of their content.
  candidates.sort((first, second) => first.distance - second.distance);
  for (const {one, other} of candidates)
    if (match.afterOf[one] === -1 && match.beforeOf[other] === -1) take(match, one, other);
}

/** Sum over the columns but the rank: numbers by their relative difference, all else 1 where it differs. */
function distanceOf({before, after, columns}: BoardPair, one: number, other: number): number {
  let sum = 0;
  for (const pair of columns.pairs) {
    if (pair.after === after.rank || pair.before === before.rank) continue;
    const [was, is] = [cellNumberValue(before, one, pair.before), cellNumberValue(after, other, pair.after)];
    const isNumber = !Number.isNaN(was) && !Number.isNaN(is);
    if (isNumber) sum += was === is ? 0 : Math.abs(was - is) / Math.max(Math.abs(was), Math.abs(is));
    else if (canonicalCell(before, one, pair.before) !== canonicalCell(after, other, pair.after)) sum += 1;
  }
  return sum;
}
