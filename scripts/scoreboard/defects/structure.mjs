// Rows and headers of the wrong shape.
import {cellSpan} from '../../../src/model/table.ts';
import {editCell, editLine, lineOf} from './edit.mjs';

const tableRules = ['table-not-rendered', 'header-names', 'schema-columns'];

export const structureKinds = [
  kind('surplus-cell', [], (board, random) => {
    const row = inner(board, random);
    const {text} = lineOf(board, row);
    return editLine(
      board,
      row,
      board.separator === '|' ? `${text.trimEnd().replace(/\|?$/, '')}| 12.3 |` : `${text}${board.separator}12.3`,
    );
  }),
  kind('lost-cell', [], (board, random) => {
    const row = inner(board, random);
    const start = cellSpan(board.table, row, board.columns.length - 2)?.end;
    const {end} = lineOf(board, row);
    if (start === undefined) return null;
    return {edits: [{start, end, text: board.separator === '|' ? ' |' : ''}], rows: [row], columns: []};
  }),
  kind('stray-separator', [], (board, random) => {
    const row = inner(board, random);
    const column = board.name ?? board.columns[0];
    const raw = board.raw(row, column.index);
    if (raw.length < 4 || /[`[\]"]/.test(raw)) return null;
    const span = cellSpan(board.table, row, column.index);
    const middle = Math.floor(raw.length / 2);
    return {
      edits: [{...span, text: `${raw.slice(0, middle)}${board.separator}${raw.slice(middle)}`}],
      rows: [row],
      columns: [column.index],
    };
  }),
  kind('shifted-cells', [], (board, random) => {
    if (board.columns.length < 4 || board.numeric.length < 2) return null;
    const row = inner(board, random);
    const texts = board.columns.map(({index}) => board.raw(row, index));
    const edits = board.columns
      .slice(1)
      .map(({index}) => ({...cellSpan(board.table, row, index), text: index === 1 ? '' : texts[index - 1]}));
    return {edits, rows: [row], columns: []};
  }),
  kind('swapped-name-and-number', [], (board, random) => {
    const number = board.numeric.find((column) => column !== board.rank);
    if (board.name === null || number === undefined) return null;
    const row = inner(board, random);
    const [a, b] = [board.name.index, number.index];
    return {
      edits: [
        {...cellSpan(board.table, row, a), text: board.raw(row, b)},
        {...cellSpan(board.table, row, b), text: board.raw(row, a)},
      ],
      rows: [row],
      columns: [a, b],
    };
  }),
  kind('joined-rows', ['surplus-cell'], (board, random) => {
    const row = inner(board, random);
    const first = lineOf(board, row);
    const second = lineOf(board, row + 1);
    const glue = board.separator === '|' ? ' ' : board.separator;
    return {edits: [{start: first.end, end: second.start, text: glue}], rows: [row], columns: []};
  }),
  kind('header-lost-cell', tableRules, (board) => {
    if (board.separator !== '|') return null;
    const spans = board.table.headerSpans;
    const [from, to] = [spans[spans.length - 2]?.end, spans[spans.length - 1]?.end];
    return from === undefined ? null : {edits: [{start: from, end: to, text: ''}], rows: [], columns: []};
  }),
  kind('delimiter-lost-cell', tableRules, (board) => {
    if (board.separator !== '|') return null;
    const delimiter = delimiterOf(board);
    return delimiter === null
      ? null
      : {edits: [{...delimiter, text: delimiter.text.replace(/\|[ :]*-+[ :]*\|?\s*$/, '|')}], rows: [], columns: []};
  }),
  kind('delimiter-lost', tableRules, (board) => {
    if (board.separator !== '|') return null;
    const delimiter = delimiterOf(board);
    return delimiter === null
      ? null
      : {edits: [{start: delimiter.start, end: delimiter.end + 1, text: ''}], rows: [], columns: []};
  }),
  kind('header-twice-the-same', ['header-names'], (board, random) => {
    const spans = board.table.headerSpans;
    const at = 1 + random.below(spans.length - 1);
    return {
      edits: [{...spans[at], text: board.document.text.slice(spans[at - 1].start, spans[at - 1].end)}],
      rows: [],
      columns: [at, at - 1],
    };
  }),
  kind('header-emptied', ['header-names'], (board, random) => {
    const at = 1 + random.below(board.columns.length - 1);
    return {edits: [{...board.table.headerSpans[at], text: ''}], rows: [], columns: [at]};
  }),
  kind('header-repeated-in-body', [], (board, random) => {
    const row = inner(board, random);
    const spans = board.table.headerSpans;
    const line =
      board.separator === '|'
        ? `| ${board.columns.map(({label}) => label).join(' | ')} |`
        : board.document.text.slice(spans[0].start, spans[spans.length - 1].end);
    const at = lineOf(board, row).start;
    return {edits: [{start: at, end: at, text: `${line}\n`}], rows: [row], columns: []};
  }),
  kind('blank-line-inside', tableRules, (board, random) => {
    if (board.separator !== '|') return null;
    const {start} = lineOf(board, inner(board, random));
    return {edits: [{start, end: start, text: '\n'}], rows: [], columns: []};
  }),
  kind('column-of-another', [], (board, random) => {
    const measures = board.numeric.filter(({distinct}) => distinct > 4);
    if (measures.length < 2) return null;
    const at = 1 + random.below(measures.length - 1);
    const [from, to] = [measures[at - 1], measures[at]];
    return {
      edits: board.rows.map((row) => ({...cellSpan(board.table, row, to.index), text: board.raw(row, from.index)})),
      rows: [],
      columns: [from.index, to.index],
    };
  }),
  kind('cells-of-row-above', [], (board, random) => {
    const measures = board.numeric.filter(
      (column) => column !== board.rank && column.distinct > board.rows.length * 0.6,
    );
    if (measures.length < 4) return null;
    const row = inner(board, random);
    return {
      edits: measures.map(({index}) => ({...cellSpan(board.table, row, index), text: board.raw(row - 1, index)})),
      rows: [row, row - 1],
      columns: [],
    };
  }),
  kind('word-in-place-of-name', [], (board, random) =>
    board.name === null ? null : editCell(board, inner(board, random), board.name.index, '42.7'),
  ),
];

function kind(id, rules, inject) {
  return {id, rules, inject};
}

function inner(board, random) {
  return 1 + random.below(board.rows.length - 2);
}

function delimiterOf({document, table}) {
  const from = document.text.indexOf('\n', table.headerSpans[0].start) + 1;
  const to = document.text.indexOf('\n', from);
  return from <= 0 || to < 0 ? null : {start: from, end: to, text: document.text.slice(from, to)};
}
