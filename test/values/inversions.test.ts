import fc from 'fast-check';
import {expect, test} from 'vitest';
import {sortCountingInversions} from '../../src/values/inversions.ts';

test('counts what comparing all pairs counts, and sorts', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 40}), {maxLength: 80}), (list) => {
      const values = Float64Array.from(list);
      const pairs = list.flatMap((one, at) => list.slice(at + 1).filter((other) => one > other)).length;
      expect(sortCountingInversions(values)).toBe(pairs);
      expect([...values]).toEqual([...list].sort((one, other) => one - other));
    }),
    {seed: 20251121},
  );
});
