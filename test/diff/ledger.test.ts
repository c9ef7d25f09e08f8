// What happened to each model of a board over its editions.
import {describe, expect, it} from 'vitest';
import {shapesFor} from '../../src/app/shape-of.ts';
import {boardLedgers, replayLedger} from '../../src/diff/index.ts';
import type {BoardLedger} from '../../src/model/ledger.ts';
import type {SnapshotOptions} from '../../src/snapshot/index.ts';
import {board, editionOf, sampleEditions, table} from './edition.ts';

async function ledgersOf(...texts: readonly string[]): Promise<BoardLedger[]> {
  return boardLedgers(await Promise.all(texts.map((text) => editionOf(text)))).map(({ledger}) => ledger);
}

/** `1 left step-3` for each event. */
function told(ledger: BoardLedger | undefined, from = 1): string[] {
  return (ledger?.events ?? [])
    .filter(({edition}) => edition >= from)
    .map(({edition, kind, before, after}) => `${String(edition)} ${kind} ${after?.name ?? before?.name ?? ''}`);
}

const ranked = (names: readonly string[]): string =>
  board(names.map((name, index) => [name, `${String(90 - index)}.0%`, index + 1]));

describe('boardLedgers', () => {
  it('says of the sample board what its three changes say', async () => {
    const [both] = boardLedgers(await sampleEditions());
    const count = (at: number, kind: string): number =>
      both?.ledger.events.filter((event) => event.edition === at && event.kind === kind).length ?? 0;
    expect([0, 1, 2].map((at) => [count(at, 'entered'), count(at, 'left')])).toEqual([
      [103, 0],
      [11, 12],
      [8, 23],
    ]);
    expect(both?.ledger.events.filter(({kind, edition}) => kind === 'score_changed' && edition === 2)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          before: {name: 'MiniMax-Text-01', score: {text: '77.0%', value: 77}},
          after: {name: 'MiniMax-Text-01', score: {text: '85.0%', value: 85}},
          evidence: expect.objectContaining({class: 'moved', delta: 8}),
        }),
      ]),
    );
    expect(both === undefined ? [] : [0, 1, 2].map((at) => replayLedger(both.ledger, at).size)).toEqual([103, 102, 87]);
  });

  it('tells a return from an entry, and a new name from a new model', async () => {
    const [ledger] = await ledgersOf(
      ranked(['step-3', 'grok-3-mini', 'yi-lightning', 'GPT-4 0613']),
      ranked(['step-3', 'yi-lightning', 'GPT-4 (06/13)']).replace('88.0%', '87.0%'),
      ranked(['step-3', 'grok-3-mini', 'yi-lightning', 'GPT-4 (06/13)']),
    );
    expect(told(ledger)).toContain('1 left grok-3-mini');
    expect(told(ledger)).toContain('2 re-entered grok-3-mini');
    expect(told(ledger)).toContain('1 respelled GPT-4 (06/13)');
    expect(told(ledger).filter((line) => line.includes('GPT-4') && /entered|left/.test(line))).toEqual([]);
  });

  it('calls other digits and another unit a matter of writing', async () => {
    const rows = [
      ['step-3', '0.905'],
      ['yi-lightning', '0.812'],
      ['grok-3-mini', '0.744'],
    ] as const;
    const percent = rows.map(([name, score]) => [name, `${(Number(score) * 100).toFixed(1)}%`]);
    const [ledger] = await ledgersOf(table(['模型', '准确率'], rows), table(['模型', '准确率'], percent));
    expect(told(ledger)).toEqual(['1 format_only step-3', '1 format_only yi-lightning', '1 format_only grok-3-mini']);
  });

  it('takes the score from one column, whatever an edition was taken to be ranked by', async () => {
    const text = (first: string): string =>
      table(
        ['模型', '清洁', '稳健'],
        [
          ['step-3', first, '60.0%'],
          ['yi-lightning', '80.0%', '55.0%'],
        ],
      );
    const by = (label: string | null): Partial<SnapshotOptions> => ({
      shapeOf: shapesFor(
        {schemas: []},
        {
          columns: {
            模型: {role: 'name'},
            清洁: {role: label === '清洁' ? 'score' : 'count'},
            稳健: {role: label === '稳健' ? 'score' : 'count'},
          },
        },
      ).shapeOf,
    });
    const editions = [
      await editionOf(text('90.0%'), 'a.md', by('清洁')),
      await editionOf(text('91.0%'), 'b.md', by(null)),
      await editionOf(text('92.0%'), 'c.md', by('稳健')),
    ];
    const [both] = boardLedgers(editions);
    expect(told(both?.ledger)).toEqual([]);
    expect(both?.ledger.editions.map(({score}) => score)).toEqual(['稳健', '稳健', '稳健']);
    const [early] = boardLedgers(editions.slice(0, 2));
    expect(told(early?.ledger)).toEqual(['1 score_changed step-3']);
    expect(both?.history.tracks.map(({points}) => points.map((point) => point?.score))).toEqual([
      [60, 60, 60],
      [55, 55, 55],
    ]);
  });

  it('follows a row to another board, and keeps the ledger of a board that is gone', async () => {
    const one = table(
      ['模型', '准确率'],
      [
        ['step-3', '90%'],
        ['yi-lightning', '80%'],
        ['grok-3-mini', '70%'],
      ],
    );
    const two = table(
      ['模型', '准确率'],
      [
        ['qwen-plus', '60%'],
        ['GLM-4.5', '50%'],
        ['MiniMax-M1', '40%'],
      ],
    );
    const [later] = [
      table(
        ['模型', '准确率'],
        [
          ['step-3', '90%'],
          ['yi-lightning', '80%'],
        ],
      ),
    ];
    const other = `${two}|grok-3-mini|70%|\n`;
    const moved = await ledgersOf(`# 一\n\n${one}\n# 二\n\n${two}`, `# 一\n\n${later}\n# 二\n\n${other}`);
    expect(moved.map((ledger) => told(ledger))).toEqual([['1 moved_away grok-3-mini'], ['1 moved_here grok-3-mini']]);
    const split = await ledgersOf(
      `# 一\n\n${one}${two.split('\n').slice(2).join('\n')}`,
      `# 一\n\n${one}\n# 二\n\n${two}`,
    );
    const arrived = ['qwen-plus', 'GLM-4.5', 'MiniMax-M1'].map((name) => `moved_here ${name}`);
    expect(told(split[1], 0).map((line) => line.slice(2))).toEqual(arrived);
    expect(told(split[0]).every((line) => line.startsWith('1 moved_away'))).toBe(true);
    const gone = await ledgersOf(`# 一\n\n${one}\n# 二\n\n${two}`, `# 一\n\n${one}`);
    expect(gone.map(({title, editions}) => [title, editions.length])).toEqual([
      ['一', 2],
      ['二', 1],
    ]);
  });

  it('leaves out summary rows, and has nothing to say of no edition', async () => {
    const text = board([
      ['step-3', '90.0%', 1],
      ['yi-lightning', '80.0%', 2],
      ['平均', '85.0%', ''],
    ]);
    const [ledger] = await ledgersOf(text);
    expect(ledger?.models.map(({name}) => name)).toEqual(['step-3', 'yi-lightning']);
    expect(boardLedgers([])).toEqual([]);
  });
});
