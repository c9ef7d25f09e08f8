// A better rank with a worse score. Which column the ranks go by is concluded from the table (ranking/rank-basis.ts).
import {oneOrMany} from './column/one-or-many.ts';
import type {Fix} from '../model/finding.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellText, type Document, type Table} from '../model/table.ts';
import {cellsOf, listRows, listWords} from '../values/capped-list.ts';
import {rowName} from '../values/row-name.ts';
import {contradictionsOf, type Contradiction, type Contradictions} from './ranking/contradictions.ts';
import {declaredTies} from './ranking/declared-ties.ts';
import {pinRanking} from './ranking/pin-ranking.ts';
import {readRanking, type Ranking} from './ranking/read-ranking.ts';
import {expectedRanks, rankEdits} from './ranking/renumber.ts';
import {plainSequence} from './ranking/sequence-faults.ts';

type MessageId = 'above' | 'below' | 'many';

/** More rows than this are one cause: the table was not renumbered. */
const maxSingle = 3;

const options = defineOptions({
  rank: {
    type: 'string',
    description: {en: 'Label of the rank column; empty: inferred.', 'zh-CN': '名次列的列名；留空则自动推断。'},
    default: '',
  },
  by: {
    type: 'string',
    description: {
      en: 'Label of the column that determines the ranks; empty: inferred.',
      'zh-CN': '决定名次的列名；留空则自动推断。',
    },
    default: '',
  },
  direction: {
    enum: ['auto', 'higher', 'lower'],
    description: {en: 'Which way is better.', 'zh-CN': '得分以高为优还是以低为优。'},
    default: 'auto',
  },
  groupBy: {
    type: 'array',
    items: {type: 'string'},
    description: {
      en: 'Labels of columns whose values each have their own ranking.',
      'zh-CN': '分组列的列名：每个取值各自排名。',
    },
    default: [],
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'rank-contradicts-score',
    summary: {en: 'A better rank with a worse score', 'zh-CN': '名次更靠前，得分却更差'},
    group: 'rank',
    // No ranked board among the public documents (2026-11).
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'error',
    fix: 'sometimes',
    options,
    messages: {
      above: {
        en: 'Rank {rank} ({name}) has “{label}” {score}, worse than the {otherScore} of rank {otherRank} ({otherName}) below it.',
        'zh-CN':
          '第 {rank} 名（{name}）的“{label}”为 {score}，却不如排在其后的第 {otherRank} 名（{otherName}）的 {otherScore}。',
      },
      below: {
        en: 'Rank {rank} ({name}) has “{label}” {score}, better than the {otherScore} of rank {otherRank} ({otherName}) above it.',
        'zh-CN':
          '第 {rank} 名（{name}）的“{label}”为 {score}，优于排在其前的第 {otherRank} 名（{otherName}）的 {otherScore}。',
      },
      many: {
        en: '{count} of {scored} ranks contradict “{label}”, including {names}.',
        'zh-CN': '{scored} 个名次中有 {count} 个与“{label}”的高低不符，涉及 {names}。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) checkTable(document, table, context);
  },
});

function checkTable(document: Document, table: Table, context: Context): void {
  const ranking = readRanking(table, pinRanking(table, context.shapeOf(table), context.options));
  if (ranking === null) return;
  const all = contradictionsOf(ranking, {...plainSequence, epsilon: declaredTies(document, table)});
  if (all === null) return;
  oneOrMany(
    all.found,
    maxSingle,
    (each, at) => reportOne(ranking, all, each, at === 0, context),
    () => reportMany(ranking, all, context),
  );
}

function reportOne(
  ranking: Ranking,
  {basis}: Contradictions,
  each: Contradiction,
  isFirst: boolean,
  context: Context,
): void {
  const {table, shape, column} = ranking;
  const {row, witness} = each;
  const fix = isFirst ? fixOf(ranking, {basis, found: [each]}) : null;
  context.report({
    messageId: each.isAbove ? 'above' : 'below',
    place: {kind: 'cell', table: table.index, row, column},
    data: {
      ...{
        row: row + 1,
        name: rowName(table, shape, row),
        rank: ranking.ranks[row] ?? 0,
        score: cellText(table, row, basis.column),
      },
      ...{otherRow: witness + 1, otherName: rowName(table, shape, witness), otherRank: ranking.ranks[witness] ?? 0},
      ...{
        otherScore: cellText(table, witness, basis.column),
        label: table.labels[basis.column] ?? '',
        direction: basis.direction,
      },
      ...{expected: expectedAt(ranking, basis, row), scored: basis.scored},
    },
    confidence: shape.origin === 'inferred' ? 'likely' : 'proven',
    related: cellsOf(table.index, column, [witness]),
    ...(fix === null ? {} : {fix}),
  });
}

function reportMany(ranking: Ranking, all: Contradictions, context: Context): void {
  const {table, shape, column} = ranking;
  const rows = all.found.map((each) => each.row);
  const fix = fixOf(ranking, all);
  context.report({
    messageId: 'many',
    place: {kind: 'column', table: table.index, column},
    data: {
      ...{
        count: rows.length,
        scored: all.basis.scored,
        label: table.labels[all.basis.column] ?? '',
        direction: all.basis.direction,
      },
      ...listRows(rows),
      ...listWords(
        'names',
        rows.map((row) => rowName(table, shape, row)),
      ),
    },
    confidence: shape.origin === 'inferred' ? 'likely' : 'proven',
    related: cellsOf(table.index, column, rows),
    ...(fix === null ? {} : {fix}),
  });
}

/** The rank that the scores give the row; what it has now where that cannot be said. */
function expectedAt(ranking: Ranking, basis: Contradictions['basis'], row: number): number {
  const group = ranking.groups.find((each) => each.includes(row)) ?? [];
  return expectedRanks(ranking, basis, group)?.get(row) ?? ranking.ranks[row] ?? 0;
}

/** More rows than this against the order, and the ranks must not be reassigned without review. */
const maxRenumbered = 100;

/** Renumbers the groups that contain the contradictions. */
function fixOf(ranking: Ranking, {basis, found}: Contradictions): Fix | null {
  if (found.length > maxRenumbered) return null;
  const rows = new Set(found.map((each) => each.row));
  const edits = ranking.groups
    .filter((group) => group.some((row) => rows.has(row)))
    .flatMap((group) => rankEdits(ranking, expectedRanks(ranking, basis, group) ?? new Map()));
  return edits.length === 0 ? null : {safety: 'unsafe', edits: edits.sort((a, b) => a.span.start - b.span.start)};
}
