// How an overall score is made of its parts: their mean, their sum, or weights found by least squares. A formula counts only
// when it gives the printed number, within all rounding, in nearly every row, and the rows are more than it has weights.
import type {Table} from '../../model/table.ts';
import {intervalAt, overlaps, scaled, sumOf, type Interval} from '../../values/interval.ts';
import {numbersOf} from '../../values/column-values.ts';
import {leastSquares} from '../../values/least-squares.ts';
import type {Aggregate} from './find-aggregates.ts';

export interface Formula {
  readonly kind: 'mean' | 'sum' | 'weights';
  /** One a part. */
  readonly weights: readonly number[];
  /** Rows (from 0) whose printed overall no unrounded parts give, ascending. */
  readonly misses: readonly number[];
}

/** Rows beyond the number of weights that a fitted formula needs. */
const spareRows = 4;
/** Least share of rows that a formula must explain. */
const explained = 0.8;
/** Weights of published formulas have two decimals (0.3, 0.15); the fit of rounded numbers finds them to within this. */
const weightStep = 0.05;
/** Rows that may be left out of the fit. */
const maxDropped = 5;
/** Rows that the fit reads; more decide nothing new. */
const maxFitted = 2000;

/** The formula that explains the rows, misses and all; null when none does. `rows`: those that may be trusted to fit it. */
export function fitFormula(table: Table, aggregate: Aggregate, rows: readonly number[]): Formula | null {
  const {parts} = aggregate;
  const plain = [
    tryWeights(table, aggregate, rows, {kind: 'mean', weights: parts.map(() => 1 / parts.length)}),
    tryWeights(table, aggregate, rows, {kind: 'sum', weights: parts.map(() => 1)}),
  ].find((formula) => formula !== null);
  if (plain !== undefined && plain.misses.length === 0) return plain;
  const fitted = tryFitted(table, aggregate, rows);
  return fitted !== null && fitted.misses.length < (plain?.misses.length ?? Infinity) ? fitted : (plain ?? null);
}

function tryFitted(table: Table, aggregate: Aggregate, rows: readonly number[]): Formula | null {
  const {parts} = aggregate;
  if (rows.length < parts.length + spareRows) return null;
  const raw = robustWeights(table, aggregate, rows.slice(0, maxFitted));
  if (raw === null || raw.some((weight) => weight < -0.01 || weight > 1.01)) return null;
  const tidy = raw.map((weight) => Math.round(weight / weightStep) * weightStep);
  const total = tidy.reduce((a, b) => a + b, 0);
  const isTidy = Math.abs(total - 1) < 1e-9;
  return (
    (isTidy ? tryWeights(table, aggregate, rows, {kind: 'weights', weights: tidy}) : null) ??
    tryWeights(table, aggregate, rows, {kind: 'weights', weights: raw})
  );
}

/** Least squares, again without the row that fits worst, for a tenth of the rows: one wrong row must not bend the weights. */
function robustWeights(table: Table, {parts, column}: Aggregate, rows: readonly number[]): number[] | null {
  const values = parts.map(({index}) => numbersOf(table, index).values);
  const targets = numbersOf(table, column.index).values;
  let kept = rows;
  let weights = fit(values, targets, kept);
  for (let drops = Math.min(maxDropped, Math.floor(rows.length / 10)); drops > 0 && weights !== null; drops -= 1) {
    const made: readonly number[] = weights;
    const miss = (row: number): number =>
      Math.abs(made.reduce((sum, weight, at) => sum + weight * (values[at]?.[row] ?? 0), -(targets[row] ?? 0)));
    const worst = kept.reduce((most, row) => (miss(row) > miss(most) ? row : most), kept[0] ?? 0);
    kept = kept.filter((row) => row !== worst);
    weights = fit(values, targets, kept);
  }
  return weights;
}

function fit(values: readonly Float64Array[], targets: Float64Array, rows: readonly number[]): number[] | null {
  return leastSquares(
    rows.map((row) => values.map((value) => value[row] ?? 0)),
    rows.map((row) => targets[row] ?? 0),
  );
}

function tryWeights(
  table: Table,
  aggregate: Aggregate,
  rows: readonly number[],
  formula: Omit<Formula, 'misses'>,
): Formula | null {
  const spare = formula.kind === 'weights' ? aggregate.parts.length + spareRows : 3;
  const isTaught =
    rows.length >= spare &&
    rows.filter((row) => holds(table, aggregate, formula.weights, row)).length >= explained * rows.length;
  if (!isTaught) return null;
  return {...formula, misses: aggregate.rows.filter((row) => !holds(table, aggregate, formula.weights, row))};
}

/** True when some unrounded parts give a number that prints like the overall. */
export function holds(table: Table, {column, parts}: Aggregate, weights: readonly number[], row: number): boolean {
  const printed = intervalAt(table, row, column.index);
  const made = predicted(
    table,
    parts.map(({index}) => index),
    weights,
    row,
  );
  return printed === null || made === null || overlaps(printed, made);
}

/** What the weights make of the parts of a row; null where a part is missing. */
export function predicted(
  table: Table,
  parts: readonly number[],
  weights: readonly number[],
  row: number,
): Interval | null {
  const terms = parts.map((column, at) => {
    const part = intervalAt(table, row, column);
    return part === null ? null : scaled(part, weights[at] ?? 0);
  });
  return terms.every((term) => term !== null) ? sumOf(terms) : null;
}
