// Values over time as the parts of an SVG: an axis with round figures, editions where they were in time, lines that break where a
// model was not on the board, intervals as bars, and labels that do not collide.
import {tidy} from '../../model/figures.ts';
import {maxOf, minOf} from '../../model/lists.ts';
import {displayWidth} from '../../text/width.ts';
import {chartY, linePath} from '../line-path.ts';

export interface ChartValue {
  readonly value: number;
  /** Between what the value is, low ≤ high; null where nothing is known of it. */
  readonly interval: readonly [low: number, high: number] | null;
  /** As written beside the point. */
  readonly text: string;
  /** What a pointer at the point is told. */
  readonly title: string;
}

export interface ChartSeries {
  readonly name: string;
  /** By edition; null: no value. */
  readonly values: readonly (ChartValue | null)[];
}

export interface ChartInput {
  /** Pixels of the drawing. */
  readonly width: number;
  /** Milliseconds by edition, rising; null: editions stand side by side at equal distances. */
  readonly times: readonly number[] | null;
  /** Of the editions. */
  readonly labels: readonly string[];
  readonly main: ChartSeries;
  /** Drawn behind it: other versions of the line. */
  readonly others: readonly ChartSeries[];
  /** Places: the first is at the top, and none lies between two of them. */
  readonly isPlaces: boolean;
  /** Of a figure of the axis. */
  readonly figure: (value: number) => string;
}

export interface ChartView {
  readonly width: number;
  readonly height: number;
  readonly right: number;
  readonly left: number;
  readonly figures: readonly {readonly y: number; readonly textY: number; readonly text: string}[];
  readonly editions: readonly {readonly x: number; readonly text: string; readonly anchor: string}[];
  readonly bottom: number;
  readonly labelY: number;
  readonly others: readonly {readonly path: string; readonly name: string; readonly number: number}[];
  readonly path: string;
  /** Over editions without a value, from one value to the next. */
  readonly gaps: string;
  /** Intervals: one vertical stroke each. */
  readonly bars: string;
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly textY: number;
    readonly anchor: string;
    readonly title: string;
  }[];
}

const height = 250;
const top = 34;
const bottom = 206;
/** Pixels of one narrow character at 13 px, which is what the chart's text has. */
const characterWidth = 7.2;
const spaceBetween = 12;

/** Returns the chart; null with fewer than two values of the main series. */
export function lineChart(input: ChartInput): ChartView | null {
  const {main, others, isPlaces, labels} = input;
  if (main.values.filter((value) => value !== null).length < 2) return null;
  const scale = scaleOf([main, ...others], isPlaces);
  const figures = scale.figures.map((value) => ({value, text: input.figure(value)}));
  const left = Math.ceil(Math.max(...figures.map(({text}) => textWidth(text)))) + 14;
  const right = input.width - 24;
  const xs = positions(input.times, labels.length, left + 16, right - 16);
  const yOf = (value: number): number =>
    isPlaces
      ? chartY(-value, {low: -scale.high, high: -scale.low}, {top, bottom})
      : chartY(value, scale, {top, bottom});
  const placed = (series: ChartSeries) =>
    series.values.map((value, at) => (value === null ? null : {x: xs[at] ?? 0, y: yOf(value.value), value}));
  const points = placed(main);
  return {
    width: input.width,
    height,
    left,
    right,
    bottom,
    labelY: bottom + 26,
    figures: figures.map(({value, text}) => ({y: yOf(value), textY: yOf(value) + 4, text})),
    editions: editionLabelsAt(xs, labels),
    others: others.map((series, at) => ({path: linePath(placed(series)), name: series.name, number: at + 1})),
    path: linePath(points),
    gaps: gapPath(points),
    bars: points
      .flatMap((point) => {
        const interval = point?.value.interval ?? null;
        return point === null || interval === null
          ? []
          : [`M${String(point.x)} ${String(yOf(interval[0]))}V${String(yOf(interval[1]))}`];
      })
      .join(''),
    points: labelled(points.filter((point) => point !== null)),
  };
}

function textWidth(text: string): number {
  return displayWidth(text) * characterWidth;
}

interface Scale {
  readonly low: number;
  readonly high: number;
  /** Round figures on the axis, rising. */
  readonly figures: readonly number[];
}

