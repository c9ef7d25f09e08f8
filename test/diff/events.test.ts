// Kinds of change, one by one: what is told, how much it matters, and that every one can be applied.
import {describe, expect, it} from 'vitest';
import {applyChangeset, diffSnapshots, type DiffOptions} from '../../src/diff/index.ts';
import type {Changeset} from '../../src/model/changeset.ts';
import type {Snapshot} from '../../src/model/snapshot.ts';
import {canonicalDocument, writeCanonical} from '../../src/snapshot/index.ts';
import {board, editionOf, eventsOf, movers, subjectsOf, table} from './edition.ts';

async function compare(before: string, after: string, options: Partial<DiffOptions> = {}): Promise<Changeset> {
  return compareEditions(await editionOf(before), await editionOf(after), options);
}

async function compareEditions(one: Snapshot, other: Snapshot, options: Partial<DiffOptions> = {}): Promise<Changeset> {
  const changeset = await diffSnapshots(one, other, options);
  expect(writeCanonical(applyChangeset(one, changeset))).toBe(writeCanonical(canonicalDocument(other)));
  return changeset;
}

const kindsOf = (changeset: Changeset): string[] =>
  changeset.boards.flatMap(({events}) => events.map(({kind, significance}) => `${kind} ${significance}`)).sort();

const timed = ['模型', '准确率', '耗时', '排名'];
const rows = [
  ['grok-3-mini', '95.0%', '41s', 1],
  ['step-3', '85.0%', '118s', 2],
  ['pangu-pro-moe', '75.0%', '66s', 3],
  ['yi-lightning', '65.0%', '9s', 4],
] as const;

/** The board with one cell set. */
const withCell = (row: number, column: number, text: string): string =>
  table(
    timed,
    rows.map((cells, index) => cells.map((cell, place) => (index === row && place === column ? text : cell))),
  );
const base = table(timed, rows);

describe('scores', () => {
  it('a score that passes nobody is no move', async () => {
    const changeset = await compare(base, withCell(1, 1, '80.0%'));
    expect(eventsOf(changeset, 'score_changed')).toMatchObject([{subjects: ['step-3'], before: 85, after: 80}]);
    expect(movers(changeset)).toEqual([]);
  });

  it('who loses the score is unranked, not last; who gets one is ranked again', async () => {
    const forth = await compare(base, withCell(1, 1, '/'));
    expect(eventsOf(forth, 'became_unranked')).toMatchObject([{subjects: ['step-3'], before: '85%', after: null}]);
    expect(forth.boards[0]?.movement.map(({subject}) => subject)).not.toContain('step-3');
    expect(eventsOf(await compare(withCell(1, 1, '/'), base), 'became_ranked')).toMatchObject([{after: '85%'}]);
  });

  it('scores printed with fewer decimals everywhere are no change', async () => {
    const scores = (print: (value: number) => string): string =>
      board(
        Array.from({length: 12}, (_, index) => [
          `model-${String.fromCodePoint(97 + index)}`,
          print(90.4 - 2 * index),
          index + 1,
        ]),
      );
    const changeset = await compare(
      scores((value) => value.toFixed(1)),
      scores((value) => value.toFixed(0)),
    );
    expect(eventsOf(changeset, 'score_changed')).toEqual([]);
    expect(changeset.significance).toBe('noise');
  });

  it('thirty per cent and ten survivors scored anew are one re-score, with quantiles and five residuals', async () => {
    const scores = (shift: number): string =>
      board(
        Array.from({length: 20}, (_, index) => [
          `model-${String.fromCodePoint(97 + index)}`,
          `${String(80 - 2 * index + (index < 12 ? shift + (index === 3 ? 7 : 0) : 0))}%`,
          index + 1,
        ]),
      );
    const changeset = await compare(scores(0), scores(-5));
    const [rescored] = eventsOf(changeset, 'rescored');
    expect(rescored).toMatchObject({significance: 'headline', evidence: {changed: 12, survivors: 20, median: -5}});
    const named = new Set([...movers(changeset), ...(rescored?.evidence.largest ?? [])]);
    expect(subjectsOf(changeset, 'score_changed')).toEqual([...named].sort());
    expect(changeset.verdict).toMatch(/^Rescored: 12 of 20 scores differ, median −5 points/);
  });

  it('a board without scores is ranked by its published places, and says so', async () => {
    const ranked = (names: readonly string[]): string =>
      table(
        ['排名', '模型'],
        names.map((name, index) => [index + 1, name]),
      );
    const changeset = await compare(
      ranked(['step-3', 'grok-3-mini', 'yi-lightning']),
      ranked(['yi-lightning', 'step-3', 'grok-3-mini']),
    );
    expect(changeset.boards[0]?.head.rankedBy).toBe('published');
    expect(movers(changeset)).toEqual(['yi-lightning']);
    expect(eventsOf(changeset, 'overtook')).toMatchObject([{evidence: {count: 2, names: ['grok-3-mini', 'step-3']}}]);
  });
});

