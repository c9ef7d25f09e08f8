// The first step of a run: a source's documents, each with its version (ETag, commit), or "not modified".
import type {FetchedItem} from '../app/run-source.ts';
import type {Clock} from '../model/environment.ts';
import {failure} from '../model/errors.ts';
import {formatByMediaType, formatByName} from '../model/format.ts';
import type {StoredDocument, SourceState} from '../model/service.ts';
import {expandPaths, fetchUrl, type Limits, readSource, unpacked} from '../source/index.ts';
import {sha256} from '../store/content-files.ts';
import {fetchCommit} from './fetch-commit.ts';

export interface FetchOptions {
  /** What relative paths start from. */
  readonly folder: string;
  /** Where clones of remote repositories are kept. */
  readonly clones: string;
  readonly limits: Limits;
  readonly clock: Clock;
}

/** Yields the documents of a source one by one; one that cannot be read does not keep the others out. @throws SOURCE_… when there are none */
export async function* fetchDocuments(
  source: SourceState,
  skip: ReadonlySet<string>,
  options: FetchOptions,
  signal: AbortSignal,
): AsyncGenerator<FetchedItem> {
  const {url, git: repository} = source.setting;
  if (url !== undefined) {
    if (!skip.has(source.location)) yield await fetchAddress(url, source, options, signal);
  } else if (repository !== undefined) {
    if (!skip.has(source.location)) yield await readCommit(repository, source, options, signal);
  } else {
    yield* readFiles(source, skip, options, signal);
  }
}

async function* readFiles(
  {setting}: SourceState,
  skip: ReadonlySet<string>,
  {folder, limits, clock}: FetchOptions,
  signal: AbortSignal,
): AsyncGenerator<FetchedItem> {
  for (const location of await expandPaths([setting.path ?? setting.glob ?? ''], folder)) {
    if (skip.has(location)) continue;
    signal.throwIfAborted();
    try {
      const {bytes} = await readSource(location, {folder, limits, signal});
      yield found(location, bytes, {}, clock.now());
    } catch (error) {
      yield {kind: 'failed', location, failure: error};
    }
  }
}

async function fetchAddress(
  url: string,
  {validators, setting, location}: SourceState,
  {folder, limits, clock}: FetchOptions,
  signal: AbortSignal,
): Promise<FetchedItem> {
  const known = validators.find(({document}) => document === location);
  const answer = await fetchUrl(url, {folder, limits, signal, shownAs: location, request: setting}, known);
  if (answer.notModified) return {kind: 'not-modified', location};
  if (setting.format !== 'html' && isPageInstead(url, answer)) throw failure('SOURCE_PAGE_INSTEAD', {source: location});
  const {etag, lastModified, contentType: mediaType} = answer;
  const bytes = await unpacked(url, answer.bytes, limits.maxBytes);
  return found(location, bytes, {etag, lastModified, mediaType}, clock.now());
}

/**
 * A maintenance or login page with status 200, where a file of another format is expected: read as the document, it
 * would say that the board is gone. Some servers call every file text/html, so the bytes must look like a page, too.
 */
function isPageInstead(url: string, {contentType, bytes}: {contentType: string | null; bytes: Uint8Array}): boolean {
  if ((formatByName(new URL(url).pathname) ?? 'html') === 'html') return false;
  if (formatByMediaType(contentType ?? '') !== 'html') return false;
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head)\b/i.test(head);
}

/** The newest commit that touched the file; nothing is read when it is the one known. */
async function readCommit(
  repository: Parameters<typeof fetchCommit>[0],
  {location, validators}: SourceState,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<FetchedItem> {
  const known = validators.find(({document}) => document === location)?.revision ?? null;
  const read = await fetchCommit(
    repository,
    known,
    {...options, shownAs: location.slice(0, -repository.file.length - 1)},
    signal,
  );
  if (read === null) return {kind: 'not-modified', location};
  return found(location, read.bytes, {revision: read.commit}, read.observedAt ?? options.clock.now());
}

function found(document: string, bytes: Uint8Array, said: Partial<StoredDocument>, observedAt: string): FetchedItem {
  const validator = {document, etag: null, lastModified: null, revision: null, ...said, rawSha256: sha256(bytes)};
  return {kind: 'document', document: {...validator, observedAt}, bytes};
}
