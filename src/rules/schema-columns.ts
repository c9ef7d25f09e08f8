// Columns against what is expected: the schema that pins the board, or the labels of its last snapshot.
import {defineRule} from '../model/rule.ts';
import type {ColumnSchema, RuleContext} from '../model/rule.ts';
import type {Table} from '../model/table.ts';

type MessageId = 'missing' | 'unexpected' | 'reordered';

interface Expected {
  readonly columns: readonly ColumnSchema[];
  readonly origin: string;
  /** A schema binds; an earlier edition is only what was usual. */
  readonly binding: boolean;
}

export default defineRule<MessageId>({
  meta: {
    id: 'schema-columns',
    summary: {
      en: 'Columns missing, unexpected or in another order than the schema or the last edition has them',
      'zh-CN': '列与表结构定义或上一版不一致：缺列、多列或顺序改变',
    },
    group: 'structure',
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'error',
    fix: 'never',
    options: {
      match: {
        type: 'string',
        enum: ['order', 'names', 'required'],
        description:
          '`order`: the same columns in the same order; `names`: in any order; `required`: further columns are welcome too.',
        default: 'order',
      },
      from: {
        type: 'string',
        enum: ['any', 'schema', 'history'],
        description: 'What to compare with; `any`: the schema, else the last edition.',
        default: 'any',
      },
    },
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
        en: 'The columns stand in the order {actual}; {origin} has {expected}.',
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

function expectedColumns(table: Table, {options, schemaOf, previousLabels}: RuleContext<MessageId>): Expected | null {
  const from = options['from'];
  const schema = from === 'history' ? null : schemaOf(table);
  if (schema !== null) return {columns: schema.columns, origin: schema.id, binding: true};
  const labels = from === 'schema' ? null : previousLabels(table);
  return labels === null ? null : {columns: labels.map((label) => ({label})), origin: 'last edition', binding: false};
}

function checkTable(table: Table, expected: Expected, {options, report}: RuleContext<MessageId>): void {
  const {columns, origin, binding} = expected;
  const manner = binding ? {} : ({severity: 'warning', confidence: 'likely'} as const);
  const found = columns.map(columnFinder(table));
  columns.forEach(({label, optional}, at) => {
    if (found[at] !== -1 || optional === true) return;
    report({messageId: 'missing', place: {kind: 'table', table: table.index}, data: {label, origin}, ...manner});
  });
  const inOrder = found.filter((column) => column >= 0);
  const expectedHere = new Set(inOrder);
  if (options['match'] !== 'required') {
    table.labels.forEach((label, column) => {
      if (expectedHere.has(column) || label.trim() === '') return;
      report({
        messageId: 'unexpected',
        place: {kind: 'column', table: table.index, column},
        data: {label, origin},
        ...manner,
      });
    });
  }
  if (options['match'] !== 'order' || inOrder.every((column, at) => at === 0 || column > (inOrder[at - 1] ?? 0)))
    return;
  const actual = [...inOrder].sort((a, b) => a - b).map((column) => table.labels[column] ?? '');
  const wanted = inOrder.map((column) => table.labels[column] ?? '');
  report({
    messageId: 'reordered',
    place: {kind: 'table', table: table.index},
    data: {actual, expected: wanted, origin},
    ...manner,
  });
}

/** Returns the column (from 0) of a label or one of its aliases, -1 for none. Width, case and outer spaces are folded; `/…/` is a regular expression. */
function columnFinder({labels}: Table): (column: ColumnSchema) => number {
  const columns = new Map<string, number>();
  labels.forEach((label, at) => {
    if (!columns.has(fold(label))) columns.set(fold(label), at);
  });
  return ({label, aliases = []}) => {
    for (const name of [label, ...aliases]) {
      const pattern = /^\/(.+)\/$/u.exec(name)?.[1];
      const at =
        pattern === undefined
          ? (columns.get(fold(name)) ?? -1)
          : labels.findIndex((each) => new RegExp(pattern, 'iu').test(each));
      if (at >= 0) return at;
    }
    return -1;
  };
}

function fold(label: string): string {
  return label.normalize('NFKC').trim().toLowerCase();
}
