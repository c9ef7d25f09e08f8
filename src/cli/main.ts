// Arguments → command → exit status. Commands are declared here with their options; what they do is loaded when they run.
import {Command, CommanderError} from 'commander';
import type {CliContext} from './context.ts';
import {commands} from './commands.ts';
import {version} from './package-files.ts';

/** Runs the program and returns its exit status: 0, 1 (findings, changes) or 2 (could not do the work). */
export async function main(args: readonly string[]): Promise<number> {
  let status = 0;
  const context = processContext((next) => (status = Math.max(status, next)));
  try {
    await buildProgram(context).parseAsync([...args], {from: 'user'});
  } catch (error) {
    status = Math.max(status, await tell(error, context));
  }
  return status;
}

/** Returns the command tree; nothing is run. */
export function buildProgram(context: CliContext): Command {
  const program = new Command('tablewatch')
    .description(
      'Checks published tables, repairs mis-encoded documents, and tells what really changed between editions.',
    )
    .version(version, '--version')
    .option('--no-color', 'no colours (also by NO_COLOR)')
    .option('--log-level <level>', 'silent, error, warn, info or debug', 'info')
    .showHelpAfterError('(--help shows commands and options)')
    .exitOverride()
    .configureOutput({writeOut: context.out, writeErr: context.err});
  for (const define of commands) define(program, context);
  program.commands.forEach((command) => inherit(command));
  return program;
}

/** Sub-commands fail the same way as the program itself. */
function inherit(command: Command): void {
  command.exitOverride().showHelpAfterError('(--help shows the options)');
  command.commands.forEach(inherit);
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

/** `--lang` of the command that failed, if it is a known language: an error about the flag itself is still reported. */
function askedLanguage(): string | undefined {
  const at = process.argv.findIndex((argument) => /^--lang(?:=|$)/.test(argument));
  const asked = process.argv[at]?.split('=')[1] ?? process.argv[at + 1];
  return at >= 0 && asked !== undefined && /^(?:en|zh-cn)$/i.test(asked) ? asked : undefined;
}

/** Says what went wrong in two lines at most; the stack only at `--log-level debug`. Returns the exit status. */
async function tell(error: unknown, context: CliContext): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (context.signal.aborted) {
    context.err('tablewatch: interrupted. Nothing half-done was left behind.\n');
    return 2;
  }
  const {Failure, failure, Misuse} = await import('../model/errors.ts');
  const {languageOf, writeError} = await import('./context.ts');
  const reason = error instanceof Error ? error.message : String(error);
  const known = error instanceof Failure || error instanceof Misuse;
  writeError(
    known ? error : failure('BUG', {source: 'tablewatch', reason}),
    languageOf(askedLanguage(), context),
    context,
  );
  if (process.argv.includes('debug') && error instanceof Error) context.err(`${error.stack ?? ''}\n`);
  return 2;
}
