// Ranks that skip a number, appear twice, or do not begin at the first place. Excerpts, tiers and ties are not faults.
import {oneOrMany} from './column/one-or-many.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellText, type Document, type Table} from '../model/table.ts';
import {numbersOf} from '../values/column-values.ts';
import {cellsOf, listRows, listWords} from '../values/capped-list.ts';
import {dataRows, hasWrongWidth} from '../values/row-kinds.ts';
import {rowName} from '../values/row-name.ts';
import {declaredTies} from './ranking/declared-ties.ts';
import type {RankBlock} from './ranking/rank-blocks.ts';
import {basisOf} from './ranking/rank-basis.ts';
import {readRanking, type Ranking} from './ranking/read-ranking.ts';
import {sequenceFaults, type Gap, type SequenceFaults} from './ranking/sequence-faults.ts';

type MessageId = 'gap' | 'start' | 'repeated' | 'repeatedMany';

/** More repeated ranks than this are one finding. */
const maxSingle = 3;

const options = defineOptions({
  start: {type: 'integer', minimum: 0, description: {en: 'The first rank.', 'zh-CN': '第一个名次。'}, default: 1},
  allowGaps: {
    type: 'integer',
    minimum: -1,
    description: {
      en: 'Number of ranks that may be missing; -1: up to a tenth of the rows (at least one) counts as a mistake, more as an excerpt.',
      'zh-CN': '允许缺少的名次数；-1：不超过行数的十分之一（至少一个）视为错误，更多则视为节选。',
    },
    default: -1,
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'rank-sequence',
    summary: {
      en: 'Ranks with a gap, a repeat on different scores, or a wrong start',
      'zh-CN': '名次有缺号、得分不同却重号，或不从第一名开始',
    },
    group: 'rank',
    // False on tiers within groups and on the ranks of players in matches, since mended (2026-11).
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'error',
    fix: 'never',
    options,
    messages: {
      gap: {
        en: '{count|Rank|Ranks} {missing} {count|is|are} missing: rank {rank} ({name}) follows rank {before}.',
        'zh-CN': '缺少第 {missing} 名：第 {before} 名之后是第 {rank} 名（{name}）。',
      },
      start: {
        en: 'The ranking begins at rank {rank} ({name}); {missing} {count|is|are} missing.',
        'zh-CN': '排名从第 {rank} 名（{name}）开始，缺少第 {missing} 名。',
      },
      repeated: {
        en: 'Rank {rank} appears on {count} rows with different scores: {entries}.',
        'zh-CN': '第 {rank} 名出现在 {count} 行，得分却不同：{entries}。',
      },
      repeatedMany: {
        en: '{count} ranks each appear on rows with different scores: {ranks}.',
        'zh-CN': '有 {count} 个名次重复出现在得分不同的行上：{ranks}。',
      },
    },
  },
  check(document, context) {
    const continued = rankFinder(document, context);
    for (const table of document.tables) checkTable(document, table, continued, context);
  },
});

/** Returns whether an earlier table has a rank. */
type RankFinder = (rank: number, before: Table) => boolean;

function checkTable(document: Document, table: Table, continued: RankFinder, context: Context): void {
  const ranking = readRanking(table, context.shapeOf(table));
  if (ranking === null) return;
  const {start, allowGaps} = context.options;
  const options = {
    start,
    allowGaps: allowGaps >= 0 ? allowGaps : null,
    epsilon: declaredTies(document, table),
  };
  for (const group of ranking.groups)
    reportFaults(ranking, sequenceFaults(ranking, group, options), continued, context);
}

function reportFaults(
  ranking: Ranking,
  {gaps, repeated}: SequenceFaults,
  continued: RankFinder,
  context: Context,
): void {
  oneOrMany(
    repeated,
    maxSingle,
    (block) => reportRepeat(ranking, block, context),
    () => reportRepeats(ranking, repeated, context),
  );
  const open = gaps.filter((gap) => gap.before > 0 || !continued(gap.after.rank - 1, ranking.table));
  const first = open[0];
  if (first !== undefined && !explains(repeated, open, splitRows(ranking))) reportGaps(ranking, first, open, context);
}

