// Snapshot → canonical cells and tags, and the text outside tables, for comparison. Source, spelling and order are dropped.
import {
  canonicalCell,
  type Board,
  type CanonicalBoard,
  type CanonicalDocument,
  type CanonicalRow,
  type Snapshot,
} from '../model/snapshot.ts';

/** Returns the canonical content of a snapshot, in its own order. */
export function canonicalDocument(snapshot: Snapshot): CanonicalDocument {
  return {
    boards: snapshot.boards.map(canonicalBoard),
    prose: snapshot.prose.map(({kind, text}) => ({kind, text})),
  };
}

/** Returns the canonical content of one board. */
export function canonicalBoard(board: Board): CanonicalBoard {
  const labelAt = (column: number): string => board.columns[column]?.label ?? '';
  return {
    pinned: board.pinned ? board.id : null,
    headingPath: board.headingPath,
    caption: board.caption,
    columns: board.columns.map(({label, role, unit, direction}) => ({label, role, unit, direction})),
    identity: board.identity.map(labelAt),
    score: board.score === null ? null : labelAt(board.score),
    rank: board.rank === null ? null : labelAt(board.rank),
    groupBy: board.groupBy.map(labelAt),
    rows: rowsOf(board),
  };
}

function rowsOf(board: Board): CanonicalRow[] {
  const tags = new Map(board.tags.map((entry) => [entry.row, entry.tags]));
  return Array.from({length: board.rowCount}, (_, row) => ({
    cells: board.columns.map((_column, column) => canonicalCell(board, row, column)),
    tags: tags.get(row) ?? [],
  }));
}
