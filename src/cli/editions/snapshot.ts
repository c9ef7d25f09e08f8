// `tablewatch snapshot`: its options. What it does is in run-snapshot.ts, loaded when it runs.
import type {Command} from 'commander';
import type {CliContext} from '../context.ts';
import type {SnapshotFlags} from './run-snapshot.ts';

export function snapshotCommand(program: Command, context: CliContext): void {
  program
    .command('snapshot')
    .description('keep the present state of documents as an edition; equal content is no new edition')
    .argument('[path...]', 'files, folders, globs or http(s) addresses (default: the sources of the configuration)')
    .option('--store <folder>', 'where editions are kept (default: the configuration, else ./snapshots)')
    .option('--at <time>', 'when the edition was seen, ISO 8601 (default: now)')
    .option('--source <name>', 'name to keep a single document under')
    .option('--from-git <file>', 'keep every version of a file that git has, with commit dates')
    .option('--since <rev>', 'with --from-git: only commits after a revision')
    .option('--lang <language>', 'en or zh-CN')
    .option('--config <file>', 'configuration file')
    .option('--no-config', 'no configuration file')
    .action(async (paths: string[], flags: SnapshotFlags) => {
      const {runSnapshot} = await import('./run-snapshot.ts');
      await runSnapshot(paths, flags, context);
    });
}
