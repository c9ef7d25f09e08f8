// The other side of a board that only one edition has.
import type {Board} from '../model/snapshot.ts';

/** Returns the board with its columns and without its rows. */
export function withoutRows(board: Board): Board {
  const columns = board.columns.map((column) => ({...column, cells: new Uint32Array(0), marked: []}));
  return {...board, columns, rowCount: 0, rowLines: null, tags: [], outside: []};
}
