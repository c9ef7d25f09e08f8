// Scores as right answers: the grid that percent scores lie on, Wilson's interval and Fisher's exact test.
import type {ScoreGrid} from '../../model/statistics.ts';

// From this share of scores on one grid they are read as right answers (CHANGE_MODEL § 6).
const wholeGridShare = 0.95;
// From this share on, a coarser grid is named as the main one of a mixed board: 93 of 103 scores of the sample board's 2025-08
// edition lie on its 5-point grid, while random whole numbers put only a fifth there.
const mainGridShare = 0.7;
// Steps up to one point may be mere rounding to whole numbers; only then is a coarser main grid looked for (in tenths).
const finestPlainStep = 10;
// With fewer scores a common step is chance: five whole numbers are all even once in 32.
const minScores = 10;
const normalQuantile = 1.959964;

/** Returns the grid of percent scores (0–100, in tenths); null off the percent scale, with fewer than ten scores or all in one tie. */
export function gridOf(scores: Float64Array): ScoreGrid | null {
  const {counts, total} = countTenths(scores);
  if (total < minScores || counts.size < 3) return null;
  for (const value of counts.keys()) if (value < 0 || value > 1000) return null;
  const whole = coarsestStep(counts, total, wholeGridShare);
  const main = coarsestStep(counts, total, mainGridShare);
  const step = whole > finestPlainStep || main < whole ? whole : main;
  if (step <= printedStep(counts)) return null;
  const share = shareOnGrid(counts, step, total);
  return {step: step / 10, questions: Math.floor(1000 / step), share, mixed: share < wholeGridShare};
}

/** The step of printing itself, in tenths: whole numbers, else tenths. All scores lie on that grid, whatever the test. */
function printedStep(counts: ReadonlyMap<number, number>): number {
  return [...counts.keys()].every((tenths) => tenths % 10 === 0) ? 10 : 1;
}

function countTenths(scores: Float64Array): {counts: ReadonlyMap<number, number>; total: number} {
  const counts = new Map<number, number>();
  let total = 0;
  for (const score of scores) {
    if (Number.isNaN(score)) continue;
    // Rounded to a millionth of a tenth: 81.3 is 812.9999999999999 tenths to a double.
    const tenths = Math.round(score * 1e7) / 1e6;
    counts.set(tenths, (counts.get(tenths) ?? 0) + 1);
    total += 1;
  }
  return {counts, total};
}

/** Greatest step in tenths, a whole divisor of 100 %, that holds the share of scores; 0 when none does. */
function coarsestStep(counts: ReadonlyMap<number, number>, total: number, share: number): number {
  for (let step = 500; step >= 1; step -= 1) {
    if (1000 % step === 0 && shareOnGrid(counts, step, total) >= share) return step;
  }
  return 0;
}

function shareOnGrid(counts: ReadonlyMap<number, number>, step: number, total: number): number {
  let on = 0;
  for (const [value, count] of counts) if (Number.isInteger(value) && value % step === 0) on += count;
  return on / total;
}

/** Right answers for a percent score, rounded to the nearest whole one. */
export function rightAnswers(score: number, questions: number): number {
  return Math.round((score * questions) / 100);
}

/** Wilson's 95 % interval of a share of right answers, in percent. */
export function wilsonInterval(right: number, questions: number): {low: number; high: number} {
  const share = right / questions;
  const square = normalQuantile ** 2;
  const centre = share + square / (2 * questions);
  const spread = normalQuantile * Math.sqrt((share * (1 - share)) / questions + square / (4 * questions ** 2));
  const scale = 1 + square / questions;
  return {low: (100 * Math.max(0, centre - spread)) / scale, high: (100 * Math.min(scale, centre + spread)) / scale};
}

/** Fisher's exact test, two-sided: chance of a difference as great as this between two runs of the same questions. O(questions). */
export function fisherExact(rightBefore: number, rightAfter: number, questions: number): number {
  const right = rightBefore + rightAfter;
  const logs = logFactorials(2 * questions);
  const log = (value: number): number => logs[value] ?? 0;
  const chance = (before: number): number =>
    Math.exp(
      2 * log(questions) +
        log(right) +
        log(2 * questions - right) -
        log(2 * questions) -
        log(before) -
        log(questions - before) -
        log(right - before) -
        log(questions - right + before),
    );
  const observed = chance(rightBefore) * (1 + 1e-9);
  let sum = 0;
  for (let before = Math.max(0, right - questions); before <= Math.min(questions, right); before += 1) {
    const each = chance(before);
    if (each <= observed) sum += each;
  }
  return Math.min(1, sum);
}

function logFactorials(limit: number): Float64Array {
  const logs = new Float64Array(limit + 1);
  for (let value = 2; value <= limit; value += 1) logs[value] = (logs[value - 1] ?? 0) + Math.log(value);
  return logs;
}
