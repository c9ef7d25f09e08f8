// What one error code means; the catalogue itself is errors.ts.
import type {Language} from './text.ts';

export interface ErrorMeaning {
  /** Sentence patterns; `{placeholders}` are filled by `failure` and `misuse`. */
  readonly en: string;
  readonly 'zh-CN': string;
  /** What to do next. */
  readonly hint: Readonly<Record<Language, string>>;
  /** Status for HTTP answers. */
  readonly status: number;
  readonly retryable: boolean;
}

/** Returns the meaning of one code, in both languages. */
export function meaning(
  en: string,
  zh: string,
  hint: [en: string, zh: string],
  status = 422,
  retryable = false,
): ErrorMeaning {
  return {en, 'zh-CN': zh, hint: {en: hint[0], 'zh-CN': hint[1]}, status, retryable};
}
