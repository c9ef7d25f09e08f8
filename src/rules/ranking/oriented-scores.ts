// Ranks held against the numbers of one column: is a better rank ever next to a worse number, and which rows are to blame.
import {longestAscending} from '../../values/longest-ascending.ts';
import type {Direction} from '../../model/column.ts';
import {comparableNumbers} from '../../values/comparable-numbers.ts';
import type {Ranking} from './read-ranking.ts';

export interface OrientedScores {
  /** -1 where the numbers are made of several columns. */
  readonly column: number;
  readonly direction: Direction;
  /** One number a row, higher is better whatever the direction; NaN where missing. */
  readonly orientedScores: Float64Array;
  /** Half the width of what each printed number may stand for; null where all are printed alike. */
  readonly margins: Float64Array | null;
  /** Numbers this close count as equal, beyond the margins. */
  readonly tolerance: number;
}

/** The numbers of a column as merits; linear. */
export function orientedScoresOf({table}: Ranking, column: number, direction: Direction): OrientedScores {
  const {values, margins} = comparableNumbers(table, column);
  const orientedScores = direction === 'higher' ? values : values.map((value) => -value);
  return {column, direction, orientedScores, margins, tolerance: 0};
}

export function orientedScoreAt({orientedScores}: OrientedScores, row: number): number {
  return orientedScores[row] ?? NaN;
}

/** The best that the row's printed number may stand for; without end for `150,000+`. */
function upperBoundAt(of: OrientedScores, row: number): number {
  return orientedScoreAt(of, row) + (of.margins?.[row] ?? 0);
}

/** True when the row's number is better beyond all rounding. */
export function isBetter(of: OrientedScores, row: number, other: number): boolean {
  const by = orientedScoreAt(of, row) - orientedScoreAt(of, other);
  if (!(by > 0)) return false;
  const margin = of.margins === null ? 0 : (of.margins[row] ?? 0) + (of.margins[other] ?? 0);
  return by > (margin + of.tolerance) * (1 + 1e-9);
}

/** True when no better rank is beside a worse number. Stops at the first that does; linear. */
export function neverContradicts({groups, ranks}: Ranking, of: OrientedScores): boolean {
  return groups.every((group) => {
    let worst = -1; // row whose pairingScore is at most the smallest, among the better ranks
    let pending = -1; // the same within the rank being read
    for (const row of group) {
      if (Number.isNaN(orientedScoreAt(of, row))) continue;
      if (pending >= 0 && ranks[pending] !== ranks[row]) {
        if (worst < 0 || upperBoundAt(of, pending) < upperBoundAt(of, worst)) worst = pending;
        pending = -1;
      }
      if (worst >= 0 && isBetter(of, row, worst)) return false;
      if (pending < 0 || upperBoundAt(of, row) < upperBoundAt(of, pending)) pending = row;
    }
    return true;
  });
}

/** Rows outside the longest order that agrees with the ranks, as far as rounding does not explain them; ascending; n log n. */
export function outliersOf(ranking: Ranking, of: OrientedScores): number[] {
  const all = ranking.groups.flatMap((group) => {
    const rows = byRankThenScore(ranking, of, group);
    const inside = longestAscending(Float64Array.from(rows, (row) => -orientedScoreAt(of, row)));
    const chain: Chain = {rows, above: nearestInside(inside, 1), below: nearestInside(inside, -1)};
    return rows.filter((_, at) => inside[at] === 0 && contradictsNeighbour(ranking, of, chain, at));
  });
  return all.sort((a, b) => a - b);
}

/** Rows with a number; within one rank the order is free: best first, so that ties break no order. `group` is sorted by rank. */
export function byRankThenScore({ranks}: Ranking, of: OrientedScores, group: readonly number[]): number[] {
  const scored = group.filter((row) => !Number.isNaN(orientedScoreAt(of, row)));
  for (let start = 0; start < scored.length;) {
    let end = start + 1;
    while (end < scored.length && ranks[scored[end] ?? -1] === ranks[scored[start] ?? -1]) end += 1;
    if (end - start > 1) sortRun(of, scored, start, end);
    start = end;
  }
  return scored;
}

function sortRun(of: OrientedScores, rows: number[], start: number, end: number): void {
  const run = rows.slice(start, end).sort((a, b) => orientedScoreAt(of, b) - orientedScoreAt(of, a) || a - b);
  for (let at = start; at < end; at += 1) rows[at] = run[at - start] ?? 0;
}

interface Chain {
  readonly rows: readonly number[];
  /** For each place, the nearest place before and after it that is inside the chain; -1 without one. */
  readonly above: Int32Array;
  readonly below: Int32Array;
}

function contradictsNeighbour({ranks}: Ranking, of: OrientedScores, {rows, above, below}: Chain, at: number): boolean {
  const row = rows[at] ?? -1;
  const upper = rows[above[at] ?? -1];
  const lower = rows[below[at] ?? -1];
  if (upper !== undefined && ranks[upper] !== ranks[row] && isBetter(of, row, upper)) return true;
  return lower !== undefined && ranks[lower] !== ranks[row] && isBetter(of, lower, row);
}

function nearestInside(inside: Uint8Array, step: 1 | -1): Int32Array {
  const nearest = new Int32Array(inside.length);
  let last = -1;
  for (let at = step > 0 ? 0 : inside.length - 1; at >= 0 && at < inside.length; at += step) {
    nearest[at] = last;
    if (inside[at] === 1) last = at;
  }
  return nearest;
}
