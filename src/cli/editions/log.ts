// `tablewatch log`: its options.
import type {Command} from 'commander';
import type {CliContext} from '../context.ts';
import {formatOption} from '../output-formats.ts';
import {ledgerFormats} from './ledger-formats.ts';
import {logFormats} from './log-formats.ts';
import type {LogFlags} from './run-log.ts';

export function logCommand(program: Command, context: CliContext): void {
  program
    .command('log')
    .description('list the editions of each board: time, id, rows, entered, left, moved')
    .argument('[board]', 'only boards whose id, title or source contains this')
    .option('--store <folder>', 'folder of the editions (default: from the configuration, or ./snapshots)')
    .option('--verify', 'check every stored file against its hash; exit 2 if one is damaged')
    .option(
      '--ledger',
      'what happened to each model, over all editions; formats html, csv (a row per event) and csv-editions (a row per model and edition) need it',
    )
    .addOption(formatOption({...logFormats, ...ledgerFormats}))
    .option('--lang <language>', 'en or zh-CN')
    .option('--config <file>', 'configuration file')
    .option('--no-config', 'ignore configuration files')
    .action(async (board: string | undefined, flags: LogFlags) => {
      const {runLog} = await import('./run-log.ts');
      await runLog(board, flags, context);
    });
}
