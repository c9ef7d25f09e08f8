// A document and its last edition: what rules can query about the past.
import {
  boardChanges,
  type BoardMatch,
  compareBoards,
  type DiffOptions,
  matchBoards,
  pairBoards,
} from '../diff/index.ts';
import type {BoardChanges} from '../model/changeset.ts';
import type {TableShape} from '../model/column.ts';
import {once} from '../model/once.ts';
import type {EarlierTable} from '../model/rule.ts';
import type {Board, Snapshot} from '../model/snapshot.ts';
import type {Document, Table} from '../model/table.ts';
import type {Instant} from '../model/text.ts';
import {boardTables, rowNameOf, rowNamesOf, takeSnapshot, type SnapshotOptions} from '../snapshot/index.ts';
import type {History} from '../validate/index.ts';

/** What is known of a document's past. */
export interface EarlierEditions {
  readonly last: Snapshot;
  /** Further editions, in any order; they only say when a name was first seen. */
  readonly older?: readonly Snapshot[];
}

export interface HistoryOptions {
  readonly shapeOf: (table: Table) => TableShape;
  readonly viewOf?: SnapshotOptions['viewOf'];
  /** Board id that the configuration pins for the source. */
  readonly boardId?: string | undefined;
  readonly diff: DiffOptions;
}

/** Returns a document's tables with those of its last edition. Nothing is compared until a rule asks. */
export function historyOf(document: Document, {last, older = []}: EarlierEditions, options: HistoryOptions): History {
  const matches = once(() => matchTables(document, last, options));
  const seen = once(() => firstSeen([last, ...older]));
  const tables = new Map<Table, EarlierTable | null>();
  return {
    edition: last,
    earlier(table) {
      const known = tables.get(table);
      if (known !== undefined) return known;
      const match = matches().get(table);
      const made = match === undefined ? null : earlierTable(match, options.diff, seen);
      tables.set(table, made);
      return made;
    },
  };
}

interface MatchedTable {
  readonly before: Board;
  readonly after: Board;
  readonly matchedBy: BoardMatch['matchedBy'];
}

function matchTables(document: Document, last: Snapshot, options: HistoryOptions): Map<Table, MatchedTable> {
  const {shapeOf, viewOf, boardId} = options;
  const {boards} = takeSnapshot(document, {shapeOf, viewOf, boardId, origin: {source: last.origin.source}});
  const tables = boardTables(document, options);
  const found = new Map<Table, MatchedTable>();
  for (const {before, after, matchedBy} of matchBoards(last.boards, boards)) {
    const table = after === null ? undefined : tables[boards.indexOf(after)];
    if (table !== undefined && before !== null && after !== null) found.set(table, {before, after, matchedBy});
  }
  return found;
}

function earlierTable(
  match: MatchedTable,
  options: DiffOptions,
  seen: () => ReadonlyMap<string, Instant>,
): EarlierTable {
  const {before, after} = match;
  const comparison = once(() => compareBoards(before, after, options, ''));
  const rowBefore = (row: number): number => comparison().rows.beforeOf[row] ?? -1;
  return {
    before,
    after,
    rowBefore,
    columnBefore: (column) => comparison().columns.pairs.find((pair) => pair.after === column)?.before ?? -1,
    changes: once((): BoardChanges => boardChanges(pairBoards(match, options, ''))),
    firstSeen(row) {
      const names = [rowNameOf(after, row), rowBefore(row) < 0 ? '' : rowNameOf(before, rowBefore(row))];
      const times = names.flatMap((name) => seen().get(name) ?? []);
      return times.sort()[0] ?? null;
    },
  };
}

function firstSeen(editions: readonly Snapshot[]): ReadonlyMap<string, Instant> {
  const first = new Map<string, Instant>();
  for (const edition of editions) {
    const {observedAt} = edition.origin;
    if (observedAt === null) continue;
    for (const name of rowNamesOf(edition)) {
      const known = first.get(name);
      if (known === undefined || observedAt < known) first.set(name, observedAt);
    }
  }
  return first;
}
