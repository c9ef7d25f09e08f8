// When two numbers of one column are one value: written with other digits, in another unit, or with a computer's noise after the
// 9th digit. Judged over the whole column, because `90` beside `85.5` means 90.0, and one row alone cannot say that a unit changed.
import {medianOf} from '../../model/lists.ts';
import type {BoardColumn} from '../../model/snapshot.ts';
import {readUnit} from '../../values/units.ts';

export interface NumberMatch {
  /** One of the earlier column's unit is this many of the later one's; 1 where the unit did not change. */
  readonly factor: number;
  /** Decimals that both editions can be rounded to, where a whole column was printed with other digits or in another unit; else null. */
  readonly decimals: number | null;
  /** Whether two words (numbers of both dictionaries) are one value. */
  readonly isSame: (before: number, after: number) => boolean;
}

/** Rows of both editions that are one entry, parallel. */
export interface MatchedRows {
  readonly matchedBefore: Uint32Array;
  readonly matchedAfter: Uint32Array;
}

// Share of the rows that one factor must explain before it is a change of unit (issue: 95 %), and the least number of different values.
const unitShare = 0.95;
const unitValues = 2;
// Rows looked at for a factor; what 2,000 rows agree on, the others do not contradict often enough to matter.
const rowsLookedAt = 2000;
// Doubles that were computed twice differ after the 9th digit; no published score has that many.
const noise = 1e-9;
// Powers of ten, and what makes minutes and hours of seconds and minutes.
const factors = [
  ...Array.from({length: 9}, (_, power) => [10 ** (power + 1), 10 ** -(power + 1)]).flat(),
  ...[60, 1 / 60, 3600, 1 / 3600, 24, 1 / 24],
];

/** Returns how the numbers of two matched columns compare. O(rows). */
export function matchNumbers(before: BoardColumn, after: BoardColumn, rows: MatchedRows): NumberMatch {
  const sample = sampleOf(before, after, rows);
  const factor = sample.changed === 0 ? 1 : findFactor(sample, declaredFactor(before, after));
  const digits = usualDigits(before, after, rows, sample.changed);
  const isReprinted = digits !== null && factor === 1 && hasReprinted(sample, digits);
  const decimals = factor !== 1 ? (digits?.after ?? null) : isReprinted ? Math.min(digits.before, digits.after) : null;
  const isSame = (one: number, other: number): boolean => {
    const [was, is] = [before.numbers[one] ?? Number.NaN, after.numbers[other] ?? Number.NaN];
    const pair = {was, is, wasDecimals: before.decimals[one] ?? 0, isDecimals: after.decimals[other] ?? 0};
    if (factor !== 1) return fits(pair, factor);
    if (was === is || isNoise(pair)) return true;
    return isReprinted && isReprint(pair, digits);
  };
  return {factor, decimals, isSame};
}

interface NumberPair {
  readonly was: number;
  readonly is: number;
  readonly wasDecimals: number;
  readonly isDecimals: number;
}

interface Sample {
  readonly pairs: readonly NumberPair[];
  /** Pairs with different numbers, and all of them. */
  readonly changed: number;
  readonly all: number;
}

function sampleOf(before: BoardColumn, after: BoardColumn, {matchedBefore, matchedAfter}: MatchedRows): Sample {
  const pairs: NumberPair[] = [];
  let [changed, all] = [0, 0];
  const step = Math.max(1, Math.floor(matchedAfter.length / rowsLookedAt));
  for (let index = 0; index < matchedAfter.length; index += 1) {
    const one = before.cells[matchedBefore[index] ?? 0] ?? 0;
    const other = after.cells[matchedAfter[index] ?? 0] ?? 0;
    const [was, is] = [before.numbers[one] ?? Number.NaN, after.numbers[other] ?? Number.NaN];
    if (Number.isNaN(was) || Number.isNaN(is)) continue;
    all += 1;
    if (was !== is) changed += 1;
    if (index % step === 0)
      pairs.push({was, is, wasDecimals: before.decimals[one] ?? 0, isDecimals: after.decimals[other] ?? 0});
  }
  return {pairs, changed, all};
}

