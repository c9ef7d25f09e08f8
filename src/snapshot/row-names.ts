// The names of all entries of a snapshot.
import {canonicalCell, type Board, type Snapshot} from '../model/snapshot.ts';

/** Canonical names over all boards, in row order; rows without a name are left out. */
export function rowNamesOf({boards}: Snapshot): string[] {
  return boards.flatMap((board) =>
    Array.from({length: board.rowCount}, (_, row) => rowNameOf(board, row)).filter((name) => name !== ''),
  );
}

/** Canonical name of one entry (row from 0); empty where it has none. */
export function rowNameOf(board: Board, row: number): string {
  return board.identity
    .map((column) => canonicalCell(board, row, column))
    .filter((cell) => cell !== '')
    .join(' · ');
}
