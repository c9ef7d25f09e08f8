// Requests that must end: a limit of time, and why a request failed.

/** `AbortSignal.any` over `AbortSignal.timeout` can be collected before it fires (Node 20): a server that hangs then held the worker. */
export function limitTime(
  milliseconds: number,
  outer: AbortSignal,
): {readonly signal: AbortSignal; readonly end: () => void} {
  const controller = new AbortController();
  const stop = (): void => {
    const {reason}: {readonly reason: unknown} = outer;
    controller.abort(reason);
  };
  const timer = setTimeout(
    () => controller.abort(new DOMException(`no answer in ${String(milliseconds / 1000)} s`, 'TimeoutError')),
    milliseconds,
  );
  if (outer.aborted) stop();
  outer.addEventListener('abort', stop, {once: true});
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      outer.removeEventListener('abort', stop);
    },
  };
}

/** Why fetch failed: it hides what happened in `cause`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const {cause} = error;
  const code = cause instanceof Error && 'code' in cause ? `${String(cause.code)}: ` : '';
  return cause instanceof Error ? `${code}${cause.message}` : error.message;
}
