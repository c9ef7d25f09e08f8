// How well a character that a sequence spells fits the place where it would be.
import {isLetterKind, unitKind} from './unit-kind.ts';

/** What is beside the character once the damage is undone: code points, NaN at the edges of the text. */
export interface Neighbours {
  readonly before: number;
  readonly after: number;
}

/** Points: positive for characters that are common in such a place, strongly negative for those that no text holds. */
export function plausibility(code: number, {before, after}: Neighbours): number {
  if (code < 0x100 ? isLatin1Letter(code) : isCommonExtended(code)) return letterPoints(code, before, after);
  const script = scriptOf(code);
  if (script !== null && (scriptOf(before) === script || scriptOf(after) === script || !isWidePunctuation(code))) {
    return scriptPoints(script, before, after);
  }
  // A byte order mark begins a text or a line; elsewhere it is shown (code that removes it).
  if (code === 0xfeff) return Number.isNaN(before) || before === 10 ? 4 : -8;
  return signPoints(code);
}

function letterPoints(code: number, before: number, after: number): number {
  const letter = unitKind(code);
  const [left, right] = [unitKind(before), unitKind(after)];
  // `à` is a word of its own in French, Italian and Catalan.
  if (!isLetterKind(left) && !isLetterKind(right)) return code === 0xe0 && right === 'space' ? 2 : 0;
  if (mixesScripts(before) || mixesScripts(after)) return 0;
  if (letter === 'upper' && left === 'lower') return -1;
  if (letter === 'lower' && left === 'upper' && (right === 'upper' || !isLetterKind(right)) && code !== 0xdf) return -1;
  return 2.5;
}

function mixesScripts(neighbour: number): boolean {
  return neighbour > 0x24f && isLetterKind(unitKind(neighbour)) && !(neighbour >= 0x1e00 && neighbour < 0x1f00);
}

function scriptPoints(script: Script, before: number, after: number): number {
  const beside = [before, after].filter((neighbour) => scriptOf(neighbour) === script).length;
  if (beside > 0) return 1 + beside;
  const latinBeside = [before, after].some((neighbour) => neighbour < 0x250 && isLetterKind(unitKind(neighbour)));
  // γ and µ occur alone in formulas; a single Han character or kana between Latin letters does not.
  if (script === 'greek') return 1;
  return latinBeside ? -6 : -1;
}

function signPoints(code: number): number {
  if (commonSigns.has(code)) return 1.5;
  if (isPictograph(code)) return 1.5;
  if (code >= 0x300 && code < 0x370) return commonMarks.test(String.fromCodePoint(code)) ? 0.3 : -2;
  if (isWidePunctuation(code)) return 1.5;
  if (code >= 0xa1 && code <= 0xff) return 1;
  if (code >= 0x2000 && code < 0x2070) return 0.5;
  if (code < 0xa0) return -4;
  return unassigned.test(String.fromCodePoint(code)) ? -8 : -2;
}

// Accents, and strokes through letters. The others are what MacRoman makes of `é` in windows-1252 (U+0329).
const commonMarks = /[\u0300-\u030c\u0323\u0327\u0328\u0331\u0332\u0335-\u0338]/u;

// Private characters, too: no published text holds them by way of damage.
const unassigned = /[\p{Cn}\p{Co}\p{Cs}]/u;

export type Script =
  'greek' | 'cyrillic' | 'hebrew' | 'arabic' | 'south-asian' | 'thai' | 'kana' | 'han' | 'hangul' | 'other';

const scripts: readonly (readonly [number, number, Script])[] = [
  [0x386, 0x3ce, 'greek'],
  [0x401, 0x45f, 'cyrillic'],
  [0x490, 0x493, 'cyrillic'],
  [0x5d0, 0x5ea, 'hebrew'],
  [0x60c, 0x6d5, 'arabic'],
  [0x901, 0xdf4, 'south-asian'],
  [0xe01, 0xe4d, 'thai'],
  [0x3041, 0x30fe, 'kana'],
  [0x4e00, 0x9fa5, 'han'],
  [0xac00, 0xd7a3, 'hangul'],
];

/** Script of a letter of the larger non-Latin scripts, or null. Kana, Han and full-width punctuation count as one: they occur together. */
export function scriptOf(code: number): Script | null {
  const found = scripts.find(([first, last]) => code >= first && code <= last)?.[2] ?? null;
  if (found === 'kana' || isWidePunctuation(code)) return 'han';
  return found ?? (code >= 0x530 && code < 0x1e00 && otherLetter.test(String.fromCodePoint(code)) ? 'other' : null);
}

// Armenian, Georgian, Ethiopic, Khmer, Lao …: distinguished from signs, not from each other. Phonetic extensions (1D00–1DBF) are not the script of any text.
const otherLetter = /(?![\u1d00-\u1dff])[\p{L}\p{M}]/u;

function isWidePunctuation(code: number): boolean {
  return (code >= 0x3001 && code < 0x3020) || (code >= 0xff01 && code < 0xff5f);
}

function isLatin1Letter(code: number): boolean {
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7;
}

// Letters of Polish, Czech, Slovak, Hungarian, Romanian, Turkish, the Baltic and Nordic languages, Vietnamese, and œ; those
// of Latin Extended-A that no large language uses (ŉ, ķ beside Latvian excepted) are left out.
const extended = 'āĀăĂąĄćĆčČďĎđĐēĒęĘěĚėĖğĞģĢīĪįĮıİķĶļĻľĽĺĹłŁńŃņŅňŇőŐœŒřŘŕŔśŚşŞšŠţŢťŤūŪůŮűŰųŲźŹżŻžŽșȘțȚơƠưƯĩĨũŨ';
const commonExtended: ReadonlySet<number> = new Set(Array.from(extended, (character) => character.codePointAt(0) ?? 0));

function isCommonExtended(code: number): boolean {
  return commonExtended.has(code) || (code >= 0x1ea0 && code < 0x1efa);
}

// No-break space, quotes, dashes, ellipsis, bullets, euro, trade mark, byte order mark, replacement character, ligatures.
const signCharacters =
  '\u00a0\u00ab\u00bb\u00b0\u00a3\u00a9\u00ae\u00b7\u2009\u200b\u200d\u2010\u2011\u2013\u2014\u2015\u2018\u2019\u201a\u201c\u201d\u201e\u2020\u2022\u2026\u202f\u2032\u2033\u2039\u203a\u20ac\u2122\ufb01\ufb02\ufe0f\ufeff\ufffd';
const commonSigns: ReadonlySet<number> = new Set(
  Array.from(signCharacters, (character) => character.codePointAt(0) ?? 0),
);

// Arrows, mathematics, technical signs, shapes, stars, dingbats, Braille patterns; emoji.
function isPictograph(code: number): boolean {
  return (code >= 0x2190 && code < 0x2c00) || (code >= 0x1f000 && code < 0x1fb00);
}
