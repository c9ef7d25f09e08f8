import {describe, expect, test} from 'vitest';
import {restore} from '../../../src/encoding/lattice/restore.ts';
import {rerankWithContext} from '../../../src/encoding/lattice/rerank-with-context.ts';
import type {Restoration, Slot} from '../../../src/encoding/lattice/slot.ts';
import {smallModel} from '../language/small-model.ts';

const characters = Object.fromEntries(Array.from('关节退变存与疾病，脊柱', (character) => [character, 0]));
const model = smallModel({characters: {...characters, 存: 0.5}, ngrams: {}});
const fixed = (text: string): Slot => ({options: [text]});
const open: Slot = {options: ['存', '变']};

const reranked = (slots: readonly Slot[], of = model): Restoration => rerankWithContext(slots, restore(slots, of), of);

function spell(slots: readonly Slot[], {chosen}: Restoration): string {
  return slots.map((slot, index) => slot.options[chosen[index] ?? 0] ?? '').join('');
}

describe('reranking with context', () => {
  test('decides for the term that the document holds elsewhere', () => {
    const slots = [fixed('关节退变，'), fixed('脊柱退'), open, fixed('，疾病')];
    expect(spell(slots, restore(slots, model))).toBe('关节退变，脊柱退存，疾病');
    const answer = reranked(slots);
    expect(spell(slots, answer)).toBe('关节退变，脊柱退变，疾病');
    expect(answer.alternatives[2]?.map(({option}) => option)).toEqual([1, 0]);
    expect(answer.confidence[2]).toBeCloseTo(answer.alternatives[2]?.[0]?.posterior ?? 0, 6);
  });

  test('does not take a guess for its own witness', () => {
    const slots = [fixed('，退'), open, fixed('，')];
    const [before, after] = [restore(slots, model), reranked(slots)];
    expect(spell(slots, after)).toBe('，退存，');
    expect(after.confidence[1]).toBeLessThanOrEqual(before.confidence[1] ?? 0);
  });

  test('prefers a word of the list', () => {
    const slots = [fixed('，退'), open, fixed('，')];
    const of = smallModel({characters: {...characters, 存: 0.5}, ngrams: {}, words: {退变: 900}});
    expect(spell(slots, reranked(slots, of))).toBe('，退变，');
  });

  test('leaves what was certain, and certain text, as it was', () => {
    const sure = smallModel({characters: {...characters, 存: 12}, ngrams: {}});
    const slots = [fixed('退变退变退变退变，退'), open];
    const first = restore(slots, sure);
    expect(rerankWithContext(slots, first, sure)).toBe(first);
    expect(rerankWithContext([], restore([], sure), sure)).toEqual(restore([], sure));
  });

  test('posteriors stay probabilities, best first', () => {
    const swallowed: Slot = {options: ['变\n', '变', '存', '']};
    const slots = [fixed('退变，退'), swallowed, open, fixed('疾病'), open];
    for (const list of reranked(slots).alternatives) {
      const posteriors = list.map(({posterior}) => posterior);
      expect(posteriors).toEqual(posteriors.toSorted((a, b) => b - a));
      if (list.length > 0) expect(posteriors.reduce((sum, value) => sum + value)).toBeCloseTo(1, 3);
    }
  });
});
