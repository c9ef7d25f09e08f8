// `tablewatch accept`: its options.
import type {Command} from 'commander';
import type {CliContext} from '../context.ts';
import type {ServiceFlags} from './service-world.ts';

export function acceptCommand(program: Command, context: CliContext): void {
  program
    .command('accept')
    .description('make the running service accept a document that lost tables or rows: it becomes an edition')
    .argument('<source>', 'id of the source')
    .option('--config <file>', 'configuration file')
    .option('--no-config', 'ignore configuration files')
    .option('--host <host>', 'address of the service')
    .option('--port <port>', 'port of the service')
    .option('--lang <language>', 'en or zh-CN')
    .action(async (source: string, flags: ServiceFlags) => {
      const {runAccept} = await import('./run-accept.ts');
      await runAccept(source, flags, context);
    });
}
