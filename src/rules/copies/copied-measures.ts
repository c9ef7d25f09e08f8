// Rows of counts, times and sizes that repeat those of the row above.
import type {Column, TableShape} from '../../model/column.ts';
import {countBy} from '../../model/groups.ts';
import type {Table} from '../../model/table.ts';
import {numbersOf} from '../../values/column-values.ts';

/** A row that repeats numbers of the row `of` in these columns. */
export interface Copy {
  readonly row: number;
  readonly of: number;
  readonly columns: readonly Column[];
}

/** Copied numbers of a row: more than of scores, since whole numbers agree more easily. */
const minMeasures = 4;
/** Rows with as many scores are compared by them. */
const minScores = 3;
/** From this share of different numbers on, two neighbouring rows do not agree in a column by chance. */
const mostlyOwn = 0.6;
/** Of the columns whose numbers are mostly different, the share that a copied row repeats. */
const mostlyCopied = 0.8;

/** Rows that repeat nearly all such numbers of the row above, ascending. None in series by date, which repeat by themselves, and where only scores are printed. */
export function copiedMeasures(table: Table, shape: TableShape, rows: readonly number[]): Copy[] {
  if (isSeries(shape)) return [];
  const columns = shape.columns.filter(
    ({type, role, index}) => type === 'number' && role !== 'rank' && role !== 'date' && isOwn(table, index, rows),
  );
  if (columns.length < minMeasures || columns.filter(({role}) => role === 'score').length >= minScores) return [];
  return rows.flatMap((row, at) => {
    const above = rows[at - 1];
    if (above === undefined) return [];
    const copied = columns.filter(({index}) => isSameMeasure(table, index, row, above));
    const isCopy = copied.length >= minMeasures && copied.length >= mostlyCopied * columns.length;
    return isCopy ? [{row, of: above, columns: copied}] : [];
  });
}

/** Rows that follow each other in time: a day without news repeats the day before. */
function isSeries({columns}: TableShape): boolean {
  return columns.some(({role, type, distinctShare}) => (role === 'date' || type === 'date') && distinctShare > 0.2);
}

function isOwn(table: Table, column: number, rows: readonly number[]): boolean {
  const {values} = numbersOf(table, column);
  const known = rows.map((row) => values[row] ?? NaN).filter((value) => !Number.isNaN(value));
  return known.length > rows.length / 2 && new Set(known).size >= mostlyOwn * known.length;
}

function isSameMeasure(table: Table, column: number, row: number, above: number): boolean {
  const {values} = numbersOf(table, column);
  const value = values[row] ?? NaN;
  return value === values[above] && value !== 0 && value !== 1 && countOf(table, column, row) === 2;
}

const counted = new WeakMap<Float64Array, ReadonlyMap<number, number>>();

/** Rows with the same number in the column. The column is counted once. */
export function countOf(table: Table, column: number, row: number): number {
  const {values} = numbersOf(table, column);
  const known = counted.get(values);
  if (known !== undefined) return known.get(values[row] ?? NaN) ?? 0;
  const counts = countBy(values);
  counted.set(values, counts);
  return counts.get(values[row] ?? NaN) ?? 0;
}
