// How a ranking numbers equal scores: 1224 (standard competition), 1223 (dense), 1334 (modified competition), 1234 (each row
// a rank of its own). Found from the steps between neighbouring ranks, so that a gap elsewhere disturbs nothing.
import {orientedScoreAt, type OrientedScores} from './oriented-scores.ts';
import type {RankBlock} from './rank-blocks.ts';

export const policies = ['1224', '1223', '1334'] as const;
export type SharedPolicy = (typeof policies)[number];
export type Policy = SharedPolicy | '1234';

/** Does the block follow the policy relative to its neighbours? `before` and `after` are undefined at the ends. */
export function fitsPolicy(
  policy: SharedPolicy,
  before: RankBlock | undefined,
  block: RankBlock,
  after: RankBlock | undefined,
): boolean {
  const stepIn = before === undefined ? null : block.rank - before.rank;
  const stepOut = after === undefined ? null : after.rank - block.rank;
  const size = block.rows.length;
  switch (policy) {
    case '1224':
      return (stepIn === null || stepIn === before?.rows.length) && (stepOut === null || stepOut === size);
    case '1223':
      return (stepIn === null || stepIn === 1) && (stepOut === null || stepOut === 1);
    case '1334':
      return (stepIn === null || stepIn === size) && (stepOut === null || stepOut === after?.rows.length);
  }
}

/** Rank of each row, given rows from the best merit on. The first rank is `start`. */
export function ranksUnder(policy: Policy, of: OrientedScores, rows: readonly number[], start: number): number[] {
  const ranks: number[] = [];
  let dense = start - 1;
  for (let at = 0; at < rows.length;) {
    let end = at + 1;
    while (end < rows.length && orientedScoreAt(of, rows[end] ?? -1) === orientedScoreAt(of, rows[at] ?? -1)) end += 1;
    dense += 1;
    for (let place = at; place < end; place += 1) {
      ranks.push({'1224': start + at, '1223': dense, '1334': start + end - 1, '1234': start + place}[policy]);
    }
    at = end;
  }
  return ranks;
}
