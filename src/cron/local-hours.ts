// Times of day in a subscriber's zone: the next 08:00, and the end of quiet hours.
import type {Instant} from '../model/text.ts';
import {dayMs, type EpochMs, fieldsOf, hourMs, instantOf, localTimeAt, minuteMs, wallMs} from './zoned-time.ts';

/** `HH:MM`, 24 hours. */
export type TimeOfDay = string;

/**
 * Returns the first instant strictly after `after` at which clocks in `timeZone` show `time` (`HH:MM`), on any day or on
 * `weekday` (Sunday 0). A time that the clocks skip that day is taken an hour later: a daily mail never fails to come.
 */
export function nextTimeOfDay(after: Instant, time: TimeOfDay, timeZone: string, weekday?: number): Instant {
  const from = Date.parse(after);
  const midnight = startOfDay(from, timeZone);
  for (let day = 0; ; day++) {
    const wall = midnight + day * dayMs;
    const instant = atTime(wall, time, timeZone);
    if (instant > from && (weekday === undefined || weekdayOf(wall) === weekday))
      return new Date(instant).toISOString();
  }
}

/** Returns `at` itself outside the quiet hours, and their end within. `from` later than `to` spans midnight; if they are equal there are no quiet hours. */
export function afterQuietHours(at: Instant, quiet: {from: TimeOfDay; to: TimeOfDay}, timeZone: string): Instant {
  const now = minutesOf(localTimeAt(Date.parse(at), timeZone));
  const from = readTime(quiet.from) / minuteMs;
  const to = readTime(quiet.to) / minuteMs;
  const isQuiet = from <= to ? now >= from && now < to : now >= from || now < to;
  return isQuiet ? nextTimeOfDay(at, quiet.to, timeZone) : at;
}

function atTime(midnight: number, time: TimeOfDay, timeZone: string): EpochMs {
  const wall = midnight + readTime(time);
  return instantOf(fieldsOf(wall), timeZone) ?? instantOf(fieldsOf(wall + hourMs), timeZone) ?? wall;
}

function startOfDay(instant: EpochMs, timeZone: string): number {
  return wallMs({...localTimeAt(instant, timeZone), hour: 0, minute: 0, second: 0});
}

function weekdayOf(wall: number): number {
  return new Date(wall).getUTCDay();
}

function minutesOf({hour, minute}: {hour: number; minute: number}): number {
  return hour * 60 + minute;
}

function readTime(time: TimeOfDay): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * hourMs + (minutes ?? 0) * minuteMs;
}
