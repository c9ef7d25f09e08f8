// The numbers of one board's change: who is there, who leads, how alike the two rankings are. O(n log n).
import type {BoardStatistics, TopBlock} from '../../model/statistics.ts';
import type {Comparison} from '../comparison.ts';
import type {Places} from '../movement/places.ts';
import {placesOf} from '../movement/places.ts';
import type {Survivors} from '../movement/survivors.ts';
import {countPairs, kendallHalf, tauB, type PairCounts} from './pairs.ts';
import type {BoardGrids} from './question-change.ts';
import {rankBiasedOverlap} from './rank-biased-overlap.ts';

// The first places that `topTenOverlap` looks at.
const topPlaces = 10;

/** Returns the statistics of a comparison. Boards ranked again in each group have no overlap of whole lists. */
export function boardStatistics(comparison: Comparison, survivors: Survivors, grids: BoardGrids): BoardStatistics {
  const {entries, before, after} = comparison;
  const whole = survivors.scores.groupsAfter === null && survivors.scores.rankedBy !== 'none';
  const pairs = whole ? survivorPairs(survivors) : noPairs;
  const enough = whole && survivors.rowsAfter.length >= 2;
  const union = entries.matchedAfter.length + entries.entered.length + entries.left.length;
  return {
    rowsBefore: before.rowCount,
    rowsAfter: after.rowCount,
    rankedBefore: survivors.placesBefore.ranked,
    rankedAfter: survivors.placesAfter.ranked,
    matched: entries.matchedAfter.length,
    survivors: survivors.rowsAfter.length,
    entered: entries.entered.length,
    left: entries.left.length,
    ...countClasses(survivors),
    scoreChanged: survivors.scores.rankedBy === 'score' ? survivors.changed.reduce((sum, value) => sum + value, 0) : 0,
    churn: union === 0 ? 0 : tidy((entries.entered.length + entries.left.length) / union),
    topBlockBefore: whole ? topBlock(survivors.placesBefore, survivors, comparison.subjectBefore, 'before') : null,
    topBlockAfter: whole ? topBlock(survivors.placesAfter, survivors, comparison.subjectAfter, 'after') : null,
    concordantPairs: pairs.concordant,
    discordantPairs: pairs.discordant,
    tiedInBoth: pairs.tiedInBoth,
    tiedBeforeOnly: pairs.tiedBeforeOnly,
    tiedAfterOnly: pairs.tiedAfterOnly,
    kendallTauB: enough ? tidyOrNull(tauB(pairs)) : null,
    kendallHalf: kendallHalf(pairs),
    rboAll: whole ? tidyOrNull(overlapOfAll(comparison, survivors.placesBefore, survivors.placesAfter)) : null,
    rboSurvivors: whole ? tidyOrNull(rankBiasedOverlap({before: survivors.loBefore, after: survivors.loAfter})) : null,
    ...publishedStatistics(comparison, survivors, whole),
    footrule: footrule(survivors),
    topTenOverlap: whole ? topOverlap(comparison, survivors) : null,
    gridBefore: grids.before,
    gridAfter: grids.after,
  };
}

const noPairs: PairCounts = {concordant: 0, discordant: 0, tiedInBoth: 0, tiedBeforeOnly: 0, tiedAfterOnly: 0};

/** 12 digits: what is the same on every machine whatever the order of additions. */
const tidy = (value: number): number => Number(value.toPrecision(12));
const tidyOrNull = (value: number | null): number | null => (value === null ? null : tidy(value));

function survivorPairs(survivors: Survivors): PairCounts {
  const discordant = survivors.won.reduce((sum, won) => sum + won, 0);
  return countPairs(survivors.loBefore, survivors.loAfter, discordant);
}

function countClasses({classes}: Survivors): Pick<BoardStatistics, 'moved' | 'scoreOnly' | 'carried' | 'steady'> {
  const count = {moved: 0, score_only: 0, carried: 0, steady: 0};
  for (const name of classes) count[name] += 1;
  return {moved: count.moved, scoreOnly: count.score_only, carried: count.carried, steady: count.steady};
}

