// What a parsed value is, asked without trusting it.

/** True for an array, of anything. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** True for an object that is not an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !isList(value);
}
