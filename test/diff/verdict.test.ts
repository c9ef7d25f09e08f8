// The one sentence: names where they are few, the news first, never more than 120 characters.
import {describe, expect, it} from 'vitest';
import {diffSnapshots} from '../../src/diff/index.ts';
import {verdictSentence} from '../../src/messages/verdict.ts';
import {renderDiffText} from '../../src/report/changes/text.ts';
import {board, editionOf, table} from './edition.ts';

type Rows = readonly (readonly (string | number)[])[];

const labels = ['Model', 'Score', 'Requests/s'];
const names = [
  'Llama-4',
  'Qwen3',
  'GLM-4.6',
  'Gemma-3',
  'Phi-4',
  'Mistral-7B',
  'Yi-34B',
  'Baichuan4',
  'Doubao',
  'Kimi',
  'Step-2',
  'Ernie-4',
];
const rows: Rows = names.map((name, at) => [name, 90 - at * 3.5, 1000 + at * 37]);

async function sentences(before: string, after: string): Promise<{en: string; zh: string; text: string}> {
  const changeset = await diffSnapshots(await editionOf(before), await editionOf(after));
  return {
    en: changeset.verdict,
    zh: verdictSentence(changeset.verdictMessage, 'zh-CN'),
    text: renderDiffText(changeset, {language: 'en'}),
  };
}

function small(after: Rows): Promise<{en: string; zh: string; text: string}> {
  return sentences(board(rows, labels), board(after, labels));
}

describe('the verdict', () => {
  it('names up to three entrants with score and place, and says that nobody else moved', async () => {
    const {en, zh} = await small([...rows, ['GPT-5', 88.4, 1200]]);
    expect(en).toBe('New: GPT-5 (88.4, #2); nobody else moved.');
    expect(zh).toBe('新增 GPT-5（88.4，第 2）；其余名次未变。');
  });

  it('names those that left, and a tied place', async () => {
    const {en, zh} = await small([...rows.slice(1), ['GPT-5', 86.5, 1200]]);
    expect(en).toBe('New: GPT-5 (86.5, tied #1); left: Llama-4; nobody else moved.');
    expect(zh).toBe('新增 GPT-5（86.5，并列第 1）；退出 Llama-4；其余名次未变。');
  });

  it('says values as they are written, one name once', async () => {
    const {en} = await small(rows.map((row, at) => (at === 3 ? ['Gemma-3', 79.75, 2500] : row)));
    expect(en).toBe('Gemma-3: 79.5 → 79.75, Requests/s 1111 → 2500.');
  });

  it('leaves a name as it is written at the beginning', async () => {
    const rename = (name: string): string =>
      board(
        rows.map((row, at) => (at === 0 ? [name, ...row.slice(1)] : row)),
        labels,
      );
    const {en} = await sentences(rename('bzip3 1.5.2'), rename('bzip3 1.5.3'));
    expect(en).toMatch(/^bzip3 1\.5\.3/);
  });

  it('folds a column that changed as a whole into one line', async () => {
    const {en, zh, text} = await small(rows.map(([name = '', score = 0, rate]) => [name, score, Number(rate) * 2.04]));
    expect(en).toBe('Requests/s roughly doubled on all 12.');
    expect(zh).toBe('全部 12 个的“Requests/s”约翻一番。');
    expect(text.match(/Requests\/s/g)).toHaveLength(5);
  });

  it('calls differences of percentages points', async () => {
    const percent = (shift: number): string =>
      board(
        rows.map(([name = '', score]) => [name, `${Number(score) - shift}%`, 1]),
        labels,
      );
    const {en, zh} = await sentences(percent(0), percent(10));
    expect(en).toBe('Rescored: 12 of 12 scores differ, median −10 points; nobody else moved.');
    expect(zh).toBe('全榜重新计分：12 个得分中 12 个有变，中位 −10 个百分点；其余名次未变。');
  });

  it('says which board where the document has several', async () => {
    const document = (score: number): string =>
      `# MMLU\n\n${table(labels, rows)}\n# GPQA\n\n${table(labels, [...rows.slice(1), ['Llama-4', score, 1000]])}`;
    const {en, zh} = await sentences(document(90), document(41));
    expect(en).toBe('GPQA — Moved: Llama-4 90 → 41.');
    expect(zh).toBe('GPQA——名次变动：Llama-4 90 → 41。');
  });

  it('stays within 120 characters, whatever the names', async () => {
    const long = (at: number): string =>
      `a-very-long-model-name-that-nobody-can-pronounce-${at}-instruct-2026-01-23-fp8`;
    const {en, zh} = await small([...rows.slice(2), [long(1), 88.4, 1200], [long(2), 70.1, 1]]);
    for (const sentence of [en, zh]) expect([...sentence].length).toBeLessThanOrEqual(120);
    expect(en).toContain('left: Llama-4, Qwen3');
  });
});
