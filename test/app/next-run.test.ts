import {expect, test} from 'vitest';
import {nextAfterFailure, nextOnSchedule} from '../../src/app/next-run.ts';

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
