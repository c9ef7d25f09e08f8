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
  return fill(sentence[language], data, language);
}

/** Returns the pattern with each `{name}` replaced; unknown names stay as they are. `{n|model|models}` picks by number. */
export function fill(pattern: string, data: FindingData, language: Language): string {
  return pattern.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = data[name];
      if (value === undefined) return whole;
      if (one !== undefined && many !== undefined) return Number(value) === 1 ? one : many;
      return typeof value === 'object'
        ? joinList(value, Number(data[`${name}Total`] ?? value.length), language)
        : String(value);
    },
  );
}

/** `total` counts the members that a capped list leaves out (`rowsTotal` beside `rows`). */
function joinList(values: readonly (string | number)[], total: number, language: Language): string {
  const shown = joinWords(values.slice(0, listed), language);
  const rest = total - Math.min(listed, values.length);
  if (rest <= 0) return shown;
  return language === 'en' ? `${shown} and ${rest} more` : `${shown} 等 ${total} 项`;
}
