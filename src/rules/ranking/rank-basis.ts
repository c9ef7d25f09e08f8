// Which column a ranking goes by, which way is better, and which rows contradict it. Evidence first: a column that never
// contradicts the ranks explains them, whatever its header says. Only where none does, and the header or the order of
// nearly all rows points at one column are the rows outside that order in the wrong place. Thin evidence means no finding.
import type {Column, Direction} from '../../model/column.ts';
import type {Table} from '../../model/table.ts';
import {numbersOf} from '../../values/column-values.ts';
import {comparableNumbers} from '../../values/comparable-numbers.ts';
import {orientedScoresOf, neverContradicts, outliersOf, type OrientedScores} from './oriented-scores.ts';
import {namesRank, namesRunningNumber, rankMeasure} from './rank-label.ts';
import type {Ranking} from './read-ranking.ts';

export interface Basis extends OrientedScores {
  /** Rows whose rank contradicts the order of the others, ascending. */
  readonly outliers: readonly number[];
  /** Ranked rows with a number in the column. */
  readonly scored: number;
}

const bases = new WeakMap<Ranking, Basis | null>();

/** Null when no column can be said to decide the ranks. Memoised per ranking; n log n. */
export function basisOf(ranking: Ranking): Basis | null {
  const known = bases.get(ranking);
  if (known !== undefined) return known;
  const found = findBasis(ranking);
  const made = found === null ? null : {...found, outliers: withoutOtherRankings(ranking, found)};
  bases.set(ranking, made);
  return made;
}

function findBasis(ranking: Ranking): Basis | null {
  const {shape} = ranking;
  const columns = candidates(ranking);
  const first = columns[0];
  if (first === undefined) return null;
  if (shape.origin !== 'inferred' && shape.score !== null)
    return withOutliers(ranking, first, first.direction ?? 'higher');
  for (const column of columns) {
    const basis = explainingBasis(ranking, column);
    if (basis !== null) return basis;
  }
  return explainedBySum(ranking, columns) ? null : likelyBasis(ranking, columns);
}

/** From this share of rows against the order on, a group may be ranked by something else than the others. */
const mostlyAgainst = 0.25;
const minAgainst = 3;

/** Beside so many times fewer rows against it, another column explains a group. */
const clearlyBetter = 5;

/** The outliers, without those of groups that another column explains far better ("top 100 by forks" among tops by stars). */
function withoutOtherRankings(ranking: Ranking, {outliers, column}: Basis): readonly number[] {
  if (outliers.length < minAgainst || ranking.groups.length < 2) return outliers;
  const odd = new Set(outliers);
  const explained = new Set<number>();
  for (const group of ranking.groups) {
    const against = group.filter((row) => odd.has(row));
    if (against.length < minAgainst || against.length < mostlyAgainst * group.length) continue;
    if (isRankedOtherwise({...ranking, groups: [group]}, column, against.length / clearlyBetter))
      for (const row of against) explained.add(row);
  }
  return explained.size === 0 ? outliers : outliers.filter((row) => !explained.has(row));
}

function isRankedOtherwise(ranking: Ranking, column: number, most: number): boolean {
  const rows = ranking.groups.flat();
  return candidates(ranking).some((other) => {
    if (other.index === column) return false;
    return directionsOf(other).some((direction) => {
      const orientedScores = orientedScoresOf(ranking, other.index, direction);
      const distinct = new Set(
        rows
          .map((row) => orientedScores.orientedScores[row])
          .filter((pairingScore) => !Number.isNaN(pairingScore ?? NaN)),
      );
      return distinct.size >= rows.length / 2 && outliersOf(ranking, orientedScores).length <= most;
    });
  });
}

