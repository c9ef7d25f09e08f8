// Earlier versions of a file in a git work tree.
import {fileCommits, besideFile, fileVersions} from './git-history.ts';
import {git, type GitOptions} from './git.ts';

export interface RevisionOfFile {
  /** `REV:file`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Beyond so many versions a clean one would have little in common with the file. */
const maxVersions = 200;

/** Yields the file as committed, newest first; nothing for a file that is not tracked, and outside of git. */
export async function* olderVersions(file: string, options: GitOptions): AsyncGenerator<RevisionOfFile> {
  const beside = besideFile(file, options.folder);
  const place = {...options, folder: beside.folder};
  const commits = await fileCommits(beside.name, place).catch(() => []);
  const newest = commits.slice(-maxVersions).reverse();
  for await (const {commit, bytes} of fileVersions(newest, place))
    yield {name: `${commit.slice(0, 10)}:${file}`, bytes};
}

/** The file at a revision, given as `REV`, or as `REV:path` where it had another name. @throws SOURCE_GIT */
export async function readAtRevision(file: string, revision: string, options: GitOptions): Promise<RevisionOfFile> {
  const beside = besideFile(file, options.folder);
  const name = revision.includes(':') ? revision : `${revision}:./${beside.name}`;
  const bytes = await git(['show', '--end-of-options', name], {...options, folder: beside.folder});
  return {name: revision.includes(':') ? revision : `${revision}:${file}`, bytes};
}
