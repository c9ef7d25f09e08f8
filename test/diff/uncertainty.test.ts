// Intervals of scores from what is published, the places they leave possible, and leads within the noise. The twin counts by hand.
import {describe, expect, it} from 'vitest';
import {diffSnapshots} from '../../src/diff/index.ts';
import {verdictSentence} from '../../src/messages/verdict.ts';
import type {BoardUncertainty} from '../../src/model/statistics.ts';
import {renderDiffText} from '../../src/report/changes/text.ts';
import {editionOf, onlyBoard, table} from './edition.ts';

type Rows = readonly (readonly (string | number)[])[];

async function uncertaintyOf(labels: readonly string[], rows: Rows): Promise<BoardUncertainty | null> {
  const changeset = await diffSnapshots(
    await editionOf(table([...labels], rows.slice(1))),
    await editionOf(table([...labels], rows)),
  );
  return onlyBoard(changeset).uncertainty;
}

const names = [
  'Aya',
  'Bloom',
  'Command',
  'Dolly',
  'Ernie',
  'Falcon',
  'Gemma',
  'Hermes',
  'Internlm',
  'Jamba',
  'Kimi',
  'Llama',
];

describe('the uncertainty of a ranking', () => {
  it('reads ± in the cells of the score', async () => {
    const scores = ['91.2 ± 0.4', '90.9 ± 0.3', '88.0 ± 0.5', '87.6 ± 0.2', '80.1 ± 0.4'];
    const found = await uncertaintyOf(
      ['Model', 'Score'],
      scores.map((score, at) => [names[at] ?? '', score]),
    );
    expect(found?.method).toBe('spread');
    expect(found?.groups.map((group) => group.names)).toEqual([['Aya', 'Bloom'], ['Command', 'Dolly'], ['Ernie']]);
    expect(found?.scores[0]).toEqual({subjects: ['Aya'], low: 90.8, high: 91.6, places: [1, 2]});
    expect(found?.scores[4]).toMatchObject({places: [5, 5]});
  });

  it.each([
    ['+5/-4', '+3/-3', '+9/-2'],
    ['±4.5', '±3', '±9'],
    ['1327–1336', '1325–1331', '1309–1320'],
    ['[1327, 1336]', '[1325, 1331]', '[1309, 1320]'],
  ])('reads a column of intervals: %s', async (...intervals) => {
    const scores = [1331, 1328, 1311];
    const found = await uncertaintyOf(
      ['Model', 'Arena Score', '95% CI'],
      scores.map((score, at) => [names[at] ?? '', score, intervals[at] ?? '']),
    );
    expect(found?.method).toBe('interval');
    expect(found?.groups.map(({count}) => count)).toEqual([2, 1]);
  });

  it('turns intervals around where less is better', async () => {
    const found = await uncertaintyOf(
      ['System', 'WER (%)'],
      [
        ['Aya', '2.1 ± 0.1'],
        ['Bloom', '2.2 ± 0.1'],
        ['Command', '4.0 ± 0.1'],
      ],
    );
    expect(found?.groups.map((group) => group.names)).toEqual([['Aya', 'Bloom'], ['Command']]);
    expect(found?.scores.map(({places}) => places)).toEqual([
      [1, 2],
      [1, 2],
      [3, 3],
    ]);
  });

  it('agrees with a count by hand, on random intervals', async () => {
    let state = 7;
    const next = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
    for (let round = 0; round < 20; round += 1) {
      const rows = names.map((name) => ({
        name,
        score: Math.round(next() * 300) / 10,
        half: Math.round(next() * 40) / 10 + 0.1,
      }));
      rows.sort((one, other) => other.score - one.score);
      const found = await uncertaintyOf(
        ['Model', 'Score'],
        rows.map(({name, score, half}) => [name, `${score.toFixed(1)} ± ${half.toFixed(1)}`]),
      );
      for (const {name, score, half} of rows) {
        const tenth = (value: number): number => Math.round(value * 10);
        const better = rows.filter((other) => tenth(other.score - other.half) > tenth(score + half)).length;
        const possible = rows.filter((other) => tenth(other.score + other.half) >= tenth(score - half)).length;
        expect(found?.scores.find(({subjects}) => subjects.includes(name))?.places, `${name} ${String(round)}`).toEqual(
          [1 + better, possible],
        );
      }
    }
  });

  it.each([
    [
      'no ±',
      ['Model', 'Score'],
      [
        ['Aya', 91.2],
        ['Bloom', 90.9],
        ['Command', 77.1],
      ],
    ],
    [
      'a single ±',
      ['Model', 'Score'],
      [
        ['Aya', '91.2 ± 0.3'],
        ['Bloom', 90.9],
        ['Command', 77.1],
        ['Dolly', 70],
      ],
    ],
    [
      'a column of other intervals',
      ['Model', 'Score', 'Interval'],
      [
        ['Aya', 91.2, '5 min'],
        ['Bloom', 90.9, '7 min'],
        ['Command', 77.1, '8 min'],
      ],
    ],
  ] as const)('says nothing where the scores say nothing: %s', async (_, labels, rows) => {
    expect(await uncertaintyOf(labels, rows)).toBeNull();
  });

  it('calls a lead within the noise that, in both languages, and one outside it nothing', async () => {
    const board = (first: string): string =>
      table(
        ['Model', 'Score'],
        [
          ['Zephyr', first],
          ['Aya', '91.2 ± 0.4'],
          ['Bloom', '88.0 ± 0.3'],
          ['Command', '77.0 ± 0.5'],
        ].filter(([, score]) => score !== ''),
      );
    const [before, narrow, clear] = [
      await editionOf(board('')),
      await editionOf(board('91.5 ± 0.4')),
      await editionOf(board('95.5 ± 0.4')),
    ];
    const changeset = await diffSnapshots(before, narrow);
    expect(changeset.verdict).toBe(
      'New: Zephyr (91.5 ± 0.4, #1); the lead of Zephyr over Aya is within the noise; nobody else moved.',
    );
    expect(verdictSentence(changeset.verdictMessage, 'zh-CN')).toContain('Zephyr 对 Aya 的领先在误差范围内');
    expect(renderDiffText(changeset, {language: 'en'}).replace(/\s+/g, ' ')).toContain(
      'By the published ±, the first 2 cannot be told apart',
    );
    expect((await diffSnapshots(before, clear)).verdict).not.toContain('noise');
  });
});
