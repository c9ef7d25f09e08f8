// `tablewatch report`: its options.
import type {Command} from 'commander';
import type {CliContext} from '../context.ts';
import type {ReportFlags} from './run-report.ts';

export function reportCommand(program: Command, context: CliContext): void {
  program
    .command('report')
    .description('write the change report of stored editions as one HTML file')
    .argument('[board]', 'a board whose id, title or source contains this (default: the only source)')
    .option('--from <id>', 'the earlier edition: an id of `tablewatch log` (default: the one before --to)')
    .option('--to <id>', 'the later edition (default: the newest)')
    .option('--all', 'every edition of the board in one file')
    .option('-o, --output-file <file>', 'write the page to a file (default: standard output)')
    .option('--store <folder>', 'folder of the editions (default: from the configuration, or ./snapshots)')
    .option('--lang <language>', 'en or zh-CN')
    .option('--config <file>', 'configuration file')
    .option('--no-config', 'ignore configuration files')
    .action(async (board: string | undefined, flags: ReportFlags) => {
      const {runReport} = await import('./run-report.ts');
      await runReport(board, flags, context);
    });
}
