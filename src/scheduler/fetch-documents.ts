// The first step of a run: a source's documents, each with what its place says of its version (ETag, commit), or "not modified".
import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import type {FetchedItem} from '../app/run-source.ts';
import type {SourceSetting} from '../model/configuration.ts';
import type {Clock} from '../model/environment.ts';
import type {SourceState, Validator} from '../model/service.ts';
import {expandPaths, fetchUrl, git, type Limits, readRevision, readSource} from '../source/index.ts';
import {sha256} from '../store/sql/blobs.ts';

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
    if (!skip.has(source.location)) yield await fetchCommit(repository, source, options, signal);
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

type Repository = NonNullable<SourceSetting['git']>;

/** The newest commit that touched the file; nothing is read when it is the one known. */
async function fetchCommit(
  repository: Repository,
  {location, validators}: SourceState,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<FetchedItem> {
  const folder = await cloneOf(repository.repository, options, signal);
  const branch = repository.branch ?? 'HEAD';
  const shown = await git(['log', '-1', '--format=%H %cI', '--end-of-options', branch, '--', repository.file], {
    folder,
    signal,
  });
  const [commit = '', date = ''] = shown.toString('utf8').trim().split(' ');
  if (commit !== '' && validators.some(({document, revision}) => document === location && revision === commit)) {
    return {kind: 'not-modified', location};
  }
  const bytes = await readRevision(`${commit === '' ? branch : commit}:${repository.file}`, {folder, signal});
  const observedAt = date === '' ? options.clock.now() : new Date(date).toISOString();
  return found(location, bytes, {revision: commit === '' ? null : commit}, observedAt);
}

/** A folder is used as it is; an address is cloned once and fetched from then on. Git may run no helper programs for it. */
async function cloneOf(address: string, {folder, clones}: FetchOptions, signal: AbortSignal): Promise<string> {
  if (!/^[a-z+]+:\/\/|^[\w.-]+@[\w.-]+:/i.test(address)) return path.resolve(folder, address);
  const clone = path.join(clones, sha256(address).slice(0, 24));
  await mkdir(clones, {recursive: true});
  const guards = ['-c', 'protocol.ext.allow=never', '-c', 'protocol.file.allow=never', '-c', 'core.askPass=true'];
  const isThere = await git(['rev-parse', '--git-dir'], {folder: clone, signal}).then(
    () => true,
    () => false,
  );
  if (!isThere) await git([...guards, 'clone', '--quiet', '--mirror', '--', address, clone], {folder: clones, signal});
  else await git([...guards, 'fetch', '--quiet', '--prune', 'origin'], {folder: clone, signal});
  return clone;
}

function found(document: string, bytes: Uint8Array, said: Partial<Validator>, observedAt: string): FetchedItem {
  const validator = {document, etag: null, lastModified: null, revision: null, ...said, rawSha256: sha256(bytes)};
  return {kind: 'document', document: {...validator, observedAt}, bytes};
}
