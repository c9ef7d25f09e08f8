// Rows with other names but the same values: how surprising is it that they agree? A value that is in one row of each edition says
// as much as its digits; values that several rows share say nothing. Never by rank or row position.
import {canonicalCell, type Board} from '../../model/snapshot.ts';
import type {ColumnPair} from '../boards/match-columns.ts';
import {looseFold} from './folded-names.ts';
import type {UnmatchedRows} from './evidence.ts';
import type {BoardPair, RowNames} from './row-match.ts';

export interface SameValues {
  readonly before: number;
  readonly after: number;
  /** Binary logarithm of how unlikely the agreement is by chance. */
  readonly bits: number;
  /** Labels of the columns that agree. */
  readonly agreeing: readonly string[];
}

// One in a million by chance: two figures of four digits, three of two. Measured on the shared cases, where 13 and 22 have 39 and more.
const enoughBits = 20;
// A name that contains the other one needs less: one figure of three digits.
const enoughForContained = 9;
// Share of the filled cells that may differ.
const mayDiffer = 0.25;
const bitsPerDigit = 3.3;
const maxBitsOfNumber = 14;
const bitsOfText = 8;
const bitsOfDate = 3;

/** Returns pairs of open rows that are one entry by their values, one-to-one, the surest first. Linear but for ties. */
export function pairBySameValues(
  pair: BoardPair,
  names: RowNames,
  left: UnmatchedRows,
  nameColumns: readonly number[],
): SameValues[] {
  const columns = pair.columns.pairs.filter(
    ({before, after}) =>
      !nameColumns.includes(after) &&
      before !== pair.before.rank &&
      after !== pair.after.rank &&
      isTelling(pair, before),
  );
  const singles = columns.map((column) => singleValues(pair, column));
  const candidates = candidatesOf(pair, columns, singles, left);
  const found: SameValues[] = [];
  for (const [before, rows] of candidates)
    for (const after of rows) {
      const same = compareRows(pair, columns, singles, {before, after});
      if (same !== null && same.bits >= neededBits(names.before[before] ?? '', names.after[after] ?? ''))
        found.push(same);
    }
  found.sort((one, other) => other.bits - one.bits || one.before - other.before || one.after - other.after);
  const used = {before: new Set<number>(), after: new Set<number>()};
  return found.filter(({before, after}) => {
    if (used.before.has(before) || used.after.has(after)) return false;
    used.before.add(before);
    used.after.add(after);
    return true;
  });
}

function isTelling({before}: BoardPair, column: number): boolean {
  const role = before.columns[column]?.role;
  return role !== 'vendor' && role !== 'category' && role !== 'tags' && role !== 'spacer';
}

/** A longer name that contains the shorter one whole: `BlueLM-7B` in `vivo-BlueLM-7B`. */
export function containsName(one: string, other: string, shortest = 3): boolean {
  const [short = '', long = ''] = [looseFold(one), looseFold(other)].sort((a, b) => a.length - b.length);
  return short.length >= shortest && (long.startsWith(short) || long.endsWith(short));
}

function neededBits(one: string, other: string): number {
  return containsName(one, other) ? enoughForContained : enoughBits;
}

/** Values that are in one row of each edition. */
function singleValues({before, after}: BoardPair, columns: ColumnPair): ReadonlySet<string> {
  const count = (board: Board, column: number): Map<string, number> => {
    const counts = new Map<string, number>();
    const content = board.columns[column];
    const byWord = new Uint32Array(content?.words.length ?? 0);
    for (const word of content?.cells ?? []) byWord[word] = (byWord[word] ?? 0) + 1;
    byWord.forEach((rows, word) => {
      const value = content?.canonical[word] ?? '';
      if (rows > 0 && value !== '') counts.set(value, (counts.get(value) ?? 0) + rows);
    });
    return counts;
  };
  const later = count(after, columns.after);
  const single = new Set<string>();
  for (const [value, rows] of count(before, columns.before))
    if (rows === 1 && later.get(value) === 1) single.add(value);
  return single;
}

function candidatesOf(
  {before, after}: BoardPair,
  columns: readonly ColumnPair[],
  singles: readonly ReadonlySet<string>[],
  left: UnmatchedRows,
): Map<number, Set<number>> {
  const candidates = new Map<number, Set<number>>();
  columns.forEach((column, index) => {
    const single = singles[index];
    if (single === undefined || single.size === 0) return;
    const rows = new Map(left.before.map((row) => [canonicalCell(before, row, column.before), row]));
    for (const row of left.after) {
      const value = canonicalCell(after, row, column.after);
      const other = single.has(value) ? rows.get(value) : undefined;
      if (other === undefined) continue;
      const known = candidates.get(other) ?? new Set<number>();
      candidates.set(other, known.add(row));
    }
  });
  return candidates;
}

function compareRows(
  {before, after}: BoardPair,
  columns: readonly ColumnPair[],
  singles: readonly ReadonlySet<string>[],
  rows: {readonly before: number; readonly after: number},
): SameValues | null {
  let [bits, filled, differing] = [0, 0, 0];
  const agreeing: string[] = [];
  columns.forEach((column, index) => {
    const value = canonicalCell(before, rows.before, column.before);
    const later = canonicalCell(after, rows.after, column.after);
    if (value === '' && later === '') return;
    filled += 1;
    if (value !== later) {
      differing += 1;
      return;
    }
    if (!(singles[index]?.has(value) ?? false)) return;
    bits += bitsOf(value, before, column.before);
    agreeing.push(after.columns[column.after]?.label ?? '');
  });
  return differing <= mayDiffer * filled ? {...rows, bits, agreeing} : null;
}

function bitsOf(value: string, board: Board, column: number): number {
  const content = board.columns[column];
  if (content?.type === 'date' || content?.role === 'date') return bitsOfDate;
  if (content?.type !== 'number') return bitsOfText;
  const digits = value.replace(/\D/gu, '').replace(/^0+|0+$/gu, '').length;
  return Math.min(maxBitsOfNumber, bitsPerDigit * digits);
}
