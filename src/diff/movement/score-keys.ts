// Scores → small whole numbers in the same order, so that places are counted and not sorted. Printed scores have few decimals:
// times a power of ten they are whole numbers already. Any others are numbered by sorting.
import {partitionPoint} from '../../model/partition-point.ts';

export interface ScoreKeys {
  /** From 0, ascending with the score, equal for equal scores; -1 for NaN. */
  readonly keys: Int32Array;
  /** Keys are below this. */
  readonly size: number;
}

// Scores printed with more decimals are sorted.
const largestScale = 10_000;
// A table of this many keys a score costs less than sorting the scores.
const keysPerScore = 8;

/** Returns the keys of scores. -0 and 0 are one score. */
export function keysOf(scores: Float64Array): ScoreKeys {
  return printedKeys(scores) ?? sortedKeys(scores);
}

/** Null where a score has too many decimals, or where the scores lie too far apart for a table. */
function printedKeys(scores: Float64Array): ScoreKeys | null {
  let scale = 1;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let entry = 0; entry < scores.length; entry += 1) {
    const score = scores[entry] ?? Number.NaN;
    if (Number.isNaN(score)) continue;
    // Whole numbers over a power of ten are the doubles nearest to what was printed: none is lost on the way there and back.
    while (Math.round(score * scale) / scale !== score) {
      scale *= 10;
      if (scale > largestScale) return null;
    }
    if (score < least) least = score;
    if (score > most) most = score;
  }
  const first = Math.round(least * scale);
  const size = least > most ? 0 : Math.round(most * scale) - first + 1;
  if (!(size <= keysPerScore * scores.length + 64)) return null;
  const keys = new Int32Array(scores.length);
  for (let entry = 0; entry < scores.length; entry += 1) {
    const score = scores[entry] ?? Number.NaN;
    keys[entry] = Number.isNaN(score) ? -1 : Math.round(score * scale) - first;
  }
  return {keys, size};
}

function sortedKeys(scores: Float64Array): ScoreKeys {
  const values = distinctScores(scores);
  const keys = new Int32Array(scores.length);
  for (let entry = 0; entry < scores.length; entry += 1) {
    const score = scores[entry] ?? Number.NaN;
    keys[entry] = Number.isNaN(score) ? -1 : partitionPoint(values.length, (at) => (values[at] ?? 0) < score);
  }
  return {keys, size: values.length};
}

/** Ascending. */
function distinctScores(scores: Float64Array): Float64Array {
  // Typed arrays sort NaN to the end; -0 and 0 are one score, though they sort apart.
  const sorted = scores.slice().sort();
  let count = 0;
  for (let index = 0; index < sorted.length; index += 1) {
    const score = sorted[index] ?? Number.NaN;
    if (Number.isNaN(score)) break;
    if (count === 0 || sorted[count - 1] !== score) sorted[count++] = score;
  }
  return sorted.subarray(0, count);
}
