import {describe, expect, test} from 'vitest';
import {
  absent,
  alphabetIndex,
  classOf,
  loadLanguageModel,
  tokenClass,
  tokenOf,
  weightOf,
} from '../../../src/encoding/language/language-model.ts';
import {numberOf} from '../../../src/encoding/language/ngram-filter.ts';
import {lanesOf, packSmallModel, smallModel} from './small-model.ts';

const parts = {
  characters: {医: -1, 生: -0.5, 院: -2, '\n': 1, '😀': -4},
  ngrams: {医生: 2, 医院: 1.5, 生医: -1, 医生医: 0.25},
  words: {医生: 1500, 医院: 0, 医生院生医生: 3, 医者: 9},
};

describe('a packed model', () => {
  const model = smallModel(parts);
  const weight = (text: string): number =>
    weightOf(model, ...lanesOf(Array.from(text, (c) => tokenOf(model, c.codePointAt(0) ?? 0))));

  test('gives back every weight', () => {
    for (const [ngram, expected] of Object.entries(parts.ngrams)) expect(weight(ngram), ngram).toBeCloseTo(expected, 1);
  });

  test('does not know n-grams that are not in it', () => {
    for (const ngram of ['院医', '生生', '医医', '\n医', '医生医生']) expect(weight(ngram), ngram).toBe(absent);
  });

  test('knows words of its alphabet and how frequent they are', () => {
    const frequency = (text: string): number =>
      numberOf(model.words, ...lanesOf(Array.from(text, (c) => tokenOf(model, c.codePointAt(0) ?? 0))));
    expect(frequency('医生')).toBe(Math.round(4 * Math.log(1501)));
    expect(frequency('医院')).toBe(0);
    for (const other of ['生医', '院生', '医者', '医生院生医生']) expect(frequency(other), other).toBe(-1);
    expect(model.head.words.count).toBe(2);
  });

  test('gives back the weights of characters', () => {
    for (const [character, expected] of Object.entries(parts.characters)) {
      const index = alphabetIndex(model, character.codePointAt(0) ?? 0);
      expect(model.simplified[index], character).toBeCloseTo(expected, 1);
    }
  });

  test('knows strangers by their class only', () => {
    expect(alphabetIndex(model, 0x9f98)).toBe(-1);
    expect(alphabetIndex(model, 0x1f680)).toBe(-1);
    expect(tokenOf(model, 0x9f98)).toBe(tokenClass.han);
  });

  test('reads from bytes that are not aligned', () => {
    const bytes = packSmallModel(parts);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(loadLanguageModel(shifted.subarray(1)).head).toEqual(model.head);
  });

  test('refuses what is no model, another format, or cut short', () => {
    const bytes = packSmallModel(parts);
    expect(() => loadLanguageModel(new Uint8Array(10))).toThrow('not a language model');
    expect(() => loadLanguageModel(bytes.subarray(0, bytes.length - 8))).toThrow('cut short');
    const other = Buffer.from(Buffer.from(bytes).toString('latin1').replace('"format":2', '"format":9'), 'latin1');
    expect(() => loadLanguageModel(new Uint8Array(other))).toThrow('another format');
  });
});

test.each([
  ['𠀀', tokenClass.han],
  ['龘', tokenClass.han],
  ['豈', tokenClass.han],
  ['🚀', tokenClass.emoji],
  ['ぁ', tokenClass.kana],
  ['한', tokenClass.hangul],
  ['…', tokenClass.symbol],
  ['é', tokenClass.letter],
  ['~', tokenClass.other],
])('%s belongs to class %d', (character, token) => {
  expect(classOf(character.codePointAt(0) ?? 0)).toBe(token);
});
