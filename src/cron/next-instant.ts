// Cron expression + instant → the next instant at which it comes due. Pure: the clock is an argument.
import {misuse} from '../model/errors.ts';
import type {Instant} from '../model/text.ts';
import {type CronFields, readExpression} from './expression.ts';
import {isMatchingDay} from './matching-day.ts';
import {dayMs, type EpochMs, fieldsOf, instantOf, localTimeAt, wallMs} from './zoned-time.ts';

/** The leap day of a leap year after a century without one: 2096-02-29 → 2104-02-29. */
const longestWaitDays = 8 * 366 + 1;

/**
 * Returns the first instant strictly after `after` at which `expression` matches the wall clock of `timeZone`.
 * A local time that spring skips is skipped; one that autumn doubles comes due once (as node-cron has it).
 * Cost: one step per day to wait.
 * @throws SCHEDULE_INVALID SCHEDULE_TWO_MEANINGS SCHEDULE_NEVER TIME_ZONE_UNKNOWN
 */
export function nextInstant(expression: string, after: Instant, timeZone: string): Instant {
  const found = nextMatch(readExpression(expression), Date.parse(after), timeZone);
  if (found === null) throw misuse('SCHEDULE_NEVER', {expression});
  return new Date(found).toISOString();
}

/** As `nextInstant`, on fields read before; null when nothing matches for eight years. */
export function nextMatch(fields: CronFields, after: EpochMs, timeZone: string): EpochMs | null {
  const start = localTimeAt(after, timeZone);
  const firstDay = wallMs({...start, hour: 0, minute: 0, second: 0});
  for (let day = 0; day <= longestWaitDays; day++) {
    const date = fieldsOf(firstDay + day * dayMs);
    if (!isMatchingDay(fields, date)) continue;
    const wallAfter = day === 0 ? wallMs(start) : -Infinity;
    const found = firstTimeOfDay(fields, wallMs(date), wallAfter, after, timeZone);
    if (found !== null) return found;
  }
  return null;
}

/** The first matching time of the day that begins at `midnight`, later on the wall clock than `wallAfter` and later than `after`. */
function firstTimeOfDay(
  fields: CronFields,
  midnight: number,
  wallAfter: number,
  after: EpochMs,
  timeZone: string,
): EpochMs | null {
  for (const hour of fields.hour) {
    if (midnight + (hour + 1) * 3_600_000 <= wallAfter) continue;
    for (const minute of fields.minute) {
      for (const second of fields.second) {
        const wall = midnight + ((hour * 60 + minute) * 60 + second) * 1000;
        if (wall <= wallAfter) continue;
        const instant = instantOf(fieldsOf(wall), timeZone);
        if (instant !== null && instant > after) return instant;
      }
    }
  }
  return null;
}
