// A board over many editions, and the whole table of one.
import {describe, expect, it} from 'vitest';
import {boardHistories, diffSnapshots, fullTable} from '../../src/diff/index.ts';
import {board, editionOf, onlyBoard, sampleEditions} from './edition.ts';

describe('boardHistories', () => {
  it('follows every entry over the sample board, by its latest place', async () => {
    const [history] = boardHistories(await sampleEditions());
    expect(history?.editions.map(({rows, ranked}) => [rows, ranked])).toEqual([
      [103, 103],
      [102, 102],
      [87, 87],
    ]);
    const track = (name: string) => history?.tracks.find((one) => one.name === name);
    expect(track('MiniMax-Text-01')?.points.map((point) => point?.score)).toEqual([77, 77, 85]);
    expect(track('MiniMax-Text-01')?.peak).toMatchObject({edition: 2});
    expect(track('gpt-4.1')).toMatchObject({firstSeen: 0, lastSeen: 0, editionsOnBoard: 1, editionsAtTop: 1});
    expect(track('hunyuan-turbos-20250926')?.line).toEqual(['hunyuan-turbos-20250716', 'hunyuan-turbos-20250926']);
    expect(history?.tracks).toHaveLength(103 + 11 + 8);
  });

  it('sees who came back, and does not lose its way when a line closes on itself', async () => {
    const names = [['step-3', 'grok-v1'], ['step-3', 'grok-v2'], ['step-3', 'grok-v1'], ['step-3']];
    const editions = await Promise.all(
      names.map((list) =>
        editionOf(board([...list, 'yi-lightning'].map((name, index) => [name, `${String(90 - index)}.0%`, index + 1]))),
      ),
    );
    const [history] = boardHistories(editions);
    const back = history?.tracks.find(({name}) => name === 'grok-v1');
    expect(back).toMatchObject({editionsOnBoard: 2, reentries: [2], lastSeen: 2});
    expect(back?.line).toContain('grok-v2');
  });

  it('of no edition is empty', () => {
    expect(boardHistories([])).toEqual([]);
  });
});

describe('fullTable', () => {
  it('has every row of the later edition with what it was before, and the leavers', async () => {
    const [, one, two] = await sampleEditions();
    if (one === undefined || two === undefined) throw new Error('editions');
    const changes = onlyBoard(await diffSnapshots(one, two));
    const full = fullTable(changes, one, two);
    expect([full?.rows.length, full?.leavers.length]).toEqual([87, 23]);
    const row = full?.rows.find(({name}) => name === 'MiniMax-Text-01');
    expect(row).toMatchObject({
      ...{status: 'changed', class: 'moved', score: 85, scoreBefore: 77},
      ...{place: [33, 34], survivorPlace: [31, 32], survivorPlaceBefore: [51, 52], questions: {right: 17, of: 20}},
    });
    expect(row?.cells.find(({before}) => before === '77.0%')?.text).toBe('85.0%');
    expect(row?.interval?.low).toBeCloseTo(63.96, 1);
    const [low = 0, high = 0] = row?.rankRange ?? [];
    expect(low).toBe(1);
    expect(high).toBeGreaterThan(34);
    expect(full?.rows.filter(({status}) => status === 'entered')).toHaveLength(8);
    expect(full?.leavers[0]).toMatchObject({status: 'left', place: null});
  });
});
