// A table as lines and cells of source text: what is needed to write its rows again.
import {cellCount, cellNumber, cellText, type Table} from '../model/table.ts';
import type {Span} from '../model/text.ts';
import {delimiterOf} from '../values/delimiter.ts';
import type {VersionTable} from './model.ts';

export interface Cell {
  /** Source text, with the quotes of CSV and the markup of Markdown. */
  readonly raw: string;
  /** What a reader sees. */
  readonly plain: string;
}

export interface GridRow {
  /** Source lines, without the last line end. */
  readonly text: string;
  readonly cells: readonly Cell[];
  /** Where each cell is in `text`. */
  readonly spans: readonly Span[];
}

export interface Grid {
  readonly table: Table;
  readonly board: VersionTable['board'];
  readonly kind: 'markdown' | 'delimited';
  /** Separates the cells of a delimited row; `|` in Markdown. */
  readonly delimiter: string;
  readonly header: GridRow;
  /** The line of dashes; null in delimited files. */
  readonly rule: string | null;
  readonly rows: readonly GridRow[];
  /** First line of the table and the line after its last one, from 0. */
  readonly firstLine: number;
  readonly endLine: number;
}

/** Line starts of a text; line ends are `\n`. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * Returns the grid of a table whose lines are its header and its rows and nothing else; null for others (HTML, comment lines
 * between the rows, spreadsheets). `starts` are the line starts of the document. Linear.
 */
export function gridOf({table, board}: VersionTable, starts: readonly number[]): Grid | null {
  const kind = kindOf(table);
  const delimiter = kind === 'markdown' ? '|' : delimiterOf(table);
  if (kind === null || delimiter === null || table.rowCount === 0) return null;
  const lines = lineFinder(starts);
  const firstLine = lines(table.headerSpans[0]?.start ?? table.span.start);
  const headLines = kind === 'markdown' ? 2 : 1;
  let next = firstLine + headLines;
  const rows: GridRow[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const start = table.rowSpanStarts[row] ?? 0;
    const end = table.rowSpanEnds[row] ?? 0;
    const line = lines(start);
    if (line !== next) return null;
    next = lines(Math.max(start, end - 1)) + 1;
    rows.push(gridRow(table, kind, row, {start: starts[line] ?? 0, end: lineEnd(table.text, starts, next)}));
  }
  const header = headerRow(table, kind, {
    start: starts[firstLine] ?? 0,
    end: lineEnd(table.text, starts, firstLine + 1),
  });
  const rule =
    kind === 'markdown' ? table.text.slice(starts[firstLine + 1], lineEnd(table.text, starts, firstLine + 2)) : null;
  if (header === null || (rule !== null && !(rule.includes('-') && /^[\s>|:-]*$/.test(rule)))) return null;
  return {table, board, kind, delimiter, header, rule, rows, firstLine, endLine: next};
}

function kindOf({format}: Table): Grid['kind'] | null {
  if (format === 'markdown') return 'markdown';
  return format === 'csv' || format === 'tsv' ? 'delimited' : null;
}

/** Line of an offset; offsets are asked for in ascending order, mostly. */
function lineFinder(starts: readonly number[]): (offset: number) => number {
  let line = 0;
  return (offset) => {
    while (line > 0 && (starts[line] ?? 0) > offset) line -= 1;
    while (line + 1 < starts.length && (starts[line + 1] ?? Infinity) <= offset) line += 1;
    return line;
  };
}

/** End of the line before `line`, without its line end. */
function lineEnd(text: string, starts: readonly number[], line: number): number {
  const start = starts[line];
  if (start === undefined) return text.length;
  return text[start - 2] === '\r' ? start - 2 : start - 1;
}

function gridRow(table: Table, kind: Grid['kind'], row: number, {start, end}: Span): GridRow {
  const count = meantCells(table, kind, row);
  const spans = Array.from({length: count}, (_, column) => {
    const cell = cellNumber(table, row, column);
    return sourceSpan(table, kind, {start: table.cellStarts[cell] ?? 0, end: table.cellEnds[cell] ?? 0});
  });
  return {
    text: table.text.slice(start, end),
    cells: spans.map((span, column) => ({
      raw: table.text.slice(span.start, span.end),
      plain: cellText(table, row, column),
    })),
    spans: spans.map((span) => ({start: span.start - start, end: span.end - start})),
  };
}

/** Cells of a row, without empty ones behind the last column: a stray `|` at the end of a line shows nothing. */
function meantCells(table: Table, kind: Grid['kind'], row: number): number {
  let count = cellCount(table, row);
  if (kind === 'delimited') return count;
  const isEmpty = (cell: number): boolean =>
    table.text.slice(table.cellStarts[cell] ?? 0, table.cellEnds[cell] ?? 0).trim() === '';
  while (count > table.labels.length && isEmpty(cellNumber(table, row, count - 1))) count -= 1;
  return count;
}

function headerRow(table: Table, kind: Grid['kind'], {start, end}: Span): GridRow | null {
  const spans = table.headerSpans.map((span) => sourceSpan(table, kind, span));
  if (spans.some((span) => span.start < start || span.end > end)) return null;
  return {
    text: table.text.slice(start, end),
    cells: spans.map((span, column) => ({
      raw: table.text.slice(span.start, span.end),
      plain: table.labels[column] ?? '',
    })),
    spans: spans.map((span) => ({start: span.start - start, end: span.end - start})),
  };
}

/** The quotes of CSV belong to the source of a cell. */
function sourceSpan({text}: Table, kind: Grid['kind'], {start, end}: Span): Span {
  const isQuoted = kind === 'delimited' && text[start - 1] === '"' && text[end] === '"';
  return isQuoted ? {start: start - 1, end: end + 1} : {start, end};
}
