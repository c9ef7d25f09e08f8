// What counts as the same: canonical text of boards, and reading it back.
import {describe, expect, it} from 'vitest';
import {diffSnapshots} from '../../src/diff/index.ts';
import {canonicalDocument, readCanonical, rowNamesOf, writeCanonical} from '../../src/snapshot/index.ts';
import {canonicalLabels} from '../../src/snapshot/labels.ts';
import {readCanonicalNumber} from '../../src/snapshot/canonical-number.ts';
import type {Snapshot} from '../../src/model/snapshot.ts';
import {editionOf, sampleEditions, table} from '../diff/edition.ts';

const canonical = (snapshot: Snapshot): string => writeCanonical(canonicalDocument(snapshot));
const labels = ['机构', '大模型', '准确率', '平均耗时', '花费（元）'];
const rows = [
  ['智谱AI', 'GLM-4.5(new)', '100.0%', '53s', '23.7'],
  ['豆包', 'doubao-seed-1-6', '95.0%', '/', '0.70'],
  ['Google', 'gemini-2.5-pro', '90.0%', '1分30秒', '1,155.0'],
];

describe('canonical text', () => {
  it('does not depend on the order of rows and columns, on format, markup, width, spaces or spellings of missing', async () => {
    const plain = canonical(await editionOf(table(labels, rows)));
    const turned = [...rows].reverse().map((cells) => [...cells].reverse());
    const dressed = [
      ['智谱AI', '**GLM-4.5**（new）', '100%', '53s', '23.70'],
      ['豆包 ', '[doubao-seed-1-6](https://example.org)', '９５.0%', '—', '0.7'],
      ['Google', 'gemini\u20112.5\u2011pro', '90.0%', '90s', '1155'], // NON-BREAKING HYPHEN
    ];
    expect(canonical(await editionOf(table([...labels].reverse(), turned)))).toBe(plain);
    expect(canonical(await editionOf(table(labels, dressed)))).toBe(plain);
    const csv = [labels, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n');
    expect(canonical(await editionOf(csv, 'board.csv'))).toBe(plain);
  });

  it('is one row a line, so that a changed row is a changed line', async () => {
    const one = canonical(await editionOf(table(labels, rows))).split('\n');
    const changed = rows.map((cells) =>
      cells[0] === '豆包' ? [...cells.slice(0, 2), '85.0%', ...cells.slice(3)] : cells,
    );
    const other = canonical(await editionOf(table(labels, changed))).split('\n');
    expect(one.filter((line) => !other.includes(line))).toEqual(['["doubao-seed-1-6","豆包","95%","","0.7"],']);
  });

  it.each([
    ['a score', '95.0%', '94.0%'],
    ['a name', 'doubao-seed-1-6', 'doubao-seed-1-7'],
    ['a tag', 'GLM-4.5(new)', 'GLM-4.5'],
    ['a value that went missing', '53s', '/'],
  ])('is another for %s', async (_, from, to) => {
    const changed = rows.map((cells) => cells.map((cell) => (cell === from ? to : cell)));
    expect(canonical(await editionOf(table(labels, changed)))).not.toBe(
      canonical(await editionOf(table(labels, rows))),
    );
  });

  it('holds the prose, without its layout', async () => {
    const text = (words: string): string => `# 榜单\n\n${words}\n\n${table(labels, rows)}`;
    const one = canonical(await editionOf(text('本月收录  三个模型。')));
    expect(canonical(await editionOf(text('本月收录 三个模型。 ').replace(/\n/g, '\r\n')))).toBe(one);
    expect(canonical(await editionOf(text('本月收录四个模型。')))).not.toBe(one);
  });
});

describe('readCanonical', () => {
  it('gives back a snapshot with the same canonical text, which compares as the edition itself', async () => {
    const [one, two] = await sampleEditions();
    if (one === undefined || two === undefined) throw new Error('editions');
    const stored = readCanonical(canonical(one), one.origin, 'markdown');
    expect(canonical(stored)).toBe(canonical(one));
    expect(
      (await diffSnapshots(stored, one)).boards.flatMap(({events}) => events.map(({significance}) => significance)),
    ).not.toContain('minor');
    const [direct, read] = [
      await diffSnapshots(one, two),
      await diffSnapshots(stored, readCanonical(canonical(two), two.origin, 'markdown')),
    ];
    expect(read.verdict).toBe(direct.verdict);
    expect(read.boards[0]?.statistics).toEqual(direct.boards[0]?.statistics);
  });

  it('keeps tags, units and directions', async () => {
    const lower = table(
      ['模型', '平均耗时', '排名'],
      [
        ['step-3', '9s', 1],
        ['grok-3-mini(new)', '12s', 2],
        ['yi-lightning', '15s', 3],
      ],
    );
    const edition = await editionOf(lower);
    const stored = readCanonical(canonical(edition), edition.origin);
    expect(canonical(stored)).toBe(canonical(edition));
    expect(stored.boards[0]?.tags).toEqual([{row: 0, tags: ['new']}]);
    expect(rowNamesOf(stored).sort()).toEqual(rowNamesOf(edition).sort());
  });
});

describe('boards', () => {
  it('twins of one heading and header get ids of their own', async () => {
    const {boards} = await editionOf(`# 榜单\n\n${table(labels, rows)}\n正文。\n\n${table(labels, rows)}`);
    expect(new Set(boards.map(({id}) => id)).size).toBe(2);
    expect(boards[1]?.id).toBe(`${boards[0]?.id ?? ''}-2`);
  });

  it('know the line of each row, the tags of each name, and totals that do not rank', async () => {
    const [board] = (await editionOf(`# 榜单\n\n${table(labels, [...rows, ['平均', '', '95.0%', '', '']])}`)).boards;
    expect([...(board?.rowLines ?? [])]).toEqual([5, 6, 7, 8]);
    expect(board?.tags).toEqual([{row: 0, tags: ['new']}]);
    expect(board?.outside).toEqual([3]);
  });

  it('a pinned id is the id, for the first table', async () => {
    const {boards} = await editionOf(table(labels, rows), 'board.md', {boardId: '医学影像科'});
    expect(boards.map(({id, pinned}) => [id, pinned])).toEqual([['医学影像科', true]]);
  });
});

describe('canonicalLabels', () => {
  it('are canonical and each there once', () => {
    expect(canonicalLabels(['**模型**', '准确率', '准确率', '', '花费（元）'])).toEqual([
      '模型',
      '准确率',
      '准确率 (2)',
      'column 4',
      '花费(元)',
    ]);
  });
});

describe('readCanonicalNumber', () => {
  it.each([
    ['100.0%', '100%', 100, 1],
    ['15.20', '15.2', 15.2, 2],
    ['1,188', '1188', 1188, 0],
    ['2min', '120s', 120, 0],
    ['24s', '24s', 24, 0],
  ])('%s is %s', (text, canonicalText, value, decimals) => {
    const number = readCanonicalNumber(text);
    expect([number?.text, number?.value]).toEqual([canonicalText, value]);
    expect(number?.decimals).toBeGreaterThanOrEqual(text === '2min' ? 0 : decimals);
  });

  it.each(['/', 'GLM-4.5', '2025-07-28', ''])('%s is none', (text) => {
    expect(readCanonicalNumber(text)).toBeNull();
  });
});
