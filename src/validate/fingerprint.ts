// A finding's name over editions of a document: made of what is there, never of line or row numbers, so that a row
// inserted above leaves it as it is.
import type {TableShape} from '../model/column.ts';
import type {Finding, Place} from '../model/finding.ts';
import {cellCount, cellText, type Document, type Table} from '../model/table.ts';
import {hash64} from '../text/hash.ts';

/** Between the parts of a fingerprint: no cell can hold it. */
const separator = '\u0000';

/** Returns the findings with their fingerprints; twins (equal in everything) are numbered in document order. */
export function withFingerprints(
  document: Document,
  findings: readonly Finding[],
  shapeOf: (table: Table) => TableShape,
): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const base = [finding.rule, finding.messageId, ...placeParts(document, finding.place, shapeOf)].join(separator);
    const twin = seen.get(base) ?? 0;
    seen.set(base, twin + 1);
    return {...finding, fingerprint: hash64(twin === 0 ? base : `${base}${separator}${twin}`)};
  });
}

function placeParts(document: Document, place: Place, shapeOf: (table: Table) => TableShape): readonly string[] {
  if (place.kind === 'document') return [];
  if (place.kind === 'text')
    return [document.text.slice(place.span.start, Math.min(place.span.end, place.span.start + 200))];
  const table = document.tables[place.table];
  if (table === undefined) return [];
  const named = [tableName(table)];
  if (place.kind === 'table') return named;
  if (place.kind === 'column') return [...named, table.labels[place.column] ?? ''];
  const row = rowName(table, place.row, shapeOf(table).key);
  return place.kind === 'row'
    ? [...named, row]
    : [...named, row, table.labels[place.column] ?? '', cellText(table, place.row, place.column)];
}

const tableNames = new WeakMap<Table, string>();

/** Hash of headings, caption and labels; once a table, which may have 100,000 columns. */
function tableName(table: Table): string {
  const name = tableNames.get(table) ?? hash64([...table.headingPath, table.caption, ...table.labels].join(separator));
  tableNames.set(table, name);
  return name;
}

/** The row's key, or all of its cells where nothing identifies rows. */
function rowName(table: Table, row: number, key: readonly number[]): string {
  const columns = key.length > 0 ? key : Array.from({length: cellCount(table, row)}, (_, column) => column);
  return columns.map((column) => cellText(table, row, column)).join(separator);
}
