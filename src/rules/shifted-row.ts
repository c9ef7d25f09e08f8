// Rows whose cells fit the columns some places on: one stray separator moves every value after it, and all of them
// still look plausible. Judged by kinds of cells (words, numbers by unit), never by a header's words.
import type {Fix} from '../model/finding.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellCount, cellText, type Table} from '../model/table.ts';
import {isLabelled} from './fit/labelled.ts';
import {contradictingRows, kindFit, kindOf, kindsOf} from './fit/cell-kinds.ts';
import {defaultMinFit, findShift, type Shift} from './fit/row-fit.ts';
import {hasSplitSpan} from './fit/split-span.ts';
import {shiftFix} from './fit/shift-cells.ts';

type MessageId = 'right' | 'left';

const options = defineOptions({
  minFit: {
    type: 'number',
    minimum: 0.5,
    maximum: 1,
    description: {
      en: 'Share of the cells that must fit their columns after the move.',
      'zh-CN': '移位后与所在列相符的单元格至少占此比例。',
    },
    default: defaultMinFit,
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'shifted-row',
    summary: {
      en: 'A row whose cells are shifted by one or two columns',
      'zh-CN': '某行的单元格整体错位了一两列',
    },
    group: 'structure',
    // No finding on public documents (2026-11).
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'error',
    fix: 'sometimes',
    options,
    messages: {
      right: {
        en: 'Row {row}: “{text}” does not fit “{label}”. {moved} cells fit when moved {by} {by|column|columns} to the left: there is an extra separator.',
        'zh-CN': '第 {row} 行：“{text}”不应在“{label}”列。左移 {by} 列后有 {moved} 个单元格吻合：多了一个分隔符。',
      },
      left: {
        en: 'Row {row}: “{text}” does not fit “{label}”. {moved} cells fit when moved {by} {by|column|columns} to the right: a cell is missing before them.',
        'zh-CN': '第 {row} 行：“{text}”不应在“{label}”列。右移 {by} 列后有 {moved} 个单元格吻合：前面缺少单元格。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) {
      if (isLabelled(table)) for (const row of suspectRows(table)) checkRow(table, row, context);
    }
  },
});

/** Two contradicting cells make a suspect, and so does a row wider than the header: its surplus cells belong nowhere. */
function suspectRows(table: Table): number[] {
  const suspects = new Set(contradictingRows(table, 2));
  for (let row = 0; row < table.rowCount; row += 1) if (cellCount(table, row) > table.labels.length) suspects.add(row);
  return [...suspects].sort((a, b) => a - b);
}

function checkRow(table: Table, row: number, {options, report}: Context): void {
  if (hasSplitSpan(table, row)) return;
  const shift = findShift(table, row, options.minFit);
  if (shift === null) return;
  const column = firstStrange(table, row, shift);
  const fix: Fix | null = shiftFix(table, row, shift);
  report({
    messageId: shift.by < 0 ? 'right' : 'left',
    place: {kind: 'row', table: table.index, row},
    data: {
      row: row + 1,
      text: cellText(table, row, column),
      label: table.labels[column] ?? '',
      by: Math.abs(shift.by),
      moved: shift.after.fits - shift.before.fits,
    },
    confidence: 'likely',
    ...(fix === null ? {} : {fix}),
  });
}

/** The first cell that its column does not know, as the example in the sentence. */
function firstStrange(table: Table, row: number, shift: Shift): number {
  const kinds = kindsOf(table);
  const column = table.labels.findIndex((_, at) => {
    const kind = kindOf(cellText(table, row, at));
    return kindFit(kinds[at], kind, kind) < 0;
  });
  return column < 0 ? (shift.starts[0] ?? 0) : column;
}
