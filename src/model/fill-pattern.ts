// A sentence pattern and its data → the sentence. The only place where placeholders are filled and lists are joined.
import type {FindingData} from './finding.ts';
import {joinCapped} from './join-words.ts';
import type {Language} from './text.ts';

/** A sentence lists at most this many members; the rest are counted. Ten lines fit a terminal and a mail. */
const listed = 10;

/** Returns the pattern with each `{name}` replaced; unknown names stay as they are. `{n|model|models}` picks by number, or by the length of a list. */
export function fillPattern(pattern: string, data: FindingData, language: Language): string {
  return pattern.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one: string | undefined, many: string | undefined, at: number) => {
      const value = Object.hasOwn(data, name) ? data[name] : undefined;
      if (value === undefined) return whole;
      // `rowsTotal` beside `rows` counts what a capped list leaves out.
      const total = typeof value === 'object' ? Number(data[`${name}Total`] ?? value.length) : Number(value);
      if (one !== undefined && many !== undefined) return total === 1 ? one : many;
      if (typeof value !== 'object') return String(value);
      const isMeasured = hasMeasureWord(pattern, at + whole.length);
      return joinCapped(value, {max: listed, language, total, ...(isMeasured ? {measure: ''} : {})});
    },
  );
}

/** `第 {rows} 行`: what is counted is named behind the list. */
function hasMeasureWord(pattern: string, end: number): boolean {
  return /^ ?[行列]/u.test(pattern.slice(end, end + 2));
}
