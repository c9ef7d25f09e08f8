// Markdown for a terminal: headings and labels bold, paragraphs and lists wrapped, code and tables as they are written.
import type {Palette} from './palette.ts';
import {wrapWidth} from './width.ts';

/** Returns the text in lines of at most `width` columns; code, tables and long words may be wider. */
export function renderTerminalMarkdown(text: string, width: number, palette: Palette): string {
  const lines: string[] = [];
  let paragraph: string[] = [];
  let isCode = false;
  const flush = (): void => {
    if (paragraph.length > 0) lines.push(...paragraphLines(paragraph.join(' '), width, palette));
    paragraph = [];
  };
  for (const line of text.replace(/<!--.*?-->\n?/gs, '').split('\n')) {
    const isFence = /^\s*(?:```|~~~)/.test(line);
    if (isFence || isCode || /^\s*\|/.test(line)) {
      flush();
      if (isFence) isCode = !isCode;
      else lines.push(isCode ? `    ${palette.dim(line)}` : inline(line, palette));
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

function plainLinks(text: string): string {
  return text.replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, label: string, url: string) =>
    /^https?:/.test(url) ? `${label} (${url})` : label,
  );
}

function inline(text: string, palette: Palette): string {
  return text.replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => palette.bold(strong));
}
