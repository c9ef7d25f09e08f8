// The HTML tables of a Markdown document. Markdown ends an HTML block at a blank line; a browser does not, so a table is
// read from its `<table>` to the `</table>` that closes it, whatever Markdown makes of the lines between.
import {pushAll} from '../model/lists.ts';
import {partitionPoint} from '../model/partition-point.ts';
import type {Table} from '../model/table.ts';
import type {Span} from '../model/text.ts';
import type {CellBudget} from './cell-budget.ts';
import type {Outline} from './markdown-outline.ts';
import {readHtml} from './html.ts';

/** Tables of format `html`, without those that only lay out Markdown tables side by side. n log n in tables. */
export async function htmlTables(source: string, text: string, outline: Outline, budget: CellBudget): Promise<Table[]> {
  const tables: Table[] = [];
  const tags = tableTags(text);
  let readTo = 0;
  for (const {span, headingPath} of outline.htmlTables) {
    if (span.start < readTo) continue;
    readTo = closingEnd(tags, span);
    const within = {start: span.start, end: readTo};
    pushAll(tables, (await readHtml(source, text, within, headingPath, budget)).tables);
  }
  const inner = outline.tables.map((place) => place.span).sort((a, b) => a.start - b.start);
  return tables.filter(({span}) => !holdsOne(span, inner));
}

interface TableTag extends Span {
  readonly opens: boolean;
  /** Number of the tag that closes it; Infinity where none does. Its own for a closing tag. */
  closedBy: number;
}

/** All `<table>` and `</table>` of the text, in order. */
function tableTags(text: string): TableTag[] {
  const tags: TableTag[] = [];
  const open: TableTag[] = [];
  for (const tag of text.matchAll(/<(\/?)table\b[^<>]*>?/gi)) {
    const opens = tag[1] === '';
    const found = {start: tag.index, end: tag.index + tag[0].length, opens, closedBy: opens ? Infinity : tags.length};
    if (opens) open.push(found);
    else {
      const closed = open.pop();
      if (closed !== undefined) closed.closedBy = tags.length;
    }
    tags.push(found);
  }
  return tags;
}

/** End of the `</table>` that closes the last table opened in `span`; the end of the span where none does. */
function closingEnd(tags: readonly TableTag[], span: Span): number {
  for (let at = firstFrom(tags, span.start); ;) {
    const close = tags[tags[at]?.closedBy ?? Infinity];
    if (close === undefined) return span.end;
    if (close.end >= span.end) return close.end;
    at = close.closedBy + 1;
    while (tags[at]?.opens === false) at += 1;
    if ((tags[at]?.start ?? Infinity) >= span.end) return span.end;
  }
}

/** Whether one of the spans, which are in order and apart, is inside of another span. */
function holdsOne(outer: Span, spans: readonly Span[]): boolean {
  return (spans[firstFrom(spans, outer.start)]?.end ?? Infinity) <= outer.end;
}

/** Number of the first span that starts at `start` or after. */
function firstFrom(spans: readonly Span[], start: number): number {
  return partitionPoint(spans.length, (at) => (spans[at]?.start ?? 0) < start);
}
