// Sequences of an opened document that are not whole: a no-break space (A0) became a space, or a mark replaces a lost byte.
// What they were is certain only sometimes; the rest becomes U+FFFD.
import type {SingleByteTable} from '../codec/single-byte.ts';
import {utf8Length} from '../codec/utf8.ts';
import type {Piece} from '../round.ts';
import {createCandidates} from '../codec/candidates.ts';
import {plausibility, scriptOf, type Script} from './plausibility.ts';
import {byteAt, sequenceAt} from './sequence.ts';
import {isLetterKind, unitKind} from './unit-kind.ts';

const REPLACEMENT = 0xfffd;
const QUESTION = 0x3f;
const SPACE = 0x20;

/** Pieces between the whole ones, ascending. In a later round a lone lead may be what the first one left. Linear. */
export function brokenPieces(
  text: string,
  table: SingleByteTable,
  whole: readonly Piece[],
  isFirstRound = true,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const losses = observeLosses(text, table, whole);
  let next = 0;
  for (let i = 0; i < text.length; i++) {
    while ((whole[next]?.end ?? Infinity) <= i) next++;
    if (i >= (whole[next]?.start ?? Infinity)) {
      i = (whole[next]?.end ?? i + 1) - 1;
      continue;
    }
    const lead = byteAt(text, i, table);
    if (lead < 0xc2 || lead > 0xf4) continue;
    const piece =
      markedPiece(text, i, table) ??
      closingQuotePiece(text, i, table) ??
      (isFirstRound ? droppedLetter(text, i, table, losses) : null) ??
      spacedPiece(text, i, table, losses) ??
      droppedPiece(text, i, table, neighbourScript(i, whole, next)) ??
      (isFirstRound ? null : lostLetter(text, i, table));
    if (piece === null || piece.end > (whole[next]?.start ?? Infinity)) continue;
    pieces.push(piece);
    i = piece.end - 1;
  }
  return pieces;
}

// Lead and continuations with at least one mark among them: the character is lost, its place is known.
function markedPiece(text: string, start: number, table: SingleByteTable): Piece | null {
  const length = utf8Length(byteAt(text, start, table));
  let mark = 0;
  let known = 1;
  let at = start + 1;
  for (; at < start + length; at++) {
    const unit = text.charCodeAt(at);
    const byte = byteAt(text, at, table);
    if (unit === REPLACEMENT || unit === QUESTION) {
      if (mark !== 0 && unit !== mark) break;
      mark = unit;
    } else if (byte >= 0x80 && byte < 0xc0) known++;
    else break;
  }
  const isWhole = at === start + length;
  if (mark === 0 || (!isWhole && mark === QUESTION)) return null;
  // A question mark after a lone lead may be the author's own.
  if (mark === QUESTION && known < 2 && !isLead(text, at, table)) return null;
  return {start, end: at, options: ['\ufffd'], lossy: true};
}

function isLead(text: string, at: number, table: SingleByteTable): boolean {
  return byteAt(text, at, table) >= 0xc2;
}

// A0 read as a no-break space and made a space by a later step.
function spacedPiece(text: string, start: number, table: SingleByteTable, losses: Losses): Piece | null {
  if (losses.keepsNoBreakSpaces) return null;
  const lead = byteAt(text, start, table);
  const length = utf8Length(lead);
  const code = codeWithSpaces(text, start, length, table);
  if (code === null) return null;
  if (code === 0xe0) return losses.drops ? null : gravePiece(text, start);
  // `â€ ` is rather a quotation mark or a hyphen that lost its last byte than a dagger.
  if (losses.drops || code === 0x2020) return null;
  if (code === 0xa0)
    return unitKind(text.charCodeAt(start - 1)) === 'upper' ? null : restored(start, start + 2, '\u00a0');
  const before = text.charCodeAt(start - 1);
  const after = sequenceAt(text, start + length, table)?.code ?? text.charCodeAt(start + length);
  const joins =
    length > 2 ||
    (!isLetterKind(unitKind(before)) && unitKind(after) === 'lower') ||
    isLead(text, start + length, table);
  return joins && plausibility(code, {before, after}) >= 1
    ? restored(start, start + length, String.fromCodePoint(code))
    : null;
}

