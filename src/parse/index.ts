// Text → Document, whatever the format. Each reader and its library is loaded when the first document needs it.
import type {Format} from '../model/format.ts';
import type {Document} from '../model/table.ts';
import {formatOf, binaryFormatOf} from './format.ts';
import type {ParseInput} from './input.ts';

export {formatOf, binaryFormatOf};
export type {ParseInput};

type Reader = (input: ParseInput) => Promise<Document>;

const readers: Readonly<Record<Format, Reader>> = {
  markdown: async (input) => (await import('./markdown.ts')).parseMarkdown(input, 'markdown'),
  csv: async (input) => (await import('./csv.ts')).parseCsv(input, 'csv'),
  tsv: async (input) => (await import('./csv.ts')).parseCsv(input, 'tsv'),
  html: async (input) => (await import('./html.ts')).parseHtml(input),
  xlsx: async (input) => (await import('./xlsx.ts')).parseWorkbook(input, 'xlsx'),
  ods: async (input) => (await import('./xlsx.ts')).parseWorkbook(input, 'ods'),
  json: async (input) => (await import('./json.ts')).parseJson(input, 'json'),
  jsonl: async (input) => (await import('./json.ts')).parseJson(input, 'jsonl'),
  yaml: async (input) => (await import('./yaml.ts')).parseYaml(input),
  parquet: async (input) => (await import('./parquet.ts')).parseParquet(input),
  text: async (input) => (await import('./markdown.ts')).parseMarkdown(input, 'text'),
};

/**
 * Returns the document with all its tables; a document without tables has an empty list.
 * @throws PARSE_TOO_DEEP, PARSE_TOO_LARGE, PARSE_TOO_WIDE, PARSE_TOO_MANY_CELLS, PARSE_TOO_SPARSE, PARSE_UNPACKED, PARSE_QUOTE, PARSE_JSON, PARSE_YAML, PARSE_WORKBOOK, PARSE_PARQUET
 */
export async function parseDocument(input: ParseInput): Promise<Document> {
  const format = input.format === 'auto' ? formatOf(input.source, input.bytes ?? input.text) : input.format;
  return readers[format](input);
}
