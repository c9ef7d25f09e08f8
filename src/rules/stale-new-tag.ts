// `(new)` on an entry that the last edition had already, and a new entry without the tag where the others have it. Only between editions that
// differ in their entries: a document that is checked against itself is not stale. Linear in rows.
import {defineRule, type RuleContext} from '../model/rule.ts';
import type {Table} from '../model/table.ts';
import {cellsOf, listRows, listWords} from '../values/capped-list.ts';
import {rowName} from '../values/row-name.ts';
import {rowPairs} from './history/row-pairs.ts';

type MessageId = 'stale' | 'untagged';

export default defineRule<MessageId>({
  meta: {
    id: 'stale-new-tag',
    summary: {
      en: 'An entry marked as new that was in an earlier edition, or a new one without the mark',
      'zh-CN': '旧条目仍标记为“新”，或新条目漏标',
    },
    group: 'history',
    // Not tried on real histories (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options: {},
    messages: {
      stale: {
        en: 'Marked as new, but already in the last edition: {names}; {count|row|rows} {rows}.',
        'zh-CN': '标记为“新”，但上一版已有：{names}；第 {rows} 行。',
      },
      untagged: {
        en: 'New since the last edition, but not marked like the other {others} new ones: {names}; {count|row|rows} {rows}.',
        'zh-CN': '本版新增，但未像其他 {others} 个新增条目那样标记：{names}；第 {rows} 行。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) checkTable(table, context);
  },
});

function checkTable(table: Table, context: RuleContext<MessageId>): void {
  const pairs = rowPairs(table, context.earlier);
  if (pairs === null || (pairs.entered.length === 0 && pairs.gone.length === 0)) return;
  const {after} = pairs.earlier;
  const tagged = new Set(after.tags.flatMap(({row, tags}) => (tags.includes('new') ? [row] : [])));
  if (tagged.size === 0) return;
  const stale = pairs.stayed.flatMap(({row}) => (tagged.has(row) ? [row] : []));
  const untagged = pairs.entered.filter((row) => !tagged.has(row));
  const others = pairs.entered.length - untagged.length;
  reportRows('stale', table, stale, {}, context);
  if (others > 0) reportRows('untagged', table, untagged, {others}, context);
}

function reportRows(
  messageId: MessageId,
  table: Table,
  rows: readonly number[],
  data: Readonly<Record<string, number>>,
  {report, shapeOf}: RuleContext<MessageId>,
): void {
  const [first] = rows;
  if (first === undefined) return;
  const shape = shapeOf(table);
  const column = shape.columns.find(({role}) => role === 'name')?.index ?? shape.key[0] ?? 0;
  report({
    messageId,
    place: {kind: 'cell', table: table.index, row: first, column},
    data: {
      ...{...data, count: rows.length},
      ...listRows(rows),
      ...listWords(
        'names',
        rows.map((row) => rowName(table, shape, row)),
      ),
    },
    confidence: 'likely',
    related: cellsOf(table.index, column, rows.slice(1)),
  });
}
