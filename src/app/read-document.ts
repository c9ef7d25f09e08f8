// Bytes of one source → Document: charset, format, tables.
import {readText, type CharsetVoter} from '../encoding/read-text.ts';
import {failure} from '../model/errors.ts';
import {type Format, formats} from '../model/format.ts';
import type {Document, TableSelection} from '../model/table.ts';
import {formatOf, parseDocument, binaryFormatOf} from '../parse/index.ts';

export interface ReadDocumentOptions {
  /** Location as findings name it; its ending is the first hint at the format. */
  readonly source: string;
  readonly format?: Format | undefined;
  /** Media type from the server; used if the location's extension is unknown. */
  readonly mediaType?: string | null | undefined;
  readonly encoding?: string | undefined;
  readonly select?: TableSelection | undefined;
  readonly vote?: CharsetVoter | undefined;
}

/** Returns the document that bytes (or a text) hold. @throws SOURCE_EMPTY SOURCE_BINARY PARSE_… */
export async function readDocument(content: Uint8Array | string, options: ReadDocumentOptions): Promise<Document> {
  const {source, select} = options;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (bytes.byteLength === 0) throw failure('SOURCE_EMPTY', {source});
  const format = options.format ?? binaryFormatOf(source, bytes);
  if (format !== undefined && formats[format].binary)
    return parseDocument({
      source,
      format,
      text: '',
      bytes,
      byteLength: bytes.byteLength,
      decoding: spreadsheet,
      select,
    });
  const read = readText(bytes, {encoding: options.encoding, vote: options.vote});
  if (read.kind === 'binary') throw failure('SOURCE_BINARY', {source, reason: read.reason});
  return parseDocument({
    source,
    format: format ?? formatOf(source, read.text.slice(0, 4096), options.mediaType),
    text: read.text,
    byteLength: bytes.byteLength,
    decoding: read.decoding,
    select,
  });
}

/** A spreadsheet names its encoding itself, part by part. */
const spreadsheet: Document['decoding'] = {
  encoding: 'utf-8',
  bom: false,
  confidence: 1,
  reason: 'a spreadsheet states its encoding itself',
  invalidBytes: 0,
  firstInvalidByte: null,
  nulCount: 0,
};
