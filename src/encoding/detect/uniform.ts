// Damage of a whole document or of regions, bytes lost or not: UTF-8 of Chinese, Japanese or Korean text read as a single-byte page. Decided once
// for the document: which page, which byte values are gone, what is in their place.
import {singleBytePages, singleByteTable, type SingleBytePage} from '../codec/single-byte.ts';
import type {Loss} from '../../model/repair.ts';
import {lostBytes, noBreakSpace} from './lost-bytes.ts';
import type {Scan} from './scan.ts';
import {addCounts, noCounts, stretchesOf, type Counts, type Stretch} from './stretches.ts';

export interface Uniform {
  readonly page: SingleBytePage;
  /** Stretches to decode, in text order. */
  readonly stretches: readonly Stretch[];
  readonly counts: Counts;
  readonly loss: Loss;
  /** Log probability that a byte value is lost, for those of `loss.bytes` that may as well be absent by chance. */
  readonly doubts: ReadonlyMap<number, number>;
}

// Pages with bytes to lose. The others lose nothing, so that whole sequences tell (see sparse.ts); code page 866 has leads and continuations
// that are ordinary Cyrillic letters.
const losingPages: readonly SingleBytePage[] = [
  'windows-1252',
  'windows-1254',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1257',
  'iso-8859-1',
];

// Measured on 441,550 clean lines in 60 languages and 60,001 Chinese lines (REPAIR.md): with 4 sequences no clean line passes, with 3 two do.
const opening = 4;
const fullPerPart = 0.4;
const orphanShare = 0.02;
const explainedShare = 0.75;
/** The uniform damage of a document, or null. Linear in the text for each page that comes into question (mostly none). */
export function uniformDamage(text: string, scan: Scan): Uniform | null {
  const pages = losingPages.filter((page) => (scan.denseHits[singleBytePages.indexOf(page)] ?? 0) >= opening);
  const found = pages.map((page) => onPage(text, page)).filter((uniform) => uniform !== null);
  // Pages that explain as much: the one that may have lost more. Its readings include the other's, and the odds weigh them.
  return found.sort((a, b) => coverage(b) - coverage(a) || b.loss.bytes.length - a.loss.bytes.length)[0] ?? null;
}

function onPage(text: string, page: SingleBytePage): Uniform | null {
  const table = singleByteTable(page);
  const stretches = stretchesOf(text, table).filter(({counts}) => isConsistent(counts));
  const counts = noCounts();
  for (const stretch of stretches) addCounts(counts, stretch.counts);
  if (counts.full + counts.part < opening || counts.full < fullPerPart * counts.part) return null;
  if (counts.eastAsian < Math.max(1, (counts.full - counts.neutral) * 0.5) || counts.none > counts.full + counts.part)
    return null;
  return {page, stretches, counts, ...lossOf(text, page, stretches, counts)};
}

// Inside an opened document one sequence is enough; what contradicts it is continuations without a lead.
function isConsistent(counts: Counts): boolean {
  if (counts.full + counts.part === 0) return false;
  const explained = counts.nonAscii - counts.orphan - counts.none;
  return (
    counts.orphan <= Math.max(orphanShare * counts.nonAscii, 0) &&
    explained >= explainedShare * (counts.nonAscii - counts.none)
  );
}

function coverage({counts}: Uniform): number {
  return counts.nonAscii - 5 * counts.orphan - 2 * counts.none;
}

function continuationBytes(
  text: string,
  page: SingleBytePage,
  stretches: readonly Stretch[],
): {readonly seen: Uint32Array; readonly total: number} {
  const {bytes} = singleByteTable(page);
  const seen = new Uint32Array(256);
  let total = 0;
  for (const {start, end} of stretches) {
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      const byte = unit > 0x7f ? (bytes[unit] ?? 0) : 0;
      if (byte < 0x80 || byte > 0xbf) continue;
      seen[byte] = (seen[byte] ?? 0) + 1;
      total++;
    }
  }
  return {seen, total};
}

function lossOf(
  text: string,
  page: SingleBytePage,
  stretches: readonly Stretch[],
  counts: Counts,
): Pick<Uniform, 'loss' | 'doubts'> {
  const bytesSeen = continuationBytes(text, page, stretches);
  const marks = countMarks(text, stretches, page);
  const spaces = bytesSeen.seen[noBreakSpace] === 0 && marks.spaces > 0;
  if (counts.part + counts.none + marks.count === 0)
    return {loss: {bytes: [], mark: 'none', spaces}, doubts: new Map()};
  const {bytes, doubts} = lostBytes(page, bytesSeen, {
    isDropped: marks.mark === 'dropped',
    hasSpaces: spaces,
    hasInnerSpaces: marks.innerSpaces > 0,
    mayBe1254: false,
  });
  return {loss: {bytes, mark: bytes.length === 0 ? 'none' : marks.mark, spaces}, doubts};
}

// What is inside sequences that are not whole.
function countMarks(
  text: string,
  stretches: readonly Stretch[],
  page: SingleBytePage,
): {
  readonly mark: 'dropped' | 'question-mark' | 'replacement-character';
  readonly count: number;
  readonly spaces: number;
  /** Those of them that a continuation follows. */
  readonly innerSpaces: number;
} {
  const {bytes} = singleByteTable(page);
  const isLead = (at: number): boolean => text.charCodeAt(at) > 0x7f && (bytes[text.charCodeAt(at)] ?? 0) >= 0xc2;
  const isContinuation = (at: number): boolean =>
    text.charCodeAt(at) > 0x7f && ((bytes[text.charCodeAt(at)] ?? 0) & 0xc0) === 0x80;
  let replacements = 0;
  let questions = 0;
  let spaces = 0;
  let innerSpaces = 0;
  for (const {start, end} of stretches) {
    for (let i = start + 1; i < end; i++) {
      const unit = text.charCodeAt(i);
      if (unit !== 0xfffd && unit !== 0x3f && unit !== 0x20) continue;
      if (!isLead(i - 1) && !(isContinuation(i - 1) && isContinuation(i + 1))) continue;
      if (unit === 0xfffd) replacements++;
      else if (unit === 0x3f) questions++;
      else {
        spaces++;
        if (isContinuation(i + 1)) innerSpaces++;
      }
    }
  }
  const mark = replacements > 0 ? 'replacement-character' : questions > 1 ? 'question-mark' : 'dropped';
  return {mark, count: replacements + questions, spaces, innerSpaces};
}
