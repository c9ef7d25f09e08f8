// Rows of totals and means held against the rows that they sum up: all data rows of the table, or those since the last total or heading.
import type {Column} from '../../model/column.ts';
import {cellText, type Table} from '../../model/table.ts';
import {hasWrongWidth, rowKind, rowKindsOf} from '../../values/row-kinds.ts';
import {exactColumn, type ExactColumn} from './exact-column.ts';

export interface Total {
  readonly row: number;
  readonly column: Column;
  readonly kind: 'sum' | 'mean';
  /** Rows summed up, and what they give. */
  readonly count: number;
  readonly derived: number;
}

const sumWords = /^(?:grand |sub-?)?totals?\b|^sum\b|^(?:合|总|小|共|累)\s*计|^总和|^汇总/iu;
const meanWords = /^(?:average|avg|mean)\b|^平均|^均值/iu;
/** Fewer rows are not evidence. */
const minRows = 3;
/** A single column that exceeds its total by no more than this may still be meant to add up. */
const nearShare = 0.2;

/** Totals that do not fit, in rows whose other columns mostly do. A walk over the cells for each total row, of which tables have few. */
export function checkTotals(table: Table, columns: readonly Column[]): Total[] {
  const kinds = rowKindsOf(table);
  const totals: number[] = [];
  kinds.forEach((kind, row) => {
    if (kind === rowKind.total && !hasWrongWidth(table, row)) totals.push(row);
  });
  // A table of many totals is one of groups that are nested in ways of their own.
  if (totals.length === 0 || totals.length > 20) return [];
  const exact = columns.flatMap((column) => exactColumn(table, column) ?? []);
  return totals.flatMap((row) => checkRow(table, row, exact));
}

function checkRow(table: Table, row: number, columns: readonly ExactColumn[]): Total[] {
  const words = [cellText(table, row, 0), cellText(table, row, 1)].map((text) => text.replace(/[*_:：]/gu, '').trim());
  const kind = words.some((word) => sumWords.test(word))
    ? 'sum'
    : words.some((word) => meanWords.test(word))
      ? 'mean'
      : null;
  if (kind === null) return [];
  const ranges = rangesOf(table, row);
  const misses: Total[] = [];
  let fits = 0;
  for (const column of columns) {
    const tried = ranges.map((rows) => tryRows(column, row, rows, kind));
    if (tried.some((each) => each?.fits === true)) fits += 1;
    // A gap above, or a section that was cut, leaves the sum open.
    else if (tried.every((each) => each !== null) && tried[0] !== undefined && tried[0] !== null)
      misses.push({row, column: column.column, kind, count: tried[0].count, derived: tried[0].derived});
  }
  if (fits > 0) return misses.length <= (kind === 'sum' ? fits : fits / 2) ? misses : [];
  return misses.filter((miss) => kind === 'sum' && columns.length === 1 && exceeds(columns[0], miss));
}

/** The rows add up to more than the total, by little: an excerpt of a longer list adds up to less. */
function exceeds(column: ExactColumn | undefined, {row, derived, count}: Total): boolean {
  const actual = column?.values[row] ?? NaN;
  return count >= minRows + 1 && actual > 0 && derived > actual && derived <= actual * (1 + nearShare);
}

/** All data rows but those after the total; those since the last total or section; all of the table for a total at its head. */
function rangesOf(table: Table, total: number): number[][] {
  const kinds = rowKindsOf(table);
  const data = [...kinds.keys()].filter((row) => kinds[row] === rowKind.data);
  const above = data.filter((row) => row < total);
  if (above.length === 0) return [data];
  let start = total - 1;
  while (start >= 0 && kinds[start] === rowKind.data) start -= 1;
  return [above, above.filter((row) => row > start)];
}

interface Tried {
  readonly fits: boolean;
  readonly count: number;
  readonly derived: number;
}

/** Null where a number is missing: nothing is known about the sum then. */
function tryRows(
  {values, halves}: ExactColumn,
  total: number,
  rows: readonly number[],
  kind: 'sum' | 'mean',
): Tried | null {
  const actual = values[total] ?? NaN;
  if (rows.length < minRows || Number.isNaN(actual)) return null;
  let sum = 0;
  let room = 0;
  for (const row of rows) {
    sum += values[row] ?? NaN;
    room += halves[row] ?? 0;
  }
  if (Number.isNaN(sum)) return null;
  const scale = kind === 'sum' ? 1 : rows.length;
  // A mean is rounded to the decimals that it is printed with, also where its rows are whole numbers.
  const own = kind === 'sum' ? (halves[total] ?? 0) : Math.max(halves[total] ?? 0, 0.5);
  const derived = sum / scale;
  return {
    fits: Math.abs(derived - actual) <= (room / scale + own) * (1 + 1e-9) + 1e-9 * Math.abs(actual),
    count: rows.length,
    derived,
  };
}
