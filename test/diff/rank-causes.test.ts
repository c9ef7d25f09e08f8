// Why a published rank changed: what the receipt says of ranks that contradict the scores, of ties and of numbering.
import {describe, expect, it} from 'vitest';
import {diffSnapshots} from '../../src/diff/index.ts';
import {noiseLines} from '../../src/report/changes/sections.ts';
import {editionOf, onlyBoard, table} from './edition.ts';

describe('printed ranks that contradict the scores', () => {
  const labels = ['Model', 'Score', 'Rank'];
  const wrong = table(labels, [
    ['alpha', '91.5', 1],
    ['bravo', '88.1', 3],
    ['carol', '86.0', 2],
    ['delta', '80.2', 4],
  ]);
  const right = wrong.replace('88.1|3', '88.1|2').replace('86.0|2', '86.0|3');

  it('are called that when they are corrected, and not an order of equal scores', async () => {
    const {noise, movement} = onlyBoard(await diffSnapshots(await editionOf(wrong), await editionOf(right)));
    expect(noise).toMatchObject({publishedRanksChanged: 2, againstScores: 2, byTieOrder: 0, bySeveral: 0});
    const published = movement.find(({subject}) => subject === 'bravo')?.published;
    expect(published).toMatchObject({before: 3, after: 2, againstScores: -1, tieOrder: -1});
    expect(noiseLines(noise, 'en')).toEqual([
      '2 of 2 changed published ranks are not real moves: 2 where printed ranks contradict the scores in one edition or both',
    ]);
    expect(noiseLines(noise, 'zh-CN')).toEqual([
      '公布名次的 2 处变化中，2 处并非真正变动：2 处因公布名次与得分矛盾（其中一版或两版）',
    ]);
  });

  it('an order of equal scores is still called one', async () => {
    const tied = (text: string): string => text.replace('86.0', '88.1');
    const {noise} = onlyBoard(await diffSnapshots(await editionOf(tied(wrong)), await editionOf(tied(right))));
    expect(noise).toMatchObject({publishedRanksChanged: 2, againstScores: 0, byTieOrder: 2});
  });

  it('ranks numbered by another scheme are no order of equal scores', async () => {
    const shared = (ranks: readonly number[]): string =>
      table(
        labels,
        ['alpha', 'bravo', 'carol', 'delta'].map((name, index) => [
          name,
          index < 2 ? '88.1' : 86 - index,
          ranks[index] ?? 0,
        ]),
      );
    const {noise} = onlyBoard(
      await diffSnapshots(await editionOf(shared([1, 1, 3, 4])), await editionOf(shared([1, 1, 2, 3]))),
    );
    expect(noise).toMatchObject({publishedRanksChanged: 2, byNumbering: 2, byTieOrder: 0});
    expect(noiseLines(noise, 'en')[0]).toContain('2 only by the way ranks are numbered');
  });
});
