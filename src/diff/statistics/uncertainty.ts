// How sure a ranking is: an interval for each score, the places that the intervals leave possible, and who cannot be told apart.
// Intervals come from what is published (± in the score's cell, a column of intervals beside it), else from the number of questions
// that the scores give away (Wilson, 95 %). What a publisher means by ± (deviation, error, 95 %) is not known; it is taken as printed.
import {tidy} from '../../model/figures.ts';
import type {BoardUncertainty} from '../../model/statistics.ts';
import type {PlaceInterval} from '../../model/changeset.ts';
import type {Board, BoardColumn} from '../../model/snapshot.ts';
import {partitionPoint} from '../../model/partition-point.ts';
import {readNumber} from '../../values/number.ts';
import type {Places} from '../movement/places.ts';
import type {ScorePair} from '../movement/scores.ts';
import {onGrid} from './question-change.ts';
import {gridOf, rightAnswers, wilsonInterval} from './questions.ts';

/** As printed, in the score's unit. */
export interface ScoreInterval {
  readonly low: number;
  readonly high: number;
}

export interface Uncertainty {
  readonly method: BoardUncertainty['method'];
  /** By row of the board; null where the score carries none. */
  readonly intervals: readonly (ScoreInterval | null)[];
  /** `[1 + #(certainly better), #(not certainly worse)]`; null where the row has no interval. */
  readonly ranges: readonly (PlaceInterval | null)[];
  /** Of the grid, by row; null by another method. */
  readonly questions: number | null;
}

// A column of spreads is believed if so many of the ranked rows have one.
const carriedBy = 0.5;
const minRows = 2;

/** Returns the uncertainty of a board's scores; null where nothing is known of it, or where the board is not ranked as one by score. O(n log n). */
export function uncertaintyOf(
  board: Board,
  scores: Pick<ScorePair, 'rankedBy' | 'after' | 'groupsAfter' | 'sign'>,
): Uncertainty | null {
  if (scores.rankedBy !== 'score' || scores.groupsAfter !== null) return null;
  const found = spreads(board, scores) ?? besides(board, scores) ?? wilson(scores);
  return found === null ? null : {...found, ranges: rangesOf(found.intervals, scores.sign)};
}

type Found = Omit<Uncertainty, 'ranges'>;
type Ranked = Pick<ScorePair, 'after' | 'sign'>;

/** `71.2 ± 0.4` in the score's own cells. */
function spreads(board: Board, scores: Ranked): Found | null {
  const column = columnAt(board, board.score);
  if (column === undefined || !column.words.some((word) => /±|\+\/-/u.test(word))) return null;
  const halves = column.words.map((word) => readNumber(word)?.uncertainty ?? Number.NaN);
  const half = (row: number): number => halves[column.cells[row] ?? -1] ?? Number.NaN;
  return believed('spread', scores, (score, row) => around(score, half(row), half(row)));
}

/** A column that says it: `95% CI` with `+5/-4`, `±3`, `1432–1445`, or `[69.1, 73.0]`. */
function besides(board: Board, scores: Ranked): Found | null {
  const at = board.columns.findIndex(({rawLabel}) => saysInterval.test(rawLabel));
  const column = columnAt(board, at);
  if (column === undefined || at === board.score) return null;
  const read = column.words.map((word) => readSpread(word));
  return believed('interval', scores, (score, row) => read[column.cells[row] ?? -1]?.(score) ?? null);
}

const saysInterval = /(?:^|[^\p{L}])(?:95 ?% ?)?CI(?:[^\p{L}]|$)|confidence|interval|置信|信頼区間|신뢰|доверит/iu;

/** Returns what a cell makes of the score beside it; null where it says none. */
function readSpread(word: string): ((score: number) => ScoreInterval | null) | null {
  const text = word.replaceAll('\u2212', '-').replace(/\s+/gu, ' ').trim();
  const signed =
    /^\+ ?(?<up>[\d.]+) ?[/,] ?- ?(?<down>[\d.]+)$|^- ?(?<below>[\d.]+) ?[/,] ?\+ ?(?<above>[\d.]+)$/u.exec(
      text,
    )?.groups;
  if (signed !== undefined) {
    const [up, down] = [Number(signed['up'] ?? signed['above']), Number(signed['down'] ?? signed['below'])];
    return (score) => around(score, down, up);
  }
  const even = /^(?:±|\+\/-) ?(?<half>[\d.]+) ?%?$/u.exec(text)?.groups?.['half'];
  if (even !== undefined) return (score) => around(score, Number(even), Number(even));
  const ends = /^[[(]? ?(?<low>-?[\d.]+) ?%? ?(?:[,;–—]|-|to) ?(?<high>-?[\d.]+) ?%? ?[\])]?$/u.exec(text)?.groups;
  if (ends === undefined) return null;
  const [low, high] = [Number(ends['low']), Number(ends['high'])];
  // Ends that do not hold the score are not its interval.
  return (score) => (low <= score && score <= high ? {low, high} : null);
}

