// The HTML tables of a Markdown document. Markdown ends an HTML block at a blank line; a browser does not, so a table is
// read from its `<table>` to the `</table>` that closes it, whatever Markdown makes of the lines between.
import type {Table} from '../model/table.ts';
import type {Span} from '../model/text.ts';
import type {Outline} from './markdown-outline.ts';
import {readHtml} from './html.ts';

/** Tables of format `html`, without those that only lay out Markdown tables side by side. */
export async function htmlTables(source: string, text: string, outline: Outline): Promise<Table[]> {
  const tables: Table[] = [];
  let readTo = 0;
  for (const {span, headingPath} of outline.htmlTables) {
    if (span.start < readTo) continue;
    readTo = closingEnd(text, span);
    tables.push(...(await readHtml(source, text, {start: span.start, end: readTo}, headingPath)).tables);
  }
  return tables.filter((table) => !outline.tables.some((inner) => contains(table.span, inner.span)));
}

/** End of the `</table>` that closes the last table opened in `span`; the end of the span where none does. */
function closingEnd(text: string, span: Span): number {
  const tags = /<(\/?)table\b[^>]*>?/gi;
  tags.lastIndex = span.start;
  let depth = 0;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth <= 0 && tags.lastIndex >= span.end) return tags.lastIndex;
    if (depth <= 0 && !hasTable(text, tags.lastIndex, span.end)) return span.end;
  }
  return span.end;
}

function hasTable(text: string, start: number, end: number): boolean {
  return /<table\b/i.test(text.slice(start, end));
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
