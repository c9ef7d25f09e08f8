// Bytes of one document → its text repaired, and the bytes to write. The language model is fetched only when characters have lost bytes.
import {encodeUtf8} from '../encoding/codec/utf8.ts';
import {loadLanguageModel} from '../encoding/language/language-model.ts';
import {readText, type CharsetVoter} from '../encoding/read-text.ts';
import {repair, type CleanText} from '../encoding/repair.ts';
import type {Decoding} from '../model/encoding.ts';
import type {Environment} from '../model/environment.ts';
import {failure} from '../model/errors.ts';
import type {RepairResult} from '../model/repair.ts';

export interface RepairRequest {
  /** Name of the document in messages. */
  readonly source: string;
  /** Charset given by the user; then the document is also converted to UTF-8. */
  readonly encoding?: string | undefined;
  readonly minConfidence?: number | undefined;
  readonly vote?: CharsetVoter | undefined;
  /** A clean version of the document. */
  readonly base?: CleanText | undefined;
  /** Looks for one; asked only when the document is damaged. */
  /** Clean texts of the same kind; read only when characters have lost bytes. */
  readonly findContext?: (() => Promise<readonly CleanText[]>) | undefined;
  readonly findBase?: (() => Promise<CleanText | null>) | undefined;
}

export interface RepairedDocument extends RepairResult {
  readonly source: string;
  readonly decoding: Decoding;
  /** The text as decoded, before repair. */
  readonly damaged: string;
  /** What belongs on the disk: the input's own bytes when nothing changed, else UTF-8 with the byte order mark of the input. */
  readonly bytes: Uint8Array;
}

/** Returns the document repaired. Empty bytes are an empty, undamaged document. @throws SOURCE_BINARY */
export async function repairDocument(
  bytes: Uint8Array,
  request: RepairRequest,
  environment: Pick<Environment, 'languageModel'>,
): Promise<RepairedDocument> {
  const {source, encoding, vote} = request;
  const read = readText(bytes, {encoding, vote});
  if (read.kind === 'binary') throw failure('SOURCE_BINARY', {source, reason: read.reason});
  const result = await repairWithWitness(read.text, request, environment);
  const isConverted = encoding !== undefined && read.decoding.encoding !== 'utf-8';
  const changed = result.changed || isConverted;
  return {
    ...result,
    source,
    decoding: read.decoding,
    damaged: read.text,
    changed,
    bytes: changed ? encodeUtf8((read.decoding.bom ? '\ufeff' : '') + result.text) : bytes,
  };
}

async function repairWithWitness(
  text: string,
  request: RepairRequest,
  environment: Pick<Environment, 'languageModel'>,
): Promise<RepairResult> {
  if (request.base !== undefined || request.findBase === undefined)
    return repairWithModel(text, request, request.base, environment);
  const first = repair(text);
  if (!first.changed && first.evidence.left.length === 0) return first;
  return repairWithModel(text, request, (await request.findBase()) ?? undefined, environment);
}

// Whether the model is needed shows only on the way; it takes a moment to load, so the first attempt goes without.
async function repairWithModel(
  text: string,
  {minConfidence = 0, findContext}: RepairRequest,
  base: CleanText | undefined,
  environment: Pick<Environment, 'languageModel'>,
): Promise<RepairResult> {
  let isAsked = false;
  const ask = (): null => {
    isAsked = true;
    return null;
  };
  const result = repair(text, {model: ask, minConfidence, base});
  if (!isAsked) return result;
  const context = await findContext?.();
  return repair(text, {model: loadLanguageModel(await environment.languageModel()), minConfidence, base, context});
}
