// Single cells whose text was read as a western code page (`Éî¶ÈÇóË÷` for 深度求索, `CafÃ©` for Café): too little for the detector of
// documents, but nothing else looks like it. Linear in the words of the tables; texts without such characters cost one search each.
import {cellText, rawCell, type Document, type Table} from '../../model/table.ts';
import {wordsOf} from '../../values/column-values.ts';
import {hasMisreadUtf8, misreadUtf8} from './misread-utf8.ts';

export interface DamagedCell {
  readonly table: Table;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The first damaged characters of UTF-8, and what they were; null for Chinese in GBK. */
  readonly misread: {readonly damaged: string; readonly restored: string} | null;
}

/** Characters that the bytes of three common Chinese characters become. */
const shortest = 6;

/** A text about encodings shows what damage looks like. */
const isAboutEncodings =
  /mojibake|windows-125\d|\bcp125\d|latin-?1\b|iso-?8859|\butf-?8\b.*\butf-?8\b|乱码|亂碼|文字化け/iu;

/** In document order. */
export function damagedCells(document: Document): DamagedCell[] {
  const mayBeGbk = /[\u00B0-\u00D7][\u00A1-\u00FE]{5}/u.test(document.text);
  const mayBeUtf8 = hasMisreadUtf8(document.text) && !isAboutEncodings.test(document.text);
  if (!mayBeGbk && !mayBeUtf8) return [];
  return document.tables.flatMap((table) => table.labels.flatMap((_, column) => inColumn(table, column, mayBeUtf8)));
}

function inColumn(table: Table, column: number, mayBeUtf8: boolean): DamagedCell[] {
  const {ids, words} = wordsOf(table, column);
  const damaged = new Map<number, DamagedCell['misread']>();
  words.forEach((word, id) => {
    const misread = mayBeUtf8 ? misreadUtf8(word) : null;
    if (misread !== null || isGbkAsLatin(word)) damaged.set(id, misread);
  });
  if (damaged.size === 0) return [];
  const cells: DamagedCell[] = [];
  ids.forEach((id, row) => {
    const misread = damaged.get(id);
    if (misread !== undefined && !isQuoted(table, row, column))
      cells.push({table, row, column, text: cellText(table, row, column), misread});
  });
  return cells;
}

/** Code is an example, or a pattern that looks for such characters. */
function isQuoted(table: Table, row: number, column: number): boolean {
  const raw = rawCell(table, row, column);
  return /`[^`\u0080-\u00FF]*[\u0080-\u00FF][^`]*`/u.test(raw);
}

/** Pairs of a lead byte of GB 2312's common characters (B0–D7) and a trail byte (A1–FE), and little besides. */
function isGbkAsLatin(word: string): boolean {
  const runs = word.match(/(?:[\u00B0-\u00D7][\u00A1-\u00FE]){3,}/gu);
  if (runs === null || runs.join('').length < shortest) return false;
  const rest = word.replace(/(?:[\u00B0-\u00D7][\u00A1-\u00FE]){3,}/gu, '');
  // Words of a western language have ASCII letters between their accents.
  return !/[\u00A1-\u00FF]/u.test(rest) && !/^[\u00C0-\u00D6\u00D8-\u00FE]+$/u.test(runs.join(''));
}
