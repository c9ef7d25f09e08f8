// Text of one cell → the day, month, quarter or year it names. Only written dates: a bare `2025` or `20250716` is a number here.

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const time = '(?:[t ]\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:z|[+-]\\d{2}:?\\d{2}|am|pm)?)?';
const year = '(?<year>(?:19|20)\\d{2})';

const patterns: readonly RegExp[] = [
  new RegExp(`^${year}([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})${time}$`, 'u'),
  new RegExp(`^${year}[-/](?<month>0?[1-9]|1[0-2])$`, 'u'),
  new RegExp(
    `^${year}\\s*年\\s*(?:(?<month>\\d{1,2})\\s*月\\s*(?:(?<day>\\d{1,2})\\s*[日号])?)?(?:底|初|中|末)?$`,
    'u',
  ),
  new RegExp(`^${year}\\s*年?\\s*(?:第?[一二三四1-4]季度|[上下]半年)$`, 'u'),
  new RegExp(`^${year}\\s*[-/]?\\s*[qh][1-4]$`, 'u'),
  new RegExp(`^[qh][1-4]\\s*[-/']?\\s*${year}$`, 'u'),
  new RegExp(`^${monthName}\\.?\\s*(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s*,\\s*)?${year}$`, 'u'),
  new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]${monthName}\\.?,?[\\s-]${year}${time}$`, 'u'),
  new RegExp(`^(?<month>\\d{1,2})/(?<day>\\d{1,2})/${year}${time}$`, 'u'),
  new RegExp(`^(?<day>0?[1-9]|[12]\\d|3[01])\\.(?<month>0?[1-9]|1[0-2])\\.${year}${time}$`, 'u'),
  new RegExp(`^(?<day>0[1-9]|[12]\\d|3[01])-(?<month>0[1-9]|1[0-2])-${year}${time}$`, 'u'),
  new RegExp(
    `^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?${monthName}\\.?\\s+(?<day>\\d{1,2}),?\\s+${year}$`,
    'u',
  ),
  /^(?<month>\d{1,2})\s*月\s*(?:(?<day>\d{1,2})\s*[日号])?$/u,
];

/** The date as `2025-07-14`, `2025-07`, `2025` or `--07-14` (no year), as far as it is written; null when the text is not a date. Month first in `7/14/2025`, day first where the first is not a month (`29/03/2003`) and with points or hyphens (`29.03.2003`). */
export function readDate(text: string): string | null {
  if (text.length > 40) return null;
  const tidy = text.normalize('NFKC').trim().toLowerCase();
  for (const pattern of patterns) {
    const groups = pattern.exec(tidy)?.groups;
    if (groups !== undefined) return isoDate(groups, tidy.includes('/') && !/^\d{4}/u.test(tidy));
  }
  return null;
}

function isoDate(groups: Readonly<Record<string, string | undefined>>, slashed: boolean): string | null {
  const name = groups['name'];
  const month = name === undefined ? Number(groups['month'] ?? 0) : months.indexOf(name.slice(0, 3)) + 1;
  const day = Number(groups['day'] ?? 0);
  // `29/03/2003`: no month is the twenty-ninth.
  if (
    name === undefined &&
    month > 12 &&
    month <= 31 &&
    day >= 1 &&
    day <= 12 &&
    groups['month'] !== undefined &&
    slashed
  )
    return `${groups['year'] ?? '-'}-${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}`;
  if (month > 12 || day > 31 || (groups['month'] !== undefined && month === 0)) return null;
  return [
    groups['year'] ?? '-',
    ...[month, day].filter((part) => part > 0).map((part) => String(part).padStart(2, '0')),
  ].join('-');
}
