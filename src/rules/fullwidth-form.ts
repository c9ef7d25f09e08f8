// Full-width letters, digits and signs where their half-width twins are meant: in numbers, names and keys; and both kinds
// of brackets in one column of names. Prose is never checked: there, width is a matter of punctuation.
import {includesLabel} from '../text/labels.ts';
import type {FindingData, Fix, Place, Report} from '../model/finding.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellText, type Table} from '../model/table.ts';
import {holdsProse} from '../values/column-prose.ts';
import {bracketWidths} from './characters/bracket-widths.ts';
import {characterClass, hasClass} from './characters/present.ts';
import {narrow, narrowEdit, sortWide, wideCells} from './characters/wide-cells.ts';

type MessageId = 'number' | 'name' | 'brackets';

const options = defineOptions({
  columns: {
    type: 'array',
    items: {type: 'string'},
    description: {
      en: 'Labels of the columns to check; empty: all columns of numbers, names, vendors, categories or keys.',
      'zh-CN': '要检查的列名；留空则检查所有数字、名称、机构、类别与键列。',
    },
    default: [],
  },
  punctuation: {
    type: 'boolean',
    description: {
      en: 'Also report both widths of brackets in one column of names.',
      'zh-CN': '同一名称列中全角与半角括号并存时也报告。',
    },
    default: true,
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'fullwidth-form',
    summary: {
      en: 'Full-width digits and letters in numbers and names, or brackets of both widths in one column',
      'zh-CN': '数字和名称中的全角字符，或同一列混用全角与半角括号',
    },
    group: 'characters',
    // No finding on public documents (2026-11).
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'warning',
    fix: 'sometimes',
    options,
    messages: {
      number: {
        en: '“{label}”: {count} {count|number is|numbers are} written full-width, such as “{text}” for “{plain}”; {rows|row|rows} {rows}.',
        'zh-CN': '“{label}”列有 {count} 个数字使用全角字符，首个“{text}”应为“{plain}”；第 {rows} 行。',
      },
      name: {
        en: '“{label}”: full-width letters or digits in {count} {count|cell|cells}, such as “{text}” for “{plain}”; {rows|row|rows} {rows}.',
        'zh-CN': '“{label}”列有 {count} 个单元格含全角字母或数字，首个“{text}”应为“{plain}”；第 {rows} 行。',
      },
      brackets: {
        en: '“{label}”: {count} {count|cell has|cells have} {minority} where {others} have {majority}; {rows|row|rows} {rows}.',
        'zh-CN': '“{label}”列有 {count} 个单元格使用 {minority}，另有 {others} 个使用 {majority}；第 {rows} 行。',
      },
    },
  },
  check(document, context) {
    const cells = hasClass(document, characterClass.wide) ? wideCells(document) : [];
    for (const [at, columns] of cells) {
      const table = document.tables[at];
      if (table !== undefined) for (const [column, rows] of columns) checkColumn(table, column, rows, context);
    }
  },
});

function checkColumn(table: Table, column: number, wide: readonly number[], context: Context): void {
  const asked = context.options.columns;
  const label = table.labels[column];
  if (label === undefined || (asked.length > 0 && !includesLabel(asked, label))) return;
  const {numbers, names} = sortWide(table, column, wide);
  if (numbers.length > 0) reportCells('number', {table, column, rows: numbers}, context);
  if (!holdsNames(table, column, context)) return;
  if (names.length > 0) reportCells('name', {table, column, rows: names}, context);
  if (context.options.punctuation) checkBrackets(table, column, context);
}

interface Cells {
  readonly table: Table;
  readonly column: number;
  readonly rows: readonly number[];
}

function reportCells(messageId: 'number' | 'name', cells: Cells, {report}: Context): void {
  const {table, column, rows} = cells;
  const isNumber = messageId === 'number';
  const edits = rows.flatMap((row) => narrowEdit(table, row, column, isNumber));
  const text = cellText(table, rows[0] ?? 0, column);
  const data = {count: rows.length, text, plain: narrow(text, isNumber)};
  report({messageId, ...placeOf(cells, data), ...fixOf(isNumber ? 'safe' : 'unsafe', edits)});
}

function checkBrackets(table: Table, column: number, {report}: Context): void {
  const widths = bracketWidths(table, column);
  if (widths === null) return;
  const {edits, rows, ...counts} = widths;
  const data = {count: rows.length, ...counts};
  report({messageId: 'brackets', ...placeOf({table, column, rows}, data), ...fixOf('unsafe', edits)});
}

/** The first cell as the place, the others beside it; label and rows in the data. */
function placeOf({table, column, rows}: Cells, data: FindingData): Pick<Report, 'place' | 'data'> & {related: Place[]} {
  const [place = {kind: 'table', table: table.index}, ...related] = rows.map((row): Place => {
    return {kind: 'cell', table: table.index, row, column};
  });
  return {place, related, data: {label: table.labels[column] ?? '', ...data, rows: rows.map((row) => row + 1)}};
}

/** Cells that cannot be edited alone (a comma would become a separator) leave nothing to fix. */
function fixOf(safety: Fix['safety'], edits: Fix['edits']): Pick<Report, 'fix'> {
  return edits.length === 0 ? {} : {fix: {safety, edits}};
}

/** Names and the like; free notes may mix widths as prose does. */
function holdsNames(table: Table, column: number, {options, shapeOf}: Context): boolean {
  if (options.columns.length > 0) return true;
  if (holdsProse(table, column)) return false;
  const shape = shapeOf(table);
  return shape.key.includes(column) || ['name', 'vendor', 'category'].includes(shape.columns[column]?.role ?? 'other');
}
