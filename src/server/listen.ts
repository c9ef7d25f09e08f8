// Routes on a port: limits, time-outs, security headers, and the border where a fault becomes an answer.
import http from 'node:http';
import {Failure, failure, httpStatus, misuse, Misuse} from '../model/errors.ts';
import {findRoute, jsonAnswer, type Route, type WebAnswer, type WebRequest} from './route.ts';

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  readonly routes: readonly Route[];
  /** Asked before any route: an answer here is the last word (login, rate limit); null lets the request through. */
  readonly guard?: (request: WebRequest) => WebAnswer | null;
  /** Answers what no route matches; without it a line of JSON does. */
  readonly fallback?: Route['handle'];
  readonly onRequest?: (seen: {method: string; path: string; status: number; milliseconds: number}) => void;
  readonly onError: (error: unknown) => void;
}

export interface WebServer {
  readonly port: number;
  /** Takes no more requests and waits for those in hand. */
  readonly close: () => Promise<void>;
}

/** @throws SERVER_PORT when the port is taken or may not be used. */
export async function listen(options: ListenOptions): Promise<WebServer> {
  const server = http.createServer(
    {requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 16_384},
    (request, response) => {
      void answer(request, response, options);
    },
  );
  server.keepAliveTimeout = 5000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portFailure(options, error)));
    server.listen(options.port, options.host, resolve);
  });
  server.on('error', options.onError);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function portFailure({host, port}: ListenOptions, error: Error): Misuse {
  const reason = 'code' in error && error.code === 'EADDRINUSE' ? 'another program has it' : error.message;
  return misuse('SERVER_PORT', {place: `${host}:${String(port)}`, reason});
}

async function answer(
  incoming: http.IncomingMessage,
  response: http.ServerResponse,
  options: ListenOptions,
): Promise<void> {
  const started = Date.now();
  const method = incoming.method ?? 'GET';
  const url = readUrl(incoming);
  const found = await findAnswer(incoming, response, method, url, options);
  response.writeHead(found.status, {...securityHeaders, ...found.headers});
  response.end(method === 'HEAD' ? undefined : found.body);
  options.onRequest?.({method, path: url?.pathname ?? '?', status: found.status, milliseconds: Date.now() - started});
}

async function findAnswer(
  incoming: http.IncomingMessage,
  response: http.ServerResponse,
  method: string,
  url: URL | null,
  options: ListenOptions,
): Promise<WebAnswer> {
  if (url === null) return jsonAnswer({error: 'the address cannot be read'}, 400);
  const found = findRoute(options.routes, method, url.pathname);
  if (found !== null && 'methods' in found) {
    return {...jsonAnswer({error: 'method not allowed'}, 405), headers: {allow: found.methods.join(', ')}};
  }
  const request = toRequest(incoming, response, method, url, found?.params ?? {}, found?.route.maxBytes ?? 65_536);
  try {
    const refused = options.guard?.(request) ?? null;
    if (refused !== null) return refused;
    if (found !== null) return await found.route.handle(request);
    return (await options.fallback?.(request)) ?? jsonAnswer({error: 'there is nothing here'}, 404);
  } catch (error) {
    if (!(error instanceof Failure || error instanceof Misuse)) options.onError(error);
    return toAnswer(error);
  }
}

function toAnswer(error: unknown): WebAnswer {
  if (error instanceof Failure || error instanceof Misuse) {
    const {code, message, hint} = error;
    return jsonAnswer({error: message, code, hint}, httpStatus(code));
  }
  return jsonAnswer({error: 'this is a fault of tablewatch; the log has more'}, 500);
}

/** The host is the client's word and never used. */
function readUrl(incoming: http.IncomingMessage): URL | null {
  try {
    return new URL(incoming.url ?? '/', 'http://tablewatch.invalid');
  } catch {
    return null;
  }
}

function toRequest(
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
  return {method, url, params, headers, client, signal: gone.signal, body: () => readBody(incoming, maxBytes)};
}

async function readBody(incoming: http.IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream: AsyncIterable<Uint8Array> = incoming;
  for await (const chunk of stream) {
    const bytes: Uint8Array = chunk;
    size += bytes.length;
    if (size > maxBytes) {
      incoming.resume();
      throw failure('REQUEST_TOO_LARGE', {limit: maxBytes});
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** No inline script, nothing from elsewhere, no frame. Pages that need a style or script of their own name its hash. */
const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};
