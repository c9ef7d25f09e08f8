// What `tablewatch repair` does: documents → repaired documents → standard output, files, reports → exit status.
import {existsSync} from 'node:fs';
import path from 'node:path';
import {repairDocument, type RepairedDocument} from '../../app/repair-document.ts';
import {defaultConfiguration} from '../../model/default-configuration.ts';
import {isKnownCharset} from '../../encoding/read-text.ts';
import type {Environment} from '../../model/environment.ts';
import {usageError, Failure} from '../../model/errors.ts';
import {languageOf, makeEnvironment, writeError, type CliContext} from '../context.ts';
import {voteCharset} from '../../workspace/vote-charset.ts';
import {baseFor, contextFor} from '../../workspace/base-for.ts';
import {deliver, isDamaged, report} from './deliver.ts';
import {confidenceOf, type RepairFlags} from './repair-flags.ts';

/** Runs the command. One document that cannot be read does not keep the others from repair. @throws Misuse for wrong flags */
export async function runRepair(files: readonly string[], flags: RepairFlags, context: CliContext): Promise<void> {
  if (flags.since !== undefined || flags.staged === true) {
    const {runRepairChanges} = await import('./run-repair-changes.ts');
    return runRepairChanges(files, flags, context);
  }
  const sources = files.length === 0 ? ['-'] : files;
  checkFlags(sources, flags, context.folder);
  const environment = makeEnvironment(context, defaultConfiguration);
  const documents: RepairedDocument[] = [];
  for (const [i, source] of sources.entries()) {
    environment.progress.step(i, sources.length, source);
    try {
      const document = await readAndRepair(source, flags, environment, context);
      await deliver(document, source, flags, context);
      documents.push(document);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      context.exit(2);
      writeError(error, languageOf(flags.lang, context), context);
    }
  }
  environment.progress.end();
  await report(documents, flags, context);
  if (flags.check === true && documents.some(isDamaged)) context.exit(1);
}

async function readAndRepair(
  source: string,
  flags: RepairFlags,
  environment: Environment,
  context: CliContext,
): Promise<RepairedDocument> {
  const {bytes} = await environment.sources.read(source);
  const minConfidence = confidenceOf(flags);
  const name = source === '-' ? '<stdin>' : source;
  const done = environment.progress.busy(name, bytes.length);
  try {
    const base = source === '-' && flags.base === undefined ? {} : await baseFor(source, flags, context);
    const request = {
      source: name,
      encoding: flags.from,
      minConfidence,
      vote: voteCharset,
      ...base,
      ...contextFor(source, flags, context),
    };
    return await repairDocument(bytes, request, environment);
  } finally {
    done();
  }
}

function checkFlags(sources: readonly string[], flags: RepairFlags, folder: string): void {
  const targets = [flags.check, flags.write, flags.diff, flags.output !== undefined].filter((given) => given === true);
  if (targets.length > 1) throw usageError('flags-exclusive', {flags: '--check, --write, --output, --diff'});
  if (sources.length > 1 && (flags.output !== undefined || (targets.length === 0 && flags.format === 'text'))) {
    throw usageError('several-documents');
  }
  if (flags.write === true && sources.includes('-')) throw usageError('write-stdin');
  if (flags.from !== undefined && !isKnownCharset(flags.from)) throw usageError('charset-unknown', {name: flags.from});
  if (typeof flags.base === 'string' && sources.length > 1 && existsSync(path.resolve(folder, flags.base)))
    throw usageError('base-one-document');
  confidenceOf(flags);
}
