// `tablewatch serve`: its options.
import type {Command} from 'commander';
import type {CliContext} from '../context.ts';
import type {ServiceFlags} from './service-world.ts';

export function serveCommand(program: Command, context: CliContext): void {
  program
    .command('serve')
    .description('watch the configured sources on their schedules, mail digests, and serve the dashboard')
    .option('--config <file>', 'configuration file')
    .option('--no-config', 'ignore configuration files')
    .option('--port <number>', 'port of the dashboard (default: the configuration, else 8080; 0: any free one)')
    .option('--host <address>', 'address of the dashboard (default: the configuration, else 127.0.0.1)')
    .option('--data <folder>', 'folder of the embedded store (with DATABASE_URL, PostgreSQL is used instead)')
    .option('--demo', 'watch the bundled samples and their past editions instead of the configured sources')
    .option('--lang <language>', 'en or zh-CN')
    .action(async (flags: ServiceFlags) => {
      const {runServe} = await import('./run-serve.ts');
      await runServe(flags, context, program.opts<{logLevel: string}>().logLevel);
    });
}
