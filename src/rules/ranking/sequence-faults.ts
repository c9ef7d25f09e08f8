// Ranks as a sequence: which are missing, and which are on rows of different scores. Long gaps are excerpts of a longer
// list, many repeats are tiers; both are somebody's choice and no fault.
import {basisOf, hasUncertainty, type Basis} from './rank-basis.ts';
import {orientedScoresOf, type OrientedScores} from './oriented-scores.ts';
import {rankBlocks, runsOn, scoresDiffer, type RankBlock} from './rank-blocks.ts';
import type {Ranking} from './read-ranking.ts';

export interface Gap {
  /** The ranks that are missing, ascending. */
  readonly missing: readonly number[];
  /** The block after the gap, and the rank before it (0 at the start). */
  readonly after: RankBlock;
  readonly before: number;
}

export interface SequenceFaults {
  readonly gaps: readonly Gap[];
  /** Ranks that are on rows of different scores. */
  readonly repeated: readonly RankBlock[];
}

export interface SequenceOptions {
  /** The first rank. */
  readonly start: number;
  /** How many ranks may be missing; null: as many as still look like a slip (one, or a tenth of the rows). */
  readonly allowGaps: number | null;
  /** Scores closer than this may share a rank. */
  readonly epsilon: number;
}

export const plainSequence: SequenceOptions = {start: 1, allowGaps: null, epsilon: 0};

/** Rows below which a gap is not a fault: three rows out of a longer list are common. */
const minRows = 4;
/** And rows from which on two gaps may be. */
const minRowsOfTwo = 8;
/** More missing ranks than this share of the rows: an excerpt. Measured on boards cut to one vendor (2026-11): 40 % and more. */
const typoShare = 0.1;

/** Faults of one group of a ranking; linear. */
export function sequenceFaults(ranking: Ranking, group: readonly number[], options: SequenceOptions): SequenceFaults {
  if (runsOn(ranking, group, options.start)) return {gaps: [], repeated: []};
  const blocks = rankBlocks(ranking, group);
  const repeated = repeatedRanks(ranking, group, blocks, options.epsilon);
  const gaps = group.length < minRows || isAttribute(blocks, group) ? [] : findGaps(blocks, options.start);
  const count = gaps.reduce((sum, gap) => sum + gap.missing.length, 0);
  if (options.allowGaps !== null) return {gaps: count > options.allowGaps ? gaps : [], repeated};
  // Two ranks that are missing in a short table are slips where the scores follow the ranks; elsewhere they may be an excerpt.
  const few = group.length >= minRowsOfTwo && gaps.length === count && basisOf(ranking) !== null ? 2 : 1;
  const isTypo = count <= Math.max(few, Math.floor(typoShare * group.length)) && isConfirmedByOrder(ranking, group);
  return {gaps: isTypo ? gaps : [], repeated};
}

/** In a list of matches the same player's rank is on many rows, in no order: it ranks something else than the rows. */
function isAttribute(blocks: readonly RankBlock[], group: readonly number[]): boolean {
  if (blocks.length * 2 > group.length) return false;
  const backwards = group.filter((row, at) => row < (group[at - 1] ?? 0)).length;
  return backwards * 4 > blocks.length;
}

/** `#` counts rows on many pages: only where scores follow it is it a rank. */
function isConfirmedByOrder(ranking: Ranking, group: readonly number[]): boolean {
  if (ranking.named) return true;
  return group.length >= 5 && basisOf(ranking) !== null;
}

function findGaps(blocks: readonly RankBlock[], start: number): Gap[] {
  const gaps: Gap[] = [];
  let before = start - 1;
  let step = 1;
  for (const after of blocks) {
    const size = after.rows.length;
    const first = before + Math.max(step, size);
    if (after.rank > first)
      gaps.push({missing: ranksBetween(before + step, after.rank - 1), after, before: Math.max(0, before)});
    before = after.rank;
    step = size;
  }
  return gaps;
}

/** A gap of more ranks than this is not a slip whatever the table's size; it is not spelled out. */
const longestGap = 10_000;

function ranksBetween(from: number, to: number): number[] {
  return Array.from({length: Math.min(longestGap, to - from + 1)}, (_, at) => from + at);
}

/** More ranks on different scores than this: tiers, or ranks by confidence bounds. */
const tierShare = 0.1;
const maxOnRank = 2;

function repeatedRanks(
  ranking: Ranking,
  group: readonly number[],
  blocks: readonly RankBlock[],
  epsilon: number,
): RankBlock[] {
  const shared = blocks.filter(({rows}) => rows.length > 1);
  const scores =
    shared.length === 0 || epsilon === Infinity || hasUncertainty(ranking.table) ? null : basisOrScores(ranking);
  if (scores === null) return [];
  const of: OrientedScores = {...scores, tolerance: epsilon};
  const unequal = shared.filter(({rows}) => scoresDiffer(of, rows));
  if (unequal.length > Math.max(1, Math.floor(tierShare * group.length))) return [];
  // Several rows on one rank are a tier, however few such ranks there are.
  return unequal.every(({rows}) => rows.length <= Math.max(maxOnRank, tierShare * group.length)) ? unequal : [];
}

/** What the ranks go by; if that is not known, the score column alone decides which rows are equal. */
function basisOrScores(ranking: Ranking): Basis | OrientedScores | null {
  const basis = basisOf(ranking);
  const {score} = ranking.shape;
  return basis ?? (score === null || !ranking.named ? null : orientedScoresOf(ranking, score, 'higher'));
}
