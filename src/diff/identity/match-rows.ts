// Which row of the earlier board is which of the later one. In the order of CHANGE_MODEL § 3, each step one-to-one on what is
// left: exact name, alias, folded name, evidence. Never by rank or row position. Rows without a name: by their cells.
import {addTo} from '../../model/groups.ts';
import type {BoardPair, OpenMatch, Rename, RowMatch, RowNames} from './row-match.ts';
import {findRenames, type UnmatchedRows} from './evidence.ts';
import {matchByCells} from './cells.ts';
import {nameFolds} from './folded-names.ts';
import {pairByCode} from './key-columns.ts';
import {lineOf} from './line.ts';
import {nameColumns, rowNames} from './names.ts';
import {matchSummaryRows} from './summary-rows.ts';
import {pairBySameValues} from './same-values.ts';
import {extraRows, noExtras} from './extra-rows.ts';
import {matchTwins} from './twins.ts';
import {widerIdentity} from './wider-identity.ts';

/** Returns the match; `canonicalSpelling` is the alias file's word for a name (the name itself where it has none). */
export function matchRows(pair: BoardPair, canonicalSpelling: (name: string) => string): RowMatch {
  const columns = widerIdentity(pair, nameColumns(pair.before, pair.after, pair.columns));
  const names = {before: rowNames(pair.before, columns.before), after: rowNames(pair.after, columns.after)};
  const match = {
    afterOf: new Int32Array(pair.before.rowCount).fill(-1),
    beforeOf: new Int32Array(pair.after.rowCount).fill(-1),
  };
  const nameless = columns.after.length === 0;
  if (nameless) matchByCells(pair, match);
  const twins = nameless ? noTwins : matchExact(pair, names, match);
  const found = nameless
    ? {renames: [], possible: []}
    : matchOthers(pair, names, match, columns.after, canonicalSpelling);
  matchSummaryRows(pair, match);
  const ownTwins = {
    // Where an edition itself is named by more columns, rows of one name are not duplicates of each other.
    twinsBefore: pair.before.identity.length > columns.before.length ? [] : twins.twinsBefore,
    twinsAfter: pair.after.identity.length > columns.after.length ? [] : twins.twinsAfter,
  };
  const extras = {
    before: extraRows(pair.before, names.before, match.afterOf),
    after: extraRows(pair.after, names.after, match.beforeOf),
  };
  const named = {namesBefore: names.before, namesAfter: names.after, nameColumns: columns};
  return {...match, ...named, ...twins, ...ownTwins, ...found, extras: nameless ? noExtras : extras};
}

type Twins = Pick<RowMatch, 'twinsBefore' | 'twinsAfter' | 'ambiguous'>;

const noTwins: Twins = {twinsBefore: [], twinsAfter: [], ambiguous: new Set()};

/** Equal names: one to one where both are single, else row by row among the twins. */
function matchExact(pair: BoardPair, names: RowNames, match: OpenMatch): Twins {
  const before = indexNames(names.before);
  const firstAfter = new Int32Array(names.before.length).fill(-1);
  const entrants = new Map<string, number>();
  const severalAfter = new Map<string, number[]>();
  for (const [row, name] of names.after.entries()) {
    const other = before.first.get(name);
    const known = other === undefined ? (entrants.get(name) ?? -1) : (firstAfter[other] ?? -1);
    if (known >= 0) addTo(severalAfter, name, row, known);
    else if (other === undefined) entrants.set(name, row);
    else firstAfter[other] = row;
  }
  const noneDoubled = before.several.size === 0 && severalAfter.size === 0;
  for (let row = 0; row < firstAfter.length; row += 1) {
    const other = firstAfter[row] ?? -1;
    const name = names.before[row] ?? '';
    if (other < 0 || (!noneDoubled && (before.several.has(name) || severalAfter.has(name)))) continue;
    match.beforeOf[other] = row;
    match.afterOf[row] = other;
  }
  const after = {
    several: severalAfter,
    rowsOf: (name: string) => {
      const other = before.first.get(name);
      return severalAfter.get(name) ?? present(other === undefined ? entrants.get(name) : firstAfter[other]);
    },
  };
  const earlier = {
    several: before.several,
    rowsOf: (name: string) => before.several.get(name) ?? present(before.first.get(name)),
  };
  return matchTwins(pair, earlier, after, match);
}

