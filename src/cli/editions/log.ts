// `tablewatch log`: its options.
import type {Command} from 'commander';
import type {CliContext} from '../context.ts';
import type {LogFlags} from './run-log.ts';

export function logCommand(program: Command, context: CliContext): void {
  program
    .command('log')
    .description('list the editions of each board: time, id, rows, entered, left, moved')
    .argument('[board]', 'only boards whose id, title or source contains this')
    .option('--store <folder>', 'where editions are kept (default: the configuration, else ./snapshots)')
    .option('--verify', 'check every kept file against its digest; exit 2 when one is damaged')
    .option('--format <name>', 'text or json', 'text')
    .option('--lang <language>', 'en or zh-CN')
    .option('--config <file>', 'configuration file')
    .option('--no-config', 'no configuration file')
    .action(async (board: string | undefined, flags: LogFlags) => {
      const {runLog} = await import('./run-log.ts');
      await runLog(board, flags, context);
    });
}
