// Paths, directories and globs to the documents they mean, with .gitignore and .tablewatchignore respected.
import fs from 'node:fs';
import path from 'node:path';
import ignore, {type Ignore} from 'ignore';
import {failure} from '../model/errors.ts';
import {formats} from '../model/format.ts';

const extensions = Object.values(formats).flatMap((format) => (format.inFolders ? format.extensions : []));

/** Every character that has a meaning in a pattern. */
const mayBeGlob = /[*?!+@()[\]{}|\\]/;

/** The files that a directory includes; name other files, or give a glob. */
const directoryPattern = `**/*.{${extensions.join(',')}}`;

/** Folders that never contain a project's own documents. */
const skippedFolders = ['**/node_modules/**', '**/.git/**'];

/** Returns the documents that the arguments name, `/`-separated, in order, each once. A file that is named itself is never left out. @throws SOURCE_NO_MATCH SOURCE_NOT_FOUND */
export async function expandPaths(patterns: readonly string[], folder: string): Promise<string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) for (const file of await expandPath(pattern, folder)) found.add(file);
  return [...found];
}

async function expandPath(pattern: string, folder: string): Promise<string[]> {
  if (pattern === '-' || isUrl(pattern)) return [pattern];
  const place = path.resolve(folder, pattern);
  const stat = statOf(place);
  if (stat !== 'unknown' && stat?.isDirectory() === true) return expandGlob(directoryPattern, place, pattern, folder);
  // The library takes as long to load as a short document to read: it is asked about patterns only.
  if (stat !== undefined || !mayBeGlob.test(pattern)) return [toPosix(pattern)];
  const {isDynamicPattern} = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return [toPosix(pattern)];
  return expandGlob(toPosix(pattern), folder, pattern, folder);
}

/** A place that cannot be looked at (no permission, circular link) counts as a file: reading it says what is wrong. */
function statOf(place: string): fs.Stats | 'unknown' | undefined {
  try {
    return fs.statSync(place, {throwIfNoEntry: false});
  } catch {
    return 'unknown';
  }
}

async function expandGlob(pattern: string, cwd: string, asGiven: string, folder: string): Promise<string[]> {
  const {glob} = await import('tinyglobby');
  const files = await glob(pattern, {
    cwd,
    ignore: skippedFolders,
    followSymbolicLinks: false,
    dot: false,
    absolute: true,
  });
  const kept = withoutIgnored(files.map((file) => path.normalize(file)).sort(), folder);
  if (kept.length === 0) throw failure('SOURCE_NO_MATCH', {source: asGiven});
  return kept.map((file) => toPosix(shortest(file, asGiven, folder)));
}

/** Paths below the working folder are shown relative to it, as compilers do. */
function shortest(file: string, asGiven: string, folder: string): string {
  return path.isAbsolute(asGiven) ? file : path.relative(folder, file) || file;
}

function withoutIgnored(files: readonly string[], folder: string): string[] {
  const lists = new Map<string, Ignore | null>();
  const top = topFolder(folder);
  return files.filter((file) => !isIgnored(file, top, lists));
}

function isIgnored(file: string, top: string, lists: Map<string, Ignore | null>): boolean {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const list = listOf(folder, lists);
    if (list?.ignores(toPosix(path.relative(folder, file))) === true) return true;
    if (folder === top || path.dirname(folder) === folder) return false;
  }
}

function listOf(folder: string, lists: Map<string, Ignore | null>): Ignore | null {
  const known = lists.get(folder);
  if (known !== undefined) return known;
  const texts = ['.gitignore', '.tablewatchignore'].map((name) => readIfThere(path.join(folder, name)));
  const list = texts.every((text) => text === null)
    ? null
    : ignore().add(texts.filter((text) => text !== null).join('\n'));
  lists.set(folder, list);
  return list;
}

/** The repository's root, or the working folder itself outside of one. */
function topFolder(folder: string): string {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (fs.existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return path.resolve(folder);
  }
}

function readIfThere(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Returns whether an argument is an address rather than a path. */
export function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}

function toPosix(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
}
