// Columns of shares: do they add up to the whole? Lists of the largest add up to less, and answers of several choices to far more; only what is
// a little more than 100 %, or a little less beside a row of "others", is a contradiction.
import type {Column, TableShape} from '../../model/column.ts';
import {cellText, type Table} from '../../model/table.ts';
import {numbersOf} from '../../values/column-values.ts';
import {namingColumn} from '../../values/row-name.ts';
import {rowKind, rowKindsOf} from '../../values/row-kinds.ts';
import {exactColumn, wholeRows} from './exact-column.ts';

const shareWords =
  /占比|份额|比重|所占|构成|\bshare\b|proportion|percent(?:age)? of|% of (?:total|all)|\banteil\b|\bpart\b \(%\)/iu;
const restWords = /^(?:others?|rest|remaining|其他|其它|其余|autres?|sonstige|otros|その他)/iu;
const minShares = 3;
/** Beyond this, the shares are of different wholes, or several answers were allowed. */
const maxOver = 110;
const minUnder = 90;

/** The sum in percent where it contradicts the whole; null otherwise. Linear. */
export function wrongShares(table: Table, shape: TableShape, column: Column): number | null {
  if (!shareWords.test(column.label)) return null;
  const kinds = rowKindsOf(table);
  // A total row supports itself, and sections are wholes of their own.
  if (kinds.some((kind) => kind === rowKind.total || kind === rowKind.section)) return null;
  const exact = exactColumn(table, column);
  const rows = wholeRows(table);
  if (exact === null || rows.length < minShares || rows.length < table.rowCount) return null;
  let sum = 0;
  let room = 0;
  for (const row of rows) {
    sum += exact.values[row] ?? NaN;
    // Whole percents are rounded as well.
    room += Math.max(exact.halves[row] ?? 0, numbersOf(table, column.index).decimals[row] === 0 ? 0.5 : 0);
  }
  if (Number.isNaN(sum) || rows.some((row) => (exact.values[row] ?? 0) < 0)) return null;
  const scale = column.unit === '%' || sum > 2 ? 1 : 100;
  const [whole, slack] = [sum * scale, room * scale];
  if (whole > 100 + slack + 1e-6 && whole <= maxOver) return whole;
  return whole < 100 - slack - 1e-6 && whole >= minUnder && hasRest(table, shape, rows) ? whole : null;
}

function hasRest(table: Table, shape: TableShape, rows: readonly number[]): boolean {
  const name = namingColumn(shape);
  return name !== null && rows.some((row) => restWords.test(cellText(table, row, name)));
}
