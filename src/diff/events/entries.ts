// Entries that entered, left, were renamed or respelled, and the lines that were succeeded.
import type {
  CellChange,
  EntryEvidence,
  LikenessEvidence,
  PlaceInterval,
  Significance,
} from '../../model/change-event.ts';
import type {Board} from '../../model/snapshot.ts';
import {canonicalCell} from '../../model/snapshot.ts';
import type {Comparison} from '../comparison.ts';
import {findSuccessions, type Succession} from '../identity/succession.ts';
import type {Places} from '../movement/places.ts';
import type {Survivors} from '../movement/survivors.ts';
import {changeInQuestions, type BoardGrids} from '../statistics/question-change.ts';
import {cellSide, type EventDraft} from './event.ts';
import {tagsByRow} from './tags.ts';

// CHANGE_MODEL § 6: entrants in the top 10 places are headlines.
const topPlaces = 10;

/** Returns entered, re-entered, left, renamed, respelled (names) and succeeded events. */
export function entryEvents(comparison: Comparison, survivors: Survivors, grids: BoardGrids): EventDraft[] {
  const links = findSuccessions(comparison, namesOf(comparison), {
    before: [...comparison.entries.left],
    after: [...comparison.entries.entered],
  });
  return [
    ...enteredEvents(comparison, survivors, links),
    ...leftEvents(comparison, survivors, links),
    ...renameEvents(comparison),
    ...links.map((link) => succeededEvent(comparison, survivors, link, grids)),
  ];
}

const namesOf = ({rows}: Comparison) => ({before: rows.namesBefore, after: rows.namesAfter});

function enteredEvents(comparison: Comparison, survivors: Survivors, successions: readonly Succession[]): EventDraft[] {
  const {after, subjectAfter, rows, options} = comparison;
  const predecessors = new Map(successions.map((link) => [link.after, comparison.subjectBefore(link.before)]));
  const possible = new Map(rows.possible.map((likeness) => [likeness.after, likeness]));
  const outside = new Set(after.outside);
  return [...comparison.entries.entered].map((row): EventDraft => {
    const subject = subjectAfter(row);
    const place = placeOf(survivors.placesAfter, row);
    const gap = Object.hasOwn(options.seenBefore, subject) ? options.seenBefore[subject] : undefined;
    const likeness = possible.get(row);
    const facts = {
      subjects: [subject],
      significance: outside.has(row) ? 'minor' : entrySignificance(place),
      section: 'entrants',
      order: place?.[0] ?? Number.MAX_SAFE_INTEGER,
      cells: wholeRow(comparison, row, 'after'),
    } as const;
    const entry = {
      ...describeEntry(after, row, survivors.scores.after, survivors.scores.sign),
      place,
      published: rankOf(survivors.publishedAfter, row),
    };
    const links = {
      ...(predecessors.has(row) ? {succeeds: predecessors.get(row) ?? ''} : {}),
      ...(likeness === undefined
        ? {}
        : {possiblyRenamedFrom: likenessEvidence(likeness, comparison.subjectBefore(likeness.before))}),
    };
    return gap === undefined
      ? {kind: 'entered', ...facts, evidence: {...entry, ...links}}
      : {kind: 're-entered', ...facts, evidence: {...entry, editionsAway: gap, ...links}};
  });
}

function leftEvents(comparison: Comparison, survivors: Survivors, links: readonly Succession[]): EventDraft[] {
  const {before, subjectBefore, rows} = comparison;
  const successors = new Map(links.map((link) => [link.before, comparison.subjectAfter(link.after)]));
  const possible = new Map(rows.possible.map((likeness) => [likeness.before, likeness]));
  const top = new Set(before.outside);
  return [...comparison.entries.left].map((row) => {
    const place = placeOf(survivors.placesBefore, row);
    const likeness = possible.get(row);
    const atTop = place !== null && place[0] === 1;
    return {
      kind: 'left',
      subjects: [subjectBefore(row)],
      significance: top.has(row) ? 'minor' : atTop ? 'headline' : 'notable',
      section: 'leavers',
      order: place?.[0] ?? Number.MAX_SAFE_INTEGER,
      evidence: {
        ...describeEntry(before, row, survivors.scores.before, survivors.scores.sign),
        place,
        published: rankOf(survivors.publishedBefore, row),
        ...(successors.has(row) ? {succeededBy: successors.get(row) ?? ''} : {}),
        ...(likeness === undefined
          ? {}
          : {possiblyRenamedTo: likenessEvidence(likeness, comparison.subjectAfter(likeness.after))}),
      },
      cells: wholeRow(comparison, row, 'before'),
    };
  });
}

function entrySignificance(place: PlaceInterval | null): Significance {
  return place !== null && place[0] <= topPlaces ? 'headline' : 'notable';
}

function placeOf(places: Places, row: number): PlaceInterval | null {
  const lo = places.lo[row] ?? 0;
  return lo === 0 ? null : [lo, places.hi[row] ?? lo];
}

function rankOf(ranks: Float64Array, row: number): number | null {
  const rank = ranks[row] ?? Number.NaN;
  return Number.isNaN(rank) ? null : rank;
}

