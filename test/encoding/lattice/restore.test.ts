import {describe, expect, test} from 'vitest';
import {restore} from '../../../src/encoding/lattice/restore.ts';
import type {Slot} from '../../../src/encoding/lattice/slot.ts';
import {
  absent,
  alphabetIndex,
  tokenOf,
  weightOf,
  type LanguageModel,
} from '../../../src/encoding/language/language-model.ts';
import {lanesOf, smallModel} from '../language/small-model.ts';

const ngrams: Record<string, number> = {};
/** Deterministic weights for all n-grams of four characters up to order three, some of higher order. */
const alphabet = ['水', '火', '山', '石'];
let state = 7;
const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
for (const a of alphabet) {
  for (const b of alphabet) {
    ngrams[a + b] = 4 * random() - 2;
    for (const c of alphabet) {
      ngrams[a + b + c] = 3 * random() - 1.5;
      if (random() < 0.5) for (const d of alphabet) ngrams[a + b + c + d] = 2 * random() - 1;
    }
  }
}
const closed = Object.fromEntries(
  Object.entries(ngrams).filter(([ngram]) => ngram.length < 4 || ngram.slice(1) in ngrams),
);
const model = smallModel({characters: {水: 0.5, 火: -0.5, 山: 0.1, 石: -1, '?': -3, '\n': 0}, ngrams: closed});

/** Score of a whole text: the sum over its characters and all n-grams that are reached by growing leftwards. */
function scoreOf(text: string, of: LanguageModel): number {
  const tokens = Array.from(text, (character) => tokenOf(of, character.codePointAt(0) ?? 0));
  let sum = 0;
  let reach = 0;
  tokens.forEach((_, at) => {
    let found = 1;
    for (let length = 2; length <= Math.min(5, at + 1, reach + 1); length++) {
      const weight = weightOf(of, ...lanesOf(tokens.slice(at + 1 - length, at + 1)));
      if (weight === absent) break;
      sum += weight;
      found++;
    }
    reach = Math.min(4, found);
  });
  for (const character of text)
    sum += of.simplified[alphabetIndex(of, character.codePointAt(0) ?? 0)] ?? of.strangerWeight;
  return sum;
}

function spell(slots: readonly Slot[], picks: ArrayLike<number>): string {
  return slots.map((slot, index) => slot.options[picks[index] ?? 0] ?? '').join('');
}

/** All ways to pick one option per slot. */
function* allPicks(slots: readonly Slot[]): Generator<number[]> {
  const picks: number[] = slots.map(() => 0);
  for (;;) {
    yield [...picks];
    let at = slots.length - 1;
    while (at >= 0 && picks[at] === (slots[at]?.options.length ?? 1) - 1) picks[at--] = 0;
    if (at < 0) return;
    picks[at] = (picks[at] ?? 0) + 1;
  }
}

const open: Slot = {options: alphabet};
const weighed: Slot = {options: ['水', '石'], weights: [-1, 1]};
const swallowed: Slot = {options: ['火\n', '火', '?', '山石', '']};
const fixed = (text: string): Slot => ({options: [text]});

describe('the answer equals an exhaustive search', () => {
  test.each<[string, Slot[]]>([
    ['one open slot', [fixed('水火'), open, fixed('山石')]],
    ['two neighbours', [fixed('水'), open, open, fixed('山')]],
    ['with certain text between', [open, fixed('火山'), open, fixed('石'), open]],
    ['with priors', [fixed('水'), weighed, open, fixed('火')]],
    ['with options of different length', [fixed('水'), swallowed, fixed('火'), open]],
    ['far apart', [open, fixed('水火山石水火'), open, fixed('石石石石石'), weighed]],
    ['at the edges', [open, open, open, open]],
  ])('%s', (_, slots) => {
    const all = [...allPicks(slots)].map((picks) => {
      const priors = slots.reduce((sum, slot, index) => sum + (slot.weights?.[picks[index] ?? 0] ?? 0), 0);
      return {picks, score: scoreOf(spell(slots, picks), model) + priors};
    });
    const best = all.reduce((a, b) => (b.score > a.score ? b : a));
    const answer = restore(slots, model);
    expect(spell(slots, answer.chosen)).toBe(spell(slots, best.picks));
    slots.forEach((slot, index) => {
      if (slot.options.length === 1) return;
      const top = answer.alternatives[index]?.[0];
      expect(answer.alternatives[index]?.reduce((sum, {posterior}) => sum + posterior, 0)).toBeCloseTo(1, 2);
      expect(top?.posterior).toBeGreaterThan(1 / slot.options.length - 0.01);
    });
  });
});

test('nothing to restore gives back certain text', () => {
  expect(restore([], model)).toEqual({chosen: new Uint16Array(0), confidence: new Float32Array(0), alternatives: []});
  expect(restore([fixed('水火')], model)).toEqual({
    chosen: Uint16Array.of(0),
    confidence: Float32Array.of(1),
    alternatives: [[]],
  });
});

test('without knowledge the confidence is low', () => {
  const strangers: Slot = {options: ['龘', '龖', '龗', '龞']};
  const {confidence} = restore([fixed('\n'), strangers, fixed('\n')], model);
  expect(confidence[0]).toBe(1);
  expect(confidence[1]).toBeCloseTo(0.25, 1);
});

test('the same slots give the same answer', () => {
  const slots = Array.from({length: 300}, (_, i) => (i % 3 === 0 ? open : fixed(alphabet[i % 4] ?? '水')));
  expect(restore(slots, model)).toEqual(restore(slots, model));
});

test('a text without a single certain character is restored in pieces', () => {
  const slots = Array.from({length: 3000}, () => open);
  const answer = restore(slots, model);
  expect(answer.alternatives.every((list) => list.length > 0)).toBe(true);
});

test('script decides between characters that count as one', () => {
  const two = smallModel({
    characters: {门: 0, 門: -6, 开: 1, 開: -6, 们: 0, 們: -5},
    traditional: {门: -6, 門: 0, 开: -6, 開: 1, 们: -5, 們: 0},
    ngrams: {},
  });
  const door: Slot = {options: ['门', '門']};
  expect(restore([fixed('开开'), door], two).chosen[1]).toBe(0);
  expect(restore([fixed('開開'), door], two).chosen[1]).toBe(1);
});
