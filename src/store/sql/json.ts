// Values on their way into `jsonb`.

/**
 * JSON text that PostgreSQL accepts: it refuses U+0000 and lone surrogates inside `jsonb`, and damaged documents hold both;
 * each becomes U+FFFD REPLACEMENT CHARACTER.
 */
export function toJson(value: unknown): string {
  // JSON.stringify writes exactly these as escapes; an even number of backslashes before means that it is one.
  return JSON.stringify(value).replace(/(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g, '$1\ufffd');
}

/** Text that a `text` column accepts: without U+0000 and lone surrogates. */
export function toText(text: string): string {
  // With `u`, the class matches surrogates that have no partner.
  return text.replace(/[\0\ud800-\udfff]/gu, '\ufffd');
}
