import {expect, test} from 'vitest';
import {voteScript} from '../../../src/encoding/lattice/script-vote.ts';
import {smallModel} from '../language/small-model.ts';

const model = smallModel({
  characters: {国: 2, 國: -3, 人: 1, 学: 2, 學: -3},
  traditional: {国: -3, 國: 2, 学: -3, 學: 2},
  ngrams: {},
});

test.each([
  ['学国人', 'simplified'],
  ['學國人', 'traditional'],
  ['国国學', 'simplified'],
  ['人人', 'simplified'],
  ['', 'simplified'],
])('%s is %s', (text, script) => {
  expect(voteScript([{options: [text]}], model)).toBe(script);
});

test('open slots do not vote, long documents are sampled', () => {
  const slots = [{options: ['國', '学']}, {options: ['学'.repeat(30_000)]}, {options: ['國'.repeat(90_000)]}];
  expect(voteScript(slots, model)).toBe('simplified');
});
