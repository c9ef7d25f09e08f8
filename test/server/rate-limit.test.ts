import {expect, test} from 'vitest';
import {makeRateLimit} from '../../src/server/rate-limit.ts';

const slow = {perSecond: 1, burst: 2};

test('a client has a burst, then as many requests as the rate allows', () => {
  let now = 0;
  const take = makeRateLimit(() => now);
  expect([1, 2, 3].map(() => take('a', slow))).toEqual([true, true, false]);
  expect(take('b', slow)).toBe(true);
  now = 1000;
  expect([take('a', slow), take('a', slow)]).toEqual([true, false]);
});

test('with more clients than are remembered the oldest are forgotten, which costs them nothing', () => {
  const take = makeRateLimit(() => 0);
  for (const time of ['once', 'twice', 'more']) expect(take('first', slow)).toBe(time !== 'more');
  for (let client = 0; client < 10_000; client += 1) take(String(client), slow);
  expect(take('first', slow)).toBe(true);
  expect([take('9999', slow), take('9999', slow)]).toEqual([true, false]);
});
