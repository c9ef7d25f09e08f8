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
