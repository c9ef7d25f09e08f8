// One column of a table → its dictionary: distinct texts, their canonical texts, and what they read as.
import type {Column} from '../model/column.ts';
import type {BoardColumn, MarkedCell} from '../model/snapshot.ts';
import {cellNumber, rawCell, type Table} from '../model/table.ts';
import {wordsOf} from '../values/column-values.ts';
import {isMissing} from '../values/missing.ts';
import {canonicalName} from '../values/name.ts';
import {isNumericColumn, readCanonicalNumber} from './canonical-number.ts';

export interface ColumnOptions {
  /** Canonical label, unique in the board. */
  readonly label: string;
  /** Part of the key: its texts are names, never numbers. */
  readonly identity: boolean;
}

/** Returns the dictionary of a column. O(rows + characters of distinct texts). */
export function makeColumn(table: Table, column: Column, {label, identity}: ColumnOptions): BoardColumn {
  const {ids, words} = wordsOf(table, column.index);
  const numeric = isNumericColumn(column) && !(identity && column.role === 'other');
  const canonical = new Array<string>(words.length);
  const numbers = new Float64Array(words.length).fill(Number.NaN);
  const decimals = new Uint8Array(words.length);
  words.forEach((word, id) => {
    const number = numeric ? readCanonicalNumber(word, column.unit) : null;
    canonical[id] = number?.text ?? canonicalText(word, column.role === 'name');
    if (number === null) return;
    numbers[id] = number.value;
    decimals[id] = number.decimals;
  });
  return {
    label,
    rawLabel: table.labels[column.index] ?? '',
    role: column.role,
    type: column.type,
    unit: column.unit,
    direction: column.direction,
    cells: ids,
    words,
    canonical,
    numbers,
    decimals,
    decimalsKnown: true,
    marked: markedCells(table, column.index),
  };
}

const noTags: readonly string[] = [];

/** Tags peeled off a naming cell, sorted. A text that is its own canonical text has none. */
export function tagsOf(word: string, canonical: string): readonly string[] {
  if (word === canonical) return noTags;
  const {tags} = canonicalName(word);
  return tags.length < 2 ? tags : [...tags].sort();
}

/** Canonical text of a cell that is not a number; tags stay with the text unless it is a name, whose tags are kept apart. */
function canonicalText(word: string, isName: boolean): string {
  if (isMissing(word)) return '';
  const {name, tags} = canonicalName(word);
  return isName || tags.length === 0 ? name : `${name} (${tags.join(', ')})`;
}

function markedCells(table: Table, column: number): MarkedCell[] {
  if (table.cellTexts.size === 0) return [];
  const marked: MarkedCell[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const cell = cellNumber(table, row, column);
    if (cell >= 0 && table.cellTexts.has(cell)) marked.push({row, source: rawCell(table, row, column)});
  }
  return marked;
}
