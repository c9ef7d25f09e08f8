// What is between the cells of a CSV or TSV table, and how a text is written as one of its cells.
import {cellCount, type Table} from '../model/table.ts';

/** The delimiter of a delimited table, read off the first gap between two cells; null where no row has two. */
export function delimiterOf(table: Table): string | null {
  if (table.format === 'tsv') return '\t';
  if (table.format !== 'csv') return null;
  const [first, second] = table.headerSpans;
  if (first !== undefined && second !== undefined) return delimiterIn(table.text.slice(first.end, second.start));
  for (let row = 0; row < table.rowCount; row += 1) {
    const cell = table.rowStarts[row] ?? 0;
    if (cellCount(table, row) > 1)
      return delimiterIn(table.text.slice(table.cellEnds[cell], table.cellStarts[cell + 1]));
  }
  return null;
}

/** A tab is a delimiter only where nothing else is: beside others it is a blank. */
function delimiterIn(gap: string): string | null {
  return /[,;|]/.exec(gap)?.[0] ?? (gap.includes('\t') ? '\t' : null);
}

/**
 * The text as a cell: in quotes where it would not be one without, or would make another delimiter look like that of the table. A comma
 * alone is left: it is in many numbers.
 */
export function delimitedCell(text: string, delimiter: string): string {
  const needsQuotes = text.includes(delimiter) || /^\s*"|[\r\n;|\t]/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
