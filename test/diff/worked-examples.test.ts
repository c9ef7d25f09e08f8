// CHANGE_MODEL § 9 on the sample board's three real editions.
import {beforeAll, describe, expect, it} from 'vitest';
import {diffSnapshots} from '../../src/diff/index.ts';
import type {Changeset, Movement} from '../../src/model/changeset.ts';
import {eventsOf, movers, onlyBoard, sampleEditions, subjectsOf} from './edition.ts';

let first: Changeset;
let second: Changeset;

beforeAll(async () => {
  const [one, two, three] = await sampleEditions();
  if (one === undefined || two === undefined || three === undefined) throw new Error('three editions');
  first = await diffSnapshots(one, two);
  second = await diffSnapshots(two, three);
});

function movementOf(changeset: Changeset, name: string): Movement {
  const found = onlyBoard(changeset).movement.find(({subject}) => subject === name);
  if (found === undefined) throw new Error(`${name} is no survivor`);
  return found;
}

const counts = (changeset: Changeset): readonly number[] => [
  subjectsOf(changeset, 'entered').length,
  subjectsOf(changeset, 'left').length,
  movers(changeset).length,
  subjectsOf(changeset, 'score_changed').length,
];

describe('2025-08 to 2025-09', () => {
  it('11 entered, 12 left, nobody moved, no score changed', () => {
    expect(counts(first)).toEqual([11, 12, 0, 0]);
  });

  it('GLM-4.5: 14 to 7 by one leaver and the order of ties; carried', () => {
    const {published, before, after, class: kind} = movementOf(first, 'GLM-4.5');
    expect(published).toMatchObject({
      before: 14,
      after: 7,
      entrants: 0,
      leavers: 1,
      overtaken: 0,
      overtook: 0,
      tieOrder: -6,
    });
    expect([before.place, after.place]).toEqual([
      [1, 15],
      [1, 15],
    ]);
    expect(kind).toBe('steady');
  });

  it('gemini-2.5-pro: 3 to 17 by two entrants and the order of ties; still first, tied with 21', () => {
    const {published, before, after} = movementOf(first, 'gemini-2.5-pro');
    expect(published).toMatchObject({before: 3, after: 17, entrants: 2, leavers: 0, tieOrder: 12});
    expect([before.placeInEdition, after.placeInEdition]).toEqual([
      [1, 16],
      [1, 21],
    ]);
  });

  it('MiniMax-Text-01: 60 to 65 by nine entrants and four leavers; its survivor places stay', () => {
    const {published, before, after} = movementOf(first, 'MiniMax-Text-01');
    expect(published).toMatchObject({before: 60, after: 65, entrants: 9, leavers: 4, tieOrder: 0});
    expect([before.place, after.place]).toEqual([
      [54, 56],
      [54, 56],
    ]);
  });

  it('Qwen3-8B is told to be 4.7 times slower with 4.3 times the tokens; kimi-latest-8k, 14 s to 13 s, is quiet', () => {
    const loud = eventsOf(first, 'measure_changed').filter(({significance}) => significance === 'notable');
    expect(loud.map(({subjects, field, before, after}) => [subjects[0], field, before, after])).toEqual([
      ['Qwen3-8B', '平均耗时', 128, 600],
      ['Qwen3-8B', '平均消耗token', 3558, 15_395],
    ]);
    const quiet = eventsOf(first, 'measure_changed').find(
      ({field, significance}) => field === '平均耗时' && significance === 'noise',
    );
    expect(quiet?.subjects).toContain('kimi-latest-8k');
  });

  it('the noise receipt accounts for all 77 changed ranks', () => {
    const {noise} = onlyBoard(first);
    const {byEntrantsAndLeavers, byTieOrder, byOthersMoves, byScoreOnly, bySeveral} = noise;
    expect(noise.publishedRanksChanged).toBe(77);
    expect(byEntrantsAndLeavers + byTieOrder + byOthersMoves + byScoreOnly + bySeveral).toBe(77);
  });
});

describe('2025-09 to 2025-11', () => {
  it('8 entered, 23 left, 2 moved, 10 scores changed', () => {
    expect(counts(second)).toEqual([8, 23, 2, 10]);
    expect(movers(second)).toEqual(['Baichuan4-Turbo', 'MiniMax-Text-01']);
  });

  it('MiniMax-Text-01 moved: 65 to 33 = 2 entrants - 13 leavers - 19 overtaken - 2 ties', () => {
    const {published, before, after, won, lost} = movementOf(second, 'MiniMax-Text-01');
    expect(published).toEqual({
      ...{before: 65, after: 33, entrants: 2, leavers: 13, overtaken: 0, overtook: 19},
      ...{againstScores: 0, tieOrder: -2, unexplained: 0},
    });
    expect([before.place, after.place, won, lost]).toEqual([[51, 52], [31, 32], 19, 0]);
  });

  it('MiniMax-M1: score only; left a tie of seven and joined MiniMax-Text-01, passed by nobody', () => {
    const entry = movementOf(second, 'MiniMax-M1');
    expect([entry.class, entry.before.place, entry.after.place, entry.lost]).toEqual([
      'score_only',
      [24, 31],
      [31, 32],
      0,
    ]);
    const broken = eventsOf(second, 'tie_broken').find(({subjects}) => subjects[0] === 'MiniMax-M1');
    const joined = eventsOf(second, 'tie_joined').find(({subjects}) => subjects[0] === 'MiniMax-M1');
    expect(broken?.evidence).toMatchObject({count: 7});
    expect(joined?.evidence).toEqual({count: 1, names: ['MiniMax-Text-01']});
  });

  it('two vendors are respelled, each in one event', () => {
    const told = eventsOf(second, 'respelled').map(({field, before, after, subjects}) => [
      field,
      before,
      after,
      subjects.length,
    ]);
    expect(told.sort()).toEqual([
      ['vendor', 'Google', 'google', 3],
      ['vendor', '奇虎360', '360', 1],
    ]);
  });

  it('hunyuan-turbos-20250926 succeeds -20250716 with four questions less, and both are listed as left and entered', () => {
    const [link] = eventsOf(second, 'succeeded');
    expect(link).toMatchObject({
      before: 'hunyuan-turbos-20250716',
      after: 'hunyuan-turbos-20250926',
      significance: 'headline',
    });
    expect(link?.evidence.questions).toMatchObject({delta: -4, of: 20});
    expect(subjectsOf(second, 'entered')).toContain('hunyuan-turbos-20250926');
    expect(subjectsOf(second, 'left')).toContain('hunyuan-turbos-20250716');
  });

  it('no two models are taken for one', () => {
    expect(eventsOf(first, 'renamed')).toEqual([]);
    expect(eventsOf(second, 'renamed')).toEqual([]);
  });
});
