// A folder on this machine as entry points work in it: where it is, what language to answer in, and the Environment of the use
// cases. Nothing here knows flags, terminals or protocols.
import fs from 'node:fs/promises';
import path from 'node:path';
import type {Configuration} from '../model/configuration.ts';
import type {Environment, Progress} from '../model/environment.ts';
import {usageError} from '../model/errors.ts';
import type {Language} from '../model/text.ts';
import {languageModelFile} from './package-files.ts';

export interface Workspace {
  /** Relative locations are below it. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Fires when the work is to stop. */
  readonly signal: AbortSignal;
  /** Takes remarks for a person; they never mix with results. */
  readonly err: (text: string) => void;
}

const languageVariables = ['TABLEWATCH_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** Returns the language asked for, else the environment's, else English. @throws USAGE for one that there is not */
export function languageOf(asked: string | undefined, {env}: Pick<Workspace, 'env'>): Language {
  if (asked !== undefined && !/^(?:en|zh)(?:[-_.]|$)/i.test(asked))
    throw usageError('language-unknown', {language: asked});
  // A variable that is set and empty counts as not set (POSIX, "Internationalization Variables").
  const wanted = [asked, ...languageVariables.map((name) => env[name])].find(
    (each) => each !== undefined && each !== '',
  );
  return /^zh/i.test(wanted ?? '') ? 'zh-CN' : 'en';
}

/** Shows nothing. */
export const silentProgress: Progress = {step: () => undefined, busy: () => () => undefined, end: () => undefined};

/** Returns the real world for use cases. */
export function makeEnvironment(
  workspace: Pick<Workspace, 'folder' | 'signal'>,
  {limits, sources}: Pick<Configuration, 'limits' | 'sources'>,
  progress: Progress = silentProgress,
): Environment {
  const {folder} = workspace;
  return {
    clock: {now: () => new Date().toISOString()},
    sources: {
      expand: async (patterns) => {
        const {expandPaths} = await import('../source/index.ts');
        return expandPaths(patterns, folder);
      },
      read: async (location, signal = workspace.signal) => {
        const {readSource} = await import('../source/index.ts');
        const request = sources.find(({url}) => url === location);
        return readSource(location, {folder, limits, signal, ...(request && {request})});
      },
    },
    files: {
      write: async (file, content) => {
        const {packed} = await import('../source/index.ts');
        return writeWhole(path.resolve(folder, file), await packed(file, content));
      },
    },
    progress,
    cache: null,
    languageModel: (language) => fs.readFile(languageModelFile(language)),
  };
}

/** Writes a file whole or not at all, with the folders it needs. @throws WRITE_FAILED */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const {writeInFolder} = await import('../store/write-whole.ts');
  await writeInFolder(file, content);
}
