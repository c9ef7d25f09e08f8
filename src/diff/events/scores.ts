// What survivors' scores did: changed, overtook, were overtaken, broke or joined ties; or all at once, a re-score.
import type {CellChange, PlaceInterval, Significance} from '../../model/changeset.ts';
import {tidy} from '../../model/figures.ts';
import type {Comparison} from '../comparison.ts';
import {scorePair, scoreScale, type Survivors} from '../movement/survivors.ts';
import {changeInQuestions, type BoardGrids} from '../statistics/question-change.ts';
import {changedCell, type EventDraft} from './event.ts';
import {passedNames, tieNames} from './neighbours.ts';

// CHANGE_MODEL § 6: a re-score when at least 30 % of the survivors, and ten, changed their score.
const bulkShare = 0.3;
const bulkCount = 10;
const residualsShown = 5;

/** Whether so many scores changed that it is one event, not many. */
export function isRescored(survivors: Survivors): boolean {
  const changed = survivors.changed.reduce((sum, value) => sum + value, 0);
  return (
    survivors.scores.rankedBy === 'score' && changed >= bulkCount && changed >= bulkShare * survivors.changed.length
  );
}

/** Returns the events of survivors' scores. Boards ranked by published places only have no scores to change. */
export function scoreEvents(comparison: Comparison, survivors: Survivors, grids: BoardGrids): EventDraft[] {
  const changed = listChanged(survivors);
  if (changed.length === 0) return [];
  if (survivors.scores.rankedBy !== 'score') return passingEvents(comparison, survivors, changed);
  if (isRescored(survivors))
    return [...rescoredEvents(comparison, survivors, changed, grids), ...passingEvents(comparison, survivors, changed)];
  return [
    ...changed.map((survivor) => scoreEvent(comparison, survivors, survivor, grids)),
    ...passingEvents(comparison, survivors, changed),
    ...tieEvents(comparison, survivors, changed),
  ];
}

function listChanged({changed}: Survivors): number[] {
  const list: number[] = [];
  for (let survivor = 0; survivor < changed.length; survivor += 1) if (changed[survivor] === 1) list.push(survivor);
  return list;
}

function scoreEvent(
  comparison: Comparison,
  survivors: Survivors,
  survivor: number,
  grids: BoardGrids,
  significance: Significance = scoreSignificance(survivors, survivor),
): EventDraft {
  const {before, after, delta} = scoreOf(comparison, survivors, survivor);
  const moved = survivors.classes[survivor] === 'moved';
  const questions = changeInQuestions(grids, before, after);
  return {
    kind: 'score_changed',
    subjects: [comparison.subjectAfter(survivors.rowsAfter[survivor] ?? 0)],
    field: 'score',
    before,
    after,
    significance,
    section: moved ? 'movers' : touchesTop(survivors, survivor) ? 'leaders' : 'movers',
    order: (moved ? 0 : 1e9) - Math.abs(questions?.delta ?? delta),
    evidence: {
      class: survivors.classes[survivor] ?? 'steady',
      delta,
      placeBefore: placeAmong(survivors, survivor, 'before'),
      placeAfter: placeAmong(survivors, survivor, 'after'),
      survivors: survivors.changed.length,
      won: survivors.won[survivor] ?? 0,
      lost: survivors.lost[survivor] ?? 0,
      questions: questions === null ? null : {...questions},
    },
    cells: scoreCells(comparison, survivors, survivor),
  };
}

/** Both scores in the later edition's unit. */
function scoreOf(
  comparison: Comparison,
  {scores, rowsBefore, rowsAfter}: Survivors,
  survivor: number,
): {before: number; after: number; delta: number} {
  const pair = scorePair(comparison);
  const scale = pair === null ? 1 : scoreScale(scores, comparison.numbersOf(pair).factor);
  const was = (scores.before[rowsBefore[survivor] ?? -1] ?? 0) * scores.sign + 0;
  const before = scale === 1 ? was : tidy(was * scale);
  const after = (scores.after[rowsAfter[survivor] ?? -1] ?? 0) * scores.sign + 0;
  return {before, after, delta: tidy(after - before)};
}

function placeAmong(survivors: Survivors, survivor: number, side: 'before' | 'after'): PlaceInterval {
  return side === 'before'
    ? [survivors.loBefore[survivor] ?? 0, survivors.hiBefore[survivor] ?? 0]
    : [survivors.loAfter[survivor] ?? 0, survivors.hiAfter[survivor] ?? 0];
}

