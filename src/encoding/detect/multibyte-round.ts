// A whole document of UTF-8 read as Shift_JIS, EUC-KR, EUC-JP or Big5 (`縺ゅｊ` for あり), or as GBK by a decoder that writes U+FFFD for each byte it
// cannot pair and reads on at the next (Python's `errors="replace"`). Characters are two bytes here and two to four there, so a run of them is taken
// apart into bytes and read again; each U+FFFD is one unknown byte, or two (browsers take the second one of a pair along when it is not ASCII). A
// character that contains one is unknown, all others are certain.
import {multiByteTable, type MultiBytePage} from '../codec/multibyte.ts';
import {utf8Length} from '../codec/utf8.ts';
import type {Piece, Round} from '../round.ts';
import {isSuspicious, sampleOf} from './misread-round.ts';
import {readingGain} from './reading-gain.ts';

const codePages: readonly MultiBytePage[] = ['shift_jis', 'euc-kr', 'euc-jp', 'big5'];
const replacement = 0xfffd;
const unknownByte = -1;
// Characters outside ASCII below which chance may decide.
const minCharacters = 16;
// Of a wrong page half of the runs and more cannot be read; of the right one nearly all.
const minReadable = 0.9;
const sampleUnits = 6000;
// Where more characters are unknown the text is of no use, and too little is left to tell the pages apart.
const maxUnknown = 0.4;

/** The round, or null. Clean text costs a look at its first 2,000 characters outside ASCII. */
export function multibyteRound(text: string): Round | null {
  const sample = sampleOf(text);
  if (sample.length < minCharacters || !isSuspicious(sample)) return null;
  const pages = hasMarksInRuns(text) ? [...codePages, 'gbk' as const] : codePages;
  const found = pages
    .map((page) => ({page, share: readableShare(text.slice(0, sampleUnits), page)}))
    .filter(({share}) => share >= minReadable)
    .sort((a, b) => b.share - a.share)[0];
  return found === undefined ? null : roundOf(text, found.page);
}

// A decoder that reads on after the mark leaves characters on both sides of it; what other decoders mark is the last byte of a run (gbk-runs.ts).
function hasMarksInRuns(text: string): boolean {
  const marks = text.slice(0, sampleUnits).match(/\ufffd/gu)?.length ?? 0;
  const inside = text.slice(0, sampleUnits).match(/[^\u0000-\u007f]\ufffd(?=[^\u0000-\u007f])/gu)?.length ?? 0;
  return marks >= 4 && inside >= marks * 0.3;
}

/** Share of the characters in runs that read better the other way, 0 to 1. */
function readableShare(text: string, page: MultiBytePage): number {
  let readable = 0;
  let all = 0;
  let unknown = 0;
  let characters = 0;
  for (const run of runsOf(text, page)) {
    all += run.end - run.start;
    for (const {start, end, decoded} of segmentsOf(run)) {
      const known = decoded.replaceAll('\ufffd', '');
      unknown += decoded.length - known.length;
      characters += decoded.length;
      const source = text.slice(start, end).replaceAll('\ufffd', '');
      if (known === '' || readingGain(source, known) > 0) readable += end - start;
    }
  }
  return all < minCharacters || unknown > characters * maxUnknown ? 0 : readable / all;
}

interface Run {
  readonly start: number;
  readonly end: number;
  /** Byte values; −1 where one or two are unknown. */
  readonly items: readonly number[];
  /** Per item the offset of the character that begins with it, or −1; one longer than the items. */
  readonly offsets: readonly number[];
}

