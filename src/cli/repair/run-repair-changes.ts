// `tablewatch repair --since REV` and `--staged`: changed files → those that the change damaged, repaired against what they were.
import fs from 'node:fs/promises';
import path from 'node:path';
import {repairChange} from '../../app/repair-change.ts';
import type {RepairedDocument} from '../../app/repair-document.ts';
import {say} from '../../messages/say.ts';
import {defaultConfiguration} from '../../model/default-configuration.ts';
import {usageError} from '../../model/errors.ts';
import {changedFiles, defaultLimits, stageBytes, type ChangedFile} from '../../source/index.ts';
import {languageOf, makeEnvironment, type CliContext} from '../context.ts';
import {voteCharset} from '../../workspace/vote-charset.ts';
import {deliver, isDamaged, report} from './deliver.ts';
import {confidenceOf, type RepairFlags} from './repair-flags.ts';

/** Runs the command. Without --write, --diff, --check or --format json it says what it would do. @throws Misuse for wrong flags */
export async function runRepairChanges(
  paths: readonly string[],
  flags: RepairFlags,
  context: CliContext,
): Promise<void> {
  checkFlags(flags);
  const {folder, signal} = context;
  const environment = makeEnvironment(context, defaultConfiguration);
  const minConfidence = confidenceOf(flags);
  const repairOf = (file: ChangedFile): Promise<RepairedDocument | null> => {
    const baseName = `${flags.since ?? 'HEAD'}:${file.path}`;
    return repairChange(file, {baseName, minConfidence, vote: voteCharset}, environment);
  };
  const documents: RepairedDocument[] = [];
  let count = 0;
  const {maxBytes} = defaultLimits;
  for await (const file of changedFiles({folder, signal, since: flags.since, paths, maxBytes})) {
    count++;
    const document = await repairOf(file);
    if (document === null) continue;
    documents.push(document);
    if (flags.write === true && flags.staged === true) await writeStaged(file, document, repairOf, flags, context);
    else if (flags.format === 'json' || flags.write === true || flags.diff === true)
      await deliver(document, file.source, flags, context);
  }
  if (documents.length === 0 && flags.format === 'text') {
    const name = flags.since ?? 'HEAD';
    context.err(`${say(languageOf(flags.lang, context), 'repair.nothingBroken', {name, count})}\n`);
  }
  await report(documents, flags, context);
  if (flags.check === true && documents.some(isDamaged)) context.exit(1);
}

// The work tree may have more changes than the index: each is repaired separately.
async function writeStaged(
  file: ChangedFile,
  document: RepairedDocument,
  repairOf: (file: ChangedFile) => Promise<RepairedDocument | null>,
  flags: RepairFlags,
  context: CliContext,
): Promise<void> {
  const {folder, signal} = context;
  const after = await fs.readFile(path.resolve(folder, file.source)).catch(() => null);
  const inWorkTree =
    after === null || Buffer.compare(after, file.after) === 0 ? document : await repairOf({...file, after});
  if (inWorkTree !== null && after !== null) await deliver(inWorkTree, file.source, flags, context);
  await stageBytes(file, document.bytes, {folder, signal});
  context.err(`${say(languageOf(flags.lang, context), 'repair.indexUpdated', {source: file.source})}\n`);
}

function checkFlags(flags: RepairFlags): void {
  if (flags.since !== undefined && flags.staged === true)
    throw usageError('flags-exclusive', {flags: '--since, --staged'});
  if (typeof flags.base === 'string') throw usageError('base-implied');
  if (flags.output !== undefined || flags.from !== undefined) throw usageError('single-file-flags');
  const targets = [flags.check, flags.write, flags.diff].filter((given) => given === true);
  if (targets.length > 1) throw usageError('flags-exclusive', {flags: '--check, --write, --diff'});
  confidenceOf(flags);
}
