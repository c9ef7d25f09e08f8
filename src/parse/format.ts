// Which format a document has: by its extension, else by how it begins.
import type {Format} from '../model/table.ts';

const extensions: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  mdx: 'markdown',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
};

/** How much of a document is looked at when its name says nothing. */
const headLength = 65_536;

/**
 * Returns the format of a document. `source` is a path or URL (query and fragment do not count), `head` its first bytes
 * or characters. A text without any sign of a format is Markdown when it holds a pipe table, else `text`.
 */
export function formatOf(source: string, head: string | Uint8Array): Format {
  const extension = /\.([A-Za-z0-9]+)(?:[?#].*)?$/.exec(source)?.[1]?.toLowerCase() ?? '';
  return extensions[extension] ?? sniff(head);
}

function sniff(head: string | Uint8Array): Format {
  const start = typeof head === 'string' ? head.slice(0, headLength) : latin1(head.subarray(0, headLength));
  if (start.startsWith('PK\u0003\u0004')) return 'xlsx';
  const text = start.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '').trimStart();
  if (/^<(?:!doctype html|html|head|body|table)\b/i.test(text)) return 'html';
  if (/^\|?[ \t]*:?-+:?[ \t]*\|/m.test(text)) return 'markdown';
  if (/^\{.*\}[ \t]*[\r\n]+\{/.test(text)) return 'jsonl';
  if (/^\[\s*[{[\]]|^\{\s*["}]/.test(text)) return 'json';
  return delimited(text) ?? (/^[ \t>]*\||^#{1,6} |^(?:\*\*|- |\d+\. )|<table\b/m.test(text) ? 'markdown' : 'text');
}

/** CSV or TSV when the first lines all have the same number (at least one) of tabs, or of commas. */
function delimited(text: string): Format | null {
  const lines = text
    .split(/\r\n|\n|\r/)
    .slice(0, 5)
    .filter((line) => line !== '');
  if (lines.length < 2) return null;
  const sameCount = (delimiter: string): boolean => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    return counts.every((count) => count > 0 && count === counts[0]);
  };
  if (sameCount('\t')) return 'tsv';
  return sameCount(',') ? 'csv' : null;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
