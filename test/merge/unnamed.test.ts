// Tables in which no column names a row: lists of one company with several positions.
import {describe, expect, it} from 'vitest';
import {mergeVersions} from '../../src/app/merge-versions.ts';

const head = ['| Company | Role | Location | Apply | Added |', '|---|---|---|---|---|'];
const rows = [
  '| Orca | Software Engineer | Oslo | [Apply](https://orca.example/1) | Sep 01 |',
  '| Orca | Software Engineer | Bergen | [Apply](https://orca.example/2) | Sep 01 |',
  '| Orca | Data Engineer | Oslo | [Apply](https://orca.example/3) | Sep 01 |',
  '| Falcon | Software Engineer | Oslo | [Apply](https://falcon.example/1) | Sep 02 |',
  '| Falcon | Data Engineer | Bergen | [Apply](https://falcon.example/1) | Sep 02 |',
  '| Falcon | Data Engineer | Bergen | 🔒 | Sep 03 |',
  // Twice, so that no two columns tell all rows apart.
  '| Falcon | Data Engineer | Bergen | 🔒 | Sep 03 |',
];

async function merge(ours: readonly string[], theirs: readonly string[], base = rows, top = head) {
  const bytes = (lines: readonly string[]): Uint8Array => new TextEncoder().encode([...top, ...lines, ''].join('\n'));
  const result = await mergeVersions({
    source: 'README.md',
    versions: {base: bytes(base), ours: bytes(ours), theirs: bytes(theirs)},
    configuration: {schemas: [], sources: []},
    labels: {ours: 'ours', theirs: 'theirs'},
    markerSize: 7,
  });
  return {...result, rows: new TextDecoder().decode(result.bytes).split('\n').slice(2, -1)};
}

/** The rows with one cell changed, or a row removed or put in front of. */
const change = (row: number, from: string, to: string, of: readonly string[] = rows): string[] =>
  of.map((line, at) => (at === row ? line.replace(from, to) : line));
const remove = (...gone: readonly number[]): string[] => rows.filter((_, at) => !gone.includes(at));
const closed = (row: number, of = rows): string[] =>
  change(row, /\| \[Apply\]\S+ \|/.exec(rows[row] ?? '')?.[0] ?? '', '| 🔒 |', of);

describe('rows without a name', () => {
  const gemma = '| Gemma | Data Engineer | Oslo | [Apply](https://gemma.example/1) | Sep 04 |';
  const second = '| Orca | Data Engineer | Bergen | [Apply](https://orca.example/4) | Sep 04 |';

  it('new ones of both sides are kept, ours first', async () => {
    const merged = await merge([second, ...rows], [gemma, ...rows]);
    expect(merged.conflicts).toEqual([]);
    expect(merged.rows).toEqual([second, gemma, ...rows]);
  });

  it('one that both sides added is there once', async () => {
    const merged = await merge([gemma, second, ...rows], [gemma, ...rows]);
    expect(merged.rows).toEqual([gemma, second, ...rows]);
  });

  it('neighbours are changed by one side each, and one is removed', async () => {
    const merged = await merge(closed(0), [...closed(1).slice(0, 2), ...rows.slice(3)]);
    expect(merged.conflicts).toEqual([]);
    expect(merged.rows).toEqual([...closed(1, closed(0)).slice(0, 2), ...rows.slice(3)]);
  });

  it('different cells of one row are changed, where the rest of it is no other row', async () => {
    const merged = await merge(closed(2), change(2, 'Sep 01', 'Sep 05'));
    expect(merged.rows).toEqual(change(2, 'Sep 01', 'Sep 05', closed(2)));
  });

  it('equal rows: one more of them is one more', async () => {
    const merged = await merge([...rows, rows[5] ?? ''], closed(0));
    expect(merged.conflicts).toEqual([]);
    expect(merged.rows).toEqual([...closed(0), rows[5]]);
  });

  it.each([
    ['changed and removed', closed(2), remove(2)],
    ['changed beyond what tells it from another', change(4, 'Sep 02', 'Sep 05'), closed(4)],
    ['one of two equal ones removed, one changed', remove(5), change(6, 'Sep 03', 'Sep 04')],
    [
      'replaced by another of the same company',
      change(
        2,
        'Data Engineer | Oslo | [Apply](https://orca.example/3)',
        'Designer | Oslo | [Apply](https://orca.example/5)',
      ),
      change(2, 'Sep 01', 'Sep 05'),
    ],
    ['removed, and put in its place by another', [gemma, ...rows.slice(1)], closed(0)],
    ['rewritten in two ways', change(0, 'Oslo', 'Bodø'), change(0, 'Oslo', 'Tromsø')],
    ['rewritten by one side and removed by the other', change(0, 'Oslo', 'Bodø'), remove(0)],
    ['given two links', change(0, 'orca.example/1', 'orca.example/8'), change(0, 'orca.example/1', 'orca.example/9')],
    ['added by both, with two dates', [gemma, ...rows], [gemma.replace('Sep 04', 'Sep 05'), ...rows]],
  ])('%s: a conflict', async (_, ours, theirs) => {
    for (const [one, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const)
      expect((await merge(one, other)).conflicts.length).toBeGreaterThan(0);
  });
});

describe('what reads the same', () => {
  const named = ['Orca', 'Falcon', 'Yi', 'Phi'].map(
    (name, at) => `| ${name} | Engineer | Oslo | [Apply](https://${name}.example/1) | Sep 0${at + 1} |`,
  );

  it('is a conflict when it links to two pages', async () => {
    const link = (page: number): string[] => change(1, 'Falcon.example/1', `Falcon.example/${page}`, named);
    expect((await merge(link(8), link(9), named)).conflicts).toMatchObject([{columns: ['Apply']}]);
  });

  it('is none when it is set in bold', async () => {
    const [bold, italic] = [change(1, 'Engineer', '**Engineer**', named), change(1, 'Engineer', '*Engineer*', named)];
    expect((await merge(bold, italic, named)).rows).toEqual(bold);
  });

  it('is a conflict when one side renamed the row and the other removed it', async () => {
    const renamed = change(1, 'Falcon ', 'Eagle Ltd ', named);
    expect(
      (
        await merge(
          renamed,
          named.filter((_, at) => at !== 1),
          named,
        )
      ).conflicts.length,
    ).toBeGreaterThan(0);
  });
});

it('a row known by two columns, renamed by one side and removed by the other, is a conflict', async () => {
  const top = ['| Title | Area | Note |', '|---|---|---|'];
  const keyed = [
    'Graph search | Trees',
    'Word ladder | Graphs',
    'Two sum | Arrays',
    'Two sum | Lists',
    'Tries | Words',
  ].map((key) => `| ${key} | easy |`);
  const renamed = change(1, 'Word ladder', 'Word ladders II', keyed);
  const removed = keyed.filter((_, at) => at !== 1);
  expect((await merge(renamed, removed, keyed, top)).conflicts.length).toBeGreaterThan(0);
  expect((await merge(removed, renamed, keyed, top)).conflicts.length).toBeGreaterThan(0);
});
