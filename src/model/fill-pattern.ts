// A sentence pattern and its data → the sentence. The only place where placeholders are filled and lists are joined.
import type {FindingData} from './finding.ts';
import {joinWords} from './join-words.ts';
import type {Language} from './text.ts';

/** A sentence lists at most this many members; the rest are counted. Ten lines fit a terminal and a mail. */
const listed = 10;

/** Returns the pattern with each `{name}` replaced; unknown names stay as they are. `{n|model|models}` picks by number. */
export function fillPattern(pattern: string, data: FindingData, language: Language): string {
  return pattern.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one: string | undefined, many: string | undefined, at: number) => {
      const value = Object.hasOwn(data, name) ? data[name] : undefined;
      if (value === undefined) return whole;
      if (one !== undefined && many !== undefined) return Number(value) === 1 ? one : many;
      return typeof value === 'object'
        ? joinList(
            value,
            Number(data[`${name}Total`] ?? value.length),
            language,
            hasMeasureWord(pattern, at + whole.length),
          )
        : String(value);
    },
  );
}

/** `第 {rows} 行`: what is counted is named behind the list. */
function hasMeasureWord(pattern: string, end: number): boolean {
  return /^ ?[行列]/u.test(pattern.slice(end, end + 2));
}

/** `total` counts the members that a capped list leaves out (`rowsTotal` beside `rows`). */
function joinList(values: readonly (string | number)[], total: number, language: Language, isNamed: boolean): string {
  const shown = joinWords(values.slice(0, listed), language);
  const rest = total - Math.min(listed, values.length);
  if (rest <= 0) return shown;
  if (language === 'en') return `${shown} and ${rest} more`;
  return isNamed ? `${shown} 等 ${total}` : `${shown} 等 ${total} 项`;
}