/** The conversion factor from the earlier to the later unit, according to headers or cells; 1 if they do not say. */
function declaredFactor(before: BoardColumn, after: BoardColumn): number {
  if (before.unit === after.unit) return 1;
  const [from, to] = [before.unit, after.unit].map((unit) => (unit === null ? null : readUnit(unit)));
  if (from?.base === '%' && after.unit === null) return 0.01;
  if (to?.base === '%' && before.unit === null) return 100;
  return from && to && from.base === to.base ? from.factor / to.factor : 1;
}

function findFactor({pairs, changed, all}: Sample, declared: number): number {
  // Where half of the values are what they were, the unit is too.
  if (changed * 2 < all) return 1;
  const nonZero = pairs.filter(({was, is}) => was !== 0 && is !== 0);
  const median = medianOf(nonZero.map(({was, is}) => is / was));
  if (median === null || median <= 0) return 1;
  for (const factor of declared === 1 ? factors : [declared, ...factors]) {
    if (Math.abs(Math.log(median / factor)) > Math.log(1.2)) continue;
    const explained = nonZero.filter((pair) => fits(pair, factor));
    const different = new Set(explained.map(({was}) => was)).size;
    if (explained.length >= unitShare * nonZero.length && different >= (factor === declared ? 1 : unitValues))
      return factor;
  }
  return 1;
}

/** Equal in one unit, as far as the coarser print can say; a print that could mean nearly anything says nothing. */
function fits({was, is, wasDecimals, isDecimals}: NumberPair, factor: number): boolean {
  const half = Math.max(0.5 * 10 ** -wasDecimals * factor, 0.5 * 10 ** -isDecimals);
  const most = 0.1 * Math.max(Math.abs(was * factor), Math.abs(is));
  return Math.abs(was * factor - is) <= Math.min(half, most) * (1 + noise) + noise * Math.abs(is);
}

/** Whole numbers are exact: 1234567890 and 1234567891 are two values. */
function isNoise({was, is, wasDecimals, isDecimals}: NumberPair): boolean {
  return (wasDecimals > 0 || isDecimals > 0) && Math.abs(was - is) <= noise * Math.max(Math.abs(was), Math.abs(is));
}

interface Digits {
  readonly before: number;
  readonly after: number;
}

/** The usual printed decimals of both columns among matched rows; null where one is not known or nothing changed. */
function usualDigits(before: BoardColumn, after: BoardColumn, rows: MatchedRows, changed: number): Digits | null {
  if (changed === 0 || !before.decimalsKnown || !after.decimalsKnown) return null;
  return {before: usualOf(before, rows.matchedBefore), after: usualOf(after, rows.matchedAfter)};
}

function usualOf({cells, numbers, decimals}: BoardColumn, rows: Uint32Array): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const word = cells[row] ?? 0;
    if (Number.isNaN(numbers[word] ?? Number.NaN)) continue;
    const digits = decimals[word] ?? 0;
    counts.set(digits, (counts.get(digits) ?? 0) + 1);
  }
  let usual = 0;
  for (const [digits, count] of counts) {
    const best = counts.get(usual) ?? 0;
    if (count > best || (count === best && digits < usual)) usual = digits;
  }
  return usual;
}

/**
 * A whole column was printed with other digits: the usual number of decimals changed, and of the values whose digits changed most
 * are equal when rounded. Two rows at least: 90.5 → 91 on one row alone is a change.
 */
function hasReprinted({pairs}: Sample, digits: Digits): boolean {
  if (digits.before === digits.after) return false;
  const changed = pairs.filter(({was, is}) => was !== is);
  const equal = changed.filter((pair) => isReprint(pair, digits));
  return changed.length === 0 || (equal.length * 2 >= changed.length && pairs.length >= 2);
}

/** Trailing zeros may be left out: a cell has at least the usual decimals of its column. */
function isReprint({was, is, wasDecimals, isDecimals}: NumberPair, digits: Digits): boolean {
  const coarse =
    digits.after < digits.before ? Math.max(isDecimals, digits.after) : Math.max(wasDecimals, digits.before);
  const fine = digits.after < digits.before ? wasDecimals : isDecimals;
  return fine > coarse && Math.abs(was - is) <= 0.5 * 10 ** -coarse * (1 + noise) + noise * Math.abs(is);
}

/** A number rounded half away from zero at its printed digits: 4.515 is 4.52, though its double is below. */
export function roundPrinted(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = value * scale;
  return (Math.sign(value) * Math.round(Math.abs(scaled) * (1 + 1e-12))) / scale;
}
