// A file of a git repository → its bytes at the newest commit that touched it. The system's git does the work: a folder is used
// as it is, an address is cloned once and fetched from then on. Git may run no helper programs, and asks nobody for a password.
import {mkdir, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import type {SourceSetting} from '../model/configuration.ts';
import {type ErrorData, Failure, failure} from '../model/errors.ts';
import type {Instant} from '../model/text.ts';
import {git, readRevision, shownAddress} from '../source/index.ts';
import {sha256} from '../store/content-files.ts';
import {limitTime} from '../timing/limit-time.ts';
import {type Pin, pinAddress, type PinOptions} from './pin-address.ts';

type Repository = NonNullable<SourceSetting['git']>;

export interface CommitOptions extends PinOptions {
  /** The repository's address as it may be shown. Default: without the secrets in it. */
  readonly shownAs?: string | undefined;
  /** What relative paths of repositories start from. */
  readonly folder: string;
  /** Where clones are kept. */
  readonly clones: string;
}

export interface FoundCommit {
  readonly bytes: Uint8Array;
  /** Null where the file has no commit (an unborn branch). */
  readonly commit: string | null;
  /** The commit's date. */
  readonly observedAt: Instant | null;
}

/** The file at its newest commit; null when that is the `known` one. @throws SOURCE_GIT SOURCE_TOO_LARGE SOURCE_REFUSED_ADDRESS */
export async function fetchCommit(
  repository: Repository,
  known: string | null,
  options: CommitOptions,
  signal: AbortSignal,
): Promise<FoundCommit | null> {
  const folder = await cloneOf(repository.repository, options, signal);
  const at = {folder, signal};
  const branch = repository.branch ?? 'HEAD';
  const shown = await git(['log', '-1', '--format=%H %cI', '--end-of-options', branch, '--', repository.file], at);
  const [commit = '', date = ''] = shown.toString('utf8').trim().split(' ');
  if (commit !== '' && commit === known) return null;
  const revision = `${commit === '' ? branch : commit}:${repository.file}`;
  const size = Number((await git(['cat-file', '-s', revision], at)).toString('utf8'));
  const {maxBytes} = options.limits;
  if (size > maxBytes) throw failure('SOURCE_TOO_LARGE', {source: repository.file, actual: size, limit: maxBytes});
  return {
    bytes: await readRevision(revision, at),
    commit: commit === '' ? null : commit,
    observedAt: date === '' ? null : new Date(date).toISOString(),
  };
}

/** `https://…`, `ssh://…`, or git's own `user@host:path`. */
const address = /^[a-z][a-z+.-]*:(?:\/\/|:)|^[\w.-]+@[\w.-]+:/i;

async function cloneOf(place: string, options: CommitOptions, signal: AbortSignal): Promise<string> {
  if (!address.test(place)) return path.resolve(options.folder, place);
  try {
    const pin = await pinAddress(place, options);
    const clone = path.join(options.clones, sha256(place).slice(0, 24));
    return await oneAtATime(clone, () => refreshInTime(pin, clone, options, signal));
  } catch (error) {
    throw withoutSecrets(error, place, options.shownAs ?? shownAddress(place));
  }
}

/** Git repeats the address in its errors, and so do ours. */
function withoutSecrets(error: unknown, place: string, shown: string): unknown {
  if (!(error instanceof Failure) || shown === place) return error;
  const parts = [...new Set(place.match(/[^/@:?&=\s]{4,}/g))].filter((part) => !shown.includes(part));
  const hide = (text: string): string =>
    parts.reduce((rest, part) => rest.replaceAll(part, '***'), text.replaceAll(place, shown));
  const data: [string, ErrorData[string]][] = Object.entries(error.data).map(([key, value]) => [
    key,
    typeof value === 'string' ? hide(value) : value,
  ]);
  return failure(error.code, Object.fromEntries(data));
}

/** A repository that answers nothing must not keep a worker forever; the first clone of a large one takes minutes. */
const timeoutMs = 600_000;

async function refreshInTime(pin: Pin, clone: string, options: CommitOptions, stopping: AbortSignal): Promise<string> {
  const limit = limitTime(timeoutMs, stopping);
  try {
    return await refreshClone(pin, clone, options, limit.signal);
  } finally {
    limit.end();
  }
}

async function refreshClone(
  {place, settings}: Pin,
  clone: string,
  {clones, limits}: CommitOptions,
  signal: AbortSignal,
): Promise<string> {
  const guards = [...guardsOf(limits.allowPrivateAddresses), ...settings.flatMap((setting) => ['-c', setting])];
  await mkdir(clones, {recursive: true});
  const isThere = await git(['rev-parse', '--git-dir'], {folder: clone, signal}).then(
    () => true,
    () => false,
  );
  if (isThere) {
    // The address is passed each time, because the pinned one may change.
    await git([...guards, 'fetch', '--quiet', '--prune', place, '+refs/*:refs/*'], {folder: clone, signal});
    return clone;
  }
  // Made aside: half a clone, left by a crash, would be taken for a whole one.
  const part = `${clone}.part-${String(process.pid)}`;
  await rm(part, {recursive: true, force: true});
  await git([...guards, 'clone', '--quiet', '--mirror', '--', place, part], {folder: clones, signal});
  // Git keeps the address, and with it a secret; it is passed each time anyway.
  await git(['config', '--remove-section', 'remote.origin'], {folder: part, signal});
  await rm(clone, {recursive: true, force: true});
  await rename(part, clone);
  return clone;
}

/** No protocol that runs a program or reads this machine's files; no question to anybody; no redirect to where we did not look. */
function guardsOf(allowPrivate: boolean): string[] {
  const settings = [
    'protocol.allow=never',
    ...['https', 'http', 'ssh', 'git'].map((name) => `protocol.${name}.allow=always`),
    'core.askPass=true',
    'credential.interactive=false',
    'core.sshCommand=ssh -oBatchMode=yes',
    'http.lowSpeedLimit=1000',
    'http.lowSpeedTime=60',
    ...(allowPrivate ? [] : ['http.followRedirects=false']),
  ];
  return settings.flatMap((setting) => ['-c', setting]);
}

const inHand = new Map<string, Promise<unknown>>();

/** Many sources may be files of one repository: its clone is fetched by one of them after the other. */
async function oneAtATime<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const before = inHand.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  inHand.set(key, mine);
  try {
    return await mine;
  } finally {
    if (inHand.get(key) === mine) inHand.delete(key);
  }
}
