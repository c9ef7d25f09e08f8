// Bytes of one source → Document: charset, format, tables.
import {readText, type CharsetVoter} from '../encoding/read-text.ts';
import {failure} from '../model/errors.ts';
import type {Document, Format} from '../model/table.ts';
import {formatOf, parseDocument} from '../parse/index.ts';

export interface ReadDocumentOptions {
  /** Location as findings name it; its ending is the first hint at the format. */
  readonly source: string;
  readonly format?: Format | undefined;
  readonly encoding?: string | undefined;
  readonly vote?: CharsetVoter | undefined;
}

/** Returns the document that bytes (or a text) hold. @throws SOURCE_EMPTY SOURCE_BINARY PARSE_… */
export async function readDocument(content: Uint8Array | string, options: ReadDocumentOptions): Promise<Document> {
  const {source} = options;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (bytes.byteLength === 0) throw failure('SOURCE_EMPTY', {source});
  const format = options.format ?? (isZip(bytes) ? 'xlsx' : undefined);
  if (format === 'xlsx')
    return parseDocument({source, format, text: '', bytes, byteLength: bytes.byteLength, decoding: spreadsheet});
  const read = readText(bytes, {encoding: options.encoding, vote: options.vote});
  if (read.kind === 'binary') throw failure('SOURCE_BINARY', {source, reason: read.reason});
  return parseDocument({
    source,
    format: format ?? formatOf(source, read.text.slice(0, 4096)),
    text: read.text,
    byteLength: bytes.byteLength,
    decoding: read.decoding,
  });
}

/** XLSX names its encoding itself, part by part. */
const spreadsheet: Document['decoding'] = {
  encoding: 'utf-8',
  bom: false,
  confidence: 1,
  reason: 'a spreadsheet states its encoding itself',
  invalidBytes: 0,
  firstInvalidByte: null,
  nulCount: 0,
};

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}