/** One number written twice leaves another out, and so does a torn row: those are reported. */
function explains(repeated: readonly RankBlock[], gaps: readonly Gap[], torn: number): boolean {
  const missing = gaps.reduce((sum, gap) => sum + gap.missing.length, 0);
  return missing <= torn + repeated.reduce((sum, block) => sum + block.rows.length - 1, 0);
}

/** Rows of another width than the header that have no rank for that: the rules of widths tell them. */
function splitRows({table, groups}: Ranking): number {
  const ranked = new Set(groups.flat());
  return dataRows(table).filter((row) => hasWrongWidth(table, row) && !ranked.has(row)).length;
}

/** A table may begin where an earlier one of the document ends. The ranks of all tables are read once, when the first one asks. */
function rankFinder(document: Document, {shapeOf}: Context): RankFinder {
  let firstTables: Map<number, number> | null = null;
  return (rank, {index}) => {
    firstTables ??= readFirstTables(document, shapeOf);
    return (firstTables.get(rank) ?? index) < index;
  };
}

/** By rank: the first table that has it. */
function readFirstTables({tables}: Document, shapeOf: Context['shapeOf']): Map<number, number> {
  const first = new Map<number, number>();
  for (const table of tables) {
    const {rank} = shapeOf(table);
    if (rank === null) continue;
    for (const value of numbersOf(table, rank).values) if (!first.has(value)) first.set(value, table.index);
  }
  return first;
}

function reportGaps(ranking: Ranking, first: Gap, gaps: readonly Gap[], {report}: Context): void {
  const {table, shape, column} = ranking;
  const row = first.after.rows[0] ?? 0;
  const missing = gaps.flatMap((gap) => gap.missing);
  const rows = gaps.map((gap) => gap.after.rows[0] ?? 0);
  report({
    messageId: first.before > 0 ? 'gap' : 'start',
    place: {kind: 'cell', table: table.index, row, column},
    data: {
      count: missing.length,
      ...listWords('missing', missing),
      ...{rank: first.after.rank, before: first.before, name: rowName(table, shape, row)},
      ...listRows(rows),
    },
    confidence: 'likely',
    ...(gaps.length > 1 ? {related: cellsOf(table.index, column, rows.slice(1))} : {}),
  });
}

function reportRepeat(ranking: Ranking, block: RankBlock, {report}: Context): void {
  const {table, column} = ranking;
  const rows = [...block.rows].sort((a, b) => a - b);
  report({
    messageId: 'repeated',
    place: {kind: 'cell', table: table.index, row: rows[1] ?? 0, column},
    data: {
      rank: block.rank,
      count: rows.length,
      ...listRows(rows),
      ...listWords(
        'entries',
        rows.map((row) => entry(ranking, row)),
      ),
    },
    confidence: 'likely',
    related: cellsOf(
      table.index,
      column,
      rows.filter((_, at) => at !== 1),
    ),
  });
}

/** `Qwen3-32B 87.5`: the name with its score. */
function entry(ranking: Ranking, row: number): string {
  const {table, shape} = ranking;
  const score = basisOf(ranking)?.column ?? shape.score;
  return `${rowName(table, shape, row)} ${score === null ? '' : cellText(table, row, score)}`.trim();
}

function reportRepeats({table, column}: Ranking, repeated: readonly RankBlock[], {report}: Context): void {
  const rows = repeated.flatMap((block) => block.rows).sort((a, b) => a - b);
  report({
    messageId: 'repeatedMany',
    place: {kind: 'column', table: table.index, column},
    data: {
      count: repeated.length,
      ...listWords(
        'ranks',
        repeated.map((block) => block.rank),
      ),
      ...listRows(rows),
    },
    confidence: 'likely',
    related: cellsOf(table.index, column, rows),
  });
}
