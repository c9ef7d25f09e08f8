import {expect, test} from 'vitest';
import {forReader} from '../../src/app/word-digest.ts';
import {defaultDiffOptions, diffSnapshots} from '../../src/diff/index.ts';
import type {ConditionSetting} from '../../src/model/configuration.ts';
import {editionOf, table} from '../diff/edition.ts';
import {subscriptionTo} from '../scheduler/fakes.ts';

type Row = readonly [rank: number, name: string, score: number, price: number];

const labels = ['Rank', 'Model', 'Score', 'Price ($)'];
const before: readonly Row[] = [
  [1, 'GLM-4.5', 91.5, 2.2],
  [2, 'Qwen3-8B', 88.2, 0.5],
  [3, 'MiniMax-M1', 84.1, 1.1],
  [4, 'Kimi-K2', 80.4, 2.5],
];

/** Names in the events that reach a reader with these conditions; null: nothing is sent. */
async function reported(after: readonly Row[], ...conditions: ConditionSetting[]): Promise<string[] | null> {
  const [from, to] = [await editionOf(table(labels, before)), await editionOf(table(labels, after))];
  const changeset = await diffSnapshots(from, to, defaultDiffOptions);
  const reader = {...subscriptionTo('r', {minimum: 'headline'}), conditions};
  const found = forReader({sourceId: 's', document: 'd.md', changeset, vendors: {}}, reader);
  const names = found?.boards.flatMap(({events}) => events.flatMap(({subjects}) => subjects));
  return names === undefined ? null : [...new Set(names)].sort();
}

/** The board with other values of one model. */
const changed = (name: string, score: number, price: number): Row[] =>
  before
    .map((row): Row => (row[1] === name ? [row[0], name, score, price] : row))
    .sort((one, other) => other[2] - one[2])
    .map((row, at): Row => [at + 1, row[1], row[2], row[3]]);

test.each<[string, readonly Row[], ConditionSetting, readonly string[] | null]>([
  ['a new leader', changed('Kimi-K2', 95, 2.5), {when: 'leader-changed'}, ['Kimi-K2']],
  ['the same leader', changed('Kimi-K2', 89, 2.5), {when: 'leader-changed'}, null],
  ['the leader left', before.slice(1), {when: 'leader-changed'}, ['GLM-4.5']],
  [
    'the leader is only spelt otherwise',
    before.map(([rank, name, score, price]): Row => [rank, name === 'GLM-4.5' ? 'GLM 4.5' : name, score, price]),
    {when: 'leader-changed'},
    null,
  ],
  ['into the top 2', changed('Kimi-K2', 89, 2.5), {when: 'enters-top', value: 2}, ['Kimi-K2']],
  ['not into the top 1', changed('Kimi-K2', 89, 2.5), {when: 'enters-top', value: 1}, null],
  ['another model', changed('Kimi-K2', 89, 2.5), {when: 'enters-top', value: 2, model: 'MiniMax*'}, null],
  [
    'a new model in the top 2',
    [[1, 'Step-3', 99, 3], ...before.map(([rank, ...rest]): Row => [rank + 1, ...rest])],
    {when: 'enters-top', value: 2},
    ['Step-3'],
  ],
  ['a price that falls', changed('GLM-4.5', 91.5, 1.9), {when: 'falls-below', column: 'price*', value: 2}, ['GLM-4.5']],
  ['a price on its value', changed('GLM-4.5', 91.5, 2), {when: 'falls-below', column: 'price*', value: 2}, null],
  ['a price that was below', changed('MiniMax-M1', 84.1, 0.9), {when: 'falls-below', column: 'price*', value: 2}, null],
  ['by the role', changed('GLM-4.5', 91.5, 1.9), {when: 'falls-below', column: 'cost', value: 2}, ['GLM-4.5']],
  [
    'a score that rises',
    changed('Kimi-K2', 85.5, 2.5),
    {when: 'rises-above', value: 85, model: 'kimi-k2'},
    ['Kimi-K2'],
  ],
  ['a score that falls', changed('Kimi-K2', 79, 2.5), {when: 'rises-above', value: 80}, null],
  [
    'a change within its tolerance',
    changed('Qwen3-8B', 88.2, 0.49),
    {when: 'falls-below', column: 'price*', value: 0.495},
    ['Qwen3-8B'],
  ],
])('%s', async (_, after, condition, expected) => {
  expect(await reported(after, condition)).toEqual(expected);
});

test('one of several conditions is enough, and other changes are left out', async () => {
  const after = changed('Kimi-K2', 80.4, 1.5).map(([rank, name, score, price]): Row => [
    rank,
    name,
    score,
    name === 'Qwen3-8B' ? 5 : price,
  ]);
  expect(await reported(after, {when: 'leader-changed'}, {when: 'falls-below', column: 'Price ($)', value: 2})).toEqual(
    ['Kimi-K2'],
  );
});

test('a model that moves up because others left has the events of those', async () => {
  const after = before.slice(1).map(([rank, ...rest]): Row => [rank - 1, ...rest]);
  expect(await reported(after, {when: 'enters-top', value: 2, model: 'MiniMax-M1'})).toEqual(['GLM-4.5']);
});
