// What `tablewatch worker` does: processes what `serve` queues, until stopped.
import type {Logger} from 'pino';
import {usageError} from '../../model/errors.ts';
import {thrownMessage} from '../../model/thrown.ts';
import {type Service, startService} from '../../scheduler/service.ts';
import type {CliContext} from '../context.ts';
import {stopped} from './run-serve.ts';
import {openLog, type ServiceFlags, checkedConfiguration, serviceOptions} from './service-world.ts';

/** @throws USAGE without a PostgreSQL server: the embedded store belongs to one process. */
export async function runWorker(flags: ServiceFlags, context: CliContext, level: string): Promise<void> {
  const log = await openLog(context, level);
  const configuration = await checkedConfiguration(flags, context);
  const options = serviceOptions(configuration, flags, context, log);
  if (options.url === null) {
    throw usageError('worker-embedded');
  }
  const service = await startService({...options, schedule: false});
  log.info({worker: service.worker.id(), store: service.database.place}, 'working');
  const reload = (): void => void follow(service, flags, context, log);
  process.on('SIGHUP', reload);
  await stopped(context.signal);
  process.off('SIGHUP', reload);
  log.info('stopping');
  await service.stop();
  log.info('stopped');
}

/** A configuration that is wrong changes nothing. */
async function follow(service: Service, flags: ServiceFlags, context: CliContext, log: Logger): Promise<void> {
  try {
    await service.follow(await checkedConfiguration(flags, context));
    log.info('configuration read again');
  } catch (error) {
    log.error({reason: thrownMessage(error)}, 'the configuration stays as it was');
  }
}
