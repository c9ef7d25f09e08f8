// Two boards side by side: which columns and rows are one, and what the entries are called. What all later steps read.
import type {Board} from '../model/snapshot.ts';
import {agreeRoles} from './boards/agree-roles.ts';
import {matchColumns, type ColumnMatch} from './boards/match-columns.ts';
import {matchRows} from './identity/match-rows.ts';
import type {RowMatch} from './identity/row-match.ts';
import {describeRow} from './identity/names.ts';
import {orderRows} from './entry-order.ts';
import type {DiffOptions} from './options.ts';

export interface Comparison {
  readonly before: Board;
  readonly after: Board;
  readonly columns: ColumnMatch;
  readonly rows: RowMatch;
  readonly entries: Entries;
  /** Names by row; an entry that both editions have is called by its later name. */
  readonly subjectBefore: (row: number) => string;
  readonly subjectAfter: (row: number) => string;
  readonly options: DiffOptions;
  /** Both editions' digests: part of every event's id. */
  readonly editions: string;
}

/** Rows by their part in the change, each list by score, best first, then subject. Nothing that follows depends on row order. */
export interface Entries {
  /** Parallel: row before, row after. */
  readonly matchedBefore: Uint32Array;
  readonly matchedAfter: Uint32Array;
  readonly entered: Uint32Array;
  readonly left: Uint32Array;
}

/** Returns the comparison of two boards. O(n log n). */
export function compareBoards(earlier: Board, later: Board, options: DiffOptions, editions: string): Comparison {
  const columns = matchColumns(earlier, later);
  const {before, after} = agreeRoles(earlier, later, columns);
  const rows = matchRows({before, after, columns}, options.canonicalSpelling);
  const subjectAfter = (row: number): string => subjectOf(after, rows, row, rows.namesAfter);
  const subjectBefore = (row: number): string => {
    const other = rows.afterOf[row] ?? -1;
    return other >= 0 ? subjectAfter(other) : subjectOf(before, rows, row, rows.namesBefore);
  };
  const entries = listEntries({before, after, rows, subjectBefore, subjectAfter});
  return {before, after, columns, rows, entries, subjectBefore, subjectAfter, options, editions};
}

function subjectOf(board: Board, rows: RowMatch, row: number, names: readonly string[]): string {
  const name = names[row] ?? '';
  if (name === '') return describeRow(board, row);
  if (board.vendor === null || rows.ambiguous.size === 0 || !rows.ambiguous.has(name)) return name;
  const vendor = board.columns[board.vendor];
  return `${name} (${vendor?.canonical[vendor.cells[row] ?? -1] ?? ''})`;
}

function listEntries({
  before,
  after,
  rows,
  subjectBefore,
  subjectAfter,
}: Pick<Comparison, 'before' | 'after' | 'rows' | 'subjectBefore' | 'subjectAfter'>): Entries {
  const entered: number[] = [];
  const matched: number[] = [];
  const left: number[] = [];
  for (let row = 0; row < after.rowCount; row += 1) ((rows.beforeOf[row] ?? -1) >= 0 ? matched : entered).push(row);
  for (let row = 0; row < before.rowCount; row += 1) if ((rows.afterOf[row] ?? -1) < 0) left.push(row);
  const matchedAfter = orderRows(matched, after, subjectAfter);
  const matchedBefore = new Uint32Array(matchedAfter.length);
  for (let index = 0; index < matchedBefore.length; index += 1)
    matchedBefore[index] = rows.beforeOf[matchedAfter[index] ?? 0] ?? 0;
  return {
    matchedAfter,
    matchedBefore,
    entered: orderRows(entered, after, subjectAfter),
    left: orderRows(left, before, subjectBefore),
  };
}
