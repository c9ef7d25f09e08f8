// An instant as a clock in some time zone shows it, the zone named.

export type TimePrecision = 'day' | 'minute' | 'second' | 'millisecond';

/** Returns `2026-11-22`, `2026-11-22 09:53 GMT+8` or the same with seconds or thousandths. The zone must be one that the platform knows. */
export function localTime(instant: string, timeZone: string, precision: TimePrecision): string {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(new Date(instant))
      .map(({type, value}) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  if (precision === 'day') return day;
  const thousandths = precision === 'millisecond' ? `.${part('fractionalSecond')}` : '';
  const seconds = precision === 'minute' ? '' : `:${part('second')}${thousandths}`;
  return `${day} ${part('hour')}:${part('minute')}${seconds} ${part('timeZoneName')}`;
}

/** Making one takes longer than a hundred uses of it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const made =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      fractionalSecondDigits: 3,
      timeZoneName: 'short',
    });
  formats.set(timeZone, made);
  return made;
}
