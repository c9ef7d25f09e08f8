// Offsets of odd characters → places worth one finding each: a column (with its rows), or the prose of the document.
import type {Place} from '../../model/finding.ts';
import {placeAt} from '../../model/place.ts';
import {cellText, type Document} from '../../model/table.ts';
import type {Offset, Span} from '../../model/text.ts';

export interface OddPlaces {
  /** `prose`, or table and column. */
  readonly home: string;
  /** The first place; the others in `related`. */
  readonly place: Place;
  readonly related: readonly Place[];
  /** Rows (from 1) of a column, in order, each once; empty for prose. */
  readonly rows: readonly number[];
  readonly spans: readonly Span[];
  /** Text of the first cell; for prose, what is around the first place. */
  readonly text: string;
}

/** How much of the prose around a place is shown to either side. */
const shownAround = 12;

/** Groups spans (ascending) by position. `kind` keeps apart what is different in the same column. */
export function groupPlaces(
  document: Document,
  spans: readonly {readonly span: Span; readonly kind: string}[],
): Map<string, OddPlaces> {
  const groups = new Map<string, {places: Place[]; spans: Span[]}>();
  for (const {span, kind} of spans) {
    const place = placeAt(document, span.start);
    const home = place === null ? 'prose' : `${place.table} ${place.kind === 'cell' ? place.column : 'row'}`;
    const name = `${kind} ${home}`;
    const group = groups.get(name) ?? {places: [], spans: []};
    groups.set(name, group);
    group.spans.push(span);
    if (!isSame(group.places.at(-1), place)) group.places.push(place ?? {kind: 'text', span});
  }
  return new Map([...groups].map(([name, group]) => [name, toPlaces(document, name, group)]));
}

function isSame(last: Place | undefined, place: Place | null): boolean {
  if (last === undefined || place === null || !('row' in last) || !('row' in place)) return false;
  return last.table === place.table && last.row === place.row;
}

function toPlaces(
  document: Document,
  home: string,
  {places, spans}: {places: readonly Place[]; spans: readonly Span[]},
): OddPlaces {
  const [place = {kind: 'document'}, ...related] = places;
  const rows = places.flatMap((each) => ('row' in each ? [each.row + 1] : []));
  return {home, place, related, rows, spans, text: textOf(document, place, spans[0]?.start ?? 0)};
}

function textOf(document: Document, place: Place, offset: Offset): string {
  const table = 'table' in place ? document.tables[place.table] : undefined;
  if (table !== undefined && place.kind === 'cell') return cellText(table, place.row, place.column);
  return document.text
    .slice(Math.max(0, offset - shownAround), offset + shownAround)
    .replace(/\s+/gu, ' ')
    .trim();
}
