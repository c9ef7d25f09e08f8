// Whether a column contains sentences rather than names: comments, abstracts, descriptions. What is a slip in a name (a bracket of the other
// width, an odd space, no text at all) is ordinary in a sentence.
import type {Table} from '../model/table.ts';
import {wordsOf} from './column-values.ts';

/** Words that are looked at, spread evenly over the column. */
const sampled = 200;
/** Names with their tags were at most this long on boards; with a sentence's punctuation, half of it is enough. */
const longName = 60;
/** From this share of sentences on, the column is one of prose. */
const mostlyNames = 0.2;

const known = new WeakMap<Table, Map<number, boolean>>();

/** True when at least a fifth of the column's words are sentences. Reads up to 200 words; memoised per table. */
export function holdsProse(table: Table, column: number): boolean {
  let columns = known.get(table);
  if (columns === undefined) known.set(table, (columns = new Map<number, boolean>()));
  let answer = columns.get(column);
  if (answer === undefined) columns.set(column, (answer = readsAsProse(wordsOf(table, column).words)));
  return answer;
}

function readsAsProse(words: readonly string[]): boolean {
  const step = Math.max(1, Math.floor(words.length / sampled));
  let filled = 0;
  let sentences = 0;
  for (let at = 0; at < words.length; at += step) {
    const word = words[at] ?? '';
    if (word === '') continue;
    filled += 1;
    if (isSentence(word)) sentences += 1;
  }
  return filled > 0 && sentences >= mostlyNames * filled;
}

/** `GPT-4o (2024-08, high)` is a name; `第1条评论说了一些事情（不展开）` and `Use it where you can.` are not. */
export function isSentence(text: string): boolean {
  if (text.length > longName) return true;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (/[。！？；]|[，：]\p{Script=Han}|\.\.\p{Script=Han}/u.test(text)) return true;
  if (han >= 10) return true;
  return text.length > longName / 2 && /[,;:] \p{Ll}|\p{Ll}[.!?]$/u.test(text) && text.split(' ').length >= 6;
}
