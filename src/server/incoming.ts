// What comes in on a socket → WebRequest: address, headers, and a body that may not grow without end.
import type http from 'node:http';
import {failure} from '../model/errors.ts';
import type {WebRequest} from './route.ts';

/** The host comes from the client and is never used. None of our addresses contains NUL, and databases reject it. */
export function readUrl(incoming: http.IncomingMessage): URL | null {
  const asked = incoming.url ?? '/';
  const address = asked.startsWith('/') ? `http://tablewatch.invalid${asked}` : asked;
  return !/%00|\0/.test(asked) && URL.canParse(address) ? new URL(address) : null;
}

export function toRequest(
  incoming: http.IncomingMessage,
  response: http.ServerResponse,
  method: string,
  url: URL,
  params: Readonly<Record<string, string>>,
  maxBytes: number,
): WebRequest {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
  const client = incoming.socket.remoteAddress ?? '';
  const param = (name: string): string => params[name] ?? '';
  return {method, url, param, headers, client, signal: gone.signal, body: () => readBody(incoming, maxBytes)};
}

/** The rest of a body that is too large is let pass unread, so that the client hears the answer. */
async function readBody(incoming: http.IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = Number(incoming.headers['content-length'] ?? 0) > maxBytes ? Infinity : 0;
  const stream: AsyncIterable<Uint8Array, unknown, unknown> = {
    [Symbol.asyncIterator]: () => incoming.iterator({destroyOnReturn: false}),
  };
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) {
      incoming.resume();
      throw failure('REQUEST_TOO_LARGE', {limit: maxBytes});
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
