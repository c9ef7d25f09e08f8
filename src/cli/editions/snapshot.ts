// `tablewatch snapshot`: its options. What it does is in run-snapshot.ts, loaded when it runs.
import type {Command} from 'commander';
import type {CliContext} from '../context.ts';
import type {SnapshotFlags} from './run-snapshot.ts';

export function snapshotCommand(program: Command, context: CliContext): void {
  program
    .command('snapshot')
    .description('store the current state of documents as editions; unchanged content adds none')
    .argument('[path...]', 'files, folders, globs or http(s) addresses (default: the sources of the configuration)')
    .option('--store <folder>', 'folder of the editions (default: from the configuration, or ./snapshots)')
    .option('--at <time>', 'time of the edition, ISO 8601 (default: now)')
    .option('--source <name>', 'name under which to store a single document')
    .option('--from-git <file>', 'store every version of a file in the git history, with commit dates')
    .option('--from-wayback <url>', 'store every version of an address that the Wayback Machine has, with its times')
    .option(
      '--archive <url>',
      'with --from-wayback: another archive with a CDX server (default: https://web.archive.org)',
    )
    .option(
      '--since <start>',
      'with --from-git: only commits after a revision; with --from-wayback: only from a date on',
    )
    .option('--lang <language>', 'en or zh-CN')
    .option('--config <file>', 'configuration file')
    .option('--no-config', 'ignore configuration files')
    .action(async (paths: string[], flags: SnapshotFlags) => {
      const {runSnapshot} = await import('./run-snapshot.ts');
      await runSnapshot(paths, flags, context);
    });
}
