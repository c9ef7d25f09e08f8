// Bytes of one document → its text repaired, and the bytes to write.
import {encodeUtf8} from '../encoding/codec/utf8.ts';
import {readText, type CharsetVoter} from '../encoding/read-text.ts';
import {repair, type CleanText} from '../encoding/repair.ts';
import type {Decoding} from '../model/encoding.ts';
import type {Environment} from '../model/environment.ts';
import {failure} from '../model/errors.ts';
import type {RepairResult} from '../model/repair.ts';
import {repairWithModels} from './repair-with-models.ts';

export interface RepairRequest {
  /** Name of the document in messages. */
  readonly source: string;
  /** Charset given by the user; then the document is also converted to UTF-8. */
  readonly encoding?: string | undefined;
  readonly minConfidence?: number | undefined;
  readonly vote?: CharsetVoter | undefined;
  /** A clean version of the document. */
  readonly base?: CleanText | undefined;
  /** Clean texts of the same kind; read only when characters have lost bytes. */
  readonly findContext?: (() => Promise<readonly CleanText[]>) | undefined;
  /** Looks for a clean version; asked only when the document is damaged. */
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
  if (request.base !== undefined || request.findBase === undefined) return repairWithModels(text, request, environment);
  const first = repair(text);
  if (!first.changed && first.evidence.left.length === 0) return first;
  const base = (await request.findBase()) ?? undefined;
  return repairWithModels(text, {...request, base}, environment);
}
