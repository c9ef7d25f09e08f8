// Numbers, units and dates that cannot be.
import {editCell, damageNumber} from './edit.mjs';

/** Values within one power of ten: a wrong factor shows. */
const narrow = ({numbers}) => {
  const known = numbers.filter((number) => !Number.isNaN(number)).map(Math.abs);
  return Math.min(...known) > 0 && Math.max(...known) / Math.min(...known) < 8;
};
const decimals = ({cells}) => cells.filter((cell) => /\d\.\d/.test(cell)).length > cells.length * 0.8;
const percent = ({cells}) => cells.filter((cell) => /%$/.test(cell)).length > cells.length * 0.8;
const toHundred = (column) =>
  decimals(column) && column.numbers.every((number) => Number.isNaN(number) || (number > 20 && number <= 100));

export const valueKinds = [
  number('word-in-numbers', () => 'pending review'),
  number('name-in-numbers', () => '360gpt-pro'),
  number('letter-for-digit', (cell) =>
    cell.includes('0') ? cell.replace('0', 'O') : cell.includes('1') ? cell.replace('1', 'l') : null,
  ),
  number('double-point', (cell) => (decimalsOf(cell) ? cell.replace(/\.(\d+)/, '.$1.0') : null), decimals),
  number(
    'digit-dropped-point',
    (cell) => (decimalsOf(cell) ? cell.replace('.', '') : null),
    (column) => decimals(column) && narrow(column),
  ),
  number('ten-times', (cell) => scale(cell, 10), narrow),
  number('hundred-times', (cell) => scale(cell, 100), narrow),
  number('thousand-times', (cell) => scale(cell, 1000), narrow),
  number('tenth', (cell) => scale(cell, 0.1), narrow),
  number(
    'minus-sign',
    (cell) => (/^[\d.]+%?$/.test(cell) ? `-${cell}` : null),
    (column) => column.numbers.every((value) => Number.isNaN(value) || value > 0),
  ),
  number('over-hundred-percent', (_, value) => `${(value + 90).toFixed(1)}%`, percent),
  number('percent-sign-lost', (cell) => cell.replace('%', ''), percent),
  number(
    'fraction-in-percents',
    (_, value) => (value / 100).toFixed(4),
    (column) => toHundred(column) && !percent(column),
  ),
  number(
    'percent-sign-added',
    (cell) => `${cell}%`,
    (column) => decimals(column) && !percent(column),
  ),
  number(
    'unit-added',
    (cell) => `${cell} ms`,
    (column) => decimals(column) && !percent(column),
  ),
  number('decimal-comma', (cell) => (decimalsOf(cell) ? cell.replace('.', ',') : null), decimals),
  number('thousands-comma', (cell) => (/^\d{4,6}$/.test(cell) ? cell.replace(/(\d{3})$/, ',$1') : null)),
  number(
    'more-digits',
    (cell) => (decimalsOf(cell) ? cell.replace(/(\.\d+)/, '$14837') : null),
    (column) => decimals(column) && evenDigits(column),
  ),
  number('space-in-number', (cell) => cell.replace(/(\d)(\.?\d)$/, '$1 $2'), decimals),
  date('impossible-date', (cell) => cell.replace(/^(\d{4}-)\d{2}-\d{2}$/, '$102-30')),
  date('month-thirteen', (cell) => cell.replace(/^(\d{4}-)\d{2}(-\d{2})$/, '$113$2')),
  date('other-date-format', (cell) => cell.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')),
];

function number(id, make, accept) {
  return {
    id,
    rules: ['value-type', 'value-range', 'mixed-units', 'mixed-precision'],
    inject: (board, random) => damageNumber(board, random, make, accept),
  };
}

function date(id, make) {
  return {
    id,
    rules: [],
    inject: (board, random) => {
      const column = board.columns.find(
        ({cells}) => cells.filter((cell) => /^\d{4}-\d{2}-\d{2}$/.test(cell)).length >= cells.length * 0.9,
      );
      if (column === undefined) return null;
      const row = 1 + random.below(board.rows.length - 2);
      const text = make(column.cells[row]);
      return text === column.cells[row] ? null : editCell(board, row, column.index, text);
    },
  };
}

function decimalsOf(cell) {
  return /\d\.\d/.test(cell);
}

function scale(cell, factor) {
  return cell.replace(/\d+(?:\.\d+)?/, (digits) => {
    const places = (digits.split('.')[1] ?? '').length;
    return (Number(digits) * factor).toFixed(Math.max(places, factor < 1 && places === 0 ? 1 : places));
  });
}

function evenDigits({cells}) {
  return new Set(cells.map((cell) => (cell.split('.')[1] ?? '').replace(/\D/g, '').length)).size === 1;
}
