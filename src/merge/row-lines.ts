// Lines of a table → its rows, for tables that are read by lines alone: one row a line, in Markdown or HTML.
import {foldName} from '../values/name.ts';

export interface LineRow {
  readonly line: string;
  readonly cells: readonly string[];
  /** Equal for rows that say the same. */
  readonly text: string;
  /** What the row is called. */
  readonly key: string;
}

/** Null where a line is no row, or is a heading in the table, or continues the row above. */
export function lineRows(lines: readonly string[]): LineRow[] | null {
  const rows: LineRow[] = [];
  for (const line of lines) {
    const cells = cellsOf(line);
    if (cells === null || isRule(line)) return null;
    const key = keyOf(cells);
    if (!/\p{L}|\p{N}/u.test(key) || cells.filter((cell) => cell !== '').length < 2) return null;
    // Attributes of HTML are part of what a row says.
    rows.push({line, cells, text: /^\s*<tr/i.test(line) ? tidy(line) : cells.join('\u001f'), key});
  }
  return rows;
}

/** The name in the first cell of a line; empty where the line is no row. */
export function keyOfLine(line: string): string {
  return keyOf(cellsOf(line) ?? []);
}

function keyOf(cells: readonly string[]): string {
  return foldName(wordsOf(cells[0] ?? ''));
}

/** A line without what only lays out a table. */
export function laidOut(line: string): string {
  const text = line.trim();
  if (!text.startsWith('|')) return line;
  const cells = text.replace(/\s*\|\s*/g, '|');
  return isRule(text) ? cells.replace(/-+/g, '-') : cells;
}

/** The line of dashes under a header. */
export function isRule(line: string): boolean {
  return line.includes('|') && line.includes('-') && /^[\s>|:-]*$/.test(line);
}

/** Header and first row (its line, from 0) of the table that line `start` belongs to or follows; null outside tables. */
export function tableAbove(lines: readonly string[], start: number): {header: string; firstRow: number} | null {
  for (let at = start - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? '';
    if (isRule(line)) return {header: laidOut(`|${lines[at - 1] ?? ''}|`) + laidOut(`|${line}|`), firstRow: at + 1};
    const isPart = /^\s*<\/?(?:thead|tbody)>\s*$/i.test(line);
    if (!isPart && cellsOf(line) === null) return null;
    if (/<th\b/i.test(line)) return {header: tidy(line), firstRow: at + 1};
  }
  return null;
}

/** The rows' lines of a table, from its first one on. */
export function rowLines(lines: readonly string[], firstRow: number): string[] {
  const isRow = (line: string): boolean => /^\s*<\/?(?:thead|tbody)>\s*$/i.test(line) || cellsOf(line) !== null;
  const end = lines.findIndex((line, at) => at >= firstRow && !isRow(line));
  return lines.slice(firstRow, end < 0 ? lines.length : end);
}

function cellsOf(line: string): string[] | null {
  const text = line.trim();
  if (/^<tr\b/i.test(text)) return htmlCells(text);
  if (!/(?<!\\)\|/.test(text)) return null;
  const inner = text.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map(tidy);
}

function htmlCells(text: string): string[] | null {
  const inner = /^<tr[^>]*>((?:\s*<(t[dh])\b[^>]*>(?:(?!<\/?t[dhr]\b).)*<\/\2>)+)\s*<\/tr>$/iu.exec(text)?.[1];
  if (inner === undefined || /\b(?:row|col)span\b/i.test(text)) return null;
  return [...inner.matchAll(/<(t[dh])\b[^>]*>(.*?)<\/\1>/giu)].map(([, , cell]) => tidy(cell ?? ''));
}

export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function wordsOf(cell: string): string {
  return cell
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/[*~`]/g, '')
    .trim();
}

/** A place or a count: `3`, `#3`, `3.`, `3rd`; NaN for all else. */
export function wholeNumber(cell: string): number {
  const found = /^(?:#|no\.?\s*|第)?(\d+)(?:[.)]|st|nd|rd|th|名|位)?$/i.exec(wordsOf(cell));
  return found === null ? NaN : Number(found[1]);
}
