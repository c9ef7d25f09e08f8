// Cron expressions of the usual kinds in words; a reader should not have to count asterisks.
import {joinWords} from '../model/join-words.ts';
import {say} from '../messages/say.ts';
import type {Language} from '../model/text.ts';

const nicknames: Readonly<Record<string, string>> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
};

/** Returns `weekdays at 08:00`; an expression of another kind is returned as it is. */
export function cronWords(expression: string, language: Language): string {
  const fields = (nicknames[expression] ?? expression).trim().split(/\s+/);
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  if (fields.length !== 5 || month !== '*') return expression;
  if (hour === '*') return day === '*' && weekday === '*' ? (withinHour(minute, language) ?? expression) : expression;
  const hours = /^\*\/(\d{1,2})$/.exec(hour)?.[1];
  if (hours !== undefined && minute === '0' && day === '*' && weekday === '*')
    return 24 % Number(hours) === 0 ? say(language, 'cron.hours', {count: Number(hours)}) : expression;
  const times = timesOf(minute, hour);
  if (times === null) return expression;
  const time = joinWords(times, language);
  if (day !== '*')
    return /^\d{1,2}$/.test(day) && weekday === '*' ? say(language, 'cron.monthly', {day, time}) : expression;
  if (weekday === '*') return say(language, 'cron.daily', {time});
  if (/^(?:1-5|mon-fri)$/i.test(weekday)) return say(language, 'cron.weekdays', {time});
  const days = weekday.split(',').map(dayNumber);
  if (!days.every((one) => Number.isInteger(one) && one >= 0 && one <= 7)) return expression;
  const names = days.map((one) => weekdayName(one, language));
  return say(language, 'cron.weekly', {days: joinWords(names, language), time});
}

/** `1` and `MON` are Monday; NaN for anything else. */
function dayNumber(text: string): number {
  const named = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].indexOf(text.toLowerCase());
  return named >= 0 ? named : /^\d$/.test(text) ? Number(text) : Number.NaN;
}

function withinHour(minute: string, language: Language): string | null {
  const step = /^\*\/(\d{1,2})$/.exec(minute)?.[1];
  if (step !== undefined && 60 % Number(step) === 0) return say(language, 'cron.minutes', {count: Number(step)});
  if (minute === '*') return say(language, 'cron.minute');
  if (minute === '0') return say(language, 'cron.hourly');
  return /^\d{1,2}$/.test(minute) ? say(language, 'cron.hourlyAt', {minute: minute.padStart(2, '0')}) : null;
}

/** Times of the day; null where the fields are no plain numbers. */
function timesOf(minute: string, hour: string): string[] | null {
  if (!/^\d{1,2}$/.test(minute) || !/^\d{1,2}(,\d{1,2})*$/.test(hour)) return null;
  return hour.split(',').map((one) => `${one.padStart(2, '0')}:${minute.padStart(2, '0')}`);
}

/** 0 and 7 are Sunday: 7 January 2024 was one. */
function weekdayName(day: number, language: Language): string {
  return new Intl.DateTimeFormat(language, {weekday: 'long', timeZone: 'UTC'}).format(Date.UTC(2024, 0, 7 + day));
}
