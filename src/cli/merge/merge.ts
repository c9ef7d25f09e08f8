// `tablewatch merge`: its options. What it does is in run-merge.ts, loaded when it runs.
import type {Command} from 'commander';
import {usageError} from '../../model/errors.ts';
import type {CliContext} from '../context.ts';
import type {MergeFlags} from './run-merge.ts';

export function mergeCommand(program: Command, context: CliContext): void {
  program
    .command('merge')
    .description('merge two changed versions of a document, tables row by row; exit 1: conflicts are marked')
    .argument('<base>', 'the version that both sides changed (git: %O)')
    .argument('<ours>', 'our version (git: %A)')
    .argument('<theirs>', 'their version (git: %B)')
    .option('-o, --output-file <file>', 'write the merged document to a file instead of standard output')
    .option('--path <path>', 'path of the document if the versions are temporary files (git: %P)')
    .option('--marker-size <n>', 'length of the conflict markers (git: %L)', readSize, 7)
    .option('--label-ours <name>', 'name of our version in conflict markers', 'ours')
    .option('--label-theirs <name>', 'name of their version in conflict markers', 'theirs')
    .option('--lang <language>', 'en or zh-CN')
    .option('--config <file>', 'configuration file')
    .option('--no-config', 'ignore configuration files')
    .action(async (base: string, ours: string, theirs: string, flags: MergeFlags) => {
      const {runMerge} = await import('./run-merge.ts');
      await runMerge({base, ours, theirs}, flags, context);
    });
}

function readSize(text: string): number {
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1 || size > 1000) throw usageError('marker-size', {size: text});
  return size;
}