/** Runs of characters outside ASCII that the page has, and marks. */
function runsOf(text: string, page: MultiBytePage): readonly Run[] {
  const table = multiByteTable(page);
  const runs: Run[] = [];
  let items: number[] = [];
  let offsets: number[] = [];
  let start = 0;
  const flush = (end: number): void => {
    if (items.length > 0) runs.push({start, end, items, offsets: [...offsets, end]});
    items = [];
    offsets = [];
    start = end + 1;
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code = unit < 0x80 ? 0 : unit === replacement ? unknownByte : (table[unit] ?? 0);
    if (code === 0) {
      flush(i);
      continue;
    }
    offsets.push(i);
    if (code > 0xff) {
      items.push(code >> 8, code & 0xff);
      offsets.push(-1);
    } else items.push(code);
  }
  flush(text.length);
  return runs;
}

interface Segment {
  readonly start: number;
  readonly end: number;
  /** With U+FFFD for characters that hold an unknown byte. */
  readonly decoded: string;
}

/** What of a run can be read, cut where a character of the page and one of UTF-8 end together. */
function segmentsOf({items, offsets}: Run): readonly Segment[] {
  const segments: Segment[] = [];
  let decoded = '';
  let start = offsets[0] ?? 0;
  let isSound = true;
  for (let at = 0; at < items.length;) {
    const {end, text} = characterAt(items, at);
    if (text === null) isSound = false;
    else decoded += text;
    at = end;
    const offset = offsets[at] ?? -1;
    // A character whose lead a mark holds is read from the mark on.
    if (offset < 0 || (items[at - 1] === unknownByte && isContinuation(items[at]))) continue;
    if (isSound) segments.push({start, end: offset, decoded});
    decoded = '';
    start = offset;
    isSound = true;
  }
  return segments;
}

/** The character that begins at an item; null for bytes that begin none. */
function characterAt(items: readonly number[], at: number): {readonly end: number; readonly text: string | null} {
  const first = items[at] ?? 0;
  if (first >= 0 && first < 0x80) return {end: at + 1, text: String.fromCharCode(first)};
  // Without its lead the character is what continuations follow; a mark at the end of the one before may hold the lead.
  const lacksLead = first === unknownByte || (utf8Length(first) === 0 && items[at - 1] === unknownByte);
  const length = lacksLead ? 4 : utf8Length(first);
  let end = at + 1;
  while (end < at + length && isContinuation(items[end]) && !(lacksLead && items[end] === unknownByte)) end++;
  if (lacksLead) return {end, text: '\ufffd'};
  const bytes = items.slice(at, end);
  const unknown = bytes.filter((byte) => byte === unknownByte).length;
  if (length < 2 || end + unknown < at + length) return {end, text: null};
  if (unknown > 0) return {end, text: '\ufffd'};
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(Uint8Array.from(bytes));
  return {end, text: text.includes('\ufffd') ? null : text};
}

function isContinuation(item: number | undefined): boolean {
  return item === unknownByte || (item !== undefined && (item & 0xc0) === 0x80);
}

function roundOf(text: string, page: MultiBytePage): Round {
  const pieces = runsOf(text, page)
    .flatMap(segmentsOf)
    .map(({start, end, decoded}): Piece => ({start, end, options: [decoded], lossy: decoded.includes('\ufffd')}));
  const lossy = pieces.filter((piece) => piece.lossy).length;
  return {
    kind: 'utf8-as-gbk',
    readAs: page,
    writtenIn: 'utf-8',
    loss: {bytes: [], mark: lossy === 0 ? 'none' : 'replacement-character', spaces: false},
    pieces,
    confidence: 0.99,
    because: [
      `UTF-8 read as ${page}: ${String(pieces.length)} stretches can be read, ${String(lossy)} of them hold bytes that became U+FFFD and stay so`,
    ],
  };
}

/** Whether a piece with unknown characters fits what is in the text: the known ones are there, byte for byte, and the unknown ones contain a mark. */
export function provesMarked(damaged: string, option: string, page: MultiBytePage): boolean {
  const [run, ...others] = runsOf(damaged, page);
  if (run === undefined || others.length > 0 || run.start !== 0 || run.end !== damaged.length) return false;
  return (
    segmentsOf(run)
      .map(({decoded}) => decoded)
      .join('') === option
  );
}
