// One name on several rows of one edition: paired by equal rows, then by rows equal but for the rank, then by vendor, then in the
// order of their content. Never overwrites, and never looks at row order.
import type {Board} from '../../model/snapshot.ts';
import {canonicalCell} from '../../model/snapshot.ts';
import type {BoardPair, NameIndex, OpenMatch, RowMatch} from './row-match.ts';
import {rowKey} from './names.ts';

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
  const keptPairs = pairs.filter((one) => one.after !== pair.after.rank && one.before !== pair.before.rank);
  const unranked = {before: keptPairs.map((one) => one.before), after: keptPairs.map((one) => one.after)};
  const vendor = pairs.find((one) => one.after === pair.after.vendor && one.before === pair.before.vendor);
  const byVendor = {before: vendor ? [vendor.before] : [], after: vendor ? [vendor.after] : []};
  const steps = [whole, unranked, byVendor, ...(ambiguous ? [] : [{before: [], after: []}])];
  const order = {
    before: inOrder(pair.before, rows.before, whole.before),
    after: inOrder(pair.after, rows.after, whole.after),
  };
  for (const step of steps) pairByKey(pair, order, step, match);
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
    if (match.afterOf[row] !== -1) continue;
    const key = rowKey(pair.before, row, columns.before);
    const queue = waiting.get(key);
    if (queue === undefined) waiting.set(key, [row]);
    else queue.push(row);
  }
  for (const row of rows.after) {
    if (match.beforeOf[row] !== -1) continue;
    const other = waiting.get(rowKey(pair.after, row, columns.after))?.shift();
    if (other === undefined) continue;
    match.beforeOf[row] = other;
    match.afterOf[other] = row;
  }
}
