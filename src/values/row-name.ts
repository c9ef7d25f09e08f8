// What a row is called in a message: the text of the cell that names it.
import type {TableShape} from '../model/column.ts';
import {cellText, type Table} from '../model/table.ts';

/** Longer names are cut for messages; 60 characters tell the longest model names of the boards apart. */
const longest = 60;

/** The column whose text names a row, from 0: the name, the key, the first text; null when there is none. */
export function namingColumn({columns, key}: TableShape): number | null {
  const named =
    columns.find((column) => column.role === 'name') ??
    columns.find((column) => key.includes(column.index) && column.type === 'text');
  return (named ?? columns.find((column) => column.type === 'text' && column.role !== 'spacer'))?.index ?? null;
}

/** Plain text of the cell that names the row; `row 3`-like names are left to the sentence: empty when there is none. */
export function rowName(table: Table, shape: TableShape, row: number): string {
  const column = namingColumn(shape);
  const own = column === null ? '' : cellText(table, row, column);
  const text = (own === '' ? firstWords(table, shape, row) : own).replace(/\s+/gu, ' ');
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** What else identifies a row without a name: its first cell of words. */
function firstWords(table: Table, {columns}: TableShape, row: number): string {
  const texts = columns.filter(({type}) => type === 'text').map(({index}) => cellText(table, row, index));
  return texts.find((text) => text !== '') ?? '';
}
