// What a reader sees of inline Markdown that remark has parsed.
import type {Nodes, PhrasingContent} from 'mdast';
import type {Span} from '../model/text.ts';
import {lineBreak, raisedEnd, raisedStart, settle} from './raised-text.ts';

/** The visible text of a cell's source. Spans count from the cell's first character. */
export interface InlineText {
  readonly plain: string;
  /** Literal text that holds `*`, `_` or `~`; in links with underscores inside words only, it may be left out. */
  readonly literals: readonly Span[];
  readonly comments: readonly Span[];
}

/** Plain text of a node: markup and HTML tags removed, `<br>` a space, alternative text for images. */
export function plainText(node: Nodes): string {
  return settle(markedText(node));
}

function markedText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'break':
      return ' ';
    case 'html':
      return tagText(node.value);
    default:
      return 'children' in node ? node.children.map(markedText).join('') : '';
  }
}

function tagText(tag: string): string {
  if (/^<br\b/i.test(tag)) return lineBreak;
  if (/^<sup\b/i.test(tag)) return raisedStart;
  return /^<\/sup\b/i.test(tag) ? raisedEnd : '';
}

/** Plain text of a cell's content, without the spaces that tags at its ends leave. */
export function cellPlain(nodes: readonly PhrasingContent[]): string {
  return trimSpaces(settle(nodes.map(markedText).join('')));
}

/** The text without spaces at its ends; other white space stays. */
export function trimSpaces(text: string): string {
  return text.replace(/^ +| +$/g, '');
}

/** Calls `found` for every text and HTML leaf, but not for the address that an automatic link shows. */
export function visitInline(node: Nodes, inLink: boolean, found: (leaf: Nodes, span: Span) => void): void {
  if ('children' in node) {
    for (const child of node.children) visitInline(child, node.type === 'link', found);
    return;
  }
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return;
  if (inLink && node.type === 'text' && /^(?:https?:|www\.|mailto:|\S+@\S)/i.test(node.value)) return;
  found(node, {start, end});
}
