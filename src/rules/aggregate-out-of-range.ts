// An overall score outside the range of its parts: no mean, however weighted, is there. Checked for all possible roundings, and only
// where the other rows show that the column is such a mean.
import {oneOrMany, rowsOfColumn} from './column/one-or-many.ts';
import type {TableShape} from '../model/column.ts';
import {minOf, maxOf} from '../model/lists.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellText, type Table} from '../model/table.ts';
import {numbersOf} from '../values/column-values.ts';
import {hull, intervalAt, overlaps, type Interval} from '../values/interval.ts';
import {rowName} from '../values/row-name.ts';
import {fitFormula} from './aggregate/fit-formula.ts';
import {findAggregates, type Aggregate} from './aggregate/find-aggregates.ts';
import {strayRows} from './aggregate/stray-rows.ts';

type MessageId = 'outside' | 'many';

/** More rows than this are one finding. */
const maxSingle = 5;
/** Rows inside that show the column to be a mean of the parts; below, there is no telling. */
const minInside = 3;
/** Least share of rows inside. A column that leaves the range more often is made of other parts. */
const minShareInside = 0.66;

const options = defineOptions({
  aggregate: {
    type: 'string',
    description: {
      en: 'Label of the overall column; empty: inferred from the headers.',
      'zh-CN': '总分列的列名；留空则由表头推断。',
    },
    default: '',
  },
  parts: {
    type: 'array',
    items: {type: 'string'},
    description: {
      en: 'Labels of its parts; empty: the scores of the same unit and scale.',
      'zh-CN': '各分项的列名；留空则取单位与量级相同的得分列。',
    },
    default: [],
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'aggregate-out-of-range',
    summary: {en: 'An overall score outside the range of its parts', 'zh-CN': '总分超出各分项的范围'},
    group: 'values',
    // No finding on public documents (2026-11).
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'error',
    fix: 'never',
    options,
    messages: {
      outside: {
        en: '{name} (row {row}): “{label}” is {actual}, but its parts are between {low} and {high} ({parts}).',
        'zh-CN': '{name}（第 {row} 行）：“{label}”为 {actual}，但各分项在 {low} 至 {high} 之间（{parts}）。',
      },
      many: {
        en: '{count} of {total} rows have “{label}” outside the range of its parts: {rows|row|rows} {rows}.',
        'zh-CN': '{total} 行中有 {count} 行的“{label}”超出各分项的范围：第 {rows} 行。',
      },
    },
  },
  check(document, context) {
    const asked = context.options;
    for (const table of document.tables) {
      const shape = context.shapeOf(table);
      for (const each of findAggregates(table, shape, asked))
        checkAggregate(table, shape, each, {isAsked: asked.aggregate !== '', context});
    }
  },
});

interface Question {
  readonly isAsked: boolean;
  readonly context: Context;
}

function checkAggregate(table: Table, shape: TableShape, aggregate: Aggregate, {isAsked, context}: Question): void {
  const outside = aggregate.rows.filter((row) => isOutside(table, aggregate, row));
  if (outside.length === 0) return;
  const rows = isAsked ? outside : believable(table, aggregate, outside);
  oneOrMany(
    rows,
    maxSingle,
    (row) => reportOne(table, shape, {aggregate, row}, context),
    () => reportMany(table, aggregate, rows, context),
  );
}

/** Plain numbers first: the intervals are read only for rows that seem to be outside. */
function isOutside(table: Table, {column, parts}: Aggregate, row: number): boolean {
  const whole = numbersOf(table, column.index).values[row] ?? 0;
  let low = Infinity;
  let high = -Infinity;
  for (const {index} of parts) {
    const part = numbersOf(table, index).values[row] ?? 0;
    low = Math.min(low, part);
    high = Math.max(high, part);
  }
  if (whole >= low && whole <= high) return false;
  const printed = intervalAt(table, row, column.index);
  const range = rangeOf(table, {column, parts}, row);
  return printed !== null && range !== null && !overlaps(printed, range);
}

function rangeOf(table: Table, {parts}: Pick<Aggregate, 'column' | 'parts'>, row: number): Interval | null {
  const intervals = parts.flatMap(({index}) => intervalAt(table, row, index) ?? []);
  return intervals.length === 0 ? null : hull(intervals);
}

/** Rows out of range that the others contradict: by a formula that they follow, or by a much smaller deviation. */
function believable(table: Table, aggregate: Aggregate, outside: readonly number[]): readonly number[] {
  const odd = new Set(outside);
  const inside = aggregate.rows.filter((row) => !odd.has(row));
  if (inside.length < minInside || inside.length < minShareInside * aggregate.rows.length) return [];
  const formula = fitFormula(table, aggregate, inside);
  if (formula !== null) return formula.kind === 'sum' ? [] : outside;
  return outside.length <= Math.max(1, 0.05 * aggregate.rows.length)
    ? strayRows(table, aggregate, inside, outside)
    : [];
}

function reportOne(
  table: Table,
  shape: TableShape,
  {aggregate, row}: {aggregate: Aggregate; row: number},
  {report}: Context,
): void {
  const {column, parts} = aggregate;
  const texts = parts.map(({index}) => cellText(table, row, index));
  const values = parts.map(({index}) => numbersOf(table, index).values[row] ?? 0);
  report({
    messageId: 'outside',
    place: {kind: 'cell', table: table.index, row, column: column.index},
    data: {
      ...{
        row: row + 1,
        name: rowName(table, shape, row),
        label: column.label,
        actual: cellText(table, row, column.index),
      },
      ...{
        low: texts[values.indexOf(minOf(values))] ?? '',
        high: texts[values.indexOf(maxOf(values))] ?? '',
      },
      parts: parts.map(({label}, at) => `${label} ${texts[at] ?? ''}`),
    },
    confidence: 'likely',
    related: parts.map(({index}) => ({kind: 'cell', table: table.index, row, column: index})),
  });
}

function reportMany(table: Table, {column, rows: all}: Aggregate, rows: readonly number[], {report}: Context): void {
  report({
    messageId: 'many',
    ...rowsOfColumn(table, column, rows, {total: all.length}),
    confidence: 'likely',
  });
}
