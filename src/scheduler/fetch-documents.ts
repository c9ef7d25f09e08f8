// The first step of a run: a source's documents, each with what its place says of its version (ETag, commit), or "not modified".
import type {FetchedItem} from '../app/run-source.ts';
import type {Clock} from '../model/environment.ts';
import type {SourceState, Validator} from '../model/service.ts';
import {expandPaths, fetchUrl, type Limits, readSource} from '../source/index.ts';
import {sha256} from '../store/sql/blobs.ts';
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
    if (!skip.has(url)) yield await fetchAddress(url, source, options, signal);
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
      const bytes = await readSource(location, {folder, limits, signal});
      yield found(location, bytes, {}, clock.now());
    } catch (failure) {
      yield {kind: 'failed', location, failure};
    }
  }
}

async function fetchAddress(
  url: string,
  {validators}: SourceState,
  {folder, limits, clock}: FetchOptions,
  signal: AbortSignal,
): Promise<FetchedItem> {
  const known = validators.find(({document}) => document === url);
  const answer = await fetchUrl(url, {folder, limits, signal}, known);
  if (answer.notModified) return {kind: 'not-modified', location: url};
  return found(url, answer.bytes, {etag: answer.etag, lastModified: answer.lastModified}, clock.now());
}

/** The newest commit that touched the file; nothing is read when it is the one known. */
async function readCommit(
  repository: Parameters<typeof fetchCommit>[0],
  {location, validators}: SourceState,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<FetchedItem> {
  const known = validators.find(({document}) => document === location)?.revision ?? null;
  const read = await fetchCommit(repository, known, options, signal);
  if (read === null) return {kind: 'not-modified', location};
  return found(location, read.bytes, {revision: read.commit}, read.observedAt ?? options.clock.now());
}

function found(document: string, bytes: Uint8Array, said: Partial<Validator>, observedAt: string): FetchedItem {
  const validator = {document, etag: null, lastModified: null, revision: null, ...said, rawSha256: sha256(bytes)};
  return {kind: 'document', document: {...validator, observedAt}, bytes};
}
