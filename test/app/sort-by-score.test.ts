// Rows in the order of their scores, ranks numbered as the table numbers ties.
import {expect, it} from 'vitest';
import {sortByScore} from '../../src/app/sort-by-score.ts';
import {readDocument} from '../../src/app/read-document.ts';
import {shapesFor} from '../../src/app/shape-of.ts';
import {applyFixes} from '../../src/fix/index.ts';

const head = '| Rank | Model | Score |\n|---|---|---|\n';
const row = (rank: number | string, name: string, score: number | string): string =>
  `| ${rank} | ${name} | ${score} |\n`;

async function sorted(text: string, source = 'a.md'): Promise<string | null> {
  const {tables} = await readDocument(text, {source});
  const [table] = tables;
  const edits = table === undefined ? null : sortByScore(table, shapesFor({schemas: []}).shapeOf(table));
  return edits === null ? null : applyFixes(text, [{safety: 'unsafe', edits}]).text;
}

it.each([
  ['1224', [1, 2, 2, 4, 5], [1, 2, 3, 3, 5]],
  ['1223', [1, 2, 2, 3, 4], [1, 2, 3, 3, 4]],
  ['1334', [1, 3, 3, 4, 5], [1, 2, 4, 4, 5]],
  ['1234', [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]],
])('under %s', async (policy, before, after) => {
  const scores = policy === '1234' ? [95, 93, 92, 91, 90] : [95, 93, 93, 91, 90];
  const names = ['GPT-5', 'Qwen3', 'GLM-4.6', 'Kimi-K2', 'Doubao'];
  const text = head + names.map((name, at) => row(before[at] ?? 0, name, scores[at] ?? 0)).join('');
  // The last one is now second, and the two in the middle share a score.
  const edited = text
    .replace('Doubao | 90', 'Doubao | 94')
    .replace(/Qwen3 \| 93/, 'Qwen3 | 92')
    .replace(/GLM-4.6 \| 9[23]/, 'GLM-4.6 | 92');
  const order = ['GPT-5 | 95', 'Doubao | 94', 'Qwen3 | 92', 'GLM-4.6 | 92', 'Kimi-K2 | 91'];
  expect(await sorted(edited)).toBe(head + order.map((each, at) => `| ${after[at]} | ${each} |\n`).join(''));
});

it('what is right stays byte for byte', async () => {
  const text = head + row(1, 'GPT-5', 95) + row(2, 'Qwen3', 93) + row(3, 'GLM-4.6', 91);
  expect(await sorted(text)).toBe(text);
});

it('CSV keeps its quotes', async () => {
  expect(await sorted('rank,model,score\n1,"GPT-5, high",91\n2,Qwen3,95\n3,GLM-4.6,80\n', 'a.csv')).toBe(
    'rank,model,score\n1,Qwen3,95\n2,"GPT-5, high",91\n3,GLM-4.6,80\n',
  );
});

it.each([
  ['a row without a score', head + row(1, 'GPT-5', 95) + row(2, 'Qwen3', '-') + row(3, 'GLM-4.6', 96)],
  ['an excerpt of a longer list', head + row(1, 'GPT-5', 95) + row(7, 'Qwen3', 97) + row(12, 'GLM-4.6', 91)],
  ['ranks that are medals', head + row('🥇', 'GPT-5', 91) + row('🥈', 'Qwen3', 93) + row('🥉', 'GLM-4.6', 95)],
  ['no ranks', '| Model | Score |\n|---|---|\n| GPT-5 | 91 |\n| Qwen3 | 95 |\n'],
])('%s: nothing is sorted', async (_, text) => {
  expect(await sorted(text)).toBeNull();
});
