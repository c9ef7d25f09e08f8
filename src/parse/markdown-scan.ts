// Decides which lines of a Markdown document remark need not see, and replaces them by stand-ins that leave remark's
// block structure as it is.
//
// Idea: a line that starts (after its container prefix) with a pipe, a letter, or another character that opens no block
// never changes the state of a Markdown parser when an equal kind of line was before it: a table stays a table, a
// paragraph, fenced code or HTML block stays one. So of a run of such lines with one prefix, one stand-in is enough.
// A header line and a delimiter row that agree become `|x|` and `|-|`: whether they make a table depends on where they
// stand, which remark still sees. Cost: linear in the text.
import {failure} from '../model/errors.ts';
import {bomLength} from '../text/ascii.ts';
import type {Lines} from './lines.ts';
import {canStartDelimiter, contentStart, countDelimiters, isNeutral, prefixEnd, samePrefix} from './markdown-line.ts';
import {countHeaderCells} from './markdown-row.ts';
import {VisibleText} from './visible-text.ts';

// Runs of table-like lines that no valid header starts are shown up to here: below, remark reads them in under 10 ms.
const longRun = 40;
// remark needs 0.4 s for the worst inline markup (`*a_` repeated) in 8,000 characters and 10 s in 40,000 (measured 2026-11-21).
/** Shorter runs without content are shown: remark takes 30 µs for each line. */
const longEmptyRun = 40;
const longParagraph = 16_000;
const longLine = 10_000;
// remark recurses once a container: 2,000 list markers on one line take 1.2 s, 10,000 overflow its stack.
const deepestNesting = 100;
// Above this, prose is shown in outline only: remark reads about 0.7 million characters of prose a second.
const largeDocument = 1_000_000;
const largestOutline = 8_000_000;
const lessThan = 60;

interface Scan {
  readonly source: string;
  readonly text: string;
  readonly lines: Lines;
  readonly visible: VisibleText;
  /** Outline only: every run of neutral lines becomes one stand-in. */
  readonly outline: boolean;
  nextPipe: number;
  /** Lines seen that open a list or quote after 200 blanks: a hundred lists inside each other, two blanks each. */
  deepItems: number;
}

export interface Scanned {
  readonly visible: VisibleText;
  readonly shown: string;
}

/**
 * What remark has to see of the document to know its tables, headings and comments.
 * @throws PARSE_TOO_DEEP, PARSE_TOO_LARGE
 */
export function scanMarkdown(source: string, text: string, lines: Lines): Scanned {
  const full = scan(source, text, lines, false);
  if (full.shown.length <= largeDocument) return full;
  const outline = scan(source, text, lines, true);
  if (outline.shown.length <= largestOutline) return outline;
  throw failure('PARSE_TOO_LARGE', {source, actual: outline.shown.length, limit: largestOutline});
}

/** The whole document, without any stand-in. */
export function showAll(text: string): Scanned {
  const visible = new VisibleText(text, bomLength(text));
  return {visible, shown: visible.finish()};
}

function scan(source: string, text: string, lines: Lines, outline: boolean): Scanned {
  const visible = new VisibleText(text, bomLength(text));
  const state: Scan = {source, text, lines, visible, outline, nextPipe: -1, deepItems: 0};
  let line = 0;
  while (line < lines.count) {
    refuseDeepNesting(state, line);
    line = passEmpty(state, line) ?? passTable(state, line) ?? passRun(state, line) ?? passLine(state, line);
  }
  return {visible, shown: visible.finish()};
}

/** Shows the first and the last line of a run without content: to a parser, two are as good as a million. */
function passEmpty(state: Scan, line: number): number | null {
  let next = line;
  while (next < state.lines.count && isEmptyLike(state, line, next)) next++;
  if (next - line < longEmptyRun) return null;
  state.visible.replace(start(state, line + 1), start(state, next - 1), '');
  return next;
}

/** Whether a line contains only the quote marks that another empty one has. */
function isEmptyLike(state: Scan, first: number, line: number): boolean {
  if (prefixEnd(state.text, start(state, line), end(state, line)) < end(state, line)) return false;
  return line === first || samePrefix(state.text, start(state, first), start(state, line));
}

/**
 * Puts stand-ins for the table that may start at this line; the line after it, or null where none can start. All its
 * lines have one prefix, so that they are all inside or all outside of whatever the first is in.
 */
function passTable(state: Scan, line: number): number | null {
  if (!isTableHead(state, line)) return null;
  let next = line + 2;
  while (isTableLine(state, next) && samePrefix(state.text, start(state, line + 1), start(state, next))) next++;
  // If there is no table after all, a stand-in must not become the header of a delimiter row that follows.
  if (delimiterCells(state, next) > 0) hideAllButLast(state, line + 2, next);
  else replaceTable(state, line, next);
  return next;
}

