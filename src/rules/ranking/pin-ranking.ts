// A rule's options say which columns make the ranking; they win over what was inferred.
import {findColumn} from '../../text/labels.ts';
import type {TableShape} from '../../model/column.ts';
import type {Table} from '../../model/table.ts';

interface RankingOptions {
  readonly rank: string;
  readonly by: string;
  readonly direction: 'auto' | 'higher' | 'lower';
  readonly groupBy: readonly string[];
}

/** The shape with rank, score, direction and groups as the options name them by label; the same shape when they name none of this table's columns. */
export function pinRanking(table: Table, shape: TableShape, options: RankingOptions): TableShape {
  const rank = columnOf(table, options.rank);
  const score = columnOf(table, options.by);
  const groupBy = options.groupBy.flatMap((label) => columnOf(table, label) ?? []);
  const way = options.direction === 'auto' ? null : options.direction;
  if (rank === null && score === null && groupBy.length === 0 && way === null) return shape;
  const pinnedScore = score ?? shape.score;
  const columns = shape.columns.map((column) =>
    column.index === pinnedScore && way !== null ? {...column, direction: way} : column,
  );
  return {
    ...shape,
    columns,
    rank: rank ?? shape.rank,
    score: pinnedScore,
    groupBy: groupBy.length > 0 ? groupBy : shape.groupBy,
    origin: score === null && way === null ? shape.origin : 'options',
  };
}

function columnOf(table: Table, label: string): number | null {
  const index = findColumn(table.labels, label);
  return index < 0 ? null : index;
}
