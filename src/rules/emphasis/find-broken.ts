// Literal text → pairs of emphasis marks that readers see as asterisks or underscores. Marks that did become emphasis are
// not in the literals; what is left is paired from left to right within one block or cell.
import type {Document} from '../../model/table.ts';
import {placeAt} from '../../model/place.ts';
import type {Offset, Span} from '../../model/text.ts';
import {charAfter, charBefore, isPunctuation, isSpace} from './flanking.ts';

interface Mark {
  /** The run as it is meant: `**`, `__`, `***`. */
  readonly run: string;
  readonly span: Span;
  readonly escaped: boolean;
  readonly before: string;
  readonly after: string;
  /** Block or cell that it is in. */
  readonly home: string;
}

export interface BrokenEmphasis {
  /** `escaped`: backslashes before the marks; `spaced`: spaces inside them; `flanking`: punctuation inside, a letter outside. */
  readonly cause: 'escaped' | 'spaced' | 'flanking';
  readonly run: string;
  readonly open: Span;
  readonly close: Span;
}

/** Longer stretches between two marks are two separate marks, not one emphasis. */
const longestContent = 300;

/** Returns the broken emphases of a document in its order. Linear in the literals. */
export function findBroken(document: Document): BrokenEmphasis[] {
  const marks = readMarks(document);
  const broken: BrokenEmphasis[] = [];
  for (let at = 0; at + 1 < marks.length; at += 1) {
    const open = marks[at];
    const close = marks[at + 1];
    if (open === undefined || close === undefined) break;
    const cause = pairCause(document.text, open, close);
    if (cause === null) continue;
    broken.push({cause, run: open.run, open: open.span, close: close.span});
    at += 1;
  }
  return broken;
}

/** Runs of two or three equal marks; longer ones are rules and masked words, single ones footnotes and products. */
const markRun = /(?:\\[*_])+|\*+|_+/gu;

function readMarks(document: Document): Mark[] {
  const marks: Mark[] = [];
  let blockAt = 0;
  for (const literal of document.literals) {
    for (const match of document.text.slice(literal.start, literal.end).matchAll(markRun)) {
      const start = literal.start + match.index;
      const run = match[0].replaceAll('\\', '');
      if (run.length < 2 || run.length > 3 || new Set(run).size > 1) continue;
      while (blockAt + 1 < document.blocks.length && (document.blocks[blockAt + 1]?.span.start ?? 0) <= start)
        blockAt += 1;
      marks.push(makeMark(document, {start, end: start + match[0].length}, run, blockAt));
    }
  }
  return marks;
}

function makeMark(document: Document, span: Span, run: string, block: number): Mark {
  const {text} = document;
  const place = placeAt(document, span.start);
  const home =
    place === null ? `block ${block}` : `cell ${place.table} ${place.row} ${place.kind === 'cell' ? place.column : ''}`;
  const escaped = text[span.start] === '\\';
  return {run, span, escaped, before: charBefore(text, span.start), after: charAfter(text, span.end), home};
}

function pairCause(text: string, open: Mark, close: Mark): BrokenEmphasis['cause'] | null {
  if (open.run !== close.run || open.home !== close.home) return null;
  const content = text.slice(open.span.end, close.span.start);
  if (content.length > longestContent || !/[\p{L}\p{N}]/u.test(content) || /\n\s*\n/u.test(content)) return null;
  const spacedOpen = isSpace(open.after);
  const spacedClose = isSpace(close.before);
  if (looksReversed(open, close, spacedOpen, spacedClose) || !isAtBorders(open, close, content)) return null;
  if (open.escaped || close.escaped) return 'escaped';
  if (spacedOpen || spacedClose) return isFormula(content) ? null : 'spaced';
  return isFlankingFault(open, close) ? 'flanking' : null;
}

/** The first closes what is before it, or the second opens what is after it (`**kwargs and **options`): no pair. CJK has no spaces to tell by. */
function looksReversed(open: Mark, close: Mark, spacedOpen: boolean, spacedClose: boolean): boolean {
  const closesBefore = spacedOpen && !isSpace(open.before) && !isCjk(open.before);
  return closesBefore || (spacedClose && !isSpace(close.after) && !isPunctuation(close.after) && !isCjk(close.after));
}

/** Whether the marks can be the borders of words: not operators (`x**2`), patterns of paths (`src/**`, `root.**`) or identifiers (`__init__`). */
function isAtBorders(open: Mark, close: Mark, content: string): boolean {
  if (open.run.startsWith('_') && /^\w+$/u.test(content)) return false;
  if ([open.before, open.after, close.before, close.after].includes('/')) return false;
  const isTaken = (outer: string, inner: string, mark: Mark): boolean => {
    if (isSpace(outer) || isCjk(outer)) return false;
    if (mark.escaped) return /[\p{L}\p{N}.)\]}=]/u.test(outer) && !/[.)\]}]/u.test(mark === close ? outer : '');
    return /[\p{L}\p{N}]/u.test(outer) && !isSpace(inner) && !isCjk(inner);
  };
  return !isTaken(open.before, open.after, open) && !isTaken(close.after, close.before, close);
}

/** `2 ** 3 ** 4`, `x ** n ** m`: a power, not an emphasis. */
function isFormula(content: string): boolean {
  return /^\s*(?:[\d.]+|[a-z]\w?)\s*$/iu.test(content);
}

/** A mark with punctuation inside and a letter outside can neither open nor close: CJK text has no space there. */
function isFlankingFault(open: Mark, close: Mark): boolean {
  const openFault = isPunctuation(open.after) && !isSpace(open.before) && !isPunctuation(open.before);
  const closeFault = isPunctuation(close.before) && !isSpace(close.after) && !isPunctuation(close.after);
  return openFault || closeFault;
}

export function isCjk(char: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u.test(
    char,
  );
}

export function contentSpan({open, close}: BrokenEmphasis): {readonly start: Offset; readonly end: Offset} {
  return {start: open.end, end: close.start};
}
