// Why a request failed.

/** Why fetch failed: it hides what happened in `cause`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const {cause} = error;
  const code = cause instanceof Error && 'code' in cause ? `${String(cause.code)}: ` : '';
  return cause instanceof Error ? `${code}${cause.message}` : error.message;
}
