// What a board's columns are and what it is ranked by, as readers of a changeset need it.
import type {BoardHead} from '../model/changeset.ts';
import type {Board} from '../model/snapshot.ts';
import type {Comparison} from './comparison.ts';
import type {Survivors} from './movement/survivors.ts';

/** Returns the head of the later board (`later` as it was taken alone), each column with its earlier label; of an emptied board it is its own. */
export function boardHead({before, after, columns, rows}: Comparison, {scores}: Survivors, later: Board): BoardHead {
  const earlier = new Map(columns.pairs.map((pair) => [pair.after, before.columns[pair.before]?.label ?? null]));
  const label = (column: number | null): string | null => (column === null ? null : labelOf(after, column));
  return {
    title: after.title,
    pinned: after.pinned,
    headingPath: after.headingPath,
    caption: after.caption,
    columns: after.columns.map((column, index) => ({
      label: column.label,
      rawLabel: column.rawLabel,
      role: column.role,
      unit: column.unit,
      direction: column.direction,
      before: earlier.get(index) ?? null,
    })),
    identity: after.identity.map((column) => labelOf(after, column)),
    name: label(after.name ?? rows.nameColumns.after[0] ?? null),
    score: label(after.score),
    rank: label(after.rank),
    groupBy: after.groupBy.map((column) => labelOf(after, column)),
    ownScore: label(later.score),
    ownRank: label(later.rank),
    rankedBy: scores.rankedBy,
  };
}

function labelOf(board: Board, column: number): string {
  return board.columns[column]?.label ?? '';
}
