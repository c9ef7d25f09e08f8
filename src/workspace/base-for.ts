// Which clean version a damaged document is compared with: the one that was named, else the last clean one in its history.
import {existsSync} from 'node:fs';
import path from 'node:path';
import {lastCleanVersion, intactText} from '../app/clean-version.ts';
import type {CleanText} from '../encoding/repair.ts';
import type {RepairRequest} from '../app/repair-document.ts';
import {because, misuse} from '../model/errors.ts';
import {say} from '../messages/say.ts';
import {defaultLimits, expandPaths, olderVersions, readAtRevision, readSource} from '../source/index.ts';
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
        const found = await lastCleanVersion(olderVersions(source, context), voteCharset);
        if (found !== null) context.err(`${say(language, 'repair.baseFound', {source, name: found.name})}\n`);
        return found;
      },
    };
  const named = await readBase(source, base, context);
  const sound = intactText(named.bytes, named.name, voteCharset);
  if (sound === null) context.err(`${say(language, 'repair.baseDamaged', {source, name: named.name})}\n`);
  return sound === null ? {} : {base: sound};
}

/** Documents read as context: more names and words than one document needs. */
const maxDocuments = 100;

/** How to read what `--context` names. The document itself, and what is damaged, are left out. */
export function contextFor(
  source: string,
  {context: patterns = []}: {readonly context?: readonly string[]},
  {folder, signal}: Workspace,
): Pick<RepairRequest, 'findContext'> {
  if (patterns.length === 0) return {};
  return {
    findContext: async () => {
      const texts: CleanText[] = [];
      for (const file of (await expandPaths(patterns, folder)).slice(0, maxDocuments)) {
        if (path.resolve(folder, file) === path.resolve(folder, source)) continue;
        const {bytes} = await readSource(file, {folder, limits: defaultLimits, signal});
        const text = intactText(bytes, file, voteCharset);
        if (text !== null) texts.push(text);
      }
      return texts;
    },
  };
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
  if (source === '-') throw misuse('USAGE', {reason: because('base-stdin', {base})});
  return readAtRevision(source, base, context);
}
