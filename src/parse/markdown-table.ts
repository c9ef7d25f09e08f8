// The rows of one Markdown table, from its place in the document to the model's Table.
import type {Span} from '../model/text.ts';
import type {Table} from '../model/table.ts';
import type {CellBudget} from './cell-budget.ts';
import {lineAt, type Lines} from './lines.ts';
import type {Inlines} from './markdown-inline.ts';
import {prefixEnd} from './markdown-line.ts';
import {readRow} from './markdown-row.ts';
import {Offsets} from './offsets.ts';
import {RowSink} from './row-sink.ts';

export interface TablePlace {
  /** From the header row's content (after list markers and quote marks) to the end of the last row. */
  readonly span: Span;
  readonly headingPath: readonly string[];
}

export interface TableRows {
  readonly place: TablePlace;
  readonly sink: RowSink;
  /** Numbers of the cells whose source text has inline markup (the header row's cells are counted), and of their texts. */
  readonly marked: Offsets;
  readonly inlineIds: Offsets;
}

/** Splits all rows of a table; linear in its text. Cells with markup are asked for at `inlines`. */
export function readTableRows(
  text: string,
  lines: Lines,
  place: TablePlace,
  inlines: Inlines,
  budget: CellBudget,
): TableRows {
  const sink = new RowSink(budget);
  const marked = new Offsets();
  const {starts, ends} = lines;
  const head = lineAt(lines, place.span.start);
  readRow(text, place.span.start, ends[head] ?? 0, sink, marked, starts[head] ?? 0);
  for (let line = head + 2; line < lines.count; line++) {
    const start = starts[line] ?? 0;
    const end = ends[line] ?? 0;
    if (start >= place.span.end) break;
    readRow(text, prefixEnd(text, start, end), end, sink, marked, start);
  }
  return {place, sink, marked, inlineIds: inlineIds(text, sink, marked, inlines)};
}

function inlineIds(text: string, sink: RowSink, marked: Offsets, inlines: Inlines): Offsets {
  const ids = new Offsets();
  for (let at = 0; at < marked.length; at++) {
    const cell = marked.at(at);
    ids.push(inlines.idOf(text.slice(sink.cellStarts.at(cell), sink.cellEnds.at(cell))));
  }
  return ids;
}

/** The table, once its inline texts are read. */
export function toTable(text: string, rows: TableRows, inlines: Inlines): Table {
  const {sink, marked, inlineIds: ids} = rows;
  for (let at = 0; at < marked.length; at++) {
    const cell = marked.at(at);
    const {plain} = inlines.at(ids.at(at));
    const length = sink.cellEnds.at(cell) - sink.cellStarts.at(cell);
    if (plain.length !== length || plain !== text.slice(sink.cellStarts.at(cell), sink.cellEnds.at(cell))) {
      sink.texts.set(cell, plain);
    }
  }
  return sink.toTable({format: 'markdown', text, ...rows.place, caption: '', place: null});
}

/** Where literal markup characters or comments are in the cells of a table. */
export function cellSpans(rows: TableRows, inlines: Inlines, kind: 'literals' | 'comments'): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < rows.marked.length; at++) {
    const start = rows.sink.cellStarts.at(rows.marked.at(at));
    for (const span of inlines.at(rows.inlineIds.at(at))[kind]) {
      spans.push({start: start + span.start, end: start + span.end});
    }
  }
  return spans;
}
