// Which columns of a table follow from others: a total from its parts, a rate from two counts, an amount from price and quantity. Mined from
// the rows themselves: an identity counts when nearly all rows keep it, and when it says enough that chance cannot explain it. A sample of
// rows decides which of the thousand possible identities are looked at in full, so the cost is linear in rows.
import type {Column} from '../../model/column.ts';
import type {Table} from '../../model/table.ts';
import {namesRunningNumber} from '../ranking/rank-label.ts';
import {distinctUpTo, exactColumn, wholeRows, type ExactColumn} from './exact-column.ts';

export interface Identity {
  readonly kind: 'sum' | 'ratio' | 'percent' | 'product';
  readonly target: ExactColumn;
  /** Addends; dividend and divisor; factors. */
  readonly parts: readonly ExactColumn[];
  /** Rows that keep it, and those that do not, ascending. */
  readonly holds: number;
  readonly misses: readonly number[];
}

/** Wider tables have a thousand identities by chance, and take long. */
const maxColumns = 12;
/** Rows that keep an identity, at least, and rows that break it, at most. */
const minHolds = 6;
const maxMisses = 2;
const missShare = 0.15;
/** Rows that are tried first. */
const sampled = 12;
/** The target's numbers must differ by this many times their rounding: otherwise anything fits. */
const telling = 20;
/** Different numbers that each column needs. */
const minDistinct = 4;

/** Identities that one or two rows break, each set of columns once. */
export function brokenIdentities(table: Table, columns: readonly Column[]): Identity[] {
  const exact = columns.flatMap((column) => (isCounted(column) ? (exactColumn(table, column) ?? []) : []));
  if (exact.length < 3 || exact.length > maxColumns) return [];
  const rows = wholeRows(table);
  if (rows.length < minHolds + 1) return [];
  const seen = new Set<string>();
  const found: Identity[] = [];
  for (const {kind, target, parts} of candidates(exact)) {
    const set = [target, ...parts]
      .map(({column}) => column.index)
      .sort((a, b) => a - b)
      .join(' ');
    if (seen.has(set) || !mayHold({kind, target, parts}, rows)) continue;
    const checked = checkIdentity({kind, target, parts}, rows);
    if (checked === null) continue;
    seen.add(set);
    if (checked.misses.length > 0) found.push(checked);
  }
  return found;
}

type Candidate = Pick<Identity, 'kind' | 'target' | 'parts'>;

function isCounted({type, role, label}: Column): boolean {
  return type === 'number' && role !== 'rank' && role !== 'date' && !namesRunningNumber(label);
}

function* candidates(columns: readonly ExactColumn[]): Generator<Candidate> {
  // A derived value is usually to the right of what it is derived from: of two ways to read an identity, that one comes first.
  for (const target of columns.toReversed()) {
    const others = columns.filter((column) => column !== target);
    for (let first = 0; first < others.length; first += 1) {
      for (let end = first + 2; end <= others.length; end += 1)
        yield {kind: 'sum', target, parts: others.slice(first, end)};
      for (let second = first + 2; second < others.length; second += 1)
        yield {kind: 'sum', target, parts: pick(others, first, second)};
    }
    for (const [at, dividend] of others.entries()) {
      for (const [otherAt, divisor] of others.entries()) {
        if (at === otherAt) continue;
        yield {kind: 'ratio', target, parts: [dividend, divisor]};
        yield {kind: 'percent', target, parts: [dividend, divisor]};
        if (at < otherAt) yield {kind: 'product', target, parts: [dividend, divisor]};
      }
    }
  }
}

function pick(columns: readonly ExactColumn[], ...places: readonly number[]): ExactColumn[] {
  return places.flatMap((place) => columns[place] ?? []);
}

/** Most of an even sample keeps it; stops at the third row that does not. */
function mayHold(candidate: Candidate, rows: readonly number[]): boolean {
  const step = Math.max(1, Math.floor(rows.length / sampled));
  let failed = 0;
  for (let at = 0; at < rows.length && failed < 3; at += step)
    if (holdsIn(candidate, rows[at] ?? 0) === false) failed += 1;
  return failed < 3;
}

/** Null where a number is missing. */
function holdsIn(candidate: Candidate, row: number): boolean | null {
  const derived = deriveAt(candidate, row);
  const actual = candidate.target.values[row] ?? NaN;
  if (derived === null || Number.isNaN(actual)) return null;
  const room = derived.half + (candidate.target.halves[row] ?? 0);
  return Math.abs(actual - derived.value) <= room * (1 + 1e-9) + 1e-9 * Math.abs(actual);
}

export interface Derived {
  readonly value: number;
  readonly half: number;
}

/** What the parts give in a row, and how far rounding may move it; null where a part is missing. */
export function deriveAt({kind, parts}: Candidate, row: number): Derived | null {
  let value = kind === 'sum' ? 0 : 1;
  let half = 0;
  for (const [at, {values, halves}] of parts.entries()) {
    const part = values[row] ?? NaN;
    const own = halves[row] ?? 0;
    if (Number.isNaN(part)) return null;
    if (kind === 'sum') [value, half] = [value + part, half + own];
    else if (kind === 'product' || at === 0)
      [value, half] = [value * part, Math.abs(value) * own + Math.abs(part) * half];
    else if (Math.abs(part) <= own) return null;
    else [value, half] = [value / part, (half + Math.abs(value / part) * own) / (Math.abs(part) - own)];
  }
  return kind === 'percent' ? {value: value * 100, half: half * 100} : {value, half};
}

function checkIdentity(candidate: Candidate, rows: readonly number[]): Identity | null {
  const misses: number[] = [];
  let holds = 0;
  let low = Infinity;
  let high = -Infinity;
  let room = 0;
  for (const row of rows) {
    const isKept = holdsIn(candidate, row);
    if (isKept === null) continue;
    if (!isKept) {
      misses.push(row);
      if (misses.length > maxMisses) return null;
      continue;
    }
    const derived = deriveAt(candidate, row);
    holds += 1;
    low = Math.min(low, candidate.target.values[row] ?? 0);
    high = Math.max(high, candidate.target.values[row] ?? 0);
    room += (derived?.half ?? 0) + (candidate.target.halves[row] ?? 0);
  }
  if (holds < minHolds || misses.length > Math.max(1, missShare * holds)) return null;
  return high - low >= (telling * room) / holds && saysEnough(candidate, rows) ? {...candidate, holds, misses} : null;
}

/** Constants, zeros and a part that is the target itself make identities of nothing. */
function saysEnough({kind, target, parts}: Candidate, rows: readonly number[]): boolean {
  if (distinctUpTo(target, rows, minDistinct) < minDistinct) return false;
  // A rate out of the same number of tasks in every row is a rate.
  const varied = kind === 'ratio' || kind === 'percent' ? parts.slice(0, 1) : parts;
  if (!varied.every((part) => distinctUpTo(part, rows, minDistinct) >= Math.min(minDistinct, 3))) return false;
  const isFilled = (part: ExactColumn): boolean =>
    rows.filter((row) => part.values[row] !== 0 && !Number.isNaN(part.values[row] ?? NaN)).length >= rows.length / 2;
  const isTarget = (part: ExactColumn): boolean =>
    rows.filter((row) => part.values[row] === target.values[row]).length > rows.length / 2;
  return parts.every((part) => isFilled(part) && !isTarget(part));
}
