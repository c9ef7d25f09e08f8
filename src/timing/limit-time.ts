// A signal that fires after a time or when another one does. Not `AbortSignal.any` or `AbortSignal.timeout`: on Node 20 the first,
// over the second, can be collected before it fires, and a server that answers nothing then held its worker for ever.

export interface Limit {
  readonly signal: AbortSignal;
  /** To be called when what was limited is over, or the timer and the listeners stay. */
  readonly end: () => void;
}

/** The reason of its signal is a `TimeoutError`, or that of the outer signal which fired. Null: no limit of time. */
export function limitTime(milliseconds: number | null, ...outer: readonly AbortSignal[]): Limit {
  const controller = new AbortController();
  const expire = (limit: number): void =>
    controller.abort(new DOMException(`no answer in ${String(limit / 1000)} s`, 'TimeoutError'));
  const timer = milliseconds === null ? undefined : setTimeout(expire, milliseconds, milliseconds);
  const stops = outer.map((signal) => () => {
    const {reason}: {readonly reason: unknown} = signal;
    controller.abort(reason);
  });
  for (const [index, stop] of stops.entries()) {
    if (outer[index]?.aborted === true) stop();
    outer[index]?.addEventListener('abort', stop, {once: true});
  }
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      for (const [index, stop] of stops.entries()) outer[index]?.removeEventListener('abort', stop);
    },
  };
}
