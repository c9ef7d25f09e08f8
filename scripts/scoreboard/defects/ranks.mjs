// Ranks and order.
import {cellSpan} from '../../../src/model/table.ts';
import {editCell, lineOf, together} from './edit.mjs';

const rankRules = ['rank-sequence', 'rank-contradicts-score', 'inconsistent-ties', 'row-order'];

export const rankKinds = [
  ranked(
    'rank-repeated',
    (board, row) => editCell(board, row, board.rank.index, board.cell(row - 1, board.rank.index)),
    isStep,
  ),
  ranked(
    'rank-skipped',
    (board, row) => {
      const edits = board.rows.slice(row).map((place) => ({
        ...cellSpan(board.table, place, board.rank.index),
        text: String(board.rank.numbers[place] + 1),
      }));
      return {edits, rows: [row, row - 1], columns: [board.rank.index]};
    },
    isStep,
  ),
  ranked('rank-emptied', (board, row) => editCell(board, row, board.rank.index, '')),
  ranked('rank-far-off', (board, row) => editCell(board, row, board.rank.index, String(board.rank.numbers[row] + 40))),
  ranked(
    'ranks-swapped',
    (board, row) =>
      together(
        editCell(board, row, board.rank.index, board.cell(row + 1, board.rank.index)),
        editCell(board, row + 1, board.rank.index, board.cell(row, board.rank.index)),
      ),
    (board, row) => board.rank.numbers[row] !== board.rank.numbers[row + 1],
  ),
  ranked('scores-swapped', (board, row) => {
    const score = scoreOf(board);
    const far = Math.min(board.rows.length - 1, row + Math.ceil(board.rows.length / 2));
    if (score === null || score.numbers[row] === score.numbers[far]) return null;
    return together(
      editCell(board, row, score.index, score.cells[far]),
      editCell(board, far, score.index, score.cells[row]),
    );
  }),
  ranked('row-moved-up', (board, row) => {
    const from = Math.min(board.rows.length - 1, row + 3);
    if (from === row) return null;
    const source = lineOf(board, from);
    const target = lineOf(board, row);
    return {
      edits: [
        {start: source.start - 1, end: source.end, text: ''},
        {start: target.start, end: target.start, text: `${source.text}\n`},
      ],
      rows: [row, row + 1, row - 1],
      columns: [],
    };
  }),
];

function ranked(id, make, accept = () => true) {
  return {
    id,
    rules: rankRules,
    inject: (board, random) => {
      if (board.rank === null || scoreOf(board) === null) return null;
      const rows = board.rows.slice(1, -2).filter((row) => accept(board, row));
      return rows.length === 0 ? null : make(board, random.pick(rows));
    },
  };
}

function isStep({rank}, row) {
  return rank.numbers[row] === rank.numbers[row - 1] + 1 && new Set(rank.numbers).size === rank.numbers.length;
}

/** The first column of numbers that falls, or rises, with the rank throughout. */
export function scoreOf(board) {
  const sorted = board.numeric.filter(
    (column) => column !== board.rank && column.distinct > 3 && isSorted(column.numbers),
  );
  return sorted[0] ?? null;
}

function isSorted(numbers) {
  const known = numbers.filter((number) => !Number.isNaN(number));
  const steps = known.slice(1).map((number, index) => Math.sign(number - known[index]));
  return known.length === numbers.length && (steps.every((step) => step <= 0) || steps.every((step) => step >= 0));
}
