// Parses the beginning of a Markdown line: container prefix, content, delimiter rows.
import {isAsciiLetter} from '../text/ascii.ts';

const tab = 9;
const space = 32;
const asterisk = 42;
const dash = 45;
const colon = 58;
const greaterThan = 62;
const underscore = 95;
const pipe = 124;

/** Offset after the indentation and quote marks that text[start, end) begins with. */
export function prefixEnd(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && isPrefix(text.charCodeAt(offset))) offset++;
  return offset;
}

/** Whether two lines begin with the same indentation and quote marks. */
export function samePrefix(text: string, first: number, second: number): boolean {
  for (let at = 0; ; at++) {
    const code = text.charCodeAt(second + at);
    if (!isPrefix(code)) return !isPrefix(text.charCodeAt(first + at));
    if (code !== text.charCodeAt(first + at)) return false;
  }
}

const listMarker = /(?:[-*+]|\d{1,9}[.)])(?=[ \t])/y;

/** Offset after indentation, quote marks and list markers. */
export function contentStart(text: string, start: number, end: number): number {
  let offset = prefixEnd(text, start, end);
  for (;;) {
    listMarker.lastIndex = offset;
    if (!listMarker.test(text) || listMarker.lastIndex > end) return offset;
    offset = prefixEnd(text, listMarker.lastIndex, end);
  }
}

const marker = /\d{1,9}[.)]/y;
const htmlEnd = /-->|\?>|\]\]>|<\/(?:script|pre|style|textarea)>/i;

/**
 * Whether the content text[start, end) of a line opens and closes no block of its own, whatever is around it:
 * it is a table row, a line of a paragraph, of fenced code, or of HTML, like the line before it.
 */
export function isNeutral(text: string, start: number, end: number): boolean {
  if (start >= end || !startsNeutrally(text, start, end)) return false;
  return !hasGreaterThan(text, start, end) || !htmlEnd.test(text.slice(start, end));
}

function startsNeutrally(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  if (code === pipe || code > 127 || isAsciiLetter(code)) return true;
  if (code >= 48 && code <= 57) {
    marker.lastIndex = start;
    return !marker.test(text);
  }
  if (code === asterisk || code === dash || code === underscore)
    return start + 1 < end && startsWord(text, start, end, code);
  return '"\'$%&(,./;?@\\^{}'.includes(text[start] ?? '');
}

/** A word in emphasis or a negative number: neither a list marker, nor a thematic break, nor a heading's underline. */
function startsWord(text: string, start: number, end: number, first: number): boolean {
  const next = text.charCodeAt(start + 1) === first ? start + 2 : start + 1;
  const code = text.charCodeAt(next);
  return next < end && (isAsciiLetter(code) || code > 127 || (code >= 48 && code <= 57));
}

function hasGreaterThan(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) if (text.charCodeAt(offset) === greaterThan) return true;
  return false;
}

function isPrefix(code: number): boolean {
  return code === space || code === tab || code === greaterThan;
}

export function canStartDelimiter(code: number): boolean {
  return code === pipe || code === dash || code === colon;
}

/** Cells of the delimiter row text[start, end) (`|---|:-:|`); 0 where the content is none: `- |` is a list item. */
export function countDelimiters(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) === dash && blanksEnd(text, start + 1, end) > start + 1) return 0;
  let offset = text.charCodeAt(start) === pipe ? blanksEnd(text, start + 1, end) : start;
  let seen = offset > start;
  let count = 0;
  while (offset < end) {
    const after = delimiterEnd(text, offset, end);
    if (after < 0) return 0;
    seen ||= text.charCodeAt(offset) === colon || text.charCodeAt(after - 1) === colon;
    count++;
    offset = blanksEnd(text, after, end);
    if (offset < end && text.charCodeAt(offset) !== pipe) return 0;
    if (offset < end) seen = true;
    offset = blanksEnd(text, offset + 1, end);
  }
  return seen ? count : 0;
}

/** End of `:?-+:?` at `start`; -1 where it is something else. */
function delimiterEnd(text: string, start: number, end: number): number {
  let offset = text.charCodeAt(start) === colon ? start + 1 : start;
  const dashes = offset;
  while (offset < end && text.charCodeAt(offset) === dash) offset++;
  if (offset === dashes) return -1;
  return offset < end && text.charCodeAt(offset) === colon ? offset + 1 : offset;
}

export function blanksEnd(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && (text.charCodeAt(offset) === space || text.charCodeAt(offset) === tab)) offset++;
  return offset;
}
