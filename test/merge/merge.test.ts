import {describe, expect, it} from 'vitest';
import {mergeVersions, type MergeResult} from '../../src/app/merge-versions.ts';
import {applyEdits, print, randomEdits, randomEntry, rowsOf, seeded, type Style} from './merge-twin.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function merge(
  base: string,
  ours: string,
  theirs: string,
  source = 'README.md',
): Promise<MergeResult & {text: string}> {
  const result = await mergeVersions({
    source,
    versions: {base: encode(base), ours: encode(ours), theirs: encode(theirs)},
    configuration: {schemas: [], sources: []},
    labels: {ours: 'ours', theirs: 'theirs'},
    markerSize: 7,
  });
  return {...result, text: new TextDecoder().decode(result.bytes)};
}

const board = (...rows: readonly string[]): string =>
  ['# Board', '', '| Rank | Model | Score | Cost |', '|---|---|---|---|', ...rows, '', 'End.', ''].join('\n');

const base = board(
  '| 1 | Orca | 93.1 | 2.5 |',
  '| 2 | Falcon | 88.0 | 1.5 |',
  '| 3 | Yi | 75.4 | 0.5 |',
  '| 4 | Phi | 60.0 | 0.1 |',
);

describe('rows', () => {
  it('added next to each other are both kept, and ranks are numbered anew', async () => {
    const ours = board(
      '| 1 | Orca | 93.1 | 2.5 |',
      '| 2 | Qwen | 90.0 | 1 |',
      '| 3 | Falcon | 88.0 | 1.5 |',
      '| 4 | Yi | 75.4 | 0.5 |',
      '| 5 | Phi | 60.0 | 0.1 |',
    );
    const theirs = board(
      '| 1 | Orca | 93.1 | 2.5 |',
      '| 2 | Gemma | 91.0 | 1 |',
      '| 3 | Falcon | 88.0 | 1.5 |',
      '| 4 | Yi | 75.4 | 0.5 |',
      '| 5 | Phi | 60.0 | 0.1 |',
    );
    const merged = await merge(base, ours, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.text).toBe(
      board(
        '| 1 | Orca | 93.1 | 2.5 |',
        '| 2 | Gemma | 91.0 | 1 |',
        '| 3 | Qwen | 90.0 | 1 |',
        '| 4 | Falcon | 88.0 | 1.5 |',
        '| 5 | Yi | 75.4 | 0.5 |',
        '| 6 | Phi | 60.0 | 0.1 |',
      ),
    );
  });

  it('of which one side changed the score and the other the cost hold both', async () => {
    const ours = base.replace('88.0 | 1.5', '89.0 | 1.5');
    const theirs = base.replace('88.0 | 1.5', '88.0 | 1.2');
    expect((await merge(base, ours, theirs)).text).toBe(base.replace('88.0 | 1.5', '89.0 | 1.2'));
  });

  it('with two new scores are marked, the rest of the table is merged', async () => {
    const ours = base.replace('75.4', '76.0').replace('60.0', '61.0');
    const theirs = base.replace('75.4', '77.0').replace('93.1', '94.0');
    const merged = await merge(base, ours, theirs);
    expect(merged.conflicts).toEqual([{reason: 'cell', line: 7, row: 'Yi', columns: ['Score']}]);
    expect(merged.text).toBe(
      board(
        '| 1 | Orca | 94.0 | 2.5 |',
        '| 2 | Falcon | 88.0 | 1.5 |',
        '<<<<<<< ours',
        '| 3 | Yi | 76.0 | 0.5 |',
        '=======',
        '| 3 | Yi | 77.0 | 0.5 |',
        '>>>>>>> theirs',
        '| 4 | Phi | 61.0 | 0.1 |',
      ),
    );
  });

  it('removed on one side and changed on the other are a conflict', async () => {
    const ours = base.replace('| 4 | Phi | 60.0 | 0.1 |\n', '').replace('2.5', '2.6');
    const theirs = base.replace('| Phi | 60.0 |', '| Phi | 61.0 |');
    const merged = await merge(base, ours, theirs);
    expect(merged.conflicts.map(({reason, row}) => [reason, row])).toEqual([['removed', 'Phi']]);
    expect(merged.text).toContain('<<<<<<< ours\n=======\n| 4 | Phi | 61.0 | 0.1 |\n>>>>>>> theirs');
  });

  it('added by both sides in one spelling and in two are one row, and a conflict', async () => {
    const add = (row: string): string => base.replace('| 4 | Phi', `${row}\n| 5 | Phi`);
    const same = await merge(
      base,
      add('| 4 | GPT 5 | 70.0 | 1 |').replace('2.5', '2.6'),
      add('| 4 | GPT 5 | 70.0 | 1 |').replace('1.5', '1.6'),
    );
    expect(same.text).toBe(add('| 4 | GPT 5 | 70.0 | 1 |').replace('2.5', '2.6').replace('1.5', '1.6'));
    const two = await merge(base, add('| 4 | GPT 5 | 70.0 | 1 |'), add('| 4 | GPT-5 | 70.0 | 1 |'));
    expect(two.conflicts).toHaveLength(1);
  });

  it('renamed on one side and rescored on the other are one row', async () => {
    const ours = base.replace('| Falcon |', '| falcon |');
    const theirs = base.replace('88.0', '88.5');
    expect((await merge(base, ours, theirs)).text).toBe(base.replace('| Falcon | 88.0', '| falcon | 88.5'));
  });

  it('set in bold on one side and corrected on the other are both', async () => {
    const ours = base.replace('93.1', '**93.1**');
    const theirs = base.replace('93.1', '93.4');
    expect((await merge(base, ours, theirs)).text).toBe(base.replace('93.1', '**93.4**'));
  });

  it('of one name are left to lines when one of them changed and no other column tells them apart', async () => {
    const twins = base.replace('| 3 | Yi | 75.4 | 0.5 |', '| 3 | Falcon | 75.4 | 1.5 |');
    const merged = await merge(twins, twins.replace('75.4', '75.5'), twins.replace('75.4', '75.6'));
    expect(merged.tables).toBe(0);
    expect(merged.conflicts.map(({reason}) => reason)).toEqual(['lines']);
  });

  const settings = (...rows: readonly string[]): string =>
    ['| Model | Setting | Score |', '|---|---|---|', ...rows, ''].join('\n');
  const runs = settings('| Orca | zero-shot | 70 |', '| Orca | few-shot | 75 |', '| Yi | zero-shot | 60 |');
  it('of one name are known by the column that tells them apart', async () => {
    const ours = runs.replace('70', '71');
    const theirs = runs.replace('75', '76').replace('| Yi |', '| Yi | few-shot | 61 |\n| Yi |');
    const merged = await merge(runs, ours, theirs);
    expect([merged.tables, merged.conflicts.length]).toEqual([1, 0]);
    expect(merged.text).toBe(theirs.replace('70', '71'));
    const both = await merge(runs, ours, runs.replace('70', '72').replace('75', '76'));
    expect(both.conflicts.map(({reason, columns}) => [reason, ...columns])).toEqual([['cell', 'Score']]);
  });

  it('whose key both sides changed differently are not two rows', async () => {
    const merged = await merge(
      runs,
      runs.replace('| Orca | few-shot', '| Orca | 5-shot').replace('70', '71'),
      runs.replace('| Orca | few-shot', '| Orca | 4-shot').replace('60', '61'),
    );
    expect(merged.conflicts).not.toEqual([]);
  });
});

