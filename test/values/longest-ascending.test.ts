import fc from 'fast-check';
import {expect, test} from 'vitest';
import {longestAscending} from '../../src/values/longest-ascending.ts';

/** The length of the longest non-descending subsequence, by comparing all pairs. */
function lengthOf(values: readonly number[]): number {
  const lengths: number[] = [];
  for (const value of values) {
    lengths.push(1 + Math.max(0, ...lengths.filter((_, at) => (values[at] ?? 0) <= value)));
  }
  return Math.max(0, ...lengths);
}

test('the flagged values never fall, and no longer list exists', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: -9, max: 9}), {maxLength: 40}), (list) => {
      const inside = longestAscending(Float64Array.from(list));
      const chain = list.filter((_, at) => inside[at] === 1);
      expect(chain).toEqual([...chain].sort((one, other) => one - other));
      expect(chain.length).toBe(lengthOf(list));
    }),
    {seed: 20251121},
  );
});
