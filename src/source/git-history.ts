// Every version of one file in git, oldest first: one `git log`, one `git cat-file --batch`. Follows renames.
import {spawn} from 'node:child_process';
import path from 'node:path';
import {because, failure} from '../model/errors.ts';
import type {Instant} from '../model/text.ts';
import {git, type GitOptions} from './git.ts';

export interface FileVersion {
  /** Full object name of the commit. */
  readonly commit: string;
  /** The committer's date. */
  readonly observedAt: Instant;
  readonly bytes: Uint8Array;
}

interface Commit {
  readonly commit: string;
  readonly observedAt: Instant;
  /** Path of the file in that commit, from the repository's root. */
  readonly path: string;
}

/** Returns the commits that touched a file, oldest first. @throws SOURCE_GIT */
export async function fileCommits(
  file: string,
  options: GitOptions & {readonly since?: string | undefined},
): Promise<Commit[]> {
  const range = options.since === undefined ? ['HEAD'] : [`${options.since}..HEAD`];
  const format = '--format=%x1e%H%x1f%cI%x1f';
  const listed = await git(['log', '--follow', '--name-only', '-z', format, ...range, '--', file], options);
  const commits: Commit[] = [];
  for (const entry of listed.toString('utf8').split('\u001e').slice(1)) {
    const [commit = '', date = '', names = ''] = entry.split('\u001f');
    const name = names
      .split('\0')
      .map((text) => text.trim())
      .find((text) => text !== '');
    if (name !== undefined) commits.push({commit, observedAt: new Date(date).toISOString(), path: name});
  }
  return commits.reverse();
}

/** Yields the file's bytes at each commit; commits that deleted it are passed over. @throws SOURCE_GIT */
export async function* fileVersions(commits: readonly Commit[], options: GitOptions): AsyncGenerator<FileVersion> {
  const names = commits.map(({commit, path: name}) => `${commit}:${name}`);
  let at = 0;
  for await (const bytes of readObjects(names, options)) {
    const {commit, observedAt} = commits[at++] ?? {commit: '', observedAt: ''};
    if (bytes !== null) yield {commit, observedAt, bytes};
  }
}

/** Yields the bytes of each blob that is named, null for what is none; one process for all. @throws SOURCE_GIT */
export async function* readObjects(
  names: readonly string[],
  options: GitOptions,
): AsyncGenerator<Uint8Array | null, void, unknown> {
  const batch = spawn('git', ['cat-file', '--batch'], {cwd: options.folder, stdio: ['pipe', 'pipe', 'ignore']});
  // A reader that stops early closes the pipe; what git was still to be asked does not matter then.
  batch.stdin.on('error', () => undefined);
  // Git that cannot be started has no output either, which the reader finds.
  batch.on('error', () => undefined);
  batch.stdin.end(names.map((name) => `${name}\n`).join(''));
  const reader = makeReader(batch.stdout);
  try {
    for (let i = 0; i < names.length; i++) {
      options.signal?.throwIfAborted();
      const head = (await reader.line()).split(' ');
      const size = Number(head[2]);
      if (head.length < 3 || !Number.isInteger(size)) {
        yield null;
        continue;
      }
      const bytes = await reader.take(size);
      await reader.take(1);
      yield head[1] === 'blob' ? bytes : null;
    }
  } finally {
    batch.kill();
  }
}

interface ByteReader {
  /** Bytes up to the next line feed, as text, without it. */
  readonly line: () => Promise<string>;
  readonly take: (size: number) => Promise<Buffer>;
}

/** Reads a stream piece by piece; only the requested piece and one chunk are in memory. */
function makeReader(stream: AsyncIterable<Buffer, unknown, unknown>): ByteReader {
  const chunks = stream[Symbol.asyncIterator]();
  let parts: Buffer[] = [];
  let length = 0;
  const more = async (): Promise<void> => {
    const next = await chunks.next();
    if (next.done === true) throw failure('SOURCE_GIT', {source: 'cat-file', reason: because('git-ended')});
    parts.push(next.value);
    length += next.value.length;
  };
  const take = async (size: number): Promise<Buffer> => {
    while (length < size) await more();
    const all = parts.length === 1 ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts);
    parts = [all.subarray(size)];
    length = all.length - size;
    return all.subarray(0, size);
  };
  const line = async (): Promise<string> => {
    for (;;) {
      const all = parts.length === 1 ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts);
      parts = [all];
      const end = all.indexOf(0x0a);
      if (end >= 0) return (await take(end + 1)).subarray(0, end).toString('utf8');
      await more();
    }
  };
  return {line, take};
}

/** Returns the commit that a `REV:path` names, with its date. @throws SOURCE_GIT */
export async function revisionOrigin(
  revision: string,
  options: GitOptions,
): Promise<{commit: string; observedAt: Instant}> {
  const name = revision.slice(0, revision.indexOf(':'));
  const shown = await git(['log', '-1', '--format=%H %cI', '--end-of-options', name === '' ? 'HEAD' : name], options);
  const [commit = '', date = ''] = shown.toString('utf8').trim().split(' ');
  return {commit, observedAt: new Date(date).toISOString()};
}

/** Returns where to run git for a file, and the file's name from there. */
export function besideFile(file: string, folder: string): {folder: string; name: string} {
  const place = path.resolve(folder, file);
  return {folder: path.dirname(place), name: path.basename(place)};
}
