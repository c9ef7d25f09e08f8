// What the change of the clocks does to a schedule: local times that spring skips, and hours that autumn has twice.
import type {Instant} from '../model/text.ts';
import {readExpression} from './expression.ts';
import {isMatchingDay} from './matching-day.ts';
import {dayMs, type EpochMs, fieldsOf, minuteMs, offsetAt, wallMs} from './zoned-time.ts';

export interface ClockWarning {
  /** `skipped`: no run on that day; `doubled`: the clock shows the time twice, the run comes once; `pause`: frequent runs pause for the doubled hour. */
  readonly kind: 'skipped' | 'doubled' | 'pause';
  /** The local time concerned, `2027-03-28 02:30`. */
  readonly localTime: string;
  /** When the clocks change. */
  readonly at: Instant;
}

/** Clocks change twice a year where they do: fourteen months show both changes from any day on. */
const horizonDays = 430;

/** Returns at most one warning per change of the clocks in the fourteen months after `after`, in time order. @throws as `nextInstant` */
export function clockWarnings(expression: string, after: Instant, timeZone: string): readonly ClockWarning[] {
  const fields = readExpression(expression);
  const everyHour = fields.hour.length === 24;
  return clockChanges(Date.parse(after), timeZone).flatMap(({at, from, to}) => {
    const wall = firstMatchOnWall(at + Math.min(from, to), at + Math.max(from, to));
    if (wall === null || (everyHour && to > from)) return [];
    const kind = to > from ? 'skipped' : everyHour ? 'pause' : 'doubled';
    const localTime = new Date(wall).toISOString().slice(0, 16).replace('T', ' ');
    return [{kind, localTime, at: new Date(at).toISOString()} satisfies ClockWarning];
  });

  /** The first time in the skipped or doubled stretch of the wall clock that the expression names. */
  function firstMatchOnWall(start: number, end: number): number | null {
    for (let wall = start; wall < end; wall += minuteMs) {
      const time = fieldsOf(wall);
      const isTime = fields.hour.includes(time.hour) && fields.minute.includes(time.minute);
      if (isTime && isMatchingDay(fields, time)) return wallMs(time);
    }
    return null;
  }
}

interface ClockChange {
  readonly at: EpochMs;
  /** Offsets from UTC before and after, in milliseconds. */
  readonly from: number;
  readonly to: number;
}

function clockChanges(after: EpochMs, timeZone: string): ClockChange[] {
  const changes: ClockChange[] = [];
  const start = Math.ceil(after / minuteMs) * minuteMs;
  for (let day = start; day < start + horizonDays * dayMs; day += dayMs) {
    const from = offsetAt(day, timeZone);
    const to = offsetAt(day + dayMs, timeZone);
    if (from !== to) changes.push({at: changeBetween(day, day + dayMs, timeZone), from, to});
  }
  return changes;
}

/** Halving: the first minute with the later offset. */
function changeBetween(before: EpochMs, after: EpochMs, timeZone: string): EpochMs {
  const from = offsetAt(before, timeZone);
  let low = before;
  let high = after;
  while (high - low > minuteMs) {
    const middle = Math.floor((low + high) / 2 / minuteMs) * minuteMs;
    if (offsetAt(middle, timeZone) === from) low = middle;
    else high = middle;
  }
  return high;
}
