// Walks through HTML with htmlparser2 and hands on tables (also nested ones), headings, prose and comments, with offsets
// in the whole document. No tree is built.
import type {Handler, Parser} from 'htmlparser2';
import {failure} from '../model/errors.ts';
import type {Block, Comment, Heading, Table} from '../model/table.ts';
import type {Span} from '../model/text.ts';
import type {CellBudget} from './cell-budget.ts';
import {type HtmlRow, type HtmlCell, layOut, maxColumns} from './html-grid.ts';
import {headingPath} from './heading-path.ts';
import {lineAt, linesOf} from './lines.ts';
import {lineBreak, raisedEnd, raisedStart, settle} from './raised-text.ts';

export interface HtmlContent {
  /** Of the page; empty: it has none. */
  title: string;
  readonly tables: Table[];
  readonly headings: Heading[];
  readonly blocks: Block[];
  readonly comments: Comment[];
}

interface OpenRow {
  readonly start: number;
  readonly isHead: boolean;
  readonly cells: HtmlCell[];
}

interface OpenCell {
  readonly start: number;
  readonly columns: number;
  readonly rows: number;
  readonly isHeader: boolean;
  text: string;
}

/** One `<table>` that is not closed yet; its parts are null while none is open. */
interface OpenTable {
  readonly start: number;
  readonly headingPath: readonly string[];
  readonly rows: HtmlRow[];
  row: OpenRow | null;
  cell: OpenCell | null;
  caption: string | null;
  captionOpen: boolean;
  inHead: boolean;
}

interface OpenBlock {
  readonly name: string;
  readonly start: number;
  text: string;
}

// htmlparser2 shifts a list for each open element, so its time grows with the square of the depth.
const deepestNesting = 5000;
const prose = new Set(['p', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'figcaption']);
const unseen = new Set(['script', 'style', 'template', 'noscript']);
const spaced = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'hr', 'tr', 'td', 'th', 'table']);

/** Reads text[start, end) as HTML. Tables come in the order in which they begin. @throws PARSE_TOO_DEEP, PARSE_TOO_WIDE, PARSE_TOO_MANY_CELLS, PARSE_TOO_SPARSE */
export class HtmlWalk implements Partial<Handler> {
  readonly content: HtmlContent = {title: '', tables: [], headings: [], blocks: [], comments: []};
  private readonly source: string;
  private readonly text: string;
  private readonly within: Span;
  private readonly above: readonly string[];
  private readonly budget: CellBudget;
  private readonly open: OpenTable[] = [];
  private block: OpenBlock | null = null;
  private depth = 0;
  /** Inside the page's own title, not that of a drawing. */
  private isTitleOpen = false;
  private drawingDepth = 0;
  private unseenDepth = 0;
  private parser: Parser | null = null;

  constructor(source: string, text: string, within: Span, above: readonly string[], budget: CellBudget) {
    this.budget = budget;
    this.source = source;
    this.text = text;
    this.within = within;
    this.above = above;
  }

