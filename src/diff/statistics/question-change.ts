// A score change in right answers, where both editions lie on one grid of questions.
import type {QuestionChange} from '../../model/changeset.ts';
import type {ScoreGrid} from '../../model/statistics.ts';
import {fisherExact, rightAnswers} from './questions.ts';

export interface BoardGrids {
  readonly before: ScoreGrid | null;
  readonly after: ScoreGrid | null;
}

// Fisher's test costs a step a question; boards with more questions than this have scores printed finer than one question anyway.
const maxQuestions = 2000;

/** Returns the change in questions of the later edition's test; null off its grid, or where the grids are mixed. */
export function changeInQuestions(
  {after}: BoardGrids,
  scoreBefore: number | null,
  scoreAfter: number | null,
): QuestionChange | null {
  if (after === null || after.mixed || after.questions > maxQuestions) return null;
  if (scoreBefore === null || scoreAfter === null) return null;
  if (!onGrid(scoreBefore, after.step) || !onGrid(scoreAfter, after.step)) return null;
  const of = after.questions;
  const [before, later] = [rightAnswers(scoreBefore, of), rightAnswers(scoreAfter, of)];
  const fisherP = Number(fisherExact(before, later, of).toPrecision(3));
  return {before, after: later, delta: later - before, of, fisherP};
}

/** Whether a score is a whole number of steps, but for the noise of doubles. */
export function onGrid(score: number, step: number): boolean {
  const steps = score / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}
