import {createRequire} from 'node:module';
import {Parser} from 'htmlparser2';
import {describe, expect, it} from 'vitest';
import {defaultDiffOptions, diffSnapshots} from '../../src/diff/index.ts';
import type {Snapshot} from '../../src/model/snapshot.ts';
import {renderChangelog} from '../../src/report/changes/changelog.ts';
import {renderDiffAtom} from '../../src/report/changes/atom.ts';
import {renderDiffDaff} from '../../src/report/changes/daff.ts';
import {renderDiffMarkdown} from '../../src/report/changes/markdown.ts';
import {renderDiffText} from '../../src/report/changes/text.ts';
import {displayWidth} from '../../src/text/width.ts';
import {editionOf, sampleEditions, table} from '../diff/edition.ts';
import {changeOf, hostileChange, largestEditions, sampleChange} from './change.ts';
import {expectGolden} from './golden.ts';

describe.each(['en', 'zh-CN'] as const)('a change in %s', (language) => {
  it('is as it was when somebody last looked at it', async () => {
    const {changeset, fullTables} = await sampleChange();
    expectGolden(`diff.${language}.txt`, renderDiffText(changeset, {language}));
    expectGolden(`diff.${language}.md`, renderDiffMarkdown(changeset, {language}));
    expectGolden(`diff.${language}.atom`, renderDiffAtom([changeset], {language}));
    expectGolden(`changelog.${language}.md`, renderChangelog(changeset, language));
    expectGolden('diff.daff.csv', renderDiffDaff(changeset, fullTables));
  });
});

describe('as text', () => {
  it('takes at most 76 columns, wide characters counted twice', async () => {
    const {changeset} = await changeOf(await largestEditions());
    for (const language of ['en', 'zh-CN'] as const) {
      const lines = renderDiffText(changeset, {language}).split('\n');
      expect(lines.filter((line) => displayWidth(line) > 76)).toEqual([]);
    }
  });
});

describe('as Markdown', () => {
  it('stays short enough for a comment and says what it left out', async () => {
    const [, from, to] = await largestEditions(4000, 3);
    if (from === undefined || to === undefined) throw new Error('no editions');
    const text = renderDiffMarkdown(await diffSnapshots(from, to, defaultDiffOptions), {language: 'en'});
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toMatch(/^<!-- tablewatch-diff -->/);
    expect(text).toContain('left out here');
  });
});

/** Texts of the elements, by name, in order; fails where the XML is not well-formed. */
function readXml(xml: string): Record<string, string[]> {
  const texts: Record<string, string[]> = {};
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentagname: (name) => {
        open.push(name);
        (texts[name] ??= []).push('');
      },
      ontext: (text) => {
        const name = open.at(-1) ?? '';
        const list = texts[name] ?? [];
        list[list.length - 1] += text;
      },
      onclosetag: (name, isImplied) => {
        expect(isImplied && name !== 'link').toBe(false);
        expect(open.pop()).toBe(name);
      },
    },
    {xmlMode: true},
  );
  parser.end(xml);
  expect(open).toEqual([]);
  return texts;
}

describe('as Atom', () => {
  const at = (snapshot: Snapshot, observedAt: string): Snapshot => ({
    ...snapshot,
    origin: {...snapshot.origin, observedAt},
  });

  it('has an entry for what changed, named and dated by the editions', async () => {
    const [, from, to] = await sampleEditions();
    if (from === undefined || to === undefined) throw new Error('no sample');
    const changeset = await diffSnapshots(
      at(from, '2025-09-01T00:00:00.000Z'),
      at(to, '2025-11-01T08:00:00.000Z'),
      defaultDiffOptions,
    );
    const xml = renderDiffAtom([changeset], {
      language: 'en',
      authority: 'tables.example',
      reportUrl: () => 'https://tables.example/?a=1&b=2',
    });
    const texts = readXml(xml);
    expect(texts['updated']).toEqual(['2025-11-01T08:00:00.000Z', '2025-11-01T08:00:00.000Z']);
    expect(texts['id']?.every((id) => id.startsWith('tag:tables.example,2026:'))).toBe(true);
    expect(new Set(texts['id']).size).toBe(2);
    expect(xml).toContain('href="https://tables.example/?a=1&amp;b=2"');
    expect(
      renderDiffAtom([changeset], {
        language: 'en',
        authority: 'tables.example',
        reportUrl: () => 'https://tables.example/?a=1&b=2',
      }),
    ).toBe(xml);
  });

  it('has no entry for what did not change', async () => {
    const [first] = await sampleEditions();
    if (first === undefined) throw new Error('no sample');
    const texts = readXml(renderDiffAtom([await diffSnapshots(first, first, defaultDiffOptions)], {language: 'en'}));
    expect(texts['entry']).toBeUndefined();
    expect(texts['feed']?.length).toBe(1);
  });

  it('follows one model where asked', async () => {
    const {changeset} = await sampleChange();
    const wanted = ({subjects}: {subjects: readonly string[]}) => subjects.includes('GLM-4.6');
    const xml = renderDiffAtom([changeset], {language: 'en', wanted});
    expect(xml).toContain('GLM-4.6');
    expect(xml).not.toContain('<li>MiniMax-M2');
  });

  it('is well-formed whatever names hold', async () => {
    const {changeset} = await hostileChange();
    const xml = renderDiffAtom([changeset], {language: 'en'});
    expect(readXml(xml)['li']?.join('\n')).toContain('nano <1 & "2" >3');
    expect(xml).not.toContain('\u202e');
  });
});

