// Which clean texts a damaged document is compared with: the version that was named, else the last clean one in its history in git, else its last clean
// edition in the snapshot store; and documents beside it, for their words.
import {existsSync} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import path from 'node:path';
import {lastCleanVersion, intactText, type NamedBytes} from '../app/clean-version.ts';
import {settingOf} from '../app/shape-of.ts';
import {loadConfig} from '../config/index.ts';
import type {CleanText} from '../encoding/repair.ts';
import type {RepairRequest} from '../app/repair-document.ts';
import {defaultConfiguration} from '../model/default-configuration.ts';
import {usageError} from '../model/errors.ts';
import {say} from '../messages/say.ts';
import {defaultLimits, expandPaths, isUrl, olderVersions, readAtRevision, readSource} from '../source/index.ts';
import {openFileStore} from '../store/file-store.ts';
import {languageOf, type Workspace} from './workspace.ts';
import {voteCharset} from './vote-charset.ts';

interface BaseFlags {
  readonly base?: string | false;
  readonly lang?: string;
}

/** The base, or how to find one when the document turns out to be damaged. @throws SOURCE_… for a base that was named and cannot be read */
export async function baseFor(
  source: string,
  {base, lang}: BaseFlags,
  context: Workspace,
): Promise<Pick<RepairRequest, 'base' | 'findBase'>> {
  if (base === false) return {};
  const language = languageOf(lang, context);
  if (base === undefined)
    return {
      findBase: async () => {
        const found =
          (await lastCleanVersion(inTime(olderVersions(source, context)), voteCharset)) ??
          (await lastCleanVersion(inTime(olderEditions(source, context)), voteCharset));
        if (found !== null) context.err(`${say(language, 'repair.baseFound', {source, name: found.name})}\n`);
        return found;
      },
    };
  const named = await readBase(source, base, context);
  const sound = intactText(named.bytes, named.name, voteCharset);
  if (sound === null) context.err(`${say(language, 'repair.baseDamaged', {source, name: named.name})}\n`);
  return sound === null ? {} : {base: sound};
}

/** Looking for witnesses nobody named ends after so many milliseconds; what was found until then counts. */
const maxSearch = 3000;

async function* inTime<T>(found: AsyncIterable<T, unknown, unknown>): AsyncGenerator<T> {
  const end = performance.now() + maxSearch;
  for await (const one of found) {
    yield one;
    if (performance.now() > end) return;
  }
}

/** Stored editions of the document, newest first; nothing where there is no store, or none that can be read. */
async function* olderEditions(source: string, {folder, env}: Workspace): AsyncGenerator<NamedBytes> {
  // A faulty configuration is reported by commands that need one.
  const configuration = await loadConfig({folder, environment: env, secretsOf: []}).catch(() => defaultConfiguration);
  const store = openFileStore(path.resolve(folder, configuration.store.folder));
  const names = new Set([source, source.replace(/^\.\//, ''), settingOf(configuration, source)?.id]);
  const records = await store.list().catch(() => []);
  for (const record of records.filter(({source: of}) => names.has(of)).reverse()) {
    const bytes = await store.readRaw(record).catch(() => null);
    if (bytes !== null) yield {name: `snapshot:${record.id}`, bytes};
  }
}

/** Documents read as context: more names and words than one document needs. */
const maxDocuments = 100;

/** How to read the documents that `--context` names, else those beside the document. The document itself, and what is damaged, are left out. */
export function contextFor(
  source: string,
  {context: patterns = []}: {readonly context?: readonly string[] | false},
  {folder, signal}: Workspace,
): Pick<RepairRequest, 'findContext'> {
  if (patterns === false || (patterns.length === 0 && (source === '-' || isUrl(source)))) return {};
  return {
    findContext: async () => {
      const files =
        patterns.length === 0
          ? await siblingsOf(path.resolve(folder, source))
          : (await expandPaths(patterns, folder)).slice(0, maxDocuments);
      const texts: CleanText[] = [];
      for await (const file of patterns.length === 0 ? inTime(each(files)) : files) {
        if (path.resolve(folder, file) === path.resolve(folder, source)) continue;
        const {bytes} = await readSource(file, {folder, limits: defaultLimits, signal});
        const text = intactText(bytes, path.relative(folder, path.resolve(folder, file)), voteCharset);
        if (text !== null) texts.push(text);
      }
      return texts;
    },
  };
}

// What is beside a document is read without being asked for, so that it is little.
const maxSiblings = 20;
const maxSiblingBytes = 256 * 1024;

/** Files of the same kind in the same folder, those with the likest names first: a translation is `README.zh-CN.md` beside `README.md`. */
async function siblingsOf(file: string): Promise<readonly string[]> {
  const {dir, base, ext} = path.parse(file);
  const names = await readdir(dir).catch(() => []);
  const likest = names
    .filter((name) => name !== base && path.extname(name) === ext)
    .map((name) => ({name, alike: sharedStart(name, base)}))
    .sort((a, b) => b.alike - a.alike || (a.name < b.name ? -1 : 1))
    .slice(0, maxSiblings);
  const files = await Promise.all(
    likest.map(async ({name}) => {
      const size = await stat(path.join(dir, name)).then(
        (found) => (found.isFile() ? found.size : Infinity),
        () => Infinity,
      );
      return size <= maxSiblingBytes ? [path.join(dir, name)] : [];
    }),
  );
  return files.flat();
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return length;
}

async function* each<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}

/** A file by this name wins over a revision. */
async function readBase(
  source: string,
  base: string,
  context: Workspace,
): Promise<{readonly name: string; readonly bytes: Uint8Array}> {
  if (existsSync(path.resolve(context.folder, base))) {
    const {folder, signal} = context;
    return {name: base, ...(await readSource(base, {folder, limits: defaultLimits, signal}))};
  }
  if (source === '-') throw usageError('base-stdin', {base});
  return readAtRevision(source, base, context);
}
