import {describe, expect, test} from 'vitest';
import {pairBrackets} from '../../../src/encoding/lattice/pair-brackets.ts';
import type {Restoration, Slot} from '../../../src/encoding/lattice/slot.ts';

const pairOptions = ['、', '『', '』', '【'];
const likeliestComma = [0.4, 0.25, 0.2, 0.15];

/** `?` is a slot that is a comma, if anything; everything else is certain. */
function restored(text: string, posteriors = likeliestComma): {slots: Slot[]; restoration: Restoration} {
  const parts = text.split(/(\?)/u);
  const slots = parts.map((part) => ({options: part === '?' ? pairOptions : [part]}));
  return {
    slots,
    restoration: {
      chosen: new Uint16Array(parts.length),
      confidence: Float32Array.from(parts, (part) => (part === '?' ? (posteriors[0] ?? 0) : 1)),
      alternatives: parts.map((part) =>
        part === '?' ? posteriors.map((posterior, option) => ({option, posterior})) : [],
      ),
    },
  };
}

function paired(text: string): string {
  const {slots, restoration} = restored(text);
  const {chosen} = pairBrackets(slots, restoration);
  return slots.map(({options}, slot) => options[chosen[slot] ?? 0] ?? '').join('');
}

describe('a doubtful bracket', () => {
  test.each([
    ['nothing to pair with', '苹果?梨', '苹果、梨'],
    ['an opening one before it', '『苹果?梨', '『苹果』梨'],
    ['a closing one after it', '?苹果】梨', '【苹果】梨'],
    ['another doubtful one', '?苹果?梨', '『苹果』梨'],
    ['a pair that is settled', '『苹果』?梨', '『苹果』、梨'],
    ['an opening one in the line before', '『苹果\n?梨', '『苹果\n、梨'],
    ['a closing one in the line after', '?苹果\n】梨', '、苹果\n】梨'],
    ['other brackets around it', '「苹果?梨」', '「苹果、梨」'],
    ['pairs in pairs', '『苹果【梨】?桃', '『苹果【梨】』桃'],
  ])('beside %s', (_, text, expected) => {
    expect(paired(text)).toBe(expected);
  });

  test('closes at the nearest of several places, each of which is rather a comma', () => {
    const {slots, restoration} = restored('『部署难度?分为三级：简单?中等?困难。', [0.975, 0.003, 0.02, 0.002]);
    const {alternatives, confidence, chosen} = pairBrackets(slots, restoration);
    const text = slots.map(({options}, slot) => options[chosen[slot] ?? 0] ?? '').join('');
    expect(text).toBe('『部署难度』分为三级：简单、中等、困难。');
    expect(confidence[1]).toBeLessThan(0.9);
    expect(alternatives[1]?.reduce((sum, {posterior}) => sum + posterior, 0)).toBeCloseTo(1, 6);
    expect(alternatives[1]?.[0]).toEqual({option: 2, posterior: alternatives[1]?.[0]?.posterior});
  });

  test('has posteriors that are probabilities, best first', () => {
    const {slots, restoration} = restored('『苹果?梨?桃', [0.4, 0.25, 0.2, 0.14]);
    const {alternatives, confidence, chosen} = pairBrackets(slots, restoration);
    for (const slot of [1, 3]) {
      const list = alternatives[slot] ?? [];
      expect(list.reduce((sum, {posterior}) => sum + posterior, 0)).toBeCloseTo(0.99, 6);
      expect(list[0]?.option).toBe(chosen[slot]);
      expect(confidence[slot]).toBeCloseTo(list[0]?.posterior ?? 0, 6);
    }
  });
});

test('slots without brackets are left as they were', () => {
  const slots = [{options: ['中', '不']}, {options: ['「']}];
  const restoration = {
    chosen: Uint16Array.of(1, 0),
    confidence: Float32Array.of(0.6, 1),
    alternatives: [
      [
        {option: 1, posterior: 0.6},
        {option: 0, posterior: 0.4},
      ],
      [],
    ],
  };
  expect(pairBrackets(slots, restoration)).toEqual(restoration);
});

test('a line of thousands of brackets is paired in parts', () => {
  const text = '『苹果?梨，'.repeat(5000);
  expect(paired(text)).toBe('『苹果』梨，'.repeat(5000));
});
