// Rank accounting: what a published rank's change is made of. Entrants and leavers better ranked, survivors that passed or were
// passed, ranks that contradict the scores in one of the editions, and the rest: the publisher's order of equal scores.
// Exact by construction.
import type {PlaceInterval, RankAccount} from '../../model/changeset.ts';
import {countLower, type LowerCount} from './lower-count.ts';

/** Published ranks of one ranking (NaN where there is none), and which rows are one entry. */
export interface PublishedRanks {
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Matched rows that have a published rank in both editions: row before, row after. */
  readonly matchedBefore: Uint32Array;
  readonly matchedAfter: Uint32Array;
}

/** Each answers how many ranks of one kind are better than a rank. */
export interface RankCounts {
  /** Rows of one edition alone (or without a rank in the other). */
  readonly entrants: LowerCount;
  readonly leavers: LowerCount;
  readonly survivorsBefore: LowerCount;
  readonly survivorsAfter: LowerCount;
}

/** Counts the ranks once, so that each account is four look-ups. */
export function countRanks(ranks: PublishedRanks): RankCounts {
  return {
    entrants: countLower(othersOf(ranks.after, ranks.matchedAfter)),
    leavers: countLower(othersOf(ranks.before, ranks.matchedBefore)),
    survivorsBefore: countLower(ranksAt(ranks.before, ranks.matchedBefore)),
    survivorsAfter: countLower(ranksAt(ranks.after, ranks.matchedAfter)),
  };
}

/** The account of one survivor from its published ranks, its places by score and the numbers it overtook and was overtaken by. */
export function accountOf(
  counts: RankCounts,
  rank: {readonly before: number; readonly after: number},
  places: {readonly before: PlaceInterval; readonly after: PlaceInterval},
  passing: {readonly won: number; readonly lost: number},
): RankAccount {
  const {before, after} = rank;
  const entrants = counts.entrants(after);
  const leavers = counts.leavers(before);
  const above = {before: counts.survivorsBefore(before), after: counts.survivorsAfter(after)};
  const order = above.after - above.before;
  const againstScores = outside(above.after, places.after) - outside(above.before, places.before);
  const {won, lost} = passing;
  return {
    before,
    after,
    entrants,
    leavers,
    overtaken: lost,
    overtook: won,
    tieOrder: after - before - entrants + leavers - lost + won,
    againstScores,
    unexplained: after - before - (entrants - leavers + order),
  };
}

/** How far the number of survivors printed above one lies outside what its score allows: no order of equal scores explains that. */
function outside(above: number, [lo, hi]: PlaceInterval): number {
  return Math.max(above - (hi - 1), 0) + Math.min(above - (lo - 1), 0);
}

function ranksAt(ranks: Float64Array, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) picked[index] = ranks[rows[index] ?? 0] ?? Number.NaN;
  return picked;
}

function othersOf(ranks: Float64Array, matched: Uint32Array): Float64Array {
  const rest = ranks.slice();
  for (const row of matched) rest[row] = Number.NaN;
  return rest.filter((rank) => !Number.isNaN(rank));
}
