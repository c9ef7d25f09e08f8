// New ranks for a group, by its scores, under the policy that its ranks follow.
import type {Edit} from '../../model/finding.ts';
import {cellSpan, rawCell} from '../../model/table.ts';
import type {Basis} from './rank-basis.ts';
import {orientedScoreAt} from './oriented-scores.ts';
import {ranksUnder, type Policy} from './tie-policy.ts';
import type {Ranking} from './read-ranking.ts';

/** Rank by row, for rows sorted by score; null when the group has rows without a score or its ranks follow no policy. */
export function expectedRanks(
  ranking: Ranking,
  basis: Basis,
  group: readonly number[],
): ReadonlyMap<number, number> | null {
  if (group.some((row) => Number.isNaN(orientedScoreAt(basis, row)))) return null;
  const sorted = byBasis(ranking, basis, group);
  const now = group.map((row) => rankAt(ranking, row));
  const made = ranksFor(basis, sorted, now);
  return made === null ? null : new Map(sorted.map((row, at) => [row, made[at] ?? 0]));
}

/**
 * Edits that number a group again under a policy, from its first rank on. None where a row has no score, ranks contradict scores,
 * scores tie within a tolerance, or the ranks are those of a longer list.
 */
export function renumberEdits(ranking: Ranking, basis: Basis, group: readonly number[], policy: Policy): Edit[] {
  if (basis.tolerance > 0 || basis.margins !== null || basis.outliers.length > 0) return [];
  if (group.some((row) => Number.isNaN(orientedScoreAt(basis, row)))) return [];
  const first = rankAt(ranking, group[0] ?? -1);
  const last = rankAt(ranking, group.at(-1) ?? -1);
  if (last > first + group.length - 1) return [];
  const sorted = byBasis(ranking, basis, group);
  const made = ranksUnder(policy, basis, sorted, first);
  return rankEdits(ranking, new Map(sorted.map((row, at) => [row, made[at] ?? 0])));
}

function byBasis(ranking: Ranking, basis: Basis, group: readonly number[]): number[] {
  return [...group].sort(
    (a, b) => orientedScoreAt(basis, b) - orientedScoreAt(basis, a) || rankAt(ranking, a) - rankAt(ranking, b) || a - b,
  );
}

/** Distinct ranks are reassigned, including the gaps of an excerpt; shared ones must come out as the same numbers under some policy. */
function ranksFor(basis: Basis, sorted: readonly number[], now: readonly number[]): readonly number[] | null {
  const ascending = [...now].sort((a, b) => a - b);
  if (new Set(now).size === now.length) return ascending;
  const shared: readonly Policy[] = ['1224', '1223', '1334'];
  const fitting = shared
    .map((policy) => ranksUnder(policy, basis, sorted, 1))
    .find((ranks) => ranks.every((rank, at) => rank === ascending[at]));
  return fitting ?? null;
}

function rankAt({ranks}: Ranking, row: number): number {
  return ranks[row] ?? NaN;
}

/** Edits that write the expected ranks; none when a cell that must change is not a bare number. */
export function rankEdits(ranking: Ranking, expected: ReadonlyMap<number, number>): Edit[] {
  const {table, column} = ranking;
  const edits: Edit[] = [];
  for (const [row, rank] of [...expected].sort(([a], [b]) => a - b)) {
    if (rank === rankAt(ranking, row)) continue;
    const span = cellSpan(table, row, column);
    if (span === null || !/^\d+$/u.test(rawCell(table, row, column))) return [];
    edits.push({span, text: String(rank)});
  }
  return edits;
}