  onparserinit(parser: Parser): void {
    this.parser = parser;
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.depth > deepestNesting) this.refuse();
    if (unseen.has(name)) this.unseenDepth++;
    if (name === 'svg') this.drawingDepth++;
    if (name === 'title') this.isTitleOpen = this.drawingDepth === 0 && this.content.title === '';
    if (prose.has(name) && this.open.length === 0) this.block = {name, start: this.tagStart(), text: ''};
    if (spaced.has(name)) this.addText(name === 'br' && this.inCell() ? lineBreak : ' ');
    if (name === 'sup' && this.inCell()) this.addText(raisedStart);
    if (name === 'img') this.addText(attributes['alt'] ?? '');
    this.openTablePart(name, attributes);
  }

  ontext(data: string): void {
    if (this.unseenDepth === 0) this.addText(data);
  }

  onclosetag(name: string): void {
    this.depth--;
    if (unseen.has(name)) this.unseenDepth--;
    if (name === 'svg') this.drawingDepth--;
    if (name === 'title') this.isTitleOpen = false;
    if (spaced.has(name) && name !== 'br') this.addText(' ');
    if (name === 'sup' && this.inCell()) this.addText(raisedEnd);
    if (this.block?.name === name) this.closeBlock(this.block);
    this.closeTablePart(name);
  }

  oncomment(data: string): void {
    this.content.comments.push({text: data.trim(), span: {start: this.tagStart(), end: this.tagEnd()}});
  }

  onend(): void {
    while (this.open.length > 0) this.closeTable();
  }

  private openTablePart(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'table') this.openTable();
    const table = this.open.at(-1);
    if (table === undefined) return;
    if (name === 'thead') table.inHead = true;
    if (name === 'tbody' || name === 'tfoot') table.inHead = false;
    if (name === 'caption') table.caption = '';
    if (name === 'caption') table.captionOpen = true;
    if (name === 'tr') this.openRow(table);
    if (name === 'td' || name === 'th') this.openCell(table, name, attributes);
  }

  private closeTablePart(name: string): void {
    const table = this.open.at(-1);
    if (table === undefined) return;
    if (name === 'caption') table.captionOpen = false;
    if (name === 'thead') table.inHead = false;
    if (name === 'td' || name === 'th') this.closeCell(table);
    if (name === 'tr') this.closeRow(table, this.tagEnd());
    if (name === 'table') this.closeTable();
  }

  private openTable(): void {
    this.open.push({
      start: this.tagStart(),
      headingPath: [...this.above, ...headingPath(this.content.headings)],
      rows: [],
      row: null,
      cell: null,
      caption: null,
      captionOpen: false,
      inHead: false,
    });
  }

  private openRow(table: OpenTable): OpenRow {
    this.closeRow(table, this.tagStart());
    const row = {start: this.tagStart(), isHead: table.inHead, cells: []};
    table.row = row;
    return row;
  }

  private openCell(table: OpenTable, name: string, attributes: Readonly<Record<string, string>>): void {
    this.closeCell(table);
    if (table.row === null) this.openRow(table);
    table.cell = {
      start: this.tagEnd(),
      columns: Math.min(maxColumns, Math.max(1, spanOf(attributes['colspan']))),
      rows: Math.max(0, spanOf(attributes['rowspan'])),
      isHeader: name === 'th',
      text: '',
    };
  }

  private closeCell(table: OpenTable): void {
    const {cell, row} = table;
    if (cell === null || row === null) return;
    const {columns, rows, isHeader} = cell;
    const {start, end} = trimmed(this.text, cell.start, Math.max(cell.start, this.tagStart()));
    const isSource = cell.text.length === end - start && isTidy(cell.text) && this.text.startsWith(cell.text, start);
    const text = isSource ? null : settle(cell.text).replace(/\s+/g, ' ').trim();
    row.cells.push({start, end, text, columns, rows, isHeader});
    table.cell = null;
  }

  private closeRow(table: OpenTable, end: number): void {
    this.closeCell(table);
    if (table.row !== null && table.row.cells.length > 0) {
      const {start, isHead, cells} = table.row;
      table.rows.push({start, end, isHead, cells});
    }
    table.row = null;
  }

  private closeTable(): void {
    const table = this.open.pop();
    if (table === undefined) return;
    this.closeRow(table, this.tagStart());
    if (table.rows.length === 0) return;
    const facts = {
      format: 'html' as const,
      text: this.text,
      span: {start: table.start, end: this.tagEnd()},
      headingPath: table.headingPath,
      caption: (table.caption ?? '').replace(/\s+/g, ' ').trim(),
      place: null,
    };
    this.content.tables.push(layOut(this.text, table.rows, this.budget).toTable(facts));
  }

  private closeBlock(block: OpenBlock): void {
    const span = {start: block.start, end: this.tagEnd()};
    const level = /^h([1-6])$/.exec(block.name)?.[1];
    this.block = null;
    if (level !== undefined) {
      this.content.headings.push({level: Number(level), text: block.text.replace(/\s+/g, ' ').trim(), span});
    }
    this.content.blocks.push({
      kind: level !== undefined ? 'heading' : block.name === 'pre' ? 'code' : 'paragraph',
      span,
    });
  }

  private inCell(): boolean {
    const table = this.open.at(-1);
    return table !== undefined && table.cell !== null && !table.captionOpen;
  }

  private addText(data: string): void {
    const table = this.open.at(-1);
    if (this.isTitleOpen) this.content.title += data;
    else if (table?.captionOpen === true) table.caption = (table.caption ?? '') + data;
    else if (table !== undefined && table.cell !== null) table.cell.text += data;
    else if (this.block !== null) this.block.text += data;
  }

  /** Offset in the document of the tag or comment that is being read, and the offset after it. */
  private tagStart(): number {
    return this.within.start + Math.min(this.parser?.startIndex ?? 0, this.within.end - this.within.start);
  }

  private tagEnd(): number {
    return Math.min(this.within.start + (this.parser?.endIndex ?? 0) + 1, this.within.end);
  }

  private refuse(): never {
    const line = lineAt(linesOf(this.text), this.tagStart()) + 1;
    throw failure('PARSE_TOO_DEEP', {source: this.source, line, limit: deepestNesting});
  }
}

/** The stretch without white space around it; an empty one stays where it begins. */
function trimmed(text: string, start: number, end: number): Span {
  if (start < end && isInkCode(text.charCodeAt(start)) && isInkCode(text.charCodeAt(end - 1))) return {start, end};
  const source = text.slice(start, end);
  const first = start + source.length - source.trimStart().length;
  return {start: first, end: Math.max(first, start + source.trimEnd().length)};
}

/** Whether a text is printable ASCII and CJK ideographs, one space at a time between them: surely as `\s+` → space and trimming would leave it. */
function isTidy(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isLoneSpace = code === 0x20 && at > 0 && at + 1 < text.length && text.charCodeAt(at - 1) !== 0x20;
    if (!isLoneSpace && !isInkCode(code)) return false;
  }
  return true;
}

function isInkCode(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
}

function spanOf(attribute: string | undefined): number {
  const span = Number.parseInt(attribute ?? '1', 10);
  return Number.isNaN(span) ? 1 : span;
}
