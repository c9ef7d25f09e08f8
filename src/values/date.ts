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
  new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]${monthName}\\.?,?[\\s-]${year}$`, 'u'),
  new RegExp(`^(?<month>\\d{1,2})/(?<day>\\d{1,2})/${year}$`, 'u'),
  /^(?<month>\d{1,2})\s*月\s*(?:(?<day>\d{1,2})\s*[日号])?$/u,
];

/** The date as `2025-07-14`, `2025-07`, `2025` or `--07-14` (no year), as far as it is written; null when the text is no date. Month first in `7/14/2025`. */
export function readDate(text: string): string | null {
  if (text.length > 40) return null;
  const tidy = text.normalize('NFKC').trim().toLowerCase();
  for (const pattern of patterns) {
    const groups = pattern.exec(tidy)?.groups;
    if (groups !== undefined) return isoDate(groups);
  }
  return null;
}

function isoDate(groups: Readonly<Record<string, string | undefined>>): string | null {
  const name = groups['name'];
  const month = name === undefined ? Number(groups['month'] ?? 0) : months.indexOf(name.slice(0, 3)) + 1;
  const day = Number(groups['day'] ?? 0);
  if (month > 12 || day > 31 || (groups['month'] !== undefined && month === 0)) return null;
  return [
    groups['year'] ?? '-',
    ...[month, day].filter((part) => part > 0).map((part) => String(part).padStart(2, '0')),
  ].join('-');
}
