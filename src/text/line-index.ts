// Offsets to line and column numbers, made only where findings leave the program.
import {partitionPoint} from '../model/partition-point.ts';
import type {Offset} from '../model/text.ts';

/** Starts of all lines of a text; made once per text. */
export interface LineIndex {
  readonly starts: Uint32Array;
  readonly length: number;
}

/** Line and column from 1; the column counts UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Returns the line starts of a text; `\n`, `\r\n` and a lone `\r` each end a line. One pass. */
export function makeLineIndex(text: string): LineIndex {
  const starts: number[] = [0];
  const hasReturns = text.includes('\r');
  for (let at = nextEnd(text, 0, hasReturns); at >= 0; at = nextEnd(text, at + 1, hasReturns)) {
    if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) continue;
    starts.push(at + 1);
  }
  return {starts: Uint32Array.from(starts), length: text.length};
}

/** Returns the place of an offset; offsets past the end give the place after the last character. */
export function lineColumn(index: LineIndex, offset: Offset): LineColumn {
  const at = Math.min(Math.max(offset, 0), index.length);
  const low = Math.max(0, partitionPoint(index.starts.length, (line) => (index.starts[line] ?? 0) <= at) - 1);
  return {line: low + 1, column: at - (index.starts[low] ?? 0) + 1};
}

/** Returns the span of a line (from 1), without its line end. */
export function lineText(text: string, index: LineIndex, line: number): string {
  const start = index.starts[line - 1] ?? text.length;
  const end = index.starts[line] ?? text.length;
  return text.slice(start, end).replace(/[\r\n]+$/, '');
}

function nextEnd(text: string, from: number, hasReturns: boolean): number {
  const feed = text.indexOf('\n', from);
  if (!hasReturns) return feed;
  const back = text.indexOf('\r', from);
  if (feed < 0 || back < 0) return Math.max(feed, back);
  return Math.min(feed, back);
}

/** Returns where the line of an offset begins; only `\n` ends lines. */
export function lineStart(text: string, offset: Offset): Offset {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
