// `tablewatch config print|check`: its options.
import type {Command} from 'commander';
import type {CliContext} from '../context.ts';

export function configCommand(program: Command, context: CliContext): void {
  const config = program.command('config').description('print the effective configuration, or check it');
  for (const name of ['print', 'check'] as const) {
    config
      .command(name)
      .description(
        name === 'print'
          ? 'the complete configuration, secrets hidden'
          : 'report every invalid key with its line and the nearest known key',
      )
      .option('--config <file>', 'configuration file')
      .option('--lang <language>', 'en or zh-CN')
      .action(async (flags: {config?: string; lang?: string}) => {
        const {runConfig} = await import('./run-config.ts');
        await runConfig(name, flags, context);
      });
  }
}
