// A board over its editions as flows between score bands: what a tie-flow chart draws and its table lists.
// Lines per model (a bump chart) fail above a dozen models and where ties are frequent; bands sized by count do not.
import type {BoardHistory, Track} from '../../model/history.ts';

/** A band of scores: `low` to below the next better band; `exact` holds the one score that leads. */
export interface ScoreBand {
  readonly low: number;
  readonly exact: boolean;
  readonly label: string;
}

export interface TieFlowColumn {
  /** Index into the history's editions. */
  readonly edition: number;
  readonly ranked: number;
  /** Models per band, best band first. */
  readonly counts: readonly number[];
  /** Models per band that were not in the edition before, and that are not in the edition after. */
  readonly entered: readonly number[];
  readonly left: readonly number[];
}

export interface TieFlow {
  readonly bands: readonly ScoreBand[];
  readonly columns: readonly TieFlowColumn[];
  /** Between an edition and the next: models that went from one band to another (or stayed); sorted by edition, from, to. */
  readonly ribbons: readonly Ribbon[];
}

export interface Ribbon {
  readonly edition: number;
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
}

/** Bands of percentages: fine at the top, where boards are crowded, and coarse at the bottom. */
const percentBands = [95, 90, 80, 70, 60, 40, 0];

/** Seven bands below the top: more are too thin to label in 500 pixels. */
const quantileBands = 7;

/** Returns the flows of a board; null where it has no scores or fewer than one edition with them. Linear in models × editions. */
export function tieFlow(history: BoardHistory): TieFlow | null {
  const scores = history.tracks.flatMap((track) =>
    track.points.flatMap((point) => (point === null || point.score === null ? [] : [point.score])),
  );
  if (scores.length === 0) return null;
  const higherIsBetter = leadsByHigher(history);
  const bands = makeBands(scores, history.unit, higherIsBetter);
  const bandAt = (track: Track, edition: number): number => {
    const score = track.points[edition]?.score ?? null;
    return score === null ? -1 : bandOf(score, bands, higherIsBetter);
  };
  const columns = history.editions.map((_, edition) => makeColumn(history, edition, bands.length, bandAt));
  const ribbons = history.editions.slice(1).flatMap((_, edition) => makeRibbons(history, edition, bandAt));
  return {bands, columns, ribbons};
}

/** The best place's score tells which way is better. */
function leadsByHigher(history: BoardHistory): boolean {
  for (const [edition] of history.editions.entries()) {
    const points = history.tracks.flatMap((track) => {
      const point = track.points[edition];
      return point === undefined || point === null || point.score === null || point.place === null
        ? []
        : [{score: point.score, place: point.place[0]}];
    });
    const best = points.reduce((a, b) => (b.place < a.place ? b : a), points[0] ?? {score: 0, place: 0});
    const worst = points.reduce((a, b) => (b.place > a.place ? b : a), best);
    if (worst.place > best.place) return best.score > worst.score;
  }
  return true;
}

function makeBands(scores: readonly number[], unit: string | null, higher: boolean): ScoreBand[] {
  const best = scores.reduce((a, b) => ((higher ? b > a : b < a) ? b : a));
  const suffix = unit === '%' ? '%' : '';
  const top = {low: best, exact: true, label: `${best}${suffix}`};
  const rest = scores.filter((score) => score !== best);
  const isPercent = higher && best <= 100 && scores.every((score) => score >= 0 && score <= 100) && best > 1.5;
  const lows = isPercent ? percentBands.filter((low) => low < best) : quantiles(rest, higher);
  const below = lows.map((low) => ({low, exact: false, label: higher ? `${low}${suffix}+` : `≤ ${low}${suffix}`}));
  return [top, ...below.filter(({low}, at) => rest.some((score) => inBand(score, at, below, low, higher)))];
}

function inBand(score: number, at: number, bands: readonly {low: number}[], low: number, higher: boolean): boolean {
  const above = bands[at - 1]?.low;
  return higher
    ? score >= low && (above === undefined || score < above)
    : score <= low && (above === undefined || score > above);
}

/** Limits of equal shares, each a score that is in the data; the last takes in the worst. */
function quantiles(scores: readonly number[], higher: boolean): number[] {
  const sorted = [...scores].sort((a, b) => (higher ? b - a : a - b));
  const limits = Array.from(
    {length: quantileBands},
    (_, at) => sorted[Math.ceil(((at + 1) * sorted.length) / quantileBands) - 1] ?? 0,
  );
  return [...new Set(limits)];
}

function bandOf(score: number, bands: readonly ScoreBand[], higher: boolean): number {
  const found = bands.findIndex(({low, exact}) => (exact ? score === low : higher ? score >= low : score <= low));
  return found < 0 ? bands.length - 1 : found;
}

function makeColumn(
  history: BoardHistory,
  edition: number,
  bands: number,
  bandAt: (track: Track, edition: number) => number,
): TieFlowColumn {
  const counts = new Array<number>(bands).fill(0);
  const entered = new Array<number>(bands).fill(0);
  const left = new Array<number>(bands).fill(0);
  for (const track of history.tracks) {
    const band = bandAt(track, edition);
    if (band < 0) continue;
    counts[band] = (counts[band] ?? 0) + 1;
    if (edition > 0 && bandAt(track, edition - 1) < 0) entered[band] = (entered[band] ?? 0) + 1;
    if (edition < history.editions.length - 1 && bandAt(track, edition + 1) < 0) left[band] = (left[band] ?? 0) + 1;
  }
  return {edition, ranked: counts.reduce((sum, count) => sum + count, 0), counts, entered, left};
}

function makeRibbons(
  history: BoardHistory,
  edition: number,
  bandAt: (track: Track, edition: number) => number,
): Ribbon[] {
  const flows = new Map<string, {from: number; to: number; names: string[]}>();
  for (const track of history.tracks) {
    const from = bandAt(track, edition);
    const to = bandAt(track, edition + 1);
    if (from < 0 || to < 0) continue;
    const flow = flows.get(`${from} ${to}`) ?? {from, to, names: []};
    flow.names.push(track.name);
    flows.set(`${from} ${to}`, flow);
  }
  return [...flows.values()]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map((flow) => ({edition, ...flow, names: flow.names.sort()}));
}