function describeEntry(
  board: Board,
  row: number,
  scores: Float64Array,
  sign: number,
): Pick<EntryEvidence, 'vendor' | 'score' | 'tags'> {
  const score = scores[row] ?? Number.NaN;
  return {
    vendor: board.vendor === null ? null : canonicalCell(board, row, board.vendor),
    score: board.score === null || Number.isNaN(score) ? null : score * sign,
    tags: tagsByRow(board).get(row) ?? [],
  };
}

function likenessEvidence(
  likeness: {readonly similarity: number; readonly points: number},
  name: string,
): LikenessEvidence {
  return {name, similarity: round(likeness.similarity), points: likeness.points};
}

function wholeRow(comparison: Comparison, row: number, side: 'before' | 'after'): CellChange[] {
  const board = comparison[side];
  const subject = side === 'after' ? comparison.subjectAfter(row) : comparison.subjectBefore(row);
  const labels = side === 'after' ? null : laterLabels(comparison);
  return board.columns
    .map((column, index) => ({
      subject,
      column: labels?.get(index) ?? column.label,
      before: side === 'before' ? cellSide(board, row, index) : null,
      after: side === 'after' ? cellSide(board, row, index) : null,
    }))
    .sort((one, other) => (one.column < other.column ? -1 : 1));
}

const labelMaps = new WeakMap<Comparison, ReadonlyMap<number, string>>();

/** Label in the later edition by column of the earlier one. */
function laterLabels(comparison: Comparison): ReadonlyMap<number, string> {
  const known = labelMaps.get(comparison);
  if (known !== undefined) return known;
  const {columns, after} = comparison;
  const labels = new Map(columns.pairs.map((pair) => [pair.before, after.columns[pair.after]?.label ?? '']));
  labelMaps.set(comparison, labels);
  return labels;
}

function renameEvents(comparison: Comparison): EventDraft[] {
  const {rows, subjectAfter} = comparison;
  return rows.renames.map((rename): EventDraft => {
    const {before, after, likeness} = rename;
    const facts = {
      subjects: [subjectAfter(after)],
      field: 'name',
      before: rows.namesBefore[before] ?? '',
      after: rows.namesAfter[after] ?? '',
      cells: nameCells(comparison, rename),
    };
    if (likeness === null) {
      const how = rename.how === 'alias' ? 'alias' : 'folded';
      return {kind: 'respelled', ...facts, significance: 'minor', section: 'quality', evidence: {how}};
    }
    const {similarity, points, agreeing, sameTokens} = likeness;
    return {
      kind: 'renamed',
      ...facts,
      significance: 'notable',
      section: 'successions',
      confidence: renameConfidence(similarity, points),
      evidence: {how: 'evidence', similarity: round(similarity), points, agreeing, sameTokens},
    };
  });
}

function nameCells(
  {rows, before, after, subjectAfter}: Comparison,
  row: {readonly before: number; readonly after: number},
): CellChange[] {
  return rows.nameColumns.after.flatMap((column, index) => {
    const earlier = rows.nameColumns.before[index] ?? -1;
    if (canonicalCell(before, row.before, earlier) === canonicalCell(after, row.after, column)) return [];
    return [
      {
        subject: subjectAfter(row.after),
        column: after.columns[column]?.label ?? '',
        before: cellSide(before, row.before, earlier),
        after: cellSide(after, row.after, column),
      },
    ];
  });
}

/** 0.5 at the bar of 1.2, 0.99 for near names with all seven points; no measured probability, an order of trust. */
function renameConfidence(similarity: number, points: number): number {
  return round(Math.min(0.99, 0.5 + (similarity + 0.15 * points - 1.2)));
}

function succeededEvent(comparison: Comparison, survivors: Survivors, link: Succession, grids: BoardGrids): EventDraft {
  const [before, after] = [comparison.subjectBefore(link.before), comparison.subjectAfter(link.after)];
  const {scores} = survivors;
  const scoreBefore = scoreAt(scores.before, link.before, scores.sign);
  const scoreAfter = scoreAt(scores.after, link.after, scores.sign);
  const questions = changeInQuestions(grids, scoreBefore, scoreAfter);
  const delta = scoreBefore === null || scoreAfter === null ? null : round(scoreAfter - scoreBefore);
  return {
    kind: 'succeeded',
    subjects: [after],
    field: 'name',
    before,
    after,
    significance: questions !== null && Math.abs(questions.delta) >= 1 ? 'headline' : 'notable',
    section: 'successions',
    confidence: 0.8,
    evidence: {
      line: link.line,
      scoreBefore,
      scoreAfter,
      delta,
      questions: questions === null ? null : {...questions},
      placeBefore: placeOf(survivors.placesBefore, link.before),
      placeAfter: placeOf(survivors.placesAfter, link.after),
    },
  };
}

function scoreAt(scores: Float64Array, row: number, sign: number): number | null {
  const score = scores[row] ?? Number.NaN;
  return Number.isNaN(score) ? null : score * sign + 0;
}

/** Six digits are more than any of these numbers means, and hide the noise of doubles. */
function round(value: number): number {
  return Number(value.toPrecision(6));
}
