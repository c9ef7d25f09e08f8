// Routes on a port: limits, time-outs, security headers, and the border where a fault becomes an answer.
import http from 'node:http';
import {because, Failure, misuse, Misuse} from '../model/errors.ts';
import {thrownCode} from '../model/thrown.ts';
import {readUrl, toRequest} from './incoming.ts';
import {type Problem, problemAnswer, problemOf} from './problem.ts';
import {findRoute, type Route, type WebAnswer, type WebRequest} from './route.ts';

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  readonly routes: readonly Route[];
  /** Asked before any route: an answer here is the last word (login, rate limit); null lets the request through. */
  readonly guard: (request: WebRequest) => WebAnswer | null;
  /** Says what went wrong in a form that the client reads. */
  readonly tell: (request: WebRequest, problem: Problem) => WebAnswer;
  readonly onRequest: (seen: {method: string; path: string; status: number; milliseconds: number}) => void;
  readonly onError: (error: unknown) => void;
}

export interface WebServer {
  readonly port: number;
  /** Takes no more requests and waits for those in hand. */
  readonly close: () => Promise<void>;
}

/** @throws SERVER_PORT when the port is taken or may not be used. */
export async function listen(options: ListenOptions): Promise<WebServer> {
  const streams: Streams = new Set();
  const server = http.createServer(
    {requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 16_384},
    (request, response) => {
      answer(request, response, {...options, streams}).catch((error: unknown) => {
        options.onError(error);
        response.destroy();
      });
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
    close: () => close(server, streams),
  };
}

/** Connections still open by then are closed: a silent client must not hold up the shutdown. */
const closeAfterMs = 10_000;

/** Responses that are sent piece by piece; they end with the server. */
type Streams = Set<http.ServerResponse>;

async function close(server: http.Server, streams: Streams): Promise<void> {
  for (const response of streams) response.destroy();
  const impatience = setTimeout(() => server.closeAllConnections(), closeAfterMs);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(impatience);
}

function portFailure({host, port}: ListenOptions, error: Error): Misuse {
  const reason = thrownCode(error) === 'EADDRINUSE' ? because('port-in-use') : error.message;
  return misuse('SERVER_PORT', {place: `${host}:${String(port)}`, reason});
}

async function answer(
  incoming: http.IncomingMessage,
  response: http.ServerResponse,
  options: ListenOptions & {readonly streams: Streams},
): Promise<void> {
  const started = Date.now();
  const method = incoming.method ?? 'GET';
  const url = readUrl(incoming);
  const found = await findAnswer(incoming, response, method, url, options);
  if (found.stream !== undefined && method !== 'HEAD') writeStream(response, found, found.stream, options);
  else write(response, method, found, options);
  const path = url?.pathname ?? '?';
  options.onRequest({method, path, status: response.statusCode, milliseconds: Date.now() - started});
}

/** A header that is invalid in HTTP is an internal error and must not end the process. */
function write(response: http.ServerResponse, method: string, found: WebAnswer, options: ListenOptions): void {
  const send = ({status, headers, body}: WebAnswer): void => {
    const length = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
    // An answer without a body would say that the page it stands for has none.
    const size = status === 304 ? {} : {'content-length': length};
    response.writeHead(status, {...securityHeaders, ...size, ...headers});
    response.end(method === 'HEAD' ? undefined : body);
  };
  try {
    send(found);
  } catch (error) {
    options.onError(error);
    if (response.headersSent) response.destroy();
    else send(problemAnswer(problemOf(error)));
  }
}

/** Answers at once and goes on sending; what goes wrong on the way ends the response. */
function writeStream(
  response: http.ServerResponse,
  {status, headers, body}: WebAnswer,
  pieces: AsyncIterable<string, unknown, unknown>,
  {streams, onError}: Pick<ListenOptions, 'onError'> & {readonly streams: Streams},
): void {
  response.writeHead(status, {...securityHeaders, ...headers});
  response.write(body);
  streams.add(response);
  response.once('close', () => streams.delete(response));
  const send = async (): Promise<void> => {
    for await (const piece of pieces) {
      if (response.destroyed) return;
      response.write(piece);
    }
    response.end();
  };
  send().catch((error: unknown) => {
    if (!response.destroyed) onError(error);
    response.destroy();
  });
}

async function findAnswer(
  incoming: http.IncomingMessage,
  response: http.ServerResponse,
  method: string,
  url: URL | null,
  options: ListenOptions,
): Promise<WebAnswer> {
  if (url === null) return problemAnswer({status: 400, key: 'web.error.address'});
  const found = findRoute(options.routes, method, url.pathname);
  const route = found !== null && 'route' in found ? found : null;
  const request = toRequest(incoming, response, method, url, route?.params ?? {}, route?.route.maxBytes ?? 65_536);
  const {tell} = options;
  try {
    const refused = options.guard(request);
    if (refused !== null) return refused;
    if (route !== null) return await route.route.handle(request);
    if (found === null || !('methods' in found)) return tell(request, {status: 404, key: 'web.error.notFound'});
    return withHeader(tell(request, {status: 405, key: 'web.error.method'}), 'allow', found.methods.join(', '));
  } catch (error) {
    // A client that went away in the middle of its body is nobody's fault.
    const isOurs = !(error instanceof Failure || error instanceof Misuse) && incoming.errored === null;
    if (isOurs) options.onError(error);
    return tell(request, problemOf(error));
  }
}

function withHeader(answer: WebAnswer, name: string, value: string): WebAnswer {
  return {...answer, headers: {...answer.headers, [name]: value}};
}

/** No inline script, nothing from elsewhere, no frame. Pages that need an inline style or script give its hash. */
const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
};
