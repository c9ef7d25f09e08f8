// A rank above scored rows on a row that has no score. Rows without a score below all others are listed last, not ranked.
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellText} from '../model/table.ts';
import {cellsOf, listRows, listWords} from '../values/capped-list.ts';
import {cellState, numbersOf} from '../values/column-values.ts';
import {hasWrongWidth} from '../values/row-kinds.ts';
import {rowName} from '../values/row-name.ts';
import {basisOf} from './ranking/rank-basis.ts';
import {readRanking, type Ranking} from './ranking/read-ranking.ts';

type MessageId = 'unscored' | 'unscoredRows';

/** Above this share of unscored rows the ranks do not go by the column. */
const maxUnscored = 0.34;

export default defineRule<MessageId>({
  meta: {
    id: 'ranked-without-score',
    summary: {
      en: 'A row without a score ranked above rows with scores',
      'zh-CN': '缺少得分的行却排在有得分的行之前',
    },
    group: 'rank',
    // No ranked board among the public documents (2026-11).
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options: {},
    messages: {
      unscored: {
        en: '{name} has rank {rank} although its “{label}” is missing (“{actual}”); rank {otherRank} below it has {otherScore}.',
        'zh-CN': '{name} 的“{label}”缺失（“{actual}”），却排第 {rank} 名；其后的第 {otherRank} 名有 {otherScore}。',
      },
      unscoredRows: {
        en: '{count} rows without “{label}” are above rows that have it: {names}.',
        'zh-CN': '{count} 行没有“{label}”，却排在有该值的行之前：{names}。',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) {
      const ranking = readRanking(table, context.shapeOf(table));
      if (ranking !== null) checkRanking(ranking, context);
    }
  },
});

function checkRanking(ranking: Ranking, context: RuleContext<MessageId>): void {
  const isPinned = ranking.shape.origin !== 'inferred';
  const score = basisOf(ranking)?.column ?? (isPinned ? ranking.shape.score : null);
  if (score === null || !ranking.named) return;
  const {state} = numbersOf(ranking.table, score);
  for (const group of ranking.groups) {
    const last = group.findLast((row) => state[row] === cellState.number);
    const lastRank = last === undefined ? -1 : (ranking.ranks[last] ?? -1);
    const unscored = group.filter((row) => state[row] === cellState.missing && !hasWrongWidth(ranking.table, row));
    const above = unscored.filter(
      (row) => (ranking.ranks[row] ?? 0) < lastRank && !hasOtherScore(ranking, score, group, row),
    );
    if (last !== undefined && above.length > 0 && unscored.length <= maxUnscored * group.length)
      reportRows(ranking, score, {above, last}, context);
  }
}

/** A number of another score that is between the neighbours' (`the better of two tracks`): the rank goes by that one here. */
function hasOtherScore({table, shape}: Ranking, score: number, group: readonly number[], row: number): boolean {
  const {values} = numbersOf(table, score);
  const at = group.indexOf(row);
  const before = values[group.slice(0, at).findLast((each) => !Number.isNaN(values[each] ?? NaN)) ?? -1] ?? NaN;
  const behind = values[group.slice(at + 1).find((each) => !Number.isNaN(values[each] ?? NaN)) ?? -1] ?? NaN;
  return shape.columns.some(({index, role}) => {
    const own = role === 'score' && index !== score ? (numbersOf(table, index).values[row] ?? NaN) : NaN;
    return (before <= own && own <= behind) || (behind <= own && own <= before);
  });
}

function reportRows(
  {table, shape, column, ranks}: Ranking,
  score: number,
  {above, last}: {above: readonly number[]; last: number},
  {report}: RuleContext<MessageId>,
): void {
  const rows = [...above].sort((a, b) => a - b);
  const first = rows[0] ?? 0;
  const label = table.labels[score] ?? '';
  const single = {name: rowName(table, shape, first), rank: ranks[first] ?? 0, actual: cellText(table, first, score)};
  const other = {otherRow: last + 1, otherRank: ranks[last] ?? 0, otherScore: cellText(table, last, score)};
  report({
    messageId: rows.length === 1 ? 'unscored' : 'unscoredRows',
    place: {kind: 'cell', table: table.index, row: first, column},
    data: {
      ...(rows.length === 1 ? {row: first + 1, ...single} : {count: rows.length, ...listRows(rows)}),
      ...(rows.length === 1
        ? {}
        : listWords(
            'names',
            rows.map((row) => rowName(table, shape, row)),
          )),
      ...other,
      label,
    },
    related: cellsOf(table.index, score, rows),
  });
}
