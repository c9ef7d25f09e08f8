// What changed in a git work tree since a revision, or in the index, file by file with the bytes before and after. All tracked files, whatever they are.
import fs from 'node:fs/promises';
import path from 'node:path';
import {readObjects} from './git-history.ts';
import {git, type GitOptions, requireCommit} from './git.ts';

export interface ChangedFile {
  /** From the folder that was asked for. */
  readonly source: string;
  /** From the repository's root. */
  readonly path: string;
  readonly mode: string;
  /** Null for a new file. */
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
}

export interface ChangesRequest extends GitOptions {
  /** The work tree against this revision; without one the index against HEAD. */
  readonly since?: string | undefined;
  /** Files and folders to look at; all when empty. */
  readonly paths: readonly string[];
  /** Larger files are passed over. */
  readonly maxBytes: number;
}

interface Entry {
  readonly path: string;
  readonly mode: string;
  readonly before: string;
  readonly after: string;
}

const regular = /^100/u;
const noObject = /^0+$/u;

/** Yields changed files in the order of git; deleted ones, links and submodules are left out. @throws SOURCE_GIT */
export async function* changedFiles(request: ChangesRequest): AsyncGenerator<ChangedFile> {
  const {folder, since, paths, maxBytes, signal} = request;
  if (since !== undefined) await requireCommit('--since', since, request);
  const range = since === undefined ? ['--cached', await headOrNothing(request)] : ['--end-of-options', since];
  const listed = await git(
    ['diff', '--raw', '-z', '--no-abbrev', '-M', '--diff-filter=AMRT', ...range, '--', ...paths],
    request,
  );
  const entries = entriesOf(listed.toString('utf8'));
  if (entries.length === 0) return;
  const top = (await git(['rev-parse', '--show-toplevel'], request)).toString('utf8').trim();
  // One process reads all objects; a new file has none before, a file of the work tree none after.
  const names = entries.flatMap(({before, after}) => [before, after]).filter((name) => !noObject.test(name));
  const objects = readObjects(names, {folder: top, signal});
  const next = async (name: string): Promise<Uint8Array | null> => {
    if (noObject.test(name)) return null;
    const read = await objects.next();
    return read.done === true ? null : read.value;
  };
  for (const entry of entries) {
    const before = await next(entry.before);
    const file = path.join(top, entry.path);
    const after = (await next(entry.after)) ?? (since === undefined ? null : await readFile(file, maxBytes));
    if (after === null || after.length > maxBytes || (before?.length ?? 0) > maxBytes) continue;
    yield {source: path.relative(folder, file), path: entry.path, mode: entry.mode, before, after};
  }
}

/** Before the first commit everything staged is new: git's empty tree. */
async function headOrNothing(options: GitOptions): Promise<string> {
  const known = await git(['rev-parse', '--verify', '--quiet', 'HEAD'], options).catch(() => null);
  return known === null ? '4b825dc642cb6eb9a060e54bf8d69288fbee4904' : 'HEAD';
}

function entriesOf(listed: string): readonly Entry[] {
  const entries: Entry[] = [];
  const fields = listed.split('\0');
  for (let at = 0; at + 1 < fields.length; at++) {
    const [, mode = '', before = '', after = '', status = ''] = (fields[at] ?? '').split(' ');
    at += status.startsWith('R') ? 2 : 1;
    if (regular.test(mode)) entries.push({path: fields[at] ?? '', mode, before, after});
  }
  return entries;
}

async function readFile(file: string, maxBytes: number): Promise<Uint8Array | null> {
  try {
    return (await fs.stat(file)).size > maxBytes ? null : await fs.readFile(file);
  } catch {
    return null;
  }
}

/** Puts bytes into the index as the staged version of a file. @throws SOURCE_GIT */
export async function stageBytes(
  file: Pick<ChangedFile, 'path' | 'mode'>,
  bytes: Uint8Array,
  options: GitOptions,
): Promise<void> {
  const written = await git(['hash-object', '-w', '--stdin'], {...options, input: bytes}, file.path);
  const name = written.toString('latin1').trim();
  const top = (await git(['rev-parse', '--show-toplevel'], options)).toString('utf8').trim();
  await git(['update-index', '--cacheinfo', `${file.mode},${name},${file.path}`], {...options, folder: top});
}
