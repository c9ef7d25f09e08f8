// What was thrown, whatever it is.

/** Returns the thrown value as an error. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** Returns the code of a thrown value, as the system names it (`ENOENT`); undefined without one. */
export function thrownCode(thrown: unknown): unknown {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
}

/** Returns the message of a thrown value. */
export function thrownMessage(thrown: unknown): string {
  return asError(thrown).message;
}
