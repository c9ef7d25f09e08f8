// Rows whose rank contradicts their score, with a witness each: the nearest row on the wrong side of them.
import {isBoundedShare, isOpenPercentage} from '../column/label-words.ts';
import {sequenceFaults, type SequenceOptions} from './sequence-faults.ts';
import {basisOf, type Basis} from './rank-basis.ts';
import {byRankThenScore, isBetter, outliersOf} from './oriented-scores.ts';
import type {Ranking} from './read-ranking.ts';

export interface Contradiction {
  readonly row: number;
  /** A row of better rank and worse score, or the reverse. */
  readonly witness: number;
  /** True when the row is above the witness although its score is worse. */
  readonly isAbove: boolean;
}

export interface Contradictions {
  readonly basis: Basis;
  /** By row. */
  readonly found: readonly Contradiction[];
}

/**
 * Null when nothing contradicts. Rows whose rank also is on a row of another score are left to `rank-sequence`: the
 * number was written wrongly, and the order suffers only from that. n log n.
 */
export function contradictionsOf(ranking: Ranking, sequence: SequenceOptions): Contradictions | null {
  const basis = basisOf(ranking);
  if (basis === null || basis.outliers.length === 0) return null;
  const reported = new Set([
    ...ranking.groups.flatMap((group) => sequenceFaults(ranking, group, sequence).repeated.flatMap(({rows}) => rows)),
    ...impossibleScores(ranking, basis),
  ]);
  const groups = ranking.groups.map((group) => group.filter((row) => !reported.has(row)));
  const outliers = reported.size === 0 ? basis.outliers : outliersOf({...ranking, groups}, basis);
  const found = groups.flatMap((group) => withWitnesses(ranking, basis, group, new Set(outliers)));
  return found.length === 0 ? null : {basis, found: found.sort((a, b) => a.row - b.row)};
}

/** Shares above 100 % are reported by `value-range`: the number is wrong, not the rank. */
function impossibleScores({groups, shape}: Ranking, basis: Basis): number[] {
  const column = shape.columns[basis.column];
  if (column === undefined || isOpenPercentage(column.label)) return [];
  if (column.unit !== '%' && !isBoundedShare(column.label)) return [];
  return groups.flatMap((group) => group.filter((row) => Math.abs(basis.orientedScores[row] ?? 0) > 100));
}

function withWitnesses(
  ranking: Ranking,
  basis: Basis,
  group: readonly number[],
  outliers: ReadonlySet<number>,
): Contradiction[] {
  const rows = byRankThenScore(ranking, basis, group);
  const above = nearestInside(rows, outliers);
  const below = nearestInside([...rows].reverse(), outliers).reverse();
  return rows.flatMap((row, at): Contradiction[] => {
    if (!outliers.has(row)) return [];
    const upper = above[at];
    const lower = below[at];
    if (upper !== undefined && isBetter(basis, row, upper)) return [{row, witness: upper, isAbove: false}];
    if (lower !== undefined && isBetter(basis, lower, row)) return [{row, witness: lower, isAbove: true}];
    return [];
  });
}

/** For each place, the nearest row before it that is not an outlier. */
function nearestInside(rows: readonly number[], outliers: ReadonlySet<number>): (number | undefined)[] {
  let last: number | undefined;
  return rows.map((row) => {
    const found = last;
    if (!outliers.has(row)) last = row;
    return found;
  });
}
