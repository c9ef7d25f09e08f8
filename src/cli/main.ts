// Arguments → command → exit status. Commands are declared here with their options; what they do is loaded when they run.
import fs from 'node:fs/promises';
import path from 'node:path';
import {Command, CommanderError} from 'commander';
import type {DescribedError} from '../messages/describe-error.ts';
import type {Language} from '../model/text.ts';
import type {CliContext} from './context.ts';
import {commands} from './commands.ts';
import {version} from '../workspace/package-files.ts';

/** Runs the program and returns its exit status: 0, 1 (findings, changes) or 2 (could not do the work). */
export async function main(args: readonly string[]): Promise<number> {
  let status = 0;
  const context = processContext((next) => (status = Math.max(status, next)));
  try {
    const program = buildProgram(context);
    if (asksForHelp(args)) {
      const {localizeHelp} = await import('./localize-help.ts');
      await localizeHelp(program, await languageOfMessages(args, context));
    }
    await program.parseAsync([...args], {from: 'user'});
  } catch (error) {
    status = Math.max(status, await reportError(error, args, context));
  }
  return status;
}

/** Returns the command tree; nothing is run. */
export function buildProgram(context: CliContext): Command {
  const program = new Command('tablewatch')
    .description(
      'Checks published tables, repairs mis-encoded documents, and reports what really changed between editions.',
    )
    .version(version, '--version')
    .option('--no-color', 'no colours (also by NO_COLOR)')
    .option('--log-level <level>', 'silent, error, warn, info or debug', 'info')
    .exitOverride()
    // Errors are written by `reportError`, in the language of the user.
    .configureOutput({writeOut: context.out, writeErr: context.err, outputError: () => undefined});
  for (const define of commands) define(program, context);
  return program;
}

const stopSignals = ['SIGINT', 'SIGTERM'] as const;

function processContext(exit: CliContext['exit']): CliContext {
  const stop = new AbortController();
  const onSignal = (name: string): void => stop.abort(new DOMException(name, 'AbortError'));
  const takeSignals = (): void => {
    for (const name of stopSignals) process.once(name, onSignal);
  };
  const leaveSignals = (): (() => void) => {
    for (const name of stopSignals) process.off(name, onSignal);
    return takeSignals;
  };
  takeSignals();
  // A reader that closed the pipe (`| head`) is not a failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  const env = process.env;
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    folder: process.cwd(),
    env,
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    width: process.stdout.columns || Number(env['COLUMNS']) || 100,
    color: wantsColor(env),
    signal: stop.signal,
    leaveSignals,
    exit,
  };
}

function wantsColor(env: NodeJS.ProcessEnv): boolean {
  if (process.argv.includes('--no-color') || (env['NO_COLOR'] ?? '') !== '') return false;
  if ((env['FORCE_COLOR'] ?? '0') !== '0') return true;
  return process.stdout.isTTY === true && env['TERM'] !== 'dumb';
}

/** No command also prints the help. */
function asksForHelp(args: readonly string[]): boolean {
  return args.length === 0 || args.some((argument) => ['--help', '-h', 'help', 'config'].includes(argument));
}

/**
 * Returns the language of what is written before or without a command's own settings: `--lang`, else the configuration, else the
 * environment. A `--lang` that is no language is ignored, because the error about it is written in this language.
 */
async function languageOfMessages(args: readonly string[], context: CliContext): Promise<Language> {
  const {languageOf} = await import('./context.ts');
  const asked = flagValue(args, '--lang');
  const known = asked !== undefined && /^(?:en|zh-cn)$/i.test(asked) ? asked : undefined;
  return languageOf(known ?? (await configuredLanguage(args, context)), context);
}

/** The key is searched for in the text: parsing would cost more than the help, and the file may be invalid. */
async function configuredLanguage(args: readonly string[], {folder}: CliContext): Promise<string | undefined> {
  if (args.includes('--no-config')) return undefined;
  const {findConfig} = await import('../config/index.ts');
  const file = flagValue(args, '--config') ?? findConfig(folder);
  if (file === null) return undefined;
  const text = await fs.readFile(path.resolve(folder, file), 'utf8').catch(() => '');
  return /^\s*"?language"?\s*:\s*["']?(en|zh-CN)\b/mu.exec(text)?.[1];
}

function flagValue(args: readonly string[], flag: string): string | undefined {
  const at = args.findIndex((argument) => argument === flag || argument.startsWith(`${flag}=`));
  return at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
}

/** Says what went wrong in two lines at most; the stack only at `--log-level debug`. Returns the exit status. */
async function reportError(error: unknown, args: readonly string[], context: CliContext): Promise<number> {
  const described = await describedError(error);
  if (described === null) return error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
  const {writeError} = await import('./context.ts');
  const language = await languageOfMessages(args, context);
  if (context.signal.aborted) {
    const {say} = await import('../messages/say.ts');
    context.err(`tablewatch: ${say(language, 'cli.interrupted')}\n`);
    return 2;
  }
  writeError(described, language, context, commandOf(args, context));
  if (args.includes('debug') && error instanceof Error) context.err(`${error.stack ?? ''}\n`);
  return 2;
}

/** The command that was asked for; undefined where there is none of that name. */
function commandOf(args: readonly string[], context: CliContext): string | undefined {
  const asked = args.find((argument) => !argument.startsWith('-'));
  return buildProgram(context)
    .commands.find((each) => each.name() === asked)
    ?.name();
}

/** Null where commander wrote all there is to say: the help, or the version. */
async function describedError(error: unknown): Promise<DescribedError | null> {
  const {asKnown, misuse} = await import('../model/errors.ts');
  if (!(error instanceof CommanderError)) return asKnown(error, 'tablewatch');
  const {reasonOf} = await import('./localize-help.ts');
  const reason = reasonOf(error);
  return reason === null ? null : misuse('USAGE', {reason});
}
