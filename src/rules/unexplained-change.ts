// What should not change between editions without a reason: an entry's vendor or category, and a score under a date that stayed the same where
// all other changed scores have new dates. Linear in cells.
import type {Column} from '../model/column.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {boardCell, canonicalCell} from '../model/snapshot.ts';
import type {Table} from '../model/table.ts';
import {rowName} from '../values/row-name.ts';
import {foldSpelling} from '../values/spelling-fold.ts';
import {rowPairs, type RowPairs} from './history/row-pairs.ts';

type MessageId = 'flipped' | 'undated';

/** More flips than this share of the entries: the column was sorted in another way. */
const maxFlips = 0.2;
/** Changed scores with a new date that make it the custom. */
const minDated = 2;

export default defineRule<MessageId>({
  meta: {
    id: 'unexplained-change',
    summary: {
      en: 'A vendor or category that changed since the last edition, or a score that changed under the same date',
      'zh-CN': '机构或类别与上一版不同，或日期未变而得分改变',
    },
    group: 'history',
    // Not tried on real histories (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options: {},
    messages: {
      flipped: {
        en: '{name} (row {row}): “{label}” is {actual}; in the last edition it was {before}.',
        'zh-CN': '{name}（第 {row} 行）：“{label}”为 {actual}，上一版为 {before}。',
      },
      undated: {
        en: '{name} (row {row}): “{label}” changed from {before} to {actual}, but “{dateLabel}” is still {date}.',
        'zh-CN': '{name}（第 {row} 行）：“{label}”由 {before} 变为 {actual}，但“{dateLabel}”仍为 {date}。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) checkTable(table, context);
  },
});

interface Change {
  readonly row: number;
  readonly before: string;
  readonly actual: string;
}

function checkTable(table: Table, context: RuleContext<MessageId>): void {
  const pairs = rowPairs(table, context.earlier);
  if (pairs === null) return;
  const {columns, score} = context.shapeOf(table);
  for (const column of columns) {
    if (column.role !== 'vendor' && column.role !== 'category') continue;
    const flips = changesIn(pairs, column).filter(({before, actual}) => foldSpelling(before) !== foldSpelling(actual));
    if (flips.length > Math.max(1, maxFlips * pairs.stayed.length)) continue;
    for (const flip of flips) reportChange('flipped', table, column, flip, {}, context);
  }
  const date = columns.find(({role}) => role === 'date');
  const scored = columns[score ?? -1];
  if (date !== undefined && scored !== undefined) checkDates(table, pairs, {date, scored}, context);
}

/** Cells of a column that say something else than in the last edition; filled or emptied gaps do not count. */
function changesIn({earlier, stayed}: RowPairs, {index}: Column): Change[] {
  const other = earlier.columnBefore(index);
  if (other < 0) return [];
  return stayed.flatMap(({row, before}): Change[] => {
    const [was, is] = [canonicalCell(earlier.before, before, other), canonicalCell(earlier.after, row, index)];
    if (was === is || was === '' || is === '') return [];
    return [{row, before: boardCell(earlier.before, before, other), actual: boardCell(earlier.after, row, index)}];
  });
}

function checkDates(
  table: Table,
  pairs: RowPairs,
  {date, scored}: {date: Column; scored: Column},
  context: RuleContext<MessageId>,
): void {
  const dated = new Set(changesIn(pairs, date).map(({row}) => row));
  const changes = changesIn(pairs, scored);
  const undated = changes.filter(({row}) => !dated.has(row) && boardCell(pairs.earlier.after, row, date.index) !== '');
  if (changes.length - undated.length < minDated || undated.length > changes.length / 4) return;
  for (const change of undated) {
    const more = {dateLabel: date.label, date: boardCell(pairs.earlier.after, change.row, date.index)};
    reportChange('undated', table, scored, change, more, context);
  }
}

function reportChange(
  messageId: MessageId,
  table: Table,
  {index, label}: Column,
  {row, before, actual}: Change,
  more: Readonly<Record<string, string>>,
  {report, shapeOf}: RuleContext<MessageId>,
): void {
  report({
    messageId,
    place: {kind: 'cell', table: table.index, row, column: index},
    data: {row: row + 1, name: rowName(table, shapeOf(table), row), label, before, actual, ...more},
    confidence: 'likely',
  });
}
