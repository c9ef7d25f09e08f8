// What `serve`, `worker` and `digest` share: configuration, rules, language model, log, and where the store is.
import path from 'node:path';
import type {Logger} from 'pino';
import {loadConfig} from '../../config/index.ts';
import type {Configuration} from '../../model/configuration.ts';
import {usageError} from '../../model/errors.ts';
import {rulesOf} from '../../app/rules-of.ts';
import {thrownMessage} from '../../model/thrown.ts';
import {refuseInvalid} from '../../scheduler/check-configuration.ts';
import type {ServiceEvent, ServiceOptions} from '../../scheduler/service.ts';
import {storeUrl} from '../../store/sql/index.ts';
import {sha256} from '../../store/content-files.ts';
import {languageOf, makeEnvironment, paletteOf, type CliContext} from '../context.ts';
import {logLine} from './log-line.ts';
import {readSuppressions} from '../../workspace/suppressions-file.ts';
import {voteCharset} from '../../workspace/vote-charset.ts';

export interface ServiceFlags {
  readonly config?: string | boolean;
  readonly data?: string;
  readonly host?: string;
  readonly port?: string;
  readonly lang?: string;
  readonly demo?: boolean;
}

/** The configuration with what the flags set. @throws CONFIG_… USAGE */
export async function serviceConfiguration(flags: ServiceFlags, context: CliContext): Promise<Configuration> {
  const file = flags.config === false ? false : typeof flags.config === 'string' ? flags.config : undefined;
  const configuration = await loadConfig({folder: context.folder, file, environment: context.env});
  const {wholeNumber} = await import('../validate/validate-request.ts');
  const server = {
    ...configuration.server,
    ...(flags.host === undefined ? {} : {host: flags.host}),
    ...(flags.port === undefined ? {} : {port: portOf(wholeNumber('--port', flags.port))}),
    ...(flags.data === undefined ? {} : {data: flags.data}),
  };
  const whole = {...configuration, server};
  if (flags.demo !== true) return whole;
  const {demoConfiguration} = await import('./demo-service.ts');
  return demoConfiguration(whole);
}

function portOf(port: number): number {
  if (port > 65_535) throw usageError('port-range', {port});
  return port;
}

/** The configuration, checked for all that the service needs of it. @throws CONFIG_… USAGE */
export async function checkedConfiguration(flags: ServiceFlags, context: CliContext): Promise<Configuration> {
  const configuration = await serviceConfiguration(flags, context);
  refuseInvalid(configuration);
  // Every run reads it; a broken one is refused before the first.
  readSuppressions(folderOf(configuration, context));
  return configuration;
}

/** What relative paths start from: the configuration's folder. */
function folderOf({file}: Configuration, {folder}: CliContext): string {
  return file === null ? folder : path.dirname(path.resolve(folder, file));
}

/** @throws STORE_SETTINGS */
export function serviceOptions(
  configuration: Configuration,
  flags: ServiceFlags,
  context: CliContext,
  log: Logger,
): Omit<ServiceOptions, 'schedule'> {
  const environment = makeEnvironment(context, configuration);
  const language =
    flags.lang === undefined && configuration.language !== undefined
      ? configuration.language
      : languageOf(flags.lang, context);
  return {
    configuration,
    rules: rulesOf(configuration),
    language,
    inProcesses: true,
    clock: environment.clock,
    vote: voteCharset,
    world: {sha256, languageModel: environment.languageModel},
    folder: folderOf(configuration, context),
    url: storeUrl(context.env),
    directory: path.resolve(context.folder, configuration.server.data),
    onEvent: (event) => logEvent(event, log),
  };
}

/** Events on stderr: in words for a person at a terminal, one line of JSON each where a program reads, or `TABLEWATCH_LOG=json` asks. */
export async function openLog(context: CliContext, level: string): Promise<Logger> {
  const {pino} = await import('pino');
  const isForPeople = context.errIsTerminal && context.env['TABLEWATCH_LOG'] !== 'json';
  const palette = await paletteOf(context);
  const write = (line: string): void => context.err(isForPeople ? logLine(line, palette) : line);
  return pino({level, base: null, timestamp: pino.stdTimeFunctions.isoTime}, {write});
}

/** Why a run failed is in its record; a log that only says that it did sends everybody to the page. */
function logEvent(event: ServiceEvent, log: Logger): void {
  switch (event.kind) {
    case 'run': {
      const {run, source} = event.claim;
      const {end} = event;
      const facts = {source: source.id, run: run.id, trigger: run.trigger, attempt: run.attempt, state: end.state};
      if (end.state === 'failed')
        return log.warn({...facts, code: end.failure.code, reason: end.failure.message}, 'run');
      return log.info({...facts, ...(end.state === 'done' ? {outcome: end.outcome} : {})}, 'run');
    }
    case 'delivery':
      return log.info({delivery: event.id, outcome: event.outcome}, 'delivery');
    case 'queued':
      return log.info({count: event.count}, 'queued');
    case 'swept':
      return event.report.runs + event.report.uncertain + event.report.deliveries > 0
        ? log.warn(event.report, 'swept')
        : undefined;
    case 'mail-server':
      return log.error({reason: thrownMessage(event.error)}, 'the mail server does not answer; mail waits');
    case 'error':
      return log.error({err: event.error, subject: event.subject}, thrownMessage(event.error));
  }
}
