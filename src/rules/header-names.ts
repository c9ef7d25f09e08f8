// Labels that name nothing, or two columns that share one: whoever reads the table by its labels reads the wrong column.
import type {Place} from '../model/finding.ts';
import {defineRule} from '../model/rule.ts';
import type {RuleContext} from '../model/rule.ts';
import type {Table} from '../model/table.ts';
import {numbersOf} from '../values/column-values.ts';
import {foldLabel, isLabelled, namesSomething, periodOf, sameLabels} from './fit/labelled.ts';

type MessageId = 'blank' | 'allBlank' | 'duplicate' | 'repeated' | 'decoration';

export default defineRule<MessageId>({
  meta: {
    id: 'header-names',
    summary: {en: 'Blank, repeated or merely decorative column labels', 'zh-CN': '列名为空、重复或只是装饰符号'},
    group: 'structure',
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options: {
      allowBlankSpacer: {
        type: 'boolean',
        description:
          'Stay silent about a blank label over a column without values, and over the first column (the corner of a table with row labels).',
        default: true,
      },
    },
    messages: {
      blank: {
        en: 'Column {column} has no label, but {count} of its cells hold a value.',
        'zh-CN': '第 {column} 列没有列名，但有 {count} 个单元格有内容。',
      },
      allBlank: {
        en: 'None of the {count} columns has a label that names it.',
        'zh-CN': '全部 {count} 列都没有实际的列名。',
      },
      duplicate: {
        en: 'The label {label} names {count} columns ({columns}).',
        'zh-CN': '列名 {label} 重复出现在 {count} 列（第 {columns} 列）。',
      },
      repeated: {
        en: 'The labels {labels} stand {times} times side by side: a table folded to save height, which nothing can compare by rows.',
        'zh-CN': '列名 {labels} 并排重复了 {times} 次：表格被折叠并列，无法按行比较。',
      },
      decoration: {
        en: 'The label “{label}” of column {column} is only decoration.',
        'zh-CN': '第 {column} 列的列名“{label}”只是装饰符号。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) if (isLabelled(table)) checkTable(table, context);
  },
});

function checkTable(table: Table, context: RuleContext<MessageId>): void {
  const nameless = table.labels.flatMap((label, column) => (namesSomething(label) ? [] : [column]));
  if (nameless.length === table.labels.length && nameless.length > 0) {
    const place = {kind: 'table', table: table.index} as const;
    context.report({
      messageId: 'allBlank',
      place,
      data: {count: nameless.length},
      severity: 'info',
      confidence: 'hint',
    });
    return;
  }
  for (const column of nameless) checkNameless(table, column, context);
  checkDuplicates(table, context);
}

function checkNameless(table: Table, column: number, {options, report}: RuleContext<MessageId>): void {
  const label = (table.labels[column] ?? '').trim();
  const count = table.rowCount - numbersOf(table, column).missingCount;
  const isSpacer = count === 0 || (column === 0 && label === '');
  if (isSpacer && options['allowBlankSpacer'] === true) return;
  const place = {kind: 'column', table: table.index, column} as const;
  if (label === '') report({messageId: 'blank', place, data: {column: column + 1, count}});
  else report({messageId: 'decoration', place, data: {label, column: column + 1}});
}

/** Folded tables get one finding; else each label that stands twice, at its second column. */
function checkDuplicates(table: Table, {report}: RuleContext<MessageId>): void {
  const {index, labels} = table;
  const period = periodOf(labels.map(foldLabel));
  if (period !== null) {
    const data = {labels: labels.slice(0, period), times: labels.length / period};
    report({messageId: 'repeated', place: {kind: 'table', table: index}, data, severity: 'info', confidence: 'hint'});
    return;
  }
  for (const same of sameLabels(labels)) {
    const [first = 0, second = 0] = same;
    const columnPlace = (column: number): Place => ({kind: 'column', table: index, column});
    report({
      messageId: 'duplicate',
      place: columnPlace(second),
      data: {label: labels[first] ?? '', count: same.length, columns: same.map((column) => column + 1)},
      related: same.filter((column) => column !== second).map(columnPlace),
    });
  }
}
