// Three versions of one table → its merged rows.
import type {Comparison} from '../diff/index.ts';
import {hasLayout, mergeColumns} from './columns.ts';
import type {Grid} from './grid.ts';
import type {ThreeWay} from './model.ts';
import {computedColumns, withComputed} from './ranks.ts';
import {orderRows} from './row-order.ts';
import {rowIdsOf} from './row-identity.ts';
import {mergeRows, type MergedRow} from './rows.ts';
import {alignedLines, rowWriter} from './write-row.ts';

export interface MergedLine {
  readonly ours: string | null;
  readonly theirs: string | null;
  /** The row, and its labels in conflict; null where the line is no conflict. */
  readonly conflict: {readonly row: MergedRow; readonly labels: readonly string[]} | null;
}

export interface MergedTable {
  readonly head: readonly string[];
  readonly rows: readonly MergedLine[];
  /** What a reader should find in each cell once the lines are read again; null while there are conflicts. */
  readonly plain: readonly (readonly string[])[] | null;
}

/**
 * Returns the merged table; null where rows cannot be told apart, or both sides changed columns or order in ways that exclude each
 * other: then the lines are merged as lines. n log n.
 */
export function mergeTable(
  grids: ThreeWay<Grid>,
  comparisons: {readonly ours: Comparison; readonly theirs: Comparison},
): MergedTable | null {
  if (grids.ours.kind !== grids.theirs.kind || grids.ours.delimiter !== grids.theirs.delimiter) return null;
  const columns = mergeColumns(grids, {ours: comparisons.ours.columns, theirs: comparisons.theirs.columns});
  if (columns === null) return null;
  const {computed, strict} = computedColumns(grids, columns);
  const versions = {grids, comparisons, columns, strict, computed: new Set(computed.map(({column}) => column))};
  const ids = rowIdsOf(versions);
  if (ids === null) return null;
  const merged = mergeRows(versions, ids);
  let rows = merged === null ? null : orderRows(merged, ids, grids, columns, computed);
  for (const column of computed) rows = rows === null ? null : withComputed(rows, column);
  if (rows === null || hasNewTwins(rows, comparisons)) return null;
  const {head, row: write} = rowWriter(grids, columns);
  const lines = rows.map((row): MergedLine => {
    const written = (cells: MergedRow['ours']): string | null => (cells === null ? null : write(cells, row));
    const {ours, theirs} = row.lines ?? {ours: written(row.ours), theirs: written(row.theirs)};
    if (row.conflict === null) return {ours: ours ?? theirs, theirs: theirs ?? ours, conflict: null};
    const labels = row.conflict.columns.map((column) => columns[column]?.label.plain ?? '');
    return {ours, theirs, conflict: {row, labels}};
  });
  const isWhole = rows.every(({conflict}) => conflict === null);
  const cells = rows.map((row) => row.ours ?? row.theirs ?? []);
  const labels = columns.map(({label}) => label);
  const aligned =
    isWhole && rows.every(({lines: kept}) => kept === null)
      ? alignedLines(
          grids.ours,
          [labels, ...cells].map((line) => line.map(({raw}) => raw)),
        )
      : null;
  const plain = isWhole ? [labels, ...cells].map((line) => line.map((cell) => cell.plain)) : null;
  if (aligned === null || !hasLayout(columns, 'ours', grids.ours)) return {head, rows: lines, plain};
  return {
    head: aligned.slice(0, 2),
    rows: aligned.slice(2).map((line) => ({ours: line, theirs: line, conflict: null})),
    plain,
  };
}

/** One side renamed an entry to what the other added. */
function hasNewTwins(rows: readonly MergedRow[], {ours, theirs}: {ours: Comparison; theirs: Comparison}): boolean {
  const hasTwins = (names: readonly string[]): boolean => new Set(names).size < names.length;
  if (hasTwins(ours.rows.namesAfter) || hasTwins(theirs.rows.namesAfter)) return false;
  return hasTwins(
    rows
      .map(({at}) => ours.rows.namesAfter[at.ours] ?? theirs.rows.namesAfter[at.theirs] ?? '')
      .filter((name) => name !== ''),
  );
}
