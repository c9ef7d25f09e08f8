// One column's values → the figures on which roles, keys and rankings are based. Counted over all rows; only canonical spelling
// and links are looked at in the first rows of long tables.
import type {ValueType} from '../model/column.ts';
import {cellNumber, type Table} from '../model/table.ts';
import {cellState, numbersOf, numberFlag, wordsOf} from '../values/column-values.ts';
import {readDate} from '../values/date.ts';
import {canonicalName} from '../values/name.ts';

export interface ColumnFacts {
  readonly type: ValueType;
  /** Rows that are not missing, and of these the ones that read as numbers. */
  readonly present: number;
  readonly numbers: number;
  readonly missingShare: number;
  readonly numericShare: number;
  readonly distinctShare: number;
  readonly distinct: number;
  /** Most frequent unit of the numbers; null without one. */
  readonly unit: string | null;
  /** Numbers of several kinds of unit: a list of properties, not one measure. */
  readonly mixedUnits: boolean;
  readonly integers: boolean;
  readonly minimum: number;
  readonly maximum: number;
  readonly rangeShare: number;
  readonly ordinals: boolean;
  /** Share of the looked-at cells whose source is a link. */
  readonly linkShare: number;
  /** Mean length of the distinct words, UTF-16 units. */
  readonly meanLength: number;
  /** Shares of the looked-at words that begin with a number (`61.7 / 70.2`, `443 µs (x2)`), and that hold two letters in a row. */
  readonly leadingNumberShare: number;
  readonly wordyShare: number;
  /** Share of the looked-at words that are nothing but several numbers and signs (`69.0 / 90.4`), and of upper-case codes (`ITF1`). */
  readonly figuresShare: number;
  readonly codeShare: number;
  /** Every looked-at word is an address rather than the text of a link. */
  readonly addresses: boolean;
}

/** Share of cells that make a column one of numbers or dates; a stray word is value-type's to report. */
const typeShare = 0.8;
/** Distinct words that are spelled canonically before counting; beyond, spellings count as printed (100,000 names cost 60 ms otherwise). */
const maxCanonical = 5000;
const maxDates = 200;
const maxLinks = 200;

/** The facts of a column (from 0), without the `lines` first rows that go on with the header. Linear in rows. */
export function factsOf(table: Table, column: number, lines = 0): ColumnFacts {
  const numbers = numbersOf(table, column);
  const labels = numbers.state.subarray(0, lines).filter((state) => state !== cellState.missing).length;
  const present = table.rowCount - numbers.missingCount - labels;
  const filled = filledWords(table, column);
  const distinct =
    filled.length > maxCanonical ? filled.length : new Set(filled.map((word) => canonicalName(word).name)).size;
  const numericShare = share(numbers.numberCount, present);
  return {
    ...rangeOf(table, column),
    type: typeOf(present, numericShare, filled),
    present,
    numbers: numbers.numberCount,
    missingShare: share(numbers.missingCount, table.rowCount),
    numericShare,
    distinct,
    distinctShare: share(distinct, present),
    linkShare: linkShareOf(table, column),
    ...lookOf(filled),
    meanLength: share(
      filled.slice(0, maxCanonical).reduce((sum, word) => sum + word.length, 0),
      Math.min(filled.length, maxCanonical),
    ),
  };
}

