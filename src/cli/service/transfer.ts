// `tablewatch export` and `tablewatch import`: their options.
import type {Command} from 'commander';
import type {CliContext} from '../context.ts';
import type {TransferFlags} from './run-transfer.ts';

export function transferCommands(program: Command, context: CliContext): void {
  program
    .command('export')
    .description('copy the data of the service: editions to a folder like snapshots/, or everything to another store')
    .argument('<target>', 'a folder of editions, `pglite:FOLDER` or postgres://…')
    .option('--data <folder>', 'folder of the embedded store (without DATABASE_URL)')
    .option('--config <file>', 'configuration file')
    .option('--no-config', 'ignore configuration files')
    .action(async (target: string, flags: TransferFlags) => {
      const {runExport} = await import('./run-transfer.ts');
      await runExport(target, flags, context);
    });
  program
    .command('import')
    .description('copy editions, a whole store or a backup into the store of the service')
    .argument('<origin>', 'a folder of editions, `pglite:FOLDER`, postgres://… or a backup (.tar.gz)')
    .option('--data <folder>', 'folder of the embedded store (without DATABASE_URL)')
    .option('--config <file>', 'configuration file')
    .option('--no-config', 'ignore configuration files')
    .action(async (origin: string, flags: TransferFlags) => {
      const {runImport} = await import('./run-transfer.ts');
      await runImport(origin, flags, context);
    });
}
