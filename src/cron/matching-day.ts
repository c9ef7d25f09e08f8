// Whether a calendar day is one of those that a cron expression names.
import type {CronFields} from './expression.ts';
import {dayMs, type LocalTime, wallMs} from './zoned-time.ts';

type Day = Pick<LocalTime, 'year' | 'month' | 'day'>;

/** True on the days that month, day of month and day of week all allow. */
export function isMatchingDay(fields: CronFields, day: Day): boolean {
  return (
    fields.month.includes(day.month) &&
    fields.dayOfMonth.some((allowed) => isDayOfMonth(allowed, day)) &&
    fields.dayOfWeek.some((allowed) => isDayOfWeek(allowed, day))
  );
}

/** `15`, `L` (last), `L-3` (three before the last), `15W` (the weekday nearest to the 15th), `LW`. */
function isDayOfMonth(allowed: number | string, day: Day): boolean {
  if (typeof allowed === 'number') return allowed === day.day;
  const last = lastDay(day);
  const [, base, minus] = /^(L|\d+)(?:-(\d+))?W?$/.exec(allowed) ?? [];
  const target = base === 'L' ? last - Number(minus ?? 0) : Number(base);
  return day.day === (allowed.endsWith('W') ? nearestWeekday(day, target, last) : target);
}

/** Saturday goes to Friday and Sunday to Monday, but never into another month. */
function nearestWeekday(day: Day, target: number, last: number): number {
  if (target < 1 || target > last) return NaN;
  const weekday = weekdayOf({...day, day: target});
  if (weekday === 6) return target === 1 ? target + 2 : target - 1;
  if (weekday === 0) return target === last ? target - 2 : target + 1;
  return target;
}

/** `5`, `5L` (the month's last Friday), `1#2` (its second Monday). Sunday is 0. */
function isDayOfWeek(allowed: number | string, day: Day): boolean {
  const weekday = weekdayOf(day);
  if (typeof allowed === 'number') return allowed % 7 === weekday;
  const [, named, count] = /^(\d)(?:L|#(\d))$/.exec(allowed) ?? [];
  if (Number(named) % 7 !== weekday) return false;
  return count === undefined ? day.day > lastDay(day) - 7 : Math.ceil(day.day / 7) === Number(count);
}

function weekdayOf(day: Day): number {
  // 1 January 1970 was a Thursday.
  return (((Math.floor(midnight(day) / dayMs) + 4) % 7) + 7) % 7;
}

function lastDay({year, month}: Day): number {
  return Math.round((midnight({year, month: month + 1, day: 1}) - midnight({year, month, day: 1})) / dayMs);
}

function midnight(day: Day): number {
  return wallMs({...day, hour: 0, minute: 0, second: 0});
}