function present(row: number | undefined): readonly number[] {
  return row === undefined || row < 0 ? [] : [row];
}

function indexNames(names: readonly string[]): {first: Map<string, number>; several: Map<string, number[]>} {
  const first = new Map<string, number>();
  const several = new Map<string, number[]>();
  names.forEach((name, row) => {
    const known = first.get(name);
    if (known === undefined) first.set(name, row);
    else addTo(several, name, row, known);
  });
  return {first, several};
}

/** Alias, then folded name, then evidence. */
function matchOthers(
  pair: BoardPair,
  names: RowNames,
  match: OpenMatch,
  columns: readonly number[],
  canonicalSpelling: (name: string) => string,
): Pick<RowMatch, 'renames' | 'possible'> {
  const renames: Rename[] = [];
  const take = (before: number, after: number, how: Rename['how'], why: Partial<Rename> = {}): void => {
    // Equal names that are still open belong to two vendors.
    if (names.before[before] === names.after[after]) return;
    match.afterOf[before] = after;
    match.beforeOf[after] = before;
    renames.push({before, after, how, likeness: null, agreeing: [], ...why});
  };
  const open = (): UnmatchedRows => ranking(pair, leftOver(match));
  const fromBefore = (row: number): string => canonicalSpelling(names.before[row] ?? '');
  const fromAfter = (row: number): string => canonicalSpelling(names.after[row] ?? '');
  pairUnique(open(), fromBefore, fromAfter, (before, after) => take(before, after, 'alias'));
  for (const fold of nameFolds(pair, names))
    pairUnique(open(), fold.before, fold.after, (before, after) => take(before, after, fold.how));
  if (isDone(open())) return {renames, possible: []};
  const codes = pairByCode(pair, match, columns);
  for (const [before, after] of codes.rows) {
    // A newer version under the same link is reported as a succession.
    if (isSuccession(names.before[before] ?? '', names.after[after] ?? '')) continue;
    take(before, after, 'key', {agreeing: [codes.label]});
  }
  if (isDone(open())) return {renames, possible: []};
  const {accepted, possible} = findRenames(pair, names, open());
  for (const likeness of accepted)
    take(likeness.before, likeness.after, 'evidence', {likeness, agreeing: likeness.agreeing});
  for (const {before, after, agreeing} of pairBySameValues(pair, names, open(), columns))
    take(before, after, 'values', {agreeing});
  const stillOpen = possible.filter(({before, after}) => match.afterOf[before] === -1 && match.beforeOf[after] === -1);
  return {renames, possible: stillOpen};
}

function isDone({before, after}: UnmatchedRows): boolean {
  return before.length === 0 || after.length === 0;
}

function isSuccession(one: string, other: string): boolean {
  const line = lineOf(one);
  return line !== '' && line === lineOf(other);
}

/** Rows that are outside the ranking (totals, headings) are never renamed entries. */
function ranking({before, after}: BoardPair, left: UnmatchedRows): UnmatchedRows {
  const outside = {before: new Set(before.outside), after: new Set(after.outside)};
  return {
    before: left.before.filter((row) => !outside.before.has(row)),
    after: left.after.filter((row) => !outside.after.has(row)),
  };
}

/** Pairs rows whose keys are equal and single on both sides. */
function pairUnique(
  left: UnmatchedRows,
  keyBefore: (row: number) => string,
  keyAfter: (row: number) => string,
  take: (before: number, after: number) => void,
): void {
  if (isDone(left)) return;
  const before = uniqueKeys(left.before, keyBefore);
  const after = uniqueKeys(left.after, keyAfter);
  for (const [key, row] of after) {
    const other = before.get(key);
    if (other !== undefined && other >= 0 && row >= 0 && key !== '') take(other, row);
  }
}

/** Key → row; -1 where several rows have it. */
function uniqueKeys(rows: readonly number[], keyOf: (row: number) => string): Map<string, number> {
  const keys = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    keys.set(key, keys.has(key) ? -1 : row);
  }
  return keys;
}

function leftOver({afterOf, beforeOf}: OpenMatch): UnmatchedRows {
  return {before: openRows(afterOf), after: openRows(beforeOf)};
}

function openRows(other: Int32Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < other.length; row += 1) if (other[row] === -1) rows.push(row);
  return rows;
}
