// What changes a document: fixes, as `validate --fix` applies them, and repair, as `repair` does it. Loaded when somebody asks for either.
import {readDocument} from '../app/read-document.ts';
import {repairDocument, type RepairedDocument} from '../app/repair-document.ts';
import {validateDocuments, type ValidateRequest} from '../app/validate-documents.ts';
import {encodeUtf8} from '../encoding/codec/utf8.ts';
import {loadLanguageModel, type LanguageModel} from '../encoding/language/language-model.ts';
import {repair} from '../encoding/repair.ts';
import {fixDocument} from '../fix/index.ts';
import type {Finding} from '../model/finding.ts';
import {formats} from '../model/format.ts';
import type {Document} from '../model/table.ts';
import {environmentOf, requestOf, voterFor, type NamedBytes, type PlaygroundWorld} from './engine.ts';

export interface FixedBytes {
  readonly bytes: Uint8Array;
  /** Findings whose fix was applied. */
  readonly count: number;
}

/** Returns the document with its safe fixes, or all fixes, applied: what `validate --fix` or `--unsafe-fixes` writes. */
export async function fixBytes(document: NamedBytes, unsafe: boolean, world: PlaygroundWorld): Promise<FixedBytes> {
  const request = await requestOf(document, world);
  const models = new Map<string, LanguageModel>();
  // Rules repair without waiting: a run that lacks a model is made again with it.
  for (;;) {
    const missing = new Set<string>();
    const model = (language: string): LanguageModel | null => {
      const known = models.get(language) ?? null;
      if (known === null) missing.add(language);
      return known;
    };
    let fixed: FixedBytes = {bytes: document.bytes, count: 0};
    const visit: ValidateRequest['visit'] = async (read, findings, check) => {
      fixed = (await fixRead(read, findings, check, unsafe)) ?? fixed;
      return undefined;
    };
    await validateDocuments(
      {...request, visit, repair: ({text}) => repair(text, {model})},
      environmentOf(document, world),
    );
    if (missing.size === 0) return fixed;
    for (const language of missing) models.set(language, loadLanguageModel(await world.languageModel(language)));
  }
}

/** Null where there is nothing to fix, or where an edit would change the encoding on the side. */
async function fixRead(
  read: Document,
  findings: readonly Finding[],
  check: (document: Document) => Finding[],
  unsafe: boolean,
): Promise<FixedBytes | null> {
  const isUtf8 = read.decoding.encoding === 'utf-8';
  const transcodes = unsafe && findings.some(isTranscoding);
  if (!formats[read.format].editable || read.decoding.invalidBytes > 0 || !(isUtf8 || transcodes)) return null;
  const again = (text: string): Promise<Document> => readDocument(text, {source: read.source, format: read.format});
  const fixed = await fixDocument({
    text: read.text,
    unsafe,
    check: async (text) => check(text === read.text ? read : await again(text)),
  });
  if (fixed.text === read.text && !transcodes) return null;
  const mark = read.decoding.bom && isUtf8 ? '\uFEFF' : '';
  return {bytes: encodeUtf8(mark + fixed.text), count: fixed.applied.length + (transcodes ? 1 : 0)};
}

/** Converting a document to UTF-8 is a fix without edits. */
function isTranscoding({fix, suppressed}: Finding): boolean {
  return fix?.safety === 'unsafe' && fix.edits.length === 0 && suppressed === null;
}

/** Returns the document repaired as `repair` does outside of git: without a clean version. @throws SOURCE_BINARY */
export async function repairBytes({name, bytes}: NamedBytes, world: PlaygroundWorld): Promise<RepairedDocument> {
  return repairDocument(bytes, {source: name, vote: await voterFor(bytes, world)}, world);
}