/** The values and their intervals with a little room; equal values are drawn at half the height. */
function scaleOf(series: readonly ChartSeries[], isPlaces: boolean): Scale {
  const all = series.flatMap(({values}) =>
    values.flatMap((value) => (value === null ? [] : [value.value, ...(value.interval ?? [])])),
  );
  const [lowest, highest] = [minOf(all), maxOf(all)];
  const span = highest - lowest;
  const room = span === 0 ? Math.max(1, Math.abs(highest) * 0.02) : span * 0.06;
  const low = isPlaces ? Math.max(1, lowest - Math.ceil(room)) : lowest - room;
  const high = isPlaces ? highest + Math.ceil(room) : highest + room;
  const step = roundStep((high - low) / 5, isPlaces);
  const first = Math.ceil(low / step);
  const count = Math.max(0, Math.floor(high / step) - first + 1);
  const round = Array.from({length: count}, (_, at) => tidy((first + at) * step));
  // Nobody counts places from the second.
  const figures = isPlaces ? [low, ...round.filter((place) => place - low > step / 2)] : round;
  return {low, high, figures: figures.length > 0 ? figures : [lowest]};
}

/** The next of 1, 2, 5 × a power of ten. */
function roundStep(least: number, isWhole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10;
  return isWhole ? Math.max(1, step * power) : step * power;
}

function positions(times: readonly number[] | null, count: number, left: number, right: number): number[] {
  const [first, last] = [times?.[0] ?? 0, times?.at(-1) ?? 0];
  return Array.from({length: count}, (_, at) => {
    const share =
      times === null || last <= first ? at / Math.max(1, count - 1) : ((times[at] ?? 0) - first) / (last - first);
    return Math.round((left + share * (right - left)) * 10) / 10;
  });
}

/** First and last edition, and of those between them what does not collide with a label before it or with the last one. */
function editionLabelsAt(xs: readonly number[], labels: readonly string[]): ChartView['editions'] {
  const last = xs.length - 1;
  const box = (at: number): {readonly start: number; readonly end: number; readonly anchor: string} => {
    const [x, width] = [xs[at] ?? 0, textWidth(labels[at] ?? '')];
    if (at === 0) return {start: x - 16, end: x - 16 + width, anchor: 'start'};
    return at === last
      ? {start: x + 16 - width, end: x + 16, anchor: 'end'}
      : {start: x - width / 2, end: x + width / 2, anchor: 'middle'};
  };
  const lastStart = box(last).start;
  const shown: number[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (let at = 0; at <= last; at += 1) {
    const {start, end: own} = box(at);
    const isFree = start >= end + spaceBetween && (at === last || own + spaceBetween <= lastStart);
    if (!isFree) continue;
    shown.push(at);
    end = own;
  }
  return shown.map((at) => {
    const {anchor, start, end: own} = box(at);
    const x = anchor === 'start' ? start : anchor === 'end' ? own : (xs[at] ?? 0);
    return {x: Math.round(x), text: labels[at] ?? '', anchor};
  });
}

/** What lies between two values with editions without one between them. */
function gapPath(points: readonly ({readonly x: number; readonly y: number} | null)[]): string {
  let before = -1;
  let path = '';
  points.forEach((point, at) => {
    if (point === null) return;
    const start = points[before];
    if (start !== undefined && start !== null && at - before > 1)
      path += `M${String(start.x)} ${String(start.y)}L${String(point.x)} ${String(point.y)}`;
    before = at;
  });
  return path;
}

/** Every point; its figure is written where there is room: the newest first, then the others from the left. */
function labelled(
  points: readonly {readonly x: number; readonly y: number; readonly value: ChartValue}[],
): ChartView['points'] {
  const boxes: {readonly start: number; readonly end: number}[] = [];
  const hasRoom = new Set<number>();
  const last = points.length - 1;
  for (const at of [last, ...points.keys()]) {
    const point = points[at];
    if (point === undefined || hasRoom.has(at)) continue;
    const half = textWidth(point.value.text) / 2;
    const box = {start: point.x - half, end: point.x + half};
    if (boxes.some(({start, end}) => box.start < end + spaceBetween && start < box.end + spaceBetween)) continue;
    boxes.push(box);
    hasRoom.add(at);
  }
  return points.map(({x, y, value}, at) => ({
    x,
    y,
    text: hasRoom.has(at) ? value.text : '',
    textY: y - 12,
    anchor: 'middle',
    title: value.title,
  }));
}
