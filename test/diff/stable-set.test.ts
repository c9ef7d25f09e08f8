// Places, stable set and overtaking against the plain definitions, tried on every subset or pair.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {countLower} from '../../src/diff/movement/lower-count.ts';
import {countOvertaking} from '../../src/diff/movement/overtaking.ts';
import {placesInGroups, placesOf} from '../../src/diff/movement/places.ts';
import {stableSet, type SurvivorPlaces} from '../../src/diff/movement/stable-set.ts';

const runs = {seed: 20251121, numRuns: 500};
const scores = fc.array(fc.integer({min: 0, max: 6}), {minLength: 1, maxLength: 10});

interface Case {
  readonly before: number[];
  readonly after: number[];
}

/** A few scores change, the others stay: as on a board. */
const change: fc.Arbitrary<Case> = scores.chain((before) =>
  fc
    .array(fc.option(fc.integer({min: 0, max: 6}), {freq: 2}), {minLength: before.length, maxLength: before.length})
    .map((changes) => ({before, after: before.map((score, index) => changes[index] ?? score)})),
);

function rankedNamesOf({before, after}: Case): SurvivorPlaces {
  return {
    before: placesOf(Float64Array.from(before)).lo,
    after: placesOf(Float64Array.from(after)).lo,
    changed: Uint8Array.from(before, (score, index) => (score === after[index] ? 0 : 1)),
    names: before.map((_, index) => `model-${String.fromCodePoint(97 + index)}`),
  };
}

const overtakes = ({before, after}: Case, one: number, other: number): boolean =>
  (before[one] ?? 0) < (before[other] ?? 0) && (after[one] ?? 0) > (after[other] ?? 0);

function heaviestWeight(content: Case): number {
  const size = content.before.length;
  let best = 0;
  for (let set = 0; set < 2 ** size; set += 1) {
    const members = content.before.map((_, index) => index).filter((index) => (set >> index) & 1);
    const stable = members.every((one) => members.every((other) => !overtakes(content, one, other)));
    if (stable) best = Math.max(best, weightOf(content, members));
  }
  return best;
}

const weightOf = ({before, after}: Case, members: readonly number[]): number =>
  members.reduce((sum, member) => sum + (before[member] === after[member] ? 1000 : 1), 0);

describe('stableSet', () => {
  it('is as heavy as the heaviest set that an exhaustive search finds, and nobody in it overtook anybody', () => {
    fc.assert(
      fc.property(change, (content) => {
        const inSet = stableSet(rankedNamesOf(content));
        const members = content.before.map((_, index) => index).filter((index) => inSet[index] === 1);
        expect(members.some((one) => members.some((other) => overtakes(content, one, other)))).toBe(false);
        expect(weightOf(content, members)).toBe(heaviestWeight(content));
      }),
      runs,
    );
  });

  it('keeps everybody whose score did not change', () => {
    fc.assert(
      fc.property(change, (content) => {
        const inSet = stableSet(rankedNamesOf(content));
        content.before.forEach((score, index) => {
          if (score === content.after[index]) expect(inSet[index]).toBe(1);
        });
      }),
      runs,
    );
  });

  it('names the same movers when the editions change sides, in whatever order the entries come', () => {
    fc.assert(
      fc.property(change, fc.integer({min: 1, max: 9}), (content, turn) => {
        const standing = rankedNamesOf(content);
        const forth = stableSet(standing);
        const back = stableSet({...standing, before: standing.after, after: standing.before});
        expect([...back]).toEqual([...forth]);
        const size = content.before.length;
        const turned = <T>(values: Iterable<T>): T[] => {
          const list = [...values];
          return [...list.slice(turn % size), ...list.slice(0, turn % size)];
        };
        const rotated = stableSet({
          before: Uint32Array.from(turned(standing.before)),
          after: Uint32Array.from(turned(standing.after)),
          changed: Uint8Array.from(turned(standing.changed)),
          names: turned(standing.names),
        });
        expect([...rotated]).toEqual(turned([...forth]));
      }),
      runs,
    );
  });

  it('of two that changed places, both scored anew, keeps the earlier name', () => {
    const inSet = stableSet(rankedNamesOf({before: [90, 80], after: [80, 90]}));
    expect([...inSet]).toEqual([1, 0]);
  });
});

describe('countOvertaking', () => {
  it('counts what comparing every pair counts', () => {
    fc.assert(
      fc.property(change, (content) => {
        const {before, after} = rankedNamesOf(content);
        const {won, lost} = countOvertaking(before, after);
        content.before.forEach((_, one) => {
          const others = content.before.map((_score, other) => other);
          expect(won[one]).toBe(others.filter((other) => overtakes(content, one, other)).length);
          expect(lost[one]).toBe(others.filter((other) => overtakes(content, other, one)).length);
        });
      }),
      runs,
    );
  });
});

describe('placesOf', () => {
  it('is 1 + the number of better ones, to the number of better or equal ones; NaN has no place', () => {
    const {lo, hi, ranked} = placesOf(Float64Array.of(80, 100, Number.NaN, 100, 80, 60, -0, 0));
    expect([...lo]).toEqual([3, 1, 0, 1, 3, 5, 6, 6]);
    expect([...hi]).toEqual([4, 2, 0, 2, 4, 5, 7, 7]);
    expect(ranked).toBe(7);
  });

  it('starts anew in each group', () => {
    const {lo, ranked} = placesInGroups(Float64Array.of(1, 2, 3, 4), Uint32Array.of(0, 0, 1, 1));
    expect([...lo]).toEqual([2, 1, 2, 1]);
    expect(ranked).toBe(4);
  });
});

describe('countLower', () => {
  it('agrees with counting, for whole numbers and others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(30), fc.constantFrom(0.5, -3, 1e9))),
        fc.integer({min: -5, max: 40}),
        (values, limit) => {
          const below = countLower(Float64Array.from(values));
          for (const tried of [limit, limit + 0.5])
            expect(below(tried)).toBe(values.filter((value) => value < tried).length);
        },
      ),
      runs,
    );
  });
});
