// Sequences of an opened document that are not whole: a no-break space (A0) became a space, or a mark replaces a lost byte.
// What they were is certain only sometimes; the rest becomes U+FFFD.
import type {SingleByteTable} from '../codec/single-byte.ts';
import {utf8Length} from '../codec/utf8.ts';
import type {Piece} from '../round.ts';
import type {CandidateList} from '../codec/candidates.ts';
import {observeLosses, type Losses} from './observed-losses.ts';
import {plausibility, scriptOf, type Script} from './plausibility.ts';
import {byteAt, sequenceAt} from './sequence.ts';
import {isLetterKind, unitKind} from './unit-kind.ts';

const replacement = 0xfffd;
const question = 0x3f;
const space = 0x20;
const sharpS = 0xdf;

/** Pieces between the whole ones, ascending. In a later round a lone lead may be what the first one left. Linear. */
export function brokenPieces(
  text: string,
  table: SingleByteTable,
  whole: readonly Piece[],
  {isFirstRound = true, isThroughout = false}: {readonly isFirstRound?: boolean; readonly isThroughout?: boolean} = {},
): readonly Piece[] {
  const pieces: Piece[] = [];
  const losses = observeLosses(text, table, whole);
  const isDamagedHere = isThroughout || !isFirstRound;
  let next = 0;
  // The script of a run goes on through characters that lost bytes.
  let last: {readonly end: number; readonly script: Script | null; readonly before: number} = {
    end: -1,
    script: null,
    before: NaN,
  };
  for (let i = 0; i < text.length; i++) {
    while ((whole[next]?.end ?? Infinity) <= i) next++;
    if (i >= (whole[next]?.start ?? Infinity)) {
      i = (whole[next]?.end ?? i + 1) - 1;
      continue;
    }
    const lead = byteAt(text, i, table);
    if (lead < 0xc2 || lead > 0xf4) continue;
    const before = last.end === i ? last.before : characterBefore(text, i, whole[next - 1]);
    const script = last.end === i ? last.script : neighbourScript(i, whole, next);
    const piece =
      closingQuotePiece(text, i, table) ??
      markedPiece(text, i, table, {script, losses}) ??
      (isFirstRound ? droppedLetter(text, i, table, losses) : null) ??
      droppedPiece(text, i, table, {script, losses}) ??
      spacedPiece(text, i, table, losses) ??
      hyphenPiece(text, i, table, {losses, isDamagedHere, before}) ??
      lostLetter(text, i, table, {losses, isDamagedHere, before});
    if (piece === null || piece.end > (whole[next]?.start ?? Infinity)) continue;
    pieces.push(piece);
    last = {end: piece.end, script, before: piece.options[0]?.codePointAt(0) ?? NaN};
    i = piece.end - 1;
  }
  return pieces;
}

// Lead and continuations with at least one mark among them: the character is lost, its place is known; which one it was only within a run of
// a script other than Latin.
function markedPiece(text: string, start: number, table: SingleByteTable, {script, losses}: Run): Piece | null {
  const length = utf8Length(byteAt(text, start, table));
  let mark = 0;
  let known = 1;
  const survivors: number[] = [];
  let at = start + 1;
  for (; at < start + length; at++) {
    const unit = text.charCodeAt(at);
    const byte = byteAt(text, at, table);
    if (unit === replacement || unit === question) {
      if (mark !== 0 && unit !== mark) break;
      mark = unit;
      survivors.push(markByte);
    } else if (byte >= 0x80 && byte < 0xc0) {
      known++;
      survivors.push(byte);
    } else break;
  }
  const isWhole = at === start + length;
  if (mark === 0 || (!isWhole && mark === question)) return null;
  // A question mark after a lone lead may be the author's own.
  if (mark === question && known < 2 && !isLead(text, at, table)) return null;
  const found = isWhole ? losses.marked.list(byteAt(text, start, table), survivors, false) : null;
  return ofScript(found, {script, losses}, {start, end: at}) ?? {start, end: at, options: ['\ufffd'], lossy: true};
}

/** What candidates call a mark in the place of a byte. */
const markByte = -1;

interface Run {
  /** Of the characters around it; null for Latin, Han and hangul. */
  readonly script: Script | null;
  readonly losses: Losses;
}

