import {expect, test} from 'vitest';
import {localTime} from '../../src/text/local-time.ts';

test.each([
  ['2026-11-21T16:30:05.000Z', 'Asia/Shanghai', 'day', '2026-11-22'],
  ['2026-11-21T16:30:05.000Z', 'Asia/Shanghai', 'minute', '2026-11-22 00:30 GMT+8'],
  ['2026-11-21T16:30:05.000Z', 'UTC', 'second', '2026-11-21 16:30:05 UTC'],
  ['2026-07-01T23:59:00.000Z', 'Europe/Berlin', 'minute', '2026-07-02 01:59 GMT+2'],
  ['2026-01-01T00:00:00.000Z', 'America/New_York', 'day', '2025-12-31'],
] as const)('%s in %s to the %s is %s', (instant, zone, precision, text) => {
  expect(localTime(instant, zone, precision)).toBe(text);
});
