// How surprising a non-ASCII character is in running text of a script, in nats. Coarse on purpose: it decides between
// charsets whose wrong readings are worse by a nat a byte and more (measured on the cases of read-text.test.ts).
import {isAsciiLetter} from '../text/ascii.ts';
import {frequentSet, hangul, kanji, simplified, traditional} from './frequent.ts';

export type Script =
  'simplified' | 'traditional' | 'japanese' | 'korean' | 'cyrillic' | 'latin' | 'greek' | 'hebrew' | 'arabic' | 'thai';

const frequent: Readonly<Record<'simplified' | 'traditional' | 'japanese' | 'korean', ReadonlySet<number>>> = {
  simplified: frequentSet(simplified),
  traditional: frequentSet(simplified, traditional),
  japanese: frequentSet(kanji),
  korean: frequentSet(hangul),
};

// 60 % of running text in about 500 characters, 35 % in 3,000, the rest in 17,000.
const costFrequent = 6.7;
const costCommon = 9.5;
const costRare = 14;
const costWrong = 18;

/** Nats; `text.charCodeAt(i)` is the character evaluated, its neighbours tell case and script. */
export function characterCost(text: string, i: number, script: Script): number {
  const unit = text.charCodeAt(i);
  if (unit === 0xfffd || (unit >= 0x80 && unit < 0xa0) || (unit >= 0xe000 && unit < 0xf900)) return costWrong;
  switch (script) {
    case 'simplified':
    case 'traditional':
    case 'japanese':
    case 'korean':
      return eastAsianCost(unit, script);
    case 'cyrillic':
      return cyrillicCost(text, i);
    case 'latin':
      return latinCost(text, i);
    case 'greek':
      return blockCost(text, i, greek);
    case 'hebrew':
      return blockCost(text, i, hebrew) + finalFormCost(text, i);
    case 'arabic':
      return blockCost(text, i, arabic);
    case 'thai':
      return thaiCost(text, i);
  }
}

/** Whether a code unit is among the frequent characters or the punctuation of Chinese, Japanese or Korean, kana included. */
export function isFrequentEastAsian(unit: number): boolean {
  if (isEastAsianPunctuation(unit) || (unit >= 0x3040 && unit < 0x30ff)) return true;
  return frequent.traditional.has(unit) || frequent.japanese.has(unit) || frequent.korean.has(unit);
}

function eastAsianCost(unit: number, script: 'simplified' | 'traditional' | 'japanese' | 'korean'): number {
  if (frequent[script].has(unit)) return costFrequent;
  if (isEastAsianPunctuation(unit)) return costFrequent;
  if (unit >= 0x3040 && unit < 0x30ff) return script === 'japanese' ? 5 : costRare;
  if (unit >= 0xff61 && unit < 0xffa0) return 10;
  if (unit >= 0xac00 && unit < 0xd7a4) return script === 'korean' ? costCommon - 1 : costWrong;
  if (unit >= 0x4e00 && unit < 0xa000) return script === 'korean' ? costRare : hanCost(unit, script);
  return costRare;
}

// GB 2312's first level and JIS's first level are what is in daily use; other ideographs are rare. Simplified text written
// in GBK has hardly any character outside GB 2312, which distinguishes it from other charsets read as GBK.
function hanCost(unit: number, script: 'simplified' | 'traditional' | 'japanese'): number {
  if (script !== 'simplified') return costCommon + 1;
  return frequent.traditional.has(unit) ? costCommon + 1 : costCommon;
}

function isEastAsianPunctuation(unit: number): boolean {
  return (unit >= 0x3000 && unit < 0x3020) || (unit >= 0xff01 && unit < 0xff5f) || (unit >= 0x2010 && unit < 0x2027);
}

// Frequency of Russian letters in per mille, а–я; ё 0.4.
const russian = [
  80, 16, 45, 17, 30, 85, 9, 16, 73, 12, 35, 44, 32, 67, 110, 28, 47, 55, 63, 26, 3, 10, 5, 14, 7, 4, 0.4, 19, 17, 3, 6,
  20,
];

function cyrillicCost(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  const lower = unit >= 0x410 && unit < 0x430 ? unit + 32 : unit;
  const frequency = russian[lower - 0x430];
  if (frequency === undefined) return unit >= 0x400 && unit < 0x460 ? 7 : isQuoteOrDash(unit) ? 4.5 : 9;
  return -Math.log(frequency / 1000) + caseCost(text, i) + mixedWordCost(text, i);
}

