// `tablewatch digest`: its options.
import type {Command} from 'commander';
import type {CliContext} from '../context.ts';
import type {DigestFlags} from './run-digest.ts';

export function digestCommand(program: Command, context: CliContext): void {
  program
    .command('digest')
    .description('build the digest of the newest change of each kept document now, to look at or to send')
    .option('--preview <folder>', 'write it as .html, .txt and .eml; no mail server is needed')
    .option('--to <address>', 'send it to this address by the mail server of the configuration')
    .option('--digest <id>', 'with the wishes of this digest of the configuration (default: everything from minor on)')
    .option('--store <folder>', 'where editions are kept (default: the configuration, else ./snapshots)')
    .option('--lang <language>', 'en or zh-CN')
    .option('--config <file>', 'configuration file')
    .option('--no-config', 'no configuration file')
    .action(async (flags: DigestFlags) => {
      const {runDigest} = await import('./run-digest.ts');
      await runDigest(flags, context);
    });
}
