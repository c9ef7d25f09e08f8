// What a command gets from the process: streams, folder, environment variables, language; and the Environment built from it.
import fs from 'node:fs/promises';
import path from 'node:path';
import {describeError, type DescribedError} from '../messages/describe-error.ts';
import type {Environment} from '../model/environment.ts';
import {because, misuse} from '../model/errors.ts';
import type {Language} from '../model/text.ts';
import type {Limits} from '../source/index.ts';
import type {Palette} from '../text/palette.ts';
import {languageModelFile} from './package-files.ts';
import {makeProgress} from './progress.ts';

export interface CliContext {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Columns of the terminal; 100 in a pipe, where long lines do no harm but endless ones do. */
  readonly width: number;
  readonly color: boolean;
  /** Fires on Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
  /** Until the returned function is called, Ctrl-C and SIGTERM end the process at once: for long steps that never yield and write nothing. */
  readonly leaveSignals: () => () => void;
  /** Sets the exit status of the process; the worst of several wins. */
  readonly exit: (status: 0 | 1 | 2) => void;
}

/** Returns the palette of a context: colours on a terminal, plain text elsewhere. */
export async function paletteOf(context: CliContext): Promise<Palette> {
  const {default: picocolors} = await import('picocolors');
  return picocolors.createColors(context.color);
}

/** Returns the language asked for, else the environment's, else English. @throws USAGE for one that there is not */
export function languageOf(asked: string | undefined, context: Pick<CliContext, 'env'>): Language {
  if (asked !== undefined && !/^(?:en|zh)(?:[-_.]|$)/i.test(asked))
    throw misuse('USAGE', {reason: because('language-unknown', {language: asked})});
  const wanted =
    asked ??
    context.env['TABLEWATCH_LANG'] ??
    context.env['LC_ALL'] ??
    context.env['LC_MESSAGES'] ??
    context.env['LANG'] ??
    '';
  return /^zh/i.test(wanted) ? 'zh-CN' : 'en';
}

/** Writes an error in two lines at most: what is wrong, and what to do next. */
export function writeError(error: DescribedError, language: Language, context: Pick<CliContext, 'err'>): void {
  const {message, hint} = describeError(error, language);
  context.err(`${error.code === 'BUG' ? '' : 'tablewatch: '}${message}\n${hint === null ? '' : `  ${hint}\n`}`);
}

/** Returns the real world for use cases. */
export function makeEnvironment(context: CliContext, limits: Limits): Environment {
  return {
    clock: {now: () => new Date().toISOString()},
    sources: {
      expand: async (patterns) => {
        const {expandPaths} = await import('../source/index.ts');
        return expandPaths(patterns, context.folder);
      },
      read: async (location, signal = context.signal) => {
        const {readSource} = await import('../source/index.ts');
        return readSource(location, {folder: context.folder, limits, signal});
      },
    },
    files: {write: (file, content) => writeWhole(path.resolve(context.folder, file), content)},
    progress: makeProgress(context),
    cache: null,
    languageModel: () => fs.readFile(languageModelFile),
  };
}

/** Writes a file whole or not at all, with the folders it needs. @throws WRITE_FAILED */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const {writeInFolder} = await import('../store/write-whole.ts');
  await writeInFolder(file, content);
}
