// Values that are gone.
import {cellSpan} from '../../../src/model/table.ts';
import {editCell, measureOf, rowWith} from './edit.mjs';

export const missingKinds = [
  {
    id: 'name-emptied',
    rules: [],
    inject: (board, random) =>
      board.name === null ? null : editCell(board, 1 + random.below(board.rows.length - 2), board.name.index, ''),
  },
  {id: 'value-emptied', rules: ['missing-value'], inject: (board, random) => gap(board, random, '')},
  {id: 'value-dashed', rules: ['missing-value'], inject: (board, random) => gap(board, random, '-')},
  {
    id: 'two-missing-tokens',
    rules: ['mixed-missing-tokens'],
    inject: (board, random) => {
      const column = measureOf(board, random, full);
      if (column === null || board.rows.length < 8) return null;
      const rows = random.shuffle(board.rows.slice(1)).slice(0, 4);
      const edits = rows.map((row, index) => ({
        ...cellSpan(board.table, row, column.index),
        text: ['-', 'N/A', '-', 'N/A'][index],
      }));
      return {edits, rows: [], columns: [column.index]};
    },
  },
  {
    id: 'column-emptied',
    rules: ['dead-column'],
    inject: (board, random) => {
      const column = measureOf(board, random, full);
      if (column === null) return null;
      return {
        edits: board.rows.map((row) => ({...cellSpan(board.table, row, column.index), text: ''})),
        rows: [],
        columns: [column.index],
      };
    },
  },
];

const full = ({cells}) => cells.every((cell) => cell !== '');

function gap(board, random, text) {
  const column = measureOf(board, random, full);
  const row = column === null ? null : rowWith(board, random, column);
  return row === null ? null : editCell(board, row, column.index, text);
}
