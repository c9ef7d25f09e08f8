// Who is who: the steps of identity, one by one, and what must not be taken for one.
import {describe, expect, it} from 'vitest';
import {diffSnapshots, type DiffOptions} from '../../src/diff/index.ts';
import {lineOf} from '../../src/diff/identity/line.ts';
import {nameSimilarity} from '../../src/diff/identity/similarity.ts';
import type {Changeset} from '../../src/model/changeset.ts';
import {board, editionOf, eventsOf, subjectsOf, table} from './edition.ts';

type Rows = readonly (readonly (string | number)[])[];

const wide = ['机构', '模型', '准确率', '耗时', '平均消耗token', '花费', '排名'];

async function compare(before: string, after: string, options: Partial<DiffOptions> = {}): Promise<Changeset> {
  return diffSnapshots(await editionOf(before), await editionOf(after), options);
}

const small = (before: Rows, after: Rows, options: Partial<DiffOptions> = {}): Promise<Changeset> =>
  compare(board(before), board(after), options);

/** Rows that are the same in both editions, so that the table is one. */
const filler: Rows = [
  ['grok-3-mini', '95.0%', 1],
  ['step-3', '85.0%', 2],
  ['pangu-pro-moe', '75.0%', 3],
];

describe('names', () => {
  it('a name written otherwise is respelled, once it is single on both sides', async () => {
    const changeset = await small([...filler, ['Qwen3-4B', '70.0%', 4]], [...filler, ['qwen3 4b', '70.0%', 4]]);
    expect(eventsOf(changeset, 'respelled')).toMatchObject([
      {before: 'Qwen3-4B', after: 'qwen3 4b', evidence: {how: 'folded'}},
    ]);
  });

  it('two rows that differ in case alone stay two', async () => {
    const rows: Rows = [...filler, ['grok-4-fast', '60.3%', 4], ['Grok 4 Fast', '38.6%', 5]];
    const changeset = await small(rows, rows);
    expect(changeset.significance).toBeNull();
  });

  it('an alias is a human word: it joins what no rule would', async () => {
    const options = {canonicalSpelling: (word: string) => (word === '文心一言' ? 'ERNIE Bot' : word)};
    const rows = [
      [...filler, ['文心一言', '70.0%', 4]],
      [...filler, ['ERNIE Bot', '70.0%', 4]],
    ] as const;
    expect(eventsOf(await small(...rows, options), 'respelled')).toMatchObject([{evidence: {how: 'alias'}}]);
    expect(subjectsOf(await small(...rows), 'entered')).toEqual(['ERNIE Bot']);
  });

  it.each([
    ['Qwen3-4B', 'Qwen3-8B', 'sizes'],
    ['GLM-4.5-Air', 'GLM-4.5-Flash', 'variants'],
    ['qwen-plus-think-2025-07-28', 'qwen-plus-2025-07-28', 'think'],
  ])('%s and %s are not one: %s differ', async (one, other) => {
    const changeset = await small([...filler, [one, '70.0%', 4]], [...filler, [other, '70.0%', 4]]);
    expect(eventsOf(changeset, 'renamed')).toEqual([]);
    expect([subjectsOf(changeset, 'left'), subjectsOf(changeset, 'entered')]).toEqual([[one], [other]]);
  });
});

