// Where one table holds several rankings: a column says so, ranks start again down the table, or each value of a column
// has a first place of its own.
import type {TableShape} from '../../model/column.ts';
import {groupBy} from '../../model/groups.ts';
import type {Table} from '../../model/table.ts';
import {wordsOf} from '../../values/column-values.ts';

/** Ranked rows (ascending) → one list a ranking. Linear in rows × text columns. */
export function groupRows(table: Table, shape: TableShape, rows: readonly number[], ranks: Float64Array): number[][] {
  if (shape.groupBy.length > 0) return byWords(table, shape.groupBy, rows);
  const first = ranks[rows[0] ?? -1] ?? NaN;
  const leaders = rows.filter((row) => ranks[row] === first);
  if (first > 1 || leaders.length < 2) return [[...rows]];
  return byRestart(rows, ranks) ?? byLeaders(table, shape, rows, leaders) ?? [[...rows]];
}

function byWords(table: Table, columns: readonly number[], rows: readonly number[]): number[][] {
  const words = columns.map((column) => wordsOf(table, column).ids);
  return [...groupBy(rows, (row) => words.map((ids) => ids[row]).join(' ')).values()];
}

/** Runs that each begin with the first rank and climb by one or by a tie; null when the ranks do not run so. */
function byRestart(rows: readonly number[], ranks: Float64Array): number[][] | null {
  const rank = (row: number | undefined): number => ranks[row ?? -1] ?? NaN;
  const first = rank(rows[0]);
  const groups: number[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group === undefined || (rank(row) === first && rank(group.at(-1)) > first)) groups.push([row]);
    else group.push(row);
  }
  const whole = groups.length > 1 && groups.every((group) => group.length > 1 && climbs(group.map(rank)));
  return whole ? groups : null;
}

/** One odd step is a fault for the rules to find; more of them, and these are not rankings one after the other. */
function climbs(ranks: readonly number[]): boolean {
  const odd = ranks.filter((rank, at) => at > 0 && (rank < (ranks[at - 1] ?? 0) || rank > at + 1 + (ranks[0] ?? 0)));
  return odd.length <= 1;
}

/** A text column in which each value has exactly one first place. */
function byLeaders(
  table: Table,
  shape: TableShape,
  rows: readonly number[],
  leaders: readonly number[],
): number[][] | null {
  for (const column of shape.columns) {
    if (column.type !== 'text' || column.role === 'name' || column.distinctShare > 0.5) continue;
    const {ids} = wordsOf(table, column.index);
    const led = new Set(leaders.map((row) => ids[row]));
    if (led.size === leaders.length && rows.every((row) => led.has(ids[row])))
      return byWords(table, [column.index], rows);
  }
  return null;
}
