// Every model over the editions: sparkline of its scores, best place, first and last seen, the line of versions it belongs to.
import {joinCapped, joinClauses} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import type {BoardHistory, Track} from '../../model/history.ts';
import type {Language} from '../../model/text.ts';
import type {RowAnchors} from './page-links.ts';
import {placeText, withUnit} from '../numbers.ts';
import {cutRows, type CutView} from './page-cut.ts';
import {type ChartPoint, chartY, linePath} from '../line-path.ts';

export interface HistoryView {
  readonly anchor: string;
  readonly title: string;
  /** Longest at the top, re-entries, longest lines: sentences. */
  readonly highlights: readonly string[];
  /** What the folded table is called. */
  readonly all: string;
  readonly sparkWidth: number;
  readonly hasLines: boolean;
  readonly rows: readonly HistoryRow[];
  readonly cut: CutView | null;
  /** Whether the table is unfolded at first. */
  readonly isOpen: boolean;
}

export interface HistoryRow {
  readonly name: string;
  readonly href: string | null;
  readonly vendor: string;
  /** SVG path data in a box of `sparkWidth` × 20, y downwards; empty without scores. */
  readonly path: string;
  /** The newest score, as a path of no length; empty without scores. */
  readonly dot: string;
  readonly scores: string;
  readonly now: string;
  readonly peak: string;
  readonly seen: string;
  readonly editions: string;
  readonly top: string;
  readonly line: string;
}

interface HistoryContext {
  readonly language: Language;
  readonly prefix: string;
  readonly anchors: RowAnchors;
  readonly wholeHref: string | null;
  /** Names of the editions, oldest first. */
  readonly labels: readonly string[];
}

/** Scores written out beside a sparkline; a longer series gives its ends. */
const writtenScores = 6;
const namesShown = 12;
const sparkStep = 16;
const sparkHeight = 20;

/** Returns the history's view; null with fewer than two editions. */
export function historyView(history: BoardHistory, context: HistoryContext): HistoryView | null {
  const {language, prefix, wholeHref} = context;
  const anchor = `${prefix}-history`;
  const {rows, cut} = cutRows(history.tracks, {wholeHref, anchor, language});
  const editions = history.editions.length;
  if (editions < 2) return null;
  const scale = scoreScale(history);
  return {
    anchor,
    isOpen: false,
    cut,
    title: say(language, 'history.title', {editions}),
    highlights: highlightsOf(history, language),
    all: say(language, 'history.all', {count: history.tracks.length}),
    hasLines: history.tracks.some(({line}) => line.length > 1),
    sparkWidth: (editions - 1) * sparkStep + 6,
    rows: rows.map((track) => trackRow(track, history, scale, context)),
  };
}

function highlightsOf({tracks, editions}: BoardHistory, language: Language): string[] {
  const count = Math.max(0, ...tracks.map(({editionsAtTop}) => editionsAtTop));
  const list = (names: readonly string[]): string => joinCapped(names, {max: namesShown, language, measure: '个'});
  const longest = tracks.filter(({editionsAtTop}) => editionsAtTop === count).map(({name}) => name);
  const back = tracks.filter(({reentries}) => reentries.length > 0).map(({name}) => name);
  const lines = [...new Set(tracks.filter(({line}) => line.length > 1).map(({line}) => line.join(' → ')))];
  return [
    count > 1 ? say(language, 'history.longest', {names: list(longest), count, editions: editions.length}) : '',
    back.length > 0 ? say(language, 'history.back', {names: list(back)}) : '',
    lines.length > 0 ? say(language, 'history.chains', {names: joinClauses(lines.slice(0, namesShown), language)}) : '',
  ].filter((sentence) => sentence !== '');
}

function trackRow(
  track: Track,
  history: BoardHistory,
  scale: Scale,
  {language, anchors, labels}: HistoryContext,
): HistoryRow {
  const {name, vendor, points, peak, firstSeen, lastSeen, line} = track;
  const editions = history.editions.length;
  const now = points[editions - 1];
  const label = (at: number): string => labels[at] ?? String(at + 1);
  const spark = sparkPoints(track, scale);
  const newest = spark.findLast((point) => point !== null) ?? null;
  return {
    name,
    href: now === null || now === undefined ? null : (anchors.get(name) ?? null),
    vendor,
    path: linePath(spark),
    dot: newest === null ? '' : `${linePath([newest])}h0`,
    scores: scoresText(track, history.unit),
    now: now === null || now === undefined ? say(language, 'history.gone') : placeText(now.place, language),
    peak: peak === null ? '–' : `${placeText(peak.place, language)}, ${label(peak.edition)}`,
    seen: firstSeen === lastSeen ? label(firstSeen) : `${label(firstSeen)} – ${label(lastSeen)}`,
    editions: say(language, 'history.of', {count: track.editionsOnBoard, editions}),
    top: String(track.editionsAtTop),
    // Shown once, at the newest name of the line.
    line: line.length < 2 || line.at(-1) !== name ? '' : line.join(' → '),
  };
}

function scoresText({points}: Track, unit: string | null): string {
  const texts = points.map((point) => withUnit(point?.score ?? null, unit));
  return texts.length <= writtenScores ? texts.join(' ') : `${texts[0] ?? ''} … ${texts.at(-1) ?? ''}`;
}

/** One scale for the whole board, so that sparklines can be compared. */
interface Scale {
  readonly low: number;
  readonly high: number;
}

function scoreScale({tracks}: BoardHistory): Scale {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const {points} of tracks) {
    for (const point of points) {
      if (point === null || point.score === null) continue;
      low = Math.min(low, point.score);
      high = Math.max(high, point.score);
    }
  }
  return {low, high};
}

/** Gaps in the editions are gaps in the line. */
function sparkPoints({points}: Track, scale: Scale): (ChartPoint | null)[] {
  return points.map((point, at) =>
    point === null || point.score === null
      ? null
      : {x: 3 + at * sparkStep, y: chartY(point.score, scale, {top: 3, bottom: sparkHeight - 3})},
  );
}
