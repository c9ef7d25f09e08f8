// Columns against what is expected: the schema that pins the board, or the labels of its last snapshot.
import {defineOptions} from '../model/rule-options.ts';
import {defineRule} from '../model/rule.ts';
import type {ColumnSchema, RuleContext} from '../model/rule.ts';
import type {Table} from '../model/table.ts';
import {matchLabels} from '../text/labels.ts';

type MessageId = 'missing' | 'unexpected' | 'reordered';

interface Expected {
  readonly columns: readonly ColumnSchema[];
  /** By column of the table; null if it is not expected. */
  readonly found: readonly (ColumnSchema | null)[];
  readonly origin: string;
  /** A schema binds; an earlier edition is only what was usual. */
  readonly binding: boolean;
}

const options = defineOptions({
  match: {
    type: 'string',
    enum: ['order', 'names', 'required'],
    description: {
      en: '`order`: the same columns in the same order; `names`: in any order; `required`: additional columns are allowed.',
      'zh-CN': '`order`：列与顺序都相同；`names`：顺序不限；`required`：允许有额外的列。',
    },
    default: 'order',
  },
  from: {
    type: 'string',
    enum: ['any', 'schema', 'history'],
    description: {
      en: 'What to compare with; `any`: the schema if there is one, otherwise the last edition.',
      'zh-CN': '与什么比较；`any`：有表结构定义时与其比较，否则与上一版比较。',
    },
    default: 'any',
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'schema-columns',
    summary: {
      en: 'Columns that are missing, unexpected or in a different order than in the schema or the last edition',
      'zh-CN': '列与表结构定义或上一版不一致：缺列、多列或顺序改变',
    },
    group: 'structure',
    status: 'stable',
    core: true,
    since: '0.1.0',
    severity: 'error',
    fix: 'never',
    options,
    messages: {
      missing: {
        en: 'No column {label}, which {origin} has.',
        'zh-CN': '缺少列 {label}（{origin} 中有此列）。',
      },
      unexpected: {
        en: '{origin} has no column {label}.',
        'zh-CN': '{origin} 中没有列 {label}。',
      },
      reordered: {
        en: 'The columns are in the order {actual}; {origin} has {expected}.',
        'zh-CN': '列的顺序为 {actual}，而 {origin} 为 {expected}。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) {
      const expected = expectedColumns(table, context);
      if (expected !== null) checkTable(table, expected, context);
    }
  },
});

function expectedColumns(table: Table, {options, schemaOf, earlier}: Context): Expected | null {
  const from = options.from;
  const match = from === 'history' ? null : schemaOf(table);
  if (match !== null)
    return {columns: match.schema.columns, found: match.columns, origin: match.schema.id, binding: true};
  const before = from === 'schema' ? undefined : earlier(table)?.before;
  if (before === undefined) return null;
  const columns = before.columns.map(({rawLabel}) => ({label: rawLabel})).filter(({label}) => label.trim() !== '');
  return {columns, found: matchLabels(table.labels, columns), origin: 'last edition', binding: false};
}

function checkTable(table: Table, expected: Expected, {options, report}: Context): void {
  const {columns, found, origin, binding} = expected;
  const manner = binding ? {} : ({severity: 'warning', confidence: 'likely'} as const);
  for (const column of columns) {
    if (found.includes(column) || column.optional === true) continue;
    const data = {label: column.label, origin};
    report({messageId: 'missing', place: {kind: 'table', table: table.index}, data, ...manner});
  }
  if (options.match !== 'required') {
    table.labels.forEach((label, column) => {
      if (found[column] !== null || label.trim() === '') return;
      const place = {kind: 'column', table: table.index, column} as const;
      report({messageId: 'unexpected', place, data: {label, origin}, ...manner});
    });
  }
  if (options.match !== 'order') return;
  const wanted = columns.map((column) => found.indexOf(column)).filter((at) => at >= 0);
  const actual = [...wanted].sort((a, b) => a - b);
  if (wanted.every((column, at) => column === actual[at])) return;
  const labelsAt = (places: readonly number[]): string[] => places.map((column) => table.labels[column] ?? '');
  report({
    messageId: 'reordered',
    place: {kind: 'table', table: table.index},
    data: {actual: labelsAt(actual), expected: labelsAt(wanted), origin},
    ...manner,
  });
}
