// Walks through JSON text and reports where each value is; strings are decoded by JSON.parse. Ours, because JSON.parse
// tells no positions and the `yaml` package's reader, which does, needs 1.2 s and 150 MB for 2.5 MB (measured 2026-11-21).
// A property test holds it to JSON.parse: both accept the same texts.
import {because, type ErrorReason} from '../model/errors.ts';

/** Where JSON ends to be JSON. */
export class JsonFault extends Error {
  readonly offset: number;
  readonly reason: ErrorReason;
  constructor(offset: number, reason: ErrorReason) {
    super(reason.reason);
    this.offset = offset;
    this.reason = reason;
  }
}

/** What a walk calls; spans of strings include their quotes. `depth` counts from 0. */
export interface JsonVisitor {
  readonly open: (kind: 'object' | 'array', start: number, depth: number) => void;
  readonly key: (start: number, end: number, depth: number) => void;
  readonly scalar: (start: number, end: number, depth: number) => void;
  readonly close: (kind: 'object' | 'array', end: number, depth: number) => void;
}

/** JSON.parse itself has no limit; published tables stay below ten. */
export const maxJsonDepth = 1000;

const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const quote = 34;
const backslash = 92;

/**
 * Walks one JSON value in text[start, end) and returns the offset after it.
 * @throws JsonFault at the first character that cannot stand where it does
 */
export function scanJson(text: string, start: number, end: number, visitor: JsonVisitor): number {
  return scanValue({text, end, visitor}, skipBlanks(text, start, end), 0);
}

/** Offset of the first character from `start` on that is no JSON white space. */
export function skipBlanks(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && isBlank(text.charCodeAt(offset))) offset++;
  return offset;
}

interface Scan {
  readonly text: string;
  readonly end: number;
  readonly visitor: JsonVisitor;
}

function scanValue(scan: Scan, start: number, depth: number): number {
  if (depth > maxJsonDepth) throw new JsonFault(start, because('yaml-deep', {limit: maxJsonDepth}));
  if (start >= scan.end) throw new JsonFault(start, because('json-ended'));
  const first = scan.text[start];
  if (first === '{') return scanObject(scan, start, depth);
  if (first === '[') return scanArray(scan, start, depth);
  const end = first === '"' ? stringEnd(scan, start) : scalarEnd(scan, start);
  scan.visitor.scalar(start, end, depth);
  return end;
}

function scanObject(scan: Scan, start: number, depth: number): number {
  scan.visitor.open('object', start, depth);
  let offset = skipBlanks(scan.text, start + 1, scan.end);
  if (scan.text[offset] === '}' && offset < scan.end) return closed(scan, 'object', offset, depth);
  for (;;) {
    if (scan.text[offset] !== '"') throw new JsonFault(offset, because('json-expected', {what: '"…"'}));
    const keyEnd = stringEnd(scan, offset);
    scan.visitor.key(offset, keyEnd, depth);
    offset = skipBlanks(scan.text, keyEnd, scan.end);
    if (scan.text[offset] !== ':' || offset >= scan.end)
      throw new JsonFault(offset, because('json-expected', {what: ':'}));
    offset = scanValue(scan, skipBlanks(scan.text, offset + 1, scan.end), depth + 1);
    offset = skipBlanks(scan.text, offset, scan.end);
    if (scan.text[offset] === '}' && offset < scan.end) return closed(scan, 'object', offset, depth);
    if (scan.text[offset] !== ',' || offset >= scan.end)
      throw new JsonFault(offset, because('json-expected-either', {one: ',', other: '}'}));
    offset = skipBlanks(scan.text, offset + 1, scan.end);
  }
}

function scanArray(scan: Scan, start: number, depth: number): number {
  scan.visitor.open('array', start, depth);
  let offset = skipBlanks(scan.text, start + 1, scan.end);
  if (scan.text[offset] === ']' && offset < scan.end) return closed(scan, 'array', offset, depth);
  for (;;) {
    offset = skipBlanks(scan.text, scanValue(scan, offset, depth + 1), scan.end);
    if (scan.text[offset] === ']' && offset < scan.end) return closed(scan, 'array', offset, depth);
    if (scan.text[offset] !== ',' || offset >= scan.end)
      throw new JsonFault(offset, because('json-expected-either', {one: ',', other: ']'}));
    offset = skipBlanks(scan.text, offset + 1, scan.end);
  }
}

function closed(scan: Scan, kind: 'object' | 'array', offset: number, depth: number): number {
  scan.visitor.close(kind, offset + 1, depth);
  return offset + 1;
}

function stringEnd(scan: Scan, start: number): number {
  for (let offset = start + 1; offset < scan.end; offset++) {
    const code = scan.text.charCodeAt(offset);
    if (code === quote) return offset + 1;
    if (code < 32) throw new JsonFault(offset, because('json-control'));
    if (code !== backslash) continue;
    if (!/^(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/.test(scan.text.slice(offset + 1, offset + 6))) {
      throw new JsonFault(offset, because('json-escape'));
    }
    offset++;
  }
  throw new JsonFault(start, because('json-unclosed'));
}

function scalarEnd(scan: Scan, start: number): number {
  scalar.lastIndex = start;
  if (!scalar.test(scan.text) || scalar.lastIndex > scan.end) throw new JsonFault(start, because('json-value'));
  return scalar.lastIndex;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
