// A list printed in blocks beside each other to save height: `Model | Score | Model | Score`. The blocks are put below each other.
import {cellText, type Table} from '../model/table.ts';
import {makeView, type SourceCell, type TableView} from '../model/table-view.ts';
import {isMissing} from '../values/missing.ts';
import {readNumber} from '../values/number.ts';

/** Blocks of more columns were not seen; longer tables need not be printed in blocks. */
const most = {width: 8, rows: 2000};
/** The names of all blocks together; a player meets several others in a log of matches. */
const distinctNames = 0.98;

/** Returns the blocks as one table; null for a table of one block. */
export function stackedView(table: Table): TableView | null {
  if (table.labels.length < 4 || table.rowCount < 2 || table.rowCount > most.rows) return null;
  const blocks = blocksOf(table.labels.map((label) => label.trim().toLowerCase()));
  if (blocks === null) return null;
  const width = blocks[0]?.length ?? 0;
  const rows = blocks.flatMap((columns) =>
    Array.from({length: table.rowCount}, (_, row) => columns.map((column) => ({row, column}))),
  );
  const filled = rows.filter((cells) => cells.some(({row, column}) => !isMissing(cellText(table, row, column))));
  if (!Array.from({length: width}, (_, column) => column).some((column) => areNames(table, filled, column)))
    return null;
  const labels = (blocks[0] ?? []).map((column) => ({row: -1, column}));
  return makeView(table, 'blocks', labels, filled);
}

/** Columns of each block; null unless the labels repeat from the first to the last, blank ones between blocks aside. */
function blocksOf(labels: readonly string[]): number[][] | null {
  const named = labels.flatMap((label, column) => (label === '' ? [] : [column]));
  const first = named[0] ?? 0;
  const second = named.find((column) => column > first && labels[column] === labels[first]);
  if (second === undefined) return null;
  const width = named.indexOf(second);
  if (width < 2 || width > most.width || named.length % width !== 0) return null;
  if (!named.every((column, at) => labels[column] === labels[named[at % width] ?? -1])) return null;
  return Array.from({length: named.length / width}, (_, block) => named.slice(block * width, (block + 1) * width));
}

/** Words, all different over the blocks. */
function areNames(table: Table, rows: readonly (readonly SourceCell[])[], column: number): boolean {
  const texts = rows.flatMap((cells) => {
    const cell = cells[column];
    const text = cell === undefined ? '' : cellText(table, cell.row, cell.column).trim();
    return isMissing(text) ? [] : [text];
  });
  const words = texts.filter((text) => readNumber(text) === null);
  return words.length >= rows.length * 0.9 && new Set(texts).size >= texts.length * distinctNames;
}
