// What `tablewatch repair` does: documents → repaired documents → standard output, files, reports → exit status.
import fs from 'node:fs/promises';
import path from 'node:path';
import {repairDocument, type RepairedDocument} from '../../app/repair-document.ts';
import {defaultLimits} from '../../source/index.ts';
import {isKnownCharset} from '../../encoding/read-text.ts';
import {say} from '../../messages/say.ts';
import type {Environment} from '../../model/environment.ts';
import {Failure, failure, misuse, because} from '../../model/errors.ts';
import type {Language} from '../../model/text.ts';
import {repairSummary} from '../../report/repair/summary.ts';
import {languageOf, makeEnvironment, paletteOf, writeWhole, type CliContext, writeError} from '../context.ts';
import {voteCharset} from '../vote-charset.ts';

export interface RepairFlags {
  readonly check?: boolean;
  readonly write?: boolean;
  readonly backup: boolean;
  readonly output?: string;
  readonly diff?: boolean;
  readonly format: 'text' | 'json';
  readonly from?: string;
  readonly minConfidence?: string;
  readonly mark?: boolean;
  readonly report?: string;
  readonly lang?: string;
}

/** Runs the command. One document that cannot be read does not keep the others from repair. @throws Misuse for wrong flags */
export async function runRepair(files: readonly string[], flags: RepairFlags, context: CliContext): Promise<void> {
  const sources = files.length === 0 ? ['-'] : files;
  checkFlags(sources, flags);
  const environment = makeEnvironment(context, defaultLimits);
  const documents: RepairedDocument[] = [];
  for (const [i, source] of sources.entries()) {
    environment.progress.step(i, sources.length, source);
    try {
      const document = await readAndRepair(source, flags, environment);
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

async function readAndRepair(source: string, flags: RepairFlags, environment: Environment): Promise<RepairedDocument> {
  const bytes = await environment.sources.read(source);
  const minConfidence = flags.minConfidence === undefined ? undefined : Number(flags.minConfidence);
  const name = source === '-' ? '<stdin>' : source;
  const done = environment.progress.busy(name, bytes.length);
  try {
    const request = {source: name, encoding: flags.from, minConfidence, vote: voteCharset};
    return await repairDocument(bytes, request, environment);
  } finally {
    done();
  }
}

function isDamaged({changed, evidence}: RepairedDocument): boolean {
  return changed || evidence.left.length > 0;
}

async function deliver(
  document: RepairedDocument,
  source: string,
  flags: RepairFlags,
  context: CliContext,
): Promise<void> {
  if (flags.check === true) return;
  if (flags.write === true) return writeBack(document, source, flags, context);
  if (flags.output !== undefined)
    return writeWhole(path.resolve(context.folder, flags.output), await contentOf(document, flags));
  if (flags.diff === true) {
    const {renderRepairDiff} = await import('../../report/repair/diff.ts');
    return context.out(renderRepairDiff(document, await paletteOf(context)));
  }
  if (flags.format === 'text') context.out((document.decoding.bom ? '\ufeff' : '') + (await textOf(document, flags)));
}

async function textOf(document: RepairedDocument, flags: RepairFlags): Promise<string> {
  if (flags.mark !== true || !document.changed) return document.text;
  const {markUncertain} = await import('../../report/repair/marked.ts');
  return markUncertain(document);
}

async function contentOf(document: RepairedDocument, flags: RepairFlags): Promise<Uint8Array | string> {
  if (flags.mark !== true || !document.changed) return document.bytes;
  return (document.decoding.bom ? '\ufeff' : '') + (await textOf(document, flags));
}

// A document that was not damaged is not touched at all, not even its time.
async function writeBack(
  document: RepairedDocument,
  source: string,
  flags: RepairFlags,
  context: CliContext,
): Promise<void> {
  if (!document.changed) return;
  const file = path.resolve(context.folder, source);
  if (flags.backup) await keepBackup(file, source);
  await writeWhole(file, await contentOf(document, flags));
}

// An older backup may be the only sound copy there is: it is never overwritten.
async function keepBackup(file: string, source: string): Promise<void> {
  for (let i = 0; i < 100; i++) {
    try {
      return await fs.copyFile(file, `${file}.bak${i === 0 ? '' : String(i)}`, fs.constants.COPYFILE_EXCL);
    } catch (error) {
      const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!isThere)
        throw failure(
          'WRITE_FAILED',
          {source: `${source}.bak`, reason: error instanceof Error ? error.message : String(error)},
          error,
        );
    }
  }
  throw failure('WRITE_FAILED', {source: `${source}.bak`, reason: because('too-many-backups')});
}

async function report(documents: readonly RepairedDocument[], flags: RepairFlags, context: CliContext): Promise<void> {
  const language = languageOf(flags.lang, context);
  if (flags.format === 'json') {
    const {renderRepairJson} = await import('../../report/repair/json.ts');
    context.out(renderRepairJson(documents));
  } else for (const document of documents) context.err(summaryOf(document, flags, language));
  if (flags.report !== undefined) {
    const {renderRepairPage} = await import('../../report/repair/page.ts');
    await writeWhole(path.resolve(context.folder, flags.report), renderRepairPage(documents, language));
  }
}

function summaryOf(document: RepairedDocument, flags: RepairFlags, language: Language): string {
  const lines = repairSummary(document, language);
  if (flags.write === true && document.changed)
    lines.push(say(language, flags.backup ? 'repair.written' : 'repair.writtenOnly', {source: document.source}));
  return lines.map((line) => `${line}\n`).join('');
}

function checkFlags(sources: readonly string[], flags: RepairFlags): void {
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
  const confidence = Number(flags.minConfidence ?? 0);
  if (!(confidence >= 0 && confidence <= 1))
    throw usage(`--min-confidence ${flags.minConfidence ?? ''}: expected a number from 0 to 1`);
}
