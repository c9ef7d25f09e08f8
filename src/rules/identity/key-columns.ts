// Which columns name the rows of a table, and which rows share a name.
import {findColumn} from '../../text/labels.ts';
import type {Column, TableShape} from '../../model/column.ts';
import {addTo, groupBy} from '../../model/groups.ts';
import type {Table} from '../../model/table.ts';
import {wordsOf} from '../../values/column-values.ts';
import {isMissing} from '../../values/missing.ts';
import {rowKind, rowKindsOf} from '../../values/row-kinds.ts';
import {namesRunningNumber} from '../ranking/rank-label.ts';

/** The option `key` of the rules about rows with one name. */
export const keyOption = {
  type: 'array',
  items: {type: 'string'},
  description: {
    en: 'Labels of the columns that name a row; empty: inferred.',
    'zh-CN': '用来命名一行的列名；留空则自动推断。',
  },
  default: [],
} as const;

/** The key columns that the option names, or those of the shape; empty when nothing names the rows. */
export function keyColumns(
  table: Table,
  {key}: TableShape,
  options: {readonly key: readonly string[]},
): readonly number[] {
  const columns = options.key.map((label) => findColumn(table.labels, label)).filter((column) => column >= 0);
  return columns.length > 0 ? columns : key;
}

/** Groups of two and more data rows whose key cells are the same text; rows without a key are in none. By first row; linear. */
export function sameKeyRows(table: Table, key: readonly number[]): number[][] {
  const [first, ...rest] = key;
  if (first === undefined) return [];
  const {ids, words} = wordsOf(table, first);
  const kinds = rowKindsOf(table);
  const seen = new Int32Array(words.length).fill(-1);
  const shared = new Map<number, number[]>();
  ids.forEach((id, row) => {
    if (kinds[row] !== rowKind.data) return;
    const before = seen[id] ?? -1;
    if (before < 0) seen[id] = row;
    else addTo(shared, id, row, before);
  });
  // `+ adapt` goes on with the row above it.
  const named = [...shared]
    .filter(([id]) => !isMissing(words[id] ?? '') && !/^(?:[+&└├↳…·]|w\/ )/u.test(words[id] ?? ''))
    .map(([, rows]) => rows);
  return rest.length === 0 ? named : named.flatMap((rows) => splitByWords(table, rest, rows));
}

function splitByWords(table: Table, columns: readonly number[], rows: readonly number[]): number[][] {
  const ids = columns.map((column) => wordsOf(table, column).ids);
  const groups = groupBy(rows, (row) => ids.map((each) => each[row]).join(' '));
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Columns that say something about the row: no rank, no running number, no spacer. */
export function informativeColumns({columns}: TableShape): Column[] {
  return columns.filter(
    ({role, label}) =>
      // `LocationID` runs from 1 as well, but belongs to the entry.
      (role !== 'rank' || /id$/iu.test(label.trim())) && role !== 'spacer' && !namesRunningNumber(label),
  );
}

/** What is measured may differ only by mistake; everything else (context length, shots) may be what tells two variants apart. */
export function isMeasure({role, direction, label}: Column): boolean {
  if (role === 'count') return direction !== null || /^(?:(?:avg|mean|total|output)\.? )?tokens$/iu.test(label.trim());
  return role === 'score' || role === 'cost' || role === 'duration';
}
