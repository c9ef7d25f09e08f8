// Text → Document, whatever the format. Each reader and its library is loaded when the first document needs it.
import type {Format} from '../model/format.ts';
import type {Document} from '../model/table.ts';
import {formatOf, binaryFormatOf} from './format.ts';
import type {ParseInput} from './input.ts';
import type {CollectorClass} from './record-tables.ts';

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
  json: async (input) => (await import('./json.ts')).parseJson(input, 'json', await collectorFor(input)),
  jsonl: async (input) => (await import('./json.ts')).parseJson(input, 'jsonl', await collectorFor(input)),
  yaml: async (input) => (await import('./yaml.ts')).parseYaml(input, await collectorFor(input)),
  parquet: async (input) => (await import('./parquet.ts')).parseParquet(input),
  text: async (input) => (await import('./markdown.ts')).parseMarkdown(input, 'text'),
};

async function collectorFor({select}: ParseInput): Promise<CollectorClass> {
  if (select?.jsonPath === undefined) return (await import('./record-tables.ts')).RecordTables;
  return (await import('./path-tables.ts')).tablesAtPath(select.jsonPath);
}

/**
 * Returns the document with all its tables, or those selected; a document without tables has an empty list.
 * @throws PARSE_TOO_DEEP, PARSE_TOO_LARGE, PARSE_TOO_WIDE, PARSE_TOO_MANY_CELLS, PARSE_TOO_SPARSE, PARSE_UNPACKED, PARSE_QUOTE, PARSE_JSON, PARSE_YAML, PARSE_WORKBOOK, PARSE_PARQUET, PARSE_SELECT
 */
export async function parseDocument(input: ParseInput): Promise<Document> {
  const format = input.format === 'auto' ? formatOf(input.source, input.bytes ?? input.text) : input.format;
  const document = await readers[format](input);
  return input.select === undefined
    ? document
    : (await import('./select-tables.ts')).selectTables(document, input.select);
}