/** Nobody leads a board of one row. */
function touchesTop(survivors: Survivors, survivor: number): boolean {
  if (Math.max(survivors.placesBefore.ranked, survivors.placesAfter.ranked) < 2) return false;
  const before = survivors.placesBefore.lo[survivors.rowsBefore[survivor] ?? -1];
  return before === 1 || survivors.placesAfter.lo[survivors.rowsAfter[survivor] ?? -1] === 1;
}

function scoreSignificance(survivors: Survivors, survivor: number): Significance {
  return survivors.classes[survivor] === 'moved' || touchesTop(survivors, survivor) ? 'headline' : 'notable';
}

/** The score's cell and, where it changed too, the published rank's: one cause, one event. */
function scoreCells(comparison: Comparison, survivors: Survivors, survivor: number): CellChange[] {
  const rows = {before: survivors.rowsBefore[survivor] ?? 0, after: survivors.rowsAfter[survivor] ?? 0};
  const {after} = comparison;
  return comparison.columns.pairs
    .filter((pair) => pair.after === after.score || pair.after === after.rank)
    .map((pair) => changedCell(comparison, pair, rows))
    .filter((cell) => cell.before?.canonical !== cell.after?.canonical)
    .sort((one, other) => (one.column < other.column ? -1 : 1));
}

function passingEvents(comparison: Comparison, survivors: Survivors, changed: readonly number[]): EventDraft[] {
  const movers = changed.filter((survivor) => survivors.classes[survivor] === 'moved');
  return movers.flatMap((survivor, index) =>
    (['overtook', 'overtaken'] as const).flatMap((kind): EventDraft[] => {
      const count = (kind === 'overtook' ? survivors.won : survivors.lost)[survivor] ?? 0;
      if (count === 0) return [];
      return [
        {
          kind,
          subjects: [comparison.subjectAfter(survivors.rowsAfter[survivor] ?? 0)],
          field: comparison.after.score === null ? 'rank' : 'score',
          significance: 'notable',
          section: 'movers',
          order: 2e9 - count,
          evidence: {count, names: passedNames(comparison, survivors, {survivor, kind, index})},
        },
      ];
    }),
  );
}

function tieEvents(comparison: Comparison, survivors: Survivors, changed: readonly number[]): EventDraft[] {
  const ties = tieNames(comparison, survivors, changed);
  return changed.flatMap((survivor) =>
    (['tie_broken', 'tie_joined'] as const).flatMap((kind): EventDraft[] => {
      const {count, names} = ties(survivor, kind);
      if (count === 0) return [];
      return [
        {
          kind,
          subjects: [comparison.subjectAfter(survivors.rowsAfter[survivor] ?? 0)],
          field: 'score',
          significance: 'minor',
          section: 'movers',
          order: 3e9,
          evidence: {count, names},
        },
      ];
    }),
  );
}

function rescoredEvents(
  comparison: Comparison,
  survivors: Survivors,
  changed: readonly number[],
  grids: BoardGrids,
): EventDraft[] {
  const all = survivors.changed.length;
  const deltas = Float64Array.from(
    {length: all},
    (_, survivor) => scoreOf(comparison, survivors, survivor).delta,
  ).sort();
  const quantile = (share: number): number => deltas[Math.round(share * (all - 1))] ?? 0;
  const median = quantile(0.5);
  const residual = (survivor: number): number => Math.abs(scoreOf(comparison, survivors, survivor).delta - median);
  const largest = [...changed]
    .sort((one, other) => residual(other) - residual(one) || one - other)
    .slice(0, residualsShown);
  // Models that passed others are always named, then those that deviate most from the rest.
  const movers = changed.filter((survivor) => survivors.classes[survivor] === 'moved');
  const shown = [...movers, ...largest.filter((survivor) => survivors.classes[survivor] !== 'moved')];
  return [
    {
      kind: 'rescored',
      subjects: changed.map((survivor) => comparison.subjectAfter(survivors.rowsAfter[survivor] ?? 0)),
      field: 'score',
      significance: 'headline',
      section: 'methodology',
      evidence: {
        changed: changed.length,
        survivors: all,
        share: Number((changed.length / all).toPrecision(4)),
        median,
        quantiles: [0, 0.25, 0.5, 0.75, 1].map(quantile),
        largest: largest.map((survivor) => comparison.subjectAfter(survivors.rowsAfter[survivor] ?? 0)),
      },
      cells: changed.flatMap((survivor) => scoreCells(comparison, survivors, survivor)),
    },
    // A re-score is one piece of news: movers beyond the farthest few are named below it.
    ...shown.map((survivor) =>
      scoreEvent(comparison, survivors, survivor, grids, largest.includes(survivor) ? 'notable' : 'minor'),
    ),
  ];
}
