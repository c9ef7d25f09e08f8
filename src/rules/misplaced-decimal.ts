// One number of a column that is ten, a hundred or a thousand times too large or too small: 873 or 8.73 where 87.3 is meant. Judged by
// the gap to all others and by its printed decimals; columns that spread widely anyway (stars, populations, latencies) are left alone.
// Linear in rows.
import type {Column, TableShape} from '../model/column.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellText, type Table} from '../model/table.ts';
import {numbersOf} from '../values/column-values.ts';
import {dataRows} from '../values/row-kinds.ts';
import {namingColumn, rowName} from '../values/row-name.ts';
import {misplacedNumber, type NumberKind} from './column/misplaced-number.ts';
import {isSetting} from './column/label-words.ts';
import {secondHeaderRows} from '../values/second-header.ts';

type MessageId = 'tooLarge' | 'tooSmall' | 'unsorted';

export default defineRule<MessageId>({
  meta: {
    id: 'misplaced-decimal',
    summary: {
      en: 'A number ten, a hundred or a thousand times too large or too small for its column',
      'zh-CN': '数值比同列其他值大或小 10、100、1000 倍',
    },
    group: 'values',
    // All six findings on public documents were false: one value can be far from all others (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options: {},
    messages: {
      tooLarge: {
        en: '{name} (row {row}): “{label}” is {actual}; all others are between {low} and {high}. Too large by a factor of {factor}?',
        'zh-CN':
          '{name}（第 {row} 行）：“{label}”为 {actual}，其余各行均在 {low} 至 {high} 之间，是否大了 {factor} 倍？',
      },
      tooSmall: {
        en: '{name} (row {row}): “{label}” is {actual}; all others are between {low} and {high}. Too small by a factor of {factor}?',
        'zh-CN':
          '{name}（第 {row} 行）：“{label}”为 {actual}，其余各行均在 {low} 至 {high} 之间，是否小了 {factor} 倍？',
      },
      unsorted: {
        en: '{name} (row {row}): “{label}” is {actual} in a sorted column, between {low} and {high}. Off by a factor of {factor}?',
        'zh-CN':
          '{name}（第 {row} 行）：“{label}”列按大小排列，此处却是 {actual}，而相邻两行为 {low} 和 {high}，是否差了 {factor} 倍？',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) {
      const shape = context.shapeOf(table);
      const found = shape.columns.filter(
        (column) => isMeasured(shape, column) && checkColumn(table, shape, column, context),
      );
      if (found.length === 0) checkShares(table, shape, context);
    }
  },
});

/** Ranks, keys, dates and settings are numbers of another kind. */
function isMeasured({rank, key}: TableShape, {index, type, role, label}: Column): boolean {
  if (type !== 'number' || index === rank || key.includes(index) || isSetting(label)) return false;
  return role === 'score' || role === 'cost' || role === 'duration' || role === 'count' || role === 'other';
}

function kindOf(shape: TableShape, column: Column): NumberKind {
  if (column.role === 'duration' || isStatistic(shape, column)) return 'time';
  return column.role === 'score' ? 'score' : 'other';
}

/** Mean, median and percentiles beside each other are those of times and sizes, which may well be far above all others. */
function isStatistic({columns}: TableShape, {label}: Column): boolean {
  const statistic = /^(?:mean|median|min(?:imum)?|max(?:imum)?|p\d{2}|std(?:ev)?|stddev|平均|中位数|最小|最大)$/iu;
  return statistic.test(label.trim()) && columns.filter((column) => statistic.test(column.label.trim())).length >= 3;
}

/** Scores of a board that say that they are shares of a hundred. */
const minShares = {columns: 3, numbers: 20, largest: 30};

/** Scores of one test are no further apart. */
const widestShares = 10;

/** Longer tables are databases, in which a number above 100 says nothing about the others. */
const maxBoard = 2000;

/** The one score above 100 of a board of percentages, where it is near the others of its row or column once its point is moved. */
function checkShares(table: Table, shape: TableShape, {report}: RuleContext<MessageId>): void {
  const columns = shape.columns.filter(
    (column) => column.role === 'score' && (column.unit === null || column.unit === '%') && isMeasured(shape, column),
  );
  if (columns.length < minShares.columns || table.rowCount > maxBoard) return;
  const cells = columns.flatMap((column) => sharesIn(table, column));
  const above = cells.filter(({value}) => value > 100);
  const [odd] = above;
  const others = cells.filter((cell) => cell !== odd);
  const isBoard = others.length >= minShares.numbers && others.some(({value}) => value > minShares.largest);
  if (odd === undefined || above.length > 1 || !isBoard || !others.every(({isDecimal}) => isDecimal)) return;
  const own = others.filter(({column}) => column === odd.column).map(({value}) => value);
  // A column of its own range (steps, from 1 to 90) says nothing of a number above it.
  if (Math.max(...own) > widestShares * Math.min(...own)) return;
  const near = others.filter(({row, column}) => row === odd.row || column === odd.column).map(({value}) => value);
  const [low, high] = [Math.min(...near), Math.max(...near)];
  const factor = [10, 100, 1000].find((each) => odd.value / each >= low / 1.2 && odd.value / each <= high * 1.2);
  if (factor === undefined || odd.value / factor > 100 || rowName(table, shape, odd.row) === '') return;
  report({
    messageId: 'tooLarge',
    place: {kind: 'cell', table: table.index, row: odd.row, column: odd.column.index},
    data: {
      ...{row: odd.row + 1, name: rowName(table, shape, odd.row), label: odd.column.label, factor},
      ...{actual: cellText(table, odd.row, odd.column.index), low: String(low), high: String(high)},
    },
    confidence: 'likely',
  });
}

interface Share {
  readonly row: number;
  readonly column: Column;
  readonly value: number;
  readonly isDecimal: boolean;
}

function sharesIn(table: Table, column: Column): Share[] {
  const {values, decimals, unitIds, units} = numbersOf(table, column.index);
  return dataRows(table).flatMap((row): Share[] => {
    const value = values[row] ?? NaN;
    return Number.isNaN(value) || row < secondHeaderRows(table)
      ? []
      : [{row, column, value, isDecimal: (decimals[row] ?? 0) > 0 && isShare(units[unitIds[row] ?? 0])}];
  });
}

/** Throughputs and times carry a unit. */
function isShare(unit: string | null | undefined): boolean {
  return unit === undefined || unit === null || unit === '' || unit === '%';
}

/** True where the column has such a number. */
function checkColumn(table: Table, shape: TableShape, column: Column, {report}: RuleContext<MessageId>): boolean {
  const found = misplacedNumber(table, column.index, kindOf(shape, column));
  if (found === null) return false;
  const {row, factor, isLarge, lowRow, highRow, isUnsorted, isDoubtful} = found;
  // A row without a name goes on with the header: its numbers are settings. Series have no names at all.
  const name = namingColumn(shape) === null ? cellText(table, row, 0) : rowName(table, shape, row);
  if (name === '' || row < secondHeaderRows(table)) return false;
  report({
    messageId: isUnsorted ? 'unsorted' : isLarge ? 'tooLarge' : 'tooSmall',
    place: {kind: 'cell', table: table.index, row, column: column.index},
    data: {
      ...{row: row + 1, name, label: column.label, factor},
      actual: cellText(table, row, column.index),
      low: cellText(table, lowRow, column.index),
      high: cellText(table, highRow, column.index),
    },
    ...(isDoubtful ? {severity: 'info' as const, confidence: 'hint' as const} : {confidence: 'likely' as const}),
  });
  return true;
}
