// Equal scores ranked in two ways within one ranking. Any policy is fine (1224, 1223, 1334, 1234) as long as it is one.
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellText, type Document, type Table} from '../model/table.ts';
import {cellsOf, listRows, listWords} from '../values/capped-list.ts';
import {rowName} from '../values/row-name.ts';
import {declaredTies} from './ranking/declared-ties.ts';
import {basisOf, hasUncertainty, type Basis} from './ranking/rank-basis.ts';
import {readRanking, type Ranking} from './ranking/read-ranking.ts';
import {renumberEdits} from './ranking/renumber.ts';
import {tieFault, type TieFault} from './ranking/tie-faults.ts';
import type {Policy} from './ranking/tie-policy.ts';

type MessageId = 'split' | 'shared' | 'steps';

const names: readonly Policy[] = ['1224', '1223', '1334', '1234'];

const options = defineOptions({
  policy: {
    enum: ['auto', ...names],
    description: {
      en: 'How equal scores are ranked; `auto`: as in most ties of the table.',
      'zh-CN': '得分相同时如何编号；`auto`：与表中多数并列一致。',
    },
    default: 'auto',
  },
  epsilon: {
    type: 'number',
    minimum: -1,
    description: {
      en: 'Scores closer than this may share a rank; -1: taken from a note next to the table.',
      'zh-CN': '得分之差小于此值时可以并列；-1：取自表格旁的说明。',
    },
    default: -1,
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'inconsistent-ties',
    summary: {en: 'Equal scores ranked in two ways within one ranking', 'zh-CN': '同一排名中，得分相同却有两种排法'},
    group: 'rank',
    // No ranked board among the public documents (2026-11).
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'warning',
    fix: 'sometimes',
    options,
    messages: {
      split: {
        en: 'Equal scores share a rank elsewhere in this ranking (policy {policy}), but not here: {entries}.',
        'zh-CN': '本榜其他同分者并列（并列方式 {policy}），此处同分却不并列：{entries}。',
      },
      shared: {
        en: 'Equal scores have different ranks elsewhere in this ranking (policy {policy}), but share one here: {entries}.',
        'zh-CN': '本榜其他同分者各占一个名次（并列方式 {policy}），此处却并列：{entries}。',
      },
      steps: {
        en: 'The ranks next to these ties do not follow policy {policy}, unlike those of the other ties: {entries}.',
        'zh-CN': '这些并列前后的名次不符合其他并列所用的方式 {policy}：{entries}。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) checkTable(document, table, context);
  },
});

function checkTable(document: Document, table: Table, context: Context): void {
  const ranking = readRanking(table, context.shapeOf(table));
  if (ranking === null || hasUncertainty(table)) return;
  const found = basisOf(ranking);
  if (found === null) return;
  const {epsilon} = context.options;
  const tolerance = epsilon >= 0 ? epsilon : declaredTies(document, table);
  const basis: Basis = {...found, tolerance};
  const asked = names.find((name) => name === context.options.policy) ?? null;
  for (const group of ranking.groups) {
    const fault = tieFault(ranking, basis, group, asked);
    if (fault !== null) reportFault(ranking, basis, {...fault, group}, context);
  }
}

interface GroupFault extends TieFault {
  readonly group: readonly number[];
}

function reportFault(ranking: Ranking, basis: Basis, fault: GroupFault, {report}: Context): void {
  const {table, column} = ranking;
  // Ties that go either way by hidden decimals would all be numbered again for nothing.
  const edits = isRoundingLikely(fault) ? [] : renumberEdits(ranking, basis, fault.group, fault.policy);
  const rows = fault.blocks.flat().sort((a, b) => a - b);
  const entries = fault.blocks.map((block) => entry(ranking, basis, block));
  report({
    messageId: fault.kind,
    place: {kind: 'cell', table: table.index, row: rows[0] ?? 0, column},
    data: {
      ...{policy: fault.policy, ties: fault.ties, count: fault.blocks.length, label: table.labels[basis.column] ?? ''},
      ...listRows(rows),
      ...listWords('entries', entries),
    },
    confidence: 'likely',
    ...(isRoundingLikely(fault) ? {severity: 'info' as const} : {}),
    related: cellsOf(table.index, column, rows.slice(1)),
    ...(edits.length === 0 ? {} : {fix: {safety: 'unsafe' as const, edits}}),
  });
}

/** Where many ties go either way, the ranks were made from more decimals than are printed. Six ties, a third of them: chosen, not measured. */
function isRoundingLikely({kind, ties, blocks}: TieFault): boolean {
  return kind !== 'steps' && ties >= 6 && blocks.length > ties / 3;
}

/** `87.5: 12, 13 (qwen-max, GLM-4.5)` */
function entry({table, shape, ranks}: Ranking, basis: Basis, block: readonly number[]): string {
  const shown = block.slice(0, 4);
  const rest = block.length > shown.length ? ' …' : '';
  const numbers = shown.map((row) => ranks[row] ?? 0).join(', ');
  const named = shown.map((row) => rowName(table, shape, row)).join(', ');
  return `${cellText(table, block[0] ?? 0, basis.column)}: ${numbers} (${named}${rest})`;
}
