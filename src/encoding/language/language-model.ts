// The packed model of a language: bytes of the file → typed arrays over the same memory; nothing is unpacked but the small tables.
// It knows characters (which of them count as one token, how frequent each is in either script), weights of n-grams of tokens, orders 2 to 5,
// and words with their frequency. A text is the likelier the larger the sum over its characters and over all n-grams in it (see src/encoding/lattice/).
import {partitionPoint} from '../../model/partition-point.ts';
import {latin1Text} from '../../text/ascii.ts';
import {numberOf, type NgramFilter} from './ngram-filter.ts';
import type {Language} from './text-language.ts';

/** How often characters occur differs between the two scripts; n-grams are shared. */
export type Script = 'simplified' | 'traditional';

export interface LanguageModel {
  /** Code points of the alphabet, ascending; the three arrays after it are parallel to it. */
  readonly codePoints: Uint32Array;
  readonly tokens: Uint16Array;
  readonly simplified: Float32Array;
  readonly traditional: Float32Array;
  /** Index into the alphabet plus 1 for the code points of the basic plane, 0 for strangers. */
  readonly basicPlane: Uint16Array;
  /** What a character outside the alphabet weighs. */
  readonly strangerWeight: number;
  /** n-grams, with the number of their weight. */
  readonly ngrams: NgramFilter;
  readonly weights: Float32Array;
  /** Words of 2 to 5 characters, with 4 × the natural logarithm of 1 + their frequency in the word list. */
  readonly words: NgramFilter;
  readonly head: ModelHead;
}

/** The header of the file. */
export interface ModelHead {
  readonly format: 2;
  /** Whose text it knows; Chinese when left out. */
  readonly language?: Language;
  readonly generator: string;
  readonly date: string;
  readonly sources: string;
  readonly alphabet: number;
  readonly ngrams: FilterHead;
  readonly words: FilterHead;
  readonly strangerWeight: number;
  readonly unigramScale: readonly [number, number];
}

interface FilterHead {
  readonly count: number;
  readonly segmentBits: number;
  readonly segmentCount: number;
  readonly cells: number;
}

/** Numbers of 6 bits stand for weights. */
const weightCount = 64;

export const magic = 'tablewatch language model\n';

/** Answer of `weightOf` for an n-gram that the model does not hold: then it holds none that contains it either. */
export const absent = -1000;

/** Tokens below this are classes of characters that are too rare for a token of their own. */
export const tokenClass = {boundary: 0, han: 1, symbol: 2, letter: 3, emoji: 4, kana: 5, hangul: 6, other: 7};

/**
 * The model over the bytes of its file (kept, not copied, when they are aligned to 4).
 * @throws Error when the bytes are not a model of this format
 */
export function loadLanguageModel(bytes: Uint8Array): LanguageModel {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const {head, start} = readHead(aligned);
  const size = head.alphabet;
  const section = sections(aligned, start);
  const codePoints = new Uint32Array(aligned.buffer, section(size * 4), size);
  const tokens = new Uint16Array(aligned.buffer, section(size * 2), size);
  const simplified = dequantise(new Uint8Array(aligned.buffer, section(size), size), head.unigramScale);
  const traditional = dequantise(new Uint8Array(aligned.buffer, section(size), size), head.unigramScale);
  const weights = new Float32Array(aligned.buffer, section(weightCount * 4), weightCount);
  const ngrams = filterAt(aligned, section, head.ngrams);
  const words = filterAt(aligned, section, head.words);
  const basicPlane = new Uint16Array(0x10000);
  codePoints.forEach((codePoint, index) => {
    if (codePoint < 0x10000) basicPlane[codePoint] = index + 1;
  });
  const {strangerWeight} = head;
  return {codePoints, tokens, simplified, traditional, basicPlane, strangerWeight, ngrams, weights, words, head};
}

type Section = (length: number) => number;

function filterAt({buffer}: Uint8Array, section: Section, head: FilterHead): NgramFilter {
  const {segmentBits, segmentCount, cells} = head;
  const low = new Uint16Array(buffer, section(cells * 2), cells);
  const high = new Uint8Array(buffer, section(cells), cells);
  return {low, high, segmentBits, segmentCount};
}

/** Index of a code point in the alphabet, or -1. */
export function alphabetIndex(model: LanguageModel, codePoint: number): number {
  if (codePoint < 0x10000) return (model.basicPlane[codePoint] ?? 0) - 1;
  const index = partitionPoint(model.codePoints.length, (at) => (model.codePoints[at] ?? 0) < codePoint);
  return model.codePoints[index] === codePoint ? index : -1;
}

/** Token of a code point; strangers get the token of their class. */
export function tokenOf(model: LanguageModel, codePoint: number): number {
  const index = alphabetIndex(model, codePoint);
  return index < 0 ? classOf(codePoint) : (model.tokens[index] ?? tokenClass.other);
}

/** Class of a character that has no token of its own. */
export function classOf(codePoint: number): number {
  if (codePoint >= 0x20000) return tokenClass.han;
  if (codePoint >= 0x1f000) return tokenClass.emoji;
  if (codePoint >= 0x3400 && codePoint <= 0x9fff) return tokenClass.han;
  if (codePoint >= 0xf900 && codePoint <= 0xfaff) return tokenClass.han;
  if (codePoint >= 0x3040 && codePoint <= 0x30ff) return tokenClass.kana;
  if (codePoint >= 0xac00 && codePoint <= 0xd7af) return tokenClass.hangul;
  if (codePoint >= 0x2000 && codePoint <= 0x33ff) return tokenClass.symbol;
  return codePoint >= 0xc0 && codePoint <= 0x1fff ? tokenClass.letter : tokenClass.other;
}

/** Weight of the n-gram with these lanes (ngram-hash.ts), or ABSENT; wrong about an absent one once in 2^18. */
export function weightOf(model: LanguageModel, first: number, second: number): number {
  const number = numberOf(model.ngrams, first, second);
  return number < 0 ? absent : (model.weights[number] ?? absent);
}

function readHead(bytes: Uint8Array): {head: ModelHead; start: number} {
  const text = latin1Text(bytes.subarray(0, 4096));
  const end = text.indexOf('\n', magic.length);
  if (!text.startsWith(magic) || end < 0) throw new Error('These bytes are not a language model.');
  const head: unknown = JSON.parse(text.slice(magic.length, end));
  if (!isHead(head)) throw new Error('The language model has another format.');
  return {head, start: Math.ceil((end + 1) / 4) * 4};
}

function isHead(head: unknown): head is ModelHead {
  return typeof head === 'object' && head !== null && 'format' in head && head.format === 2;
}

/** Hands out the offset of the next bytes in the buffer after the file; every section begins aligned to 4. */
function sections(bytes: Uint8Array, start: number): Section {
  let at = start;
  return (length) => {
    const from = at;
    at += Math.ceil(length / 4) * 4;
    if (from + length > bytes.length) throw new Error('The language model is cut short.');
    return bytes.byteOffset + from;
  };
}

function dequantise(numbers: Uint8Array, [least, step]: readonly [number, number]): Float32Array {
  return Float32Array.from(numbers, (number) => least + step * number);
}