/** The piece with the candidates that go on in the script of the run, or null when there are none. */
function ofScript(
  found: CandidateList | null,
  {script, losses}: Run,
  {start, end}: {readonly start: number; readonly end: number},
): Piece | null {
  if (found === null || script === null) return null;
  const key = `${script} ${found.options.join('')}`;
  let fitting = losses.fitting.get(key);
  if (fitting === undefined) {
    fitting = fittingOptions(found, (option) => scriptOf(option.codePointAt(0) ?? 0) === script);
    losses.fitting.set(key, fitting);
  }
  return fitting.options.length === 0 ? null : {start, end, ...fitting, lossy: true};
}

function fittingOptions(
  {options, weights}: CandidateList,
  fits: (option: string) => boolean,
): Pick<Piece, 'options' | 'weights'> {
  const fitting = options.flatMap((option, i) => (fits(option) ? [i] : []));
  return {
    options: fitting.map((i) => options[i] ?? ''),
    weights: weights === undefined ? undefined : fitting.map((i) => weights[i] ?? 0),
  };
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
    const isSpace = text.charCodeAt(start + i) === space;
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
  if (text.charCodeAt(start + 2) === space) return restored(start, start + 2, 'à');
  return {start, end: start + 2, options: ['à '], lossy: true};
}

function restored(start: number, end: number, text: string): Piece {
  return {start, end, options: [text], lossy: true};
}

// `â€` without its last byte, or with a mark in its place, after an opening quotation mark: it closes. 9D is what windows-1252 and 1254 lack.
function closingQuotePiece(text: string, start: number, {bytes, units, undefinedBytes}: SingleByteTable): Piece | null {
  if (
    !undefinedBytes.includes(0x9d) ||
    bytes[text.charCodeAt(start)] !== 0xe2 ||
    bytes[text.charCodeAt(start + 1)] !== 0x80
  )
    return null;
  const next = bytes[text.charCodeAt(start + 2)] ?? 0;
  if (next >= 0x80 && next < 0xc0) return null;
  const before = text.slice(Math.max(0, start - quoted), start);
  const shape = String.fromCharCode(units[0xe2] ?? 0, units[0x80] ?? 0);
  // “ opens in English, „ in Polish and Romanian.
  const openings = [0x9c, 0x9e].map((byte) => shape + String.fromCharCode(units[byte] ?? 0)).concat('\u201c', '\u201e');
  const opening = Math.max(...openings.map((sign) => before.lastIndexOf(sign)));
  if (opening === -1) return null;
  const inside = before.slice(opening + 1);
  const isOpen = !inside.includes('\n') && !inside.includes('\u201d') && !/â€(?![\u0080-\uffff])/u.test(inside);
  const mark = text.charCodeAt(start + 2);
  // A question mark may be the author's own (`“yesâ€?`).
  if (!isOpen || mark === question) return null;
  return restored(start, start + (mark === replacement ? 3 : 2), '\u201d');
}

// A quotation is hardly longer.
const quoted = 400;

// A lead without its continuation inside a word of small letters (`paÃs`): when one small letter alone can have been there, it was that one.
function droppedLetter(text: string, start: number, table: SingleByteTable, losses: Losses): Piece | null {
  const lead = byteAt(text, start, table);
  if (lead < 0xc3 || lead > 0xc5 || (byteAt(text, start + 1, table) & 0xc0) === 0x80) return null;
  const [before, after] = [text.charCodeAt(start - 1), text.charCodeAt(start + 1)];
  if (unitKind(before) !== 'lower' || !(losses.drops || unitKind(after) === 'lower')) return null;
  if (after === space && !losses.drops) return null;
  const options = losses.bytes
    .map((byte) => ((lead & 31) << 6) | (byte & 63))
    .filter(
      (code) =>
        (code !== sharpS || losses.isGerman) &&
        unitKind(code) === 'lower' &&
        plausibility(code, {before, after: 0x61}) > 1,
    );
  const [only] = options;
  if (only === undefined || options.length > 1) return null;
  return restored(start, start + 1, String.fromCodePoint(only));
}

