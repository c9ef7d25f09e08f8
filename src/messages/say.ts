// The only place where messages are selected and filled in. Catalogues are beside it (en.ts, zh-cn.ts);
// rules bring theirs in their meta.
import type {FindingData} from '../model/finding.ts';
import type {Sentence} from '../model/rule.ts';
import type {Language} from '../model/text.ts';
import {en} from './en.ts';
import {joinWords} from './join-words.ts';
import {zhCn} from './zh-cn.ts';

export type MessageKey = keyof typeof en;

const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {en, 'zh-CN': zhCn};

/** A sentence lists at most this many members; the rest are counted. Ten lines fit a terminal and a mail. */
const listed = 10;

/** Returns the catalogue's sentence in a language, its placeholders filled. */
export function say(language: Language, key: MessageKey, data: FindingData = {}): string {
  return fill(catalogues[language][key], data, language);
}

/** Returns a rule's own sentence in a language, its placeholders filled. */
export function sayRule(language: Language, sentence: Sentence, data: FindingData): string {
  const pattern = sentence[language];
  return fill(data['entriesAre'] === 'columns' ? turnWords(pattern) : pattern, data, language);
}

/** What a pattern calls rows are columns of a transposed table, and conversely: `(row {row})`, `第 {rows} 行`, `“{label}”列`. */
function turnWords(pattern: string): string {
  return pattern
    .replace(/\{\w+(?=[|}])|\b(?:row|column)(?=s?\b)/giu, (word) => (word.startsWith('{') ? word : otherWord(word)))
    .replace(/(?<=\} ?|”|[各这该此])[行列]/gu, (word) => (word === '行' ? '列' : '行'));
}

function otherWord(word: string): string {
  const other = word.toLowerCase() === 'row' ? 'column' : 'row';
  return word.startsWith(word.charAt(0).toUpperCase()) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
}

/** Returns the pattern with each `{name}` replaced; unknown names stay as they are. `{n|model|models}` picks by number. */
export function fill(pattern: string, data: FindingData, language: Language): string {
  return pattern.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one: string | undefined, many: string | undefined, at: number) => {
      const value = data[name];
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
