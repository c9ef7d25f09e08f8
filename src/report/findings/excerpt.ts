// What a report shows of the document around a finding: the rows and columns of its table, or its source line, and the fix as a diff.
import type {Edit, Finding, Place, Safety} from '../../model/finding.ts';
import {placeSpan} from '../../model/place.ts';
import {cellCount, cellText, rowSpan, type Document, type Table} from '../../model/table.ts';
import {lineColumn, lineText, type LineIndex} from '../../text/line-index.ts';

export interface Excerpt {
  /** Null where the finding is not in a table. */
  readonly table: ExcerptTable | null;
  /** The source line; null in a table, and where the finding is about the whole document. */
  readonly line: ExcerptLine | null;
  readonly fix: ExcerptFix | null;
}

/** Header and a few rows, each with the same number of cells. */
export interface ExcerptTable {
  readonly labels: readonly ExcerptCell[];
  readonly rows: readonly ExcerptRow[];
}

export interface ExcerptRow {
  /** Of its first character, from 1. */
  readonly line: number;
  readonly isMarked: boolean;
  /** Whether rows are left out before it. */
  readonly isAfterGap: boolean;
  readonly cells: readonly ExcerptCell[];
}

export interface ExcerptCell {
  readonly text: string;
  readonly isMarked: boolean;
  /** Shown for columns that are left out. */
  readonly isGap: boolean;
  /** Neither names the row nor is marked: left out where there is little room. */
  readonly isAside: boolean;
}