function latinCost(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  // Latin is what quotation marks alone are most often in: the same bytes are they in other pages, too.
  if (isQuoteOrDash(unit) || unit === 0xa0 || unit === 0xb0 || unit === 0xb4) return 4.4;
  if (!isLatinLetter(unit)) return isMeasureSign(text, i) ? 4 : 7.5;
  const besideAscii = isAsciiLetter(text.charCodeAt(i - 1)) || isAsciiLetter(text.charCodeAt(i + 1));
  return (besideAscii ? 3.2 : 6) + (unit < 0x100 ? 0 : 0.8) + caseCost(text, i);
}

// `250 µs`, `10×`, `±2`, `§ 4`: what stands alone in ASCII. After a letter it is rather a letter of another page (`by³` for the Polish `był`).
function isMeasureSign(text: string, i: number): boolean {
  const [before, after] = [text.charCodeAt(i - 1), text.charCodeAt(i + 1)];
  const opensSentence = text.charCodeAt(i) === 0xa1 || text.charCodeAt(i) === 0xbf;
  return (
    !(before >= 0x80) &&
    !(after >= 0x80) &&
    !isAsciiLetter(before) &&
    !(opensSentence && before >= 0x30 && before <= 0x39)
  );
}

interface Block {
  readonly first: number;
  readonly last: number;
  readonly cost: number;
}

const greek: Block = {first: 0x370, last: 0x3ff, cost: 3.4};
const hebrew: Block = {first: 0x5b0, last: 0x5ea, cost: 3};
const arabic: Block = {first: 0x600, last: 0x6ff, cost: 3.4};

function blockCost(text: string, i: number, block: Block): number {
  const unit = text.charCodeAt(i);
  if (unit >= block.first && unit <= block.last)
    return block.cost + caseCost(text, i) + mixedWordCost(text, i) + lonelyCost(text, i, block);
  return isQuoteOrDash(unit) ? 4.5 : 9;
}

// Hardly any word has one letter: `°` read as Thai or `×` as Greek is one.
function lonelyCost(text: string, i: number, {first, last}: Pick<Block, 'first' | 'last'>): number {
  const isOwn = (unit: number): boolean => unit >= first && unit <= last;
  return isOwn(text.charCodeAt(i - 1)) || isOwn(text.charCodeAt(i + 1)) ? 0 : 3;
}

// Five Hebrew letters have a form for the end of a word; inside a word it does not occur. Russian in windows-1251 reads as Hebrew letters
// throughout, but with these everywhere.
function finalFormCost(text: string, i: number): number {
  const isFinalForm = [0x5da, 0x5dd, 0x5df, 0x5e3, 0x5e5].includes(text.charCodeAt(i));
  const next = text.charCodeAt(i + 1);
  return isFinalForm && next >= 0x5d0 && next <= 0x5ea ? 5 : 0;
}

// Thai letters and marks that make up 97 % of running text; read as Thai, Korean and Chinese have the others everywhere.
const thai = frequentSet('านรกเอง่มวลทสยต้ดีบิคปหแพะั์ไขใจโชุูำถึืผธณภศซฐฉษญฝฟ็');

function thaiCost(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  if (unit < 0xe01 || unit > 0xe5b) return isQuoteOrDash(unit) ? 4.5 : 9;
  const alone = lonelyCost(text, i, {first: 0xe01, last: 0xe5b});
  return (thai.has(unit) ? 3.4 : 8) + strayMarkCost(text, i) + mixedWordCost(text, i) + alone;
}

// Vowel signs and tone marks follow a consonant, or another mark.
function strayMarkCost(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  const isMark = unit === 0xe31 || (unit >= 0xe34 && unit <= 0xe3a) || (unit >= 0xe47 && unit <= 0xe4e);
  const before = text.charCodeAt(i - 1);
  return isMark && !(before >= 0xe01 && before <= 0xe4e && before !== 0xe2f) ? 5 : 0;
}

// An upper-case letter right after a lower-case one is what wrong charsets produce (KOI8-R and windows-1251 swap cases).
function caseCost(text: string, i: number): number {
  if (i === 0) return 0;
  const [before, here] = [text.charAt(i - 1), text.charAt(i)];
  const risesInWord = before !== before.toUpperCase() && here !== here.toLowerCase();
  return risesInWord ? 4 : 0;
}

// Words of one script are not written with letters of another.
function mixedWordCost(text: string, i: number): number {
  return isAsciiLetter(text.charCodeAt(i - 1)) || isAsciiLetter(text.charCodeAt(i + 1)) ? 4 : 0;
}

function isQuoteOrDash(unit: number): boolean {
  return (unit >= 0x2010 && unit <= 0x2026) || unit === 0xab || unit === 0xbb;
}

function isLatinLetter(unit: number): boolean {
  return unit >= 0xc0 && unit < 0x250 && unit !== 0xd7 && unit !== 0xf7;
}
