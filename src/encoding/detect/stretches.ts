// Damage of whole stretches: text of a line whose characters outside ASCII all have a byte in one code page. Counts UTF-8 leads
// followed by all, some or none of their continuations, and continuations without a lead.
import {isAsciiLetter} from '../../text/ascii.ts';
import type {SingleByteTable} from '../codec/single-byte.ts';
import {utf8Length} from '../codec/utf8.ts';
import type {Span} from '../../model/text.ts';
import {byteAt, sequenceAt} from './sequence.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly counts: Counts;
}

export interface Counts {
  /** Leads with all continuations, with some of them (or marks in their place), and with none. */
  full: number;
  part: number;
  none: number;
  /** Continuations that follow no lead. */
  orphan: number;
  /** Characters outside ASCII. */
  nonAscii: number;
  /** Full sequences that are Han, kana, hangul or wide punctuation. */
  eastAsian: number;
  /** Full sequences that are in text of every script: punctuation, signs, emoji. */
  neutral: number;
}

/** Stretches with at least one character outside ASCII, in text order; they end at line ends and at characters that the page lacks. Linear. */
export function stretchesOf(text: string, table: SingleByteTable): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  let hasNonAscii = false;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 10;
    const isForeign = unit > 0x7f && unit !== 0xfffd && (table.bytes[unit] ?? 0) === 0;
    if (unit > 0x7f && !isForeign) hasNonAscii = true;
    if (unit !== 10 && !isForeign) continue;
    if (hasNonAscii) stretches.push({start, end: i, counts: countSequences(text, start, i, table)});
    start = i + 1;
    hasNonAscii = false;
  }
  return stretches;
}

function countSequences(text: string, start: number, end: number, table: SingleByteTable): Counts {
  const counts = noCounts();
  for (let i = start; i < end;) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80 || unit === 0xfffd) {
      i++;
      continue;
    }
    const next = countOne(text, i, end, table, counts);
    counts.nonAscii += next - i;
    i = next;
  }
  return counts;
}

function countOne(text: string, i: number, end: number, table: SingleByteTable, counts: Counts): number {
  const length = utf8Length(table.bytes[text.charCodeAt(i)] ?? 0);
  if (length === 0) {
    counts.orphan++;
    return i + 1;
  }
  const sequence = sequenceAt(text, i, table);
  if (sequence !== null && sequence.end <= end) {
    counts.full++;
    if (isEastAsian(sequence.code)) counts.eastAsian += isInWord(text, sequence) ? 0 : 1;
    else if (sequence.code >= 0x2000 && !unassigned.test(String.fromCodePoint(sequence.code))) counts.neutral++;
    return sequence.end;
  }
  const at = survivorsEnd(text, i, length, table);
  if (at > i + 1) counts.part++;
  else counts.none++;
  return at;
}

// Look-alikes from Cyrillic in a Latin name (`βlоѕѕоm`) spell private characters; no text holds those by way of damage.
const unassigned = /[\p{Cn}\p{Co}\p{Cs}]/u;

// One character at the edge of a Latin word or in it is hardly Han or hangul: Albanian `drejt\u00eb\u0105\u0105` is none, and in EUC-JP accented letters have three bytes.
function isInWord(text: string, {start, end}: Span): boolean {
  const [before, after] = [text.charCodeAt(start - 1), text.charCodeAt(end)];
  return (isAsciiLetter(before) && !(after > 0x7f)) || (isAsciiLetter(after) && !(before > 0x7f));
}

function isEastAsian(code: number): boolean {
  return (code >= 0x2e80 && code < 0xd7a4) || (code >= 0xf900 && code < 0xfb00) || (code >= 0xfe30 && code < 0xfff0);
}

/** End of what survived of a sequence that lost bytes: its lead and the continuations and marks that follow, at most its length. */
export function survivorsEnd(text: string, start: number, length: number, table: SingleByteTable): number {
  let at = start + 1;
  while (at < start + length && at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit !== 0xfffd && !isContinuation(text, at, table)) {
      // A question mark or a space before the next continuation stands for a lost byte.
      if ((unit !== 0x3f && unit !== 0x20) || at + 1 >= start + length || !isContinuation(text, at + 1, table)) break;
    }
    at++;
  }
  return at;
}

/** Whether the character at an offset is a continuation byte (80–BF) in the page. */
export function isContinuation(text: string, at: number, table: SingleByteTable): boolean {
  return (byteAt(text, at, table) & 0xc0) === 0x80;
}

export function noCounts(): Counts {
  return {full: 0, part: 0, none: 0, orphan: 0, nonAscii: 0, eastAsian: 0, neutral: 0};
}

export function addCounts(sum: Counts, counts: Counts): void {
  sum.full += counts.full;
  sum.part += counts.part;
  sum.none += counts.none;
  sum.orphan += counts.orphan;
  sum.nonAscii += counts.nonAscii;
  sum.eastAsian += counts.eastAsian;
  sum.neutral += counts.neutral;
}
