// Rows of a ranking taken together: those of one rank, and those of one score.
import {isBetter, orientedScoreAt, type OrientedScores} from './oriented-scores.ts';
import type {Ranking} from './read-ranking.ts';

export interface RankBlock {
  readonly rank: number;
  readonly rows: readonly number[];
}

/** Blocks of equal rank, best rank first. */
export function rankBlocks({ranks}: Ranking, group: readonly number[]): RankBlock[] {
  const blocks: {rank: number; rows: number[]}[] = [];
  for (const row of group) {
    const rank = ranks[row] ?? 0;
    const last = blocks.at(-1);
    if (last?.rank === rank) last.rows.push(row);
    else blocks.push({rank, rows: [row]});
  }
  return blocks;
}

/** True when the ranks run on by one from `start`, each on one row: the simple case, recognised without building blocks. */
export function runsOn({ranks}: Ranking, group: readonly number[], start: number): boolean {
  return group.every((row, at) => ranks[row] === start + at);
}

/** Blocks of two and more rows with equal numbers, from rows in the order of their ranks. */
export function scoreBlocks(of: OrientedScores, rows: readonly number[]): number[][] {
  const blocks: number[][] = [];
  let start = 0;
  for (let at = 1; at <= rows.length; at += 1) {
    if (at < rows.length && orientedScoreAt(of, rows[at] ?? -1) === orientedScoreAt(of, rows[start] ?? -1)) continue;
    if (at - start > 1) blocks.push(rows.slice(start, at));
    start = at;
  }
  return blocks;
}

/** True when two rows of the block have numbers that differ for sure; rows without a number prove nothing. */
export function scoresDiffer(of: OrientedScores, rows: readonly number[]): boolean {
  const scored = rows.filter((row) => !Number.isNaN(orientedScoreAt(of, row)));
  const best = scored.reduce((a, b) => (orientedScoreAt(of, b) > orientedScoreAt(of, a) ? b : a), scored[0] ?? -1);
  const worst = scored.reduce((a, b) => (orientedScoreAt(of, b) < orientedScoreAt(of, a) ? b : a), scored[0] ?? -1);
  return scored.length > 1 && isBetter(of, best, worst);
}
