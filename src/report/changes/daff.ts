// A changeset in the highlighter format of daff (paulfitz.github.io/daff-doc/spec.html, read 2026-11), as CSV, for people with daff
// tools: `daff patch` makes the later table of the earlier one.
import type {BoardChanges, Changeset} from '../../model/changeset.ts';
import type {FullCell, FullRow, FullTable} from '../../model/full-table.ts';

/** Returns the tables that changed, an empty line between two; daff itself reads one. */
export function renderDiffDaff(changeset: Changeset, fullTables: readonly FullTable[]): string {
  const blocks = changeset.boards.flatMap((board) => {
    const table = fullTables.find((each) => each.board === board.board);
    return table === undefined || board.status === 'same' ? [] : [tableBlock(board, table)];
  });
  return blocks.join('\n');
}

function tableBlock(board: BoardChanges, table: FullTable): string {
  const removed = removedColumns(board);
  const labels = [...table.columns.map(({rawLabel}) => rawLabel), ...removed.map(({label}) => label)];
  const schema = [
    ...table.columns.map(({before, label}) => (before === null ? '+++' : before === label ? '' : `(${before})`)),
    ...removed.map(() => '---'),
  ];
  const hasSchema = schema.some((action) => action !== '');
  const added = table.columns.map(({before}) => before === null);
  const valuesBefore = (row: FullRow): string[] =>
    removed.map(({values}) => values.get(row.nameBefore ?? row.name) ?? values.get(row.name) ?? '');
  const written = writtenBefore(board);
  const rows = [...table.rows, ...table.leavers].map((row) =>
    rowCells(withWriting(row, table, written), added, valuesBefore(row)),
  );
  return [...(hasSchema ? [['!', ...schema]] : []), ['@@', ...labels], ...fold(rows, labels.length)]
    .map(csvLine)
    .join('');
}

/** Texts of cells that are only written differently, by name and column: a patch has to find the row as it was written. */
function writtenBefore({events}: BoardChanges): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const {cells} of events) {
    for (const {subject, column, before, after} of cells) {
      if (before !== null && after !== null) written.set(`${subject}\u0000${column}`, before.text);
    }
  }
  return written;
}

function withWriting(row: FullRow, {columns}: FullTable, written: ReadonlyMap<string, string>): FullRow {
  if (row.status === 'entered' || row.status === 'left') return row;
  const cells = row.cells.map((cell, at) => {
    const before = cell.before ?? written.get(`${row.name}\u0000${columns[at]?.label ?? ''}`) ?? null;
    return {...cell, before: before === cell.text ? null : before};
  });
  return {...row, cells};
}

interface RemovedColumn {
  readonly label: string;
  /** Texts of the earlier edition by name. */
  readonly values: ReadonlyMap<string, string>;
}

function removedColumns({events}: BoardChanges): RemovedColumn[] {
  return events
    .filter(({kind}) => kind === 'column_removed')
    .map(({before, field, cells}) => ({
      label: String(before ?? field ?? ''),
      values: new Map(cells.map(({subject, before: side}) => [subject, side?.text ?? ''])),
    }));
}

function rowCells(row: FullRow, added: readonly boolean[], rest: readonly string[]): string[] {
  const texts = row.cells.map(({text}) => text);
  if (row.status === 'entered') return ['+++', ...texts, ...rest.map(() => '')];
  if (row.status === 'left') return ['---', ...texts, ...rest];
  const isChanged = (cell: FullCell, at: number): boolean => cell.before !== null && added[at] !== true;
  if (!row.cells.some(isChanged)) return [added.includes(true) ? '+' : '', ...texts, ...rest];
  // An arrow with more dashes than any in the row's own texts.
  const all = [...texts, ...row.cells.map(({before}) => before ?? ''), ...rest].join('\n');
  let arrow = '->';
  while (all.includes(arrow)) arrow = `-${arrow}`;
  const cells = row.cells.map((cell, at) =>
    isChanged(cell, at) ? `${cell.before ?? ''}${arrow}${cell.text}` : cell.text,
  );
  return [arrow, ...cells, ...rest];
}

/** Runs of unchanged rows become one `...` row; a neighbour on each side stays, as daff itself does it. */
function fold(rows: readonly string[][], columns: number): string[][] {
  const isQuiet = (at: number): boolean => (rows[at]?.[0] ?? '') === '';
  const gap = ['...', ...new Array<string>(columns).fill('...')];
  const folded: string[][] = [];
  rows.forEach((row, at) => {
    if (!isQuiet(at) || !isQuiet(at - 1) || !isQuiet(at + 1)) folded.push(row);
    else if (folded.at(-1) !== gap) folded.push(gap);
  });
  return folded;
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}

/**
 * RFC 4180. What a spreadsheet would run as a formula becomes text by an apostrophe, as in our other CSV, but signs before numbers
 * and names stay: `daff patch` has to find cells as they were written, and these two are in many tables.
 */
function csvCell(cell: string): string {
  const runs = /^[=\t\r\n\uff1d]/u.test(cell) || /^[+\-@\uff0b\uff0d\uff20].*[(|!]/su.test(cell);
  const text = runs ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
