// Rows that both sides changed at one place, in tables that are merged by lines: merged where neither says anything against the other.
import {describe, expect, it} from 'vitest';
import {mergeVersions} from '../../src/app/merge-versions.ts';
import {mergeRegion} from '../../src/merge/merge-region.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function merge(base: string, ours: string, theirs: string): Promise<{text: string; conflicts: number}> {
  const result = await mergeVersions({
    source: 'README.md',
    versions: {base: encode(base), ours: encode(ours), theirs: encode(theirs)},
    configuration: {schemas: [], sources: []},
    labels: {ours: 'ours', theirs: 'theirs'},
    markerSize: 7,
  });
  return {text: new TextDecoder().decode(result.bytes), conflicts: result.conflicts.length};
}

const header = ['| Course | Weeks | Effort |', '|---|---|---|'];

interface Lines {
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** Merges rows in conflict, with the lines before and behind them. */
function mergeRows(
  lines: Lines,
  around: {before?: Partial<Lines>; after?: Partial<Lines>} = {},
): readonly string[] | null {
  const before = (side: keyof Lines): readonly string[] => around.before?.[side] ?? header;
  const document = (side: keyof Lines): string[] => [
    ...before(side),
    ...lines[side],
    ...(around.after?.[side] ?? []),
    '',
  ];
  return mergeRegion({
    lines,
    starts: {base: before('base').length, ours: before('ours').length, theirs: before('theirs').length},
    documents: {base: document('base'), ours: document('ours'), theirs: document('theirs')},
  });
}

const logic = '| Logic | 4 weeks | easy |';
const sets = '| Sets | 7 weeks | hard |';
const graphs = '| Graphs | 9 weeks | fair |';
const rings = '| Rings | 2 weeks | long |';

describe('rows in conflict', () => {
  it('that one side added and the other removed side by side are both done', () => {
    expect(mergeRows({base: [sets], ours: [graphs, sets], theirs: []})).toEqual([graphs]);
    expect(mergeRows({base: [sets], ours: [], theirs: [sets, graphs]})).toEqual([graphs]);
  });

  it('that each side added are both kept, ours first, and what both added once', () => {
    expect(mergeRows({base: [], ours: [graphs], theirs: [rings]})).toEqual([graphs, rings]);
    expect(mergeRows({base: [], ours: [rings, graphs, sets], theirs: [graphs, sets]})).toEqual([rings, graphs, sets]);
  });

  it('of which each side changed another are both changed, and what one side added stays behind its row', () => {
    const [logic5, sets8] = [logic.replace('4', '5'), sets.replace('7', '8')];
    expect(mergeRows({base: [logic, sets], ours: [logic5, sets], theirs: [logic, sets8]})).toEqual([logic5, sets8]);
    expect(mergeRows({base: [logic, sets], ours: [logic, sets, rings], theirs: [logic5, sets8]})).toEqual([
      logic5,
      sets8,
      rings,
    ]);
  });

  it('that both sides removed are gone, beside rows that one side changed', () => {
    const logic5 = logic.replace('4', '5');
    expect(mergeRows({base: [logic, sets], ours: [logic5], theirs: [logic]})).toEqual([logic5]);
  });

  it.each<[string, Lines]>([
    ['changed and removed', {base: [sets], ours: [sets.replace('7', '8')], theirs: []}],
    ['renamed and removed', {base: [sets], ours: ['| Topology | 7 weeks | hard |'], theirs: []}],
    ['rewritten and removed, beside another', {base: [logic, sets], ours: [logic, rings], theirs: [logic]}],
    ['changed in two ways', {base: [sets], ours: [sets.replace('7', '8')], theirs: [sets.replace('7', '9')]}],
    ['added under one name', {base: [], ours: [sets], theirs: [sets.replace('7', '8')]}],
    ['added under two spellings', {base: [], ours: ['| Set-Theory | 7 w | x |'], theirs: ['| set theory | 8 w | y |']}],
    ['added with most cells alike', {base: [], ours: [sets], theirs: ['| Groups | 7 weeks | hard |']}],
    [
      'added with one link',
      {base: [], ours: ['| A1 | [a](https://a.org/1) | x |'], theirs: ['| B1 | [b](https://a.org/1) | y |']},
    ],
    ['numbered', {base: ['| 5 | Sets | x |'], ours: ['| 5 | Sets | x |', '| 6 | Rings | y |'], theirs: []}],
    ['numbered alike', {base: [], ours: ['| Sets | #6 | x |'], theirs: ['| Rings | #6 | y |']}],
    ['headings', {base: [], ours: ['| Algebra | | |', rings], theirs: [graphs]}],
    ['continued from the row above', {base: [], ours: ['| ↳ | 3 weeks | new |'], theirs: [graphs]}],
    ['of another width', {base: [], ours: [rings], theirs: ['| Graphs | 9 weeks |']}],
    ['written twice', {base: [sets, sets], ours: [sets, sets, rings], theirs: [sets]}],
    ['replaced at one place', {base: [logic, sets], ours: [logic, rings], theirs: [graphs, sets]}],
    [
      'a total that both wrote',
      {base: ['| Total | 10 | - |'], ours: [rings, '| Total | 11 | - |'], theirs: [graphs, '| Total | 11 | - |']},
    ],
    [
      'in another order on each side',
      {base: [logic, sets, rings], ours: [sets, logic, rings], theirs: [logic, rings, sets]},
    ],
  ])('%s stay a conflict', (_, lines) => {
    expect(mergeRows(lines)).toBeNull();
  });

  it('stay a conflict when what is around them changed: columns, a total, or a row of that name elsewhere', () => {
    const lines = {base: [], ours: [rings], theirs: [graphs]};
    expect(mergeRows(lines)).not.toBeNull();
    const swapped = ['| Course | Effort | Weeks |', '|---|---|---|'];
    expect(mergeRows(lines, {before: {theirs: swapped}})).toBeNull();
    expect(mergeRows(lines, {before: {base: ['Text', ''], ours: ['Text', ''], theirs: ['Text', '']}})).toBeNull();
    const total = (count: number): string[] => [`| Total | ${String(count)} | - |`];
    expect(mergeRows(lines, {after: {base: total(4), ours: total(5), theirs: total(5)}})).toBeNull();
    expect(mergeRows(lines, {after: {theirs: ['', '| Rings | 3 weeks | new |']}})).toBeNull();
    expect(mergeRows(lines, {after: {base: ['', rings], theirs: ['', rings.replace('2', '3')]}})).toBeNull();
  });
});

const page = (...rows: readonly string[]): string =>
  ['<table>', '<tr><th>Host</th><th>Channels</th></tr>', ...rows, '</table>', ''].join('\n');
const host = (channels: number, attributes = ''): string =>
  `<tr${attributes}><td>epg.example.org</td><td>${String(channels)} <a href="https://epg.example.org/${String(channels)}">XML</a></td></tr>`;

describe('tables in HTML with one row a line', () => {
  it('hold the row that one side added and not the one beside it that the other removed', async () => {
    expect(await merge(page(host(470)), page(host(478), host(470)), page())).toEqual({
      text: page(host(478)),
      conflicts: 0,
    });
  });

  it('are a conflict where one side changed what the other removed, also an attribute, or cells span rows', async () => {
    expect((await merge(page(host(470)), page(host(478)), page())).conflicts).toBe(1);
    expect((await merge(page(host(470)), page(host(470, ' class="new"')), page())).conflicts).toBe(1);
    const spanning = host(478).replace('<td>', '<td rowspan="2">');
    expect((await merge(page(host(470)), page(spanning, host(470)), page())).conflicts).toBe(1);
  });
});

describe('sections that both sides added', () => {
  const section = (...rows: readonly string[]): string =>
    ['# Data', '', '## Pictures', '', ...rows, '', 'End.', ''].join('\n');
  const narrow = ['| Set | Size |', '| --- | --- |', '| Faces | 10 |'];
  const wide = ['| Set   | Size |', '| ----- | ---- |', '| Faces | 10   |'];

  it('in two layouts are one, laid out as ours', async () => {
    const base = '# Data\n\nEnd.\n';
    expect(await merge(base, section(...wide), section(...narrow))).toEqual({text: section(...wide), conflicts: 0});
  });

  it('with other rows are a conflict, and so are drawings that differ in spaces', async () => {
    const base = '# Data\n\nEnd.\n';
    const other = narrow.map((line) => line.replace('10', '11'));
    expect((await merge(base, section(...wide), section(...other))).conflicts).toBe(1);
    const [one, two] = [section('| x  |'), section('|  x |')];
    expect((await merge(base, one, two)).conflicts).toBe(1);
  });
});

describe('rows with more or fewer cells than the header', () => {
  const list = (...rows: readonly string[]): string =>
    [
      '| # | Title | Solution | Level |',
      '|---|---|---|---|',
      '| 7 | Reverse | a | Easy |',
      ...rows,
      '| 2 | Add Two | b | Hard |',
      '',
    ].join('\n');

  it('that one side spaced anew and the other changed, or removed, are merged', async () => {
    const base = list('|5|Palindrome|Easy| ');
    const changed = list('|5|Palindrome|Hard| ');
    const spaced = list('| 5 | Palindrome | Easy |');
    expect(await merge(base, changed, spaced)).toEqual({text: changed, conflicts: 0});
    expect(await merge(base, spaced, changed)).toEqual({text: changed, conflicts: 0});
    expect(await merge(base, list(), spaced)).toEqual({text: list(), conflicts: 0});
    expect((await merge(base, changed, list('| 5 | Palindrome | Fair |'))).conflicts).toBe(1);
    expect((await merge(base, list(), changed)).conflicts).toBe(1);
  });

  it('that end in a stray mark have the cells of the header', async () => {
    const base = list('| 5 | Palindrome | c | Easy |');
    const changed = list('| 5 | Palindrome | c | Hard |');
    expect(await merge(base, changed, list('| 5 | Palindrome | c | Easy ||'))).toEqual({text: changed, conflicts: 0});
    expect((await merge(base, changed, list('| 5 | Palindrome | c | Easy | ![](x.png) |'))).conflicts).toBe(1);
  });
});
