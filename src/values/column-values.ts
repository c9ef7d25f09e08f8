// One column of a table → its numbers and its words, as arrays over the rows. Each is made once per table and column, on demand.
import {cellText, type Table} from '../model/table.ts';
import {cellState, readNumbers, type NumberColumn} from './number-column.ts';
import {readNumber, type NumberValue} from './number.ts';
import {WordTable} from './word-table.ts';

export {cellState, numberFlag, type NumberColumn} from './number-column.ts';

export interface WordColumn {
  /** By row: place in `words`. Absent cells of short rows are the empty word. */
  readonly ids: Uint32Array;
  /** Distinct plain cell texts in first-seen order. */
  readonly words: readonly string[];
}

const numberColumns = new WeakMap<Table, Map<number, NumberColumn>>();
const wordColumns = new WeakMap<Table, Map<number, WordColumn>>();
const numberCells = new WeakMap<NumberColumn, Float64Array>();

/** The numbers of a column (from 0). Linear in rows, made once. */
export function numbersOf(table: Table, column: number): NumberColumn {
  return remember(numberColumns, table, column, () => {
    const {ids, words} = wordsOf(table, column);
    return readNumbers(ids, words);
  });
}

/** The words of a column (from 0). Linear in characters, made once. */
export function wordsOf(table: Table, column: number): WordColumn {
  return remember(wordColumns, table, column, () => readWords(table, column));
}

/** The number of one cell with its interval and unit; null where it is none. */
export function numberAt(table: Table, row: number, column: number): NumberValue | null {
  return readNumber(cellText(table, row, column));
}

/** The numbers of a column brought to the base of their unit (`2min` → 120 beside `30s`); the same array where no unit differs. NaN where the cell is not a number. */
export function baseNumbersOf(table: Table, column: number): Float64Array {
  const numbers = numbersOf(table, column);
  const factors = new Set(usedUnits(numbers).map((unit) => numbers.factors[unit]));
  if (factors.size <= 1) return numbers.values;
  const known = numberCells.get(numbers);
  if (known !== undefined) return known;
  const scaled = numbers.values.map((value, row) => value * (numbers.factors[numbers.unitIds[row] ?? 0] ?? 1));
  numberCells.set(numbers, scaled);
  return scaled;
}

/** Units that numbers of the column have, ascending. */
function usedUnits(numbers: NumberColumn): number[] {
  const used = new Uint8Array(numbers.units.length);
  if (numbers.units.length > 1) markUsed(numbers, used);
  else if (numbers.numberCount > 0) used[0] = 1;
  return [...used.keys()].filter((unit) => used[unit] === 1);
}

function markUsed({state, unitIds}: NumberColumn, used: Uint8Array): void {
  for (let row = 0; row < state.length; row += 1) {
    if (state[row] === cellState.number) used[unitIds[row] ?? 0] = 1;
  }
}

function remember<Value>(
  memory: WeakMap<Table, Map<number, Value>>,
  table: Table,
  column: number,
  make: () => Value,
): Value {
  let columns = memory.get(table);
  if (columns === undefined) memory.set(table, (columns = new Map<number, Value>()));
  let value = columns.get(column);
  if (value === undefined) columns.set(column, (value = make()));
  return value;
}

function readWords(table: Table, column: number): WordColumn {
  const {rowCount, rowStarts, cellStarts, cellEnds, cellTexts} = table;
  const ids = new Uint32Array(rowCount);
  const words = new WordTable(table.text);
  const marked = cellTexts.size > 0;
  for (let row = 0; row < rowCount; row += 1) {
    const cell = (rowStarts[row] ?? 0) + column;
    const special = cell >= (rowStarts[row + 1] ?? 0) ? '' : marked ? cellTexts.get(cell) : undefined;
    ids[row] = special === undefined ? words.idOf(cellStarts[cell] ?? 0, cellEnds[cell] ?? 0) : words.idOfWord(special);
  }
  return {ids, words: words.words()};
}
