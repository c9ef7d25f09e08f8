// One document with all that is known of it: findings, columns, past. For entry points that answer questions about places in it.
import type {Column} from '../model/column.ts';
import type {Environment} from '../model/environment.ts';
import type {Edit, Finding, Place} from '../model/finding.ts';
import {boardCell} from '../model/snapshot.ts';
import type {Document} from '../model/table.ts';
import type {Instant} from '../model/text.ts';
import {lineColumn, makeLineIndex, type LineColumn} from '../text/line-index.ts';
import type {EarlierEditions} from './history.ts';
import {openLastEdition} from './last-edition.ts';
import {settingOf} from './shape-of.ts';
import {checkDocument, contextOf, type DocumentContext, type ValidateRequest} from './validate-documents.ts';

export interface ExaminedDocument {
  readonly document: Document;
  readonly context: DocumentContext;
  /** In document order; suppressed ones are marked. */
  readonly findings: readonly Finding[];
}

/** Returns the last edition of a source as rules compare with it; null where there is none, or none that can be read. */
export async function openPast(
  source: string,
  request: ValidateRequest,
  environment: Environment,
): Promise<EarlierEditions | null> {
  const last = (await request.lastEdition?.(source)) ?? null;
  if (last === null) return null;
  const {configuration, vote} = request;
  const setting = settingOf(configuration, source);
  const {format, encoding, select} = setting ?? {};
  const opened = await openLastEdition(
    last,
    {source, format, encoding, select, vote},
    {configuration, setting},
    environment,
  );
  return opened?.editions ?? null;
}

/** Returns a document with its findings, and with what they were made from. */
export function examineDocument(
  document: Document,
  request: ValidateRequest,
  {now, earlier}: {readonly now: Instant; readonly earlier: EarlierEditions | null},
): ExaminedDocument {
  const setting = settingOf(request.configuration, document.source);
  const context = contextOf(document, request, {setting, earlier});
  return {document, context, findings: checkDocument(document, request, {now, setting, earlier}, context)};
}

/** Returns the column that a place is in, with the evidence for its role; null outside of columns. */
export function columnAt({document, context}: ExaminedDocument, place: Place): Column | null {
  const table = 'table' in place ? document.tables[place.table] : undefined;
  if (table === undefined || !('column' in place)) return null;
  return context.shapeOf(table).columns[place.column] ?? null;
}

/** One edit as a reader follows it: lines and columns from 1, the text as it is and as it would be. */
export interface ShownEdit {
  readonly start: LineColumn;
  readonly end: LineColumn;
  readonly before: string;
  readonly after: string;
}

/** Returns edits in the order given. */
export function showEdits({text}: Document, edits: readonly Edit[]): ShownEdit[] {
  const index = makeLineIndex(text);
  return edits.map(({span, text: after}) => ({
    start: lineColumn(index, span.start),
    end: lineColumn(index, span.end),
    before: text.slice(span.start, span.end),
    after,
  }));
}

/** What became of one row since the last edition. */
export interface RowPast {
  /** Null: the last edition did not have the row. */
  readonly before: {readonly row: number} | null;
  /** Time of the oldest edition at hand that has the row; null where none is known. */
  readonly firstSeen: Instant | null;
  /** Cells whose text differs, by column. A column that is new is not a change of the row. */
  readonly changes: readonly {readonly label: string; readonly before: string; readonly after: string}[];
  /** When the last edition was seen; null for a plain file. */
  readonly observedAt: Instant | null;
}

/** Returns what became of the row that a place is in; null without a last edition of its table. */
export function rowPastAt({document, context}: ExaminedDocument, place: Place): RowPast | null {
  const table = 'table' in place ? document.tables[place.table] : undefined;
  if (table === undefined || !('row' in place)) return null;
  const earlier = context.history?.earlier(table) ?? null;
  if (earlier === null) return null;
  const {before, after} = earlier;
  const row = earlier.rowBefore(place.row);
  const common = {
    firstSeen: earlier.firstSeen(place.row),
    observedAt: context.history?.edition.origin.observedAt ?? null,
  };
  if (row < 0) return {...common, before: null, changes: []};
  const changes = after.columns.flatMap(({rawLabel}, column) => {
    const columnBefore = earlier.columnBefore(column);
    if (columnBefore < 0) return [];
    const texts = {before: boardCell(before, row, columnBefore), after: boardCell(after, place.row, column)};
    return texts.before === texts.after ? [] : [{label: rawLabel, ...texts}];
  });
  return {...common, before: {row}, changes};
}