describe('rows of another width', () => {
  const wide = base.replace('\n\nEnd.', '\n| Total   | 4 |\n\nEnd.');
  it('keep their text', async () => {
    const merged = await merge(wide, wide.replace('93.1', '93.2').replace('2.5', '2.6'), wide.replace('88.0', '88.1'));
    expect(merged.text).toBe(wide.replace('93.1', '93.2').replace('2.5', '2.6').replace('88.0', '88.1'));
    expect(merged.tables).toBe(1);
  });
  it('are taken from the side that changed, removed or added them', async () => {
    const ours = wide.replace('| Total   | 4 |', '| Total | 5 | 1 | 2 | 3 |').replace('2.5', '2.6');
    const theirs = wide.replace('93.1', '93.2').replace('1.5', '1.6');
    const both = '| 1 | Orca | 93.2 | 2.6 |';
    const merged = await merge(wide, ours, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.text).toBe(ours.replace('| 1 | Orca | 93.1 | 2.6 |', both).replace('1.5', '1.6'));
    expect((await merge(wide, theirs, ours)).text).toBe(merged.text);
    const without = wide.replace('| Total   | 4 |\n', '').replace('2.5', '2.6');
    expect((await merge(wide, without, theirs)).text).toBe(
      without.replace('| 1 | Orca | 93.1 | 2.6 |', both).replace('1.5', '1.6'),
    );
    const added = theirs.replace('| Total   | 4 |', '| Total   | 4 |\n| Mean | 79.1 |');
    expect((await merge(wide, wide.replace('2.5', '2.6'), added)).text).toContain(
      `${both}\n| 2 | Falcon | 88.0 | 1.6 |\n| 3 | Yi | 75.4 | 0.5 |\n| 4 | Phi | 60.0 | 0.1 |\n| Total   | 4 |\n| Mean | 79.1 |`,
    );
  });
  it('that both sides changed, or one changed and one removed, are a conflict in their line', async () => {
    const theirs = wide.replace('Total   | 4', 'Total | 6').replace('93.1', '93.2');
    const changed = await merge(wide, wide.replace('Total   | 4', 'Total | 5').replace('2.5', '2.6'), theirs);
    expect(changed.conflicts.map(({reason}) => reason)).toEqual(['cell']);
    expect(changed.text).toContain('<<<<<<< ours\n| Total | 5 |\n=======\n| Total | 6 |\n>>>>>>> theirs');
    expect(changed.text).toContain('| 1 | Orca | 93.2 | 2.6 |');
    const removed = await merge(wide, wide.replace('| Total   | 4 |\n', '').replace('2.5', '2.6'), theirs);
    expect(removed.conflicts.map(({reason}) => reason)).toEqual(['removed']);
    expect(removed.text).toContain('<<<<<<< ours\n=======\n| Total | 6 |\n>>>>>>> theirs');
  });
  it('with other columns beside them are left to lines', async () => {
    const columns = wide
      .replace(/^(\| (?:Rank|\d).*\|)$/gm, '$1 x |')
      .replace('|---|---|---|---|', '|---|---|---|---|---|');
    const theirs = wide.replace('Total   | 4', 'Total | 6');
    expect((await merge(wide, columns, theirs)).tables).toBe(0);
  });
});

