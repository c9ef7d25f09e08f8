// Rows narrower than the header: which of them are faults, and which of those are text that is after the table.
import {trimmedRowSpan} from '../../model/place.ts';
import {cellCount, rawCell, type Table} from '../../model/table.ts';
import {rowKind, rowKindsOf} from '../../values/row-kinds.ts';
import {isMeaningfulLabel} from './labelled.ts';
import {isTemplateRow} from './template-row.ts';

/** Rows narrower than the header, from 0; headings of sections within the table are none. Reads two offsets a row. */
export function shortRows(table: Table): number[] {
  const {rowStarts, rowCount, labels} = table;
  // Missing cells under meaningless labels do no harm.
  const needed = labels.findLastIndex(isMeaningfulLabel) + 1;
  const short: number[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const isShort = (rowStarts[row + 1] ?? 0) - (rowStarts[row] ?? 0) < needed;
    if (isShort && !isIntended(table, row, needed)) short.push(row);
  }
  return short;
}

function isIntended(table: Table, row: number, needed: number): boolean {
  return isSectionHeading(table, row) || endsEmpty(table, row, needed) || isTemplateRow(table, row);
}

/** `| **Open models** |`, or a blank line of separators: written so on purpose. */
function isSectionHeading(table: Table, row: number): boolean {
  if (isAbsorbed(table, row)) return isEmphasised(table, row) && goesOn(table, row);
  const kind = rowKindsOf(table)[row];
  if (kind !== rowKind.section) return kind === rowKind.blank;
  return /^(?:[*_]|<)|[:：]$/u.test(rawCell(table, row, 0)) || isLoneCell(table, row);
}

/** `**Open models**`, and nothing else on the line. */
function isEmphasised(table: Table, row: number): boolean {
  return /^(?:\*{1,3}|_{1,3})[^*_].*[*_]$/u.test(sourceOf(table, row));
}

/** The next row is as wide as the header. */
function goesOn(table: Table, row: number): boolean {
  return row + 1 < table.rowCount && cellCount(table, row + 1) === table.labels.length;
}

/** `| Open models |`: one cell of words between two pipes. */
function isLoneCell(table: Table, row: number): boolean {
  return cellCount(table, row) === 1 && /^\|.*\p{L}{2}.*\|$/u.test(sourceOf(table, row));
}

/** `name | what it means |`: without a pipe in front, the last one was meant to open an empty cell. */
function endsEmpty(table: Table, row: number, needed: number): boolean {
  return cellCount(table, row) === needed - 1 && /^[^|].*(?<!\\)\|$/u.test(sourceOf(table, row));
}

function sourceOf(table: Table, row: number): string {
  const {start, end} = trimmedRowSpan(table, row);
  return table.format === 'markdown' ? table.text.slice(start, end) : '';
}

export function isAbsorbed(table: Table, row: number): boolean {
  const {start, end} = trimmedRowSpan(table, row);
  return table.format === 'markdown' && table.labels.length > 1 && !table.text.slice(start, end).includes('|');
}

/** The lines of text at the end that have become rows: one cause, a blank line that is missing. */
export function trailingText(table: Table, short: readonly number[]): readonly number[] {
  let first = short.length;
  while (
    first > 0 &&
    short[first - 1] === table.rowCount - (short.length - first) - 1 &&
    isAbsorbed(table, short[first - 1] ?? 0)
  )
    first -= 1;
  return short.slice(first);
}
