// A location to bytes: file, standard input, http(s) address, or `REV:path` of git.
import fs from 'node:fs/promises';
import type {Stats} from 'node:fs';
import path from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import type {Content} from '../model/environment.ts';
import {because, failure, type ErrorCode} from '../model/errors.ts';
import {asError} from '../model/thrown.ts';
import {fetchUrl} from './fetch-url.ts';
import type {Limits, ReadOptions} from './limits.ts';
import {unpacked} from './gzip.ts';
import {isUrl} from './paths.ts';

/** Returns the content of one location. @throws SOURCE_… */
export async function readSource(location: string, options: ReadOptions): Promise<Content> {
  if (location === '-') return {bytes: await readStdin(options.limits), mediaType: null};
  if (isUrl(location)) {
    const answer = await fetchUrl(location, options);
    const bytes = await unpacked(location, answer.bytes, options.limits.maxBytes);
    return {bytes, mediaType: answer.contentType};
  }
  const bytes = await readFile(location, options);
  return {bytes: await unpacked(location, bytes, options.limits.maxBytes), mediaType: null};
}

async function readFile(location: string, {folder, limits, signal}: ReadOptions): Promise<Uint8Array> {
  const place = path.resolve(folder, location);
  try {
    const stat = await fs.stat(place);
    if (stat.isDirectory()) throw failure('SOURCE_IS_DIRECTORY', {source: location});
    if (!stat.isFile() && stat.size === 0 && !stat.isFIFO() && !stat.isCharacterDevice())
      throw failure('SOURCE_UNREADABLE', {source: location, reason: because('not-regular-file')});
    if (stat.size > limits.maxBytes)
      throw failure('SOURCE_TOO_LARGE', {source: location, actual: stat.size, limit: limits.maxBytes});
    return stat.isFile() ? await readWhole(location, place, stat, signal) : await fs.readFile(place, {signal});
  } catch (error) {
    throw fileFailure(location, error);
  }
}

/** A writer that has not finished after so many looks will be found again later. */
const maxLooks = 5;
const betweenLooksMs = 200;

/** The bytes of a file that did not change while it was read: half a file would read as rows that have left. */
async function readWhole(
  location: string,
  place: string,
  before: Stats,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  for (let look = 1; look <= maxLooks; look++) {
    const bytes = await fs.readFile(place, {signal});
    const after = await fs.stat(place);
    // A file of /proc says 0 bytes and has some.
    const isWhole = bytes.length === after.size || after.size === 0;
    if (isWhole && after.size === before.size && after.mtimeMs === before.mtimeMs) return bytes;
    before = after;
    await delay(betweenLooksMs, undefined, {signal});
  }
  throw failure('SOURCE_CHANGING', {source: location});
}

const codes: ReadonlyMap<string, ErrorCode> = new Map([
  ['ENOENT', 'SOURCE_NOT_FOUND'],
  ['ENOTDIR', 'SOURCE_NOT_FOUND'],
  ['EACCES', 'SOURCE_DENIED'],
  ['EPERM', 'SOURCE_DENIED'],
  ['ELOOP', 'SOURCE_LOOP'],
  ['EISDIR', 'SOURCE_IS_DIRECTORY'],
]);

/** Returns the failure that a file system error means for a source; failures pass through. */
export function fileFailure(source: string, error: unknown): Error {
  if (!(error instanceof Error) || error.name === 'Failure') return asError(error);
  const code = 'code' in error ? codes.get(String(error.code)) : undefined;
  if (code !== undefined) return failure(code, {source}, error);
  return failure('SOURCE_UNREADABLE', {source, reason: error.message}, error);
}

async function readStdin(limits: Limits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream: AsyncIterable<Uint8Array, unknown, unknown> = process.stdin;
  for await (const bytes of stream) {
    size += bytes.byteLength;
    if (size > limits.maxBytes)
      throw failure('SOURCE_TOO_LARGE', {source: '<stdin>', actual: size, limit: limits.maxBytes});
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
