// HTML text → Document; also the HTML tables that are inside a Markdown document.
import type {Document} from '../model/table.ts';
import type {Span} from '../model/text.ts';
import {CellBudget} from './cell-budget.ts';
import {type HtmlContent, HtmlWalk} from './html-walk.ts';
import type {ParseInput} from './input.ts';

export {parseHtml as load};

/** Returns the document with all tables, nested ones too, in the order in which they begin. @throws PARSE_TOO_DEEP */
export async function parseHtml(input: ParseInput): Promise<Document> {
  const {source, text, byteLength, decoding} = input;
  const {tables, title, ...content} = await readHtml(
    source,
    text,
    {start: 0, end: text.length},
    [],
    new CellBudget(source, text),
  );
  return {
    source,
    format: 'html',
    text,
    byteLength,
    decoding,
    tables: tables.map((table, index) => ({...table, index})),
    ...content,
    title: title.replace(/\s+/g, ' ').trim(),
    literals: [],
  };
}

/** Reads a stretch of a document as HTML; `above` are the headings already above it. */
export async function readHtml(
  source: string,
  text: string,
  within: Span,
  above: readonly string[],
  budget: CellBudget,
): Promise<HtmlContent> {
  const {Parser} = await import('htmlparser2');
  const walk = new HtmlWalk(source, text, within, above, budget);
  new Parser(walk).end(text.slice(within.start, within.end));
  walk.content.tables.sort((a, b) => a.span.start - b.span.start);
  return walk.content;
}
