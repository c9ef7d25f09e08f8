import {createTask} from 'node-cron';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {nextInstant} from '../../src/cron/next-instant.ts';

/** The next `count` instants, minutes only. */
function series(expression: string, after: string, timeZone: string, count: number): string[] {
  const found: string[] = [];
  for (let at = new Date(after).toISOString(); found.length < count;) {
    at = nextInstant(expression, at, timeZone);
    found.push(at.slice(0, 16));
  }
  return found;
}

describe('the next instant', () => {
  test.each([
    [
      'daily, in Shanghai',
      '0 8 * * *',
      '2026-11-21T00:00:00Z',
      'Asia/Shanghai',
      ['2026-11-22T00:00', '2026-11-23T00:00'],
    ],
    [
      'strictly after, to the millisecond',
      '0 8 * * *',
      '2026-11-20T23:59:59.999Z',
      'Asia/Shanghai',
      ['2026-11-21T00:00'],
    ],
    [
      '31st: months without one are left out',
      '0 0 31 * *',
      '2026-01-31T00:00:00Z',
      'UTC',
      ['2026-03-31T00:00', '2026-05-31T00:00'],
    ],
    ['last day of the month', '0 0 L * *', '2027-01-31T12:00:00Z', 'UTC', ['2027-02-28T00:00', '2027-03-31T00:00']],
    ['leap day', '0 0 29 2 *', '2026-01-01T00:00:00Z', 'UTC', ['2028-02-29T00:00', '2032-02-29T00:00']],
    ['leap day over a century that has none', '0 0 29 2 *', '2096-03-01T00:00:00Z', 'UTC', ['2104-02-29T00:00']],
    [
      'nearest weekday stays in the month',
      '0 0 1W * *',
      '2026-08-01T12:00:00Z',
      'UTC',
      ['2026-08-03T00:00', '2026-09-01T00:00'],
    ],
    [
      'first of August 2026 is a Saturday: Monday the 3rd',
      '0 0 1W 8 *',
      '2026-07-31T12:00:00Z',
      'UTC',
      ['2026-08-03T00:00'],
    ],
    ['second Monday', '0 9 * * 1#2', '2026-11-21T00:00:00Z', 'UTC', ['2026-12-14T09:00', '2027-01-11T09:00']],
    ['last Friday', '0 9 * * 5L', '2026-11-21T00:00:00Z', 'UTC', ['2026-11-27T09:00', '2026-12-25T09:00']],
    [
      'spring: 02:30 does not exist in Berlin on 2027-03-28',
      '30 2 * * *',
      '2027-03-27T00:00:00Z',
      'Europe/Berlin',
      ['2027-03-27T01:30', '2027-03-29T00:30'],
    ],
    [
      'spring: quarter hours go on without a gap',
      '*/15 * * * *',
      '2027-03-28T00:30:00Z',
      'Europe/Berlin',
      ['2027-03-28T00:45', '2027-03-28T01:00'],
    ],
    [
      'autumn: 02:30 comes due once',
      '30 2 * * *',
      '2026-10-24T12:00:00Z',
      'Europe/Berlin',
      ['2026-10-25T01:30', '2026-10-26T01:30'],
    ],
    [
      'half-hour zone with its own clock change',
      '0 2 * * *',
      '2026-10-03T00:00:00Z',
      'Australia/Lord_Howe',
      ['2026-10-04T15:00'],
    ],
    ['year end', '59 23 31 12 *', '2026-12-31T23:59:00Z', 'UTC', ['2027-12-31T23:59']],
    ['nickname', '@weekly', '2026-11-21T00:00:00Z', 'UTC', ['2026-11-22T00:00']],
  ])('%s', (_, expression, after, timeZone, expected) => {
    expect(series(expression, after, timeZone, expected.length)).toEqual(expected);
  });

  test.each([
    ['61 * * * *', 'SCHEDULE_INVALID'],
    ['every day', 'SCHEDULE_INVALID'],
    ['* * *', 'SCHEDULE_INVALID'],
    ['0 0 30 2 *', 'SCHEDULE_INVALID'],
    ['0 8 1 * 1', 'SCHEDULE_TWO_MEANINGS'],
    ['0 8 */2 * 1-5', 'SCHEDULE_TWO_MEANINGS'],
    ['0 0 30W 2 *', 'SCHEDULE_NEVER'],
  ])('%s is refused', (expression, code) => {
    expect(() => nextInstant(expression, '2026-01-01T00:00:00.000Z', 'UTC')).toThrow(expect.objectContaining({code}));
  });

  test('an unknown time zone is refused', () => {
    const code = 'TIME_ZONE_UNKNOWN';
    expect(() => nextInstant('0 8 * * *', '2026-01-01T00:00:00.000Z', 'Asia/Pekin')).toThrow(
      expect.objectContaining({code}),
    );
  });
});

describe('node-cron, which fires the slots, names the same instants', () => {
  beforeEach(() => vi.useFakeTimers({toFake: ['Date']}));
  afterEach(() => vi.useRealTimers());

  const expressions = [
    '*/7 * * * *',
    '30 2 * * *',
    '0 */3 * * *',
    '15 1,2,3 * * *',
    '0 0 L * *',
    '45 23 29 2 *',
    '0 12 * * 1#2',
    '0 6 15W * *',
  ];
  const zones = [
    'UTC',
    'Asia/Shanghai',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'America/St_Johns',
  ];
  const starts = [
    '2026-10-24T20:00:00Z',
    '2027-03-27T20:00:00Z',
    '2026-10-31T22:00:00Z',
    '2027-03-13T22:00:00Z',
    '2027-02-27T00:00:00Z',
    '2026-12-31T12:00:00Z',
  ];
  const cases = expressions.flatMap((expression) => zones.map((zone) => [expression, zone] as const));

  test.each(cases)('%s in %s', (expression, timezone) => {
    for (const start of starts) {
      vi.setSystemTime(new Date(start));
      const task = createTask(expression, () => undefined, {timezone});
      const count = expression.includes('29 2') ? 2 : 40;
      const theirs = task.getNextRuns(count).map((date) => date.toISOString().slice(0, 16));
      void task.destroy();
      expect(series(expression, start, timezone, count)).toEqual(theirs);
    }
  });
});
