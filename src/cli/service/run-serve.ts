// What `tablewatch serve` does: runs the service and its web pages until stopped; SIGHUP reads the configuration again,
// SIGUSR2 writes a backup of the embedded store.
import type {Logger} from 'pino';
import {clockWarnings} from '../../cron/clock-changes.ts';
import type {Changeset} from '../../model/changeset.ts';
import {keyText} from '../../model/config-problem.ts';
import type {Configuration} from '../../model/configuration.ts';
import {errorWords} from '../../model/errors.ts';
import {thrownMessage} from '../../model/thrown.ts';
import {settingWarnings} from '../../scheduler/setting-warnings.ts';
import {serve, type RunningService, type ServeOptions} from '../../server/serve.ts';
import type {CliContext} from '../context.ts';
import {packageFolder} from '../../workspace/package-files.ts';
import {openLog, type ServiceFlags, checkedConfiguration, serviceOptions} from './service-world.ts';

/** Ends when the context's signal fires and everything in hand is finished or given back. @throws STORE_… SERVER_… CONFIG_… */
export async function runServe(flags: ServiceFlags, context: CliContext, level: string): Promise<void> {
  const log = await openLog(context, level);
  const configuration = await checkedConfiguration(flags, context);
  const options = {
    ...serviceOptions(configuration, flags, context, log),
    reportPath: changePath,
    onRequest: (seen: object) => log.debug(seen, 'request'),
  };
  const running = await serve(flags.demo === true ? await demoOptions(options) : options);
  await warn(running, configuration, log);
  log.info({url: running.url, store: running.service.database.place, sources: configuration.sources.length}, 'serving');
  context.out(`tablewatch: ${running.url}\n`);
  const reload = (): void => void follow(running, flags, context, log);
  const backup = (): void => void writeBackup(running, log);
  process.on('SIGHUP', reload);
  process.on('SIGUSR2', backup);
  await stopped(context.signal);
  process.off('SIGHUP', reload);
  process.off('SIGUSR2', backup);
  log.info('stopping');
  await running.stop();
  log.info('stopped');
}

/** The page of a change; editions are named as its mail knows them. */
function changePath({from, to}: Changeset): string | null {
  if (from.id === null || to.id === null) return null;
  return `/diff?${new URLSearchParams({document: to.source, from: from.id, to: to.id}).toString()}`;
}

/** The samples are next to the program, wherever it was started. */
async function demoOptions(options: ServeOptions): Promise<ServeOptions> {
  const {importSamples, readSample} = await import('./demo-service.ts');
  return {
    ...options,
    folder: packageFolder,
    sample: readSample,
    prepare: (database, queue) => importSamples(options, database, queue),
  };
}

/** Resolves when the signal fires. */
export function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), {once: true}));
}

/** A configuration that is wrong changes nothing. */
async function follow(running: RunningService, flags: ServiceFlags, context: CliContext, log: Logger): Promise<void> {
  try {
    const configuration = await checkedConfiguration(flags, context);
    const mail = JSON.stringify(running.service.configuration().mail) !== JSON.stringify(configuration.mail);
    await running.follow(configuration);
    if (mail) log.warn('the mail settings have changed; they are used after a restart');
    await warn(running, configuration, log);
    log.info({sources: configuration.sources.length}, 'configuration read again');
  } catch (error) {
    log.error({reason: thrownMessage(error)}, 'the configuration stays as it was');
  }
}

async function writeBackup({service}: RunningService, log: Logger): Promise<void> {
  try {
    log.info({file: await service.backup()}, 'backup written');
  } catch (error) {
    log.error({reason: thrownMessage(error)}, 'no backup was written');
  }
}

/** What does not keep the service from working, and is likely not what was meant. */
async function warn({service}: RunningService, configuration: Configuration, log: Logger): Promise<void> {
  for (const {keys, problem} of await settingWarnings(service.database, configuration))
    log.warn({key: keyText(keys)}, errorWords(problem, 'en'));
  warnOfClocks(configuration, log);
}

function warnOfClocks({sources, schedule}: Configuration, log: Logger): void {
  const now = new Date().toISOString();
  for (const source of sources) {
    if (source.schedule === undefined) continue;
    for (const warning of clockWarnings(source.schedule, now, source.timeZone ?? schedule.timeZone)) {
      log.warn({source: source.id, ...warning}, 'the change of the clocks touches this schedule');
    }
  }
}
