// Server-sent events: a word whenever a run begins or ends, so that pages can refresh themselves. Pages work without.
import {setTimeout as delay} from 'node:timers/promises';
import type {Database} from '../../store/sql/database.ts';
import {runStates} from '../../store/sql/runs.ts';
import type {Route} from '../route.ts';
import type {Web} from '../web-context.ts';

const pollMs = 2000;
/** Browsers connect again by themselves; no connection is held for ever. */
const maxStreamMs = 5 * 60_000;
/** Quiet connections are closed by proxies, mostly after a minute. */
const keepAliveMs = 20_000;
/** Further readers reload by hand. */
const maxReaders = 100;

export function eventRoutes({service}: Web): Route[] {
  const states = sharedStates(service.database);
  let readers = 0;
  const stream = async function* (signal: AbortSignal): AsyncGenerator<string, void, undefined> {
    readers += 1;
    try {
      yield* runEvents(states, signal);
    } finally {
      readers -= 1;
    }
  };
  return [
    {
      method: 'GET',
      path: '/events',
      // 204 tells a browser not to try again.
      handle: ({signal}) =>
        readers >= maxReaders
          ? {status: 204, body: ''}
          : {
              status: 200,
              headers: {'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no'},
              body: '',
              stream: stream(signal),
            },
    },
  ];
}

async function* runEvents(states: () => Promise<string>, signal: AbortSignal): AsyncGenerator<string, void, undefined> {
  let last = await states();
  let quietMs = 0;
  yield `retry: 5000\nevent: ready\ndata: ${last}\n\n`;
  for (let waited = 0; waited < maxStreamMs && !signal.aborted; waited += pollMs) {
    await delay(pollMs, undefined, {signal}).catch(() => undefined);
    if (signal.aborted) return;
    const now = await states();
    quietMs = now === last ? quietMs + pollMs : 0;
    if (now !== last) yield `event: runs\ndata: ${now}\n\n`;
    else if (quietMs % keepAliveMs === 0) yield ': \n\n';
    last = now;
  }
}

/** Asks once for all who ask at about the same time. */
function sharedStates(database: Database): () => Promise<string> {
  let asked: Promise<string> | null = null;
  return () => {
    asked ??= runStates(database).finally(() => (asked = null));
    return asked;
  };
}
