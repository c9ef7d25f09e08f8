// The verdict's clauses about values: named if they are few, counted if they are many, one clause if a whole column changed.
import {sideText} from '../model/change-event.ts';
import type {BoardChanges, BoardHead, ChangeEvent} from '../model/changeset.ts';
import type {VerdictClause, VerdictValue} from '../model/verdict.ts';

export type BoardFacts = Pick<BoardChanges, 'events' | 'statistics' | 'noise' | 'head' | 'movement'>;

// Values up to this number are named in the sentence; more are counted.
const named = 3;
// From here on changes of one column are one affair: ten rows, and half of those that both editions have.
const bulkCount = 10;
const bulkShare = 0.5;

/** Returns the clauses of values that count: everything above noise that is not a score of a mover and no identity; bulk changes of one column apart. */
export function valueClauses(facts: BoardFacts): VerdictClause[] {
  const isRescored = facts.events.some(({kind}) => kind === 'rescored');
  const found = facts.events.filter((event) => isValueNews(event, isRescored));
  const bulks = bulkChanges(found, facts.statistics.matched);
  const others = found.filter(({kind, field}) => !(kind === 'measure_changed' && bulks.has(field ?? '')));
  const clauses = [...bulks].map(([field, bulk]): VerdictClause => ({key: 'bulk', data: {field, ...bulk}}));
  if (others.length === 0) return clauses;
  const rows = new Set(others.flatMap(({subjects}) => subjects));
  const count = others.reduce((sum, {cells, subjects}) => sum + (cells.length === 0 ? 1 : subjects.length), 0);
  const items = count <= named ? others.flatMap((event) => valuesOf(event, facts.head)) : [];
  return [...clauses, {key: 'values', data: {count, rows: rows.size, items}}];
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
    .map(({subject, column, before, after}) => ({
      name: subject,
      field: column === score ? null : column,
      before: before === null || before.canonical === '' ? null : sideText(before),
      after: after === null || after.canonical === '' ? null : sideText(after),
    }));
}

/** `count` of `of` rows changed one column in one direction; `ratio` is the median of after / before. */
interface BulkChange {
  readonly count: number;
  readonly of: number;
  readonly ratio: number;
}

/** The columns whose values changed on most rows in one direction, with the median ratio. */
function bulkChanges(events: readonly ChangeEvent[], of: number): ReadonlyMap<string, BulkChange> {
  const ratios = new Map<string, number[]>();
  for (const {kind, evidence, field} of events) {
    if (kind !== 'measure_changed' || !('ratio' in evidence) || evidence.ratio === null) continue;
    const list = ratios.get(field ?? '') ?? [];
    ratios.set(field ?? '', list);
    list.push(evidence.ratio);
  }
  const bulks = new Map<string, BulkChange>();
  for (const [field, list] of ratios) {
    const rising = list.filter((ratio) => ratio > 1).length;
    const oneWay = rising === list.length || rising === 0;
    if (list.length < bulkCount || list.length < bulkShare * of || !oneWay) continue;
    const sorted = [...list].sort((one, other) => one - other);
    bulks.set(field, {count: list.length, of, ratio: sorted[sorted.length >> 1] ?? 1});
  }
  return bulks;
}
