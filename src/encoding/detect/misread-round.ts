// Text that was never UTF-8: GBK, Big5, Shift_JIS, EUC-KR or a Cyrillic page, read as another page (`ÄãºÃ` for 你好, `Ïðèâåò` for Привет). Nothing is
// lost, and only the language shows it. Repaired only when the whole document reads far better the other way.
import {characterCost, isFrequentEastAsian, type Script} from '../character-cost.ts';
import {bestCharset, type CharsetChoice} from '../charset-score.ts';
import {encodeText} from '../codec/encode.ts';
import {scanUtf8} from '../codec/utf8-scan.ts';
import {noLoss, type Piece, type Round} from '../round.ts';
import {decodeBytes} from '../codec/decode.ts';
import {countBy} from '../../model/groups.ts';

// What the wrong reading may have been, in the order of trial.
const misreadings = ['windows-1252', 'iso-8859-1', 'windows-1251', 'koi8-r', 'ibm866', 'gbk'] as const;
const scripts: readonly Script[] = ['simplified', 'traditional', 'japanese', 'korean', 'cyrillic', 'latin', 'greek'];
// Characters outside ASCII below which chance may decide.
const minCharacters = 8;
// Nats a byte by which the other reading must be better. The closest clean text (Bulgarian capitals) is 0.9 worse the other way round.
const margin = 0.7;
const sampleLength = 2000;

/** The round, or null. Clean text costs a look at its first 2,000 characters outside ASCII. */
export function misreadRound(text: string): Round | null {
  const sample = sampleOf(text);
  if (sample.length < minCharacters || !isSuspicious(sample)) return null;
  for (const readAs of misreadings) {
    const bytes = encodeText(text, readAs);
    if (bytes === null) continue;
    const utf8 = scanUtf8(bytes);
    // UTF-8 read as a page is found by its sequences.
    if (utf8.multiByte > utf8.invalid) return null;
    const best = bestCharset(bytes, null);
    const decoded = decodeBytes(bytes, best.encoding);
    if (isSameFamily(readAs, best.encoding) || decoded.includes('\ufffd')) continue;
    if (ownCost(sample) / (readAs === 'gbk' ? 2 : 1) - best.cost < margin) continue;
    if (!isConvincing(decoded, best)) continue;
    return roundOf(text, readAs, best.encoding);
  }
  return null;
}

// Running Chinese, Japanese and Korean has 60 to 70 % frequent characters, accidental readings have 10 to 30 %. An alphabet must spell words: nearly
// all in its own letters (`Jщgou` is none, and indentation by no-break spaces is not a letter of code page 866), and with many of them.
function isConvincing(decoded: string, {encoding, script, cost}: CharsetChoice): boolean {
  const head = decoded.slice(0, 4 * sampleLength);
  const isMultiByte = multiByte.includes(encoding);
  if (isMultiByte && script !== 'cyrillic' && script !== 'greek') {
    const characters = Array.from(head).filter((character) => character > '\u007f');
    const frequent = characters.filter((character) => isFrequentEastAsian(character.charCodeAt(0))).length;
    const embedded = head.match(inLatinWord)?.length ?? 0;
    return frequent >= characters.length * 0.5 && embedded <= characters.length * maxEmbedded && isVaried(characters);
  }
  const alphabet = alphabets.get(isMultiByte ? script : encoding);
  if (alphabet === undefined || cost > alphabet.dearest / (isMultiByte ? 2 : 1)) return false;
  if (misspelt.some(([page, wrong, right]) => page === encoding && countOf(head, wrong) > countOf(head, right)))
    return false;
  // GBK, EUC-JP and EUC-KR share letters and differ in signs (`по【добро`).
  if (isMultiByte && Array.from(head).some((sign) => !isSignOf(alphabet, sign))) return false;
  const words = Array.from(head.matchAll(/[\p{L}\p{M}]+/gu), ([word]) => word).filter((word) => nonAscii.test(word));
  const own = words.filter((word) => Array.from(word).every((letter) => alphabet.letters.test(letter)));
  return own.length >= words.length * ownWords && isVaried(Array.from(own.join('')));
}

// What another page of the same alphabet puts into words: ς elsewhere than at their end (MacGreek), ў after a consonant, where Belarusian never has it
// (code page 1125 has the Ukrainian і there).
const misspelt: readonly (readonly [page: string, wrong: RegExp, right: RegExp])[] = [
  ['windows-1253', /ς(?=\p{L})|σ(?!\p{L})/gu, /ς(?!\p{L})/gu],
  ['ibm866', /[бвгджзклмнпрстфхцчшщ]ў/giu, /[аеёиоуыэюя]ў/giu],
];

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function isSignOf({letters}: Alphabet, sign: string): boolean {
  return sign < '\u0080' || letters.test(sign) || signs.test(sign);
}

const signs = /[\u2010-\u2026\u2116\u00a0\u00a7\u00ab\u00b0\u00bb]/u;

// One letter in three is not a language, but UTF-8 of three bytes that lost two.
function isVaried(letters: readonly string[]): boolean {
  const counts = countBy(letters);
  return counts.size >= minLetters && Math.max(...counts.values()) <= letters.length / 3;
}

