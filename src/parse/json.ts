// JSON and JSON Lines → Document: every array of objects that is not itself inside a table is a table, at the top or
// under the keys of objects. Offsets are those of the source.
import {because, failure} from '../model/errors.ts';
import type {Format} from '../model/format.ts';
import type {Document} from '../model/table.ts';
import {bomLength} from '../text/ascii.ts';
import {collectorFor} from './collector-for.ts';
import type {LoadFormat, ParseInput} from './input.ts';
import {JsonFault, scanJson, skipBlanks, type JsonVisitor} from './json-scan.ts';
import {lineAt, linesOf} from './lines.ts';
import type {CollectorClass} from './record-tables.ts';
import type {ReadValue} from './record-rows.ts';

export const load: LoadFormat = async (input, format) => parseJson(input, format, await collectorFor(input));

/** Returns the document; the keys that lead to a table are its heading path, the last one its caption. @throws PARSE_JSON, PARSE_TOO_WIDE, PARSE_TOO_MANY_CELLS, PARSE_TOO_SPARSE */
export function parseJson(input: ParseInput, format: Format, Collector: CollectorClass): Document {
  const {source, text, byteLength, decoding} = input;
  const collector = new Collector(source, text, format, jsonValue(text));
  const read = format === 'json' ? readDocument : readLines;
  refusing(source, text, () => read(text, collector.visitor));
  const {tables} = collector;
  return {
    source,
    format,
    text,
    byteLength,
    decoding,
    tables: tables.map((table, index) => ({...table, index})),
    headings: [],
    blocks: [],
    comments: [],
    literals: [],
  };
}

function refusing(source: string, text: string, read: () => void): void {
  try {
    read();
  } catch (cause) {
    if (!(cause instanceof JsonFault)) throw cause;
    const lines = linesOf(text);
    const line = lineAt(lines, cause.offset);
    const column = cause.offset - (lines.starts[line] ?? 0) + 1;
    throw failure('PARSE_JSON', {source, line: line + 1, column, reason: cause.reason}, cause);
  }
}

function readDocument(text: string, visitor: JsonVisitor): void {
  const end = skipBlanks(text, scanJson(text, bomLength(text), text.length, visitor), text.length);
  if (end < text.length) throw new JsonFault(end, because('json-surplus'));
}

/** One object a line, all of one table; blank lines are passed over. */
function readLines(text: string, visitor: JsonVisitor): void {
  const lines = linesOf(text);
  visitor.open('array', 0, -1);
  for (let line = 0; line < lines.count; line++) {
    const end = lines.ends[line] ?? 0;
    const start = skipBlanks(text, Math.max(lines.starts[line] ?? 0, bomLength(text)), end);
    if (start >= end) continue;
    if (text[start] !== '{') throw new JsonFault(start, because('json-line'));
    const after = skipBlanks(text, scanJson(text, start, end, visitor), end);
    if (after < end) throw new JsonFault(after, because('json-surplus'));
  }
  visitor.close('array', text.length, -1);
}

/** Strings without their quotes and decoded, all else as written. */
function jsonValue(text: string): ReadValue {
  return (start, end) => {
    if (text[start] !== '"') return {start, end, text: null};
    const inner = text.slice(start + 1, end - 1);
    const trimmed = inner.trim();
    const first = start + 1 + (inner.length - inner.trimStart().length);
    const span = {start: first, end: first + trimmed.length};
    return {...span, text: inner.includes('\\') ? decoded(text.slice(start, end)).trim() : null};
  };
}

function decoded(literal: string): string {
  const value: unknown = JSON.parse(literal);
  return String(value);
}
