// The verdict's clauses about values: named if they are few, counted if they are many, one clause if a whole column changed.
import {changedColumn, differingText, sideText} from '../model/change-event.ts';
import type {BoardChanges, BoardHead, ChangeEvent} from '../model/changeset.ts';
import {medianOf} from '../model/lists.ts';
import type {VerdictClause, VerdictValue} from '../model/verdict.ts';

export type BoardFacts = Pick<BoardChanges, 'events' | 'statistics' | 'noise' | 'head' | 'movement' | 'uncertainty'>;

// Values up to this number are named in the sentence; more are counted.
const named = 3;
// From here on changes of one column are one affair: ten rows, and half of those that both editions have.
const bulkCount = 10;
const bulkShare = 0.5;

/** Returns the clauses of values that count: everything above noise that is not a score of a mover and no identity; changes of a whole column apart. */
export function valueClauses(facts: BoardFacts): VerdictClause[] {
  const isRescored = facts.events.some(({kind}) => kind === 'rescored');
  const found = facts.events.filter((event) => isValueNews(event, isRescored));
  const bulks = bulkChanges(found, facts);
  const others = found.filter((event) => !(isBulkKind(event) && bulks.has(changedColumn(event))));
  const clauses = [...bulks].map(([field, bulk]): VerdictClause => ({key: 'bulk', data: {field, ...bulk}}));
  if (others.length === 0) return clauses;
  const rows = new Set(others.flatMap(({subjects}) => subjects));
  const count = others.reduce((sum, {cells, subjects}) => sum + (cells.length === 0 ? 1 : subjects.length), 0);
  const items = count <= named ? others.flatMap((event) => valuesOf(event, facts.head)) : [];
  const [only] = rows;
  return [
    ...clauses,
    {key: 'values', data: {count, rows: rows.size, name: rows.size === 1 ? (only ?? null) : null, items}},
  ];
}

function isValueNews(event: ChangeEvent, isRescored: boolean): boolean {
  if (event.significance === 'noise') return false;
  switch (event.kind) {
    case 'score_changed':
      return event.evidence.class !== 'moved' && !isRescored;
    case 'measure_changed':
    case 'value_changed':
    case 'value_missing':
    case 'value_filled':
      return true;
    default:
      return false;
  }
}

function valuesOf({cells}: ChangeEvent, {rank, score}: BoardHead): VerdictValue[] {
  return cells
    .filter(({column}) => column !== rank)
    .map(({subject, column, before, after}) => {
      const was = before === null || before.canonical === '' ? null : sideText(before);
      const is = after === null || after.canonical === '' ? null : sideText(after);
      const shown = was === null || is === null ? {before: was, after: is} : differingText(was, is);
      return {name: subject, field: column === score ? null : column, ...shown};
    });
}

/** `count` of `of` rows changed one column; `ratio` is the median of after / before, and of scores `points` that of after − before, where all changed in one direction. */
interface BulkChange {
  readonly count: number;
  readonly of: number;
  readonly ratio: number | null;
  readonly points?: number;
}

/** The columns whose values changed on most rows, numbers and texts alike. */
function bulkChanges(events: readonly ChangeEvent[], {statistics, head}: BoardFacts): ReadonlyMap<string, BulkChange> {
  const of = statistics.matched;
  const fields = new Map<string, {rows: number; ratios: number[]; differences: number[]}>();
  for (const event of events) {
    if (!isBulkKind(event)) continue;
    const column = changedColumn(event);
    const found = fields.get(column) ?? {rows: 0, ratios: [], differences: []};
    fields.set(column, found);
    found.rows += event.subjects.length;
    if ('ratio' in event.evidence && event.evidence.ratio !== null) found.ratios.push(event.evidence.ratio);
    if ('difference' in event.evidence) found.differences.push(event.evidence.difference);
  }
  const bulks = new Map<string, BulkChange>();
  for (const [field, {rows, ratios, differences}] of fields) {
    if (rows < bulkCount || rows < bulkShare * of) continue;
    const rising = ratios.filter((ratio) => ratio > 1).length;
    const isMonotonic = ratios.length === rows && (rising === ratios.length || rising === 0);
    const isScore = head.columns.some(({label, role}) => label === field && role === 'score');
    bulks.set(field, {
      count: rows,
      of,
      ratio: isMonotonic ? medianOf(ratios) : null,
      ...(isMonotonic && isScore ? {points: medianOf(differences) ?? 0} : {}),
    });
  }
  return bulks;
}

/** Changes that may be one affair of their column. */
function isBulkKind({kind}: ChangeEvent): boolean {
  return kind === 'measure_changed' || kind === 'value_changed';
}
