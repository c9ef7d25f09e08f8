// Markdown text → Document. remark-parse and remark-gfm say where tables, headings, comments and prose are; they see the
// document without its table rows (markdown-scan.ts). The rows are split here, by GFM's rules, straight from the text.
// HTML tables inside Markdown are left to the HTML reader.
import type {Format} from '../model/format.ts';
import type {Comment, Document, Table} from '../model/table.ts';
import {pushAll} from '../model/lists.ts';
import type {Span} from '../model/text.ts';
import {CellBudget} from './cell-budget.ts';
import type {ParseInput} from './input.ts';
import {linesOf} from './lines.ts';
import {Inlines, type ParseMarkdown} from './markdown-inline.ts';
import {type Outline, readOutline} from './markdown-outline.ts';
import {cellSpans, readTableRows, type TableRows, toTable} from './markdown-table.ts';
import {scanMarkdown, type Scanned, showAll} from './markdown-scan.ts';
import {loadRemark} from './remark.ts';

export {parseMarkdown as load};

/** A document up to this length is read again in full where stand-ins leave a heading's text in doubt; that takes 0.3 s. */
const wholeLimit = 100_000;

/**
 * Returns the document with every table, also those inside lists, quotes and HTML. Linear in the text.
 * @throws PARSE_TOO_DEEP, PARSE_TOO_LARGE, PARSE_TOO_WIDE, PARSE_TOO_MANY_CELLS, PARSE_TOO_SPARSE
 */
export async function parseMarkdown(input: ParseInput, format: Format = 'markdown'): Promise<Document> {
  const {source, text, byteLength, decoding} = input;
  const lines = linesOf(text);
  const scanned = scanMarkdown(source, text, lines);
  const parse = await loadRemark();
  const outline = readWithoutDoubt(text, scanned, parse);
  const inlines = new Inlines();
  const budget = new CellBudget(source, text);
  const rows = outline.tables.map((place) => readTableRows(text, lines, place, inlines, budget));
  inlines.read(outline.definitions, parse);
  const tables = rows.map((table) => toTable(text, table, inlines));
  if (outline.htmlTables.length > 0) {
    const {htmlTables} = await import('./markdown-html.ts');
    pushAll(tables, await htmlTables(source, text, outline, budget));
  }
  return {
    source,
    format,
    text,
    byteLength,
    decoding,
    tables: numbered(tables),
    headings: outline.headings,
    blocks: outline.blocks,
    comments: commentsOf(text, outline, rows, inlines),
    literals: sorted([...outline.literals, ...rows.flatMap((table) => cellSpans(table, inlines, 'literals'))]),
  };
}

function readWithoutDoubt(text: string, scanned: Scanned, parse: ParseMarkdown): Outline {
  const outline = readOutline(text, scanned, parse);
  if (!outline.isDoubtful || text.length > wholeLimit) return outline;
  return readOutline(text, showAll(text), parse);
}

function numbered(tables: readonly Table[]): readonly Table[] {
  return [...tables].sort((a, b) => a.span.start - b.span.start).map((table, index) => ({...table, index}));
}

function commentsOf(text: string, outline: Outline, tables: readonly TableRows[], inlines: Inlines): Comment[] {
  const inCells = tables.flatMap((table) => cellSpans(table, inlines, 'comments'));
  const comments = inCells.map((span) => ({text: text.slice(span.start + 4, span.end - 3).trim(), span}));
  return [...outline.comments, ...comments].sort((a, b) => a.span.start - b.span.start);
}

function sorted(spans: Span[]): Span[] {
  return spans.sort((a, b) => a.start - b.start);
}
