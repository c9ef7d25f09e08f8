// Equal scores of one ranking that are numbered in two ways: some share a rank and some do not, or the ranks after a tie
// jump in one place and not in another.
import {byRankThenScore} from './oriented-scores.ts';
import type {Basis} from './rank-basis.ts';
import {rankBlocks, scoreBlocks, scoresDiffer, type RankBlock} from './rank-blocks.ts';
import type {Ranking} from './read-ranking.ts';
import {fitsPolicy, policies, type Policy, type SharedPolicy} from './tie-policy.ts';

export interface TieFault {
  readonly kind: 'split' | 'shared' | 'steps';
  /** The policy that the other ties follow. */
  readonly policy: Policy;
  /** Blocks of rows (from 0) that do not follow it, and how many ties there are in all. */
  readonly blocks: readonly (readonly number[])[];
  readonly ties: number;
}

/** The fault of one group, or null. `asked`: the policy that the user wants held; null: the one that most ties follow. Linear. */
export function tieFault(
  ranking: Ranking,
  basis: Basis,
  group: readonly number[],
  asked: Policy | null,
): TieFault | null {
  const outliers = new Set(basis.outliers);
  const ties = scoreBlocks(
    basis,
    byRankThenScore(ranking, basis, group).filter((row) => !outliers.has(row)),
  );
  if (ties.length === 0) return null;
  const {shared, apart, mixed} = sortTies(ranking, ties);
  if (shared.length + mixed.length === 0 && (asked === null || asked === '1234')) return null;
  const wantsApart = asked === '1234' || (asked === null && apart.length > shared.length + mixed.length);
  if (wantsApart && shared.length + mixed.length > 0)
    return {kind: 'shared', policy: '1234', blocks: [...shared, ...mixed], ties: ties.length};
  const blocks = rankBlocks(ranking, group);
  const policy = asked === null || asked === '1234' ? maxFitting(basis, blocks) : asked;
  const wrong = [...apart, ...mixed];
  if (!wantsApart && wrong.length > 0 && (shared.length + mixed.length > 0 || asked !== null))
    return {kind: 'split', policy, blocks: wrong, ties: ties.length};
  return outliers.size > 0 || shared.length === 0 ? null : stepFault(basis, blocks, asked === '1234' ? null : asked);
}

type Blocks = readonly (readonly number[])[];

/** Ties whose rows share one rank, those whose rows each have their own, and those between. */
function sortTies({ranks}: Ranking, ties: Blocks): {shared: Blocks; apart: Blocks; mixed: Blocks} {
  const counted = ties.map((rows) => ({rows, distinct: new Set(rows.map((row) => ranks[row])).size}));
  const pick = (wanted: (distinct: number, size: number) => boolean): Blocks =>
    counted.filter(({rows, distinct}) => wanted(distinct, rows.length)).map(({rows}) => rows);
  return {
    shared: pick((distinct) => distinct === 1),
    apart: pick((distinct, size) => distinct === size),
    mixed: pick((distinct, size) => distinct > 1 && distinct < size),
  };
}

interface Place {
  readonly before: RankBlock | undefined;
  readonly block: RankBlock;
  readonly after: RankBlock | undefined;
}

/** Blocks of several rows of one score, with their neighbours. */
function tiedPlaces(basis: Basis, blocks: readonly RankBlock[]): Place[] {
  return blocks.flatMap((block, at) => {
    const isTie = block.rows.length > 1 && !scoresDiffer(basis, block.rows);
    return isTie ? [{before: blocks[at - 1], block, after: blocks[at + 1]}] : [];
  });
}

function countFitting(policy: SharedPolicy, places: readonly Place[]): number {
  return places.filter(({before, block, after}) => fitsPolicy(policy, before, block, after)).length;
}

function maxFitting(basis: Basis, blocks: readonly RankBlock[]): SharedPolicy {
  const places = tiedPlaces(basis, blocks);
  return policies.reduce(
    (best, policy) => (countFitting(policy, places) > countFitting(best, places) ? policy : best),
    '1224',
  );
}

/** Ties whose neighbours are numbered as under another policy than those of the other ties. Gaps fit no policy and have nothing to do with ties. */
function stepFault(basis: Basis, blocks: readonly RankBlock[], asked: SharedPolicy | null): TieFault | null {
  const places = tiedPlaces(basis, blocks);
  const policy = asked ?? maxFitting(basis, blocks);
  const others = places.filter(
    ({before, block, after}) =>
      !fitsPolicy(policy, before, block, after) &&
      policies.some((other) => other !== policy && fitsPolicy(other, before, block, after)),
  );
  if (others.length === 0 || (asked === null && others.length === places.length)) return null;
  return {kind: 'steps', policy, blocks: others.map(({block}) => block.rows), ties: places.length};
}