const nonAscii = /[^\u0000-\u007f]/u;
// An accented letter of two bytes reads as a character of another charset in the middle of a word (`Declaraci車n`).
const inLatinWord = /(?<=[A-Za-z])[^\u0000-\u007f](?=[A-Za-z])/gu;
const maxEmbedded = 0.1;
const ownWords = 0.9;
// Eight characters are the least that is decided on at all; a short name has five or six letters.
const minLetters = 5;

interface Alphabet {
  readonly letters: RegExp;
  /** Nats a byte; running text costs a nat less. */
  readonly dearest: number;
}
const cyrillic: Alphabet = {letters: /[\u0400-\u045f\u0490\u0491]/u, dearest: 3.5};
const greek: Alphabet = {letters: /\p{Script=Greek}/u, dearest: 4};
/** By charset, and by script for charsets of several. */
const alphabets: ReadonlyMap<string, Alphabet> = new Map([
  ['windows-1251', cyrillic],
  ['koi8-r', cyrillic],
  ['ibm866', cyrillic],
  ['x-mac-cyrillic', cyrillic],
  ['cyrillic', cyrillic],
  ['windows-1253', greek],
  ['greek', greek],
  ['windows-1255', {letters: /\p{Script=Hebrew}/u, dearest: 4}],
  ['windows-1256', {letters: /[\p{Script=Arabic}\u064b-\u0652]/u, dearest: 4.2}],
  ['windows-874', {letters: /\p{Script=Thai}/u, dearest: 4}],
]);

function isSameFamily(readAs: string, encoding: string): boolean {
  return (
    readAs === encoding ||
    (readAs === 'gbk' && encoding === 'gb18030') ||
    (readAs === 'iso-8859-1' && encoding === 'windows-1252')
  );
}

/** The first 2,000 characters outside ASCII, a space where something else was between them. */
export function sampleOf(text: string): string {
  let sample = '';
  const runs = /[\u0080-\u009f\u00a1-\uffff]+/g;
  for (let run = runs.exec(text); run !== null && sample.length < sampleLength; run = runs.exec(text)) {
    const shown = run[0].slice(0, sampleLength - sample.length);
    // A no-break space after it is no gap.
    const isWhole = shown.length === run[0].length && !(text.charCodeAt(runs.lastIndex) > 0x7f);
    sample += isWhole ? `${shown} ` : shown;
  }
  return sample.trimEnd();
}

/**
 * Whether clean text hardly looks so: Latin letters with accents side by side, Cyrillic capitals after small letters or signs inside Cyrillic words,
 * Chinese without its frequent characters.
 */
export function isSuspicious(sample: string): boolean {
  let latinPairs = 0;
  let rises = 0;
  let rare = 0;
  let characters = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit === 0x20) continue;
    characters++;
    const next = sample.charCodeAt(i + 1);
    if (unit < 0x250 && next > 0x7f && next < 0x2200) latinPairs++;
    if (isCyrillic(unit) && next > 0x7f && (!isCyrillic(next) ? next < 0xc0 || next >= 0x2500 : isRise(unit, next)))
      rises++;
    if (isCyrillic(next) && unit >= 0x2500) rises++;
    if (unit > 0x2e7f && !isFrequentEastAsian(unit)) rare++;
  }
  return latinPairs > characters * 0.4 || rises > characters * 0.08 || rare > characters * 0.5;
}

function isCyrillic(unit: number): boolean {
  return unit >= 0x400 && unit < 0x460;
}

function isRise(unit: number, next: number): boolean {
  return unit > 0x42f && next < 0x430;
}

/** Nats per character of the text as it is, in the script that suits it best. */
function ownCost(sample: string): number {
  const costs = scripts.map((script) => {
    let cost = 0;
    let count = 0;
    for (let i = 0; i < sample.length; i++) {
      if (sample.charCodeAt(i) < 0x80) continue;
      cost += characterCost(sample, i, script);
      count++;
    }
    return cost / count;
  });
  return Math.min(...costs);
}

function roundOf(text: string, readAs: string, writtenIn: string): Round | null {
  const pieces: Piece[] = [];
  for (const line of text.matchAll(/[^\n]*[^\u0000-\u007f][^\n]*/gu)) {
    const bytes = encodeText(line[0], readAs);
    if (bytes === null) continue;
    const decoded = decodeBytes(bytes, writtenIn);
    if (isLatinLine(decoded)) continue;
    pieces.push({start: line.index, end: line.index + line[0].length, options: [decoded], lossy: false});
  }
  return {
    kind: kindOf(readAs, writtenIn),
    readAs,
    writtenIn,
    loss: noLoss,
    pieces,
    confidence: 0.95,
    because: [`as ${writtenIn} read as ${readAs} the text is far more probable`],
  };
}

// A line with accented letters in Latin words was read rightly, whatever the others are (`Pr閍mbule`).
function isLatinLine(decoded: string): boolean {
  const joints = countOf(decoded, /[A-Za-z](?=[^\u0000-\u007f])|[^\u0000-\u007f](?=[A-Za-z])/gu);
  return joints > 0 && joints >= countOf(decoded, /[^\u0000-\u007f]/gu);
}

const multiByte: readonly string[] = ['gb18030', 'gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'];

function kindOf(readAs: string, writtenIn: string): Round['kind'] {
  if (multiByte.includes(readAs)) return 'multibyte-as-multibyte';
  return multiByte.includes(writtenIn) ? 'multibyte-as-single-byte' : 'single-byte-as-single-byte';
}
