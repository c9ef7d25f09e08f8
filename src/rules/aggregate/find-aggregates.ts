// Overall columns of a table and the parts they are made of: scores of the same unit and scale. Sums, shares of 100, Elo
// beside percent, ranks, costs and counts are not parts.
import {includesLabel, meansLabel} from '../../text/labels.ts';
import type {Column, TableShape} from '../../model/column.ts';
import type {Table} from '../../model/table.ts';
import {numbersOf} from '../../values/column-values.ts';
import {dataRows} from '../../values/row-kinds.ts';

export interface Aggregate {
  readonly column: Column;
  readonly parts: readonly Column[];
  /** Data rows (from 0) in which the aggregate and all parts are numbers. */
  readonly rows: readonly number[];
}

const aggregateWords =
  /overall|average|\bavg\b|\bmean\b|composite|综合|总评|总体|整体|平均|均分|均值|总得分|总成绩|^总分$|^total score$|^score$/iu;
/** "Average of" something else: a time, a number of tokens, a rank. */
const otherWords =
  /\belo\b|arena|rank|排名|名次|耗时|时间|time|token|cost|花费|价格|latency|length|长度|median|中位|std|方差|deviation|percentile|%ile|\bp\d\d\b|\bmax\b|\bmin\b|最大|最小|最高|最低/iu;

/** Parts beyond this many are a matrix of results, for which no mean is printed; a bound on the cost. */
const maxParts = 60;

const sumWords = /total|\bsum\b|合计|总计|总和|总分|总成绩/iu;

export interface RequestedAggregate {
  /** Labels; empty: as the headers say. */
  readonly aggregate: string;
  readonly parts: readonly string[];
  /** Totals instead of means. */
  readonly sums?: boolean;
}

/** Aggregates with at least two parts. Columns named by `aggregate` and `parts` (labels) win over what the headers say. Linear in cells. */
export function findAggregates(table: Table, shape: TableShape, asked: RequestedAggregate): Aggregate[] {
  const words = asked.sums === true ? sumWords : aggregateWords;
  const isWanted = ({label}: Column): boolean =>
    asked.aggregate === '' ? words.test(label) && isPlain(label, words) : meansLabel({label: asked.aggregate}, label);
  const candidates = shape.columns.filter(
    (column) => column.numericShare > 0.5 && isWanted(column) && (asked.aggregate !== '' || isScoreLike(column)),
  );
  return candidates.flatMap((column) => {
    const parts = partsOf(table, shape, {whole: column, aggregates: candidates}, asked);
    if (parts.length < 2 || parts.length > maxParts) return [];
    const rows = completeRows(table, [column, ...parts]);
    return areShares(table, parts, rows) ? [] : [{column, parts, rows}];
  });
}

/** What may be beside "overall": `综合得分`, `Average accuracy (14 tasks)`; not `red_cards_overall`, nor the mean of a time. */
const plainWords =
  /scores?|acc(?:uracy)?|points?|pts|ratings?|results?|performance|index|model|marks?|grades?|tasks?|benchmarks?|datasets?|subjects?|of|the|all|across|over|on|for|rate|得分|分数|成绩|准确率|正确率|表现|能力|指数|水平|结果|评测|评分|测评|模型|各项|科目|学科|加权|分|率|值|项|榜|\d+/giu;

function isPlain(label: string, words: RegExp): boolean {
  if (otherWords.test(label)) return false;
  const rest = label
    .replace(new RegExp(words.source, 'giu'), '')
    .replace(plainWords, '')
    .replace(/[^\p{L}]/gu, '');
  return rest.length <= 2;
}

function isScoreLike({role, type}: Column): boolean {
  return role === 'score' || (role === 'other' && type === 'number');
}

interface Whole {
  readonly whole: Column;
  readonly aggregates: readonly Column[];
}

function partsOf(table: Table, shape: TableShape, {whole, aggregates}: Whole, asked: RequestedAggregate): Column[] {
  if (asked.parts.length > 0) return shape.columns.filter(({label}) => includesLabel(asked.parts, label));
  return shape.columns.filter((column) => {
    if (column === whole || aggregates.includes(column) || column.numericShare < 0.5 || !isScoreLike(column))
      return false;
    if (otherWords.test(column.label) || aggregateWords.test(column.label) || isSumLabel(column.label)) return false;
    const isLike = column.direction !== 'lower' && sameUnit(table, whole, column);
    return (
      isLike &&
      (asked.sums === true ? largest(table, column) <= largest(table, whole) : sameScale(table, whole, column))
    );
  });
}

function isSumLabel(label: string): boolean {
  return /total|\bsum\b|合计|总计|总和|总数|满分|加分|扣分|bonus|penalty|weight|权重|difference|delta|Δ|变化|增|涨/iu.test(
    label,
  );
}

function sameUnit(table: Table, a: Column, b: Column): boolean {
  const used = ({index}: Column): string => [...usedUnits(table, index)].sort().join(' ');
  return used(a) === used(b);
}

function usedUnits(table: Table, column: number): Set<string> {
  const {state, unitIds, units} = numbersOf(table, column);
  const ids = new Set<number>();
  state.forEach((kind, row) => {
    if (kind === 1) ids.add(unitIds[row] ?? 0);
  });
  return new Set([...ids].map((id) => units[id] ?? ''));
}

/** Of one order of magnitude: 0–1 beside 0–100, Elo beside percent and scores of 10 beside scores of 100 are different scales. */
function sameScale(table: Table, a: Column, b: Column): boolean {
  const [x, y] = [largest(table, a), largest(table, b)];
  return x > 0 && y > 0 && x <= 5 * y && y <= 5 * x;
}

function largest(table: Table, {index}: Column): number {
  return numbersOf(table, index).values.reduce((most, value) => (value > most ? value : most), 0);
}

function completeRows(table: Table, columns: readonly Column[]): number[] {
  const states = columns.map(({index}) => numbersOf(table, index).state);
  return dataRows(table).filter((row) => states.every((state) => state[row] === 1));
}

/** Win, draw and loss: parts that add up to 100 (or 1) in nearly every row. */
function areShares(table: Table, parts: readonly Column[], rows: readonly number[]): boolean {
  const values = parts.map(({index}) => numbersOf(table, index).values);
  const whole = rows.filter((row) => {
    const sum = values.reduce((total, value) => total + (value[row] ?? 0), 0);
    return Math.abs(sum - 100) <= 0.3 || Math.abs(sum - 1) <= 0.011;
  });
  return rows.length > 0 && whole.length >= 0.8 * rows.length;
}
