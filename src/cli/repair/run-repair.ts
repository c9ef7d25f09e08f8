// What `tablewatch repair` does: documents → repaired documents → standard output, files, reports → exit status.
import {existsSync} from 'node:fs';
import path from 'node:path';
import {repairDocument, type RepairedDocument} from '../../app/repair-document.ts';
import {defaultLimits} from '../../source/index.ts';
import {isKnownCharset} from '../../encoding/read-text.ts';
import type {Environment} from '../../model/environment.ts';
import {Failure, misuse} from '../../model/errors.ts';
import {languageOf, makeEnvironment, writeError, type CliContext} from '../context.ts';
import {voteCharset} from '../vote-charset.ts';
import {baseFor, contextFor} from './base-for.ts';
import {deliver, isDamaged, report} from './deliver.ts';
import type {RepairFlags} from './repair-flags.ts';

/** Runs the command. One document that cannot be read does not keep the others from repair. @throws Misuse for wrong flags */
export async function runRepair(files: readonly string[], flags: RepairFlags, context: CliContext): Promise<void> {
  if (flags.since !== undefined || flags.staged === true) {
    const {runRepairChanges} = await import('./run-repair-changes.ts');
    return runRepairChanges(files, flags, context);
  }
  const sources = files.length === 0 ? ['-'] : files;
  checkFlags(sources, flags, context.folder);
  const environment = makeEnvironment(context, defaultLimits);
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
  const minConfidence = flags.minConfidence === undefined ? undefined : Number(flags.minConfidence);
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
  const usage = (reason: string): Error => misuse('USAGE', {reason});
  if (targets.length > 1) throw usage('--check, --write, --output and --diff exclude each other');
  if (sources.length > 1 && (flags.output !== undefined || (targets.length === 0 && flags.format === 'text'))) {
    throw usage('several documents need --write, --check, --diff or --format json');
  }
  if (flags.write === true && sources.includes('-'))
    throw usage('--write needs a file; standard input cannot be replaced');
  if (flags.from !== undefined && !isKnownCharset(flags.from))
    throw usage(`--from ${flags.from}: unknown encoding (utf-8, gb18030, big5, shift_jis, euc-kr, windows-1252 …)`);
  if (typeof flags.base === 'string' && sources.length > 1 && existsSync(path.resolve(folder, flags.base)))
    throw usage('--base FILE is the clean version of one document; for several name a revision');
  const confidence = Number(flags.minConfidence ?? 0);
  if (!(confidence >= 0 && confidence <= 1))
    throw usage(`--min-confidence ${flags.minConfidence ?? ''}: expected a number from 0 to 1`);
}
