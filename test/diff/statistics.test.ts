// The coefficients against their definitions, and against the figures of CHANGE_MODEL § 7 on the sample board's editions.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {diffSnapshots} from '../../src/diff/index.ts';
import {placesOf} from '../../src/diff/movement/places.ts';
import {countPairs, tauB} from '../../src/diff/statistics/pairs.ts';
import {fisherExact, gridOf, rightAnswers, wilsonInterval} from '../../src/diff/statistics/questions.ts';
import {rankBiasedOverlap} from '../../src/diff/statistics/rank-biased-overlap.ts';
import {onlyBoard, sampleEditions} from './edition.ts';

const places = (scores: readonly number[]): Uint32Array => placesOf(Float64Array.from(scores)).lo;

describe('the figures of the sample board', () => {
  it.each([
    [0, 1, 0.929, 0.801],
    [1, 0.97, 0.836, 0.871],
  ])('edition %i to the next', async (index, byScore, byRank, all) => {
    const editions = await sampleEditions();
    const [one, other] = [editions[index], editions[index + 1]];
    if (one === undefined || other === undefined) throw new Error('three editions');
    const {statistics} = onlyBoard(await diffSnapshots(one, other));
    expect(statistics.kendallTauB).toBeCloseTo(byScore, 3);
    expect(statistics.publishedTauB).toBeCloseTo(byRank, 3);
    expect(statistics.rboAll).toBeCloseTo(all, 3);
  });
});

describe('countPairs', () => {
  it('counts what comparing every pair counts', () => {
    const score = fc.integer({min: 0, max: 5});
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), {maxLength: 20}), (entries) => {
        const [before, after] = [places(entries.map(([one]) => one)), places(entries.map(([, other]) => other))];
        const counted = {concordant: 0, discordant: 0, tiedInBoth: 0, tiedBeforeOnly: 0, tiedAfterOnly: 0};
        entries.forEach(([a, b], first) => {
          for (const [c, d] of entries.slice(first + 1)) {
            if (a === c && b === d) counted.tiedInBoth += 1;
            else if (a === c) counted.tiedBeforeOnly += 1;
            else if (b === d) counted.tiedAfterOnly += 1;
            else counted[Math.sign(a - c) === Math.sign(b - d) ? 'concordant' : 'discordant'] += 1;
          }
        });
        const pairs = countPairs(before, after);
        expect(pairs).toEqual(counted);
      }),
      {seed: 20251121, numRuns: 300},
    );
  });

  it('tau-b is 1 for one order, -1 for its reverse, null for a single tie', () => {
    expect(tauB(countPairs(places([3, 2, 1]), places([30, 20, 10])))).toBe(1);
    expect(tauB(countPairs(places([3, 2, 1]), places([1, 2, 3])))).toBe(-1);
    expect(tauB(countPairs(places([1, 1]), places([1, 2])))).toBeNull();
  });
});

describe('rankBiasedOverlap', () => {
  it('is 1 for identical lists, also when all are tied', () => {
    expect(rankBiasedOverlap({before: places([3, 2, 2, 1]), after: places([3, 2, 2, 1])})).toBeCloseTo(1, 12);
    expect(rankBiasedOverlap({before: places([1, 1, 1]), after: places([1, 1, 1])})).toBeCloseTo(1, 12);
  });

  it('is 0 for lists without a common entry, null for an empty one', () => {
    expect(rankBiasedOverlap({before: Uint32Array.of(1, 2, 0, 0), after: Uint32Array.of(0, 0, 1, 2)})).toBe(0);
    expect(rankBiasedOverlap({before: Uint32Array.of(0, 0), after: Uint32Array.of(1, 2)})).toBeNull();
  });

  it('weighs the first places most', () => {
    const before = places([9, 8, 7, 6, 5]);
    const top = rankBiasedOverlap({before, after: places([8, 9, 7, 6, 5])}) ?? 0;
    const bottom = rankBiasedOverlap({before, after: places([9, 8, 7, 5, 6])}) ?? 0;
    expect(bottom).toBeGreaterThan(top);
  });
});

describe('questions', () => {
  it('Fisher: 16 of 20 before, 12 of 20 after is p 0.30; no difference is 1', () => {
    expect(fisherExact(16, 12, 20)).toBeCloseTo(0.3008, 4);
    expect(fisherExact(12, 16, 20)).toBeCloseTo(0.3008, 4);
    expect(fisherExact(7, 7, 20)).toBe(1);
    expect(fisherExact(20, 0, 20)).toBeCloseTo(1.4508e-11, 14);
  });

  it('Wilson: 16 of 20 lies between 58.4 and 91.9 %, all and none stay inside 0–100', () => {
    const {low, high} = wilsonInterval(16, 20);
    expect([low, high].map((value) => value.toFixed(1))).toEqual(['58.4', '91.9']);
    expect(wilsonInterval(20, 20).high).toBe(100);
    expect(wilsonInterval(0, 20).low).toBe(0);
    expect(rightAnswers(85, 20)).toBe(17);
  });

  it.each([
    ['20 questions', [100, 95, 90, 90, 85, 80, 75, 70, 60, 55], {step: 5, questions: 20, share: 1, mixed: false}],
    [
      'half points',
      [70.5, 70, 69.5, 68, 66.5, 65, 64.5, 63, 61.5, 60],
      {step: 0.5, questions: 200, share: 1, mixed: false},
    ],
    [
      'two test sets in one board',
      [100, 95, 90, 90, 85, 80, 75, 70, 60, 51, 77, 83],
      {step: 5, questions: 20, share: 0.75, mixed: true},
    ],
  ])('finds the grid of %s', (_, scores, grid) => {
    expect(gridOf(Float64Array.from(scores))).toEqual(grid);
  });

  it.each([
    ['too few scores', [90, 80, 70]],
    ['one tie', Array<number>(12).fill(90)],
    ['numbers printed to a tenth', Array.from({length: 12}, (_, index) => 50.3 + index * 3.7)],
    ['whole numbers', [51, 52, 54, 57, 58, 61, 63, 66, 67, 71, 72]],
    ['Elo numbers', Array.from({length: 12}, (_, index) => 1000 + index * 10)],
  ])('sees no grid in %s', (_, scores) => {
    expect(gridOf(Float64Array.from(scores))).toBeNull();
  });
});