// A lead of Latin letters without its continuation. In text that is damaged throughout, or was damaged twice, it is no letter of the author, and
// neither is a capital after a small letter (`cÄ` in Romanian). Which character it began is for the language model to say.
function lostLetter(text: string, start: number, table: SingleByteTable, place: Place): Piece | null {
  const {losses, isDamagedHere} = place;
  const lead = byteAt(text, start, table);
  if (!latinLeads.includes(lead) || losses.lacksControls) return null;
  const second = byteAt(text, start + 1, table);
  const survivors = lead === vietnameseLead && (second === 0xba || second === 0xbb) ? [second] : [];
  const end = start + 1 + survivors.length;
  if ((byteAt(text, end, table) & 0xc0) === 0x80 || (lead === vietnameseLead && survivors.length === 0)) return null;
  const [before, after] = [unitKind(place.before), unitKind(text.charCodeAt(end))];
  if (!isDamagedHere && !(losses.drops && before === 'lower')) return null;
  if (!losses.drops && after === 'space') return null;
  const found = losses.dropped.list(lead, survivors, after === 'space');
  if (found === null) return null;
  const other = before === 'lower' ? /^\p{Lu}/u : before === 'upper' && after !== 'lower' ? /^\p{Ll}/u : /^$/u;
  const fitting = fittingOptions(found, (option) => latinLetter.test(option) && !other.test(option));
  return fitting.options.length === 0 ? null : {start, end: end + (found.takesSpace ? 1 : 0), ...fitting, lossy: true};
}

// Latin-1, Latin Extended-A and -B, combining marks, and the letters with two marks of Vietnamese.
const vietnameseLead = 0xe1;
const latinLeads: readonly number[] = [0xc3, 0xc4, 0xc5, 0xc6, 0xc8, 0xcc, vietnameseLead];

const latinLetter = /^(?:\p{Script=Latin}|\p{M})/u;

interface Place {
  /** The character before it as it was meant; NaN at the edges of the text. */
  readonly before: number;
  readonly losses: Losses;
  /** Everything around it is damaged, so that a lone lead is, too. */
  readonly isDamagedHere: boolean;
}

// In a run of a script other than Latin a lead without its continuations lost them (Russian in windows-1252: `Ñ` for с and я), or a space after it
// was A0.
function droppedPiece(text: string, start: number, table: SingleByteTable, {script, losses}: Run): Piece | null {
  if (script === null || table.undefinedBytes.length === 0 || sequenceAt(text, start, table) !== null) return null;
  const lead = byteAt(text, start, table);
  const length = utf8Length(lead);
  const survivors: number[] = [];
  while (survivors.length < length - 1 && (byteAt(text, start + 1 + survivors.length, table) & 0xc0) === 0x80) {
    survivors.push(byteAt(text, start + 1 + survivors.length, table));
  }
  const next = text.charCodeAt(start + 1 + survivors.length);
  if (text.charCodeAt(start - 1) === space && text.charCodeAt(start + 1) === space && length > 2) return null;
  const found = losses.dropped.list(lead, survivors, next === space);
  const end = start + 1 + survivors.length + (found?.takesSpace === true ? 1 : 0);
  return ofScript(found, {script, losses}, {start, end});
}

function characterBefore(text: string, at: number, whole: Piece | undefined): number {
  const decoded = whole?.end === at ? whole.options[0]?.at(-1) : undefined;
  return decoded?.charCodeAt(0) ?? text.charCodeAt(at - 1);
}

// `â€` without its last byte inside a word of two (`Estados‐Membros`): of what 81, 8D, 8F, 90 and 9D end there only the hyphen is between letters. At
// the end of a word it is rather a quotation mark, and left.
function hyphenPiece(text: string, start: number, table: SingleByteTable, place: Place): Piece | null {
  if (byteAt(text, start, table) !== 0xe2 || byteAt(text, start + 1, table) !== 0x80) return null;
  if (!place.isDamagedHere && !place.losses.drops) return null;
  if ((byteAt(text, start + 2, table) & 0xc0) === 0x80 || !table.undefinedBytes.includes(0x90)) return null;
  // Damaged twice: what completes the sequence before it is 94 of windows-1252.
  if ((table.bytes[place.before] ?? 0) >= 0xc2) return restored(start, start + 2, '\u201d');
  const before = String.fromCodePoint(place.before || 0);
  const isInside = /\p{L}/u.test(before) && /\p{L}/u.test(text.charAt(start + 2)) && !isJoined(before, table);
  return isInside ? restored(start, start + 2, '\u2010') : null;
}

// Persian and Indic words hold joiners (8C, 8D) far more often than hyphens.
function isJoined(letter: string, {undefinedBytes}: SingleByteTable): boolean {
  return (
    (undefinedBytes.includes(0x8c) || undefinedBytes.includes(0x8d)) &&
    !/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter)
  );
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