describe('renames by evidence', () => {
  const fixed: Rows = filler.map(([name = '', score = '', rank = 0], index) => [
    ...['XAI', name, score, `${String(11 * index + 7)}s`, 300 + index, 1.5 + index, rank],
  ]);
  const row = (name: string, seconds = '54s', tokens = 2284): Rows[number] => [
    '智谱AI',
    name,
    '70.0%',
    seconds,
    tokens,
    13.4,
    4,
  ];
  const wideBoard = (extra: Rows): string => table(wide, [...fixed, ...extra]);

  it('equal measures make a new name a rename, with the evidence told', async () => {
    const changeset = await compare(wideBoard([row('GLM-4.5-Air')]), wideBoard([row('GLM-4.5-Air-0728')]));
    expect(eventsOf(changeset, 'renamed')).toMatchObject([
      {before: 'GLM-4.5-Air', after: 'GLM-4.5-Air-0728', evidence: {points: 6, sameTokens: false}},
    ]);
    expect(subjectsOf(changeset, 'entered')).toEqual([]);
  });

  it('other measures leave them left and entered, linked as a succession', async () => {
    const changeset = await compare(wideBoard([row('GLM-4.5-Air')]), wideBoard([row('GLM-4.5-Air-0728', '99s', 5000)]));
    expect(eventsOf(changeset, 'renamed')).toEqual([]);
    expect(eventsOf(changeset, 'succeeded')).toMatchObject([{before: 'GLM-4.5-Air', after: 'GLM-4.5-Air-0728'}]);
  });

  it('never by rank or row: a different model in the same place is another model', async () => {
    const changeset = await compare(wideBoard([row('GLM-4.5-Air')]), wideBoard([row('kimi-k2', '99s', 5000)]));
    expect([subjectsOf(changeset, 'left'), subjectsOf(changeset, 'entered')]).toEqual([['GLM-4.5-Air'], ['kimi-k2']]);
  });

  it('thousands of leavers and entrants of one shape are compared in time', async () => {
    const many = (word: string): string =>
      board(
        Array.from({length: 3000}, (_, index) => [
          `${word} ${String.fromCodePoint(0x4e00 + index)}`,
          '50.0%',
          index + 1,
        ]),
      );
    const start = performance.now();
    const changeset = await compare(many('早期模型'), many('晚期模型'));
    expect(subjectsOf(changeset, 'entered').length + subjectsOf(changeset, 'renamed').length).toBe(3000);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('one name on several rows', () => {
  it('twins are paired by content, whatever their order, and told once', async () => {
    const twins: Rows = [...filler, ['gpt-5.2', '49.9%', 4], ['gpt-5.2', '48.6%', 5]];
    const turned: Rows = [...filler, ['gpt-5.2', '48.6%', 4], ['gpt-5.2', '47.0%', 5]];
    const single: Rows = [...filler, ['gpt-5.2', '49.9%', 4]];
    expect(eventsOf(await small(single, twins), 'duplicate_appeared')).toMatchObject([{subjects: ['gpt-5.2']}]);
    expect(eventsOf(await small(twins, single), 'duplicate_resolved')).toMatchObject([{subjects: ['gpt-5.2']}]);
    expect(eventsOf(await small(twins, turned), 'score_changed')).toMatchObject([{before: 49.9, after: 47}]);
  });

  it('two vendors with one name are two entries, called by both', async () => {
    const labels = ['机构', '模型', '准确率', '排名'];
    const rows = (second: string): string =>
      table(labels, [
        ['阿里云', 'DeepSeek-R1', '90.0%', 1],
        ['火山引擎', 'DeepSeek-R1', second, 2],
        ['XAI', 'grok-3-mini', '60.0%', 3],
      ]);
    const changeset = await compare(rows('80.0%'), rows('70.0%'));
    expect(eventsOf(changeset, 'score_changed')).toMatchObject([
      {subjects: ['DeepSeek-R1 (火山引擎)'], before: 80, after: 70},
    ]);
  });
});

describe('tables without names', () => {
  const note = (rows: Rows): string => table(['日期', '说明'], rows);

  it('equal rows are one whatever their order; the most alike are one changed row', async () => {
    const changeset = await compare(
      note([
        ['2025-08-01', '新增 3 个模型'],
        ['2025-08-01', '新增 3 个模型'],
        ['2025-09-01', '删除 2 个模型'],
      ]),
      note([
        ['2025-09-01', '删除 5 个模型'],
        ['2025-08-01', '新增 3 个模型'],
      ]),
    );
    expect(changeset.boards[0]?.statistics).toMatchObject({matched: 2, entered: 0, left: 1});
  });
});

describe('nameSimilarity', () => {
  it.each([
    ['GLM-4.5-Air', 'GLM-4.5-Air-0728', 0.667],
    ['Qwen3-4B', 'qwen3 4b', 1],
    ['', 'step-3', 0],
  ])('%s and %s: %d', (one, other, similarity) => {
    expect(nameSimilarity(one, other)).toBeCloseTo(similarity, 3);
  });
});

describe('lineOf', () => {
  it.each([
    ['hunyuan-turbos-20250716', 'hunyuan-turbos'],
    ['qwen-plus-2025-07-28', 'qwen-plus'],
    ['Mistral-Small-3.2-24B-Instruct-2506', 'mistral-small-24b-instruct'],
    ['Qwen3-4B', 'qwen-4b'],
    ['DeepSeek-V3.1-Think', 'deepseek-think'],
    ['GLM-4.6', 'glm'],
    ['2025', ''],
  ])('%s → %s', (name, line) => {
    expect(lineOf(name)).toBe(line);
  });
});

describe('a header row that is repeated in the body', () => {
  const rows = filler.map((row) => [...row]);
  const header = ['模型', '准确率', '排名'];
  const repeated = board([...rows.slice(0, 2), header, ...rows.slice(2)]);

  it('is no entry, and the edition does not differ from itself', async () => {
    expect((await editionOf(repeated)).boards[0]?.outside).toEqual([2]);
    const changeset = await compare(repeated, repeated);
    expect([changeset.significance, changeset.boards[0]?.events]).toEqual([null, []]);
  });

  it('has neither entered nor left', async () => {
    const [come, gone] = [await compare(board(rows), repeated), await compare(repeated, board(rows))];
    expect([...subjectsOf(come, 'entered'), ...subjectsOf(gone, 'left')]).toEqual([]);
  });
});
