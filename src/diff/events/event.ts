// How events are made: ids, cells with their places, and what a column is called in an event.
import type {
  CellChange,
  CellSide,
  ChangeEvent,
  DigestSection,
  EventEvidence,
  EventKind,
  EventValue,
  NoEvidence,
  Significance,
} from '../../model/change-event.ts';
import {boardCell, canonicalCell, type Board, type BoardColumn} from '../../model/snapshot.ts';
import {hash64} from '../../text/hash.ts';
import type {ColumnPair} from '../boards/match-columns.ts';
import type {Comparison} from '../comparison.ts';

/** An event before it has its id; what is left out is null, empty or certain. */
export type EventDraft<Kind extends EventKind = EventKind> = {
  [Each in Kind]: DraftFacts & {readonly kind: Each} & DraftEvidence<EventEvidence[Each]>;
}[Kind];

/** Only an event without any evidence may leave it out. */
type DraftEvidence<Evidence> = NoEvidence extends Evidence
  ? {readonly evidence?: Evidence}
  : {readonly evidence: Evidence};

interface DraftFacts {
  /** In listing order (entry-order.ts). */
  readonly subjects: readonly string[];
  readonly field?: string | null;
  readonly before?: EventValue;
  readonly after?: EventValue;
  readonly significance: Significance;
  readonly section: DigestSection;
  readonly confidence?: number;
  readonly cells?: readonly CellChange[];
  /** Order inside its section, ascending, before names decide; default 0. */
  readonly order?: number;
}

const maxNamed = 200;

/** Returns the event of a draft; its id names the same change in the same editions forever. */
export function makeEvent({order, ...draft}: EventDraft, editions: string): ChangeEvent {
  const {kind, subjects, field = null, before = null, after = null} = draft;
  // More subjects than this are a column's or a board's affair, one event per kind: their number distinguishes it from others.
  const named = subjects.length > maxNamed ? subjects.length : subjects;
  const id = hash64(JSON.stringify([kind, field, named, before, after, editions]));
  return {id, ...inOrder, ...draft};
}

/** What a draft leaves out, and the order in which events are printed. */
const inOrder = {
  kind: undefined,
  subjects: undefined,
  field: null,
  before: null,
  after: null,
  significance: undefined,
  section: undefined,
  confidence: 1,
  evidence: {},
  cells: [],
};

/** `name vendor category score rank`, else the column's label as written. */
export function fieldOf(board: Board, column: number): string {
  if (column === board.name) return 'name';
  if (column === board.vendor) return 'vendor';
  if (column === board.category) return 'category';
  if (column === board.score) return 'score';
  if (column === board.rank) return 'rank';
  const {label = '', rawLabel = ''} = board.columns[column] ?? {};
  return rawLabel === '' ? label : rawLabel;
}

/** A cell of a matched row in both editions. */
export function changedCell(
  {before, after, subjectAfter}: Comparison,
  pair: ColumnPair,
  rows: {readonly before: number; readonly after: number},
): CellChange {
  return {
    subject: subjectAfter(rows.after),
    column: after.columns[pair.after]?.label ?? '',
    before: cellSide(before, rows.before, pair.before),
    after: cellSide(after, rows.after, pair.after),
  };
}

/** Returns a cell's position and text. */
export function cellSide(board: Board, row: number, column: number): CellSide {
  const text = sourceText(board, row, column);
  const plain = boardCell(board, row, column);
  return {
    text,
    ...(text === plain ? {} : {plain}),
    canonical: canonicalCell(board, row, column),
    row: row + 1,
    line: board.rowLines?.[row] ?? 0,
  };
}

const markedTexts = new WeakMap<BoardColumn, ReadonlyMap<number, string>>();

/** Source text of a cell: with its markup where it has some. */
export function sourceText(board: Board, row: number, column: number): string {
  const content = board.columns[column];
  if (content === undefined || content.marked.length === 0) return boardCell(board, row, column);
  let marked = markedTexts.get(content);
  if (marked === undefined) {
    marked = new Map(content.marked.map((cell) => [cell.row, cell.source]));
    markedTexts.set(content, marked);
  }
  return marked.get(row) ?? boardCell(board, row, column);
}
