// One column's words → its numbers as arrays over the rows. Each distinct text is read once: plain digits from its characters, other
// texts in full.
import {isMissing} from './missing.ts';
import {readNumber, type NumberValue} from './number.ts';
import {makeNumber} from './number-value.ts';
import {readOutOf, sharedTotal} from './out-of.ts';
import {romanPlaces} from './roman.ts';

/** Kind of a cell, in `NumberColumn.state`. */
export const cellState = {missing: 0, number: 1, text: 2} as const;

/** Bits of `NumberColumn.flags`. */
export const numberFlag = {approximate: 1, range: 2, ordinal: 4} as const;

export interface NumberColumn {
  /** By row; as printed, before the unit (see NumberValue.value); NaN where the cell is not a number. */
  readonly values: Float64Array;
  /** By row: 0 missing, 1 number, 2 other text. Absent cells of short rows are missing. */
  readonly state: Uint8Array;
  /** By row: printed decimals. */
  readonly decimals: Uint8Array;
  /** By row: place in `units`. */
  readonly unitIds: Uint8Array;
  /** Units of the column in first-seen order; the first is null, "no unit". */
  readonly units: readonly (string | null)[];
  /** By unit: its base, and how many of the base one is. */
  readonly bases: readonly string[];
  readonly factors: readonly number[];
  /** By row: bits of `numberFlag`. */
  readonly flags: Uint8Array;
  readonly numberCount: number;
  readonly missingCount: number;
}

/** What is filled while a column is read: an entry a word first, an entry a row in the end. */
interface Draft {
  readonly values: Float64Array;
  readonly state: Uint8Array;
  readonly decimals: Uint8Array;
  readonly unitIds: Uint8Array;
  readonly flags: Uint8Array;
}

interface Units {
  readonly units: (string | null)[];
  readonly bases: string[];
  readonly factors: number[];
}

/** The numbers of a column from its words, `ids` their places by row. Linear in rows. */
export function readNumbers(ids: Uint32Array, words: readonly string[]): NumberColumn {
  const units: Units = {units: [null], bases: [''], factors: [1]};
  const read = makeDraft(words.length);
  const places = romanPlaces(words);
  const total = places === null ? sharedTotal(words) : null;
  if (places !== null) places.forEach((place, id) => write(makeNumber(place, 0, {ordinal: true}), id, read, units));
  else if (total !== null) words.forEach((word, id) => readPoints(word, total, id, read, units));
  else words.forEach((word, id) => readWord(word, id, read, units));
  // Words are numbered as they come: where no two cells are alike, word and row are one number.
  const draft = words.length === ids.length ? read : spread(read, ids);
  const numberCount = countStates(draft.state, cellState.number);
  const missingCount = countStates(draft.state, cellState.missing);
  return {...draft, ...units, numberCount, missingCount};
}

function readPoints(word: string, total: string, id: number, draft: Draft, units: Units): void {
  const points = readOutOf(word, total);
  if (points === null) readWord(word, id, draft, units);
  else write(points, id, draft, units);
}

function countStates(states: Uint8Array, state: number): number {
  let count = 0;
  for (let row = 0; row < states.length; row += 1) if (states[row] === state) count += 1;
  return count;
}

function makeDraft(length: number): Draft {
  return {
    values: new Float64Array(length).fill(NaN),
    state: new Uint8Array(length),
    decimals: new Uint8Array(length),
    unitIds: new Uint8Array(length),
    flags: new Uint8Array(length),
  };
}

function spread(read: Draft, ids: Uint32Array): Draft {
  const draft = makeDraft(ids.length);
  for (let row = 0; row < ids.length; row += 1) {
    const id = ids[row] ?? 0;
    draft.values[row] = read.values[id] ?? NaN;
    draft.state[row] = read.state[id] ?? 0;
    draft.decimals[row] = read.decimals[id] ?? 0;
    draft.unitIds[row] = read.unitIds[id] ?? 0;
    draft.flags[row] = read.flags[id] ?? 0;
  }
  return draft;
}

