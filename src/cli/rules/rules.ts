// `tablewatch rules`: its options.
import type {Command} from 'commander';
import type {CliContext} from '../context.ts';
import {formatOption, textOrJson} from '../output-formats.ts';
import type {RulesFlags} from './run-rules.ts';

export function rulesCommand(program: Command, context: CliContext): void {
  program
    .command('rules')
    .description('list the rules, or explain one')
    .argument('[id]', 'rule to explain')
    .addOption(formatOption(textOrJson))
    .option('--explain-roles <file>', 'show the inferred role of each column, with the evidence')
    .option('--lang <language>', 'en or zh-CN')
    .action(async (id: string | undefined, flags: RulesFlags) => {
      const {runRules} = await import('./run-rules.ts');
      await runRules(id, flags, context);
    });
}
