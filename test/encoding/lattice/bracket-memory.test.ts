import {expect, test} from 'vitest';
import {createBracketMemory} from '../../../src/encoding/lattice/bracket-memory.ts';

const options = ['、', '「', '」', '【', '】'];

function weighAfter(...texts: string[]): number[] {
  const memory = createBracketMemory();
  for (const text of texts) memory.read(text);
  return Array.from(memory.weigh(options) ?? []);
}

test.each<[string, string[], (weights: number[]) => void]>([
  [
    'nothing open: no closing bracket',
    [''],
    ([comma, open, close]) => expect([comma, open, (close ?? 0) < 0]).toEqual([0, 0, true]),
  ],
  [
    'an open bracket wants its partner',
    ['他说「好'],
    ([, , close, , other]) => expect([(close ?? 0) > 0, (other ?? 0) < 0]).toEqual([true, true]),
  ],
  ['a pair is settled', ['他说「好」'], ([, , close]) => expect(close).toBeLessThan(0)],
  ['no second one inside itself', ['「好'], ([, open, , other]) => expect([(open ?? 0) < 0, other]).toEqual([true, 0])],
  ['forgotten after a long while', ['「', '好'.repeat(300)], ([, , close]) => expect(close).toBeLessThan(0)],
])('%s', (_, texts, check) => {
  check(weighAfter(...texts));
});

test('options without brackets are left to the model', () => {
  expect(createBracketMemory().weigh(['中', '不'])).toBeUndefined();
});
