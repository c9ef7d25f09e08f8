// Prepares values for the database: damaged documents, and addresses that people type, contain characters that its texts must not.
import type {SqlValue} from './database.ts';

/**
 * JSON text that PostgreSQL accepts: it refuses U+0000 and lone surrogates inside `jsonb`, and damaged documents contain both;
 * each becomes U+FFFD REPLACEMENT CHARACTER.
 */
export function toJson(value: unknown): string {
  // JSON.stringify writes exactly these as escapes; an even number of backslashes before means that it is one.
  return JSON.stringify(value).replace(/(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g, '$1\ufffd');
}

/** The parameters of a statement: texts without U+0000 and lone surrogates, which PostgreSQL refuses or mangles. */
export function toParameters(values: readonly SqlValue[]): SqlValue[] {
  // With `u`, the class matches surrogates that have no partner.
  return values.map((value) => (typeof value === 'string' ? value.replace(/[\0\ud800-\udfff]/gu, '\ufffd') : value));
}
