// Lists inside a sentence, as each language writes them.
import type {Language} from './text.ts';

/** Returns the words with the comma that the language puts between members of a list. */
export function joinWords(words: readonly (string | number)[], language: Language): string {
  return words.join(language === 'en' ? ', ' : '、');
}

/** Returns the phrases that are not empty, with the comma of the language between them. */
export function joinPhrases(phrases: readonly string[], language: Language): string {
  return phrases.filter((phrase) => phrase !== '').join(language === 'en' ? ', ' : '，');
}

/** Returns the clauses that are not empty, with the semicolon of the language between them. */
export function joinClauses(clauses: readonly string[], language: Language): string {
  return clauses.filter((clause) => clause !== '').join(language === 'en' ? '; ' : '；');
}

interface CappedList {
  /** Members shown. */
  readonly max: number;
  readonly language: Language;
  /** Of all members, where the list itself is cut (default: its length). */
  readonly total?: number;
  /** What Chinese counts the members by (default: 项); empty where the sentence says it. */
  readonly measure?: string;
}

/** Returns at most `max` members, the rest counted: `a, b and 3 more`, `a、b 等 5 项`. */
export function joinCapped(
  words: readonly (string | number)[],
  {max, language, total = words.length, measure = '项'}: CappedList,
): string {
  const shown = joinWords(words.slice(0, max), language);
  const rest = total - Math.min(max, words.length);
  if (rest <= 0) return shown;
  return language === 'en' ? `${shown} and ${rest} more` : `${shown} 等 ${total} ${measure}`.trimEnd();
}
