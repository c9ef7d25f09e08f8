// http(s) address to bytes. Private and link-local addresses are refused after name resolution, on the very address that is
// then connected to (so that a name which resolves twice to two addresses gains nothing), and again at every redirect.
import http from 'node:http';
import https from 'node:https';
import type {Transform} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import zlib from 'node:zlib';
import type {RequestSetting} from '../model/configuration.ts';
import {because, failure} from '../model/errors.ts';
import {thrownMessage} from '../model/thrown.ts';
import {limitTime} from '../timing/limit-time.ts';
import {guardOf} from './address-guard.ts';
import type {ReadOptions} from './limits.ts';
import {refuseMissingSecrets} from './request-secrets.ts';
import {shownAddress} from './shown-address.ts';
import {throughProxy} from './tunnel.ts';

/** Browsers stop at 20; a board's address that moved needs one or two. */
const maxRedirects = 5;

const userAgent = 'tablewatch/0.1 (+https://www.npmjs.com/package/tablewatch; checks published tables)';

/** What the server said last time; sent back so that it can answer "not modified". */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface Fetched extends Validators {
  /** Empty when `notModified`. */
  readonly bytes: Uint8Array;
  readonly notModified: boolean;
  readonly finalUrl: string;
  readonly contentType: string | null;
}

/** Returns what an address serves; an unchanged document (304) is an answer, not an error. @throws SOURCE_… */
export async function fetchUrl(location: string, options: ReadOptions, known?: Validators): Promise<Fetched> {
  const limit = limitTime(options.limits.timeoutMs, ...(options.signal ? [options.signal] : []));
  try {
    return await follow(location, {...options, signal: limit.signal}, known);
  } finally {
    limit.end();
  }
}

async function follow(location: string, options: ReadOptions, known: Validators | undefined): Promise<Fetched> {
  const source = options.shownAs ?? shownAddress(location);
  refuseMissingSecrets(source, options.request);
  const {origin} = parseUrl(location, source);
  let url = location;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const answer = await request(url, {source, origin, known}, options);
    const next = redirectOf(answer);
    if (next === null) return await readAnswer(answer, url, source, options);
    answer.resume();
    url = URL.canParse(next, url) ? new URL(next, url).href : next;
  }
  throw failure('SOURCE_REDIRECTS', {source, limit: maxRedirects});
}

function redirectOf(answer: http.IncomingMessage): string | null {
  const status = answer.statusCode ?? 0;
  return [301, 302, 303, 307, 308].includes(status) ? (answer.headers.location ?? null) : null;
}

async function request(url: string, hop: Hop, options: ReadOptions): Promise<http.IncomingMessage> {
  const {source} = hop;
  const target = parseUrl(url, source);
  const guard = guardOf(source, options);
  guard.refuseLiteral(target.hostname);
  const client = target.protocol === 'https:' ? https : http;
  const proxy = options.request?.proxy;
  try {
    const connection =
      proxy === undefined
        ? {lookup: guard.lookup, agent: false as const}
        : await throughProxy(target, parseUrl(proxy, source), {source, guard, signal: options.signal});
    return await new Promise((resolve, reject) => {
      const call = client.get(target, {
        headers: requestHeaders(target, hop, options.request),
        ...connection,
        ...(options.signal ? {signal: options.signal} : {}),
      });
      call.on('response', resolve);
      call.on('error', reject);
    });
  } catch (error) {
    throw networkFailure(source, error, options);
  }
}

function parseUrl(url: string, source: string): URL {
  if (!URL.canParse(url))
    throw failure('SOURCE_UNREACHABLE', {source, reason: because('not-an-address', {url: shownAddress(url)})});
  const target = new URL(url);
  if (target.protocol !== 'http:' && target.protocol !== 'https:') throw failure('SOURCE_REFUSED_SCHEME', {source});
  return target;
}

/** What is the same for all requests that an address leads to. */
interface Hop {
  readonly source: string;
  /** Of the address itself: the configured headers are for it alone. */
  readonly origin: string;
  readonly known: Validators | undefined;
}

function requestHeaders(target: URL, {origin, known}: Hop, request: RequestSetting = {}): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: 'text/markdown, text/csv, text/html;q=0.9, */*;q=0.5',
    'accept-encoding': 'gzip, br, deflate',
    ...(known?.etag ? {'if-none-match': known.etag} : {}),
    ...(known?.lastModified ? {'if-modified-since': known.lastModified} : {}),
    ...(target.origin === origin ? ownHeaders(request) : {}),
  };
}

