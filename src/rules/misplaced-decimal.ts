// One number of a column that is ten, a hundred or a thousand times too large or too small: 873 or 8.73 where 87.3 is meant. Judged by
// the gap to all others and by its printed decimals; columns that spread widely anyway (stars, populations, latencies) are left alone.
// Linear in rows.
import type {Column, TableShape} from '../model/column.ts';
import {defineRule} from '../model/rule.ts';
import type {RuleContext} from '../model/rule.ts';
import {cellText} from '../model/table.ts';
import type {Table} from '../model/table.ts';
import {rowName} from '../values/row-name.ts';
import {misplacedNumber} from './column/misplaced-number.ts';
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
      for (const column of shape.columns) if (isMeasured(shape, column)) checkColumn(table, shape, column, context);
    }
  },
});

/** Ranks, keys, dates and settings are numbers of another kind. */
function isMeasured({rank, key}: TableShape, {index, type, role, label}: Column): boolean {
  if (type !== 'number' || index === rank || key.includes(index) || isSetting(label)) return false;
  return role === 'score' || role === 'cost' || role === 'duration' || role === 'count' || role === 'other';
}

function checkColumn(table: Table, shape: TableShape, column: Column, {report}: RuleContext<MessageId>): void {
  const found = misplacedNumber(table, column.index, column.role === 'score');
  if (found === null) return;
  const {row, factor, isLarge, lowRow, highRow, isUnsorted} = found;
  // A row without a name goes on with the header: its numbers are settings.
  if (rowName(table, shape, row) === '' || row < secondHeaderRows(table)) return;
  report({
    messageId: isUnsorted ? 'unsorted' : isLarge ? 'tooLarge' : 'tooSmall',
    place: {kind: 'cell', table: table.index, row, column: column.index},
    data: {
      ...{row: row + 1, name: rowName(table, shape, row), label: column.label, factor},
      actual: cellText(table, row, column.index),
      low: cellText(table, lowRow, column.index),
      high: cellText(table, highRow, column.index),
    },
    confidence: 'likely',
  });
}
