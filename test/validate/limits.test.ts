// What judging takes of very wide rows, very long cells and very many findings. Before, each of these took minutes or the stack.
import {describe, expect, test} from 'vitest';
import {readDocument} from '../../src/app/read-document.ts';
import {inferShape} from '../../src/infer/index.ts';
import {minOf, maxOf, pushAll} from '../../src/model/lists.ts';
import type {Finding} from '../../src/model/finding.ts';
import {defineRule} from '../../src/model/rule.ts';
import {rules} from '../../src/rules/index.ts';
import {validateDocument} from '../../src/validate/index.ts';
import {canonicalName} from '../../src/values/name.ts';

async function checkDocument(text: string, source = 'board.csv'): Promise<Finding[]> {
  return validateDocument(await readDocument(text, {source}), {rules, shapeOf: inferShape, damage: () => []});
}

test('lists longer than the arguments that a call can take', () => {
  const list = [0];
  pushAll(list, new Uint32Array(300_000).fill(7));
  expect([list.length, maxOf(list), minOf(list), maxOf([]), minOf([])]).toEqual([300_001, 7, 0, -Infinity, Infinity]);
});

describe('judging', () => {
  test('a row of 30,000 cells under two labels', async () => {
    const row = Array.from({length: 30_000}, (_, at) => at).join(',');
    const found = await checkDocument(`a,b\n1,2\n${row}\n`);
    expect(found.map(({rule}) => rule)).toContain('surplus-cell');
    expect(found.map(({rule}) => rule)).not.toContain('rule-crashed');
  });

  test.each([
    ['backticks', '`'.repeat(300_000)],
    ['brackets', '['.repeat(300_000)],
    ['tags', '<a'.repeat(150_000)],
    ['stars', '*a_'.repeat(100_000)],
    ['spaces', `a${' '.repeat(300_000)}b`],
  ])('300,000 %s as a name', (_, cell) => {
    const {name} = canonicalName(cell);
    expect(name.length).toBeGreaterThan(0);
    expect(canonicalName(name).name).toBe(name);
  });

  const everyRow = (times: number) =>
    defineRule<'said'>({
      meta: {
        ...{id: 'says-so', summary: {en: 'x', 'zh-CN': 'x'}, group: 'values', status: 'preview', core: false},
        ...{since: '0.1.0', severity: 'warning', fix: 'never', options: {}, messages: {said: {en: 'x', 'zh-CN': 'x'}}},
      },
      check(_, {report}) {
        for (let at = 0; at < times; at += 1) report({messageId: 'said', place: {kind: 'document'}});
      },
    });

  test('more findings of one rule than the limit end the document, not in a crash of the rule', async () => {
    const document = await readDocument('a,b\n1,2\n', {source: 'board.csv'});
    const run = () => validateDocument(document, {rules: [everyRow(200_001)], shapeOf: inferShape});
    expect(run).toThrow('board.csv: rule says-so alone has more than 200000 findings');
  });
});
