// Two rows of a table, column by column: in which do they say different things?
import type {Column} from '../model/column.ts';
import {cellText, type Table} from '../model/table.ts';
import {equalPrinted} from './equal.ts';
import {isMissing} from './missing.ts';
import {readNumber} from './number.ts';

/** `same`: equal texts or numbers; `open`: one of them is missing; `different`: neither. */
export type CellComparison = 'same' | 'open' | 'different';

/** Compares the cells of two rows (from 0) in one column; numbers by what they print, words exactly. */
export function compareCells(table: Table, column: number, row: number, other: number): CellComparison {
  const a = cellText(table, row, column);
  const b = cellText(table, other, column);
  if (a === b) return 'same';
  if (isMissing(a) || isMissing(b)) return 'open';
  const x = readNumber(a);
  const y = readNumber(b);
  return x !== null && y !== null && equalPrinted(x, y) ? 'same' : 'different';
}

/** Columns in which the rows say different things. */
export function differingColumns(table: Table, columns: readonly Column[], row: number, other: number): Column[] {
  return columns.filter(({index}) => compareCells(table, index, row, other) === 'different');
}
