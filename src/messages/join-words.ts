// Lists of words inside a sentence, as each language writes them.
import type {Language} from '../model/text.ts';

/** Returns the words with the comma that the language puts between members of a list. */
export function joinWords(words: readonly (string | number)[], language: Language): string {
  return words.join(language === 'en' ? ', ' : '、');
}
