// Columns against what is expected: the schema that pins the board, or the labels of its last snapshot.
import type {FindingData, Place} from '../model/finding.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type ColumnSchema, type RuleContext} from '../model/rule.ts';
import type {Table} from '../model/table.ts';
import {matchLabels} from '../text/labels.ts';

type Fault = 'missing' | 'unexpected' | 'reordered';
type MessageId = Fault | `${Fault}Since`;

interface Expected {
  readonly columns: readonly ColumnSchema[];
  /** By column of the table; null if it is not expected. */
  readonly found: readonly (ColumnSchema | null)[];
  /** Id of the schema, which binds; null: the last edition, which is only what was usual. */
  readonly schema: string | null;
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
      missingSince: {
        en: 'No column {label}, which the last edition had.',
        'zh-CN': '缺少列 {label}（上一版有此列）。',
      },
      unexpectedSince: {
        en: 'The last edition had no column {label}.',
        'zh-CN': '上一版没有列 {label}。',
      },
      reorderedSince: {
        en: 'The columns are in the order {actual}; in the last edition it was {expected}.',
        'zh-CN': '列的顺序为 {actual}，而上一版为 {expected}。',
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
  if (match !== null) return {columns: match.schema.columns, found: match.columns, schema: match.schema.id};
  const before = from === 'schema' ? undefined : earlier(table)?.before;
  if (before === undefined) return null;
  const columns = before.columns.map(({rawLabel}) => ({label: rawLabel})).filter(({label}) => label.trim() !== '');
  return {columns, found: matchLabels(table.labels, columns), schema: null};
}

function checkTable(table: Table, expected: Expected, {options, report}: Context): void {
  const {columns, found, schema} = expected;
  const tell = (fault: Fault, place: Place, data: FindingData): void => {
    if (schema === null) report({messageId: `${fault}Since`, place, data, severity: 'warning', confidence: 'likely'});
    else report({messageId: fault, place, data: {...data, origin: schema}});
  };
  for (const column of columns) {
    if (found.includes(column) || column.optional === true) continue;
    tell('missing', {kind: 'table', table: table.index}, {label: column.label});
  }
  if (options.match !== 'required') {
    table.labels.forEach((label, column) => {
      if (found[column] !== null || label.trim() === '') return;
      tell('unexpected', {kind: 'column', table: table.index, column}, {label});
    });
  }
  if (options.match !== 'order') return;
  const wanted = columns.map((column) => found.indexOf(column)).filter((at) => at >= 0);
  const actual = [...wanted].sort((a, b) => a - b);
  if (wanted.every((column, at) => column === actual[at])) return;
  const labelsAt = (places: readonly number[]): string[] => places.map((column) => table.labels[column] ?? '');
  tell('reordered', {kind: 'table', table: table.index}, {actual: labelsAt(actual), expected: labelsAt(wanted)});
}
