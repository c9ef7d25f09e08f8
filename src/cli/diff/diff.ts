// `tablewatch diff`: its options.
import {Option, type Command} from 'commander';
import type {CliContext} from '../context.ts';
import {formatOption} from '../output-formats.ts';
import {changeFormats} from './change-formats.ts';
import type {DiffFlags} from './run-diff.ts';
import {significances} from '../../model/significance.ts';

export function diffCommand(program: Command, context: CliContext): void {
  program
    .command('diff')
    .description('show what really changed between two editions')
    .argument('<from>', 'file, address, REV:path of git, snapshot:ID, snapshot:SOURCE@latest, or latest')
    .argument('<to>', 'the same')
    .argument('[git...]', 'the five extra arguments that git passes to an external diff command')
    .addOption(formatOption(changeFormats))
    .option('-o, --output-file <file>', 'write the report to a file')
    .addOption(
      new Option('--fail-on <level>', 'exit 1 when a change is at or above this level')
        .choices([...significances, 'none'])
        .default('none'),
    )
    .option('--store <folder>', 'folder of the editions (default: from the configuration, or ./snapshots)')
    .option('--lang <language>', 'en or zh-CN')
    .option('--config <file>', 'configuration file')
    .option('--no-config', 'ignore configuration files')
    .action(async (from: string, to: string, git: string[], flags: DiffFlags) => {
      const {runDiff} = await import('./run-diff.ts');
      await runDiff([from, to, ...git], flags, context);
    });
}