function codeWithSpaces(text: string, start: number, length: number, table: SingleByteTable): number | null {
  let code = byteAt(text, start, table) & (0x7f >> length);
  let spaces = 0;
  for (let i = 1; i < length; i++) {
    const isSpace = text.charCodeAt(start + i) === SPACE;
    const byte = isSpace ? 0xa0 : byteAt(text, start + i, table);
    if (byte < 0x80 || byte > 0xbf) return null;
    if (isSpace) spaces++;
    code = (code << 6) | (byte & 63);
  }
  const lowest = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
  return spaces === 1 && code >= lowest && (code < 0xd800 || code > 0xdfff) && code < 0x110000 ? code : null;
}

// à (C3 A0) ends French and Italian words and is one itself: its space was one of two that became one. In Portuguese `às`, `àquele`
// it begins the word. `C O N C L U S Ã O` is neither.
function gravePiece(text: string, start: number): Piece | null {
  if (
    /^\p{Lu} \p{Lu}$/u.test(text.slice(start - 3, start).trimEnd()) ||
    unitKind(text.charCodeAt(start - 1)) === 'upper'
  )
    return null;
  if (/^(?:s |quel[ea]s?\b|quilo\b)/u.test(text.slice(start + 2, start + 10))) return restored(start, start + 2, 'à');
  if (text.charCodeAt(start + 2) === SPACE) return restored(start, start + 2, 'à');
  return {start, end: start + 2, options: ['à '], lossy: true};
}

function restored(start: number, end: number, text: string): Piece {
  return {start, end, options: [text], lossy: true};
}

// `â€` without its last byte, after an opening quotation mark: it closes. 9D is what windows-1252 and 1254 lack.
function closingQuotePiece(text: string, start: number, {bytes, units, undefinedBytes}: SingleByteTable): Piece | null {
  if (
    !undefinedBytes.includes(0x9d) ||
    bytes[text.charCodeAt(start)] !== 0xe2 ||
    bytes[text.charCodeAt(start + 1)] !== 0x80
  )
    return null;
  const next = bytes[text.charCodeAt(start + 2)] ?? 0;
  if (next >= 0x80 && next < 0xc0) return null;
  const before = text.slice(Math.max(0, start - QUOTED), start);
  const shape = String.fromCharCode(units[0xe2] ?? 0, units[0x80] ?? 0);
  const opening = Math.max(
    before.lastIndexOf(shape + String.fromCharCode(units[0x9c] ?? 0)),
    before.lastIndexOf('\u201c'),
  );
  if (opening === -1) return null;
  const inside = before.slice(opening + 1);
  const isOpen = !inside.includes('\n') && !inside.includes('\u201d') && !/â€(?![\u0080-\uffff])/u.test(inside);
  return isOpen ? restored(start, start + 2, '\u201d') : null;
}

// A quotation is hardly longer.
const QUOTED = 400;

// A lead without its continuation inside a word of small letters (`paÃs`): when one small letter alone can have been there, it was that one.
function droppedLetter(text: string, start: number, table: SingleByteTable, losses: Losses): Piece | null {
  const lead = byteAt(text, start, table);
  if (lead < 0xc3 || lead > 0xc5 || (byteAt(text, start + 1, table) & 0xc0) === 0x80) return null;
  const [before, after] = [text.charCodeAt(start - 1), text.charCodeAt(start + 1)];
  if (unitKind(before) !== 'lower' || !(losses.drops || unitKind(after) === 'lower')) return null;
  if (after === SPACE && !losses.drops) return null;
  const options = losses.bytes
    .map((byte) => ((lead & 31) << 6) | (byte & 63))
    .filter(
      (code) =>
        (code !== SHARP_S || losses.isGerman) &&
        unitKind(code) === 'lower' &&
        plausibility(code, {before, after: 0x61}) > 1,
    );
  const [only] = options;
  if (only === undefined || options.length > 1) return null;
  return restored(start, start + 1, String.fromCodePoint(only));
}

// In text that was damaged twice a lone lead is not a letter of the author: which character it began must be decided by a person.
function lostLetter(text: string, start: number, table: SingleByteTable): Piece | null {
  const lead = byteAt(text, start, table);
  if (lead < 0xc3 || lead > 0xc5 || (byteAt(text, start + 1, table) & 0xc0) === 0x80) return null;
  const lost = {bytes: table.undefinedBytes.filter((byte) => byte < 0xc0), mark: 'dropped', spaces: false} as const;
  const options = createCandidates(lost).list(lead, [], false)?.options ?? [];
  return options.length < 2 ? null : {start, end: start + 1, options, lossy: true};
}