/** Right answers of a number of questions, where the scores give it away. */
function wilson(scores: Ranked): Found | null {
  if (scores.sign !== 1) return null;
  const grid = gridOf(scores.after);
  if (grid === null || grid.mixed) return null;
  const of = grid.questions;
  const byScore = new Map<number, ScoreInterval>();
  const found = believed('questions', scores, (score) => {
    if (!onGrid(score, grid.step)) return null;
    const interval = byScore.get(score) ?? inHundredths(wilsonInterval(rightAnswers(score, of), of));
    byScore.set(score, interval);
    return interval;
  });
  return found === null ? null : {...found, questions: of};
}

/** A percentage of few questions has no more digits. */
function inHundredths({low, high}: ScoreInterval): ScoreInterval {
  return {low: Number(low.toFixed(2)), high: Number(high.toFixed(2))};
}

function believed(
  method: Found['method'],
  {after, sign}: Ranked,
  intervalOf: (score: number, row: number) => ScoreInterval | null,
): Found | null {
  let [ranked, carried] = [0, 0];
  const intervals = Array.from(after, (score, row) => {
    if (Number.isNaN(score)) return null;
    ranked += 1;
    const interval = intervalOf(score * sign + 0, row);
    if (interval !== null) carried += 1;
    return interval;
  });
  return carried < minRows || carried < carriedBy * ranked ? null : {method, intervals, questions: null};
}

function around(score: number, down: number, up: number): ScoreInterval | null {
  return Number.isNaN(down) || Number.isNaN(up) ? null : {low: tidy(score - down), high: tidy(score + up)};
}

function columnAt(board: Board, column: number | null): BoardColumn | undefined {
  return column === null || column < 0 ? undefined : board.columns[column];
}

function rangesOf(intervals: readonly (ScoreInterval | null)[], sign: number): (PlaceInterval | null)[] {
  const turned = intervals.map((interval) => (interval === null ? null : turn(interval, sign)));
  const all = turned.filter((interval) => interval !== null);
  const lows = Float64Array.from(all, ({low}) => low).sort();
  const highs = Float64Array.from(all, ({high}) => high).sort();
  return turned.map((mine) => {
    if (mine === null) return null;
    const better = all.length - partitionPoint(lows.length, (at) => (lows[at] ?? 0) <= mine.high);
    return [1 + better, all.length - partitionPoint(highs.length, (at) => (highs[at] ?? 0) <= mine.low - 1e-9)];
  });
}

/** Greater is better. */
function turn({low, high}: ScoreInterval, sign: number): ScoreInterval {
  return sign === 1 ? {low, high} : {low: -high, high: -low};
}

// Names of one group that are listed; a group may be a whole board.
const namesListed = 20;

/** Returns the same for a changeset: ranges by entry, and groups whose members cannot be told apart from the first of them. O(n log n). */
export function boardUncertainty(
  board: Board,
  scores: Pick<ScorePair, 'rankedBy' | 'after' | 'groupsAfter' | 'sign'>,
  places: Places,
  subject: (row: number) => string,
): BoardUncertainty | null {
  const found = uncertaintyOf(board, scores);
  if (found === null) return null;
  const rows = found.intervals
    .flatMap((interval, row) => (interval === null ? [] : [{row, interval, turned: turn(interval, scores.sign)}]))
    .map((each) => ({...each, name: subject(each.row), lo: places.lo[each.row] ?? 0, hi: places.hi[each.row] ?? 0}))
    .sort((one, other) => one.lo - other.lo || (one.name < other.name ? -1 : 1));
  const groups: {place: [number, number]; count: number; names: string[]}[] = [];
  let floor = Number.NaN;
  for (const {turned, name, lo, hi} of rows) {
    const open = groups.at(-1);
    // The next group begins with the first one that is certainly worse than the first of this one.
    if (open === undefined || turned.high < floor) {
      groups.push({place: [lo, hi], count: 1, names: [name]});
      floor = turned.low;
      continue;
    }
    open.count += 1;
    open.place[1] = Math.max(open.place[1], hi);
    if (open.names.length < namesListed) open.names.push(name);
  }
  const scored: {subjects: string[]; low: number; high: number; places: PlaceInterval}[] = [];
  for (const {row, name, interval} of rows) {
    const {low, high} = interval;
    const last = scored.at(-1);
    if (last?.low === low && last.high === high) last.subjects.push(name);
    else scored.push({subjects: [name], low, high, places: found.ranges[row] ?? [1, rows.length]});
  }
  return {method: found.method, questions: found.questions, groups, scores: scored};
}
