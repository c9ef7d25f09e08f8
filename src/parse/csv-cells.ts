// What the two ways of reading CSV share: where a cell's text begins and ends, and which lines are not rows.
import type {Lines} from './lines.ts';
import type {RowSink} from './row-sink.ts';

export interface Csv {
  readonly source: string;
  readonly text: string;
  readonly lines: Lines;
  readonly delimiter: string;
  readonly sink: RowSink;
}

const tab = 9;
const space = 32;
const quote = 34;
const hash = 35;

/** Whether a directive line (`# tablewatch-disable-next-line …`) starts at `offset`; every other `#` line is a row. */
export function isDirective(text: string, offset: number): boolean {
  return text.startsWith('# tablewatch-', offset);
}

/**
 * Whether text[start, end) is a comment between rows: `#` and words, no delimiter, under a header of several columns that does not
 * itself begin with `#`. A row cut short that begins with `#` is read as one, too.
 */
export function isComment({text, delimiter, sink}: Csv, start: number, end: number): boolean {
  if (text.charCodeAt(start) !== hash || sink.labelCount < 2) return false;
  if (text.charCodeAt(sink.cellStarts.at(0)) === hash) return false;
  return (
    /^#+\s*\p{L}/u.test(text.slice(start, Math.min(end, start + 8))) && !text.slice(start, end).includes(delimiter)
  );
}

/** Adds the cell text[from, to) without the blanks and quotes around it. */
export function addCell({text, sink}: Csv, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (end - start < 2 || text.charCodeAt(start) !== quote || text.charCodeAt(end - 1) !== quote) {
    sink.cell(start, end);
    return;
  }
  const inner = text.slice(start + 1, end - 1);
  if (inner.includes('""')) sink.cellWithText(start + 1, end - 1, inner.replaceAll('""', '"'));
  else sink.cell(start + 1, end - 1);
}

export function isBlank(code: number): boolean {
  return code === space || code === tab;
}
