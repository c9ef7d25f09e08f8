// The earlier edition + a changeset → the later edition's canonical content. Nothing else is read: so every changed value must be
// covered by an event, which is what the property test holds the differ to.
import type {BoardChanges, CellChange, ChangeEvent, Changeset, ProseChange} from '../model/changeset.ts';
import {
  canonicalCell,
  type Board,
  type CanonicalBoard,
  type CanonicalDocument,
  type CanonicalRow,
  type Snapshot,
} from '../model/snapshot.ts';

interface DraftRow {
  /** By label of the later board. */
  readonly cells: Map<string, string>;
  tags: string[];
}

/** Returns the canonical content of the later edition, rows and columns in no particular order. */
export function applyChangeset(from: Snapshot, changeset: Changeset): CanonicalDocument {
  const boards = changeset.boards.flatMap((changes) => {
    if (changes.status === 'removed') return [];
    const earlier = from.boards.find(({id}) => id === changes.boardBefore);
    return [applyBoard(changes.status === 'added' ? undefined : earlier, changes)];
  });
  return {boards, prose: applyProse(from, changeset.prose)};
}

function applyBoard(before: Board | undefined, changes: BoardChanges): CanonicalBoard {
  const {head} = changes;
  const rows = before === undefined ? new Map<number, DraftRow>() : draftRows(before, changes);
  const added = new Map<number, DraftRow>();
  for (const event of changes.events) applyEvent(event, rows, added);
  const labels = head.columns.map(({label}) => label);
  return {
    pinned: head.pinned ? changes.board : null,
    headingPath: head.headingPath,
    caption: head.caption,
    columns: head.columns.map(({label, role, unit, direction}) => ({label, role, unit, direction})),
    identity: head.identity,
    score: head.ownScore,
    rank: head.ownRank,
    groupBy: head.groupBy,
    rows: [...rows.values(), ...added.values()].map((row) => finishRow(row, labels)),
  };
}

function draftRows(board: Board, {head}: BoardChanges): Map<number, DraftRow> {
  const columns = head.columns.map(({label, before}) => ({
    label,
    index: before === null ? -1 : board.columns.findIndex((column) => column.label === before),
  }));
  const tags = new Map(board.tags.map((entry) => [entry.row, entry.tags]));
  return new Map(
    Array.from({length: board.rowCount}, (_, row) => [
      row + 1,
      {
        cells: new Map(columns.map(({label, index}) => [label, canonicalCell(board, row, index)])),
        tags: [...(tags.get(row) ?? [])],
      },
    ]),
  );
}

function applyEvent(event: ChangeEvent, rows: Map<number, DraftRow>, added: Map<number, DraftRow>): void {
  switch (event.kind) {
    case 'left':
    case 'moved_away':
    case 'summary_row_removed':
    case 'duplicate_resolved':
      removeRows(event, rows);
      return;
    case 'entered':
    case 're-entered':
    case 'board_added':
    case 'moved_here':
    case 'summary_row_added':
    case 'duplicate_appeared':
      addRows(event, added);
      return;
    case 'tag_added':
    case 'tag_removed':
      for (const {before} of event.cells) retag(rows.get(before?.row ?? 0), event);
      return;
    case 'column_removed':
      return;
    default:
      for (const cell of event.cells) patch(rows, cell);
  }
}

function removeRows({cells}: ChangeEvent, rows: Map<number, DraftRow>): void {
  for (const {before} of cells) if (before !== null) rows.delete(before.row);
}

function addRows(event: ChangeEvent, added: Map<number, DraftRow>): void {
  for (const {column, after} of event.cells) {
    if (after === null) continue;
    const row = added.get(after.row) ?? {cells: new Map<string, string>(), tags: []};
    added.set(after.row, row);
    row.cells.set(column, after.canonical);
    row.tags = [...tagsOf(event, after.row)];
  }
}

function tagsOf({evidence}: ChangeEvent, row: number): readonly string[] {
  if ('tagsByRow' in evidence) return evidence.tagsByRow[String(row)] ?? [];
  return 'tags' in evidence ? evidence.tags : [];
}

function retag(row: DraftRow | undefined, {kind, before, after}: ChangeEvent<'tag_added' | 'tag_removed'>): void {
  if (row === undefined) return;
  if (kind === 'tag_added') row.tags = [...row.tags, String(after)].sort();
  else row.tags = row.tags.filter((tag) => tag !== before);
}

function patch(rows: Map<number, DraftRow>, {column, before, after}: CellChange): void {
  if (after === null) return;
  rows.get(before?.row ?? 0)?.cells.set(column, after.canonical);
}

function finishRow({cells, tags}: DraftRow, labels: readonly string[]): CanonicalRow {
  return {cells: labels.map((label) => cells.get(label) ?? ''), tags};
}

function applyProse({prose}: Snapshot, changes: readonly ProseChange[]): {kind: string; text: string}[] {
  const gone = new Set(changes.flatMap(({before}) => (before === null ? [] : [before.block])));
  const blocks = prose.filter((_, index) => !gone.has(index)).map(({kind, text}) => ({kind, text}));
  const entered = changes
    .flatMap(({after}) => (after === null ? [] : [after]))
    .sort((one, other) => one.block - other.block);
  for (const {block, kind, text} of entered) blocks.splice(block, 0, {kind, text});
  return blocks;
}