function ownHeaders({headers = {}, cookies = {}}: RequestSetting): Record<string, string> {
  const pairs = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
  const own = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return pairs.length === 0 ? own : {...own, cookie: pairs.join('; ')};
}

async function readAnswer(
  answer: http.IncomingMessage,
  url: string,
  source: string,
  options: ReadOptions,
): Promise<Fetched> {
  const status = answer.statusCode ?? 0;
  const heads = {
    etag: answer.headers.etag ?? null,
    lastModified: answer.headers['last-modified'] ?? null,
    contentType: answer.headers['content-type'] ?? null,
    finalUrl: url,
  };
  if (status === 304) return {...heads, bytes: new Uint8Array(), notModified: true};
  if (status !== 200) {
    answer.resume();
    throw failure('SOURCE_HTTP_STATUS', {source, actual: status});
  }
  return {...heads, bytes: await readBody(answer, source, options), notModified: false};
}

async function readBody(answer: http.IncomingMessage, source: string, options: ReadOptions): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of await decoded(answer, source, options.signal)) {
      const bytes: Uint8Array = chunk;
      size += bytes.byteLength;
      // Counted after decompression: a small answer may unfold to gigabytes.
      if (size > options.limits.maxBytes)
        throw failure('SOURCE_TOO_LARGE', {source, actual: size, limit: options.limits.maxBytes});
      chunks.push(bytes);
    }
  } catch (error) {
    answer.destroy();
    throw networkFailure(source, error, options);
  }
  return Buffer.concat(chunks);
}

/** The body without its content coding. What ends or stops the answer ends this stream, too: `pipe` alone would wait forever. */
async function decoded(
  answer: http.IncomingMessage,
  source: string,
  signal: AbortSignal | undefined,
): Promise<AsyncIterable<Uint8Array>> {
  const coding = (answer.headers['content-encoding'] ?? '').trim().toLowerCase();
  if (coding === '' || coding === 'identity') return answer;
  const decoder = await decoderOf(coding, answer);
  if (decoder === null) throw failure('SOURCE_UNREACHABLE', {source, reason: because('coding-unknown', {coding})});
  // Its errors come out of the decoder, which is read below.
  pipeline(answer, decoder, signal === undefined ? {} : {signal}).catch(() => undefined);
  return decoder;
}

async function decoderOf(coding: string, answer: http.IncomingMessage): Promise<Transform | null> {
  if (coding === 'gzip' || coding === 'x-gzip') return zlib.createGunzip();
  if (coding === 'br') return zlib.createBrotliDecompress();
  if (coding !== 'deflate') return null;
  // RFC 9110 § 8.4.1.2: "deflate" is the zlib format, but servers also send it bare; zlib's first byte ends in 8 (RFC 1950).
  const [first] = await firstByte(answer);
  return first === undefined || (first & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw();
}

/** Looks at the first byte and leaves it where it is; empty for an empty body. */
async function firstByte(answer: http.IncomingMessage): Promise<Uint8Array> {
  await new Promise<void>((resolve, reject) => {
    answer.once('readable', resolve).once('end', resolve).once('error', reject);
  });
  const byte: unknown = answer.read(1);
  if (!(byte instanceof Uint8Array)) return new Uint8Array();
  answer.unshift(byte);
  return byte;
}

/** Why reading was broken off, or null while it was not. */
function abortReason(signal: AbortSignal | undefined): unknown {
  try {
    signal?.throwIfAborted();
    return null;
  } catch (reason) {
    return reason;
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

/** Returns the failure that an error of the network means; failures pass through. */
export function networkFailure(source: string, error: unknown, options: ReadOptions): Error {
  if (error instanceof Error && error.name === 'Failure') return error;
  const name = nameOf(abortReason(options.signal)) || nameOf(error);
  if (name === 'TimeoutError') return failure('SOURCE_TIMEOUT', {source, limit: options.limits.timeoutMs}, error);
  if (name === 'AbortError') return failure('INTERRUPTED', {}, error);
  return failure('SOURCE_UNREACHABLE', {source, reason: thrownMessage(error)}, error);
}
