// What the system's git knows: changed documents, and a file at a revision. Arguments never pass a shell.
import {execFile, type ExecFileException} from 'node:child_process';
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

/** Returns a file's bytes at a revision, named `REV:path`. @throws SOURCE_GIT */
export function readRevision(revision: string, options: GitOptions): Promise<Buffer> {
  return git(['show', '--end-of-options', revision], options);
}

/** Git's own first line; a folder that is not there reads like a program that is not there. */
function reasonOf(error: ExecFileException, output: Buffer): string | ErrorReason {
  if (error.code === 'ENOENT' && error.syscall === 'spawn git') return because('git-missing');
  const [line = ''] = output.toString('utf8').trim().split('\n');
  return line === '' ? error.message : line;
}

/** Runs git and returns its output. @throws SOURCE_GIT with git's own words */
export function git(args: readonly string[], {folder, signal}: GitOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // 1 GiB: a blob is a document, and those are limited before they are read.
    const limits = {cwd: folder, encoding: 'buffer' as const, maxBuffer: 1 << 30, ...(signal ? {signal} : {})};
    execFile('git', [...args], limits, (error, out, err) => {
      if (error === null) return resolve(out);
      return reject(failure('SOURCE_GIT', {source: args.at(-1) ?? 'git', reason: reasonOf(error, err)}, error));
    });
  });
}