/** Columns of numbers that a ranking may go by; the one the shape names first, then scores, then the others. */
function candidates({table, shape, column: rank}: Ranking): Column[] {
  const weight = (column: Column): number => (column.index === shape.score ? 0 : column.role === 'score' ? 1 : 2);
  const isCandidate = ({index, role, label, numericShare}: Column): boolean =>
    index === shape.score ||
    (index !== rank &&
      role !== 'rank' &&
      role !== 'date' &&
      numericShare >= 0.5 &&
      !namesRank(label) &&
      !namesRunningNumber(label));
  return shape.columns
    .filter((column) => column.index < table.labels.length && isCandidate(column))
    .sort((a, b) => weight(a) - weight(b) || a.index - b.index);
}

/** The natural way first. */
function directionsOf(column: Column): Direction[] {
  return column.direction === 'lower' ? ['lower', 'higher'] : ['higher', 'lower'];
}

function explainingBasis(ranking: Ranking, column: Column): Basis | null {
  for (const direction of directionsOf(column)) {
    const orientedScores = orientedScoresOf(ranking, column.index, direction);
    if (!neverContradicts(ranking, orientedScores)) continue;
    const scored = countScored(ranking, orientedScores);
    if (isTelling(ranking, column, orientedScores, scored)) return {...orientedScores, outliers: [], scored};
  }
  return null;
}

/** Rows below which a cost or count may follow the ranks the unnatural way by mere chance (1 in 60 at five). */
const chanceBelow = 5;

/** A column explains ranks only if its numbers change with them: constants and half empty columns contradict nothing. */
function isTelling(
  {groups, shape}: Ranking,
  column: Column,
  {orientedScores, direction}: OrientedScores,
  scored: number,
): boolean {
  const ranked = groups.reduce((sum, group) => sum + group.length, 0);
  if (column.index === shape.score && direction === (column.direction ?? direction)) return scored >= 2;
  if (scored < 3 || scored < 0.5 * ranked) return false;
  if (column.role !== 'score' && scored < chanceBelow && direction !== column.direction) return false;
  const distinct = groups.map((group) => new Set(group.map((row) => orientedScores[row])).size);
  return distinct.reduce((sum, count) => sum + count, 0) >= Math.max(2 * groups.length, 0.25 * scored);
}

function countScored({groups}: Ranking, {orientedScores}: OrientedScores): number {
  let scored = 0;
  for (const group of groups) for (const row of group) if (!Number.isNaN(orientedScores[row] ?? NaN)) scored += 1;
  return scored;
}

/** Rows of a long ranking that are looked at first. */
const sampled = 1000;

/** False when a sample of the ranking shows that far too many rows contradict the column. */
function mayFollow(ranking: Ranking, orientedScores: OrientedScores, most: number): boolean {
  const rows = ranking.groups.reduce((sum, group) => sum + group.length, 0);
  if (rows < 4 * sampled) return true;
  const step = Math.floor(rows / sampled);
  const groups = ranking.groups.map((group) => group.filter((_, at) => at % step === 0));
  return outliersOf({...ranking, groups}, orientedScores).length <= 2 * most * sampled;
}

function withOutliers(ranking: Ranking, column: Column, direction: Direction): Basis {
  const orientedScores = orientedScoresOf(ranking, column.index, direction);
  const outliers = neverContradicts(ranking, orientedScores) ? [] : outliersOf(ranking, orientedScores);
  return {...orientedScores, outliers, scored: countScored(ranking, orientedScores)};
}

/** Ranks by a total or mean of several printed scores: their sum never contradicts the ranks. */
function explainedBySum(ranking: Ranking, columns: readonly Column[]): boolean {
  const scores = columns.filter((column) => column.role === 'score' && column.direction !== 'lower');
  if (scores.length < 2) return false;
  const {table} = ranking;
  const parts = scores.map((column) => comparableNumbers(table, column.index).values);
  const orientedScores = Float64Array.from(ranking.ranks, (_, row) =>
    parts.reduce((sum, part) => sum + (part[row] ?? NaN), 0),
  );
  const lastDigit = ({index}: Column): number => 10 ** -Math.max(...numbersOf(table, index).decimals.slice(0, 100));
  const tolerance = scores.reduce((sum, column) => sum + lastDigit(column), 0);
  const sum: OrientedScores = {column: -1, direction: 'higher', orientedScores, margins: null, tolerance};
  return countScored(ranking, sum) >= 0.5 * ranking.groups.flat().length && neverContradicts(ranking, sum);
}

