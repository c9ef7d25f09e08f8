// Duplicates: unmatched rows whose name, of the same vendor, another row of their edition carries too. Of a name that is wholly new or
// gone, the row that comes first by its content is the entry.
import {groupBy} from '../../model/groups.ts';
import {canonicalCell, type Board} from '../../model/snapshot.ts';
import {rowKey} from './names.ts';

export const noExtras = {before: new Set<number>(), after: new Set<number>()};

/** Returns the duplicates among the rows that `other` leaves unmatched. O(rows) where no name is doubled. */
export function extraRows(board: Board, names: readonly string[], other: Int32Array): ReadonlySet<number> {
  const extras = new Set<number>();
  const open: number[] = [];
  for (let row = 0; row < other.length; row += 1) if (other[row] === -1) open.push(row);
  if (open.length === 0) return extras;
  const outside = new Set(board.outside);
  const keyOf = (row: number): string =>
    board.vendor === null ? (names[row] ?? '') : `${names[row] ?? ''}\u001f${canonicalCell(board, row, board.vendor)}`;
  const groups = groupBy(
    open.filter((row) => names[row] !== '' && !outside.has(row)),
    keyOf,
  );
  const openNames = new Set(open.map((row) => names[row]));
  const matched = new Set<string>();
  if (groups.size > 0)
    for (let row = 0; row < other.length; row += 1)
      if (other[row] !== -1 && openNames.has(names[row]) && !outside.has(row)) {
        const key = keyOf(row);
        if (groups.has(key)) matched.add(key);
      }
  for (const [key, rows] of groups) {
    if (matched.has(key)) for (const row of rows) extras.add(row);
    else if (rows.length > 1) for (const row of byContent(board, rows).slice(1)) extras.add(row);
  }
  return extras;
}

function byContent(board: Board, rows: readonly number[]): number[] {
  const columns = board.columns.map((_, column) => column).filter((column) => column !== board.rank);
  const keys = new Map(rows.map((row) => [row, rowKey(board, row, columns)]));
  return [...rows].sort((one, other) => ((keys.get(one) ?? '') < (keys.get(other) ?? '') ? -1 : 1));
}
