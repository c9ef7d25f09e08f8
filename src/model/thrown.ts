// What was thrown, whatever it is.

/** Returns the thrown value as an error. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** Returns the message of a thrown value. */
export function thrownMessage(thrown: unknown): string {
  return asError(thrown).message;
}
