// Tables whose rows are events: purchases, matches, visits. The same thing may happen twice on one day, and what it was called may not
// have been written down; neither is a slip.
import type {TableShape} from '../../model/column.ts';
import type {Table} from '../../model/table.ts';
import {wordsOf} from '../../values/column-values.ts';

/** Fewer rows have no meaningful order. */
const minEvents = 8;
/** From this share of rows on whose date is that of an earlier row, dates count events. */
const repeatedDates = 0.2;

/** A copy or two do not make a list of names a log. */
const mostlyNamed = 0.97;

/** True for rows under dates that come again, without a ranking and without a name of their own. Linear in the rows; cells of dates are few. */
export function isEventLog(table: Table, {columns, rank, key}: TableShape): boolean {
  if (rank !== null || table.rowCount < minEvents) return false;
  const isNamed = columns.some(({index, distinctShare, role}) => {
    return (role === 'name' || (key.length === 1 && key[0] === index)) && distinctShare >= mostlyNamed;
  });
  if (isNamed) return false;
  return columns.some(({type, role, index}) => {
    if (type !== 'date' && role !== 'date') return false;
    return wordsOf(table, index).words.length <= (1 - repeatedDates) * table.rowCount;
  });
}
