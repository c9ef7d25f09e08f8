// Errors and notes of steps → words in the language asked for. Errors carry code and data only; this is where they become sentences.
import {errors, errorSentence, Failure, isErrorCode, Misuse} from '../model/errors.ts';
import type {ErrorData} from '../model/error-reasons.ts';
import type {StepNote} from '../model/service.ts';
import type {Language} from '../model/text.ts';
import {say} from './say.ts';

/** A `Failure`, a `Misuse`, or either as it is stored. */
export interface DescribedError {
  readonly code: string;
  readonly data?: ErrorData | undefined;
  readonly message: string;
  readonly hint?: string | null;
}

export interface ErrorWords {
  readonly message: string;
  /** What to do next; null if unknown. */
  readonly hint: string | null;
}

/** Returns an error's sentence and hint. Records without data, or with a code of another version, keep the words they were stored with. */
export function describeError(error: DescribedError, language: Language): ErrorWords {
  const {code, data, message, hint = null} = error;
  if (data === undefined || !isErrorCode(code)) return {message, hint};
  return {message: errorSentence(code, data, language), hint: errors[code].hint[language]};
}

/** Returns the words of whatever was thrown; null for what is neither a failure nor a misuse: a bug of ours. */
export function describeThrown(error: unknown, language: Language): ErrorWords | null {
  return error instanceof Failure || error instanceof Misuse ? describeError(error, language) : null;
}

/** Returns a step's remark; empty when there is none. */
export function describeNote(note: StepNote | null, language: Language): string {
  if (note === null || typeof note === 'string') return note ?? '';
  return note.key === 'queued'
    ? say(language, 'web.note.queued', {changes: note.changes, deliveries: note.deliveries})
    : say(language, `web.note.${note.key}`);
}
