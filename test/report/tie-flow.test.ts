import {describe, expect, it} from 'vitest';
import {boardHistories} from '../../src/diff/index.ts';
import {renderTieFlowSvg} from '../../src/report/changes/tie-flow-svg.ts';
import {tieFlow, type TieFlow} from '../../src/report/changes/tie-flow.ts';
import {board, editionOf, sampleEditions} from '../diff/edition.ts';

async function sampleFlow(): Promise<TieFlow> {
  const [history] = boardHistories(await sampleEditions());
  const flow = history === undefined ? null : tieFlow(history);
  if (flow === null) throw new Error('no flow');
  return flow;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

describe('the tie flow of the sample board', () => {
  it('has the bands and counts of the published picture', async () => {
    const {bands, columns} = await sampleFlow();
    expect(bands.map(({label}) => label)).toEqual(['100%', '95%+', '90%+', '80%+', '70%+', '60%+', '40%+', '0%+']);
    expect(columns.map(({counts}) => counts)).toEqual([
      [16, 6, 11, 22, 17, 16, 9, 6],
      [21, 6, 10, 23, 13, 15, 9, 5],
      [20, 5, 7, 28, 5, 14, 5, 3],
    ]);
  });

  it('accounts for every model: what stood there stayed, crossed or left; what stands there came or was there', async () => {
    const {columns, ribbons} = await sampleFlow();
    columns.slice(0, -1).forEach((column, edition) => {
      const flowing = ribbons.filter((ribbon) => ribbon.edition === edition);
      const next = columns[edition + 1];
      column.counts.forEach((count, band) => {
        const out = sum(flowing.filter(({from}) => from === band).map(({names}) => names.length));
        expect(out + (column.left[band] ?? 0)).toBe(count);
      });
      next?.counts.forEach((count, band) => {
        const into = sum(flowing.filter(({to}) => to === band).map(({names}) => names.length));
        expect(into + (next.entered[band] ?? 0)).toBe(count);
      });
    });
  });

  it('is drawn as an image with a title, a description and no colour of its own', async () => {
    const svg = renderTieFlowSvg(await sampleFlow(), ['2025-08', '<b>', '2025-11'], {language: 'en', id: 'b1'});
    expect(svg).toMatch(
      /^<svg class="tie-flow" role="group" .*aria-labelledby="b1-flow-title b1-flow-desc"><title id="b1-flow-title">/,
    );
    expect(svg).toContain('&lt;b&gt;');
    expect(svg).not.toMatch(/fill=|stroke=|style=|NaN|Infinity/);
    // The prototype took 24 KB for five editions.
    expect(svg.length).toBeLessThan(24_000);
  });
});

describe('bands', () => {
  it('of a board where less is better begin with the least', async () => {
    const edition = await editionOf(
      board(
        [
          ['a', '3s', 1],
          ['b', '5s', 2],
          ['c', '9s', 3],
        ],
        ['模型', '平均耗时', '排名'],
      ),
    );
    const [history] = boardHistories([edition, edition]);
    const flow = history === undefined || history.score === null ? null : tieFlow(history);
    if (flow !== null) expect(flow.bands[0]?.low).toBe(3);
  });

  it('of scores that are no percentages are shares of the models', async () => {
    const rows = Array.from({length: 40}, (_, at) => [`model-${String(at)}`, 1500 - at * 7, at + 1]);
    const edition = await editionOf(board(rows, ['模型', 'Elo 得分', '排名']));
    const [history] = boardHistories([edition, edition]);
    const flow = history === undefined ? null : tieFlow(history);
    expect(flow?.bands[0]).toMatchObject({low: 1500, exact: true});
    expect(flow?.columns.map(({counts}) => sum(counts))).toEqual([40, 40]);
    expect(flow?.bands.length).toBeLessThanOrEqual(8);
  });

  it('are none where nothing has a score', async () => {
    const edition = await editionOf('| 模型 | 说明 |\n|---|---|\n| GLM-5 | 新 |\n| yi-medium | 旧 |\n');
    const [history] = boardHistories([edition, edition]);
    expect(history === undefined ? null : tieFlow(history)).toBeNull();
  });
});
