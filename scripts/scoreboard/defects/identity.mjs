// Rows and words that appear twice, or nearly.
import {cellSpan} from '../../../src/model/table.ts';
import {editCell, lineOf} from './edit.mjs';

const sameRules = ['duplicate-row', 'duplicate-key', 'similar-key', 'inconsistent-spelling'];

export const identityKinds = [
  copied('row-twice', (line) => line),
  copied(
    'row-twice-far',
    (line) => line,
    (row, count) => Math.min(count - 1, row + 4),
  ),
  twin('name-twice-other-values', (name) => name),
  twin('name-twice-other-case', (name) => (name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase())),
  twin('name-twice-other-dash', (name) =>
    /[- ]/.test(name) ? name.replace(/[- ]/, (mark) => (mark === '-' ? ' ' : '-')) : null,
  ),
  twin('name-twice-with-star', (name) => `${name}*`),
  word('word-misspelled', (text) => (text.length < 5 ? null : text.slice(0, 2) + text[3] + text[2] + text.slice(4))),
  word('word-letter-lost', (text) => (text.length < 6 ? null : text.slice(0, 3) + text.slice(4))),
  word('word-other-case', (text) => (text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase())),
  word('word-space-added', (text) => (text.length < 4 ? null : `${text.slice(0, 2)} ${text.slice(2)}`)),
];

function copied(id, change, place = (row) => row + 1) {
  return {
    id,
    rules: sameRules,
    inject: (board, random) => {
      if (board.name === null) return null;
      const row = 1 + random.below(board.rows.length - 2);
      const target = place(row, board.rows.length);
      const {end} = lineOf(board, target - 1);
      return {
        edits: [{start: end, end, text: `\n${change(lineOf(board, row).text)}`}],
        rows: [row, target],
        columns: [board.name.index],
      };
    },
  };
}

/** A row's name is written as another row's. */
function twin(id, change) {
  return {
    id,
    rules: sameRules,
    inject: (board, random) => {
      if (board.name === null || board.numeric.length === 0) return null;
      const row = 1 + random.below(board.rows.length - 2);
      const name = change(board.name.cells[row]);
      if (name === null || name.includes('|') || (id !== 'name-twice-other-values' && name === board.name.cells[row]))
        return null;
      const defect = editCell(board, row + 1, board.name.index, name);
      return {...defect, rows: [row, row + 1]};
    },
  };
}

/** One of a column's repeated words is damaged: the word is in five other rows, and is at least three letters long. */
function word(id, change) {
  return {
    id,
    rules: ['inconsistent-spelling'],
    inject: (board, random) => {
      for (const column of random.shuffle(board.columns.filter(({kind}) => kind === 'word'))) {
        const rows = random.shuffle(board.rows).filter((row) => isRepeated(column, row));
        const text = rows.length === 0 ? null : change(column.cells[rows[0]]);
        if (text === null || column.cells.includes(text)) continue;
        return {
          edits: [{...cellSpan(board.table, rows[0], column.index), text}],
          rows: [rows[0]],
          columns: [column.index],
        };
      }
      return null;
    },
  };
}

function isRepeated({cells, distinct}, row) {
  const text = cells[row];
  return /^[\p{L} ]{3,20}$/u.test(text) && distinct > 1 && cells.filter((cell) => cell === text).length >= 6;
}
