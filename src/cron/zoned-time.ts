// Wall clocks: an instant → the local date and time of a zone, and back. The rules of the zones are the system's (Intl).
import {misuse} from '../model/errors.ts';

/** A wall clock's reading. `month` and `day` from 1. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Milliseconds since 1970 in UTC. */
export type EpochMs = number;

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** What a wall clock in `timeZone` shows at an instant. @throws TIME_ZONE_UNKNOWN */
export function localTimeAt(instant: EpochMs, timeZone: string): LocalTime {
  return fieldsOf(instant + offsetAt(instant, timeZone));
}

/**
 * The instant at which a wall clock in `timeZone` shows `local`; null where it never does (the hour that spring skips).
 * Of the two instants of autumn's doubled hour it is the one that node-cron picks, so that both agree on a slot.
 */
export function instantOf(local: LocalTime, timeZone: string): EpochMs | null {
  const wall = wallMs(local);
  const first = wall - offsetAt(wall, timeZone);
  const second = wall - offsetAt(first, timeZone);
  if (reads(first, wall, timeZone)) return first;
  return reads(second, wall, timeZone) ? second : null;
}

/** Milliseconds to add to UTC to get local time. @throws TIME_ZONE_UNKNOWN */
export function offsetAt(instant: EpochMs, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  // Zones have whole minutes since 1972, and rules change on whole minutes; the cache holds the last minute asked per zone.
  const {format, at, offset} = formatOf(timeZone);
  const minute = Math.floor(instant / minuteMs) * minuteMs;
  if (minute === at) return offset;
  const parts = Object.fromEntries(format.formatToParts(minute).map(({type, value}) => [type, Number(value)]));
  const {year = 0, month = 1, day = 1, hour = 0, minute: minutes = 0, second = 0} = parts;
  const known = Date.UTC(year, month - 1, day, hour % 24, minutes, second) - minute;
  formats.set(timeZone, {format, at: minute, offset: known});
  return known;
}

/** The reading of a wall clock that shows `wall` milliseconds since 1970 as if it were in UTC. */
export function fieldsOf(wall: number): LocalTime {
  const date = new Date(wall);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** The inverse of `fieldsOf`. */
export function wallMs({year, month, day, hour, minute, second}: LocalTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function reads(instant: EpochMs, wall: number, timeZone: string): boolean {
  return instant + offsetAt(instant, timeZone) === wall;
}

interface ZoneFormat {
  readonly format: Intl.DateTimeFormat;
  readonly at: EpochMs;
  readonly offset: number;
}

// Making a formatter costs about 50 µs, asking it 2 µs: one per zone is kept.
const formats = new Map<string, ZoneFormat>();

function formatOf(timeZone: string): ZoneFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = {format: makeFormat(timeZone), at: NaN, offset: 0};
  formats.set(timeZone, made);
  return made;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit';
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
    });
  } catch {
    throw misuse('TIME_ZONE_UNKNOWN', {actual: timeZone});
  }
}
