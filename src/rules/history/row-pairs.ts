// The rows of a table and of its last edition: which stayed, which are new, which are gone.
import type {EarlierTable} from '../../model/rule.ts';
import {boardCell, type Board} from '../../model/snapshot.ts';
import type {Table} from '../../model/table.ts';

export interface RowPairs {
  readonly earlier: EarlierTable;
  /** Ranking rows of the two editions: totals, section headings and repeated headers are not entries. */
  readonly before: number;
  readonly after: number;
  /** Rows of both editions (from 0), by the later one. */
  readonly stayed: readonly {readonly row: number; readonly before: number}[];
  /** Rows that are new, ascending. */
  readonly entered: readonly number[];
  /** Names of rows that are gone, in document order. */
  readonly gone: readonly string[];
}

/** Null without a last edition. Linear. */
export function rowPairs(table: Table, earlierOf: (table: Table) => EarlierTable | null): RowPairs | null {
  const earlier = earlierOf(table);
  if (earlier === null) return null;
  const {before, after} = earlier;
  const stayed: {row: number; before: number}[] = [];
  const entered: number[] = [];
  const found = new Set<number>();
  for (const row of entriesOf(after)) {
    const known = earlier.rowBefore(row);
    if (known < 0) entered.push(row);
    else stayed.push({row, before: known});
    found.add(known);
  }
  const entries = entriesOf(before);
  const gone = entries
    .filter((row) => !found.has(row))
    .map((row) => boardCell(before, row, before.name ?? before.identity[0] ?? 0));
  return {earlier, before: entries.length, after: stayed.length + entered.length, stayed, entered, gone};
}

function entriesOf({rowCount, outside}: Board): number[] {
  const left = new Set(outside);
  return Array.from({length: rowCount}, (_, row) => row).filter((row) => !left.has(row));
}
