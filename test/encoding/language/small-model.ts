// A language model of a few characters and n-grams, made the way the shipped one is packed.
import {loadLanguageModel, type LanguageModel} from '../../../src/encoding/language/language-model.ts';
import {extendFirstLane, extendSecondLane} from '../../../src/encoding/language/ngram-hash.ts';
import {packModel} from '../../../scripts/language-model/pack.mjs';

const firstToken = 8;

export interface SmallModel {
  /** Characters and their weight in Simplified text; Traditional text weighs the same unless given below. */
  readonly characters: Readonly<Record<string, number>>;
  readonly traditional?: Readonly<Record<string, number>>;
  /** n-grams of 2 to 5 characters; their parts must be listed too (a model is closed under parts). */
  readonly ngrams: Readonly<Record<string, number>>;
  /** Words and their frequency. */
  readonly words?: Readonly<Record<string, number>>;
}

export function packSmallModel({characters, traditional = {}, ngrams, words = {}}: SmallModel): Uint8Array {
  const codePoints = Object.keys(characters)
    .map((character) => character.codePointAt(0) ?? 0)
    .sort((a, b) => a - b);
  const names = codePoints.map((codePoint) => String.fromCodePoint(codePoint));
  const tokens = names.map((_, index) => firstToken + index);
  const lanes = Object.keys(ngrams).map((ngram) =>
    lanesOf(Array.from(ngram, (character) => tokens[names.indexOf(character)] ?? 0)),
  );
  return new Uint8Array(
    packModel({
      about: {generator: 'small-model.ts', date: '2026-11-21', sources: '', hanCharacters: 0},
      codePoints,
      tokens,
      simplified: names.map((name) => characters[name] ?? 0),
      traditional: names.map((name) => traditional[name] ?? characters[name] ?? 0),
      first: Int32Array.from(lanes, ([first]) => first),
      second: Int32Array.from(lanes, ([, second]) => second),
      weights: Float32Array.from(Object.values(ngrams)),
      words: Object.entries(words),
    }),
  );
}

export function smallModel(parts: SmallModel): LanguageModel {
  return loadLanguageModel(packSmallModel(parts));
}

/** Both lanes of an n-gram of tokens, in text order. */
export function lanesOf(tokens: readonly number[]): [number, number] {
  let first = 0;
  let second = 0;
  for (const token of [...tokens].reverse()) {
    first = extendFirstLane(first, token);
    second = extendSecondLane(second, token);
  }
  return [first, second];
}