/** The distinct words of the cells that hold something. */
function filledWords(table: Table, column: number): readonly string[] {
  const {state, missingCount} = numbersOf(table, column);
  const {ids, words} = wordsOf(table, column);
  if (missingCount === 0) return words;
  const filled = new Uint8Array(words.length);
  for (let row = 0; row < ids.length; row += 1) {
    if (state[row] !== cellState.missing) filled[ids[row] ?? 0] = 1;
  }
  return words.filter((_, id) => filled[id] === 1);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function typeOf(present: number, numericShare: number, filled: readonly string[]): ValueType {
  if (present === 0) return 'blank';
  if (numericShare >= typeShare) return 'number';
  const looked = filled.slice(0, maxDates);
  const dates = looked.filter((word) => readDate(word) !== null).length;
  return dates > 0 && dates >= looked.length * typeShare ? 'date' : 'text';
}

function rangeOf(
  table: Table,
  column: number,
): Pick<ColumnFacts, 'unit' | 'mixedUnits' | 'integers' | 'minimum' | 'maximum' | 'rangeShare' | 'ordinals'> {
  const {values, state, unitIds, units, bases, flags, numberCount} = numbersOf(table, column);
  const uses = new Array<number>(units.length).fill(0);
  let minimum = Infinity;
  let maximum = -Infinity;
  let integers = numberCount > 0;
  let ranges = 0;
  let ordinals = false;
  for (let row = 0; row < values.length; row += 1) {
    if (state[row] !== cellState.number) continue;
    const value = values[row] ?? 0;
    const unit = unitIds[row] ?? 0;
    const flag = flags[row] ?? 0;
    uses[unit] = (uses[unit] ?? 0) + 1;
    if (value < minimum) minimum = value;
    if (value > maximum) maximum = value;
    if (!Number.isInteger(value)) integers = false;
    if ((flag & numberFlag.range) !== 0) ranges += 1;
    if ((flag & numberFlag.ordinal) !== 0) ordinals = true;
  }
  const common = uses
    .slice(1)
    .reduce((best, count, id) => (count > (uses[best] ?? 0) || best === 0 ? (count > 0 ? id + 1 : best) : best), 0);
  const mixedUnits = new Set(bases.filter((base, id) => base !== '' && (uses[id] ?? 0) > 0)).size > 1;
  return {
    unit: units[common] ?? null,
    mixedUnits,
    integers,
    minimum,
    maximum,
    rangeShare: share(ranges, numberCount),
    ordinals,
  };
}

const leadingNumber = /^[-+~<>≈$€£¥]?\s?\d[\d,.]*(?![\p{L}\d]*[-_]\p{L})/u;
const address = /^(?:<?(?:https?:)?\/\/|www\.)\S+$/iu;

/** The look of the first words. */
function lookOf(
  filled: readonly string[],
): Pick<ColumnFacts, 'leadingNumberShare' | 'wordyShare' | 'figuresShare' | 'codeShare' | 'addresses'> {
  const looked = filled.slice(0, maxDates);
  const count = (test: (word: string) => boolean): number => looked.filter((word) => test(word.trim())).length;
  return {
    leadingNumberShare: share(
      count((word) => leadingNumber.test(word)),
      looked.length,
    ),
    wordyShare: share(
      count((word) => /\p{L}{2}|[\p{Script=Han}\p{Script=Hangul}]/u.test(word)),
      looked.length,
    ),
    figuresShare: share(
      count((word) => /^[-+~±]?\d[\d.,]*%?(?:\s*[/|(±,]\s*[-+~±]?\d[\d.,]*%?\)?)+$/u.test(word)),
      looked.length,
    ),
    codeShare: share(
      count((word) => /^(?=.*\d)[A-Z\d][A-Z\d._-]{1,9}$/u.test(word)),
      looked.length,
    ),
    addresses: looked.length > 0 && looked.every((word) => address.test(word.trim())),
  };
}

function linkShareOf(table: Table, column: number): number {
  const rows = Math.min(table.rowCount, maxLinks);
  let links = 0;
  let present = 0;
  for (let row = 0; row < rows; row += 1) {
    const cell = cellNumber(table, row, column);
    const start = table.cellStarts[cell] ?? 0;
    const end = Math.min(table.cellEnds[cell] ?? 0, start + 500);
    if (cell < 0 || end <= start) continue;
    present += 1;
    const raw = table.text.slice(start, end);
    if (/\]\([^)\s]|\]\[[^\]]|^<?https?:\/\/|^www\.|<a\s/iu.test(raw)) links += 1;
  }
  return share(links, present);
}