export interface ExcerptLine {
  readonly line: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

export interface ExcerptFix {
  readonly safety: Safety;
  readonly lines: readonly DiffLine[];
  /** Lines of the diff that are left out. */
  readonly more: number;
}

export interface DiffLine {
  readonly line: number;
  readonly kind: 'removed' | 'added';
  readonly parts: readonly {readonly text: string; readonly isChanged: boolean}[];
}

/** Tables up to this width are shown whole; of wider ones the first two columns, which name the row, and those around the marked one. */
const maxWhole = 8;
const maxColumns = 6;
/** The first columns name a row: rank, vendor, model. */
const naming = 3;
/** Rows of an excerpt: the marked one, its neighbours, and places of the same cause. */
const maxRows = 5;
const maxDiffLines = 12;
/** UTF-16 units of a cell, and of text around what is marked in a line. */
const maxCell = 80;
const aroundMark = 60;

/** Returns the excerpt of a finding of a document; null where there is nothing to show. Make `index` once per document. */
export function excerptOf(document: Document, finding: Finding, index: LineIndex): Excerpt | null {
  const {place, related = []} = finding;
  const table = place.kind === 'document' || place.kind === 'text' ? undefined : document.tables[place.table];
  const fix = finding.fix === undefined ? null : fixOf(document.text, finding.fix, index);
  if (table !== undefined) return {table: tableOf(table, [place, ...related], index), line: null, fix};
  const line = place.kind === 'text' ? lineOf(document, place, index) : null;
  return line === null && fix === null ? null : {table: null, line, fix};
}

/** Returns the key of a finding's excerpt: fingerprints differ within a document. */
export function excerptKey({source, fingerprint}: {readonly source: string; readonly fingerprint: string}): string {
  return `${fingerprint} ${source}`;
}

function tableOf(table: Table, places: readonly Place[], index: LineIndex): ExcerptTable {
  const own = places.filter((place) => 'table' in place && place.table === table.index);
  const marked = new Set(own.flatMap((place) => ('row' in place ? [place.row] : [])));
  const [first] = places;
  const row = first !== undefined && 'row' in first ? first.row : null;
  const column = first !== undefined && 'column' in first ? first.column : null;
  const columns = columnsOf(table, row, column);
  const rows = rowsOf(table, row, marked);
  const isAside = (at: number): boolean =>
    at >= naming && !own.some((place) => 'column' in place && place.column === at);
  const isMarked = (at: number, of: number): boolean =>
    own.some((place) => 'column' in place && place.column === of && (!('row' in place) || place.row === at));
  return {
    labels: columns.map((at) =>
      at === null
        ? gap
        : cellOf(table.labels[at] ?? '', row === null && isMarked(-1, at) && column === at, isAside(at)),
    ),
    rows: rows.map((at, nth) => ({
      line: lineColumn(index, rowSpan(table, at).start).line,
      isMarked: marked.has(at),
      isAfterGap: nth > 0 && at > (rows[nth - 1] ?? 0) + 1,
      cells: columns.map((of) => (of === null ? gap : cellOf(cellText(table, at, of), isMarked(at, of), isAside(of)))),
    })),
  };
}

const gap: ExcerptCell = {text: '\u2026', isMarked: false, isGap: true, isAside: true};

function cellOf(text: string, isMarked: boolean, isAside: boolean): ExcerptCell {
  const shown = text.length > maxCell ? `${text.slice(0, maxCell - 1)}\u2026` : text;
  return {text: shown, isMarked, isGap: false, isAside};
}

/** Columns from 0, ascending; null for those left out between two. */
function columnsOf(table: Table, row: number | null, column: number | null): (number | null)[] {
  const count = Math.max(table.labels.length, row === null ? 0 : cellCount(table, row));
  if (count <= maxWhole) return Array.from({length: count}, (_, at) => at);
  const from = column === null || column < maxColumns ? 2 : Math.max(2, Math.min(column - 1, count - maxColumns + 2));
  const wanted = [0, 1, ...Array.from({length: maxColumns - 2}, (_, at) => from + at)].filter((at) => at < count);
  const shown: (number | null)[] = [];
  for (const at of wanted) {
    if (at > (shown.at(-1) ?? at - 1) + 1) shown.push(null);
    shown.push(at);
  }
  if (count > (wanted.at(-1) ?? 0) + 1) shown.push(null);
  return shown;
}

/** Rows from 0, ascending: the marked ones, and the neighbours of the first while there is room. */
function rowsOf(table: Table, row: number | null, marked: ReadonlySet<number>): number[] {
  const rows = new Set([...marked].slice(0, maxRows));
  const near = row === null ? [0, 1, 2] : [row - 1, row + 1];
  for (const at of near) if (rows.size < Math.min(maxRows, 3)) rows.add(at);
  return [...rows].filter((at) => at >= 0 && at < table.rowCount).sort((a, b) => a - b);
}

function lineOf(document: Document, place: Place, index: LineIndex): ExcerptLine {
  const {start, end} = placeSpan(document, place);
  const {line, column} = lineColumn(index, start);
  const text = lineText(document.text, index, line);
  const from = column - 1;
  const to = Math.min(text.length, from + Math.max(0, end - start));
  return {
    line,
    before: cutStart(text.slice(0, from)),
    marked: text.slice(from, Math.min(to, from + 2 * aroundMark)),
    after: cutEnd(text.slice(to)),
  };
}

function cutStart(text: string): string {
  return text.length > aroundMark ? `\u2026${text.slice(-aroundMark)}` : text;
}

function cutEnd(text: string): string {
  return text.length > aroundMark ? `${text.slice(0, aroundMark)}\u2026` : text;
}

function fixOf(
  text: string,
  {safety, edits}: {safety: Safety; edits: readonly Edit[]},
  index: LineIndex,
): ExcerptFix | null {
  const lines = hunksOf(text, edits, index).flatMap((hunk) => diffOf(text, hunk, index));
  if (lines.length === 0) return null;
  return {safety, lines: lines.slice(0, maxDiffLines), more: Math.max(0, lines.length - maxDiffLines)};
}

interface Hunk {
  /** From 1, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly edits: readonly Edit[];
}

/** Edits of the same lines together, in text order. */
function hunksOf(text: string, edits: readonly Edit[], index: LineIndex): Hunk[] {
  const hunks: Hunk[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const firstLine = lineColumn(index, edit.span.start).line;
    // What ends with a line does not touch the next one.
    const isWhole = edit.span.end > edit.span.start && text[edit.span.end - 1] === '\n';
    const lastLine = lineColumn(index, isWhole ? edit.span.end - 1 : edit.span.end).line;
    const last = hunks.at(-1);
    if (last === undefined || firstLine > last.lastLine) hunks.push({firstLine, lastLine, edits: [edit]});
    else hunks.splice(-1, 1, {...last, lastLine: Math.max(last.lastLine, lastLine), edits: [...last.edits, edit]});
  }
  return hunks;
}

function diffOf(text: string, {firstLine, lastLine, edits}: Hunk, index: LineIndex): DiffLine[] {
  const removed: Part[] = [];
  const added: Part[] = [];
  let at = index.starts[firstLine - 1] ?? 0;
  for (const {span, text: after} of edits) {
    const same = {text: text.slice(at, span.start), isChanged: false};
    removed.push(same, {text: text.slice(span.start, span.end), isChanged: true});
    added.push(same, {text: after, isChanged: true});
    at = span.end;
  }
  const end = index.starts[lastLine] ?? text.length;
  const rest = {text: text.slice(at, Math.max(at, end)), isChanged: false};
  return [...linesOf([...removed, rest], firstLine, 'removed'), ...linesOf([...added, rest], firstLine, 'added')];
}

type Part = DiffLine['parts'][number];

function linesOf(parts: readonly Part[], firstLine: number, kind: DiffLine['kind']): DiffLine[] {
  const lines: Part[][] = [[]];
  for (const {text, isChanged} of parts)
    for (const [nth, piece] of text.split(/\r\n|\r|\n/u).entries()) {
      if (nth > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({text: piece, isChanged});
    }
  if (lines.at(-1)?.length === 0) lines.pop();
  return lines.map((line, nth) => ({
    line: firstLine + nth,
    kind,
    parts: line.map((part, at) => cutPart(part, at, line)),
  }));
}

/** What is the same is shown only next to what changes. */
function cutPart({text, isChanged}: Part, at: number, line: readonly Part[]): Part {
  if (isChanged || line.length === 1) return {text: cutEnd(text), isChanged};
  if (at === 0) return {text: cutStart(text), isChanged};
  if (at === line.length - 1) return {text: cutEnd(text), isChanged};
  const isLong = text.length > 2 * aroundMark;
  return {text: isLong ? `${text.slice(0, aroundMark)}\u2026${text.slice(-aroundMark)}` : text, isChanged};
}
