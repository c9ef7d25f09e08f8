// Which rows have no value in a column, and how the gaps are written.
import {cellText, type Table} from '../model/table.ts';
import {cellState, numbersOf} from './column-values.ts';
import {missingToken} from './missing.ts';
import {rowKind, rowKindsOf} from './row-kinds.ts';

export interface MissingRows {
  /** Data rows (from 0) without a value, ascending. */
  readonly rows: readonly number[];
  /** As printed, by row of `rows`; empty for an empty cell. */
  readonly tokens: readonly string[];
  /** Data rows in all. */
  readonly total: number;
}

/** Repeated headers, section headings, totals and blank rows are not data. Linear; only the gaps are read as text. */
export function missingRows(table: Table, column: number): MissingRows {
  const {state} = numbersOf(table, column);
  const kinds = rowKindsOf(table);
  const rows: number[] = [];
  const tokens: string[] = [];
  let total = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (kinds[row] !== rowKind.data) continue;
    total += 1;
    if (state[row] !== cellState.missing) continue;
    rows.push(row);
    tokens.push(missingToken(cellText(table, row, column)) ?? '');
  }
  return {rows, tokens, total};
}
