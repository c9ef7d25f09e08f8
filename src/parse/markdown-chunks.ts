// Cuts a long Markdown text where nothing reaches across the cut, because remark's time grows with the square of the
// number of containers in one document (10,000 quotes: 21 s at once, 1 s in chunks, measured 2026-11-21).
import type {Nodes} from 'mdast';
import type {ParseMarkdown} from './markdown-inline.ts';

export interface Chunk {
  readonly tree: Nodes;
  /** Offset of the chunk in the text. */
  readonly start: number;
}

const chunkLength = 64_000;
/** Quotes in one chunk: 2,000 at once take 0.6 s, 50 take 10 ms (measured 2026-11-21). */
const chunkQuotes = 50;

// After a blank line, whatever starts unindented ends every list and quote; so does an unindented list item after any
// line, and it leaves no paragraph open. Only fenced code and HTML can reach over.
const cut =
  /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))(?=[^ \t\r\n\ufeff])|(?:\r\n|\n|\r(?!\n))(?=[-*+] [^ \t\r\n*+-])/g;

/** The parsed chunks of a text in order. A text of less than 64,000 characters is one chunk. */
export function* chunksOf(text: string, parse: ParseMarkdown): Generator<Chunk> {
  let start = 0;
  let wanted = chunkLength;
  while (start < text.length) {
    const end = nextCut(text, start, wanted);
    const tree = parse(text.slice(start, end));
    if (end < text.length && reachesOver(tree, text.slice(start, end), parse)) {
      wanted *= 2;
      continue;
    }
    yield {tree, start};
    start = end;
    wanted = chunkLength;
  }
}

/** The first cut after `wanted` characters, or after so many quotes. */
function nextCut(text: string, start: number, wanted: number): number {
  cut.lastIndex = start;
  for (let quotes = 0; cut.test(text);) {
    if (text[cut.lastIndex] === '>') quotes++;
    if (cut.lastIndex - start >= wanted || (quotes > chunkQuotes && wanted === chunkLength)) return cut.lastIndex;
  }
  return text.length;
}

/** Whether the chunk ends inside fenced code or HTML that goes on after it: then a paragraph appended to it would be part of it. */
function reachesOver(tree: Nodes, chunk: string, parse: ParseMarkdown): boolean {
  const last = 'children' in tree ? tree.children.at(-1) : undefined;
  if (last?.type !== 'code' && last?.type !== 'html') return false;
  const probe = parse(`${chunk.slice(last.position?.start.offset ?? 0)}\nx\n`);
  return 'children' in probe && probe.children.at(-1)?.type === last.type;
}
