// Renamed entries among those that are left on both sides: names with equal identity tokens, or rows with equal measures.
// Never by rank or row position. Cost: candidates are compared inside blocks only, so that it stays far below all pairs.
import {canonicalCell, cellNumberValue, type Board} from '../../model/snapshot.ts';
import {identityTokens} from '../../values/identity-tokens.ts';
import type {ColumnMatch} from '../boards/match-columns.ts';
import {nameSimilarity} from './similarity.ts';

export interface Likeness {
  readonly before: number;
  readonly after: number;
  readonly similarity: number;
  /** Evidence points of 7, and which values gave them. */
  readonly points: number;
  readonly agreeing: readonly string[];
  readonly sameTokens: boolean;
}

export interface UnmatchedRows {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

interface Point {
  readonly what: string;
  readonly before: number;
  readonly after: number;
  readonly weight: number;
}

// CHANGE_MODEL § 3: accept at similarity + 0.15 a point >= 1.2; 0.9 is where a person still wants to be asked.
const acceptAt = 1.2;
const askAt = 0.9;
const pointWorth = 0.15;
const enoughPoints = 6;
// Pairs compared in one block; a larger block is split by the first letters of the name. 40,000 distances take about 20 ms.
const largestBlock = 40_000;

/** Returns accepted renames (one-to-one, best first) and near misses below the bar. Names are by row. */
export function findRenames(
  boards: {readonly before: Board; readonly after: Board; readonly columns: ColumnMatch},
  names: {readonly before: readonly string[]; readonly after: readonly string[]},
  left: UnmatchedRows,
): {accepted: Likeness[]; possible: Likeness[]} {
  const points = pointsOf(boards);
  const found = new Map<string, Likeness>();
  for (const block of blocksOf(boards, names, left, points)) {
    for (const before of block.before) {
      for (const after of block.after) {
        const likeness = compare(boards, names, points, {before, after});
        const worth = likeness.similarity + pointWorth * likeness.points;
        const candidate = likeness.sameTokens || likeness.points >= enoughPoints;
        if (candidate && worth >= askAt) found.set(`${String(before)} ${String(after)}`, likeness);
      }
    }
  }
  return choose([...found.values()], names);
}

function choose(
  found: Likeness[],
  names: {readonly before: readonly string[]; readonly after: readonly string[]},
): {accepted: Likeness[]; possible: Likeness[]} {
  const worth = ({similarity, points}: Likeness): number => similarity + pointWorth * points;
  const label = ({before, after}: Likeness): string => `${names.before[before] ?? ''}\u001f${names.after[after] ?? ''}`;
  found.sort((one, other) => worth(other) - worth(one) || (label(one) < label(other) ? -1 : 1));
  const used = {before: new Set<number>(), after: new Set<number>()};
  const accepted: Likeness[] = [];
  const possible: Likeness[] = [];
  for (const likeness of found) {
    if (used.before.has(likeness.before) || used.after.has(likeness.after)) continue;
    used.before.add(likeness.before);
    used.after.add(likeness.after);
    (worth(likeness) >= acceptAt ? accepted : possible).push(likeness);
  }
  return {accepted, possible};
}

function pointsOf({before, after, columns}: {before: Board; after: Board; columns: ColumnMatch}): Point[] {
  const points: Point[] = [];
  const add = (what: string, role: string, weight: number): void => {
    const pair = columns.pairs.find(
      ({before: one, after: other}) => before.columns[one]?.role === role && after.columns[other]?.role === role,
    );
    if (pair !== undefined) points.push({what, weight, before: pair.before, after: pair.after});
  };
  add('vendor', 'vendor', 1);
  add('category', 'category', 1);
  add('score', 'score', 1);
  add('duration', 'duration', 1);
  add('count', 'count', 2);
  add('cost', 'cost', 1);
  return points;
}

function compare(
  boards: {readonly before: Board; readonly after: Board},
  names: {readonly before: readonly string[]; readonly after: readonly string[]},
  points: readonly Point[],
  {before, after}: {before: number; after: number},
): Likeness {
  const agreeing = points.filter((point) => {
    const one = canonicalCell(boards.before, before, point.before);
    const free = point.what === 'cost' && cellNumberValue(boards.before, before, point.before) === 0;
    return one !== '' && !free && one === canonicalCell(boards.after, after, point.after);
  });
  const [one = '', other = ''] = [names.before[before], names.after[after]];
  return {
    before,
    after,
    similarity: nameSimilarity(one, other),
    points: agreeing.reduce((sum, {weight}) => sum + weight, 0),
    agreeing: agreeing.map(({what}) => what),
    sameTokens: tokenKey(one) === tokenKey(other),
  };
}

const tokenKey = (name: string): string => identityTokens(name).join(' ');

/** Rows that may be one entry: equal identity tokens, or an equal count (six points cannot be had without it). */
function* blocksOf(
  boards: {readonly before: Board; readonly after: Board},
  names: {readonly before: readonly string[]; readonly after: readonly string[]},
  left: UnmatchedRows,
  points: readonly Point[],
): Generator<UnmatchedRows> {
  const byTokens = {
    skipsEmpty: false,
    before: (row: number): string => tokenKey(names.before[row] ?? ''),
    after: (row: number): string => tokenKey(names.after[row] ?? ''),
  };
  yield* split(left, byTokens, names);
  const count = points.find(({what}) => what === 'count');
  if (count === undefined) return;
  const byCount = {
    skipsEmpty: true,
    before: (row: number): string => canonicalCell(boards.before, row, count.before),
    after: (row: number): string => canonicalCell(boards.after, row, count.after),
  };
  yield* split(left, byCount, names);
}

interface KeyOf {
  /** A missing value is not a common trait. */
  readonly skipsEmpty: boolean;
  readonly before: (row: number) => string;
  readonly after: (row: number) => string;
}

function* split(
  left: UnmatchedRows,
  keyOf: KeyOf,
  names: {readonly before: readonly string[]; readonly after: readonly string[]},
  letters = 0,
): Generator<UnmatchedRows> {
  const groups = new Map<string, {before: number[]; after: number[]}>();
  for (const row of left.before) {
    const key = keyOf.before(row);
    const group = groups.get(key) ?? {before: [], after: []};
    group.before.push(row);
    groups.set(key, group);
  }
  for (const row of left.after) groups.get(keyOf.after(row))?.after.push(row);
  for (const [key, group] of groups) {
    if (group.after.length === 0 || (key === '' && keyOf.skipsEmpty)) continue;
    if (group.before.length * group.after.length <= largestBlock) yield group;
    // Beyond nine letters names are as good as equal; what still is one block is too alike to be told apart by name.
    else if (letters < 9) yield* split(group, byLetters(names, letters + 3), names, letters + 3);
  }
}

function byLetters(
  names: {readonly before: readonly string[]; readonly after: readonly string[]},
  count: number,
): KeyOf {
  return {
    skipsEmpty: false,
    before: (row) => (names.before[row] ?? '').slice(0, count).toLowerCase(),
    after: (row) => (names.after[row] ?? '').slice(0, count).toLowerCase(),
  };
}
