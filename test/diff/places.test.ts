import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {placesOf} from '../../src/diff/movement/places.ts';

const printed = fc
  .tuple(fc.integer({min: -2000, max: 2000}), fc.constantFrom(1, 10, 100, 10_000))
  .map(([n, by]) => n / by);
const score = fc.oneof(printed, fc.constant(Number.NaN), fc.constant(-0), fc.double({noNaN: true}));

describe('placesOf', () => {
  for (const [name, scores] of [
    ['printed scores', fc.array(printed, {maxLength: 60})],
    ['any numbers, gaps among them', fc.array(score, {maxLength: 60})],
  ] as const) {
    test(`counts better and equal entries: ${name}`, () => {
      fc.assert(
        fc.property(scores, (list) => {
          const {lo, hi, ranked} = placesOf(Float64Array.from(list));
          expect(ranked).toBe(list.filter((one) => !Number.isNaN(one)).length);
          expect([...lo]).toEqual(list.map((one) => placeOf(list, one, false)));
          expect([...hi]).toEqual(list.map((one) => placeOf(list, one, true)));
        }),
        {seed: 20251121},
      );
    });
  }
});

function placeOf(scores: readonly number[], score: number, last: boolean): number {
  if (Number.isNaN(score)) return 0;
  const better = scores.filter((other) => other > score).length;
  return last ? better + scores.filter((other) => other === score).length : better + 1;
}