/** The column that the headers or nearly all rows support, with its outliers. */
function likelyBasis(ranking: Ranking, columns: readonly Column[]): Basis | null {
  const column = columns.find((each) => isNamed(ranking, each, columns)) ?? onlyScore(columns);
  const strong = column !== undefined && ranking.named && column.direction !== null && isMeasureKnown(ranking, column);
  const tried = column === undefined ? scoresOrOnly(columns) : [column];
  const most = strong ? strongShare : weakShare;
  const found = tried.flatMap((each) =>
    (strong && each.direction !== null ? [each.direction] : directionsOf(each)).flatMap((way) =>
      mayFollow(ranking, orientedScoresOf(ranking, each.index, way), most) ? withOutliers(ranking, each, way) : [],
    ),
  );
  const best = found.sort((a, b) => a.outliers.length - b.outliers.length)[0];
  if (best === undefined) return null;
  const hasRival = found.some((each) => each.column !== best.column && each.outliers.length < 3 * best.outliers.length);
  return hasRival || best.outliers.length > allowance(strong, best.scored) ? null : best;
}

/** Where the headers say what the ranks go by, and where only the order of the rows does. */
const strongShare = 0.25;
const weakShare = 0.1;

/** How many rows may contradict the others before it is likelier that the ranks follow something else. */
function allowance(strong: boolean, scored: number): number {
  if (strong) return scored < 3 ? 0 : Math.max(1, Math.floor(strongShare * scored));
  return scored < 8 ? 0 : Math.max(1, Math.floor(weakShare * scored));
}

const overallWords =
  /overall|total|average|\bavg\b|\bmean\b|^score$|^points?$|^pts$|^elo|rating|综合|总分|总评|平均|均分|得分|^分数$|^成绩$|^积分$/iu;

/** The rank's header names this column, or it is the only one called an overall score. */
function isNamed(ranking: Ranking, column: Column, columns: readonly Column[]): boolean {
  if (measureOf(ranking).length >= 2) return isMeasureKnown(ranking, column);
  const overall = columns.filter((each) => each.role === 'score' && overallWords.test(each.label));
  return overall.length === 1 && overall[0] === column;
}

function onlyScore(columns: readonly Column[]): Column | undefined {
  const scores = columns.filter((column) => column.role === 'score');
  return scores.length === 1 ? scores[0] : undefined;
}

/** Scores; without any, the one column of numbers there is (a time, a price): nearly all rows must follow it. */
function scoresOrOnly(columns: readonly Column[]): readonly Column[] {
  const scores = columns.filter((column) => column.role === 'score');
  const measures = columns.filter(({role}) => role === 'duration' || role === 'cost' || role === 'count');
  return scores.length > 0 || measures.length !== 1 ? scores : measures;
}

/** The rank's header names no other measure than this column. */
function isMeasureKnown(ranking: Ranking, column: Column): boolean {
  const measure = measureOf(ranking);
  return measure.length < 2 || column.label.toLowerCase().includes(measure);
}

function measureOf({table, column}: Ranking): string {
  return rankMeasure(table.labels[column] ?? '').toLowerCase();
}

/** Scores with confidence intervals: ranks by their bounds are shared by different scores. */
export function hasUncertainty(table: Table): boolean {
  return table.labels.some((label) =>
    /\bCI\b|置信|±|\+\/-|interval|误差|\bstd\b|stderr|\(ub\)|upper bound/iu.test(label),
  );
}
