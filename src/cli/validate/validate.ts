// `tablewatch validate`: its options. What it does is in run-validate.ts, loaded when it runs.
import {Option, type Command} from 'commander';
import type {CliContext} from '../context.ts';
import {reportsOption} from '../output-formats.ts';
import {findingFormats} from './finding-formats.ts';
import type {ValidateFlags} from './validate-flags.ts';

const repeat = (value: string, before: readonly string[]): string[] => [...before, value];

export function validateCommand(program: Command, context: CliContext): void {
  program
    .command('validate')
    .description('check documents; exit 0: no errors, 1: findings, 2: a document could not be read')
    .argument('[path...]', 'files, folders, globs, http(s) addresses, or - for standard input (default: this folder)')
    .addOption(reportsOption(findingFormats))
    .option('-o, --output-file <file>', 'write the report to a file')
    .option('--fix', 'apply safe fixes')
    .option('--unsafe-fixes', 'apply safe and unsafe fixes')
    .option('--diff', 'print what fixes would change, write nothing')
    .option('--fix-dry-run', 'report what remains after fixes, write nothing')
    .option('--rule <id:severity>', 'severity of a rule (off, info, warning, error); repeatable', repeat, [])
    .option('--only <id>', 'only this rule; repeatable', repeat, [])
    .option('--skip <id>', 'skip this rule; repeatable', repeat, [])
    .option('--max-warnings <n>', 'exit 1 with more warnings than this')
    .addOption(
      new Option('--fail-on <severity>', 'what makes the exit status 1')
        .choices(['error', 'warning', 'any', 'never'])
        .default('error'),
    )
    .option('--quiet', 'report errors only')
    .option('--suppress-all', 'suppress all current findings in tablewatch-suppressions.json')
    .option('--prune-suppressions', 'remove suppressions that no longer match a finding')
    .option('--cache', 'skip documents that are unchanged since the last run')
    .option('--jobs <n>', 'number of documents checked in parallel', '1')
    .option('--since <rev>', 'only documents changed since a git revision')
    .option(
      '--against <edition>',
      'compare with the last edition: `snapshot`, or a git revision (default: that of --since)',
    )
    .option(
      '--staged',
      'only documents staged in git; also an error for any staged text file whose encoding the change damaged',
    )
    .option('--watch', 'check again whenever a document is saved, until Ctrl-C')
    .option('--lang <language>', 'en or zh-CN')
    .option('--stdin-filename <file>', 'name of the document on standard input')
    .option('--config <file>', 'configuration file')
    .option('--no-config', 'ignore configuration files')
    .option('--print-config <file>', 'print the settings that apply to a file')
    .option('--statistics', 'count findings by rule')
    .action(async (paths: string[], flags: ValidateFlags) => {
      const {runValidate} = await import('./run-validate.ts');
      await runValidate(paths, flags, context);
    });
}
