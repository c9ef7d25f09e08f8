// What an agent may reach: files of the working folder and of folders that were allowed; addresses and writing only on request.
// Links are followed before a path is compared, so a link inside that leads outside is outside.
import fs from 'node:fs';
import path from 'node:path';
import type {Environment} from '../model/environment.ts';
import {usageError, failure} from '../model/errors.ts';
import {git, isUrl} from '../source/index.ts';
import type {Workspace} from '../workspace/workspace.ts';

export interface Access {
  /** Allowed besides the working folder; relative to it, or absolute. */
  readonly folders: readonly string[];
  readonly network: boolean;
  readonly write: boolean;
}

/** Checks where a file is, with all links followed. @throws SOURCE_OUTSIDE */
export function checkFile(location: string, {folders}: Access, {folder}: Pick<Workspace, 'folder'>): void {
  const place = realPath(path.resolve(folder, location));
  const isInside = [folder, ...folders].some((each) => contains(realPath(path.resolve(folder, each)), place));
  if (!isInside) throw failure('SOURCE_OUTSIDE', {source: location});
}

/** @throws USAGE unless the server may write */
export function checkWrite({write}: Access): void {
  if (!write) throw usageError('write-not-allowed');
}

/** Checks a file, address, glob or folder. @throws SOURCE_OUTSIDE */
function checkLocation(location: string, access: Access, workspace: Pick<Workspace, 'folder'>): void {
  // Standard input is the connection to the agent.
  if (location === '-') throw failure('SOURCE_OUTSIDE', {source: location});
  if (isUrl(location)) {
    if (!access.network) throw failure('SOURCE_OUTSIDE', {source: location});
    return;
  }
  // What is before the first wildcard is where the search begins; `..` after one would leave that place.
  const [base = ''] = /^[^*?[\]{}()!]*/.exec(location) ?? [];
  if (location.slice(base.length).split(/[\\/]/).includes('..')) throw failure('SOURCE_OUTSIDE', {source: location});
  checkFile(base === location ? location : base.slice(0, base.lastIndexOf('/') + 1) || '.', access, workspace);
}

/** Checks what `diff` compares: a location, an edition of the store, or `REV:path` of git. @throws SOURCE_OUTSIDE */
export async function checkEdition(location: string, access: Access, workspace: Workspace): Promise<void> {
  if (location === 'latest' || location.startsWith('snapshot:')) return;
  if (!location.includes(':') || isUrl(location) || fs.existsSync(path.resolve(workspace.folder, location)))
    return checkLocation(location, access, workspace);
  const top = (await git(['rev-parse', '--show-toplevel'], workspace)).toString('utf8').trimEnd();
  // `REV:path`, but also `:2:path`, and a revision may hold a colon itself: whatever git takes for the path is checked.
  for (let colon = location.indexOf(':'); colon >= 0; colon = location.indexOf(':', colon + 1)) {
    const name = location.slice(colon + 1);
    // Git counts from the root of the repository unless the path begins with `./` or `../`.
    checkFile(path.resolve(workspace.folder, /^\.\.?\//.test(name) ? '.' : top, name), access, workspace);
  }
}

/** Returns an environment whose sources keep to what may be reached. */
export function confine(environment: Environment, access: Access, workspace: Workspace): Environment {
  const {expand, read} = environment.sources;
  return {
    ...environment,
    sources: {
      expand: (patterns) => {
        for (const pattern of patterns) checkLocation(pattern, access, workspace);
        return expand(patterns);
      },
      read: async (location, signal) => {
        checkLocation(location, access, workspace);
        return read(location, signal);
      },
    },
  };
}

/** The real path of the nearest parent that is there, with the rest of the path after it. */
function realPath(place: string): string {
  try {
    return fs.realpathSync(place);
  } catch {
    const parent = path.dirname(place);
    return parent === place ? place : path.join(realPath(parent), path.basename(place));
  }
}

function contains(folder: string, place: string): boolean {
  const relative = path.relative(folder, place);
  return relative === '' || (!path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..');
}
