// What the system's git knows: changed documents, and a file at a revision. Arguments never pass a shell.
import {execFile, type ExecFileException} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {because, type ErrorReason, failure} from '../model/errors.ts';
import {expandPaths} from './paths.ts';

export interface GitOptions {
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
}

/** Returns the documents among `patterns` that changed since a revision, or are staged; sorted. @throws SOURCE_GIT */
export async function changedDocuments(
  patterns: readonly string[],
  options: GitOptions & {readonly since?: string | undefined},
): Promise<string[]> {
  if (options.since !== undefined) await requireCommit('--since', options.since, options);
  const range = options.since === undefined ? ['--cached'] : ['--end-of-options', options.since];
  const listed = await git(['diff', '--name-only', '-z', '--diff-filter=d', '--relative', ...range, '--'], options);
  const changed = new Set(
    listed
      .toString('utf8')
      .split('\0')
      .filter((name) => name !== '')
      .map((name) => path.resolve(options.folder, name)),
  );
  const asked = await expandPaths(patterns, options.folder);
  return asked.filter((file) => changed.has(path.resolve(options.folder, file)));
}

/** Git answers a wrong revision in three ways, none of which names the option. @throws SOURCE_GIT */
export async function requireCommit(option: string, revision: string, options: GitOptions): Promise<void> {
  const source = `${option} ${revision}`;
  await git(['rev-parse', '--git-dir'], options, source);
  await git(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    options,
    source,
    because('revision-unknown'),
  );
}

/** Returns a file's bytes at a revision, named `REV:path`. @throws SOURCE_GIT */
export function readRevision(revision: string, options: GitOptions): Promise<Buffer> {
  return git(['show', '--end-of-options', revision], options);
}

/** Git's own first line. The system calls a folder that is not there a program that is not there. */
function reasonOf(
  error: ExecFileException,
  output: Buffer,
  folder: string,
  silent: ErrorReason | undefined,
): string | ErrorReason {
  if (error.code === 'ENOENT' && error.syscall === 'spawn git')
    return fs.existsSync(folder) ? because('git-missing') : because('folder-missing', {folder});
  const [line = ''] = output.toString('utf8').trim().split('\n');
  return line === '' ? (silent ?? error.message) : line;
}

/**
 * Runs git and returns its output. `source` is what the error names, `silent` the reason where git gives none.
 * @throws SOURCE_GIT with git's own words
 */
export function git(
  args: readonly string[],
  {folder, signal, input}: GitOptions & {readonly input?: Uint8Array},
  source = args.at(-1) ?? 'git',
  silent?: ErrorReason,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // 1 GiB: a blob is a document, and those are limited before they are read.
    const limits = {cwd: folder, encoding: 'buffer' as const, maxBuffer: 1 << 30, ...(signal ? {signal} : {})};
    const run = execFile('git', [...args], limits, (error, out, err) => {
      if (error === null) return resolve(out);
      return reject(failure('SOURCE_GIT', {source, reason: reasonOf(error, err, folder, silent)}, error));
    });
    // Git that ends before it has read all closes the pipe; its own words say why.
    run.stdin?.on('error', () => undefined).end(input);
  });
}