/** Evidence from a document's sequences about what was lost. */
interface Losses {
  /** A whole sequence holds A0: no-break spaces did not become spaces. */
  readonly keepsNoBreakSpaces: boolean;
  /** A lead is inside a word without its continuation: bytes were dropped, so that a space after a lead is not a sign of A0. */
  readonly drops: boolean;
  /** Continuations that may be lost: those that the page lacks, and the soft hyphen where none survived. */
  readonly bytes: readonly number[];
  /** Umlauts were decoded: `ß` is possible. */
  readonly isGerman: boolean;
}

const SHARP_S = 0xdf;

function observeLosses(text: string, table: SingleByteTable, whole: readonly Piece[]): Losses {
  const holds = (byte: number): boolean => {
    const unit = String.fromCharCode(table.units[byte] ?? 0);
    return whole.some(({start, end}) => text.slice(start, end).includes(unit));
  };
  const leads = new Set(whole.map(({start}) => text.charCodeAt(start)));
  // Where nothing from 80 to 9F is left at all, a clean-up took all control characters.
  const lacksControls = whole.length >= MANY && !CONTROL_BYTES.some(holds);
  const undefinedBytes = table.undefinedBytes.filter((byte) => byte < 0xc0);
  const bytes = lacksControls ? [...new Set([...CONTROL_BYTES, ...undefinedBytes])] : undefinedBytes;
  return {
    keepsNoBreakSpaces: holds(0xa0),
    drops: hasLoneLead(text, table, leads),
    bytes: holds(SOFT_HYPHEN) || bytes.includes(SOFT_HYPHEN) ? bytes : [...bytes, SOFT_HYPHEN],
    isGerman: whole.some(({options}) => /[äöü]/u.test(options[0] ?? '')),
  };
}

const SOFT_HYPHEN = 0xad;
// Of so many sequences one and more have a continuation from 80 to 9F, in every language.
const MANY = 20;
const CONTROL_BYTES = Array.from({length: 32}, (_, i) => 0x80 + i);

function hasLoneLead(text: string, table: SingleByteTable, leads: ReadonlySet<number>): boolean {
  for (let i = 0; i < text.length; i++) {
    if (!leads.has(text.charCodeAt(i))) continue;
    const isInWord = isLetterKind(unitKind(text.charCodeAt(i + 1))) && unitKind(text.charCodeAt(i - 1)) === 'lower';
    if (isInWord && text.charCodeAt(i + 1) < 0x80 && byteAt(text, i, table) < 0xe0) return true;
    // In other scripts letters follow letters: a lead right before the next lead.
    if (leads.has(text.charCodeAt(i + 1)) && byteAt(text, i, table) >= 0xc6) return true;
  }
  return false;
}

// In a run of a script other than Latin a lead without its continuations lost them (Russian in windows-1252: `Ñ` for с and я). Which one is for a
// person to say.
function droppedPiece(text: string, start: number, table: SingleByteTable, script: Script | null): Piece | null {
  if (script === null || table.undefinedBytes.length === 0 || sequenceAt(text, start, table) !== null) return null;
  const lead = byteAt(text, start, table);
  const length = utf8Length(lead);
  const survivors: number[] = [];
  while (survivors.length < length - 1 && (byteAt(text, start + 1 + survivors.length, table) & 0xc0) === 0x80) {
    survivors.push(byteAt(text, start + 1 + survivors.length, table));
  }
  if (text.charCodeAt(start - 1) === SPACE && text.charCodeAt(start + 1) === SPACE && length > 2) return null;
  const lost = {bytes: table.undefinedBytes.filter((byte) => byte < 0xc0), mark: 'dropped', spaces: false} as const;
  const options =
    createCandidates(lost)
      .list(lead, survivors, false)
      ?.options.filter((option) => scriptOf(option.codePointAt(0) ?? 0) === script) ?? [];
  return options.length === 0 ? null : {start, end: start + 1 + survivors.length, options, lossy: true};
}

// Script of the whole sequences that touch this place, or null.
function neighbourScript(at: number, whole: readonly Piece[], next: number): Script | null {
  const before = whole[next - 1];
  const touching = before?.end === at ? Array.from(before.options[0] ?? '').at(-1) : undefined;
  const after = whole[next];
  const following = after !== undefined && after.start - at <= 3 ? Array.from(after.options[0] ?? '')[0] : undefined;
  const script = scriptOf((touching ?? following ?? '').codePointAt(0) ?? 0);
  return script === 'han' || script === 'hangul' ? null : script;
}
