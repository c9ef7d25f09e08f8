// The edits that defects are made of, on a board's text.
import {cellSpan, rowSpan} from '../../../src/model/table.ts';

/** A defect of one cell: its source text is replaced. */
export function editCell({table, separator}, row, column, text) {
  const span = cellSpan(table, row, column);
  if (span === null) return null;
  return {edits: [{...span, text: quoted(text, separator)}], rows: [row], columns: [column]};
}

/** Several defects of one cell each as one. */
export function together(...parts) {
  if (parts.some((part) => part === null)) return null;
  return {
    edits: parts.flatMap(({edits}) => edits),
    rows: [...new Set(parts.flatMap(({rows}) => rows))],
    columns: [...new Set(parts.flatMap(({columns}) => columns))],
  };
}

export function lineOf({table}, row) {
  const span = rowSpan(table, row);
  return {...span, text: table.text.slice(span.start, span.end)};
}

/** A row's line is replaced; `row` says where the damage is afterwards. */
export function editLine(board, row, text, damaged = [row]) {
  const {start, end} = lineOf(board, row);
  return {edits: [{start, end, text}], rows: damaged, columns: []};
}

function quoted(text, separator) {
  return separator !== '|' && (text.includes(separator) || text.includes('"'))
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** A column of numbers of measures: many different values, no rank and no years. */
export function measureOf(board, random, accept = () => true) {
  const fit = board.numeric.filter((column) => column !== board.rank && isMeasure(column) && accept(column));
  return fit.length === 0 ? null : random.pick(fit);
}

function isMeasure({numbers, distinct, label}) {
  const known = numbers.filter((number) => !Number.isNaN(number));
  const counting = known.every((number, index) => index === 0 || number === known[index - 1] + 1);
  const codes = /(?:^|\b|_)(?:id|code|year|no|number|zip|lat|lon|lng|geoname\w*)$|年|编号|#/i.test(label);
  return known.length >= 6 && distinct >= 4 && !counting && !codes;
}

/** A row (from 0) that is neither first nor last and whose cell in the column is a plain number. */
export function rowWith(board, random, column, accept = () => true) {
  const rows = board.rows.slice(1, -1).filter((row) => !Number.isNaN(column.numbers[row]) && accept(row));
  return rows.length === 0 ? null : random.pick(rows);
}

/** A column of numbers, a row of it and the number there, for `make` to write another text. */
export function damageNumber(board, random, make, accept) {
  const column = measureOf(board, random, accept);
  const row = column === null ? null : rowWith(board, random, column, (place) => column.numbers[place] !== 0);
  if (row === null) return null;
  const text = make(column.cells[row], column.numbers[row], column);
  return text === null || text === column.cells[row] ? null : editCell(board, row, column.index, text);
}