describe('columns', () => {
  it('added on one side get the values of that side, rows of the other get none', async () => {
    const ours = [
      '# Board',
      '',
      '| Rank | Model | Vendor | Score | Cost |',
      '|---|---|---|---|---|',
      '| 1 | Orca | A | 93.1 | 2.5 |',
      '| 2 | Falcon | B | 88.0 | 1.5 |',
      '| 3 | Yi | C | 75.4 | 0.5 |',
      '| 4 | Phi | D | 60.0 | 0.1 |',
      '',
      'End.',
      '',
    ].join('\n');
    const theirs = base.replace('| 4 | Phi', '| 4 | Gemma | 70.0 | 1 |\n| 5 | Phi');
    const merged = await merge(base, ours, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.text).toContain('| 4 | Gemma |  | 70.0 | 1 |\n| 5 | Phi | D | 60.0 | 0.1 |');
  });
});

describe('ranks and order', () => {
  it('that nothing explains are a conflict even where both sides wrote the same', async () => {
    const odd = board(
      '| 3 | Orca | 93.1 | 2.5 |',
      '| 1 | Falcon | 88.0 | 1.5 |',
      '| 7 | Yi | 75.4 | 0.5 |',
      '| 4 | Phi | 60.0 | 0.1 |',
    );
    const shifted = odd.replace('| 7 | Yi', '| 8 | Yi');
    const merged = await merge(odd, shifted.replace('2.5', '2.6'), shifted.replace('1.5', '1.6'));
    expect(merged.conflicts.map(({reason}) => reason)).toEqual(['computed']);
  });

  it('running numbers are numbered anew', async () => {
    const list = (...names: readonly string[]): string =>
      ['| # | Project |', '|---|---|', ...names.map((name, at) => `| ${String(at + 1)} | ${name} |`), ''].join('\n');
    const merged = await merge(
      list('one', 'two', 'three'),
      list('one', 'two', 'three', 'four'),
      list('zero', 'one', 'two', 'three', 'five'),
    );
    expect(merged.text).toBe(list('zero', 'one', 'two', 'three', 'four', 'five'));
  });

  it('a list in alphabetical order stays so', async () => {
    const list = (...names: readonly string[]): string =>
      ['| Library | Stars |', '|---|---|', ...names.map((name) => `| ${name} | ${String(name.length)} |`), ''].join(
        '\n',
      );
    const merged = await merge(
      list('ajv', 'csv', 'diff', 'pino', 'zod'),
      list('ajv', 'csv', 'diff', 'pino', 'vite', 'zod'),
      list('ajv', 'csv', 'diff', 'pino', 'undici', 'zod'),
    );
    expect(merged.text).toBe(list('ajv', 'csv', 'diff', 'pino', 'undici', 'vite', 'zod'));
  });
});

