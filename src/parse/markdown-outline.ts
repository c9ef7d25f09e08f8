// The outline that remark finds in a document whose table rows it does not see: where tables, headings, prose, comments, HTML and
// literal markup characters are. All offsets that leave this file are those of the document.
import type {Nodes} from 'mdast';
import {pushAll} from '../model/lists.ts';
import type {Block, Comment, Heading} from '../model/table.ts';
import type {Span} from '../model/text.ts';
import {commentsIn} from './comments.ts';
import {headingPath} from './heading-path.ts';
import {chunksOf} from './markdown-chunks.ts';
import type {ParseMarkdown} from './markdown-inline.ts';
import {plainText, visitInline} from './markdown-plain.ts';
import type {Scanned} from './markdown-scan.ts';
import type {TablePlace} from './markdown-table.ts';
import type {VisibleText} from './visible-text.ts';

export interface Outline {
  readonly headings: Heading[];
  readonly blocks: Block[];
  readonly comments: Comment[];
  readonly literals: Span[];
  readonly tables: TablePlace[];
  /** HTML nodes that open a table, with the headings above them. */
  readonly htmlTables: TablePlace[];
  /** Link and footnote definitions as Markdown, for reading cells that refer to them. */
  definitions: string;
  /** A heading turned out to hold stand-ins: table-like lines above a line of dashes. */
  isDoubtful: boolean;
}

interface Walk {
  readonly text: string;
  readonly visible: VisibleText;
  readonly outline: Outline;
  /** Offset of the chunk in the visible text. */
  readonly base: number;
}

/** Reads the visible text with remark, chunk by chunk, and returns the outline in document order. */
export function readOutline(text: string, {shown, visible}: Scanned, parse: ParseMarkdown): Outline {
  const outline: Outline = {
    headings: [],
    blocks: [],
    comments: [],
    literals: [],
    tables: [],
    htmlTables: [],
    definitions: '',
    isDoubtful: false,
  };
  for (const {tree, start} of chunksOf(shown, parse)) visit(tree, {text, visible, outline, base: start});
  return outline;
}

function visit(node: Nodes, walk: Walk): void {
  const {outline} = walk;
  switch (node.type) {
    case 'table':
      outline.tables.push({span: spanOf(node, walk), headingPath: headingPath(outline.headings)});
      return;
    case 'heading':
      outline.headings.push({level: node.depth, text: headingText(node, walk), span: spanOf(node, walk)});
      block('heading', node, walk);
      visitPhrasing(node, walk);
      return;
    case 'paragraph':
      block('paragraph', node, walk);
      visitPhrasing(node, walk);
      return;
    case 'html':
      block('html', node, walk);
      visitHtml(node, walk);
      return;
    case 'code':
      block('code', node, walk);
      return;
    case 'definition':
      block('definition', node, walk);
      outline.definitions += `[${node.label ?? node.identifier}]: x\n\n`;
      return;
    case 'footnoteDefinition':
      block('footnote', node, walk);
      outline.definitions += `[^${node.label ?? node.identifier}]: x\n\n`;
      break;
    default:
  }
  if ('children' in node) for (const child of node.children) visit(child, walk);
}

/** Plain text of a heading; of one that holds stand-ins its source text. */
function headingText(node: Nodes, walk: Walk): string {
  const start = walk.base + (node.position?.start.offset ?? 0);
  const end = walk.base + (node.position?.end.offset ?? 0);
  if (!walk.visible.hasStandIn(start, end)) return plainText(node).trim();
  walk.outline.isDoubtful = true;
  const span = spanOf(node, walk);
  return walk.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
}

function block(kind: Block['kind'], node: Nodes, walk: Walk): void {
  walk.outline.blocks.push({kind, span: spanOf(node, walk)});
}

function visitPhrasing(node: Nodes, walk: Walk): void {
  visitInline(node, false, (leaf, span) => {
    if (leaf.type === 'html') visitHtml(leaf, walk);
    if (leaf.type === 'text' && /[*_~]/.test(leaf.value)) walk.outline.literals.push(mapped(span, walk));
  });
}

function visitHtml(node: Nodes, walk: Walk): void {
  const span = spanOf(node, walk);
  pushAll(walk.outline.comments, commentsIn(walk.text, span));
  if (!/<table\b/i.test(walk.text.slice(span.start, span.end))) return;
  walk.outline.htmlTables.push({span, headingPath: headingPath(walk.outline.headings)});
}

function spanOf(node: Nodes, walk: Walk): Span {
  return mapped({start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}, walk);
}

function mapped(span: Span, walk: Walk): Span {
  return {start: walk.visible.startAt(walk.base + span.start), end: walk.visible.endAt(walk.base + span.end)};
}
