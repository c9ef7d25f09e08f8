// Text of one cell → the number it prints, with its unit and the interval of unrounded numbers that print so. Total: any text gives
// a number or null. Dates, versions, fractions (`1/3`), times (`12:30`) and names that begin with digits are null.
import {readDate} from './date.ts';
import {missingToken} from './missing.ts';
import {readPlain, tidyNumberText} from './number-text.ts';
import {makeNumber, unitParts, withoutNoise, type NumberValue} from './number-value.ts';
import {splitHedges, withBound} from './number-hedges.ts';
import {readChineseOrdinal, readMedal, readOrdinal} from './ordinal.ts';
import {readDuration} from './duration.ts';
import {readUnit, scaleBy, type Unit} from './units.ts';

export type {NumberValue} from './number-value.ts';

/** Longer texts are prose, not a number with its unit. */
const longestNumber = 64;
const mayBeNumber = /[\p{Nd}第\u{1F947}-\u{1F949}\u{1F3C5}\u{1F3C6}]/u; // a digit of any width, an ordinal, a medal

/** The number that a cell's plain text prints; null when it prints none. Linear in the text, which may be of any length. */
export function readNumber(text: string): NumberValue | null {
  if (text.length > longestNumber || !mayBeNumber.test(text)) return null;
  const quick = readQuickly(text);
  if (quick !== null) return quick;
  const tidy = tidyNumberText(text);
  if (tidy === '' || missingToken(tidy) !== null) return null;
  return readMedal(tidy) ?? (/\d/u.test(tidy) ? readDigits(tidy) : readChineseOrdinal(tidy));
}

/** The common forms in one step: `1188`, `84.5`, `1,188`, `24s`, `2.3元`; null leaves the text to the full reading. */
function readQuickly(text: string): NumberValue | null {
  const match = /^(0|[1-9]\d{0,11}|0(?=\.)|[1-9]\d{0,2}(?:,\d{3})+)(\.\d{1,9})?(%|\p{L}{0,3})$/u.exec(text);
  if (match === null) return null;
  const unit = match[3] === '' ? null : readUnit(match[3] ?? '');
  if ((unit === null && match[3] !== '') || unit?.name === 'year') return null;
  const plain = readPlain((match[1] ?? '') + (match[2] ?? ''));
  return plain === null ? null : signed(plain, false, unit);
}

function readDigits(tidy: string): NumberValue | null {
  if (/(?:19|20)\d{2}|月/u.test(tidy) && readDate(tidy) !== null) return null;
  const {text, remark} = splitRemark(tidy);
  const {text: bare, uncertainty} = splitUncertainty(text);
  const hedged = splitHedges(bare);
  const number =
    readOrdinal(hedged.text) ?? readDuration(hedged.text) ?? readMeasure(hedged.text) ?? readRange(hedged.text);
  if (number === null) return null;
  return {
    ...withBound(number, hedged),
    remark: remark ?? null,
    uncertainty: uncertainty ?? readUncertainRemark(remark),
  };
}

/** `85.3 (5-shot)`, `100（并列）`: a short remark in brackets at the end. */
function splitRemark(tidy: string): {text: string; remark: string | null} {
  const match = /^(?<text>.*\S)\s*[([](?<remark>[^()[\]]{1,24})[)\]]$/u.exec(tidy);
  return match?.groups === undefined
    ? {text: tidy, remark: null}
    : {text: match.groups['text'] ?? '', remark: match.groups['remark'] ?? ''};
}

function readUncertainRemark(remark: string | null): number | null {
  return remark?.startsWith('±') === true ? (readPlain(remark.slice(1).trim())?.value ?? null) : null;
}

/** `1456 +8/-7`, as arenas print it: the wider side. */
function splitSides(text: string): {text: string; uncertainty: number | null} | null {
  const match = /^(?<text>[^+]*\d[^+]*?)\s*\+\s?(?<above>[\d.]+)\s*[/,]?\s*-\s?(?<below>[\d.]+)$/u.exec(text)?.groups;
  const above = match === undefined ? null : readPlain(match['above'] ?? '');
  const below = match === undefined ? null : readPlain(match['below'] ?? '');
  if (match === undefined || above === null || below === null) return null;
  return {text: (match['text'] ?? '').trim(), uncertainty: Math.max(above.value, below.value)};
}

