import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {agreementOf} from '../../src/infer/agreement.ts';

/** Pair by pair, as the definition says. */
function slowly(first: readonly number[], second: readonly number[]): {alike: number; against: number} {
  const sign = first.flatMap((a, i) =>
    first.slice(i + 1).map((b, j) => Math.sign(a - b) * Math.sign((second[i] ?? NaN) - (second[i + 1 + j] ?? NaN))),
  );
  return {alike: sign.filter((value) => value > 0).length, against: sign.filter((value) => value < 0).length};
}

describe('agreementOf', () => {
  it('counts the same pairs as counting them one by one', () => {
    const value = fc.oneof(fc.integer({min: 0, max: 9}), fc.constant(NaN));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), {maxLength: 40}), (rows) => {
        const first = rows.map(([a]) => a);
        const second = rows.map(([, b]) => b);
        const {alike, against} = agreementOf(Float64Array.from(first), Float64Array.from(second));
        expect({alike, against}).toEqual(slowly(first, second));
      }),
    );
  });

  it('is 1 for the same order, -1 for the other, 0 without pairs', () => {
    const up = Float64Array.of(1, 2, 3);
    expect(agreementOf(up, up)).toMatchObject({tau: 1, rows: 3, levels: 3});
    expect(agreementOf(up, Float64Array.of(3, 2, 1)).tau).toBe(-1);
    expect(agreementOf(up, Float64Array.of(NaN, 2, NaN))).toMatchObject({tau: 0, rows: 1, levels: 1});
    expect(agreementOf(new Float64Array(0), new Float64Array(0))).toMatchObject({tau: 0, rows: 0, levels: 0});
  });

  it('looks at thousands of rows, not at all of a million', () => {
    const many = Float64Array.from({length: 1_000_000}, (_, row) => row);
    expect(agreementOf(many, many).rows).toBeLessThan(10_000);
  });
});
