// Rows at the head of a table that go on with its header: a line of settings (`5-shot`) or of measures (`Precision`, `Recall`)
// under labels that span several columns, for which Markdown and CSV have no way. They hold words where the rows below hold numbers.
import {cellText, type Table} from '../model/table.ts';
import {cellState, numbersOf} from './column-values.ts';
import {isDataRow} from './row-kinds.ts';

/** Further lines of a header that were seen: one, and in spreadsheets two. */
const maxLines = 2;
/** So many words without a single number are not slips. */
const manyWords = 3;

const known = new WeakMap<Table, number>();

/** How many rows at the head of the table, from row 0 on, go on with the header. Linear in the columns; memoised per table. */
export function secondHeaderRows(table: Table): number {
  const before = known.get(table);
  if (before !== undefined) return before;
  const measured = measuredColumns(table);
  let rows = 0;
  while (rows < maxLines && rows < table.rowCount && measured.length > 0 && goesOn(table, measured, rows)) rows += 1;
  known.set(table, rows);
  return rows;
}

/** Columns of which at least half of the filled cells, and two, are numbers. */
function measuredColumns(table: Table): number[] {
  return table.labels.flatMap((_, column) => {
    const {numberCount, missingCount} = numbersOf(table, column);
    return numberCount >= 2 && numberCount >= (table.rowCount - missingCount) / 2 ? [column] : [];
  });
}

function goesOn(table: Table, measured: readonly number[], row: number): boolean {
  const states = measured.map((column) => numbersOf(table, column).state[row]);
  if (!isDataRow(table, row) || states.includes(cellState.number)) return false;
  const words = states.filter((state) => state === cellState.text).length;
  return words >= manyWords || (words > 0 && (isEmpty(table, row, 0) || labelsBlanks(table, row)));
}

/** Also a cell of nothing but a no-break space. */
function isEmpty(table: Table, row: number, column: number): boolean {
  return cellText(table, row, column).trim() === '';
}

/** There is text under most blank labels, and under at least two. */
function labelsBlanks(table: Table, row: number): boolean {
  const blank = table.labels.flatMap((label, column) => (label === '' ? [column] : []));
  const named = blank.filter((column) => !isEmpty(table, row, column));
  return named.length >= 2 && named.length > blank.length / 2;
}
