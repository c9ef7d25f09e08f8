// Two tables of two documents → the columns that say the same of the same entries, and where they do not. Columns belong together by
// their label, or, as labels are translated, by their values. Linear in the cells of both, times the columns of one role.
import type {ComparableColumn, ComparableTable} from '../../model/comparable.ts';
import {foldLabel} from '../../text/labels.ts';
import {readDate} from '../../values/date.ts';
import {equalPrinted} from '../../values/equal.ts';
import {isMissing} from '../../values/missing.ts';
import {readNumber} from '../../values/number.ts';

/** An entry that both tables have: its place in each. */
interface Entry {
  readonly own: number;
  readonly other: number;
}

export interface ColumnComparison {
  readonly own: ComparableColumn;
  readonly other: ComparableColumn;
  readonly agreeing: number;
  /** Entries with two values; numbers are of one unit. */
  readonly different: readonly Entry[];
}

export interface TableComparison {
  readonly own: ComparableTable;
  readonly other: ComparableTable;
  readonly shared: number;
  readonly columns: readonly ColumnComparison[];
  /** Values that agree, and all that both have, over all columns. */
  readonly agreeing: number;
  readonly compared: number;
}

/** Values of one column that must agree, and their share, before it is the same column under another label. */
const sameColumn = {values: 3, share: 0.75};

export function compareTables(own: ComparableTable, other: ComparableTable, tolerance: number): TableComparison {
  const places = new Map(other.names.map((name, at) => [name, at]));
  const entries = own.names.flatMap((name, at): Entry[] => {
    const place = places.get(name);
    return place === undefined ? [] : [{own: at, other: place}];
  });
  const columns = own.columns.flatMap((column) => pairColumn(column, own, other, {entries, tolerance}) ?? []);
  const agreeing = columns.reduce((sum, column) => sum + column.agreeing, 0);
  const different = columns.reduce((sum, column) => sum + column.different.length, 0);
  return {own, other, shared: entries.length, columns, agreeing, compared: agreeing + different};
}

interface Pairing {
  readonly entries: readonly Entry[];
  readonly tolerance: number;
}

/** By label; else the one column of the same role and other label whose values mostly agree, and are not all alike. */
function pairColumn(
  column: ComparableColumn,
  own: ComparableTable,
  other: ComparableTable,
  pairing: Pairing,
): ColumnComparison | null {
  const label = foldLabel(column.label);
  const named = other.columns.filter((each) => foldLabel(each.label) === label);
  if (label !== '' && own.columns.filter((each) => foldLabel(each.label) === label).length > 1) return null;
  if (named.length > 0)
    return named.length > 1 || named[0] === undefined ? null : compareColumns(column, named[0], pairing);
  const alike = other.columns
    .filter((each) => each.role === column.role && each.type === column.type)
    .map((each) => compareColumns(column, each, pairing))
    .filter((found) => isSameColumn(found, pairing));
  const [best, second] = alike.sort((a, b) => b.agreeing - a.agreeing);
  return best === undefined || (second !== undefined && second.agreeing === best.agreeing) ? null : best;
}

function isSameColumn({own, agreeing, different}: ColumnComparison, {entries}: Pairing): boolean {
  const values = new Set(entries.map((entry) => own.texts[entry.own]));
  if (values.size < sameColumn.values || agreeing < sameColumn.values) return false;
  return agreeing >= (agreeing + different.length) * sameColumn.share;
}

function compareColumns(
  own: ComparableColumn,
  other: ComparableColumn,
  {entries, tolerance}: Pairing,
): ColumnComparison {
  const different: Entry[] = [];
  let agreeing = 0;
  for (const entry of entries) {
    const verdict = compareValues(own.texts[entry.own] ?? '', other.texts[entry.other] ?? '', tolerance);
    if (verdict === 'same') agreeing += 1;
    else if (verdict === 'different') different.push(entry);
  }
  return {own, other, agreeing, different};
}

/** `unknown` for gaps, for a number beside words, for other units, and for words that may be translations of each other. */
function compareValues(a: string, b: string, tolerance: number): 'same' | 'different' | 'unknown' {
  if (isMissing(a) || isMissing(b)) return 'unknown';
  if (fold(a) === fold(b)) return 'same';
  const first = readNumber(a);
  const second = readNumber(b);
  if (first !== null && second !== null) {
    if (equalPrinted(first, second) || Math.abs(first.value - second.value) <= tolerance) return 'same';
    return first.unit === second.unit && first.range === second.range ? 'different' : 'unknown';
  }
  if (first !== null || second !== null) return 'unknown';
  const dates = [readDate(a), readDate(b)];
  if (dates[0] !== null && dates[1] !== null) return dates[0] === dates[1] ? 'same' : 'different';
  return isUntranslated(a) && isUntranslated(b) ? 'different' : 'unknown';
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*`_]+/gu, '');
}

/** Names and codes (`Apache-2.0`, `Qwen`), which no translation changes: one word of Latin letters with a capital or a digit. */
function isUntranslated(text: string): boolean {
  return text.length <= 40 && /^[\p{Script=Latin}\d._+/-]+$/u.test(text) && /[\p{Lu}\d]/u.test(text);
}
