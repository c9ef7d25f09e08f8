// The one sentence: names where they are few, the news first, never more than 120 characters.
import {describe, expect, it} from 'vitest';
import {diffSnapshots} from '../../src/diff/index.ts';
import {verdictSentence} from '../../src/messages/verdict.ts';
import {netEntries} from '../../src/model/changeset.ts';
import {tilesOf} from '../../src/report/changes/page-tiles.ts';
import {sectionsOf} from '../../src/report/changes/sections.ts';
import {digestSubject} from '../../src/report/digest/facts.ts';
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
    expect(zh).toBe('新增 GPT-5（88.4，第 2 名）；其余名次未变。');
  });

  it('names those that left, and a tied place', async () => {
    const {en, zh} = await small([...rows.slice(1), ['GPT-5', 86.5, 1200]]);
    expect(en).toBe('New: GPT-5 (86.5, tied #1); left: Llama-4; nobody else moved.');
    expect(zh).toBe('新增 GPT-5（86.5，并列第 1 名）；退出 Llama-4；其余名次未变。');
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
    expect(en).toBe('Rescored: 12 of 12 scores differ, median −10 points; nobody moved.');
    expect(zh).toBe('全榜重新计分：12 个得分中 12 个有变化，变化中位数 −10 个百分点；名次未变。');
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

  it('says a change that several entries share once', async () => {
    const licences = (licence: string): string =>
      board(
        rows.map(([name = '', score = 0], at) => [name, score, at < 2 ? licence : 'MIT']),
        ['Model', 'Score', 'Licence'],
      );
    const {en} = await sentences(licences('GPL'), licences('BSD'));
    expect(en).toBe('Llama-4, Qwen3: Licence GPL → BSD.');
  });

  it('says which rows came from a board that is gone, and not that it is gone', async () => {
    const [best, rest] = [rows.slice(0, 9), rows.slice(9)];
    const before = `# Models\n\n${table(labels, best)}\n# Older models\n\n${table(labels, rest)}`;
    const {en, zh, text} = await sentences(before, `# Models\n\n${table(labels, rows)}`);
    expect(en).toBe('Models — Kimi, Step-2, Ernie-4 moved here from Older models.');
    expect(zh).toBe('Models——Kimi、Step-2、Ernie-4 由“Older models”移入。');
    expect(text).toContain('Table changes (1)');
    expect(text).not.toContain('Rescored');
  });

  it('says a header that changed with its unit once', async () => {
    const cost = (label: string, factor: number): string =>
      table(
        ['Model', 'Score', label],
        rows.map(([name = '', score = 0], at) => [name, score, (at + 2) * factor]),
      );
    const {en, text} = await sentences(cost('Cost / 1k', 1), cost('Cost / 10k', 10));
    expect(en).toBe('Column Cost / 1k is now Cost / 10k, same values.');
    expect(text).toContain('Table changes (1)');
  });
});

describe('texts, headings and columns, as real revisions had them', () => {
  const notes = (text: string, label = 'Note'): string =>
    table(
      ['Model', 'Score', label],
      rows.map(([name = '', score = 0], at) => [name, score, at === 1 ? text : `plain ${String(at)}`]),
    );
  const long = 'A description of the working hours that goes on for much longer than a line of a report, and then ends';

  it('cuts long texts down to where they differ', async () => {
    const {en, text} = await sentences(notes(`${long} well`), notes(`${long} badly`));
    expect(en).toBe('Qwen3: Note …d then ends well → …d then ends badly.');
    expect(text).toContain('…d then ends well → …d then ends badly');
    expect(text).not.toContain('working hours');
  });

  it('says a changed value before a renamed column', async () => {
    const {en} = await sentences(notes('old'), notes('new', 'Remark'));
    expect(en).toBe('Qwen3: Remark old → new; column Note is now called Remark.');
  });

  it('names the one entry of many changed values', async () => {
    const wide = (shift: number): string =>
      table(
        ['Model', 'Score', 'Tokens', 'Layers', 'Heads', 'Width'],
        rows.map(([name = '', score = 0], at) => {
          const more = at === 2 ? shift : 0;
          return [
            name,
            score,
            4000 + at * 7 + more * 900,
            20 + at + more,
            12 + at + more * 5,
            512 + at * 16 + more * 320,
          ];
        }),
      );
    expect((await sentences(wide(0), wide(9))).en).toBe('4 values of GLM-4.6 changed.');
  });

  it('leaves out the headings that did not change', async () => {
    const under = (heading: string): string => `# Leaderboard\n\n## 2026\n\n### ${heading}\n\n${table(labels, rows)}`;
    const {en, text} = await sentences(under('Test'), under('Tests'));
    expect(en).toBe('The heading Test is now Tests; nothing in the table changed.');
    expect(text).not.toContain('Leaderboard / 2026');
  });

  it('says a few values with those that were filled in', async () => {
    const filled = (one: string, other: string): string =>
      table(
        ['Model', 'Score', 'Dev'],
        rows.map(([name = '', score = 0], at) => [name, score, at === 0 ? one : at === 1 ? other : 50 + at]),
      );
    const {text} = await sentences(filled('TBA', 'TBA'), filled('89.6', '87.1'));
    expect(text).toContain('Dev is filled in: Llama-4 (89.6), Qwen3 (87.1)');
  });
});

describe('the number of new and removed entries', () => {
  const successors: Rows = [['Gemini-2.5', 91, 900], ['Gemini-2.0', 30, 900], ...rows];
  const later: Rows = [
    ['Gemini-3.5', 97, 900],
    ['Claude-4', 20, 900],
    ['Command-R', 19, 900],
    ['Aya', 18, 900],
    ['Olmo', 17, 900],
    ...rows,
  ];

  it('is the same in the headline, the tiles, the lists and the subject: successions are said as such', async () => {
    const changeset = await diffSnapshots(
      await editionOf(board(successors, labels)),
      await editionOf(board(later, labels)),
    );
    const [changes] = changeset.boards;
    if (changes === undefined) throw new Error('a board');
    expect(netEntries(changes)).toEqual({entered: 4, left: 1});
    expect(changes.statistics).toMatchObject({entered: 5, left: 2});
    expect(changeset.verdict).toBe('4 new; left: Gemini-2.0; nobody else moved; Gemini-3.5 replaced Gemini-2.5.');
    const tiles = tilesOf(changes, 'en', 'b1').map(({value, label}) => `${value} ${label}`);
    expect(tiles).toEqual(expect.arrayContaining(['4 new', '1 left']));
    const titles = sectionsOf(changes, 'en').map(({title, items}) => `${title} (${String(items.length)})`);
    expect(titles).toEqual(expect.arrayContaining(['New (4)', 'Left (1)', 'Renamed and succeeded (1)']));
    expect(digestSubject([changeset], {language: 'en', minimum: 'minor'})).toContain('4 new; left: Gemini-2.0');
  });
});
