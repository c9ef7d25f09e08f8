// The numbers of one board's change: who is there, who leads, how alike the two rankings are. O(n log n).
import {tidy} from '../../model/figures.ts';
import type {BoardStatistics, TopBlock} from '../../model/statistics.ts';
import type {Comparison} from '../comparison.ts';
import {placesOf, type Places} from '../movement/places.ts';
import type {Survivors} from '../movement/survivors.ts';
import {countPairs, tauB} from './pairs.ts';
import type {BoardGrids} from './question-change.ts';
import {rankBiasedOverlap} from './rank-biased-overlap.ts';

/** Returns the statistics of a comparison. Boards ranked again in each group have no overlap of whole lists. */
export function boardStatistics(comparison: Comparison, survivors: Survivors, grids: BoardGrids): BoardStatistics {
  const {entries, before, after} = comparison;
  const whole = survivors.scores.groupsAfter === null && survivors.scores.rankedBy !== 'none';
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
    moved: survivors.classes.filter((name) => name === 'moved').length,
    scoreChanged: survivors.scores.rankedBy === 'score' ? survivors.changed.reduce((sum, value) => sum + value, 0) : 0,
    churn: union === 0 ? 0 : tidy((entries.entered.length + entries.left.length) / union),
    topBlockBefore: whole ? topBlock(survivors.placesBefore, survivors, comparison.subjectBefore, 'before') : null,
    topBlockAfter: whole ? topBlock(survivors.placesAfter, survivors, comparison.subjectAfter, 'after') : null,
    kendallTauB: enough ? tidyOrNull(survivorsTauB(survivors)) : null,
    rboAll: whole ? tidyOrNull(overlapOfAll(comparison, survivors.placesBefore, survivors.placesAfter)) : null,
    publishedTauB: whole ? tidyOrNull(publishedTauB(survivors)) : null,
    gridAfter: grids.after,
  };
}

/** 12 digits: what is the same on every machine whatever the order of additions. */
const tidyOrNull = (value: number | null): number | null => (value === null ? null : tidy(value));

function survivorsTauB({won, loBefore, loAfter}: Survivors): number | null {
  const discordant = won.reduce((sum, count) => sum + count, 0);
  return tauB(countPairs(loBefore, loAfter, discordant));
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

function publishedTauB(survivors: Survivors): number | null {
  const ranked = publishedOf(survivors);
  if (ranked.before.length < 2) return null;
  return tauB(countPairs(placesOf(negated(ranked.before)).lo, placesOf(negated(ranked.after)).lo));
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
