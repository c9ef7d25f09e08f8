// The rows of a table by what they are called.
import type {Table} from '../model/table.ts';
import {wordsOf} from './column-values.ts';
import {isMissing} from './missing.ts';
import {canonicalName} from './name.ts';
import {dataRows} from './row-kinds.ts';

/** Returns the data row of each canonical name in a column; names that appear twice are left out. Linear in rows. */
export function rowsByName(table: Table, column: number): Map<string, number> {
  const {ids, words} = wordsOf(table, column);
  const names = words.map((word) => (isMissing(word) ? '' : canonicalName(word).name));
  const rows = new Map<string, number>();
  const twice = new Set<string>(['']);
  for (const row of dataRows(table)) {
    const name = names[ids[row] ?? 0] ?? '';
    if (rows.has(name)) twice.add(name);
    rows.set(name, row);
  }
  for (const name of twice) rows.delete(name);
  return rows;
}
