// A repaired document → standard output, the file itself, another file, or a diff; then the reports about all of them.
import path from 'node:path';
import type {RepairedDocument} from '../../app/repair-document.ts';
import {say} from '../../messages/say.ts';
import type {Language} from '../../model/text.ts';
import {repairSummary} from '../../report/repair/summary.ts';
import {replaceFile} from '../../workspace/write-repaired.ts';
import {languageOf, paletteOf, writeWhole, type CliContext} from '../context.ts';
import type {RepairFlags} from './repair-flags.ts';

export function isDamaged({changed, evidence}: RepairedDocument): boolean {
  return changed || evidence.left.length > 0;
}

/** Brings a repaired document where the flags say. @throws WRITE_FAILED */
export async function deliver(
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
    return context.out(renderRepairDiff(document, await paletteOf(context), languageOf(flags.lang, context)));
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
  await replaceFile(file, await contentOf(document, flags), {backup: flags.backup, source});
}

/** Prints the JSON, or the summaries to standard error, and writes the page. */
export async function report(
  documents: readonly RepairedDocument[],
  flags: RepairFlags,
  context: CliContext,
): Promise<void> {
  const language = languageOf(flags.lang, context);
  if (flags.format === 'json') {
    const {renderRepairJson} = await import('../../report/repair/json.ts');
    context.out(renderRepairJson(documents));
  } else for (const document of documents) context.err(summaryOf(document, flags, language));
  if (flags.report !== undefined) {
    const {renderRepairPage} = await import('../../report/repair/page.ts');
    const reviewed = documents.map((document) => ({
      ...document,
      base64: Buffer.from(document.text, 'utf8').toString('base64'),
    }));
    await writeWhole(path.resolve(context.folder, flags.report), renderRepairPage(reviewed, language));
  }
}

function summaryOf(document: RepairedDocument, flags: RepairFlags, language: Language): string {
  const lines = repairSummary(document, language);
  if (flags.write === true && document.changed)
    lines.push(say(language, flags.backup ? 'repair.written' : 'repair.writtenOnly', {source: document.source}));
  return lines.map((line) => `${line}\n`).join('');
}
