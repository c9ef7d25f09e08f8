// Columns that are computed from all rows: places by score under a tie policy, and running numbers. They are told by what all three
// versions have in common, and rewritten for the merged rows.
import {ranksUnder, type Policy} from '../rules/ranking/tie-policy.ts';
import {readNumber} from '../values/number.ts';
import {groupBy} from '../model/groups.ts';
import type {MergedColumn} from './columns.ts';
import type {Cell, Grid} from './grid.ts';
import type {MergedRow} from './rows.ts';
import type {ThreeWay} from './model.ts';

const policies: readonly Policy[] = ['1224', '1223', '1334', '1234'];

interface ScoreRanks {
  readonly kind: 'score';
  readonly column: number;
  readonly score: number;
  /** 1 = higher is better, −1 = lower. */
  readonly sign: 1 | -1;
  readonly policy: Policy;
  readonly groupBy: readonly number[];
  readonly start: number;
}

interface RunningNumbers {
  readonly kind: 'running';
  readonly column: number;
  readonly start: number;
}

export type ComputedColumn = (ScoreRanks | RunningNumbers) & {
  /** How a number is printed: exactly so where known (`🥇`), else by replacing the digits of `pattern`. */
  readonly printed: ReadonlyMap<number, Cell>;
  readonly pattern: string | null;
};

const sides = ['base', 'ours', 'theirs'] as const;

/** Returns the computed columns and those that hold ranks which nothing explains, both as merged columns. */
export function computedColumns(
  grids: ThreeWay<Grid>,
  columns: readonly MergedColumn[],
): {computed: ComputedColumn[]; strict: Set<number>} {
  const computed: ComputedColumn[] = [];
  const strict = new Set<number>();
  for (const [column, {at}] of columns.entries()) {
    const isRank = sides.some((side) => grids[side].board.columns[at[side]]?.role === 'rank');
    if (at.base < 0 || at.ours < 0 || at.theirs < 0) continue;
    const cells = (side: (typeof sides)[number]): Cell[] =>
      grids[side].rows.map((row) => row.cells[at[side]] ?? {raw: '', plain: ''});
    const all = {base: cells('base'), ours: cells('ours'), theirs: cells('theirs')};
    const basis = (isRank ? scoreRanks(column, grids, columns, all) : null) ?? runningNumbers(column, all);
    const style = basis === null ? null : printingOf([...all.base, ...all.theirs, ...all.ours]);
    if (basis !== null && style !== null) computed.push({...basis, ...style});
    else if (isRank) strict.add(column);
  }
  return {computed, strict};
}

/** 1, 2, 3 … down the rows of all three versions, from the same number on. */
function runningNumbers(column: number, cells: ThreeWay<readonly Cell[]>): RunningNumbers | null {
  const start = rankOf(cells.base[0]);
  const runs = sides.every(
    (side) => cells[side].length >= 2 && cells[side].every((cell, row) => rankOf(cell) === start + row),
  );
  return runs ? {kind: 'running', column, start} : null;
}

function rankOf(cell: Cell | undefined): number {
  const value = cell === undefined ? null : readNumber(cell.plain);
  return value !== null && Number.isInteger(value.value) && value.value >= 0 ? value.value : NaN;
}

function scoreOf(cell: Cell | undefined): number {
  const number = cell === undefined ? null : readNumber(cell.plain);
  return number === null ? NaN : number.value * number.factor;
}

function scoreRanks(
  column: number,
  grids: ThreeWay<Grid>,
  columns: readonly MergedColumn[],
  ranks: ThreeWay<readonly Cell[]>,
): ScoreRanks | null {
  const {board} = grids.base;
  const score = columns.findIndex(({at}) => at.base === board.score && at.base >= 0);
  const at = columns[score]?.at;
  if (at === undefined || at.ours < 0 || at.theirs < 0) return null;
  const groupBy = board.groupBy.map((group) => columns.findIndex((merged) => merged.at.base === group));
  if (groupBy.some((group) => group < 0)) return null;
  for (const policy of policies) {
    for (const sign of [1, -1] as const) {
      const starts = sides.map((side) => {
        const rows = grids[side].rows.map((row, index) => ({
          rank: rankOf(ranks[side][index]),
          score: scoreOf(row.cells[at[side]]),
          group: groupBy.map((group) => row.cells[columns[group]?.at[side] ?? -1]?.plain ?? '').join('\u001f'),
        }));
        return startUnder(policy, sign, rows);
      });
      const [start = null] = starts;
      if (start !== null && starts.every((other) => other === start))
        return {kind: 'score', column, score, sign, policy, groupBy, start};
    }
  }
  return null;
}

interface RankedRow {
  readonly rank: number;
  readonly score: number;
  readonly group: string;
}

