// Prose → stretches of it that look like tables. Rows are recognised by their bars, delimiters by their dashes.
import type {Block, Document} from '../../model/table.ts';
import type {Span} from '../../model/text.ts';
import {lineStart} from '../../text/line-index.ts';

interface Lines {
  /** Spans without line end, in order. */
  readonly lines: readonly Span[];
}

export type LostTable = Lines &
  (
    | {readonly kind: 'widths'; readonly header: number; readonly delimiter: number}
    | {readonly kind: 'noDelimiter' | 'insideHtml' | 'wideBars' | 'cutOff'}
    | {readonly kind: 'indented'; readonly spaces: number}
  );

/** Fewer lines with bars and without a delimiter are formulas and menus, not tables; without outer bars it takes more. */
const minRows = 3;
const minOpenRows = 5;
/** From this share of rows as wide as the first on, the others are slips within a table. */
const mostlyEven = 0.8;

const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;

/** Returns the lost tables of a Markdown document, in its order. */
export function lostTables(document: Document): LostTable[] {
  return document.blocks.flatMap((block) => {
    const text = document.text.slice(block.span.start, block.span.end);
    if (block.kind === 'heading' || !/[|\uFF5C]/u.test(text)) return [];
    const groups = groupRows(document, block);
    if (block.kind === 'code')
      return isFenced(text) || isExample(document, block, groups)
        ? []
        : groups.flatMap((lines) => lostInCode(document, lines));
    return groups.flatMap((lines) => lostIn(document, block, lines));
  });
}

function isFenced(text: string): boolean {
  return /^[ \t>]*(?:`{3}|~{3})/u.test(text);
}

/** Code with more in it than one table (`Input:`, a second table): shown as code on purpose. */
function isExample({text}: Document, {span}: Block, groups: readonly (readonly Span[])[]): boolean {
  const filled = text
    .slice(span.start, span.end)
    .split('\n')
    .filter((line) => line.trim() !== '').length;
  return groups.length !== 1 || filled > (groups[0]?.length ?? 0);
}

function lostIn(document: Document, block: Block, lines: readonly Span[]): LostTable[] {
  const texts = lines.map((line) => document.text.slice(line.start, line.end));
  const delimiter = texts.findIndex((text, at) => at > 0 && isDelimiter(text));
  if (delimiter < 0)
    return block.kind === 'html' ? lostWithoutDelimiter(lines, texts) : lostRows(document, lines, texts);
  const header = countCells(texts[delimiter - 1] ?? '');
  const below = countCells(texts[delimiter] ?? '');
  const own = lines.slice(delimiter - 1);
  if (block.kind === 'html')
    return header === below && !isInComment(document, block, lines) ? [{kind: 'insideHtml', lines: own}] : [];
  // A header of one cell may be a line of prose with a bar, unless the rows are as wide as the delimiter line.
  const isHeader =
    header >= 2 || (isBarred(texts[delimiter - 1] ?? '') && countCells(texts[delimiter + 1] ?? '') === below);
  if (header === below || !isHeader) return [];
  return [{kind: 'widths', lines: own, header, delimiter: below}];
}

/** What is commented out is not to be shown. */
function isInComment({text}: Document, {span}: Block, [line]: readonly Span[]): boolean {
  const before = text.slice(span.start, line?.start ?? span.start);
  return before.lastIndexOf('<!--') > before.lastIndexOf('-->');
}

/** Rows that a blank line cut off from the table above, or that never had a delimiter line. */
function lostRows(document: Document, lines: readonly Span[], texts: readonly string[]): LostTable[] {
  const width = countCells(texts[0] ?? '');
  const above = tableAbove(document, lines[0]?.start ?? 0);
  const isCutOff = above === width && width >= 2 && texts.every((text) => isBarred(text) && countCells(text) === width);
  return isCutOff ? [{kind: 'cutOff', lines}] : lostWithoutDelimiter(lines, texts);
}

/** Columns of the table that nothing but blank lines separates from what starts here; null where there is none. */
function tableAbove({tables, text}: Document, start: number): number | null {
  const above = tables.findLast(({format, span}) => format === 'markdown' && span.end <= start);
  return above !== undefined && text.slice(above.span.end, start).trim() === '' ? above.labels.length : null;
}

function lostWithoutDelimiter(lines: readonly Span[], texts: readonly string[]): LostTable[] {
  if (lines.length < minRows) return [];
  if (texts.every((text) => isClosedRow(text, '\uFF5C'))) return [{kind: 'wideBars', lines}];
  const width = countCells(texts[0] ?? '');
  if (width < 2) return [];
  const even = texts.filter((text) => countCells(text) === width).length;
  const isClosed = texts.every((text) => isClosedRow(text, '|'));
  if (isClosed ? even < (lines.length < minOpenRows ? 1 : mostlyEven) * lines.length : !areOpenRows(texts, even))
    return [];
  return [{kind: 'noDelimiter', lines}];
}

/** A list of links in several lines is a menu: its first line would be a header of links. Grammars and commands name no columns. */
function areOpenRows(texts: readonly string[], even: number): boolean {
  const header = texts[0] ?? '';
  if (even < texts.length || texts.length < minOpenRows) return false;
  return !/[[\]`<>(){}=:]/u.test(header) && texts.every((text) => /[^|] \| ?[^|]|[^|] ?\| [^|]|\|\t|\t\|/u.test(text));
}

