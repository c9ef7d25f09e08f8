// The lines of a text as two lists of offsets. \r\n, \n and \r each end a line, as in CommonMark and in src/text/.
import {partitionPoint} from '../model/partition-point.ts';
import {Offsets} from './offsets.ts';

export interface Lines {
  readonly count: number;
  /** Offset of each line's first character, and of its line end (or the end of the text). */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const lineFeed = 10;
const carriageReturn = 13;

/** The lines of `text` in order; an empty text has none, a text that ends in a line end has no line after it. */
export function linesOf(text: string): Lines {
  const starts = new Offsets();
  const ends = new Offsets();
  let start = 0;
  for (let offset = nextLineEnd(text, 0); offset < text.length; offset = nextLineEnd(text, start)) {
    starts.push(start);
    ends.push(offset);
    start = offset + (text.charCodeAt(offset) === carriageReturn && text.charCodeAt(offset + 1) === lineFeed ? 2 : 1);
  }
  if (start < text.length) {
    starts.push(start);
    ends.push(text.length);
  }
  return {count: starts.length, starts: starts.toArray(), ends: ends.toArray()};
}

function nextLineEnd(text: string, from: number): number {
  let offset = from;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (code === lineFeed || code === carriageReturn) return offset;
    offset++;
  }
  return offset;
}

/** Number (from 0) of the line that `offset` is in; 0 for an empty text. */
export function lineAt(lines: Lines, offset: number): number {
  return Math.max(0, partitionPoint(lines.count, (line) => (lines.starts[line] ?? 0) <= offset) - 1);
}
