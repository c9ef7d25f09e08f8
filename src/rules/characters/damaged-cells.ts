// Single cells whose Chinese text was read as a western code page (`Éî¶ÈÇóË÷` for 深度求索): too little for the detector of documents, but
// nothing else looks like it. Linear in the words of the tables; texts without letters of Latin-1 cost one search.
import {cellText} from '../../model/table.ts';
import type {Document, Table} from '../../model/table.ts';
import {wordsOf} from '../../values/column-values.ts';

export interface DamagedCell {
  readonly table: Table;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Characters that the bytes of three common Chinese characters become. */
const shortest = 6;

/** In document order. */
export function damagedCells(document: Document): DamagedCell[] {
  if (!/[\u00B0-\u00D7][\u00A1-\u00FE]{5}/u.test(document.text)) return [];
  return document.tables.flatMap((table) => table.labels.flatMap((_, column) => inColumn(table, column)));
}

function inColumn(table: Table, column: number): DamagedCell[] {
  const {ids, words} = wordsOf(table, column);
  const damaged = new Set(words.flatMap((word, id) => (isGbkAsLatin(word) ? [id] : [])));
  if (damaged.size === 0) return [];
  const cells: DamagedCell[] = [];
  ids.forEach((id, row) => {
    if (damaged.has(id)) cells.push({table, row, column, text: cellText(table, row, column)});
  });
  return cells;
}

/** Pairs of a lead byte of GB 2312's common characters (B0–D7) and a trail byte (A1–FE), and little besides. */
function isGbkAsLatin(word: string): boolean {
  const runs = word.match(/(?:[\u00B0-\u00D7][\u00A1-\u00FE]){3,}/gu);
  if (runs === null || runs.join('').length < shortest) return false;
  const rest = word.replace(/(?:[\u00B0-\u00D7][\u00A1-\u00FE]){3,}/gu, '');
  // Words of a western language have ASCII letters between their accents.
  return !/[\u00A1-\u00FF]/u.test(rest) && !/^[\u00C0-\u00D6\u00D8-\u00FE]+$/u.test(runs.join(''));
}
