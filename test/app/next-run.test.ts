import {expect, test} from 'vitest';
import {nextAfterFailure, nextOnSchedule, noLaterThanSchedule} from '../../src/app/next-run.ts';

const now = '2026-11-21T08:00:00.000Z';

test.each([
  ['daily, first failure: again in a minute', '0 9 * * *', 0, true, '2026-11-21T08:01:00.000Z', 'retry'],
  ['daily, fourth failure: again in eight minutes', '0 9 * * *', 3, true, '2026-11-21T08:08:00.000Z', 'retry'],
  ['daily, sixth failure: the timetable decides', '0 9 * * *', 5, true, '2026-11-21T09:00:00.000Z', 'schedule'],
  ['what does not help is not tried again', '0 9 * * *', 0, false, '2026-11-21T09:00:00.000Z', 'schedule'],
  ['every minute: slots are passed over while it rests', '* * * * *', 4, true, '2026-11-21T08:16:00.000Z', 'schedule'],
  ['every minute, gone for days: four times a day', '* * * * *', 40, false, '2026-11-21T14:00:00.000Z', 'schedule'],
  ['a failure that does not pass rests too', '* * * * *', 2, false, '2026-11-21T08:04:00.000Z', 'schedule'],
  ['without a timetable: again while it may help', null, 0, true, '2026-11-21T08:01:00.000Z', 'retry'],
  ['without a timetable: then on request only', null, 5, true, null, 'schedule'],
])('%s', (_, expression, failures, isRetryable, at, trigger) => {
  expect(nextAfterFailure({expression, timeZone: 'UTC', failures}, isRetryable, now)).toEqual({at, trigger});
});

test('without a timetable there is no next run', () => {
  expect(nextOnSchedule({expression: null, timeZone: 'UTC'}, now)).toEqual({at: null, trigger: 'schedule'});
});

test.each([
  ['a clock that was years ahead', '2031-01-01T08:00:00.000Z', '2026-11-22T08:00:00.000Z'],
  ['the next slot', '2026-11-22T08:00:00.000Z', '2026-11-22T08:00:00.000Z'],
  ['a slot that has passed', '2026-11-20T08:00:00.000Z', '2026-11-20T08:00:00.000Z'],
  ['the longest back-off, and the slot behind it', '2026-11-21T18:00:00.000Z', '2026-11-21T18:00:00.000Z'],
  ['only on request', null, null],
])('a source is never due later than its timetable and a back-off allow: %s', (_, dueAt, expected) => {
  const daily = {expression: '0 8 * * *', timeZone: 'UTC'};
  expect(noLaterThanSchedule(daily, dueAt, '2026-11-21T12:00:00.000Z')).toBe(expected);
});
