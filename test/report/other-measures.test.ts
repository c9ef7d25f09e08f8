// Boards with several columns of scores: those that the board is not ranked by are in points, one line for each model.
import {describe, expect, it} from 'vitest';
import {defaultDiffOptions, diffSnapshots} from '../../src/diff/index.ts';
import type {Changeset} from '../../src/model/changeset.ts';
import {renderDiffText} from '../../src/report/changes/text.ts';
import {changePageView} from '../../src/report/changes/page.ts';
import {editionOf, onlyBoard, table} from '../diff/edition.ts';
import {changeOf} from './change.ts';

const labels = ['Model', 'Average', 'MMLU-Pro', 'GPQA', 'HLE', 'Price', 'Latency'];
const names = ['GPT-5', 'GLM-4.5', 'Qwen3-235B', 'DeepSeek-V3.1', 'Kimi-K2', 'MiniMax-M1'];
const before = names.map((name, at) => [
  name,
  90 - at,
  `${String(85 - at)}.0`,
  70 - at,
  25 - at,
  `$${String(3 + at)}`,
  `${String(10 + at)} s`,
]);

function edited(changes: Readonly<Record<string, Readonly<Record<string, string | number>>>>): string {
  const rows = before.map((row) => row.map((cell, at) => changes[String(row[0])]?.[labels[at] ?? ''] ?? cell));
  return table(labels, rows);
}

const after = edited({
  'GLM-4.5': {'MMLU-Pro': '86.5', GPQA: 60, Latency: '43 s'},
  'Kimi-K2': {HLE: 22, Price: '$14'},
});

async function changeset(later: string): Promise<Changeset> {
  return diffSnapshots(await editionOf(table(labels, before)), await editionOf(later), defaultDiffOptions);
}

describe('scores in columns that the board is not ranked by', () => {
  it.each([
    [
      'en',
      [
        'Other measures (2)',
        'GLM-4.5: GPQA 69 → 60 (−9 points), MMLU-Pro 84.0 → 86.5 (+2.5)',
        'Kimi-K2: HLE 21 → 22 (+1 points)',
      ],
    ],
    [
      'zh-CN',
      [
        '其他指标（2）',
        'GLM-4.5：GPQA 69 → 60（−9 分）、MMLU-Pro 84.0 → 86.5（+2.5）',
        'Kimi-K2：HLE 21 → 22（+1 分）',
      ],
    ],
  ] as const)('are in points, one line for each model, in %s', async (language, expected) => {
    const text = renderDiffText(await changeset(after), {language, width: 200});
    for (const line of expected) expect(text).toContain(line.replace('+1 points', '+1 point'));
  });

  it('are apart from time and cost, which are ratios', async () => {
    const text = renderDiffText(await changeset(after), {language: 'en', width: 200});
    const [scores = '', values = ''] = text.split('Other values (2)');
    expect(scores).not.toMatch(/×|÷/);
    expect(values).toContain('Kimi-K2: Price $7 → $14 (× 2.0)');
    expect(values).toContain('GLM-4.5: Latency 11 s → 43 s (× 3.9)');
    expect(values).not.toContain('point');
  });

  it('are counted as the verdict counts them, and a link to any of them leads to the line', async () => {
    const change = await changeOf([
      await editionOf(table(labels, before)),
      await editionOf(edited({'GLM-4.5': {'MMLU-Pro': '86.5', GPQA: 60}, 'Kimi-K2': {HLE: 22, GPQA: 63}})),
    ]);
    const view = changePageView(change);
    const section = view.boards[0]?.sections.find(({kind}) => kind === 'benchmarks');
    expect(view.verdict).toBe('4 values changed in 2 rows.');
    expect(section?.count).toBe(2);
    expect(section?.about).toMatch(/^4 scores/);
    const anchors = section?.lines.flatMap(({id, others}) => [id, ...others]) ?? [];
    expect(new Set(anchors)).toEqual(new Set(onlyBoard(change.changeset).events.map(({id}) => id)));
  });

  it('that changed as a whole are in points, too', async () => {
    const many = Array.from({length: 14}, (_, at) => [`model-${String(at * 7)}`, 90 - at, 80 - at * 1.5]);
    const rows = many.map(([name, average, score]) => [name ?? '', average ?? '', Number(score) + 2]);
    const [from, to] = await Promise.all(
      [many, rows].map((one) => editionOf(table(['Model', 'Average', 'MMLU'], one))),
    );
    if (from === undefined || to === undefined) throw new Error('two editions');
    const text = renderDiffText(await diffSnapshots(from, to, defaultDiffOptions), {language: 'en', width: 200});
    expect(text).toMatch(/^MMLU changed on all 14 \(median \+2 points\)\.$/m);
    expect(text).toContain('Other measures (1)');
  });
});
