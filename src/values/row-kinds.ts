// Which body rows hold data. Published tables repeat their header, carry headings of sections ("Open models"), totals and
// blank rows among the data; rules about values leave those out. Out: one kind a row.
import {cellCount, cellText, type Table} from '../model/table.ts';
import {wordsOf} from './column-values.ts';

export const rowKind = {data: 0, header: 1, section: 2, total: 3, blank: 4} as const;

/** First cells of rows that sum up the others; folded to lower case without `:` and brackets. */
const totalWords = new Set([
  ...[
    'total',
    'totals',
    'sum',
    'subtotal',
    'sub-total',
    'grand total',
    'average',
    'avg',
    'avg.',
    'mean',
    'median',
    'overall',
  ],
  ...[
    '合计',
    '总计',
    '小计',
    '总和',
    '汇总',
    '平均',
    '平均值',
    '均值',
    '平均分',
    '中位数',
    '累计',
    '共计',
    '总分',
    '合 计',
    '总 计',
  ],
]);
const longestTotalWord = 16;

const kinds = new WeakMap<Table, Uint8Array>();

/** One of `rowKind` for each body row. Memoised per table; reads the first cell of each row, more only where it must. */
export function rowKindsOf(table: Table): Uint8Array {
  const known = kinds.get(table);
  if (known !== undefined) return known;
  const made = new Uint8Array(table.rowCount);
  const isTotal = totalsOf(table);
  let sections = 0;
  let others = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    const kind = kindOf(table, row, isTotal);
    made[row] = kind;
    if (kind === rowKind.section) sections += 1;
    else if (kind === rowKind.data) others += 1;
  }
  // More headings than rows below them: names whose values are still to come.
  if (sections > others)
    for (let row = 0; row < table.rowCount; row += 1) if (made[row] === rowKind.section) made[row] = rowKind.data;
  kinds.set(table, made);
  return made;
}

/** True when the row holds data of its own. */
export function isDataRow(table: Table, row: number): boolean {
  return rowKindsOf(table)[row] === rowKind.data;
}

/**
 * True when the row has another number of cells than the header: the rules about row widths report it.
 * Empty cells after the last column tear nothing.
 */
export function hasWrongWidth({rowStarts, cellStarts, cellEnds, labels}: Table, row: number): boolean {
  const start = rowStarts[row] ?? 0;
  let end = rowStarts[row + 1] ?? 0;
  while (end - start > labels.length && cellStarts[end - 1] === cellEnds[end - 1]) end -= 1;
  return end - start !== labels.length;
}

/** Rows (from 0) that hold data, ascending. */
export function dataRows(table: Table): number[] {
  const rows: number[] = [];
  rowKindsOf(table).forEach((kind, row) => {
    if (kind === rowKind.data) rows.push(row);
  });
  return rows;
}

/** Answers for the first filled cell of a row. */
type IsTotal = (row: number, column: number) => boolean;

function kindOf(table: Table, row: number, isTotal: IsTotal): number {
  const start = table.rowStarts[row] ?? 0;
  const end = table.rowStarts[row + 1] ?? 0;
  const first = nextFilled(table, start, end);
  if (first === end) return rowKind.blank;
  const second = nextFilled(table, first + 1, end);
  if (second === end && table.labels.length >= 3) return rowKind.section;
  if (mayBeTotal(table, first) && isTotal(row, first - start)) return rowKind.total;
  if (isCopy(table, first, table.labels[first - start] ?? '') && repeatsHeader(table, row)) return rowKind.header;
  if (second !== first + 1 || end - start < 3 || !sameLength(table, first, second)) return rowKind.data;
  return spansAll(table, row, cellText(table, row, first - start)) ? rowKind.section : rowKind.data;
}

/** Lengths first: no string is made for the cells of ordinary rows. */
function isCopy(table: Table, cell: number, label: string): boolean {
  const known = table.cellTexts.size === 0 ? undefined : table.cellTexts.get(cell);
  if (known !== undefined) return known === label;
  const start = table.cellStarts[cell] ?? 0;
  return (table.cellEnds[cell] ?? 0) - start === label.length && table.text.startsWith(label, start);
}

function sameLength({cellStarts, cellEnds}: Table, a: number, b: number): boolean {
  return (cellEnds[a] ?? 0) - (cellStarts[a] ?? 0) === (cellEnds[b] ?? 0) - (cellStarts[b] ?? 0);
}

/** Number of the next cell with text, or `end`. */
function nextFilled(table: Table, from: number, end: number): number {
  let cell = from;
  while (cell < end && isBlankCell(table, cell)) cell += 1;
  return cell;
}

/** Also where markup (`<hr>`, `&nbsp;`) leaves nothing to read. */
function isBlankCell({cellStarts, cellEnds, cellTexts}: Table, cell: number): boolean {
  if ((cellStarts[cell] ?? 0) === (cellEnds[cell] ?? 0)) return true;
  return cellTexts.size > 0 && cellTexts.get(cell)?.trim() === '';
}

function mayBeTotal(table: Table, cell: number): boolean {
  const start = table.cellStarts[cell] ?? 0;
  const code = table.text.charCodeAt(start);
  const isDigit = code >= 0x30 && code <= 0x39;
  return !isDigit && (table.cellEnds[cell] ?? 0) - start <= longestTotalWord;
}

/** The first column's words are checked once each: there are few, and they come before all others. */
function totalsOf(table: Table): IsTotal {
  const {ids, words} = wordsOf(table, 0);
  const judged = new Int8Array(words.length).fill(-1);
  return (row, column) => {
    if (column > 0) return isTotalWord(cellText(table, row, column));
    const id = ids[row] ?? 0;
    if (judged[id] === -1) judged[id] = isTotalWord(words[id] ?? '') ? 1 : 0;
    return judged[id] === 1;
  };
}

/** `Average`, `合计`: what a row that sums up the others is called. */
export function isTotalWord(text: string): boolean {
  return totalWords.has(
    text
      .toLowerCase()
      .replace(/[:：*()（）]/gu, '')
      .trim(),
  );
}

function repeatsHeader(table: Table, row: number): boolean {
  return table.labels.every((label, column) => cellText(table, row, column) === label);
}

/** A heading that a spanning cell repeats over the whole row (HTML `colspan`, spreadsheets), which may be a cell too short. */
function spansAll(table: Table, row: number, text: string): boolean {
  return (
    !/^[-\d./%]*$/u.test(text) &&
    text.length > 3 &&
    Array.from({length: cellCount(table, row)}, (_, column) => cellText(table, row, column)).every(
      (cell) => cell === text,
    )
  );
}
