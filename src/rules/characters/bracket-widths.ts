// Both widths of brackets around tags at the end of a column's cells: which rows have the rarer one, and the edits that make them alike.
import type {Edit} from '../../model/finding.ts';
import {cellSpan, cellText, rawCell, type Table} from '../../model/table.ts';

export interface BracketWidths {
  /** Rows (from 0) with the rarer width; the wide one where both are as frequent. */
  readonly rows: readonly number[];
  /** Rows with the other width. */
  readonly others: number;
  readonly minority: string;
  readonly majority: string;
  readonly edits: readonly Edit[];
}

/** Longer cells are sentences, in which the width of brackets goes with the words around them. */
const longestName = 60;

/** So many cells with one width make it the usual one. */
const usualFrom = 2;

const halfOf = new Map([
  ['\uFF08', '('],
  ['\uFF09', ')'],
]);
const wideOf = new Map([...halfOf].map(([wide, half]) => [half, wide]));

/** Returns null when the column has brackets of one width, or none. Linear in rows. */
export function bracketWidths(table: Table, column: number): BracketWidths | null {
  const wide: number[] = [];
  const half: number[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const text = cellText(table, row, column);
    if (text.length > longestName) continue;
    if (/\uFF08[^()\uFF08\uFF09]*\uFF09$/u.test(text)) wide.push(row);
    else if (/\([^()\uFF08\uFF09]*\)$/u.test(text)) half.push(row);
  }
  if (Math.min(wide.length, half.length) === 0 || Math.max(wide.length, half.length) < usualFrom) return null;
  const isWide = wide.length <= half.length;
  const rows = isWide ? wide : half;
  return {
    rows,
    others: isWide ? half.length : wide.length,
    minority: isWide ? '\uFF08\uFF09' : '()',
    majority: isWide ? '()' : '\uFF08\uFF09',
    edits: rows.flatMap((row) => editOf(table, row, column, isWide ? halfOf : wideOf)),
  };
}

/** Brackets of a link are its own. */
function editOf(table: Table, row: number, column: number, twins: ReadonlyMap<string, string>): Edit[] {
  const span = cellSpan(table, row, column);
  const raw = rawCell(table, row, column);
  if (span === null || raw.includes('](')) return [];
  return [{span, text: raw.replace(/[()\uFF08\uFF09]/gu, (char) => twins.get(char) ?? char)}];
}
