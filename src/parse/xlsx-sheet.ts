// One worksheet as rows of the texts that a spreadsheet program shows.
import type {CellObject, WorkSheet} from '@e965/xlsx';
import type {CellBudget} from './cell-budget.ts';

export interface SheetRow {
  /** From 0, as in the sheet. */
  readonly index: number;
  /** From column A on; empty where nothing is shown. */
  readonly cells: readonly string[];
}

/**
 * Every row that has cells. A merged cell's text is in each cell it covers.
 * @param name of the sheet, for errors. @throws PARSE_TOO_WIDE, PARSE_TOO_MANY_CELLS, PARSE_TOO_SPARSE
 */
export function shownRows(sheet: WorkSheet, name: string, budget: CellBudget): SheetRow[] {
  const rows: {readonly index: number; readonly cells: string[]}[] = [];
  const byIndex = new Map<number, string[]>();
  // Holes of the list are rows without cells; `forEach` passes over them.
  (sheet['!data'] ?? []).forEach((row, index) => {
    const written = row.reduce((count) => count + 1, 0);
    budget.row(written, row.length - written, `${name}!${index + 1}`);
    const cells = Array.from(row, shown);
    rows.push({index, cells});
    byIndex.set(index, cells);
  });
  const last = rows.at(-1)?.index ?? -1;
  for (const {s, e} of sheet['!merges'] ?? []) {
    const end = Math.min(e.r, last);
    budget.fill(Math.max(0, end - s.r + 1) * (e.c - s.c + 1), `${name}!${s.r + 1}`);
    const text = byIndex.get(s.r)?.[s.c] ?? '';
    for (let row = s.r; row <= end; row++) {
      const cells = byIndex.get(row);
      for (let column = s.c; cells !== undefined && column <= e.c; column++) cells[column] = text;
    }
  }
  return rows.map(({index, cells}) => ({index, cells: Array.from(cells, (cell) => cell ?? '')}));
}

/** Displayed text; `#####` (a column too narrow for its number) cannot occur, widths are not looked at. */
function shown(cell: CellObject | undefined | null): string {
  if (cell === undefined || cell === null || cell.t === 'z') return '';
  return (cell.w ?? String(cell.v ?? '')).trim();
}
