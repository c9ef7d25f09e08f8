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
  /** Shares of the looked-at cells whose source has a link, and that are nothing but links. */
  readonly linkShare: number;
  readonly wholeLinkShare: number;
  /** Mean length of the distinct words, UTF-16 units. */
  readonly meanLength: number;
  /** Shares of the looked-at words that begin with a number (`61.7 / 70.2`, `443 µs (x2)`), and that hold two letters in a row. */
  readonly leadingNumberShare: number;
  readonly wordyShare: number;
  /** Share of the looked-at words that are nothing but several numbers and signs (`69.0 / 90.4`), and of upper-case codes (`ITF1`). */
  readonly figuresShare: number;
  readonly codeShare: number;
  /** Shares of the looked-at words with a figure after a decimal point or per cent, and of whole numbers with zeros in front (`046`). */
  readonly fractionShare: number;
  readonly paddedShare: number;
  /** Share of the looked-at words that are short codes in upper case (`AOS`). */
  readonly symbolShare: number;
  /** Share of the looked-at words that end like a sentence, and whether all numbers may be whole ones with points between thousands (`14.778`, `109`). */
  readonly sentenceShare: number;
  readonly grouped: boolean;
  /** Shares of the looked-at words that hold a year or a written date, and that are times of a clock (`1:36.384`). */
  readonly datedShare: number;
  readonly clockShare: number;
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
    missingShare: share(numbers.missingCount - (lines - labels), table.rowCount - lines),
    numericShare,
    distinct,
    distinctShare: share(distinct, present),
    ...linkSharesOf(table, column),
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
const address = /^(?:<?(?:https?:)?\/\/|www\.|(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|edu|gov|cn|de|fr|ru)\/)\S+$/iu;

const looks = {
  leadingNumberShare: leadingNumber,
  wordyShare: /\p{L}{2}|[\p{Script=Han}\p{Script=Hangul}]/u,
  // Two digits, and nothing but what figures are written with; a grammar of figures would take exponential time.
  figuresShare: /^(?!\d+-\d+$)[-+~±]?\d(?=\D*\d)[\d.,%*()/|±+~\s-]*[\d.,%*)]$/u, // not the `4-0` of a match
  codeShare: /^(?=.*\d)[A-Z\d][A-Z\d._-]{1,9}$/u,
  fractionShare: /\d\.\d|%/u,
  paddedShare: /^0\d+$/u,
  symbolShare: /^[\p{Lu}\d][\p{Lu}\d.-]{0,5}$/u,
  sentenceShare: /^.{30,}[.!?。！？]$/su,
  datedShare:
    /(?<!\d)(?:1[89]|20)\d{2}(?!\d)|^\d{1,2}[-/. ]{1,2}\p{L}{3,}\.?[-/. ]{1,2}\d{2,4}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/u,
  clockShare: /^[-+]?(?:\d{1,3}:)?\d{1,2}:\d{2}(?:\.\d+)?$/u,
};

/** The look of the first words. */
function lookOf(
  filled: readonly string[],
): Record<keyof typeof looks, number> & Pick<ColumnFacts, 'addresses' | 'grouped'> {
  const looked = filled.slice(0, maxDates).map((word) => word.trim());
  const shareOf = (pattern: RegExp): number => share(looked.filter((word) => pattern.test(word)).length, looked.length);
  return {
    leadingNumberShare: shareOf(looks.leadingNumberShare),
    wordyShare: shareOf(looks.wordyShare),
    figuresShare: shareOf(looks.figuresShare),
    codeShare: shareOf(looks.codeShare),
    fractionShare: shareOf(looks.fractionShare),
    paddedShare: shareOf(looks.paddedShare),
    datedShare: shareOf(looks.datedShare),
    clockShare: shareOf(looks.clockShare),
    symbolShare: shareOf(looks.symbolShare),
    sentenceShare: shareOf(looks.sentenceShare),
    grouped: areGrouped(looked),
    addresses: looked.length > 0 && looked.every((word) => address.test(word)),
  };
}

/** Some of three digits at most, some with points before each three more, and no others. */
function areGrouped(words: readonly string[]): boolean {
  const grouped = words.filter((word) => /^[1-9]\d{0,2}(?:\.\d{3})+$/u.test(word)).length;
  const short = words.filter((word) => /^\d{1,3}$/u.test(word)).length;
  return grouped >= 2 && short >= 1 && grouped + short === words.length;
}

function linkSharesOf(table: Table, column: number): Pick<ColumnFacts, 'linkShare' | 'wholeLinkShare'> {
  const rows = Math.min(table.rowCount, maxLinks);
  let links = 0;
  let whole = 0;
  let present = 0;
  for (let row = 0; row < rows; row += 1) {
    const cell = cellNumber(table, row, column);
    const start = table.cellStarts[cell] ?? 0;
    const end = Math.min(table.cellEnds[cell] ?? 0, start + 500);
    if (cell < 0 || end <= start) continue;
    present += 1;
    const raw = table.text.slice(start, end);
    if (!/\]\([^)\s]|\]\[[^\]]|^<?https?:\/\/|^www\.|<a\s/iu.test(raw)) continue;
    links += 1;
    if (isNothingButLinks(raw)) whole += 1;
  }
  return {linkShare: share(links, present), wholeLinkShare: share(whole, present)};
}

/** Links, with signs and at most a short word (`or`) between them; an image is part of its link. */
function isNothingButLinks(raw: string): boolean {
  const rest = raw
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/gu, '')
    .replace(/\[[^\]]*\](?:\([^)]*\)?|\[[^\]]*\])|<a\s.*?(?:<\/a>|$)|<?(?:https?:\/\/|www\.)\S+/giu, '')
    .replace(/<[^<>]*>|:[a-z_]+:/giu, '');
  return !/[\p{L}\d]{4}/u.test(rest);
}