describe('values', () => {
  it.each([
    ['within a tenth', '44s', 'noise'],
    ['beyond it', '50s', 'minor'],
    ['twice as long', '90s', 'notable'],
  ])('a measure that changed %s is %s', async (_, text, significance) => {
    expect(kindsOf(await compare(base, withCell(0, 2, text)))).toEqual([`measure_changed ${significance}`]);
  });

  it('a tolerance of the configuration wins', async () => {
    const changeset = await compare(base, withCell(0, 2, '90s'), {tolerances: {耗时: {rel: 2}}});
    expect(kindsOf(changeset)).toEqual(['measure_changed noise']);
  });

  it('one unit written as another is no change of the value', async () => {
    expect(kindsOf(await compare(base, withCell(1, 2, '1分58秒')))).toEqual(['format_only noise']);
  });

  it('a column that changes its unit is one event', async () => {
    const costs = (label: string, factor: number): string =>
      table(
        ['模型', '准确率', label],
        rows.map(([name, score], index) => [name, score, (index + 1) * factor]),
      );
    const changeset = await compare(costs('耗时(s)', 1), costs('耗时(ms)', 1000));
    expect(eventsOf(changeset, 'unit_changed')).toMatchObject([{before: 's', after: 'ms', evidence: {cells: 4}}]);
    expect(eventsOf(changeset, 'measure_changed')).toEqual([]);
  });

  it('values that went missing in one column are one event, and so are those that came', async () => {
    const gap = table(
      timed,
      rows.map((cells, index) => cells.map((cell, place) => (place === 2 && index > 1 ? '/' : cell))),
    );
    expect(eventsOf(await compare(base, gap), 'value_missing')).toMatchObject([
      {subjects: ['pangu-pro-moe', 'yi-lightning'], field: '耗时'},
    ]);
    expect(eventsOf(await compare(gap, base), 'value_filled')).toMatchObject([
      {subjects: ['pangu-pro-moe', 'yi-lightning']},
    ]);
  });

  it('a category that flips is a value, a vendor written otherwise a spelling', async () => {
    const vendors = (category: string, vendor: string): string =>
      table(
        ['类别', '机构', '模型', '准确率'],
        [
          ['商用', 'Google', 'gemini-2.5-pro', '95.0%'],
          [category, vendor, 'step-3', '85.0%'],
          ['开源', '华为', 'pangu-pro-moe', '75.0%'],
        ],
      );
    const changeset = await compare(vendors('商用', '阶跃星辰'), vendors('开源', '阶跃星辰AI'));
    expect(eventsOf(changeset, 'value_changed')).toMatchObject([{field: 'category', before: '商用', after: '开源'}]);
    expect(eventsOf(changeset, 'respelled')).toMatchObject([
      {field: 'vendor', before: '阶跃星辰', after: '阶跃星辰AI'},
    ]);
  });
});

describe('tags', () => {
  it('a (new) on an entry that the earlier edition had is contradicted, where the edition has entrants', async () => {
    const tagged = [['grok-3-mini(new)', '95.0%', '41s', 1], ...rows.slice(1)] as const;
    const entrant = ['kimi-k2(new)', '60.0%', '9s', 5] as const;
    const changeset = await compare(table(timed, tagged), table(timed, [...tagged, entrant]));
    expect(subjectsOf(changeset, 'claim_contradicted')).toEqual(['grok-3-mini']);
    expect(subjectsOf(await compare(table(timed, tagged), table(timed, tagged)), 'claim_contradicted')).toEqual([]);
  });
});

