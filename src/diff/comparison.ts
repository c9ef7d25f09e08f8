// Two boards side by side: which columns and rows are one, and what the entries are called. What all later steps read.
import type {Board} from '../model/snapshot.ts';
import {reconcileRoles} from './boards/reconcile-roles.ts';
import {matchColumns, type ColumnMatch, type ColumnPair} from './boards/match-columns.ts';
import {matchRenamedColumns} from './boards/renamed-columns.ts';
import {matchNumbers, type NumberMatch} from './columns/number-match.ts';
import {listEntries, type Entries} from './entries.ts';
import {matchRows} from './identity/match-rows.ts';
import type {RowMatch} from './identity/row-match.ts';
import {describeRow, shownName} from './identity/names.ts';
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
  /** When two numbers of a pair of columns are one value. */
  readonly numbersOf: (pair: Pick<ColumnPair, 'before' | 'after'>) => NumberMatch;
}

/** Returns the comparison of two boards. O(n log n). */
export function compareBoards(earlier: Board, later: Board, options: DiffOptions, editions: string): Comparison {
  const columns = matchRenamedColumns(earlier, later, matchColumns(earlier, later));
  const {before, after} = reconcileRoles(earlier, later, columns);
  const rows = matchRows({before, after, columns}, options.canonicalSpelling);
  const subjectAfter = (row: number): string => subjectOf(after, rows, row, 'after');
  const subjectBefore = (row: number): string => {
    const other = rows.afterOf[row] ?? -1;
    return other >= 0 ? subjectAfter(other) : subjectOf(before, rows, row, 'before');
  };
  const entries = listEntries({before, after, rows, subjectBefore, subjectAfter});
  const known = new Map<number, NumberMatch>();
  const numbersOf = (pair: Pick<ColumnPair, 'before' | 'after'>): NumberMatch => {
    const [one, other] = [before.columns[pair.before], after.columns[pair.after]];
    const found = known.get(pair.after) ?? (one && other ? matchNumbers(one, other, entries) : null);
    if (found === null) throw new Error('a pair of columns is of these boards');
    known.set(pair.after, found);
    return found;
  };
  return {before, after, columns, rows, entries, subjectBefore, subjectAfter, options, editions, numbersOf};
}

function subjectOf(board: Board, rows: RowMatch, row: number, side: 'before' | 'after'): string {
  const name = (side === 'before' ? rows.namesBefore : rows.namesAfter)[row] ?? '';
  if (name === '') return describeRow(board, row);
  const columns = rows.nameColumns[side];
  if (columns.length > 1 || columns[0] !== board.name) return shownName(board, row, columns);
  if (board.vendor === null || rows.ambiguous.size === 0 || !rows.ambiguous.has(name)) return name;
  const vendor = board.columns[board.vendor];
  return `${name} (${vendor?.canonical[vendor.cells[row] ?? -1] ?? ''})`;
}
