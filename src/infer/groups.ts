// A rank that restarts per category → the column it restarts for. Distinguished from one ranking with ties: in one ranking equal ranks
// mean equal scores, and its ranks run on to the number of rows.
import {addTo} from '../model/groups.ts';
import type {Table} from '../model/table.ts';
import {wordsOf} from '../values/column-values.ts';
import {agreementOf, type Agreement} from './agreement.ts';
import type {DraftColumn} from './draft.ts';

export interface GroupQuestion {
  readonly table: Table;
  readonly drafts: readonly DraftColumn[];
  readonly ranks: Float64Array;
  readonly scores: Float64Array;
}

export interface Groups {
  readonly column: number;
  /** Agreement of rank and score within the groups, all groups together. */
  readonly agreement: Agreement;
}

/** Columns tried; a board has one or two that could group it. */
const maxColumns = 8;

/** The column whose groups are each ranked from 1; null for one ranking. */
export function findGroups(question: GroupQuestion): Groups | null {
  const {drafts, ranks} = question;
  const first = ranks.indexOf(1);
  if (first < 0 || ranks.indexOf(1, first + 1) < 0 || isOneRanking(question)) return null;
  const columns = drafts.filter(
    ({role, facts}) =>
      (role === 'category' || role === 'vendor' || role === 'other' || role === 'date') &&
      facts.distinct >= 2 &&
      facts.type !== 'number' &&
      facts.distinct * 2 <= facts.present,
  );
  for (const draft of columns.slice(0, maxColumns)) {
    const groups = tryColumn(question, draft.index);
    if (groups !== null) return groups;
  }
  return null;
}

/** Equal ranks with equal scores throughout: ties, not groups. */
function isOneRanking({ranks, scores}: GroupQuestion): boolean {
  const scoreOfRank = new Map<number, number>();
  return ranks.every((rank, row) => {
    const score = scores[row] ?? NaN;
    if (Number.isNaN(rank) || Number.isNaN(score)) return true;
    const known = scoreOfRank.get(rank);
    scoreOfRank.set(rank, score);
    return known === undefined || known === score;
  });
}

function tryColumn({table, ranks, scores}: GroupQuestion, column: number): Groups | null {
  const {ids} = wordsOf(table, column);
  const rows = rowsByGroup(ids, ranks);
  const good = [...rows.values()].filter((group) => startsAtOne(group, ranks)).length;
  if (rows.size < 2 || good < rows.size * 0.9) return null;
  return {column, agreement: addUp([...rows.values()].map((group) => agreementWithin(group, ranks, scores)))};
}

function rowsByGroup(ids: Uint32Array, ranks: Float64Array): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  ids.forEach((id, row) => {
    if (!Number.isNaN(ranks[row])) addTo(rows, id, row);
  });
  return rows;
}

/** From 1 to at most the group's size; an excerpt of a longer list would leave gaps and stays one ranking. */
function startsAtOne(rows: readonly number[], ranks: Float64Array): boolean {
  let least = Infinity;
  let most = 0;
  for (const row of rows) {
    least = Math.min(least, ranks[row] ?? 0);
    most = Math.max(most, ranks[row] ?? 0);
  }
  return least === 1 && most <= rows.length;
}

function agreementWithin(rows: readonly number[], ranks: Float64Array, scores: Float64Array): Agreement {
  return agreementOf(
    Float64Array.from(rows, (row) => ranks[row] ?? NaN),
    Float64Array.from(rows, (row) => scores[row] ?? NaN),
  );
}

function addUp(parts: readonly Agreement[]): Agreement {
  const sum = (pick: (part: Agreement) => number): number => parts.reduce((total, part) => total + pick(part), 0);
  const alike = sum((part) => part.alike);
  const against = sum((part) => part.against);
  const tau = alike + against === 0 ? 0 : (alike - against) / (alike + against);
  return {
    rows: sum((part) => part.rows),
    alike,
    against,
    tau,
    levels: Math.max(0, ...parts.map((part) => part.levels)),
  };
}
