// Dates that no calendar has (`2025-02-30`), and columns that write dates in two ways. Day and month are taken as the column shows them:
// a date is impossible only where neither order fits. Linear in distinct words.
import type {Column, TableShape} from '../model/column.ts';
import {addTo} from '../model/groups.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import type {Table} from '../model/table.ts';
import {cellsOf, listRows, listWords} from '../values/capped-list.ts';
import {wordsOf} from '../values/column-values.ts';
import {rowKind, rowKindsOf} from '../values/row-kinds.ts';
import {rowName} from '../values/row-name.ts';
import {dateForm, type DateForm} from './column/date-form.ts';

type MessageId = 'impossible' | 'mixed' | 'order';

/** From this share of dates on, a column is one of dates; and fewer of them say nothing. */
const mostlyDates = 0.6;
const minDates = 4;
/** Above this share, both forms are how the column is written. */
const maxOdd = 0.25;

export default defineRule<MessageId>({
  meta: {
    id: 'invalid-date',
    summary: {
      en: 'A date that does not exist, or dates written in several ways in one column',
      'zh-CN': '不存在的日期，或同一列日期写法不一',
    },
    group: 'values',
    // No finding on public documents (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options: {},
    messages: {
      impossible: {
        en: '{name} (row {row}): “{actual}” in “{label}” is not a valid date.',
        'zh-CN': '{name}（第 {row} 行）：“{label}”中的“{actual}”不是真实存在的日期。',
      },
      mixed: {
        en: '“{label}”: {values} {count|is|are} not written like the {others} other dates, such as {example}; {count|row|rows} {rows}.',
        'zh-CN': '“{label}”列的 {values} 与其余 {others} 个日期（如 {example}）写法不同；第 {rows} 行。',
      },
      order: {
        en: '“{label}” has day and month in two orders: {values} next to dates such as {example}; {count|row|rows} {rows}.',
        'zh-CN': '“{label}”列的日、月先后不一：{values} 与 {example} 等日期并存；第 {rows} 行。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) {
      const shape = context.shapeOf(table);
      for (const column of shape.columns) {
        if (column.type === 'date' || column.role === 'date' || (column.type === 'text' && column.role === 'other'))
          checkColumn(table, shape, column, context);
      }
    }
  },
});

interface Dated {
  readonly row: number;
  readonly form: DateForm;
}

function checkColumn(table: Table, shape: TableShape, column: Column, context: RuleContext<MessageId>): void {
  const {ids, words} = wordsOf(table, column.index);
  const sample = words.slice(0, 50);
  if (
    sample.filter((word) => dateForm(word) !== null).length <
    mostlyDates * sample.filter((word) => word !== '').length
  )
    return;
  const forms = words.map((word) => dateForm(word));
  const kinds = rowKindsOf(table);
  const dated: Dated[] = [];
  ids.forEach((id, row) => {
    const form = forms[id] ?? null;
    if (form !== null && kinds[row] === rowKind.data) dated.push({row, form});
  });
  if (dated.length < minDates) return;
  const impossible = dated.filter(({form}) => !form.exists);
  // Many of them: the cells are not dates.
  if (impossible.length <= Math.max(1, 0.1 * dated.length)) {
    for (const {row} of impossible) reportImpossible(table, shape, column, row, context);
  }
  checkForms(table, column, dated, context);
}

function reportImpossible(
  table: Table,
  shape: TableShape,
  column: Column,
  row: number,
  {report}: RuleContext<MessageId>,
): void {
  const {ids, words} = wordsOf(table, column.index);
  report({
    messageId: 'impossible',
    place: {kind: 'cell', table: table.index, row, column: column.index},
    data: {row: row + 1, name: rowName(table, shape, row), label: column.label, actual: words[ids[row] ?? 0] ?? ''},
    severity: 'error',
    confidence: 'likely',
  });
}

/** The rarer form of two, where it is clearly rarer; day and month in both orders are told apart among slashes. */
function checkForms(table: Table, column: Column, dated: readonly Dated[], context: RuleContext<MessageId>): void {
  const byForm = new Map<string, number[]>();
  for (const {row, form} of dated) addTo(byForm, form.form, row);
  const [usual, ...others] = [...byForm.values()].sort((a, b) => b.length - a.length);
  const odd = others.flat().sort((a, b) => a - b);
  if (usual !== undefined && usual.length >= minDates && odd.length > 0 && odd.length <= maxOdd * usual.length)
    reportForms('mixed', {table, column, odd, usual}, context);
  const dayFirst = dated.filter(({form}) => form.exists && form.order === 'day').map(({row}) => row);
  const monthFirst = dated.filter(({form}) => form.exists && form.order === 'month').map(({row}) => row);
  if (dayFirst.length > 0 && monthFirst.length > 0)
    reportForms(
      'order',
      dayFirst.length < monthFirst.length
        ? {table, column, odd: dayFirst, usual: monthFirst}
        : {table, column, odd: monthFirst, usual: dayFirst},
      context,
    );
}

interface Forms {
  readonly table: Table;
  readonly column: Column;
  readonly odd: readonly number[];
  readonly usual: readonly number[];
}

function reportForms(
  messageId: 'mixed' | 'order',
  {table, column, odd, usual}: Forms,
  {report}: RuleContext<MessageId>,
): void {
  const {ids, words} = wordsOf(table, column.index);
  const text = (row: number): string => words[ids[row] ?? 0] ?? '';
  report({
    messageId,
    place: {kind: 'cell', table: table.index, row: odd[0] ?? 0, column: column.index},
    data: {
      ...{label: column.label, count: odd.length, others: usual.length, example: text(usual[0] ?? 0)},
      ...listRows(odd),
      ...listWords('values', odd.map(text)),
    },
    confidence: 'likely',
    related: cellsOf(table.index, column.index, odd.slice(1)),
  });
}
