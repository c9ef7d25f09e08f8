// Labels that name nothing, or two columns that share one: code that finds columns by label reads the wrong one.
import type {Place} from '../model/finding.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellText, type Table} from '../model/table.ts';
import {numbersOf} from '../values/column-values.ts';
import {secondHeaderRows} from '../values/second-header.ts';
import {foldLabel, isLabelled, isMeaningfulLabel, periodOf, sameLabels} from './fit/labelled.ts';

type MessageId = 'blank' | 'blanks' | 'allBlank' | 'duplicate' | 'repeated' | 'spanned' | 'decoration';

const options = defineOptions({
  allowBlankSpacer: {
    type: 'boolean',
    description: {
      en: 'Do not report a blank label over a column without values, and over the first column (the corner of a table with row labels).',
      'zh-CN': '没有值的列以及第一列（行标题上方的角）列名为空时不报告。',
    },
    default: true,
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'header-names',
    summary: {en: 'Blank, repeated or merely decorative column labels', 'zh-CN': '列名为空、重复或只是装饰符号'},
    group: 'structure',
    // 30 of 32 findings on unread documents were about one file without a header (2026-11).
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options,
    messages: {
      blank: {
        en: 'Column {column} has no label, but {count} of its cells have a value.',
        'zh-CN': '第 {column} 列没有列名，但有 {count} 个单元格有内容。',
      },
      blanks: {
        en: '{count} columns have no label, but contain values: {columns|column|columns} {columns}.',
        'zh-CN': '有 {count} 列没有列名却有内容：第 {columns} 列。',
      },
      allBlank: {
        en: 'None of the {count} columns has a meaningful label.',
        'zh-CN': '全部 {count} 列都没有实际的列名。',
      },
      duplicate: {
        en: 'The label “{label}” is used for {count} columns ({columns}).',
        'zh-CN': '列名“{label}”重复出现在 {count} 列（第 {columns} 列）。',
      },
      repeated: {
        en: 'The labels {labels} are repeated {times} times side by side: a table folded to save height cannot be compared row by row.',
        'zh-CN': '列名 {labels} 并排重复了 {times} 次：表格被折叠并列，无法按行比较。',
      },
      spanned: {
        en: 'The labels {labels} are each used for {times} columns side by side; the header does not say how these differ.',
        'zh-CN': '列名 {labels} 各占相邻的 {times} 列，表头中没有区分这些列的名称。',
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

function checkTable(table: Table, context: Context): void {
  if (isData(table)) return;
  const nameless = table.labels.flatMap((label, column) => (isMeaningfulLabel(label) ? [] : [column]));
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
  const isFolded = areSideBySide(sameLabels(table.labels));
  const faulty = isFolded ? [] : nameless.filter((column) => !mayBeNameless(table, column, context));
  reportBlank(
    table,
    faulty.filter((column) => labelOf(table, column) === ''),
    context,
  );
  for (const column of faulty) {
    const label = labelOf(table, column);
    const place = {kind: 'column', table: table.index, column} as const;
    if (label !== '') context.report({messageId: 'decoration', place, data: {label, column: column + 1}});
  }
  checkDuplicates(table, context);
}

/** Words from which on a label that is there twice is a sentence. */
const longLabel = 4;

/** A file without a header: its first row holds several numbers, or marks that other rows have as well. */
function isData(table: Table): boolean {
  const {format, labels} = table;
  if (format !== 'csv' && format !== 'tsv') return false;
  const numbers = labels.filter((label) => /^[-+]?\d+(?:[.,]\d+)?$/u.test(label)).length;
  const marks = labels.filter((label, column) => {
    return label !== '' && !isMeaningfulLabel(label) && cellText(table, 0, column) === label;
  }).length;
  // `The girl is smiling., The girl is smiling., 5.000`
  const isSentencePair = sameLabels(labels).some(
    ([column = 0]) => (labels[column] ?? '').split(' ').length >= longLabel,
  );
  if ((numbers >= 1 && isSentencePair) || (numbers === labels.length && sameLabels(labels).length > 0)) return true;
  return marks >= 2 || (numbers >= 2 && labels.some((label) => /^-?\d+\.\d+$/u.test(label)));
}

function labelOf({labels}: Table, column: number): string {
  return (labels[column] ?? '').trim();
}

/** Spacers, the corner of a table with row labels, and columns whose name is in a second line of the header. */
function mayBeNameless(table: Table, column: number, {options}: Context): boolean {
  // A dash there is a corner as well; a table of one column has none.
  const isCorner = column === 0 && table.labels.length > 1;
  const isSpacer = isCorner || filledCells(table, column) === 0;
  if (isSpacer && options.allowBlankSpacer) return true;
  return Array.from({length: secondHeaderRows(table)}, (_, row) => cellText(table, row, column)).some(
    isMeaningfulLabel,
  );
}

function filledCells(table: Table, column: number): number {
  return table.rowCount - numbersOf(table, column).missingCount;
}

/** One finding, however many columns: what lacks is a header. */
function reportBlank(table: Table, columns: readonly number[], {report}: Context): void {
  const [first, ...others] = columns.map((column): Place => ({kind: 'column', table: table.index, column}));
  const column = columns[0];
  if (first === undefined || column === undefined) return;
  const numbers = columns.map((each) => each + 1);
  if (others.length === 0)
    report({messageId: 'blank', place: first, data: {column: column + 1, count: filledCells(table, column)}});
  else report({messageId: 'blanks', place: first, data: {count: numbers.length, columns: numbers}, related: others});
}

/** Several labels, each over as many neighbouring columns: headings of groups, whose columns are named in a second row. HTML says so itself (`colspan`). */
function areSpanned({format}: Table, twins: readonly (readonly number[])[]): boolean {
  const times = twins[0]?.length ?? 0;
  const areAdjacent = twins.every((same) => same.every((column, at) => column === (same[0] ?? 0) + at));
  return (
    times > 0 &&
    areAdjacent &&
    (format === 'html' || (twins.length >= 2 && twins.every((same) => same.length === times)))
  );
}

/** Several labels, each again as many columns further on: two tables side by side, though not all of their labels are equal. */
function areSideBySide(twins: readonly (readonly number[])[]): boolean {
  const [first = 0, second = 0] = twins[0] ?? [];
  return (
    twins.length >= 2 &&
    second - first >= 2 &&
    twins.every((same) => same.every((column, at) => column === (same[0] ?? 0) + at * (second - first)))
  );
}

/** Folded tables get one finding; else each label that appears twice, at its second column. */
function checkDuplicates(table: Table, {report}: Context): void {
  const {index, labels} = table;
  const period = periodOf(labels.map(foldLabel));
  if (period !== null) {
    const data = {labels: labels.slice(0, period), times: labels.length / period};
    report({messageId: 'repeated', place: {kind: 'table', table: index}, data, severity: 'info', confidence: 'hint'});
    return;
  }
  const twins = sameLabels(labels);
  const columnPlace = (column: number): Place => ({kind: 'column', table: index, column});
  if (areSideBySide(twins)) {
    const data = {labels: twins.map(([column = 0]) => labels[column] ?? ''), times: twins[0]?.length ?? 0};
    report({messageId: 'repeated', place: {kind: 'table', table: index}, data, severity: 'info', confidence: 'hint'});
    return;
  }
  if (areSpanned(table, twins)) {
    const [[first = 0] = []] = twins;
    const data = {labels: twins.map(([column = 0]) => labels[column] ?? ''), times: twins[0]?.length ?? 0};
    report({messageId: 'spanned', place: columnPlace(first), data, severity: 'info', confidence: 'hint'});
    return;
  }
  for (const same of twins) {
    const [first = 0, second = 0] = same;
    report({
      messageId: 'duplicate',
      place: columnPlace(second),
      data: {label: labels[first] ?? '', count: same.length, columns: same.map((column) => column + 1)},
      related: same.filter((column) => column !== second).map(columnPlace),
    });
  }
}
