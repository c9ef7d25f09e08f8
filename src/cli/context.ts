// What a command gets from the process: streams, folder, environment variables, language; and the Environment built from it.
import {describeError, type DescribedError} from '../messages/describe-error.ts';
import {say} from '../messages/say.ts';
import type {Configuration} from '../model/configuration.ts';
import type {Environment} from '../model/environment.ts';
import type {Language} from '../model/text.ts';
import type {Palette} from '../text/palette.ts';
import {makeEnvironment as makeWorkspaceEnvironment, type Workspace} from '../workspace/workspace.ts';
import {makeProgress} from './progress.ts';

export {languageOf, writeWhole} from '../workspace/workspace.ts';

export interface CliContext extends Workspace {
  readonly out: (text: string) => void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Columns of the terminal; 100 in a pipe, where long lines do no harm but endless ones do. */
  readonly width: number;
  readonly color: boolean;
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

/** Writes an error in two lines at most: what is wrong, and what to do next; for wrong arguments, the help of the command. */
export function writeError(
  error: DescribedError,
  language: Language,
  context: Pick<CliContext, 'err'>,
  command?: string,
): void {
  const {message, hint: known} = describeError(error, language);
  const hint = error.code === 'USAGE' && command !== undefined ? say(language, 'cli.help', {command}) : known;
  context.err(`${error.code === 'BUG' ? '' : 'tablewatch: '}${message}\n${hint === null ? '' : `  ${hint}\n`}`);
}

/** Returns the real world for use cases, with progress on the terminal. */
export function makeEnvironment(
  context: CliContext,
  configuration: Pick<Configuration, 'limits' | 'sources'>,
): Environment {
  return makeWorkspaceEnvironment(context, configuration, makeProgress(context));
}
