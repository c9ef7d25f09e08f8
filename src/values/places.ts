// Cells that print a place as such (🥇, 第3名): their column ranks, whatever its header says.
import type {Table} from '../model/table.ts';
import {wordsOf} from './column-values.ts';

/** Places that must be printed so; one trophy may be a decoration. */
const minPlaces = 3;

/** True when at least three of a column's cells are medals or ordinals in words. Linear in the different words. */
export function printsPlaces(table: Table, column: number): boolean {
  const {words} = wordsOf(table, column);
  return words.filter((word) => /^(?:[\u{1F947}-\u{1F949}]|第\s*\S{1,6}\s*[名位])/u.test(word)).length >= minPlaces;
}
