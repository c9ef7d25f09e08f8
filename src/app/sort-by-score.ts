// A ranked table whose scores were edited → its rows in the order of the scores, renumbered as the table numbers ties.
import type {Edit} from '../model/finding.ts';
import type {TableShape} from '../model/column.ts';
import {trimmedRowSpan} from '../model/place.ts';
import {cellSpan, rawCell, type Table} from '../model/table.ts';
import {orientedScoreAt, orientedScoresOf} from '../rules/ranking/oriented-scores.ts';
import {rankBlocks} from '../rules/ranking/rank-blocks.ts';
import {readRanking, type Ranking} from '../rules/ranking/read-ranking.ts';
import {fitsPolicy, policies, ranksUnder, type Policy, type SharedPolicy} from '../rules/ranking/tie-policy.ts';

/** Formats in which a row is a piece of text of its own. */
const sortable: ReadonlySet<string> = new Set(['markdown', 'csv', 'tsv']);

/**
 * Returns one edit for each line that changes; empty when the ranks are right already. Null where sorting would guess: no rank or score
 * column, several rankings in one table, rows without a score, ranks that are no plain numbers, or an excerpt of a longer list. n log n.
 */
export function sortByScore(table: Table, shape: TableShape): Edit[] | null {
  const ranking = sortable.has(table.format) ? readRanking(table, shape) : null;
  const [group, ...others] = ranking?.groups ?? [];
  const {score} = shape;
  if (ranking === null || group === undefined || others.length > 0 || score === null) return null;
  const scores = orientedScoresOf(ranking, score, shape.columns[score]?.direction ?? 'higher');
  if (group.some((row) => Number.isNaN(orientedScoreAt(scores, row)) || !isPlain(ranking, row))) return null;
  const first = rankAt(ranking, group[0]);
  if (rankAt(ranking, group.at(-1)) > first + group.length - 1) return null;
  const sorted = [...group].sort((a, b) => orientedScoreAt(scores, b) - orientedScoreAt(scores, a) || a - b);
  const ranks = ranksUnder(policyOf(ranking, group), scores, sorted, first);
  const lines = [...group].sort((a, b) => a - b);
  return lines.flatMap((line, at) => {
    const span = trimmedRowSpan(table, line);
    const text = withRank(ranking, sorted[at] ?? line, ranks[at] ?? 0);
    return text === table.text.slice(span.start, span.end) ? [] : [{span, text}];
  });
}

function isPlain({table, column}: Ranking, row: number): boolean {
  return /^\d+$/.test(rawCell(table, row, column));
}

function rankAt({ranks}: Ranking, row: number | undefined): number {
  return ranks[row ?? -1] ?? NaN;
}

/** The source of a row with another rank in it. */
function withRank({table, column}: Ranking, row: number, rank: number): string {
  const {start, end} = trimmedRowSpan(table, row);
  const cell = cellSpan(table, row, column) ?? {start, end: start};
  return table.text.slice(start, cell.start) + String(rank) + table.text.slice(cell.end, end);
}

/** What most shared ranks follow; a table without shared ranks gives each row a rank of its own. */
function policyOf(ranking: Ranking, group: readonly number[]): Policy {
  const blocks = rankBlocks(ranking, group);
  const votes = (policy: SharedPolicy): number =>
    blocks.filter((block, at) => block.rows.length > 1 && fitsPolicy(policy, blocks[at - 1], block, blocks[at + 1]))
      .length;
  if (blocks.length === group.length) return '1234';
  return policies.reduce((best, each) => (votes(each) > votes(best) ? each : best));
}