describe('as a daff patch', () => {
  it('a cell of a published table is no formula where a spreadsheet opens it, and a number keeps its sign', async () => {
    const csv = (score: number): string =>
      `模型,得分,增长,说明\nGLM-5,${String(score)},-3.5,=cmd|' /C calc'!A1\nyi-medium,${String(score + 1)},+2%,@SUM(1+1)*cmd|x\nstep-3,${String(score + 2)},-1,@vendor\n`;
    const editions = [await editionOf(csv(80), 'board.csv'), await editionOf(csv(90), 'board.csv')];
    const {changeset, fullTables} = await changeOf(editions);
    const cells = renderDiffDaff(changeset, fullTables)
      .split('\n')
      .flatMap((line) => line.split(','));
    expect(cells.filter((cell) => /^["\s]*[=＝]/.test(cell))).toEqual([]);
    expect(cells).toEqual(
      expect.arrayContaining([`'=cmd|' /C calc'!A1`, `'@SUM(1+1)*cmd|x`, '-3.5', '+2%', '@vendor']),
    );
  });
  it.each([
    ['the sample board', async () => (await sampleEditions()).slice(1)],
    ['columns that come, go and change their names', columnsChanged],
    ['cells that hold arrows, commas, quotes and line breaks', arrows],
  ])('makes the later table of the earlier one with daff itself: %s', async (_, editions) => {
    const {changeset, fullTables, from, to} = await changeOf(await editions());
    expect(patched(grid(from), renderDiffDaff(changeset, fullTables))).toEqual(sorted(grid(to)));
  });
});

async function columnsChanged(): Promise<Snapshot[]> {
  const before = table(
    ['模型', '得分', '机构', '排名'],
    [
      ['GLM-5', 90, '智谱AI', 1],
      ['yi-medium', 80, '零一万物', 2],
      ['step-3', 70, '阶跃星辰', 3],
    ],
  );
  const after = table(
    ['模型', '得分', '耗时', '排名'],
    [
      ['GLM-5', 90, '3s', 1],
      ['yi-medium', 85, '4s', 2],
      ['MiniMax-M2', 60, '5s', 3],
    ],
  );
  return [await editionOf(before), await editionOf(after)];
}

async function arrows(): Promise<Snapshot[]> {
  const csv = (score: number): string =>
    `模型,得分,说明\nGLM-5,${String(score)},"a->b, ""quoted"""\nyi-medium,80,"two\nlines"\n`;
  return [await editionOf(csv(90), 'board.csv'), await editionOf(csv(95), 'board.csv')];
}

function grid({boards}: Snapshot): string[][] {
  const [board] = boards;
  if (board === undefined) throw new Error('no board');
  const rows = Array.from({length: board.rowCount}, (_, row) =>
    board.columns.map(({words, cells}) => words[cells[row] ?? -1] ?? ''),
  );
  return [board.columns.map(({rawLabel}) => rawLabel), ...rows];
}

function sorted(rows: readonly (readonly (string | null)[])[]): string[] {
  const [head = [], ...body] = rows.map((row) => row.map((cell) => cell ?? '').join('\u241f'));
  return [String(head), ...body.sort()];
}

interface Daff {
  readonly TableView: new (rows: (string | null)[][]) => {readonly data: (string | null)[][]};
  readonly Csv: new () => {parseTable(text: string, into: object): boolean};
  readonly HighlightPatch: new (source: object, patch: object) => {apply(): boolean};
}

function patched(rows: string[][], patch: string): string[] {
  const daff = createRequire(import.meta.url)('daff') as Daff;
  const source = new daff.TableView(rows.map((row) => [...row]));
  const changes = new daff.TableView([]);
  new daff.Csv().parseTable(patch, changes);
  expect(new daff.HighlightPatch(source, changes).apply()).toBe(true);
  return sorted(source.data);
}
