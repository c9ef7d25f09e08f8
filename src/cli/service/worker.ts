// `tablewatch worker`: its options.
import type {Command} from 'commander';
import type {CliContext} from '../context.ts';
import type {ServiceFlags} from './service-world.ts';

export function workerCommand(program: Command, context: CliContext): void {
  program
    .command('worker')
    .description(
      'run an additional worker on the same PostgreSQL (DATABASE_URL), which runs sources and sends mail, but schedules nothing',
    )
    .option('--config <file>', 'configuration file')
    .option('--no-config', 'ignore configuration files')
    .option('--data <folder>', 'folder for clones of git repositories')
    .option('--lang <language>', 'en or zh-CN')
    .action(async (flags: ServiceFlags) => {
      const {runWorker} = await import('./run-worker.ts');
      await runWorker(flags, context, program.opts<{logLevel: string}>().logLevel);
    });
}
