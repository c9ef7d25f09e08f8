// The only place where messages are selected. Catalogues are beside it (en.ts, zh-cn.ts); rules bring theirs in their meta.
import {fillPattern} from '../model/fill-pattern.ts';
import type {FindingData} from '../model/finding.ts';
import type {Sentence} from '../model/rule.ts';
import type {Language} from '../model/text.ts';
import {en} from './en.ts';
import {zhCn} from './zh-cn.ts';

export type MessageKey = keyof typeof en;

const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {en, 'zh-CN': zhCn};

/** Returns the catalogue's sentence in a language, its placeholders filled. */
export function say(language: Language, key: MessageKey, data: FindingData = {}): string {
  return fillPattern(catalogues[language][key], data, language);
}

/** Returns a rule's own sentence in a language, its placeholders filled. */
export function sayRule(language: Language, sentence: Sentence, data: FindingData): string {
  const pattern = sentence[language];
  return fillPattern(data['entriesAre'] === 'columns' ? swapRowAndColumn(pattern) : pattern, data, language);
}

/** What a pattern calls rows are columns of a transposed table, and conversely: `(row {row})`, `第 {rows} 行`, `“{label}”列`. */
function swapRowAndColumn(pattern: string): string {
  return pattern
    .replace(/\{\w+(?=[|}])|\b(?:row|column)(?=s?\b)/giu, (word) => (word.startsWith('{') ? word : swappedWord(word)))
    .replace(/(?<=\} ?|”|[各这该此])[行列]/gu, (word) => (word === '行' ? '列' : '行'));
}

function swappedWord(word: string): string {
  const other = word.toLowerCase() === 'row' ? 'column' : 'row';
  return word.startsWith(word.charAt(0).toUpperCase()) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
}
