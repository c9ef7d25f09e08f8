// Why a column has its role → words in the reader's language.
import type {Column} from '../model/column.ts';
import type {Language} from '../model/text.ts';
import {say} from './say.ts';

/** Returns a phrase for each reason, in the order given. */
export function evidenceTexts({evidence}: Pick<Column, 'evidence'>, language: Language): string[] {
  return evidence.map(({reason, data}) => say(language, `evidence.${reason}`, data));
}
