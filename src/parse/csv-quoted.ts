// CSV with quotes. csv-parse decides which rows and cells there are; it reads a copy with one byte a character, so that
// its byte counts are offsets in the text. Where the cells of a row stand is found by walking over the row, and where
// the walk and csv-parse do not agree (quotes inside words), csv-parse is asked for each cell.
import {failure} from '../model/errors.ts';
import {bomLength} from '../text/ascii.ts';
import {addCell, type Csv, isBlank, isComment, isDirective} from './csv-cells.ts';
import {lineAt} from './lines.ts';

type Parse = (text: string, options: object) => unknown;

/** Reads all rows into the sink. @throws PARSE_QUOTE where a quoted cell does not end */
export async function readQuoted(csv: Csv): Promise<void> {
  const {parse} = await import('csv-parse/sync');
  const {text} = csv;
  const bom = bomLength(text);
  let rowEnd = bom;
  const bytes = asBytes(text.slice(bom));
  try {
    parse(bytes, {
      ...optionsOf(csv),
      on_record: (record: readonly string[], {bytes: read}: {readonly bytes: number}) => {
        const start = nextRow(text, rowEnd);
        rowEnd = Math.min(bom + read, text.length);
        const end = withoutLineEnd(text, start, rowEnd);
        if (record.length > 1 || !isComment(csv, start, end)) readRow(csv, start, end, record.length, parse);
        return null;
      },
    });
  } catch (cause) {
    throw failure('PARSE_QUOTE', {source: csv.source, line: lineAt(csv.lines, nextRow(text, rowEnd)) + 1}, cause);
  }
}

function optionsOf({delimiter}: Csv): object {
  return {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    comment: '# tablewatch-',
    comment_no_infix: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    ltrim: true,
  };
}

function asBytes(text: string): string {
  return text.replace(/[^\0-\u007f]/g, 'x');
}

function readRow(csv: Csv, start: number, end: number, count: number, parse: Parse): void {
  const ends = walkRow(csv, start, end) ?? [];
  const cells = ends.length === count ? ends : askRow(csv, start, end, parse);
  let from = start;
  for (const to of cells) {
    addCell(csv, from, to);
    from = to + 1;
  }
  csv.sink.endRow(start, end);
}

/** Ends of the cells of a row whose quotes are around whole cells; null for others. */
function walkRow({text, delimiter}: Csv, start: number, end: number): number[] | null {
  const ends: number[] = [];
  for (let from = start; from <= end;) {
    const first = skipBlanks(text, from, end, delimiter);
    const after = text[first] === '"' && first < end ? skipBlanks(text, quotedEnd(text, first), end, delimiter) : first;
    if (after > first && after < end && text[after] !== delimiter) return null;
    const found = after > first ? after : text.indexOf(delimiter, first);
    const to = found < 0 || found > end ? end : found;
    ends.push(to);
    from = to + 1;
  }
  return ends;
}

/** Offset after the quote that closes the one at `start`. */
function quotedEnd(text: string, start: number): number {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close < 0 ? text.length : close + 1;
}

function askRow(csv: Csv, start: number, end: number, parse: Parse): number[] {
  const ends: number[] = [];
  const cast = (_: string, {bytes}: {readonly bytes: number}): string => {
    ends.push(start + bytes);
    return '';
  };
  parse(asBytes(csv.text.slice(start, end)), {...optionsOf(csv), cast});
  return ends;
}

/** First character of the next row at or after a row's end: line ends, blank lines and directives are passed over. */
function nextRow(text: string, from: number): number {
  let offset = from;
  for (;;) {
    if (isLineEnd(text.charCodeAt(offset))) offset++;
    else if (isDirective(text, offset)) offset = lineEnd(text, offset);
    else return offset;
  }
}

function lineEnd(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && !isLineEnd(text.charCodeAt(offset))) offset++;
  return offset;
}

function withoutLineEnd(text: string, start: number, end: number): number {
  let offset = end;
  if (offset > start && text[offset - 1] === '\n') offset--;
  if (offset > start && text[offset - 1] === '\r') offset--;
  return offset;
}

function skipBlanks(text: string, from: number, end: number, delimiter: string): number {
  let offset = from;
  while (offset < end && isBlank(text.charCodeAt(offset)) && text[offset] !== delimiter) offset++;
  return offset;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
