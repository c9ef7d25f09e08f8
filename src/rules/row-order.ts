// Rows outside the order that nearly all others follow: by rank, or by score in a table without ranks.
import {longestAscending} from '../values/longest-ascending.ts';
import type {Fix} from '../model/finding.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import type {Table} from '../model/table.ts';
import {cellsOf, listRows, listWords} from '../values/capped-list.ts';
import {comparableNumbers} from '../values/comparable-numbers.ts';
import {dataRows} from '../values/row-kinds.ts';
import {rowName} from '../values/row-name.ts';
import {trimmedRowSpan} from '../model/place.ts';
import {readRanking} from './ranking/read-ranking.ts';

type MessageId = 'rank' | 'score';

/** Largest share of rows out of order: a table sorted by something else has more. */
const mostlyOut = 0.1;
const minRows = 5;

const options = defineOptions({
  by: {
    enum: ['auto', 'rank', 'score'],
    description: {
      en: 'What the rows are ordered by; `auto`: ranks where there are any, otherwise scores.',
      'zh-CN': '各行的排序依据；`auto`：有名次时按名次，否则按得分。',
    },
    default: 'auto',
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'row-order',
    summary: {en: 'Rows not in the order of ranks or scores', 'zh-CN': '个别行不按名次或得分排列'},
    group: 'rank',
    // No ranked board among the public documents (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'info',
    fix: 'sometimes',
    options,
    messages: {
      rank: {
        en: 'Rows are in the order of “{label}” except for {count}: {names} ({rows|row|rows} {rows}).',
        'zh-CN': '各行按“{label}”排列，但有 {count} 行位置不对：{names}（第 {rows} 行）。',
      },
      score: {
        en: 'Rows are in the order of “{label}” except for {count}: {names} ({rows|row|rows} {rows}).',
        'zh-CN': '各行按“{label}”的高低排列，但有 {count} 行位置不对：{names}（第 {rows} 行）。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) checkTable(table, context);
  },
});

function checkTable(table: Table, context: Context): void {
  const shape = context.shapeOf(table);
  const {by} = context.options;
  const ranking = by === 'score' ? null : readRanking(table, shape);
  if (ranking !== null) {
    const descending = ranking.ranks.map((rank) => -rank);
    for (const group of ranking.groups)
      checkOrder(
        table,
        {rows: [...group].sort((a, b) => a - b), values: descending, column: ranking.column},
        'rank',
        context,
      );
    return;
  }
  if (by === 'rank' || (by !== 'score' && shape.rank !== null) || shape.score === null) return;
  const {values} = comparableNumbers(table, shape.score);
  const rows = dataRows(table).filter((row) => !Number.isNaN(values[row] ?? NaN));
  const lower = shape.columns[shape.score]?.direction === 'lower';
  checkOrder(
    table,
    {rows, values: lower ? values.map((value) => -value) : values, column: shape.score},
    'score',
    context,
  );
}

interface Order {
  /** In document order. */
  readonly rows: readonly number[];
  /** Should never rise. */
  readonly values: Float64Array;
  readonly column: number;
}

function checkOrder(table: Table, order: Order, messageId: MessageId, {report, shapeOf}: Context): void {
  const {rows, values, column} = order;
  if (rows.length < (messageId === 'rank' ? minRows : 2 * minRows)) return;
  const inside = longestAscending(Float64Array.from(rows, (row) => -(values[row] ?? 0)));
  const odd = rows.filter((_, at) => inside[at] === 0);
  if (odd.length === 0 || odd.length > Math.max(1, Math.floor(mostlyOut * rows.length))) return;
  const shape = shapeOf(table);
  const fix = reorder(table, order);
  report({
    messageId,
    place: {kind: 'row', table: table.index, row: odd[0] ?? 0},
    data: {
      ...{label: table.labels[column] ?? '', count: odd.length},
      ...listRows(odd),
      ...listWords(
        'names',
        odd.map((row) => rowName(table, shape, row)),
      ),
    },
    // Where ranks are printed, one row elsewhere is a slip; rows are often sorted by something else than a score.
    ...(messageId === 'rank' && odd.length === 1 && rows.length >= 2 * minRows ? {severity: 'warning' as const} : {}),
    related: cellsOf(table.index, column, odd.slice(1)),
    ...(fix === null ? {} : {fix}),
  });
}

/** Writes the source of each row where it belongs; equal values keep their order. */
function reorder(table: Table, {rows, values}: Order): Fix | null {
  if (table.format !== 'markdown' && table.format !== 'csv' && table.format !== 'tsv') return null;
  const sorted = [...rows].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  const edits = rows.flatMap((row, at) => {
    const source = trimmedRowSpan(table, sorted[at] ?? row);
    return sorted[at] === row
      ? []
      : [{span: trimmedRowSpan(table, row), text: table.text.slice(source.start, source.end)}];
  });
  return {safety: 'unsafe', edits};
}
