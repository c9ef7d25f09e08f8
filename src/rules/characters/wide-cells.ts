// Cells that hold full-width ASCII, and the same text in half width.
import type {Edit} from '../../model/finding.ts';
import {placeAt} from '../../model/place.ts';
import {cellSpan, cellText, rawCell, type Document, type Table} from '../../model/table.ts';
import {readNumber} from '../../values/number.ts';

/** Full-width ASCII, by table, column and row. One search over the text. */
export function wideCells(document: Document): Map<number, Map<number, number[]>> {
  const tables = new Map<number, Map<number, number[]>>();
  const pattern = /[\uFF01-\uFF5E]+/g;
  const first = document.tables[0];
  pattern.lastIndex = first?.span.start ?? document.text.length;
  for (let match = pattern.exec(document.text); match !== null; match = pattern.exec(document.text)) {
    const place = placeAt(document, match.index);
    if (place?.kind !== 'cell') continue;
    const columns = tables.get(place.table) ?? new Map<number, number[]>();
    const rows = columns.get(place.column) ?? [];
    if (rows.at(-1) !== place.row) rows.push(place.row);
    tables.set(place.table, columns.set(place.column, rows));
  }
  return tables;
}

/** Digits and letters, and between such (of either width) the signs inside names: full-width `-`, `.`, `_`. */
const inNames =
  /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]|(?<=[\dA-Za-z\uFF10-\uFF5A])[\uFF0D\uFF0E\uFF3F](?=[\dA-Za-z\uFF10-\uFF5A])/gu;

/** Sentences and formulas: width is punctuation there, and names are shorter. */
const longestName = 60;
const sentence = /[\u3002\uFF0C\uFF1B\uFF1F\u201C\u201D]|[\uFF1D\uFF0B<>=]/u;

function isProse(text: string): boolean {
  return text.length > longestName || sentence.test(text);
}

/** And those of numbers: full-width `#`, `$`, `%`, `+`, `/`, and a comma between digits. Brackets and commas of a remark are not. */
const inNumbers =
  /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF03-\uFF05\uFF0B\uFF0D-\uFF0F]|(?<=[\d\uFF10-\uFF19])\uFF0C(?=[\d\uFF10-\uFF19]{3})/gu;

/** Rows whose cell is a number with wide signs in it, and those with wide letters or digits in other words. */
export function sortWide(table: Table, column: number, rows: readonly number[]): {numbers: number[]; names: number[]} {
  const numbers: number[] = [];
  const names: number[] = [];
  for (const row of rows) {
    const raw = rawCell(table, row, column);
    if (raw.search(inNumbers) >= 0 && readNumber(cellText(table, row, column)) !== null) numbers.push(row);
    else if (raw.search(inNames) >= 0 && !isProse(raw)) names.push(row);
  }
  return {numbers, names};
}

/** The text with its wide signs narrowed: those of numbers, or of names. */
export function narrow(text: string, isNumber: boolean): string {
  return text.replace(isNumber ? inNumbers : inNames, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/** A comma would become a separator of CSV: such cells get no edit. */
export function narrowEdit(table: Table, row: number, column: number, isNumber: boolean): Edit[] {
  const span = cellSpan(table, row, column);
  const raw = rawCell(table, row, column);
  return span === null || (table.format === 'csv' && raw.includes('\uFF0C'))
    ? []
    : [{span, text: narrow(raw, isNumber)}];
}
