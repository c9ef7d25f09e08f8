// Which format a document has: by its extension, else by its media type, else by how it begins.
import {type Format, formatByMediaType, formatByName, formats} from '../model/format.ts';
import {latin1Text} from '../text/ascii.ts';

/** How much of a document is looked at when its name says nothing. */
const headLength = 65_536;
/** How a ZIP archive begins (APPNOTE 6.3.10, § 4.3.7). */
const zipMark = 'PK\u0003\u0004';

/**
 * Returns the format of a document. `source` is a path or URL, `head` its first bytes or characters, `mediaType` what its
 * server calls it. A text without any sign of a format is Markdown when it holds a pipe table, else `text`.
 */
export function formatOf(source: string, head: string | Uint8Array, mediaType?: string | null): Format {
  const named = formatByName(source);
  if (named !== undefined) return isPageInstead(named, head) ? 'html' : named;
  const stated = formatByMediaType(mediaType ?? '');
  // Some servers call every file text/html, so that counts only where the content says nothing.
  if (stated !== undefined && stated !== 'html') return stated;
  const found = sniff(head);
  return found === 'text' ? (stated ?? found) : found;
}

/** A server answers with a page that asks for a login where the table was: its lines are no rows. */
function isPageInstead(named: Format, head: string | Uint8Array): boolean {
  const isDelimited = named === 'csv' || named === 'tsv';
  return isDelimited && /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html)\b/i.test(startOf(head));
}

/** Returns the format of a workbook or Parquet file; undefined for other bytes. The content decides, then the name. */
export function binaryFormatOf(source: string, bytes: Uint8Array): Format | undefined {
  const mark = latin1Text(bytes.subarray(0, 4));
  if (mark === 'PAR1') return 'parquet';
  // The whole head is made text for what can be an archive alone.
  const found = sniffZip(mark === zipMark ? latin1Text(bytes.subarray(0, headLength)) : mark);
  const named = formatByName(source);
  return found === 'xlsx' && named !== undefined && formats[named].binary ? named : found;
}

/** A ZIP that names OpenDocument in its `mimetype` entry, stored plain as the standard demands (OpenDocument 1.3, part 2, § 3.3), is one. */
function sniffZip(start: string): 'xlsx' | 'ods' | undefined {
  if (!start.startsWith(zipMark)) return undefined;
  return start.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet') ? 'ods' : 'xlsx';
}

function startOf(head: string | Uint8Array): string {
  return typeof head === 'string' ? head.slice(0, headLength) : latin1Text(head.subarray(0, headLength));
}

function sniff(head: string | Uint8Array): Format {
  const start = startOf(head);
  if (start.startsWith('PAR1')) return 'parquet';
  const zip = sniffZip(start);
  if (zip !== undefined) return zip;
  const text = start.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '').trimStart();
  if (/^<(?:!doctype html|html|head|body|table)\b/i.test(text)) return 'html';
  if (/^\|?[ \t]*:?-+:?[ \t]*\|/m.test(text)) return 'markdown';
  if (/^\{.*\}[ \t]*[\r\n]+\{/.test(text)) return 'jsonl';
  if (/^(?:---[ \t]*\r?\n)?- [\w-]+: .*\r?\n(?: {2}[\w-]+: .*\r?\n)+- /.test(text)) return 'yaml';
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
