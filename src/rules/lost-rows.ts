// A table that lost many of its rows since the last edition: a filter, a crashed export, half a paste. Linear in rows.
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import type {Table} from '../model/table.ts';
import {listWords} from '../values/capped-list.ts';
import {rowPairs} from './history/row-pairs.ts';
import {percent} from '../model/figures.ts';

type MessageId = 'lost';

const options = defineOptions({
  maxShare: {
    type: 'number',
    minimum: 0,
    maximum: 1,
    description: {
      en: 'Share of the rows of the last edition that may be missing.',
      'zh-CN': '上一版的行允许消失的比例。',
    },
    default: 0.2,
  },
});

type Context = RuleContext<MessageId, typeof options>;

/** A small table may well be cut to its core. */
const minLost = 3;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'lost-rows',
    summary: {en: 'Many rows of the last edition are gone', 'zh-CN': '上一版的许多行消失'},
    group: 'history',
    // Not tried on real histories (2026-11).
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options,
    messages: {
      lost: {
        en: '{count} of the {before} rows of the last edition are gone ({percent}%); this one has {after}: {names}.',
        'zh-CN': '上一版共 {before} 行，其中 {count} 行（{percent}%）消失，本版为 {after} 行：{names}。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) checkTable(table, context);
  },
});

function checkTable(table: Table, {options: {maxShare}, earlier, report}: Context): void {
  const pairs = rowPairs(table, earlier);
  if (pairs === null) return;
  const {before, after, gone} = pairs;
  const share = gone.length / Math.max(1, before);
  if (gone.length < minLost || share <= maxShare) return;
  report({
    messageId: 'lost',
    place: {kind: 'table', table: table.index},
    data: {
      ...{count: gone.length, before, after, percent: percent(share, 1)},
      ...listWords('names', gone),
    },
    confidence: 'likely',
  });
}