function replaceTable(state: Scan, line: number, next: number): void {
  const {text, visible} = state;
  visible.replace(contentStart(text, start(state, line), end(state, line)), end(state, line), '|x|');
  visible.replace(prefixEnd(text, start(state, line + 1), end(state, line + 1)), end(state, line + 1), '|-|');
  if (next === line + 2) return;
  visible.replace(prefixEnd(text, start(state, line + 2), end(state, line + 2)), end(state, next - 1), '|x');
}

function hideAllButLast(state: Scan, line: number, next: number): void {
  if (next - line > 1) state.visible.replace(start(state, line), start(state, next - 1), '');
}

/** A header line with a delimiter row of as many cells under it, both replaceable. */
function isTableHead(state: Scan, line: number): boolean {
  const delimiters = delimiterCells(state, line + 1);
  if (delimiters === 0) return false;
  const head = contentStart(state.text, start(state, line), end(state, line));
  if (!isNeutral(state.text, head, end(state, line))) return false;
  if (!isLevel(state, line, head)) return false;
  return countHeaderCells(state.text, head, end(state, line)) === delimiters;
}

/** Whether the delimiter row begins as the header does, or the header begins a list item (but no code in it). */
function isLevel(state: Scan, line: number, head: number): boolean {
  const first = start(state, line);
  if (head > prefixEnd(state.text, first, head)) return !/\t|[ ]{5}$/.test(state.text.slice(first, head));
  return samePrefix(state.text, first, start(state, line + 1));
}

/** Lets runs of neutral lines that are long, or that an outline does without, shrink; null where the line starts none. */
function passRun(state: Scan, line: number): number | null {
  const content = prefixEnd(state.text, start(state, line), end(state, line));
  if (!isNeutral(state.text, content, end(state, line))) return null;
  let next = line + 1;
  let pipes = hasPipe(state, line) ? 1 : 0;
  for (let following = nextInRun(state, line, next); following > 0; following = nextInRun(state, line, next)) {
    if (hasPipe(state, following)) pipes++;
    next = following + 1;
  }
  const isLong = pipes === next - line && pipes >= longRun;
  if (state.outline || isLong || end(state, next - 1) - content >= longParagraph) {
    state.visible.replace(content, end(state, next - 1), delimiterCells(state, next) === 1 ? 'x|x' : 'x');
  }
  return next;
}

/** The next line of the run that `first` starts, or 0; an outline passes over blank lines. */
function nextInRun(state: Scan, first: number, from: number): number {
  let line = from;
  while (state.outline && line < state.lines.count && end(state, line) === start(state, line)) line++;
  if (line >= state.lines.count || !samePrefix(state.text, start(state, first), start(state, line))) return 0;
  const content = prefixEnd(state.text, start(state, line), end(state, line));
  return isNeutral(state.text, content, end(state, line)) && !isTableHead(state, line) ? line : 0;
}

function isTableLine(state: Scan, line: number): boolean {
  if (line >= state.lines.count || !hasPipe(state, line)) return false;
  return isNeutral(state.text, prefixEnd(state.text, start(state, line), end(state, line)), end(state, line));
}

/** Shows a line, or of a very long one what decides its kind. */
function passLine(state: Scan, line: number): number {
  const first = start(state, line);
  const last = end(state, line);
  if (last - first < longLine) return line + 1;
  const content = contentStart(state.text, first, last);
  const shown = content + longLine / 10;
  if (state.text.charCodeAt(content) === lessThan) state.visible.replace(shown, last - longLine / 10, ' ');
  else if (!canStartDelimiter(state.text.charCodeAt(content))) state.visible.replace(content, last, 'x');
  return line + 1;
}

/** Counts the containers that a line opens or that its indentation can be inside of. @throws PARSE_TOO_DEEP */
function refuseDeepNesting(state: Scan, line: number): void {
  const first = start(state, line);
  if (end(state, line) - first <= deepestNesting) return;
  const content = contentStart(state.text, first, end(state, line));
  if (content - first <= deepestNesting) return;
  const opening = state.text.slice(first, Math.min(content, first + longLine));
  const markers = opening.replace(/[ \t\d]/g, '').length;
  if (markers > 0 && /^[ \t]{200}/.test(opening)) state.deepItems++;
  if (markers <= deepestNesting && state.deepItems < deepestNesting) return;
  throw failure('PARSE_TOO_DEEP', {source: state.source, line: line + 1, limit: deepestNesting});
}

/** Cells of a line that is a delimiter row; 0 for every other line. */
function delimiterCells(state: Scan, line: number): number {
  if (line >= state.lines.count) return 0;
  const first = prefixEnd(state.text, start(state, line), end(state, line));
  return countDelimiters(state.text, first, end(state, line));
}

function hasPipe(state: Scan, line: number): boolean {
  if (state.nextPipe < start(state, line)) {
    const found = state.text.indexOf('|', start(state, line));
    state.nextPipe = found < 0 ? Infinity : found;
  }
  return state.nextPipe < end(state, line);
}

function start(state: Scan, line: number): number {
  return state.lines.starts[line] ?? 0;
}

function end(state: Scan, line: number): number {
  return state.lines.ends[line] ?? 0;
}
