import {expect, test} from 'vitest';
import {clockWarnings} from '../../src/cron/clock-changes.ts';
import {afterQuietHours, nextTimeOfDay} from '../../src/cron/local-hours.ts';

test.each([
  [
    '02:30 in Berlin is skipped in spring and doubled in autumn',
    '30 2 * * *',
    'Europe/Berlin',
    ['skipped 2027-03-28 02:30', 'doubled 2027-10-31 02:30'],
  ],
  ['08:00 in Berlin is safe', '0 8 * * *', 'Europe/Berlin', []],
  ['Shanghai has had no clock change since 1991', '30 2 * * *', 'Asia/Shanghai', []],
  ['quarter hours pause for the doubled hour', '*/15 * * * *', 'America/New_York', ['pause 2027-11-07 01:00']],
  ['a weekday that the change does not meet', '30 2 * * 1', 'Europe/Berlin', []],
])('%s', (_, expression, timeZone, expected) => {
  const warnings = clockWarnings(expression, '2026-11-21T00:00:00.000Z', timeZone);
  expect(warnings.map(({kind, localTime}) => `${kind} ${localTime}`)).toEqual(expected);
});

test.each([
  ['later today', '2026-11-21T00:00:00.000Z', '09:30', 'Asia/Shanghai', undefined, '2026-11-21T01:30:00.000Z'],
  [
    'tomorrow, when it is that time now',
    '2026-11-21T01:30:00.000Z',
    '09:30',
    'Asia/Shanghai',
    undefined,
    '2026-11-22T01:30:00.000Z',
  ],
  ['next Monday', '2026-11-21T00:00:00.000Z', '08:00', 'UTC', 1, '2026-11-23T08:00:00.000Z'],
  [
    'a skipped time comes an hour later',
    '2027-03-27T12:00:00.000Z',
    '02:30',
    'Europe/Berlin',
    undefined,
    '2027-03-28T01:30:00.000Z',
  ],
])('time of day: %s', (_, after, time, zone, weekday, expected) => {
  expect(nextTimeOfDay(after, time, zone, weekday)).toBe(expected);
});

test.each([
  ['outside', '2026-11-21T12:00:00.000Z', '22:00', '07:00', '2026-11-21T12:00:00.000Z'],
  ['before midnight', '2026-11-21T22:30:00.000Z', '22:00', '07:00', '2026-11-22T07:00:00.000Z'],
  ['after midnight', '2026-11-21T03:00:00.000Z', '22:00', '07:00', '2026-11-21T07:00:00.000Z'],
  ['at their end', '2026-11-21T07:00:00.000Z', '22:00', '07:00', '2026-11-21T07:00:00.000Z'],
  ['by day', '2026-11-21T12:00:00.000Z', '09:00', '18:00', '2026-11-21T18:00:00.000Z'],
  ['equal ends are no quiet hours', '2026-11-21T09:00:00.000Z', '09:00', '09:00', '2026-11-21T09:00:00.000Z'],
])('quiet hours: %s', (_, at, from, to, expected) => {
  expect(afterQuietHours(at, {from, to}, 'UTC')).toBe(expected);
});
