// What changes a document: fixes, as `validate --fix` applies them, and repair, as `repair` does it. Loaded when somebody asks for either.
import {fixRead} from '../app/fix-read.ts';
import {repairDocument, type RepairedDocument} from '../app/repair-document.ts';
import {validateDocuments, type ValidateRequest} from '../app/validate-documents.ts';
import {encodeUtf8} from '../encoding/codec/utf8.ts';
import {loadLanguageModel, type LanguageModel} from '../encoding/language/language-model.ts';
import {repair} from '../encoding/repair.ts';
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
      const result = await fixRead(read, findings, check, unsafe);
      if (result !== null) fixed = {bytes: encodeUtf8(result.content), count: result.count};
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

/** Returns the document repaired as `repair` does outside of git: without a clean version. @throws SOURCE_BINARY */
export async function repairBytes({name, bytes}: NamedBytes, world: PlaygroundWorld): Promise<RepairedDocument> {
  return repairDocument(bytes, {source: name, vote: await voterFor(bytes, world)}, world);
}
