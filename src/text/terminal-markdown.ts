// Markdown for a terminal: headings and labels bold, paragraphs, lists and tables wrapped, code as it is written.
import type {Palette} from './palette.ts';
import {displayWidth, padEndWidth, wrapWidth} from './width.ts';

/** Returns the text in lines of at most `width` columns; code and long words may be wider. */
export function renderTerminalMarkdown(text: string, width: number, palette: Palette): string {
  const lines: string[] = [];
  let paragraph: string[] = [];
  let rows: string[] = [];
  let isCode = false;
  const flush = (): void => {
    if (rows.length > 0) lines.push(...tableLines(rows, width, palette));
    rows = [];
    if (paragraph.length > 0) lines.push(...paragraphLines(paragraph.join(' '), width, palette));
    paragraph = [];
  };
  for (const line of text.replace(/<!--.*?-->\n?/gs, '').split('\n')) {
    const isFence = /^\s*(?:```|~~~)/.test(line);
    if (!isFence && !isCode && /^\s*\|/.test(line)) {
      if (paragraph.length > 0) flush();
      rows.push(line);
      continue;
    }
    if (rows.length > 0) flush();
    if (isFence || isCode) {
      flush();
      if (isFence) isCode = !isCode;
      else lines.push(`    ${palette.dim(line)}`);
      continue;
    }
    const heading = /^#+\s+(\S.*|)$/.exec(line)?.[1];
    if (heading === undefined && line.trim() !== '' && !/^\s*(?:[-*]|\d+\.)\s/.test(line)) {
      paragraph.push(line.trim());
      continue;
    }
    flush();
    if (heading !== undefined) lines.push(palette.bold(inline(heading, palette)));
    else if (line.trim() === '') lines.push('');
    else paragraph.push(line.trimEnd());
  }
  flush();
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** A list item hangs under its first word. */
function paragraphLines(text: string, width: number, palette: Palette): string[] {
  const [, mark = '', rest = text] = /^(\s*(?:[-*]|\d+\.)\s+)(\S.*|)$/.exec(text) ?? [];
  const wrapped = wrapWidth(plainLinks(rest), Math.max(30, width - mark.length));
  return wrapped.map((line, at) => (at === 0 ? mark : ' '.repeat(mark.length)) + inline(line, palette));
}

/** Columns are aligned and two spaces apart, the header is bold; what does not fit is wrapped in the last column. */
function tableLines(rows: readonly string[], width: number, palette: Palette): string[] {
  const [header = [], delimiter, ...body] = rows.map(cellsOf);
  if (delimiter?.every((cell) => /^:?-+:?$/.test(cell)) !== true) return rows.map((row) => inline(row, palette));
  const widths = header.map((_, at) => Math.max(...[header, ...body].map((cells) => displayWidth(cells[at] ?? ''))));
  const last = header.length - 1;
  const indent = widths.slice(0, last).reduce((sum, each) => sum + each + 2, 0);
  const lineOf = (cells: readonly string[]): string[] => {
    const head = cells.slice(0, last).map((cell, at) => `${padEndWidth(cell, widths[at] ?? 0)}  `);
    const [first = '', ...rest] = wrapWidth(cells[last] ?? '', Math.max(30, width - indent));
    return [`${head.join('')}${first}`.trimEnd(), ...rest.map((line) => ' '.repeat(indent) + line)];
  };
  return [...lineOf(header).map(palette.bold), ...body.flatMap(lineOf).map((line) => inline(line, palette))];
}

/** A pipe that is escaped is part of its cell. */
function cellsOf(row: string): string[] {
  const inner = row.trim().replace(/^\||(?<!\\)\|$/g, '');
  return inner.split(/(?<!\\)\|/).map((cell) => plainLinks(cell.trim().replaceAll('\\|', '|')));
}

function plainLinks(text: string): string {
  return text.replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, label: string, url: string) =>
    /^https?:/.test(url) ? `${label} (${url})` : label,
  );
}

function inline(text: string, palette: Palette): string {
  return text.replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => palette.bold(strong));
}
