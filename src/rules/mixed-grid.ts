// Scores that mostly lie on one grid (20 questions give steps of 5 points), and some that do not: two test sets in one ranking.
// Idea: for each number of questions the share of printed scores that some count of right answers gives; the
// number that explains the scores best beside chance.
import type {Column} from '../model/column.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import {cellText, type Table} from '../model/table.ts';
import {cellsOf, listRows, listWords} from '../values/capped-list.ts';
import {cellState, numbersOf} from '../values/column-values.ts';
import {rowKind, rowKindsOf} from '../values/row-kinds.ts';

type MessageId = 'off';

/** Sizes of test sets of published boards. */
const sizes = [
  5, 8, 10, 12, 15, 16, 20, 24, 25, 30, 32, 40, 50, 60, 64, 75, 80, 100, 120, 125, 150, 160, 200, 250, 300, 400, 500,
];
/** Least share of scores on the grid. The board of seed 001 has three quarters on steps of five points. */
const mostlyOn = 0.7;
/** A grid that takes up more than this share of the printable numbers explains scores by chance. */
const chance = 0.25;
const minScores = 15;
const minDistinct = 5;

export default defineRule<MessageId>({
  meta: {
    id: 'mixed-grid',
    summary: {
      en: 'Most scores fit one number of questions, some do not',
      'zh-CN': '多数得分落在同一题量的刻度上，少数不在',
    },
    group: 'values',
    // All three findings on public documents were false (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'info',
    fix: 'never',
    options: {},
    messages: {
      off: {
        en: '{on} of {total} scores of “{label}” are multiples of {step}, as with {questions} questions; {count} {count|is|are} not: {values} ({rows|row|rows} {rows}). Was another test set used?',
        'zh-CN':
          '“{label}”列 {total} 个得分中有 {on} 个是 {step} 的倍数（相当于 {questions} 题），另有 {count} 个不是：{values}（第 {rows} 行）。是否用了另一套题？',
      },
    },
  },
  check(document, context) {
    for (const table of document.tables) {
      for (const column of context.shapeOf(table).columns)
        if (column.role === 'score') checkColumn(table, column, context);
    }
  },
});

function checkColumn(table: Table, column: Column, {report}: RuleContext<MessageId>): void {
  const rows = scoredRows(table, column.index);
  const {values, decimals} = numbersOf(table, column.index);
  const digits = rows.reduce((most, row) => Math.max(most, decimals[row] ?? 0), 0);
  if (rows.length < minScores || rows.some((row) => (values[row] ?? 0) < 0 || (values[row] ?? 0) > 100)) return;
  const size = bestSize(
    rows.map((row) => values[row] ?? 0),
    digits,
  );
  if (size === null) return;
  const slack = slackOf(digits);
  const off = rows.filter((row) => !isOn(size, values[row] ?? 0, slack));
  if (
    off.length === 0 ||
    isThin(rows, off, values) ||
    (off.length >= minFiner && isFinerGrid(rows, values, size, digits))
  )
    return;
  report({
    messageId: 'off',
    place: {kind: 'column', table: table.index, column: column.index},
    data: {
      ...{
        label: column.label,
        questions: size,
        step: Number((100 / size).toFixed(3)),
        on: rows.length - off.length,
        total: rows.length,
        count: off.length,
      },
      ...listRows(off),
      ...listWords(
        'values',
        off.map((row) => cellText(table, row, column.index)),
      ),
    },
    confidence: 'hint',
    related: cellsOf(table.index, column.index, off),
  });
}

/** As many different numbers off the grid as on it: a few frequent ones (0, 4) make the grid. */
function isThin(rows: readonly number[], off: readonly number[], values: Float64Array): boolean {
  const different = (list: readonly number[]): number => new Set(list.map((row) => values[row])).size;
  return 2 * different(off) >= different(rows);
}

/** At least this share of the printable numbers is on any grid that says nothing. */
const sayingNothing = 0.75;

/** So many numbers are not on a finer grid by chance. */
const minFiner = 5;

/** All numbers are on one grid of finer steps: epochs of which every fifth is measured, not another test set. */
function isFinerGrid(rows: readonly number[], values: Float64Array, size: number, digits: number): boolean {
  return sizes.some(
    (finer) =>
      finer > size &&
      finer % size === 0 &&
      (finer + 1) / (100 * 10 ** digits + 1) < sayingNothing &&
      rows.every((row) => isOn(finer, values[row] ?? 0, slackOf(digits))),
  );
}

function scoredRows(table: Table, column: number): number[] {
  const {state} = numbersOf(table, column);
  const kinds = rowKindsOf(table);
  return [...state.keys()].filter((row) => state[row] === cellState.number && kinds[row] === rowKind.data);
}

interface Grid {
  readonly questions: number;
  readonly on: number;
  /** How much better the grid explains the scores than chance does (Kullback–Leibler, in nats a score). */
  readonly gain: number;
}

/** The grid that gains most; a finer one that it divides (20 for 5) where that leaves at most half as many scores off. Null: none explains enough. */
function bestSize(scores: readonly number[], digits: number): number | null {
  const grids = sizes.flatMap((questions) => gridOf(questions, scores, digits) ?? []);
  const best = grids.reduce<Grid | null>((most, grid) => (most === null || grid.gain > most.gain ? grid : most), null);
  if (best === null) return null;
  const off = scores.length - best.on;
  const finer = grids.find(
    ({questions, on}) =>
      questions > best.questions &&
      questions <= finest &&
      questions % best.questions === 0 &&
      2 * (scores.length - on) <= off,
  );
  return finer?.questions ?? best.questions;
}

/** Steps of two points: finer grids that divide a coarse one hold whole numbers by rounding. */
const finest = 50;

function gridOf(questions: number, scores: readonly number[], digits: number): Grid | null {
  const byChance = (questions + 1) / (100 * 10 ** digits + 1);
  const on = byChance > chance ? null : scoresOn(questions, scores, digits);
  if (on === null || new Set(on).size < minDistinct) return null;
  const share = on.length / scores.length;
  const off = share === 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - byChance));
  return {questions, on: on.length, gain: share * Math.log(share / byChance) + off};
}

/** The scores on a grid; null as soon as too many are off: most grids fit nothing, and a column of 100,000 scores is tried on all of them. */
function scoresOn(questions: number, scores: readonly number[], digits: number): number[] | null {
  const on: number[] = [];
  const slack = slackOf(digits);
  let off = 0;
  for (const score of scores) {
    if (isOn(questions, score, slack)) on.push(score);
    else if ((scores.length - ++off) / scores.length < mostlyOn) return null;
  }
  return on;
}

/** True when some count of right answers prints like this. */
function isOn(questions: number, score: number, slack: number): boolean {
  const right = Math.round((score * questions) / 100);
  return Math.abs((right * 100) / questions - score) <= slack;
}

/** Half a step of printing, and the last digits of a double. */
function slackOf(digits: number): number {
  return 0.5 * 10 ** -digits * (1 + 1e-9);
}
