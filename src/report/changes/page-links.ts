// Where the rows of a page's tables are, so that every name in a sentence leads to its row.
import type {FullTable} from '../../model/full-table.ts';
import {firstRows, wholeRows} from './page-cut.ts';
import {rowsByPlace} from './rows-by-place.ts';
import {hash64} from '../../text/hash.ts';

/** Text of a sentence in pieces; a piece with `href` leads to a row of the same page. */
export interface TextPart {
  readonly text: string;
  /** Address of a row, on this page or another; null: plain text. */
  readonly href: string | null;
}

/** Address of each name's row. */
export type RowAnchors = ReadonlyMap<string, string>;

/** Returns the anchor of a row; `twin` counts rows of the same name from 0. */
export function rowAnchor(board: string, name: string, twin: number): string {
  return `r-${hash64(`${board}\u0000${name}\u0000${twin}`).slice(0, 7)}`;
}

/** Returns the addresses of a table's rows; the first row of a doubled name has it. What is cut from the page is on the whole one. */
export function rowAnchors(table: FullTable | null, wholeHref: string | null = null): RowAnchors {
  const anchors = new Map<string, string>();
  if (table === null) return anchors;
  const cut = new Set(
    wholeHref === null || table.rows.length <= wholeRows ? [] : rowsByPlace(table.rows).slice(firstRows),
  );
  for (const row of [...table.rows, ...table.leavers]) {
    if (anchors.has(row.name)) continue;
    anchors.set(row.name, `${cut.has(row) ? (wholeHref ?? '') : ''}#${rowAnchor(table.board, row.name, 0)}`);
  }
  return anchors;
}

/** Returns a sentence with the names that have a row as links: each name once, at its first place as a whole word. */
export function linkNames(text: string, names: readonly string[], anchors: RowAnchors): TextPart[] {
  const spans: {readonly start: number; readonly end: number; readonly href: string}[] = [];
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  for (const name of longestFirst) {
    const href = anchors.get(name);
    const start =
      href === undefined
        ? -1
        : findWhole(text, name, (at) => spans.some((span) => at < span.end && at + name.length > span.start));
    if (href !== undefined && start >= 0) spans.push({start, end: start + name.length, href});
  }
  spans.sort((a, b) => a.start - b.start);
  const parts: TextPart[] = [];
  let from = 0;
  for (const {start, end, href} of spans) {
    if (start > from) parts.push({text: text.slice(from, start), href: null});
    parts.push({text: text.slice(start, end), href});
    from = end;
  }
  if (from < text.length) parts.push({text: text.slice(from), href: null});
  return parts;
}

const wordCharacter = /[\p{L}\p{N}._/-]/u;

function findWhole(text: string, name: string, isTaken: (at: number) => boolean): number {
  if (name === '') return -1;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + name.length] ?? ' '];
    if (!isTaken(at) && !joins(before, name) && !joins(after, name)) return at;
  }
  return -1;
}

/** Chinese is written without spaces: only Latin neighbours make another word of it. */
function joins(neighbour: string, name: string): boolean {
  return wordCharacter.test(neighbour) && !/\p{Script=Han}/u.test(neighbour) && name !== '';
}
