// Windows-1252 read as ISO 8859-1: quotation marks, dashes and the euro sign appear as C1 controls (`\u0084Handwerk\u0093`), which no
// text of today holds. Repaired when every such control is a windows-1252 character and fits its place.
import {singleByteTable} from '../codec/single-byte.ts';
import {noLoss, type Piece, type Round} from '../round.ts';
import {unitKind, isLetterKind, type UnitKind} from './unit-kind.ts';

const control = /[\u0080-\u009f]/u;
// Polish and Czech in windows-1250 show these for letters; then its 9C is `ś`, not `œ`.
const signInWord = /\p{Ll}[\u00a3\u00a5\u00af\u00b3\u00b9\u00bf]\p{Ll}/u;
const nextLine = 0x85;
const apostrophe = 0x92;
const euro = 0x80;
// No word begins with `Ÿ`.
const yDiaeresis = 0x9f;

/** The round, or null when there are no C1 controls or one of them is unexplained. Linear. */
export function controlRound(text: string): Round | null {
  if (!control.test(text) || signInWord.test(text)) return null;
  const {units, undefinedBytes} = singleByteTable('windows-1252');
  const pieces: Piece[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80 || unit > 0x9f) continue;
    if (undefinedBytes.includes(unit) || !fits(text, i, unit)) return null;
    pieces.push({start: i, end: i + 1, options: [String.fromCharCode(units[unit] ?? 0)], lossy: false});
  }
  if (!isConvincing(text, new Set(pieces.map(({start}) => text.charCodeAt(start))))) return null;
  return {
    kind: 'single-byte-as-single-byte',
    readAs: 'iso-8859-1',
    writtenIn: 'windows-1252',
    loss: noLoss,
    pieces,
    confidence: 0.95,
    because: [`${String(pieces.length)} C1 controls are all characters of windows-1252`],
  };
}

// In Shift_JIS and in code pages of DOS and the Macintosh the same bytes are letters, so that one of the other kind leaves all: `Š`, `Ž` and `Ÿ` occur
// beside quotation marks and dashes, what is quoted closes, and an ellipsis is not always in the middle of a sentence (85 is `à` in code page 437).
function isConvincing(text: string, seen: ReadonlySet<number>): boolean {
  if (oddLetters.some((unit) => seen.has(unit)) && !signs.some((unit) => seen.has(unit))) return false;
  if (seen.has(0x91) && !seen.has(0x92) && !seen.has(0x82)) return false;
  if (!seen.has(nextLine) || seen.size > 1) return true;
  const ends = text.match(/\u0085(?=\s*(?:$|\p{Lu}|["\u201d\u00bb]))/gmu)?.length ?? 0;
  return ends * 2 >= (text.match(/\u0085/gu)?.length ?? 0);
}

const oddLetters: readonly number[] = [0x8a, 0x8e, 0x9a, 0x9e, 0x9f];
// Quotation marks, apostrophe, bullet, dashes, ellipsis.
const signs: readonly number[] = [0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97];
// Guilder, circumflex and tilde: hardly in a text by themselves, and letters of DOS.
const rareSigns: readonly number[] = [0x83, 0x88, 0x98];
// Bullet and dashes.
const aloneSigns: readonly number[] = [0x95, 0x96, 0x97];
const lowQuotes: readonly number[] = [0x82, 0x84];

// U+0085 is a line end in a few old files: an ellipsis only after a word and before a space or a quotation mark. An apostrophe occurs in words in
// a few ways only: elsewhere between letters 92 is `í` of MacRoman (`tur\u0092stico`), which nothing proves.
function fits(text: string, at: number, unit: number): boolean {
  const [left, right] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
  const before = unitKind(left);
  const after = unitKind(right);
  if (unit === nextLine)
    return (
      (isLetterKind(before) || before === 'digit' || before === 'closing-quote' || before === 'apostrophe') &&
      (isLetterKind(after) ? after === 'lower' : !/[.{\u00a1-\u00bf]/u.test(text.charAt(at + 1)))
    );
  if (isForeign(left) || isForeign(right) || rareSigns.includes(unit)) return false;
  if (unit === euro)
    return /\d\s?$/u.test(text.slice(Math.max(0, at - 2), at)) || /^\s?\d/u.test(text.slice(at + 1, at + 3));
  if (unit === yDiaeresis && !isLetterKind(before)) return false;
  if (isBoundary(before) && isBoundary(after) && !aloneSigns.includes(unit)) return false;
  const letter = unitKind(singleByteTable('windows-1252').units[unit] ?? 0);
  if (isLetterKind(letter)) return fitsWord(letter, before, after);
  if (unit !== apostrophe || !isLetterKind(before) || !isLetterKind(after))
    return !(isLetterKind(before) && (isLetterKind(after) || lowQuotes.includes(unit)));
  return contraction.test(text.slice(at + 1, at + 4)) || elision.test(text.slice(Math.max(0, at - 8), at));
}

function isBoundary(kind: UnitKind): boolean {
  return kind === 'space' || kind === 'no-break-space' || kind === 'edge';
}

// A capital begins a word or is in one of capitals.
function fitsWord(letter: UnitKind, before: UnitKind, after: UnitKind): boolean {
  if (letter === 'upper')
    return before !== 'lower' && !(before === 'upper' && after === 'lower') && isLetterKind(after);
  return isLetterKind(before) || isLetterKind(after);
}

// Beyond what the languages of windows-1252 write: what is beside such a character is encoded data, or other damage.
function isForeign(unit: number): boolean {
  return unit > 0xff && !(unit >= 0x2010 && unit < 0x2100);
}

const contraction = /^(?:s|t|d|m|n|ll|re|ve|em)(?![\p{L}\p{M}])/iu;
const elision =
  /(?:^|[^\p{L}])(?:[ldjcnmsto]|qu|jusqu|lorsqu|puisqu|aujourd|quelqu|dell|all|nell|sull|dall|un|quest|c|y|ya)$/iu;
