// `tablewatch init`: its options.
import type {Command} from 'commander';
import type {CliContext} from '../context.ts';

export function initCommand(program: Command, context: CliContext): void {
  program
    .command('init')
    .description('write a commented tablewatch.config.yaml; never overwrites an existing one')
    .option('--from <file>', 'draft a table schema from the columns of a document instead')
    .option('--lang <language>', 'en or zh-CN')
    .action(async (flags: {from?: string; lang?: string}) => {
      const {runInit} = await import('./run-init.ts');
      await runInit(flags, context);
    });
}