describe('documents', () => {
  it('text and tables are merged in one go, CRLF and BOM are kept', async () => {
    const windows = (text: string): string => '\ufeff' + text.replaceAll('\n', '\r\n');
    const ours = base.replace('# Board', '# Boards').replace('| Orca | 93.1', '| Orca | 93.2');
    const theirs = base.replace('End.', 'The end.').replace('| Falcon | 88.0', '| Falcon | 88.1');
    const merged = await merge(windows(base), windows(ours), windows(theirs));
    expect(merged.text).toBe(
      windows(
        base.replace('# Board', '# Boards').replace('End.', 'The end.').replace('93.1', '93.2').replace('88.0', '88.1'),
      ).slice(1),
    );
    expect([...merged.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('in other encodings are merged byte by byte', async () => {
    const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
    const result = await mergeVersions({
      source: 'a.csv',
      versions: {
        base: latin('a,b\n1,é\n2,x\n3,y\n'),
        ours: latin('a,b\n1,è\n2,x\n3,y\n'),
        theirs: latin('a,b\n1,é\n2,x\n3,ü\n'),
      },
      configuration: {schemas: [], sources: []},
      labels: {ours: 'ours', theirs: 'theirs'},
      markerSize: 7,
    });
    expect(result.bytes).toEqual(latin('a,b\n1,è\n2,x\n3,ü\n'));
  });

  it('quoted cells of CSV keep their quotes, and rows of several lines stay whole', async () => {
    const csv = (...rows: readonly string[]): string => ['name,note,score', ...rows, ''].join('\n');
    const before = csv('a,"one, two",1', 'b,"line\nbreak",2', 'c,x,3');
    const merged = await merge(
      before,
      csv('a,"one, two",5', 'b,"line\nbreak",2', 'c,x,3'),
      csv('a,"one, two, three",1', 'b,"line\nbreak",4', 'c,x,3'),
      'a.csv',
    );
    expect(merged.text).toBe(csv('a,"one, two, three",5', 'b,"line\nbreak",4', 'c,x,3'));
  });
});

describe("property: merged is what both sides' edits give", () => {
  const pairs = Number(process.env['MERGE_PAIRS'] ?? 300);
  const first = Number(process.env['MERGE_SEED'] ?? 1);
  it(`${String(pairs)} random boards`, {timeout: 600_000}, async () => {
    for (let seed = first; seed < first + pairs; seed += 1) {
      const random = seeded(seed);
      const style: Style = {
        format: random() < 0.5 ? 'markdown' : 'csv',
        ranked: random() < 0.6,
        aligned: random() < 0.5,
      };
      const board = Array.from({length: 4 + Math.floor(random() * 25)}, (_, id) => randomEntry(random, id));
      const start = style.ranked ? [...board].sort((a, b) => b.score - a.score) : board;
      const taken = new Set<string>();
      const ours = randomEdits(random, start, taken, 1000);
      const theirs = randomEdits(random, start, taken, 2000);
      const source = style.format === 'csv' ? 'board.csv' : 'board.md';
      const merged = await merge(
        print(start, style),
        print(applyEdits(start, ours), style),
        print(applyEdits(start, theirs), style),
        source,
      );
      const truth = applyEdits(applyEdits(start, ours), theirs);
      const told = `seed ${String(seed)} ${JSON.stringify({style, ours, theirs})}`;
      if (merged.conflicts.length > 0) {
        expect(merged.conflicts, told).toEqual([]);
      }
      const cells = (text: string): string[] =>
        text
          .split('\n')
          .map((line) => line.split(/ *[|,] */).join('|'))
          .sort();
      if (style.ranked && new Set(truth.map(({score}) => score)).size === truth.length)
        expect(merged.text, told).toBe(print(truth, style));
      else expect(cells(merged.text), told).toEqual(cells(print(truth, style)));
      expect(rowsOf(truth, style).length).toBeGreaterThan(0);
    }
  });
});