/** First rank, if all ranks are what the policy makes of the scores; rows without a rank take no part. Null otherwise. */
function startUnder(policy: Policy, sign: 1 | -1, rows: readonly RankedRow[]): number | null {
  const ranked = rows.filter(({rank}) => !Number.isNaN(rank));
  const start = Math.min(...ranked.slice(0, 1000).map(({rank}) => rank));
  if (ranked.length < 2 || ranked.some(({score}) => Number.isNaN(score))) return null;
  for (const group of groupBy(ranked, ({group: name}) => name).values()) {
    const sorted = [...group].sort((one, other) => sign * (other.score - one.score) || one.rank - other.rank);
    const made = placesUnder(
      policy,
      sorted.map(({score}) => score),
      start,
    );
    if (made.some((place, at) => place !== sorted[at]?.rank)) return null;
  }
  return start;
}

/** Places of sorted scores, the first being `start`. */
function placesUnder(policy: Policy, scores: readonly number[], start: number): number[] {
  const orientedScores = Float64Array.from(scores);
  const rows = scores.map((_, row) => row);
  return ranksUnder(
    policy,
    {column: -1, direction: 'higher', orientedScores, margins: null, tolerance: 0},
    rows,
    start,
  );
}

/** One way to print each number, or none at all. */
function printingOf(cells: readonly Cell[]): Pick<ComputedColumn, 'printed' | 'pattern'> | null {
  const printed = new Map<number, Cell>();
  let pattern: string | null = null;
  for (const cell of cells) {
    const rank = rankOf(cell);
    if (Number.isNaN(rank)) continue;
    const known = printed.get(rank);
    if (known !== undefined && known.raw !== cell.raw) return null;
    printed.set(rank, cell);
    const digits = String(rank);
    if (cell.raw.split(digits).length === 2) pattern = cell.raw.replace(digits, '\u0000');
  }
  return {printed, pattern};
}

/**
 * Returns the merged rows with computed cells, in order; null where a number cannot be printed as the others are, or a line that is taken as
 * it is would need another one. n log n.
 */
export function withComputed(rows: readonly MergedRow[], column: ComputedColumn): MergedRow[] | null {
  const places = column.kind === 'running' ? rows.map((_, at) => column.start + at) : scorePlaces(rows, column);
  const done: MergedRow[] = [];
  for (const [at, row] of rows.entries()) {
    const place = places[at] ?? NaN;
    const cell = Number.isNaN(place) ? null : printPlace(place, column);
    if (cell === undefined) return null;
    if (cell !== null && row.lines !== null && [row.ours, row.theirs].some((cells) => isOther(cells, column, cell)))
      return null;
    done.push(cell === null ? row : {...row, ours: put(row.ours, column, cell), theirs: put(row.theirs, column, cell)});
  }
  return done;
}

function printPlace(place: number, {printed, pattern}: ComputedColumn): Cell | undefined {
  const known = printed.get(place);
  if (known !== undefined) return known;
  return pattern === null ? undefined : {raw: pattern.replace('\u0000', String(place)), plain: String(place)};
}

function isOther(cells: MergedRow['ours'], {column}: ComputedColumn, cell: Cell): boolean {
  return cells !== null && cells[column]?.raw !== cell.raw;
}

function put(cells: MergedRow['ours'], {column}: ComputedColumn, cell: Cell): MergedRow['ours'] {
  return cells?.map((old, at) => (at === column ? cell : old)) ?? null;
}

/** NaN for rows that had no rank. */
function scorePlaces(rows: readonly MergedRow[], of: ScoreRanks): number[] {
  const places = new Array<number>(rows.length).fill(NaN);
  const ranked = rows.flatMap((row, at) => {
    const cells = row.ours ?? row.theirs ?? [];
    const rank = rankOf(cells[of.column]);
    const score = scoreOf(cells[of.score]);
    const group = of.groupBy.map((column) => cells[column]?.plain ?? '').join('\u001f');
    return Number.isNaN(rank) || Number.isNaN(score) ? [] : [{at, rank, score, group}];
  });
  for (const group of groupBy(ranked, ({group: name}) => name).values()) {
    const sorted = group.sort((one, other) => of.sign * (other.score - one.score) || one.at - other.at);
    const made = placesUnder(
      of.policy,
      sorted.map(({score}) => score),
      of.start,
    );
    for (const [index, {at}] of sorted.entries()) places[at] = made[index] ?? NaN;
  }
  return places;
}

/** Returns which rows the column says come first, for rows that go by their places; null for a running number. */
export function orderByScore(column: ComputedColumn): ((row: MergedRow) => {group: string; merit: number}) | null {
  if (column.kind === 'running') return null;
  return (row) => {
    const cells = row.ours ?? row.theirs ?? [];
    return {
      group: column.groupBy.map((at) => cells[at]?.plain ?? '').join('\u001f'),
      merit: column.sign * scoreOf(cells[column.score]),
    };
  };
}
