// How much better a run of Chinese characters reads the other way. UTF-8 read as GBK gives rare characters (浣犲ソ) that decode to frequent ones;
// a clean phrase whose bytes happen to be UTF-8 (要什么没什么) is frequent itself and decodes to letters of several alphabets.
import {characterCost, isFrequentEastAsian, type Script} from '../character-cost.ts';
import {multiByteTable} from '../codec/multibyte.ts';
import {alphabetOf} from './alphabet.ts';

// Nats a character: about 500 frequent characters, the first level of GB 2312 and Big5 (what is in daily use), everything else.
const frequentCost = 6.7;
const commonCost = 9.5;
const rareCost = 14;
const kana = 5;
const hangul = 8;
const letter = 3.6;
/** Of a letter in an alphabet that runs of it are hardly written in. */
const unlikely = 13;

/**
 * By how many nats `decoded` is a likelier text than `source`. −Infinity when no text reads so: unassigned or private characters, words that mix
 * alphabets. Beside damage everyday characters may spell an alphabet (`未喂魏萎` is `δική`). Linear.
 */
export function readingGain(source: string, decoded: string, isBesideDamage = false): number {
  if (unreadable.test(decoded)) return -Infinity;
  let mixed = false;
  for (const [word] of decoded.matchAll(wordPattern)) mixed ||= new Set(Array.from(word, alphabetOf)).size > 1;
  if (mixed) return -Infinity;
  if (!isBesideDamage && !eastAsian.test(decoded) && rareShare(source) < minRare) return -Infinity;
  return costOf(source) - costOf(decoded);
}

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
// An alphabet has few letters, and GBK spells a third of the Russian ones with everyday characters (谢谢 is лл); no word does with those alone.
const minRare = 0.2;

function rareShare(source: string): number {
  const rare = Array.from(source).filter((_, i) => unitCost(source, i) >= rareCost).length;
  return rare / source.length;
}

const unreadable = /[\p{Cn}\p{Co}\p{Cs}\p{Cc}\ufffd]/u;
const wordPattern = /[\p{L}\p{M}]+/gu;

function costOf(text: string): number {
  let cost = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) cost += unitCost(text, i);
  return cost;
}

function unitCost(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  if (unit >= 0xd800 && unit < 0xe000) return commonCost / 2;
  if (unit >= 0x3041 && unit < 0x30ff) return kana;
  if (isFrequentEastAsian(unit)) return frequentCost;
  if (unit >= 0xac00 && unit < 0xd7a4) return hangul;
  if (unit >= 0x2e80 && unit < 0xfb00) return isCommonHan(unit) ? commonCost : rareCost;
  // Half-width katakana: single bytes of Shift_JIS, the leads of two-byte UTF-8 among them.
  if (unit >= 0xff61 && unit < 0xffa0) return rareCost;
  const alphabet = alphabets.find(([first, last]) => unit >= first && unit <= last)?.[2];
  if (alphabet === undefined) return isCommonSign(unit) ? commonCost : unlikely;
  return alphabet === 'cyrillic' || alphabet === 'greek' ? characterCost(text, i, alphabet satisfies Script) : letter;
}

// Punctuation, arrows, mathematics; shapes and dingbats.
function isCommonSign(unit: number): boolean {
  return (unit >= 0x2010 && unit < 0x2300) || (unit >= 0x2460 && unit < 0x2800);
}

function isCommonHan(unit: number): boolean {
  const gbk = multiByteTable('gbk')[unit] ?? 0;
  if (gbk >> 8 >= 0xb0 && gbk >> 8 <= 0xd7 && (gbk & 0xff) >= 0xa1) return true;
  const big5 = (multiByteTable('big5')[unit] ?? 0) >> 8;
  return big5 >= 0xa4 && big5 <= 0xc6;
}

// Latin letters outside ASCII are not among them: no word holds four in a row.
const alphabets: readonly (readonly [number, number, string])[] = [
  [0x386, 0x3ce, 'greek'],
  [0x401, 0x45f, 'cyrillic'],
  [0x490, 0x491, 'cyrillic'],
  [0x5d0, 0x5ea, 'hebrew'],
  [0x60c, 0x6d5, 'arabic'],
  [0x905, 0x94d, 'devanagari'],
  [0xe01, 0xe4d, 'thai'],
];
