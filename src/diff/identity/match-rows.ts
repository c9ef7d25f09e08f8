// Which row of the earlier board is which of the later one. In the order of CHANGE_MODEL § 3, each step one-to-one on what is
// left: exact name, alias, folded name, evidence. Never by rank or row position. Rows without a name: by their cells.
import {foldName} from '../../values/name.ts';
import type {BoardPair, NameIndex, OpenMatch, Rename, RowMatch, RowNames} from './row-match.ts';
import {findRenames, type Leftovers, type Likeness} from './evidence.ts';
import {matchByCells} from './cells.ts';
import {numberNames} from './name-ids.ts';
import {nameColumns, rowNames} from './names.ts';
import {matchTwins} from './twins.ts';

/** Returns the match; `canonicalSpelling` is the alias file's word for a name (the name itself where it has none). */
export function matchRows(pair: BoardPair, canonicalSpelling: (name: string) => string): RowMatch {
  const columns = nameColumns(pair.before, pair.after, pair.columns);
  const names = {before: rowNames(pair.before, columns.before), after: rowNames(pair.after, columns.after)};
  const match = {
    afterOf: new Int32Array(pair.before.rowCount).fill(-1),
    beforeOf: new Int32Array(pair.after.rowCount).fill(-1),
  };
  const nameless = columns.after.length === 0;
  if (nameless) matchByCells(pair, match);
  const twins = nameless ? noTwins : matchExact(pair, names, match);
  const found = nameless ? {renames: [], possible: []} : matchOthers(pair, names, match, canonicalSpelling);
  return {...match, namesBefore: names.before, namesAfter: names.after, nameColumns: columns, ...twins, ...found};
}

type Twins = Pick<RowMatch, 'twinsBefore' | 'twinsAfter' | 'ambiguous'>;

const noTwins: Twins = {twinsBefore: [], twinsAfter: [], ambiguous: new Set()};

/** Equal names: one to one where both are single, else row by row among the twins. */
function matchExact(pair: BoardPair, names: RowNames, match: OpenMatch): Twins {
  const ids = numberNames(names);
  const before = indexRows(ids.before, ids.count);
  const after = indexRows(ids.after, ids.count);
  const doubled = new Uint8Array(ids.count);
  for (let id = 0; id < ids.count; id += 1) {
    const [one, other] = [before[id] ?? 0, after[id] ?? 0];
    if (one === severalRows || other === severalRows) doubled[id] = 1;
    else if (one !== noRow && other !== noRow) {
      match.beforeOf[other] = one;
      match.afterOf[one] = other;
    }
  }
  return matchTwins(
    pair,
    twinIndex(names.before, ids.before, doubled),
    twinIndex(names.after, ids.after, doubled),
    match,
  );
}

const noRow = -1;
const severalRows = -2;

/** By name: its row, or that it has none or several. */
function indexRows(ids: Uint32Array, count: number): Int32Array {
  const rows = new Int32Array(count).fill(noRow);
  for (let row = 0; row < ids.length; row += 1) {
    const id = ids[row] ?? 0;
    rows[id] = rows[id] === noRow ? row : severalRows;
  }
  return rows;
}

/** The rows of names that are doubled in either edition. */
function twinIndex(names: readonly string[], ids: Uint32Array, doubled: Uint8Array): NameIndex {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < ids.length; row += 1) {
    if (doubled[ids[row] ?? 0] === 0) continue;
    const name = names[row] ?? '';
    const known = rows.get(name);
    if (known === undefined) rows.set(name, [row]);
    else known.push(row);
  }
  const several = new Map([...rows].filter(([, all]) => all.length > 1));
  return {several, rowsOf: (name) => rows.get(name) ?? []};
}

/** Alias, then folded name, then evidence. */
function matchOthers(
  pair: BoardPair,
  names: RowNames,
  match: OpenMatch,
  canonicalSpelling: (name: string) => string,
): Pick<RowMatch, 'renames' | 'possible'> {
  const renames: Rename[] = [];
  const take = (before: number, after: number, how: Rename['how'], likeness: Likeness | null = null): void => {
    match.afterOf[before] = after;
    match.beforeOf[after] = before;
    renames.push({before, after, how, likeness});
  };
  pairUnique(leftOver(match), names, canonicalSpelling, (before, after) => take(before, after, 'alias'));
  pairUnique(leftOver(match), names, foldName, (before, after) => take(before, after, 'folded'));
  const left = leftOver(match);
  if (left.before.length === 0 || left.after.length === 0) return {renames, possible: []};
  const {accepted, possible} = findRenames(pair, names, ranking(pair, left));
  for (const likeness of accepted) take(likeness.before, likeness.after, 'evidence', likeness);
  return {renames, possible};
}

/** Rows that stand outside the ranking (totals, headings) are never renamed entries. */
function ranking({before, after}: BoardPair, left: Leftovers): Leftovers {
  const outside = {before: new Set(before.outside), after: new Set(after.outside)};
  return {
    before: left.before.filter((row) => !outside.before.has(row)),
    after: left.after.filter((row) => !outside.after.has(row)),
  };
}

/** Pairs rows whose keys are equal and single on both sides. */
function pairUnique(
  left: Leftovers,
  names: RowNames,
  keyOf: (name: string) => string,
  take: (before: number, after: number) => void,
): void {
  if (left.before.length === 0 || left.after.length === 0) return;
  const before = uniqueKeys(left.before, names.before, keyOf);
  const after = uniqueKeys(left.after, names.after, keyOf);
  for (const [key, row] of after) {
    const other = before.get(key);
    if (other !== undefined && other >= 0 && row >= 0 && key !== '') take(other, row);
  }
}

/** Key → row; -1 where several rows have it. */
function uniqueKeys(
  rows: readonly number[],
  names: readonly string[],
  keyOf: (name: string) => string,
): Map<string, number> {
  const keys = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(names[row] ?? '');
    keys.set(key, keys.has(key) ? -1 : row);
  }
  return keys;
}

function leftOver({afterOf, beforeOf}: OpenMatch): Leftovers {
  return {before: openRows(afterOf), after: openRows(beforeOf)};
}

function openRows(other: Int32Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < other.length; row += 1) if (other[row] === -1) rows.push(row);
  return rows;
}
