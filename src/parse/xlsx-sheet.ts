// One worksheet as rows of the texts that a spreadsheet program shows.
import type {CellObject, WorkSheet} from '@e965/xlsx';

export interface SheetRow {
  /** From 0, as in the sheet. */
  readonly index: number;
  /** From column A on; empty where nothing is shown. */
  readonly cells: readonly string[];
}

/** Every row that has cells. A merged cell's text stands in each cell it covers. */
export function shownRows(sheet: WorkSheet): SheetRow[] {
  const rows = Array.from(sheet['!data'] ?? [], (row, index) => ({index, cells: Array.from(row ?? [], shown)}));
  for (const {s, e} of sheet['!merges'] ?? []) {
    const text = rows[s.r]?.cells[s.c] ?? '';
    for (let row = s.r; row <= Math.min(e.r, rows.length - 1); row++) {
      for (let column = s.c; column <= e.c; column++) {
        const cells = rows[row]?.cells;
        if (cells !== undefined) cells[column] = text;
      }
    }
  }
  return rows.map(({index, cells}) => ({index, cells: Array.from(cells, (cell) => cell ?? '')}));
}

/** Displayed text; `#####` (a column too narrow for its number) cannot occur, widths are not looked at. */
function shown(cell: CellObject | undefined | null): string {
  if (cell === undefined || cell === null || cell.t === 'z') return '';
  return (cell.w ?? String(cell.v ?? '')).trim();
}
