// `tablewatch repair`: its options. What it does is in run-repair.ts, loaded when it runs.
import type {Command} from 'commander';
import type {CliContext} from '../context.ts';
import {formatOption, textOrJson} from '../output-formats.ts';
import type {RepairFlags} from './repair-flags.ts';

export function repairCommand(program: Command, context: CliContext): void {
  program
    .command('repair')
    .description('undo wrong decoding of documents; exit 0: done, 1: --check found damage, 2: failure')
    .argument('[file...]', 'files, or - for standard input (default: standard input; with --since and --staged: all)')
    .option('--check', 'only report whether documents are damaged')
    .option('--write', 'replace each damaged file, keeping FILE.bak')
    .option('--no-backup', 'with --write: do not keep FILE.bak')
    .option('--output <file>', 'write the repaired text to a file')
    .option('--diff', 'print what would change')
    .addOption(formatOption(textOrJson))
    .option(
      '--base <rev|file>',
      'clean version of the document: unchanged text is copied from it (default: the last clean version in git or in the snapshot store)',
    )
    .option('--no-base', 'do not look for a clean version in the history or in the snapshot store')
    .option('--since <rev>', 'undo what changes since a git revision broke, in all tracked text files')
    .option('--staged', 'undo what the staged changes broke, in the index and in the work tree')
    .option(
      '--context <glob>',
      'clean documents of the same kind, such as siblings or snapshots: their vocabulary is used for doubtful characters; repeatable (default: documents beside it)',
      (value: string, before: readonly string[] | false): readonly string[] => [
        ...(before === false ? [] : before),
        value,
      ],
      [],
    )
    .option('--no-context', 'do not read documents beside it')
    .option('--from <encoding>', 'encoding of the bytes, if known; the output is UTF-8')
    .option('--min-confidence <p>', 'leave restored characters below this (0 to 1) as U+FFFD')
    .option('--mark', 'mark restored characters that are not certain')
    .option('--report <file>', 'write an HTML page to review the doubtful characters')
    .option('--lang <language>', 'en or zh-CN')
    .action(async (files: string[], flags: RepairFlags) => {
      const {runRepair} = await import('./run-repair.ts');
      await runRepair(files, flags, context);
    });
}
