// One column's cells → its numbers as arrays over the rows. Plain digits are read from the text's characters; only other cells
// become strings, and a text that comes again is read once.
import {cellNumber, type Table} from '../model/table.ts';
import {isMissing} from './missing.ts';
import {readNumber, type NumberValue} from './number.ts';

/** What a cell holds, in `NumberColumn.state`. */
export const cellState = {missing: 0, number: 1, text: 2} as const;

/** Bits of `NumberColumn.flags`. */
export const numberFlag = {approximate: 1, range: 2, ordinal: 4} as const;

export interface NumberColumn {
  /** By row; as printed, before the unit (see NumberValue.value); NaN where the cell is no number. */
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

/** What is filled while a column is read. */
interface Draft {
  readonly values: Float64Array;
  readonly state: Uint8Array;
  readonly decimals: Uint8Array;
  readonly unitIds: Uint8Array;
  readonly flags: Uint8Array;
  readonly units: (string | null)[];
  readonly bases: string[];
  readonly factors: number[];
}

/** The numbers of a column (from 0). Linear in rows. */
export function readNumbers(table: Table, column: number): NumberColumn {
  const draft = makeDraft(table.rowCount);
  const known = new Map<string, NumberValue | null | undefined>();
  const marked = table.cellTexts.size > 0;
  let numberCount = 0;
  let missingCount = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    const cell = cellNumber(table, row, column);
    const special = marked && cell >= 0 ? table.cellTexts.get(cell) : undefined;
    if (cell >= 0 && special === undefined && readPlainCell(table, cell, row, draft)) {
      numberCount += 1;
      continue;
    }
    if (
      cell >= 0 &&
      special === undefined &&
      isPlainName(table.text, table.cellStarts[cell] ?? 0, table.cellEnds[cell] ?? 0)
    ) {
      draft.state[row] = cellState.text;
      continue;
    }
    const text = cell < 0 ? '' : (special ?? table.text.slice(table.cellStarts[cell], table.cellEnds[cell]));
    const state = readOtherCell(text, row, draft, known);
    if (state === cellState.number) numberCount += 1;
    if (state === cellState.missing) missingCount += 1;
  }
  return {...draft, numberCount, missingCount};
}

function makeDraft(rowCount: number): Draft {
  return {
    values: new Float64Array(rowCount).fill(NaN),
    state: new Uint8Array(rowCount),
    decimals: new Uint8Array(rowCount),
    unitIds: new Uint8Array(rowCount),
    flags: new Uint8Array(rowCount),
    units: [null],
    bases: [''],
    factors: [1],
  };
}

const powersOfTen = Float64Array.from({length: 16}, (_, power) => 10 ** power);

/** The fast path: ASCII digits with at most one point, then nothing, `%` or `s`. True when it was read. */
function readPlainCell(table: Table, cell: number, row: number, draft: Draft): boolean {
  const {text} = table;
  const start = table.cellStarts[cell] ?? 0;
  let end = table.cellEnds[cell] ?? 0;
  const last = end > start ? text.charCodeAt(end - 1) : 0;
  const unit = last === 0x25 ? '%' : last === 0x73 ? 's' : null;
  if (unit !== null) end -= 1;
  if (end <= start || end - start > 16) return false;
  let mantissa = 0;
  let point = -1;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (digit === -2 && point < 0 && at > start && at + 1 < end) point = at;
    else return false;
  }
  const integerDigits = (point < 0 ? end : point) - start;
  if (end - start > 15 || (integerDigits > 1 && text.charCodeAt(start) === 0x30)) return false;
  const decimals = point < 0 ? 0 : end - point - 1;
  draft.values[row] = mantissa / (powersOfTen[decimals] ?? 1);
  draft.state[row] = cellState.number;
  draft.decimals[row] = decimals;
  if (unit !== null) draft.unitIds[row] = unitId(draft, unit, unit, 1);
  return true;
}

/** Texts of a column that are kept with what they mean; a column of more distinct ones gains nothing from it. */
const mostKnown = 4096;

function readOtherCell(
  text: string,
  row: number,
  draft: Draft,
  known: Map<string, NumberValue | null | undefined>,
): number {
  let number = known.get(text);
  if (number === undefined && !known.has(text)) {
    number = isMissing(text) ? undefined : readNumber(text);
    if (known.size < mostKnown) known.set(text, number);
  }
  if (number === undefined) return (draft.state[row] = cellState.missing);
  if (number === null) return (draft.state[row] = cellState.text);
  write(number, row, draft);
  return cellState.number;
}

/** Non-letters and Chinese words that a number may begin with (number.ts): 第3名, 约, 超过, 百分之 …; ASCII letters are judged by `letteredNumber`. */
const numberStarts = new Set(
  Array.from('0123456789+-.#=<>~$¥€£₩₹(*_`[ 约大近将接第超小低不高至最百≈≃≤≥≦≧№⁺①②③④⑤⑥⑦⑧⑨', (start) =>
    start.charCodeAt(0),
  ),
);
/** What a number that begins with an ASCII letter begins with: a currency, `No.`, a tie, a hedge. */
const letteredNumber =
  /^(?:rmb|cny|usd|eur|gbp|us\$|hk\$|nt\$|jp|no[. \d]|t-|ca?[. \d]|about|approx|around|roughly|circa|up |under|less|below|over|at |more|above)/iu;
const letteredFirst = new Set(Array.from('rcuehnjtaglbmogpRCUEHNJTAGLBMOP', (start) => start.charCodeAt(0)));

/** Seen at a glance, mostly without making a string, to be neither number nor gap: it holds a digit, but does not begin as numbers do. */
function isPlainName(text: string, start: number, end: number): boolean {
  if (end <= start) return false;
  const first = text.charCodeAt(start);
  if (numberStarts.has(first) || (first > 0x7f && !isHan(first))) return false;
  if (letteredFirst.has(first) && letteredNumber.test(text.slice(start, start + 8))) return false;
  for (let at = start + 1; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

/** CJK unified ideographs. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function write(number: NumberValue, row: number, draft: Draft): void {
  draft.values[row] = number.value;
  draft.state[row] = cellState.number;
  draft.decimals[row] = number.decimals;
  draft.unitIds[row] = number.unit === null ? 0 : unitId(draft, number.unit, number.base, number.factor);
  draft.flags[row] =
    (number.approximate ? numberFlag.approximate : 0) |
    (number.range ? numberFlag.range : 0) |
    (number.ordinal ? numberFlag.ordinal : 0);
}

/** A column of more than 255 units has none worth telling apart: the rest count as no unit. */
function unitId(draft: Draft, unit: string, base: string, factor: number): number {
  const known = draft.units.indexOf(unit);
  if (known >= 0) return known;
  if (draft.units.length > 255) return 0;
  draft.bases.push(base);
  draft.factors.push(factor);
  return draft.units.push(unit) - 1;
}