function isBarred(text: string): boolean {
  return text.replace(/^[ \t>]+/u, '').startsWith('|');
}

/** Indented code that holds a header and its delimiter. */
function lostInCode(document: Document, lines: readonly Span[]): LostTable[] {
  const texts = lines.map((line) => document.text.slice(line.start, line.end));
  const [header = '', delimiter = ''] = texts;
  if (!isDelimiter(delimiter) || countCells(header) !== countCells(delimiter) || countCells(header) < 2) return [];
  const start = lineStart(document.text, lines[0]?.start ?? 0);
  if (isInContainer(document.text, start)) return [];
  const spaces = indentOf(document.text.slice(start));
  return [{kind: 'indented', lines, spaces}];
}

/** Columns that the text is indented by; a tab goes on to the next multiple of four. */
function indentOf(text: string): number {
  let columns = 0;
  for (const character of /^[ \t]*/u.exec(text)?.[0] ?? '') columns += character === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

/** What some sites indent under a line of its own: `!!! note`, `??? tip`, `=== "Tab"` (MkDocs), `:::` and `.. note::`. */
const opensContainer = /^[ \t]*(?:!!!|\?\?\?\+?|===[+!]?|:{3,}|\.\. \w+::)[ \t"]*\S/u;

/** The nearest line above that is indented less opens a container. */
function isInContainer(text: string, start: number): boolean {
  let end = start - 1;
  while (end > 0) {
    const from = lineStart(text, end);
    const line = text.slice(from, end);
    if (line.trim() !== '' && indentOf(line) < 4) return opensContainer.test(line);
    end = from - 1;
  }
  return false;
}

function isDelimiter(text: string): boolean {
  return text.includes('|') && delimiterRow.test(text);
}

function isClosedRow(text: string, bar: string): boolean {
  const trimmed = text.replace(/^[ \t>]+|\s+$/gu, '');
  return trimmed.length > 2 && trimmed.startsWith(bar) && trimmed.endsWith(bar);
}

/** Cells of a pipe row; escaped pipes do not count. */
export function countCells(text: string): number {
  const inner = text.replace(/^[ \t>]*\|?|\|?\s*$/gu, '');
  return inner.replace(/\\[\\|]/gu, '').split('|').length;
}

/** Runs of neighbouring lines with bars. */
function groupRows(document: Document, block: Block): Span[][] {
  const groups: Span[][] = [];
  const open: Span[] = [];
  let at = lineStart(document.text, block.span.start);
  while (at < block.span.end) {
    const feed = document.text.indexOf('\n', at);
    const next = feed < 0 ? document.text.length : feed;
    const line = {start: Math.max(at, block.span.start), end: Math.min(next, block.span.end)};
    if (/[|\uFF5C]/u.test(document.text.slice(line.start, line.end))) open.push(trimReturn(document.text, line));
    else if (open.length > 0) groups.push(open.splice(0));
    at = next + 1;
  }
  return open.length > 0 ? [...groups, open] : groups;
}

function trimReturn(text: string, {start, end}: Span): Span {
  return {start, end: text[end - 1] === '\r' ? end - 1 : end};
}