function topBlock(
  places: Places,
  {scores}: Survivors,
  subject: (row: number) => string,
  side: 'before' | 'after',
): TopBlock | null {
  const rows: number[] = [];
  for (let row = 0; row < places.lo.length; row += 1) if (places.lo[row] === 1) rows.push(row);
  const [first] = rows;
  if (first === undefined) return null;
  const score = (scores[side][first] ?? 0) * scores.sign + 0;
  return {
    names: rows.map(subject).sort(),
    score: scores.rankedBy === 'score' ? score : null,
    size: rows.length,
    share: tidy(rows.length / places.ranked),
  };
}

/** Both whole lists: entries of one edition alone have place 0 in the other. */
function overlapOfAll({entries}: Comparison, before: Places, after: Places): number | null {
  const {matchedBefore, matchedAfter, entered, left} = entries;
  const size = matchedAfter.length + entered.length + left.length;
  const joint = {before: new Uint32Array(size), after: new Uint32Array(size)};
  for (let index = 0; index < matchedAfter.length; index += 1) {
    joint.before[index] = before.lo[matchedBefore[index] ?? -1] ?? 0;
    joint.after[index] = after.lo[matchedAfter[index] ?? -1] ?? 0;
  }
  entered.forEach((row, index) => (joint.after[matchedAfter.length + index] = after.lo[row] ?? 0));
  const rest = matchedAfter.length + entered.length;
  left.forEach((row, index) => (joint.before[rest + index] = before.lo[row] ?? 0));
  return rankBiasedOverlap(joint);
}

function publishedStatistics(
  comparison: Comparison,
  survivors: Survivors,
  whole: boolean,
): Pick<BoardStatistics, 'rboPublished' | 'publishedTauB'> {
  const ranked = publishedOf(survivors);
  if (!whole || ranked.before.length < 2) return {rboPublished: null, publishedTauB: null};
  const before = placesOf(negated(ranked.before)).lo;
  const after = placesOf(negated(ranked.after)).lo;
  const allBefore = placesOf(negated(survivors.publishedBefore));
  const allAfter = placesOf(negated(survivors.publishedAfter));
  const rbo = overlapOfAll(comparison, allBefore, allAfter);
  return {rboPublished: tidyOrNull(rbo), publishedTauB: tidyOrNull(tauB(countPairs(before, after)))};
}

/** Published ranks of the survivors that have one in both editions. */
function publishedOf({accounts}: Survivors): {before: Float64Array; after: Float64Array} {
  const [before, after] = [new Float64Array(accounts.length), new Float64Array(accounts.length)];
  let count = 0;
  for (const account of accounts) {
    if (account === null) continue;
    before[count] = account.before;
    after[count] = account.after;
    count += 1;
  }
  return {before: before.subarray(0, count), after: after.subarray(0, count)};
}

function negated(ranks: Float64Array): Float64Array {
  const places = new Float64Array(ranks.length);
  for (let index = 0; index < ranks.length; index += 1) places[index] = -(ranks[index] ?? Number.NaN);
  return places;
}

function footrule({loBefore, hiBefore, loAfter, hiAfter}: Survivors): number {
  let sum = 0;
  for (let index = 0; index < loBefore.length; index += 1) {
    const was = (loBefore[index] ?? 0) + (hiBefore[index] ?? 0);
    const is = (loAfter[index] ?? 0) + (hiAfter[index] ?? 0);
    sum += Math.abs(was - is) / 2;
  }
  return sum;
}

/** Entries in the first ten places of both editions over those in the first ten of either. */
function topOverlap({entries}: Comparison, {placesBefore, placesAfter}: Survivors): number | null {
  const isTop = (lo: number | undefined): boolean => lo !== undefined && lo > 0 && lo <= topPlaces;
  let [both, either] = [0, 0];
  for (let index = 0; index < entries.matchedAfter.length; index += 1) {
    const was = isTop(placesBefore.lo[entries.matchedBefore[index] ?? -1]);
    const is = isTop(placesAfter.lo[entries.matchedAfter[index] ?? -1]);
    if (was && is) both += 1;
    if (was || is) either += 1;
  }
  for (const row of entries.entered) if (isTop(placesAfter.lo[row])) either += 1;
  for (const row of entries.left) if (isTop(placesBefore.lo[row])) either += 1;
  return either === 0 ? null : tidy(both / either);
}
