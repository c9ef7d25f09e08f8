// A table of a document → a board that defects can be written into. Reads columns by the look of their values alone, so that what
// is injected does not depend on what the program believes about roles.
import {cellCount, cellText, rawCell} from '../../src/model/table.ts';

const plainNumber = /^[-+]?\d+(?:\.\d+)?$/;
const boardRows = {least: 6, most: 200};

/** The boards of a document that are worth injecting into. */
export function boardsOf(document) {
  if (!['markdown', 'csv', 'tsv'].includes(document.format) || document.text.length > 150_000) return [];
  return document.tables.filter(isBoard).map((table) => makeBoard(document, table));
}

/** Enough rows, all as wide as the header, a column of different words and a column of numbers. */
function isBoard(table) {
  if (table.format === 'html' || table.rowCount < boardRows.least || table.rowCount > boardRows.most) return false;
  if (table.labels.length < 2 || table.labels.length > 40) return false;
  for (let row = 0; row < table.rowCount; row += 1) if (cellCount(table, row) !== table.labels.length) return false;
  return true;
}

function makeBoard(document, table) {
  const rows = Array.from({length: table.rowCount}, (_, row) => row);
  const columns = table.labels.map((label, index) => columnOf(table, label, index, rows));
  return {
    document,
    table,
    rows,
    columns,
    separator: table.format === 'markdown' ? '|' : table.format === 'tsv' ? '\t' : ',',
    numeric: columns.filter(({kind}) => kind === 'number'),
    name: columns.find(({kind, distinct}) => kind === 'word' && distinct === table.rowCount) ?? null,
    rank: columns.find((column) => isRank(column)) ?? null,
    cell: (row, column) => cellText(table, row, column),
    raw: (row, column) => rawCell(table, row, column),
  };
}

function columnOf(table, label, index, rows) {
  const cells = rows.map((row) => cellText(table, row, index).trim());
  const numbers = cells.map((cell) =>
    plainNumber.test(cell.replace(/%$/, '')) ? Number(cell.replace(/%$/, '')) : NaN,
  );
  const numeric = numbers.filter((number) => !Number.isNaN(number)).length;
  const kind = numeric >= rows.length * 0.9 ? 'number' : numeric <= rows.length * 0.1 ? 'word' : 'mixed';
  return {index, label, cells, numbers, kind, distinct: new Set(cells.filter((cell) => cell !== '')).size};
}

/** 1, 2, 3 … down the rows, ties and small gaps allowed. */
function isRank({label, numbers}) {
  if (!/^(?:#|no\.?|rank|ranking|排名|名次|序号|順位|순위|rang|posición|pos)$/i.test(label.trim()) || numbers[0] !== 1)
    return false;
  return numbers.every(
    (number, row) => Number.isInteger(number) && (row === 0 || (number >= numbers[row - 1] && number <= row + 1)),
  );
}
