// A pipe ends a cell even inside a code span or a link (GFM). What it tears apart is recognised by its two halves.
import {cellCount, rawCell, type Table} from '../../model/table.ts';
import type {Offset} from '../../model/text.ts';

export interface SplitSpan {
  readonly kind: 'code' | 'link';
  /** Cells (from 0) that were one: `first` to `last`. */
  readonly first: number;
  readonly last: number;
  /** The pipes between them. */
  readonly pipes: readonly Offset[];
  /** As it was meant. */
  readonly text: string;
}

/** More pieces than this are a row of separate halves rather than one span. */
const maxPieces = 4;

/** Returns the spans of a row that pipes have torn apart, from left to right. */
export function splitSpans(table: Table, row: number): SplitSpan[] {
  if (table.format !== 'markdown') return [];
  const count = cellCount(table, row);
  const torn: SplitSpan[] = [];
  for (let first = 0; first < count - 1; first += 1) {
    const span = splitAt(table, row, first);
    if (span === null) continue;
    torn.push(span);
    first = span.last;
  }
  return torn;
}

export function hasSplitSpan(table: Table, row: number): boolean {
  return splitSpans(table, row).length > 0;
}

function splitAt(table: Table, row: number, first: number): SplitSpan | null {
  const opening = rawCell(table, row, first);
  const kind = isOpenCode(opening) ? 'code' : isOpenLink(opening) ? 'link' : null;
  if (kind === null) return null;
  const count = Math.min(cellCount(table, row), first + maxPieces);
  const cells = table.rowStarts[row] ?? 0;
  for (let last = first + 1; last < count; last += 1) {
    const text = table.text.slice(table.cellStarts[cells + first], table.cellEnds[cells + last]);
    const whole =
      kind === 'code'
        ? !isOpenCode(text)
        : /\[[^[\]]*\|[^[\]]*\]\(|\]\([^()]*\|[^()]*\)/u.test(text) && !isOpenLink(text);
    if (whole)
      return {kind, first, last, pipes: pipesBetween(table, cells + first, cells + last), text: splitPart(kind, text)};
  }
  return null;
}

/** The code span or link itself, without the words around it. */
function splitPart(kind: SplitSpan['kind'], text: string): string {
  const part = kind === 'code' ? /(`+)[^`]*\|[^`]*\1/u : /\[[^[\]]*\]\([^()]*\)/u;
  return part.exec(text)?.[0] ?? text;
}

/** An odd run of backticks is left open. Code spans close with a run of the same length. */
function isOpenCode(text: string): boolean {
  let open = 0;
  for (const [run] of text.matchAll(/\\`|`+/gu)) {
    if (run === '\\`' && open === 0) continue;
    const length = run.length - (run.startsWith('\\') ? 1 : 0);
    if (open === 0) open = length;
    else if (open === length) open = 0;
  }
  return open > 0;
}

function isOpenLink(text: string): boolean {
  const rest = text.replace(/\\[[\]()]/gu, '').replace(/\[[^[\]]*\](?:\([^()]*\))?/gu, '');
  return /\[[^[\]]*$|\]\([^()]*$/u.test(rest) || /\[[^[\]]*\]\([^()]*$/u.test(text);
}

function pipesBetween(table: Table, first: number, last: number): Offset[] {
  const pipes: Offset[] = [];
  for (let cell = first; cell < last; cell += 1) {
    const pipe = table.text.indexOf('|', table.cellEnds[cell]);
    if (pipe >= 0 && pipe <= (table.cellStarts[cell + 1] ?? 0)) pipes.push(pipe);
  }
  return pipes;
}
