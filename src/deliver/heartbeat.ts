// A sign of life to a monitor that raises an alarm when it stays away. Its own failures disturb nothing.
import {failure} from '../model/errors.ts';
import {withoutAddress} from './hide-address.ts';
import {limitTime} from '../timing/limit-time.ts';
import {reasonOf} from './failure-reason.ts';

export interface HeartbeatOptions {
  /** Asked before each call; undefined: none is wanted. */
  readonly url: () => string | undefined;
  readonly fetch: typeof fetch;
  /** Called with the first failure in a row; it does not contain the address, which is a secret. */
  readonly onFailure: (error: Error) => void;
  /** Runs that end within this time are one call. Default: 5 s. */
  readonly gatherMs?: number;
  /** Default: 10 s. */
  readonly timeoutMs?: number;
}

export interface Heartbeat {
  /** A run was completed: a call follows. Never throws. */
  readonly beat: () => void;
  /** No call after this; one under way is broken off. */
  readonly stop: () => void;
}

export function startHeartbeat(options: HeartbeatOptions): Heartbeat {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | null = null;
  let isFailing = false;
  const call = async (): Promise<void> => {
    const error = await callOnce(options, stopping.signal);
    timer = null;
    if (error !== null && !isFailing && !stopping.signal.aborted) options.onFailure(error);
    isFailing = error !== null;
  };
  return {
    beat: () => {
      if (timer !== null || stopping.signal.aborted) return;
      timer = setTimeout(() => void call(), options.gatherMs ?? 5000).unref();
    },
    stop: () => {
      stopping.abort();
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** Returns why it failed; null after an answer 2xx, and without an address. */
async function callOnce(options: HeartbeatOptions, signal: AbortSignal): Promise<Error | null> {
  const url = options.url();
  if (url === undefined || !URL.canParse(url)) return null;
  const place = new URL(url).host;
  const limit = limitTime(options.timeoutMs ?? 10_000, signal);
  try {
    // A redirect is not followed: it could lead to an inner address.
    const response = await options.fetch(url, {redirect: 'manual', signal: limit.signal});
    await response.body?.cancel();
    return response.ok ? null : failure('CHANNEL_REFUSED', {place, reason: String(response.status)});
  } catch (error) {
    return failure('CHANNEL_UNREACHABLE', {place, reason: withoutAddress(reasonOf(error), [url], null)});
  } finally {
    limit.end();
  }
}