describe('columns and boards', () => {
  it('a column added, removed, renamed', async () => {
    const changeset = await compare(
      table(
        ['模型', '准确率', '耗时'],
        rows.map(([name, score, time]) => [name, score, time]),
      ),
      table(
        ['模型', '准确率', '平均耗时', '价格'],
        rows.map(([name, score, time], index) => [name, score, time, index]),
      ),
    );
    expect(kindsOf(changeset)).toEqual(['column_added notable', 'column_renamed minor']);
    expect(eventsOf(changeset, 'column_renamed')).toMatchObject([{before: '耗时', after: '平均耗时'}]);
    expect(changeset.verdict).toContain('价格');
  });

  it('several tables of one document are matched by heading, by names, and the rest added or removed', async () => {
    const other = table(
      ['字段', '说明'],
      [
        ['耗时', '每题平均'],
        ['花费', '每千次'],
      ],
    );
    const before = `# 影像\n\n${base}\n# 说明\n\n${other}\n`;
    const after = `# 医学影像科\n\n${withCell(3, 1, '99.0%')}\n# 说明\n\n${other}\n# 新增\n\n${table(['项', '值'], [['a', 'b']])}\n`;
    const changeset = await compare(before, after);
    expect(changeset.boards.map(({matchedBy, status}) => [matchedBy, status])).toEqual([
      ['names', 'changed'],
      ['id', 'same'],
      [null, 'added'],
    ]);
    expect(eventsOf(changeset, 'board_moved')).toMatchObject([{before: '影像', after: '医学影像科'}]);
    expect(movers(changeset)).toEqual(['yi-lightning']);
    const back = await compare(after, before);
    expect(eventsOf(back, 'board_removed')).toHaveLength(1);
  });

  it('a table keeps its own heading when the chapter above is renamed, though its neighbours hold the same rows', async () => {
    const of = (shift: number): string =>
      table(
        ['题目', '得分'],
        Array.from({length: 8}, (_, index) => [`question-${String(index)}`, index + shift]),
      );
    const document = (chapter: string, parts: readonly (readonly [string, number])[]): string =>
      [`# ${chapter}`, ...parts.map(([heading, shift]) => `## ${heading}\n\n${of(shift)}`)].join('\n\n');
    const before = document('评测（gpt-4o）', [
      ['glm-4.5', 1],
      ['qwen-plus', 3],
    ]);
    const after = document('评测（gpt-4o-0513）', [
      ['yi-lightning', 6],
      ['glm-4.5', 1],
      ['qwen-plus', 3],
    ]);
    const changeset = await compare(before, after);
    expect(changeset.boards.map(({matchedBy}) => matchedBy)).toEqual([null, 'heading', 'heading']);
    expect(eventsOf(changeset, 'score_changed')).toEqual([]);
  });

  it('a ranking that starts anew in each group is followed group by group', async () => {
    const grouped = (first: readonly string[]): string =>
      table(
        ['赛道', '模型', '得分', '排名'],
        [
          ...first.map((name, index) => ['中文', name, 90 - index, index + 1]),
          ...['qwen-plus', 'qwen-turbo', 'qwen-long'].map((name, index) => ['英文', name, 99 - index, index + 1]),
        ],
      );
    const names = ['grok-3-mini', 'step-3', 'yi-lightning', 'kimi-k2'];
    const changeset = await compare(grouped(names), grouped(['grok-3-mini', 'yi-lightning', 'step-3', 'kimi-k2']));
    for (const {published} of changeset.boards[0]?.movement ?? []) expect(published?.unexplained).toBe(0);
    expect(
      changeset.boards[0]?.movement.filter(({subject}) => subject.startsWith('qwen')).map(({class: kind}) => kind),
    ).toEqual([...['steady', 'steady', 'steady']]);
  });
});

describe('documents', () => {
  it('prose is compared word by word, Chinese too', async () => {
    const text = (count: string): string => `# 榜单\n\n本月收录${count}个模型，新增若干。\n\n${base}`;
    const changeset = await compare(text('103'), text('102'));
    expect(changeset.prose).toHaveLength(1);
    expect(changeset.prose[0]).toMatchObject({heading: '榜单', kind: 'prose_changed', significance: 'minor'});
    expect(changeset.prose[0]?.parts.filter(({kind}) => kind !== 'same')).toEqual([
      {kind: 'removed', text: '103'},
      {kind: 'added', text: '102'},
    ]);
  });

  it('paragraphs added, removed and moved about can be applied', async () => {
    const blocks = ['甲段说明榜单的来源。', '乙段说明评分的方法。', '丙段是致谢。', '丁段是联系方式。'];
    const text = (kept: readonly number[]): string =>
      `# 榜单\n\n${kept.map((index) => blocks[index]).join('\n\n')}\n\n${base}`;
    for (const kept of [[0, 2], [3, 2, 1, 0], [1, 1, 2], []]) await compare(text([0, 1, 2, 3]), text(kept));
  });

  it('a damaged edition is compared as repaired: the encoding is told, and no value changed', async () => {
    const clean = await editionOf(base);
    const repaired = {damaged: true, process: 'utf-8 read as windows-1252', restored: 12, uncertain: 0};
    const damaged = await editionOf(base, 'board.md', {repaired});
    const broke = await compareEditions(clean, damaged);
    expect(broke.events).toMatchObject([
      {kind: 'encoding_repaired', significance: 'headline', after: 'utf-8 read as windows-1252'},
    ]);
    expect(broke.boards.flatMap(({events}) => events)).toEqual([]);
    expect((await compareEditions(damaged, clean)).events).toMatchObject([{significance: 'notable', after: null}]);
    expect((await compareEditions(damaged, damaged)).significance).toBeNull();
  });

  it('who was here before comes back with the gap told', async () => {
    const changeset = await compare(table(timed, rows.slice(1)), base, {seenBefore: {'grok-3-mini': 3}});
    expect(eventsOf(changeset, 're-entered')).toMatchObject([{subjects: ['grok-3-mini'], evidence: {editionsAway: 3}}]);
  });

  it('an event keeps its id when it is computed again, and another change has another', async () => {
    const ids = (changeset: Changeset): string[] => changeset.boards.flatMap(({events}) => events.map(({id}) => id));
    const [one, again] = [await compare(base, withCell(0, 2, '90s')), await compare(base, withCell(0, 2, '90s'))];
    expect(ids(again)).toEqual(ids(one));
    expect(ids(await compare(base, withCell(1, 2, '90s')))).not.toEqual(ids(one));
    const all = ids(await compare(base, table(timed, rows.slice(2))));
    expect(new Set(all).size).toBe(all.length);
  });
});
