// A column in which no row has a value. Spacer columns without a header, and columns meant to be filled in by hand, are none.
import type {Column, TableShape} from '../model/column.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import type {Document, Table} from '../model/table.ts';
import {missingRows} from '../values/missing-rows.ts';

type MessageId = 'dead' | 'unscored';

/** Rows below which an empty column says nothing. */
const minTableRows = 3;

const options = defineOptions({
  minRows: {
    type: 'integer',
    minimum: 1,
    description: {en: 'Tables with fewer rows are not checked.', 'zh-CN': '行数少于此数的表格不检查。'},
    default: minTableRows,
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'dead-column',
    summary: {en: 'A column in which every value is missing', 'zh-CN': '整列都没有值'},
    group: 'missing',
    status: 'stable',
    core: true,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options,
    messages: {
      dead: {
        en: 'No row has a value in “{label}”: all {total} cells are {tokens}.',
        'zh-CN': '“{label}”列没有任何值：{total} 个单元格全是 {tokens}。',
      },
      unscored: {
        en: 'The {total} rows have ranks, but no row has a value in the score column “{label}”: all cells are {tokens}.',
        'zh-CN': '{total} 行都有名次，但得分列“{label}”没有任何值，全是 {tokens}。',
      },
    },
  },
  check(document, context) {
    const live = liveLabels(document, context);
    for (const table of document.tables) {
      const shape = context.shapeOf(table);
      for (const column of shape.columns)
        if (column.missingShare > 0.9)
          checkColumn(table, shape, {column, isElsewhere: live.has(column.label)}, context);
    }
  },
});

/** Labels of columns that have values in some table of the document. */
function liveLabels(document: Document, {shapeOf}: Context): ReadonlySet<string> {
  if (document.tables.length < 2) return new Set();
  return new Set(
    document.tables.flatMap((table) =>
      shapeOf(table).columns.flatMap(({label, missingShare}) => (missingShare < 1 ? [label] : [])),
    ),
  );
}

interface Emptied {
  readonly column: Column;
  /** The column has values in another table. */
  readonly isElsewhere: boolean;
}

function checkColumn(table: Table, shape: TableShape, {column, isElsewhere}: Emptied, context: Context): void {
  const {rows, tokens, total} = missingRows(table, column.index);
  if (column.label === '' || rows.length < total || total < context.options.minRows) return;
  if (isForm(shape, column, tokens)) return;
  const kinds = [...new Set(tokens)].map((token) => `“${token}”`);
  const isScore = column.role === 'score' && shape.rank !== null && shape.score === null;
  context.report({
    messageId: isScore ? 'unscored' : 'dead',
    place: {kind: 'column', table: table.index, column: column.index},
    data: {label: column.label, total, tokens: kinds},
    // Tables of one form, in one of which a mark says throughout that there is nothing to say.
    ...((isMeasured(shape, column) || isOnlyGap(shape, column, tokens)) &&
    !(isElsewhere && tokens.every((token) => token !== ''))
      ? {}
      : {severity: 'info' as const, confidence: 'hint' as const}),
  });
}

/** Empty cells under a note, or in a table without a single number: there to be written in. */
function isForm(shape: TableShape, column: Column, tokens: readonly string[]): boolean {
  if (tokens.some((token) => token !== '')) return false;
  const numbers = shape.columns.some(({type, role}) => type === 'number' && role !== 'rank');
  return column.role === 'note' || column.role === 'tags' || column.role === 'spacer' || !numbers;
}

/** Everything else in a table of several measures is filled, and these cells are empty. */
function isOnlyGap({columns}: TableShape, column: Column, tokens: readonly string[]): boolean {
  return (
    tokens.every((token) => token === '') &&
    columns.every(({index, missingShare}) => index === column.index || missingShare === 0) &&
    columns.filter(({type, role}) => type === 'number' && role !== 'rank').length >= 2
  );
}

const measuredRoles: ReadonlySet<string> = new Set(['score', 'cost', 'duration', 'count', 'name', 'vendor']);

/** A measure without a single value is a fault; in a matrix of yes and no, `-` all the way down may be the answer. */
function isMeasured({columns}: TableShape, column: Column): boolean {
  return measuredRoles.has(column.role) && columns.some(({type}) => type === 'number');
}