function splitUncertainty(text: string): {text: string; uncertainty: number | null} {
  const sides = text.includes('+') ? splitSides(text) : null;
  if (sides !== null) return sides;
  const match = /^(?<text>[^±]+?)\s*(?:±|\+\/-)\s*(?<spread>[\d.]+)\s*(?<unit>%?)$/u.exec(text)?.groups;
  const spread = match === undefined ? null : readPlain(match['spread'] ?? '');
  if (match === undefined || spread === null) return {text, uncertainty: null};
  const left = match['text'] ?? '';
  return {text: left.endsWith('%') ? left : left + (match['unit'] ?? ''), uncertainty: spread.value};
}

const currencySigns = '(?:US\\$|HK\\$|NT\\$|JP¥|RMB|CNY|USD|EUR|GBP|[$¥€£₩₹])';
const measure = new RegExp(
  `^(?<sign>[+-]?)(?<currency>${currencySigns}?)\\s*(?<sign2>[+-]?)(?<number>\\.?\\d[\\d.,' ]*(?:(?:e[+-]?|[×x]10\\^?-?)\\d+)?)\\s*(?<unit>.*)$`,
  'iu',
);

/** One number with a sign, a currency before it and a unit after it. */
function readMeasure(text: string): NumberValue | null {
  const groups = measure.exec(text)?.groups;
  if (groups === undefined) return null;
  const plain = readPlain((groups['number'] ?? '').trim());
  if (plain === null || (groups['sign'] !== '' && groups['sign2'] !== '')) return null;
  const unit = joinCurrency(groups['currency'] ?? '', groups['unit'] ?? '');
  if (unit === undefined || isYearWithUnit(plain.value, plain.decimals, unit)) return null;
  const negative = (groups['sign'] === '-') !== (groups['sign2'] === '-');
  return signed(plain, negative, unit);
}

function isYearWithUnit(value: number, decimals: number, unit: Unit | null): boolean {
  return unit?.name === 'year' && decimals === 0 && value >= 1900 && value < 2100;
}

function signed(
  plain: {value: number; decimals: number; half: number},
  negative: boolean,
  unit: Unit | null,
): NumberValue {
  const value = negative ? -plain.value : plain.value;
  return makeNumber(value, plain.decimals, {
    low: withoutNoise(value - plain.half, plain.decimals),
    high: withoutNoise(value + plain.half, plain.decimals),
    ...unitParts(unit),
  });
}

/** undefined: the text is not a unit. */
function joinCurrency(currency: string, suffix: string): Unit | null | undefined {
  if (currency === '') return suffix === '' ? null : (readUnit(suffix) ?? undefined);
  const before = readUnit(currency) ?? undefined;
  if (suffix === '' || before === undefined) return before;
  if (suffix.startsWith('/') || suffix.startsWith('每') || /^per\b/iu.test(suffix))
    return readUnit(currency + suffix) ?? undefined;
  const behind = readUnit(suffix);
  if (behind === null) return undefined;
  if (behind.base === '') return scaleBy(before, behind);
  return behind.base === before.base ? behind : (readUnit(currency + suffix) ?? undefined);
}

const rangeSeparators = /\s*(?:-{1,2}|~|至|到|\bto\b|\.{2,3})\s*/giu;

/** `15-20%`, `10%~15%`, `3至5分钟`: both ends numbers, the first not above the second. */
function readRange(text: string): NumberValue | null {
  for (const match of text.matchAll(rangeSeparators)) {
    if (match.index === 0) continue;
    const high = readMeasure(text.slice(match.index + match[0].length));
    const left = high === null ? null : readMeasure(text.slice(0, match.index));
    if (high !== null && left !== null) return joinRange(left, high, text);
  }
  return null;
}

function joinRange(left: NumberValue, right: NumberValue, text: string): NumberValue | null {
  const ends = right.unit === null && left.unit !== null ? left : right;
  const sameUnit = left.unit === null || right.unit === null || left.base === right.base;
  const low = left.unit === null ? left.value : (left.value * left.factor) / ends.factor;
  if (!sameUnit || low > right.value || looksLikeDate(left, right, text)) return null;
  const decimals = Math.max(left.decimals, right.decimals);
  return {...ends, value: (low + right.value) / 2, low, high: right.value, decimals, range: true};
}

/** `2023-2025` are years and `07-14` is a day, not a range of numbers. */
function looksLikeDate(left: NumberValue, right: NumberValue, text: string): boolean {
  const years = [left, right].every(
    (end) => end.unit === null && end.decimals === 0 && end.value >= 1900 && end.value < 2100,
  );
  return years || /^0\d/u.test(text);
}
