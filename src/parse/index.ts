// Text → Document, whatever the format. Each reader and its library is loaded when the first document needs it.
import type {Document, Format} from '../model/table.ts';
import {formatOf} from './format.ts';
import type {ParseInput} from './input.ts';

export {formatOf};
export type {ParseInput};

/**
 * Returns the document with all its tables; a document without tables has an empty list.
 * @throws PARSE_TOO_DEEP, PARSE_TOO_LARGE, PARSE_QUOTE, PARSE_JSON, PARSE_WORKBOOK
 */
export async function parseDocument(input: ParseInput): Promise<Document> {
  const format: Format = input.format === 'auto' ? formatOf(input.source, input.bytes ?? input.text) : input.format;
  switch (format) {
    case 'markdown':
    case 'text':
      return (await import('./markdown.ts')).parseMarkdown(input, format);
    case 'csv':
    case 'tsv':
      return (await import('./csv.ts')).parseCsv(input, format);
    case 'html':
      return (await import('./html.ts')).parseHtml(input);
    case 'xlsx':
      return (await import('./xlsx.ts')).parseXlsx(input);
    case 'json':
    case 'jsonl':
      return (await import('./json.ts')).parseJson(input, format);
  }
}
