// An overall number that does not follow from its parts, beyond all rounding. The formula is the user's, or the one that the
// other rows of the table keep to (their mean, their sum, weights by least squares).
import {findColumn} from '../text/labels.ts';
import type {TableShape} from '../model/column.ts';
import type {Fix} from '../model/finding.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellSpan, cellText, rawCell, type Table} from '../model/table.ts';
import {oneOrMany, rowsOfColumn} from './column/one-or-many.ts';
import {numbersOf} from '../values/column-values.ts';
import {hull, intervalAt, overlaps, type Interval} from '../values/interval.ts';
import {dataRows} from '../values/row-kinds.ts';
import {rowName} from '../values/row-name.ts';
import {parseExpression} from './aggregate/expression.ts';
import {findAggregates, type Aggregate} from './aggregate/find-aggregates.ts';
import {fitFormula, predicted, type Formula} from './aggregate/fit-formula.ts';

type MessageId = 'formula' | 'inferred' | 'many' | 'unreadable';

const maxSingle = 5;
/** Rows that a formula must have explained before it contradicts one. */
const minRows = 6;

const options = defineOptions({
  formula: {
    type: 'object',
    additionalProperties: {type: 'string'},
    description: {
      en: 'By label of the overall column: `0.3 * mean([a], [b]) + 0.7 * [c]`.',
      'zh-CN': '按总分列的列名给出公式：`0.3 * mean([a], [b]) + 0.7 * [c]`。',
    },
    default: {},
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'aggregate-mismatch',
    summary: {en: 'An overall number that does not follow from its parts', 'zh-CN': '总分与分项按公式算出的结果不符'},
    group: 'values',
    // One finding on public documents (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'error',
    fix: 'sometimes',
    options,
    messages: {
      formula: {
        en: '{name} (row {row}): “{label}” is {actual}, but {formula} gives {expected}.',
        'zh-CN': '{name}（第 {row} 行）：“{label}”为 {actual}，但按 {formula} 应为 {expected}。',
      },
      inferred: {
        en: '{name} (row {row}): “{label}” is {actual}; the formula that {held} of {total} rows follow ({formula}) gives {expected}.',
        'zh-CN':
          '{name}（第 {row} 行）：“{label}”为 {actual}；按 {total} 行中 {held} 行所符合的公式（{formula}），应为 {expected}。',
      },
      many: {
        en: '{count} of {total} rows have a “{label}” that does not follow from {formula}: {rows|row|rows} {rows}.',
        'zh-CN': '{total} 行中有 {count} 行的“{label}”与 {formula} 不符：第 {rows} 行。',
      },
      unreadable: {
        en: 'The formula for “{label}” cannot be read: {formula}.',
        'zh-CN': '无法识别“{label}”的公式：{formula}。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) {
      const asked = Object.entries(context.options.formula).filter(([label]) => findColumn(table.labels, label) >= 0);
      for (const [label, text] of asked) checkAsked(table, {label, text}, context);
      if (asked.length === 0) checkInferred(table, context.shapeOf(table), context);
    }
  },
});

/** A row whose overall does not follow, with what it would be. */
interface Miss {
  readonly row: number;
  readonly expected: Interval;
}

function checkAsked(table: Table, {label, text}: {label: string; text: string}, context: Context): void {
  const column = findColumn(table.labels, label);
  const expression = parseExpression(text);
  if (expression === null) {
    context.report({
      messageId: 'unreadable',
      place: {kind: 'column', table: table.index, column},
      data: {label, formula: text},
    });
    return;
  }
  const columns = new Map<string, number>();
  const columnOf = (part: string): number => {
    const known = columns.get(part) ?? findColumn(table.labels, part);
    columns.set(part, known);
    return known;
  };
  const misses = dataRows(table).flatMap((row) => {
    const printed = intervalAt(table, row, column);
    const expected = expression((part) => intervalAt(table, row, columnOf(part)));
    return printed === null || expected === null || overlaps(printed, expected) ? [] : [{row, expected}];
  });
  const asked = {column, formula: text, total: dataRows(table).length, isAsked: true, isInfo: false};
  reportMisses(table, asked, misses, context);
}

function checkInferred(table: Table, shape: TableShape, context: Context): void {
  for (const sums of [false, true]) {
    for (const aggregate of findAggregates(table, shape, {aggregate: '', parts: [], sums})) {
      const formula = aggregate.rows.length < minRows ? null : fitFormula(table, aggregate, aggregate.rows);
      if (formula === null || (formula.kind === 'sum') !== sums) continue;
      const misses = formula.misses.flatMap((row) => inferredMiss(table, aggregate, formula, row) ?? []);
      const inferred = {
        column: aggregate.column.index,
        formula: writeFormula(aggregate, formula),
        total: aggregate.rows.length,
        isAsked: false,
        isInfo: true,
      };
      reportMisses(table, inferred, misses, context);
    }
  }
}

/** Rows outside the range of their parts are reported by `aggregate-out-of-range`. */
function inferredMiss(table: Table, {column, parts, rows}: Aggregate, formula: Formula, row: number): Miss | null {
  const columns = parts.map(({index}) => index);
  const expected = predicted(table, columns, formula.weights, row);
  const printed = intervalAt(table, row, column.index);
  const range = hull(columns.flatMap((part) => intervalAt(table, row, part) ?? []));
  const isReported = formula.kind !== 'sum' && printed !== null && !overlaps(printed, range);
  if (expected === null || printed === null || isReported) return null;
  const times = formula.kind === 'weights' ? 3 : rows.length < 10 ? 2 : 1;
  return isFar(printed, expected, times) ? {row, expected} : null;
}

/** Fitted weights are inexact themselves, and few rows may keep to a wrong formula: how many times what rounding explains a row must miss it by. */
function isFar(printed: Interval, expected: Interval, times: number): boolean {
  const rounding = printed.high - printed.low + expected.high - expected.low;
  return Math.abs(printed.low + printed.high - expected.low - expected.high) > times * rounding;
}

function writeFormula({parts}: Aggregate, {kind, weights}: Formula): string {
  if (kind !== 'weights') return `${kind}(${parts.map(({label}) => label).join(', ')})`;
  return parts.map(({label}, at) => `${Number((weights[at] ?? 0).toFixed(3))} × ${label}`).join(' + ');
}

interface Asked {
  readonly column: number;
  readonly formula: string;
  readonly total: number;
  readonly isAsked: boolean;
  readonly isInfo: boolean;
}

function reportMisses(table: Table, asked: Asked, misses: readonly Miss[], context: Context): void {
  const {column, formula, total} = asked;
  const weight = asked.isInfo ? ({severity: 'info', confidence: 'likely'} as const) : ({confidence: 'proven'} as const);
  const label = table.labels[column] ?? '';
  const reportOne = ({row, expected}: Miss): void => {
    const text = printLike(table, row, column, expected);
    const fix = asked.isAsked ? recompute(table, row, column, text) : null;
    context.report({
      messageId: asked.isAsked ? 'formula' : 'inferred',
      place: {kind: 'cell', table: table.index, row, column},
      data: {
        ...{
          row: row + 1,
          name: rowName(table, context.shapeOf(table), row),
          label,
          actual: cellText(table, row, column),
        },
        ...{formula, expected: text, held: total - misses.length, total},
      },
      ...weight,
      ...(fix === null ? {} : {fix}),
    });
  };
  oneOrMany(misses, maxSingle, reportOne, () => {
    const rows = misses.map(({row}) => row);
    context.report({
      messageId: 'many',
      ...rowsOfColumn(table, {index: column, label}, rows, {formula, total}),
      ...weight,
    });
  });
}

/** The middle of what the parts allow, with the decimals of the cell. */
function printLike(table: Table, row: number, column: number, {low, high}: Interval): string {
  return ((low + high) / 2).toFixed(numbersOf(table, column).decimals[row] ?? 0);
}

function recompute(table: Table, row: number, column: number, text: string): Fix | null {
  const span = cellSpan(table, row, column);
  const raw = rawCell(table, row, column);
  return span === null || !/^\d+(?:\.\d+)?%?$/u.test(raw)
    ? null
    : {safety: 'unsafe', edits: [{span, text: raw.endsWith('%') ? `${text}%` : text}]};
}
