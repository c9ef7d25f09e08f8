// What the sequences of a document say about what was lost: which byte values are missing throughout, whether no-break spaces became spaces,
// whether lost bytes left nothing in their place.
import {createCandidates, type Candidates} from '../codec/candidates.ts';
import type {SingleByteTable} from '../codec/single-byte.ts';
import {encodeUtf8} from '../codec/utf8.ts';
import type {Piece} from '../round.ts';
import {lostBytes, noBreakSpace, type SeenBytes} from './lost-bytes.ts';
import {byteAt, sequenceAt} from './sequence.ts';
import {isLetterKind, unitKind} from './unit-kind.ts';

/** Evidence from a document's sequences about what was lost. */
export interface Losses {
  /** A whole sequence holds A0: no-break spaces did not become spaces. */
  readonly keepsNoBreakSpaces: boolean;
  /** A lead is inside a word without its continuation: bytes were dropped, so that a space after a lead is not a sign of A0. */
  readonly drops: boolean;
  /** Continuations that may be lost: those that the page lacks, and the soft hyphen where none survived. */
  readonly bytes: readonly number[];
  /** Nothing from 80 to 9F is left: one of 32 letters is a guess. */
  readonly lacksControls: boolean;
  /** Umlauts were decoded: `ß` is possible. */
  readonly isGerman: boolean;
  /** What characters may have been that lost bytes, or whose bytes were marked. */
  readonly dropped: Candidates;
  readonly marked: Candidates;
  /** Lists narrowed to a script: equal patterns share one. */
  readonly fitting: Map<string, Pick<Piece, 'options' | 'weights'>>;
}

/** Linear. */
export function observeLosses(text: string, table: SingleByteTable, whole: readonly Piece[]): Losses {
  const holds = (byte: number): boolean => {
    const unit = String.fromCharCode(table.units[byte] ?? 0);
    return whole.some(({start, end}) => text.slice(start, end).includes(unit));
  };
  const leads = new Set(whole.map(({start}) => text.charCodeAt(start)));
  // Where nothing from 80 to 9F is left at all, a clean-up took all control characters.
  const lacksControls = whole.length >= many && !controlBytes.some(holds);
  const undefinedBytes = table.undefinedBytes.filter((byte) => byte < 0xc0);
  const keepsNoBreakSpaces = holds(noBreakSpace);
  const lost = lostBytes(table.page, seenBytes(whole), {
    isDropped: true,
    hasSpaces: !keepsNoBreakSpaces,
    hasInnerSpaces: false,
    mayBe1254: table.page === 'windows-1252',
  });
  const bytes = lacksControls ? [...new Set([...controlBytes, ...undefinedBytes])] : undefinedBytes;
  return {
    keepsNoBreakSpaces,
    drops: hasLoneLead(text, table, leads),
    bytes: holds(softHyphen) || bytes.includes(softHyphen) ? bytes : [...bytes, softHyphen],
    lacksControls,
    isGerman: whole.some(({options}) => /[äöü]/u.test(options[0] ?? '')),
    dropped: createCandidates({bytes: lost.bytes, mark: 'dropped', spaces: !keepsNoBreakSpaces}, lost.doubts),
    marked: createCandidates({bytes: undefinedBytes, mark: 'replacement-character', spaces: false}),
    fitting: new Map(),
  };
}

function seenBytes(whole: readonly Piece[]): SeenBytes {
  const seen = new Uint32Array(256);
  let total = 0;
  for (const {options} of whole)
    for (const byte of encodeUtf8(options[0] ?? ''))
      if ((byte & 0xc0) === 0x80) {
        seen[byte] = (seen[byte] ?? 0) + 1;
        total++;
      }
  return {seen, total};
}

const softHyphen = 0xad;
const latinLeads: readonly number[] = [0xc3, 0xc4, 0xc5];
// Of so many sequences one and more have a continuation from 80 to 9F, in every language.
const many = 20;
const controlBytes = Array.from({length: 32}, (_, i) => 0x80 + i);

function hasLoneLead(text: string, table: SingleByteTable, leads: ReadonlySet<number>): boolean {
  for (let i = 0; i < text.length; i++) {
    // Where ă is lost every time (windows-1250) no whole sequence shows its lead.
    if (!leads.has(text.charCodeAt(i)) && !latinLeads.includes(byteAt(text, i, table))) continue;
    const isInWord = isLetterKind(unitKind(text.charCodeAt(i + 1))) && unitKind(text.charCodeAt(i - 1)) === 'lower';
    if (isInWord && text.charCodeAt(i + 1) < 0x80 && byteAt(text, i, table) < 0xe0) return true;
    // Before another sequence, too (`fraternitÄČ›ii`).
    if (unitKind(text.charCodeAt(i - 1)) === 'lower' && sequenceAt(text, i + 1, table) !== null) return true;
    // In other scripts letters follow letters: a lead right before the next lead.
    if (leads.has(text.charCodeAt(i + 1)) && byteAt(text, i, table) >= 0xc6) return true;
  }
  return false;
}
