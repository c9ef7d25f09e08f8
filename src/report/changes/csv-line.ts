// CSV as RFC 4180 has it, safe to open in a spreadsheet.

/** Texts come from published documents; numbers are our own. */
export type CsvCell = string | number | null;

/** Returns a line of CSV that will be opened in a spreadsheet: no text is taken for a formula there. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // Spreadsheets run what begins like this, also after a tab or a line end (OWASP, CSV Injection); an apostrophe makes it text.
  const text = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
