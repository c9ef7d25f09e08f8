// The plain text of the cells of a document, each distinct text read once: simple ones by patterns, all others by remark,
// many in one pass.
import type {Nodes, PhrasingContent} from 'mdast';
import type {Span} from '../model/text.ts';
import {cellPlain, type InlineText, visitInline} from './markdown-plain.ts';
import {readSimple} from './markdown-simple.ts';

export type ParseMarkdown = (text: string) => Nodes;

/** Cells that one pass of remark reads: of 5 to 500, this was the fastest (2026-11-21). */
const batchSize = 50;
/** Longer cells keep their source text: remark's time can grow with the square of their length. */
const longestCell = 10_000;

/** The distinct texts of cells with markup, numbered from 0 in the order in which they were first asked for. */
export class Inlines {
  private readonly ids = new Map<string, number>();
  private found: readonly InlineText[] = [];

  /** Number of a text, new or known. */
  idOf(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.ids.set(text, this.ids.size);
    return this.ids.size - 1;
  }

  /** Reads all texts asked for so far. `definitions` are the document's link and footnote definitions, as Markdown. */
  read(definitions: string, parse: ParseMarkdown): void {
    this.found = readInlines([...this.ids.keys()], definitions, parse);
  }

  at(id: number): InlineText {
    const inline = this.found[id];
    if (inline === undefined) throw new Error(`no inline text ${id}`);
    return inline;
  }
}

/** The visible text of each text as inline content of a table cell, in the same order. */
function readInlines(texts: readonly string[], definitions: string, parse: ParseMarkdown): InlineText[] {
  const simple = texts.map((text) => (text.length > longestCell ? asWritten(text) : readSimple(text)));
  const doubtful = texts.filter((_, at) => simple[at] === null);
  const read: InlineText[] = [];
  for (let first = 0; first < doubtful.length; first += batchSize) {
    readBatch(doubtful.slice(first, first + batchSize), definitions, parse, read);
  }
  let next = 0;
  return simple.map((inline, at) => inline ?? read[next++] ?? asWritten(texts[at] ?? ''));
}

function asWritten(text: string): InlineText {
  return {plain: text, literals: [], comments: []};
}

function readBatch(texts: readonly string[], definitions: string, parse: ParseMarkdown, found: InlineText[]): void {
  const head = '|x|\n|-|\n';
  const needed = texts.some((text) => text.includes('[')) ? definitions : '';
  const tree = parse(`${head}${texts.map((text) => `| ${text} |\n`).join('')}\n${needed}`);
  const table = 'children' in tree ? tree.children[0] : undefined;
  if (table?.type !== 'table') throw new Error('remark read no table in a batch of cells');
  let start = head.length + 2;
  texts.forEach((text, row) => {
    found.push(inlineText(table.children[row + 1]?.children[0]?.children ?? [], start));
    start += text.length + 5;
  });
}

function inlineText(nodes: readonly PhrasingContent[], start: number): InlineText {
  const literals: Span[] = [];
  const comments: Span[] = [];
  for (const node of nodes)
    visitInline(node, false, (leaf, span) => {
      const local = {start: span.start - start, end: span.end - start};
      if (leaf.type === 'html' && leaf.value.startsWith('<!--')) comments.push(local);
      if (leaf.type === 'text' && /[*_~]/.test(leaf.value)) literals.push(local);
    });
  return {plain: cellPlain(nodes), literals, comments};
}
