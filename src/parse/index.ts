// Text → Document, whatever the format. Each reader and its library is loaded when the first document needs it.
import type {Document} from '../model/table.ts';
import {formatOf, binaryFormatOf} from './format.ts';
import type {ParseInput} from './input.ts';
import {loaders} from './loaders.ts';

export {formatOf, binaryFormatOf};
export type {ParseInput};

/**
 * Returns the document with all its tables, or those selected; a document without tables has an empty list.
 * @throws PARSE_TOO_DEEP, PARSE_TOO_LARGE, PARSE_TOO_WIDE, PARSE_TOO_MANY_CELLS, PARSE_TOO_SPARSE, PARSE_UNPACKED, PARSE_QUOTE, PARSE_JSON, PARSE_YAML, PARSE_WORKBOOK, PARSE_PARQUET, PARSE_SELECT
 */
export async function parseDocument(input: ParseInput): Promise<Document> {
  const format = input.format === 'auto' ? formatOf(input.source, input.bytes ?? input.text) : input.format;
  const {load} = await loaders[format]();
  const document = await load(input, format);
  return input.select === undefined
    ? document
    : (await import('./select-tables.ts')).selectTables(document, input.select);
}
