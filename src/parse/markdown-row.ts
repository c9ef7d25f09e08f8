// Splits one line of a GFM table into cells by the rules of micromark-extension-gfm-table: a pipe ends a cell unless a
// backslash is before it (code spans do not protect it), `\\` is not an escape for the pipe after it, one leading and
// one trailing pipe are optional, spaces and tabs around a cell are not its text. Held to remark-gfm by a differential test.
import {blanksEnd} from './markdown-line.ts';
import type {Offsets} from './offsets.ts';
import type {RowSink} from './row-sink.ts';

const tab = 9;
const space = 32;
const backslash = 92;
const pipe = 124;

// Characters that can make a cell's plain text differ from its source text. The closing halves `]`, `>`, `!` alone cannot.
const markup = new Uint8Array(128);
for (const character of '\\*_~`[<&') markup[character.charCodeAt(0)] = 1;

/** Adds the cells of text[start, end) to the sink and ends the row; numbers of cells with inline markup go to `marked`. */
export function readRow(
  text: string,
  start: number,
  end: number,
  sink: RowSink,
  marked: Offsets,
  lineStart: number,
): void {
  let offset = blanksEnd(text, start, end);
  if (text.charCodeAt(offset) === pipe && offset < end) offset++;
  do offset = readCell(text, offset, end, sink, marked);
  while (offset < end);
  sink.endRow(lineStart, end);
}

/** Number of cells of a header row, as `readRow` splits it; 0 for a lone pipe, which is not a header. */
export function countHeaderCells(text: string, start: number, end: number): number {
  let offset = blanksEnd(text, start, end);
  if (text.charCodeAt(offset) === pipe && offset < end) offset++;
  if (offset === end || blanksEnd(text, offset, end) === end) return 0;
  let count = 0;
  do {
    count++;
    offset = blanksEnd(text, cellEnd(text, offset, end) + 1, end);
  } while (offset < end);
  return count;
}

/** Reads one cell and returns the offset of the next one, or `end` after the last. */
function readCell(text: string, from: number, end: number, sink: RowSink, marked: Offsets): number {
  const start = blanksEnd(text, from, end);
  let offset = start;
  let last = start;
  let hasMarkup = false;
  for (; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === pipe) break;
    if (code === space || code === tab) continue;
    if (code < 128 && markup[code] === 1) {
      hasMarkup = true;
      if (code === backslash && offset + 1 < end && isEscapable(text.charCodeAt(offset + 1))) offset++;
    }
    last = offset + 1;
  }
  if (hasMarkup) marked.push(sink.cellStarts.length);
  sink.cell(start, last);
  return blanksEnd(text, offset + 1, end);
}

function cellEnd(text: string, from: number, end: number): number {
  let offset = from;
  for (; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === pipe) break;
    if (code === backslash && offset + 1 < end && isEscapable(text.charCodeAt(offset + 1))) offset++;
  }
  return offset;
}

function isEscapable(code: number): boolean {
  return code === backslash || code === pipe;
}
