// `tablewatch digest`: its options.
import type {Command} from 'commander';
import type {CliContext} from '../context.ts';
import type {DigestFlags} from './run-digest.ts';

export function digestCommand(program: Command, context: CliContext): void {
  program
    .command('digest')
    .description('build the digest of the latest change of each stored document, to preview or to send')
    .option('--preview <folder>', 'write it as .html, .txt and .eml; needs no mail server')
    .option('--to <address>', 'send it to this address through the configured mail server')
    .option('--digest <id>', 'use the settings of this digest (default: everything of significance minor or above)')
    .option('--store <folder>', 'folder of the editions (default: from the configuration, or ./snapshots)')
    .option('--lang <language>', 'en or zh-CN')
    .option('--config <file>', 'configuration file')
    .option('--no-config', 'ignore configuration files')
    .action(async (flags: DigestFlags) => {
      const {runDigest} = await import('./run-digest.ts');
      await runDigest(flags, context);
    });
}
