// In which form a date is written, and whether such a day exists.

export interface DateForm {
  /** Equal for dates written alike: separator, order, names of months; how exact they are does not matter. */
  readonly form: string;
  readonly exists: boolean;
  /** Where it can be distinguished from `13/5/2024` and `5/13/2024`; null elsewhere. */
  readonly order: 'day' | 'month' | null;
}

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const time = '(?:[T ]\\d{1,2}:\\d{2}.*)?';
const yearFirst = new RegExp(
  `^(?<year>(?:19|20)\\d{2})(?<sign>[-/.])(?<month>\\d{1,2})(?:\\k<sign>(?<day>\\d{1,2}))?${time}$`,
  'u',
);
const yearLast = new RegExp(
  `^(?<first>\\d{1,2})(?<sign>[-/.])(?<second>\\d{1,2})\\k<sign>(?<year>(?:19|20)\\d{2})${time}$`,
  'u',
);
const named = new RegExp(
  `^(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -])?(?<month>${months})[a-z]*\\.?,?[ -](?:(?<later>\\d{1,2})(?:st|nd|rd|th)?,?[ -])?(?<year>(?:19|20)\\d{2})$`,
  'iu',
);
const chinese = /^(?<year>(?:19|20)\d{2})\s*年\s*(?<month>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*[日号])?$/u;

/** Null for what is not written as a date with a year. */
export function dateForm(text: string): DateForm | null {
  if (text.length < 6 || text.length > 40) return null;
  const first = yearFirst.exec(text)?.groups;
  if (first !== undefined) return {form: `y${first['sign'] ?? ''}m`, exists: exists(first), order: null};
  const last = yearLast.exec(text)?.groups;
  if (last !== undefined) return readYearLast(last);
  const word = named.exec(text)?.groups;
  if (word !== undefined) return readNamed(word);
  const han = chinese.exec(text)?.groups;
  return han === undefined ? null : {form: '年月', exists: exists(han), order: null};
}

type Groups = Readonly<Record<string, string | undefined>>;

function exists({year, month, day}: Groups): boolean {
  return isDay(Number(year), Number(month), day === undefined ? 1 : Number(day));
}

/** Proleptic Gregorian calendar. */
function isDay(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= length;
}

function readYearLast(groups: Groups): DateForm {
  const [year, first, second] = [Number(groups['year']), Number(groups['first']), Number(groups['second'])];
  const [asDay, asMonth] = [isDay(year, second, first), isDay(year, first, second)];
  const order = asDay && !asMonth ? 'day' : asMonth && !asDay ? 'month' : null;
  return {form: `last${groups['sign'] ?? ''}`, exists: asDay || asMonth, order};
}

function readNamed({day, later, month, year}: Groups): DateForm {
  const number = months.split('|').indexOf((month ?? '').toLowerCase()) + 1;
  const written = day ?? later;
  const form = day !== undefined ? 'day name' : 'name day';
  return {form, exists: isDay(Number(year), number, written === undefined ? 1 : Number(written)), order: null};
}