function readWord(word: string, id: number, draft: Draft, units: Units): void {
  if (readPlainWord(word, id, draft, units)) return;
  if (isPlainName(word)) {
    draft.state[id] = cellState.text;
    return;
  }
  if (isMissing(word)) return;
  const number = readNumber(word);
  if (number === null) draft.state[id] = cellState.text;
  else write(number, id, draft, units);
}

const powersOfTen = Float64Array.from({length: 16}, (_, power) => 10 ** power);

/** The fast path: ASCII digits with at most one point, then nothing, `%` or `s`. True when it was read. */
function readPlainWord(word: string, id: number, draft: Draft, units: Units): boolean {
  const last = word.charCodeAt(word.length - 1);
  const unit = last === 0x25 ? '%' : last === 0x73 ? 's' : null;
  const end = unit === null ? word.length : word.length - 1;
  if (end === 0 || end > 15) return false;
  let mantissa = 0;
  let point = -1;
  for (let at = 0; at < end; at += 1) {
    const digit = word.charCodeAt(at) - 0x30;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (digit === -2 && point < 0 && at > 0 && at + 1 < end) point = at;
    else return false;
  }
  if ((point < 0 ? end : point) > 1 && word.charCodeAt(0) === 0x30) return false;
  const decimals = point < 0 ? 0 : end - point - 1;
  draft.values[id] = mantissa / (powersOfTen[decimals] ?? 1);
  draft.state[id] = cellState.number;
  draft.decimals[id] = decimals;
  if (unit !== null) draft.unitIds[id] = unitId(units, unit, unit, 1);
  return true;
}

/** Non-letters and Chinese words that a number may begin with (number.ts): 第3名, 约, 超过, 百分之 …; ASCII letters are handled by `letteredNumber`. */
const numberStarts = new Set(
  Array.from('0123456789+-.#=<>~$¥€£₩₹(*_`[ 约大近将接第超小低不高至最百≈≃≤≥≦≧№⁺①②③④⑤⑥⑦⑧⑨', (start) =>
    start.charCodeAt(0),
  ),
);
/** What a number that begins with an ASCII letter begins with: a currency, `No.`, a tie, a hedge. */
const letteredNumber =
  /^(?:rmb|cny|usd|eur|gbp|us\$|hk\$|nt\$|jp|no[. \d]|t-|ca?[. \d]|about|approx|around|roughly|circa|up |under|less|below|over|at |more|above)/iu;
const letteredFirst = new Set(Array.from('rcuehnjtaglbmogpRCUEHNJTAGLBMOP', (start) => start.charCodeAt(0)));

/** Seen at a glance to be neither number nor gap: it holds a digit, but does not begin as numbers do. */
function isPlainName(word: string): boolean {
  if (word === '') return false;
  const first = word.charCodeAt(0);
  if (numberStarts.has(first) || (first > 0x7f && !isHan(first))) return false;
  if (letteredFirst.has(first) && letteredNumber.test(word)) return false;
  for (let at = 1; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

/** CJK unified ideographs. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function write(number: NumberValue, id: number, draft: Draft, units: Units): void {
  draft.state[id] = cellState.number;
  draft.values[id] = number.value;
  draft.decimals[id] = number.decimals;
  draft.unitIds[id] = number.unit === null ? 0 : unitId(units, number.unit, number.base, number.factor);
  draft.flags[id] =
    (number.approximate ? numberFlag.approximate : 0) |
    (number.range ? numberFlag.range : 0) |
    (number.ordinal ? numberFlag.ordinal : 0);
}

/** A column of more than 255 units has none worth telling apart: the rest count as no unit. */
function unitId({units, bases, factors}: Units, unit: string, base: string, factor: number): number {
  const known = units.indexOf(unit);
  if (known >= 0) return known;
  if (units.length > 255) return 0;
  bases.push(base);
  factors.push(factor);
  return units.push(unit) - 1;
}
