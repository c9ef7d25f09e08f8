// Entries that entered, left, were renamed or respelled, and the lines that were succeeded.
import type {
  CellChange,
  EntryEvidence,
  LikenessEvidence,
  PlaceInterval,
  Significance,
} from '../../model/change-event.ts';
import {canonicalCell, type Board} from '../../model/snapshot.ts';
import {identityTokens} from '../../values/identity-tokens.ts';
import type {Comparison} from '../comparison.ts';
import {containsName} from '../identity/same-values.ts';
import {nameSimilarity} from '../identity/similarity.ts';
import type {Rename} from '../identity/row-match.ts';
import type {Succession} from '../identity/succession.ts';
import type {Places} from '../movement/places.ts';
import type {Survivors} from '../movement/survivors.ts';
import {changeInQuestions, type BoardGrids} from '../statistics/question-change.ts';
import {cellSide, changedCell, type EventDraft} from './event.ts';
import {wholeRow} from './rows.ts';
import {tagsByRow} from './tags.ts';

// CHANGE_MODEL § 6: entrants in the top 10 places are headlines.
const topPlaces = 10;

/** Returns entered, re-entered, left, renamed, respelled (names) and succeeded events. */
export function entryEvents(comparison: Comparison, survivors: Survivors, grids: BoardGrids): EventDraft[] {
  return [
    ...enteredEvents(comparison, survivors),
    ...leftEvents(comparison, survivors),
    ...renameEvents(comparison),
    ...comparison.entries.successions.map((link) => succeededEvent(comparison, survivors, link, grids)),
  ];
}

function enteredEvents(comparison: Comparison, survivors: Survivors): EventDraft[] {
  const {after, subjectAfter, rows, options} = comparison;
  const possible = new Map(rows.possible.map((likeness) => [likeness.after, likeness]));
  const predecessors = new Map(
    comparison.entries.successions.map((link) => [link.after, comparison.subjectBefore(link.before)]),
  );
  return [...comparison.entries.entered].map((row): EventDraft => {
    const subject = subjectAfter(row);
    const place = placeOf(survivors.placesAfter, row);
    const gap = Object.hasOwn(options.seenBefore, subject) ? options.seenBefore[subject] : undefined;
    const likeness = possible.get(row);
    const facts = {
      subjects: [subject],
      // A succession is reported once, by its own event.
      significance: predecessors.has(row) ? 'noise' : entrySignificance(place),
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

function leftEvents(comparison: Comparison, survivors: Survivors): EventDraft[] {
  const {before, subjectBefore, rows} = comparison;
  const possible = new Map(rows.possible.map((likeness) => [likeness.before, likeness]));
  const successors = new Map(
    comparison.entries.successions.map((link) => [link.before, comparison.subjectAfter(link.after)]),
  );
  return [...comparison.entries.left].map((row) => {
    const place = placeOf(survivors.placesBefore, row);
    const likeness = possible.get(row);
    const atTop = place !== null && place[0] === 1;
    return {
      kind: 'left',
      subjects: [subjectBefore(row)],
      significance: successors.has(row) ? 'noise' : atTop ? 'headline' : 'notable',
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
    if (likeness === null) return otherName(rename, facts);
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

/** Names that only differ in writing are respelled; another name for the same values, or the same code, is a new name. */
function otherName({how, agreeing}: Rename, facts: RenameFacts): EventDraft {
  const similarity = nameSimilarity(facts.before, facts.after);
  const isNear = containsName(facts.before, facts.after, 2) || similarity >= nearName;
  const quiet = {significance: 'minor', section: 'quality'} as const;
  if (how === 'values' || how === 'key') {
    if (isNear && identityTokens(facts.before).join(' ') === identityTokens(facts.after).join(' '))
      return {kind: 'respelled', ...facts, ...quiet, confidence: 0.95, evidence: {how: 'contained'}};
    const evidence = {how, similarity: round(similarity), points: agreeing.length, agreeing, sameTokens: false};
    return {kind: 'renamed', ...facts, significance: 'notable', section: 'successions', confidence: 0.95, evidence};
  }
  return {kind: 'respelled', ...facts, ...quiet, evidence: {how: how === 'evidence' ? 'folded' : how}};
}

// From here a name is the other one in another spelling: `Amazon.com Inc` and `Amazon.com`.
const nearName = 0.75;

interface RenameFacts {
  readonly subjects: readonly string[];
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly cells: readonly CellChange[];
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
    cells: changedCells(comparison, link, delta !== null),
  };
}

/** The scores of an entry and its successor as written; where they have none, whatever else differs. */
function changedCells(comparison: Comparison, {before, after}: Succession, isScored: boolean): CellChange[] {
  const {columns, rows} = comparison;
  const {score, rank} = comparison.after;
  const pairs = columns.pairs.filter((pair) =>
    isScored ? pair.after === score : pair.after !== rank && !rows.nameColumns.after.includes(pair.after),
  );
  return pairs
    .map((pair) => changedCell(comparison, pair, {before, after}))
    .filter((cell) => isScored || cell.before?.canonical !== cell.after?.canonical);
}

function scoreAt(scores: Float64Array, row: number, sign: number): number | null {
  const score = scores[row] ?? Number.NaN;
  return Number.isNaN(score) ? null : score * sign + 0;
}

/** Six digits are more than any of these numbers means, and hide the noise of doubles. */
function round(value: number): number {
  return Number(value.toPrecision(6));
}
