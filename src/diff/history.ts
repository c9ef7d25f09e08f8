// One board over many editions → a track for every entry: where it stood when, its peak, its gaps, the line it belongs to.
import type {BoardHistory, HistoryEdition, Track, TrackPoint} from '../model/history.ts';
import {canonicalCell, type Board, type Snapshot} from '../model/snapshot.ts';
import type {Comparison} from './comparison.ts';
import {boardChains, followRows, type FollowedEdition} from './follow-rows.ts';
import {placesInGroups} from './movement/places.ts';
import {publishedRanks, scoresOf, type ScorePair} from './movement/scores.ts';
import {uncertaintyOf} from './statistics/uncertainty.ts';
import {defaultDiffOptions, type DiffOptions} from './options.ts';

/** Returns the histories of the boards of the last edition, oldest edition first. O(editions × n log n). */
export function boardHistories(snapshots: readonly Snapshot[], options: Partial<DiffOptions> = {}): BoardHistory[] {
  const last = snapshots.at(-1);
  return boardChains(snapshots)
    .slice(0, last?.boards.length ?? 0)
    .map((links) => followedHistory(followRows(links, {...defaultDiffOptions, ...options})));
}

interface DraftTrack {
  readonly model: number;
  name: string;
  vendor: string;
  readonly points: (TrackPoint | null)[];
  /** Tracks that came before and after in its line. */
  previous: DraftTrack | null;
  next: DraftTrack | null;
}

/** Returns the history of a board whose rows were followed. */
export function followedHistory(followed: readonly FollowedEdition[]): BoardHistory {
  const tracks: DraftTrack[] = [];
  let rows: readonly DraftTrack[] = [];
  followed.forEach((each, edition) => {
    const earlier = rows;
    rows = trackRows(each, tracks, followed.length);
    if (each.comparison !== null) linkSuccessions(each.comparison, earlier, rows);
    addPoints(each.board, rows, edition);
  });
  const latest = followed.at(-1)?.board;
  const score = latest?.score === null ? undefined : latest?.columns[latest.score];
  return {
    board: latest?.id ?? '',
    title: latest?.title ?? '',
    score: score?.label ?? null,
    unit: score?.unit ?? null,
    editions: followed.map(({snapshot, board}) => editionOf(snapshot, board)),
    tracks: tracks.map(finishTrack).sort(compareTracks),
  };
}

/** The track of every row, under its latest name. */
function trackRows({board, models, names}: FollowedEdition, tracks: DraftTrack[], editions: number): DraftTrack[] {
  return models.map((model, row) => {
    const points = new Array<TrackPoint | null>(editions).fill(null);
    const track = (tracks[model] ??= {model, name: '', vendor: '', points, previous: null, next: null});
    track.name = names[row] ?? '';
    track.vendor = board.vendor === null ? '' : canonicalCell(board, row, board.vendor);
    return track;
  });
}

function linkSuccessions(comparison: Comparison, earlier: readonly DraftTrack[], later: readonly DraftTrack[]): void {
  for (const {before, after} of comparison.entries.successions) {
    const [one, other] = [earlier[before], later[after]];
    if (one === undefined || other === undefined || one === other || one.next !== null || other.previous !== null)
      continue;
    one.next = other;
    other.previous = one;
  }
}

function ownScores(board: Board): ScorePair {
  const pairs = board.columns.map((_, column) => ({before: column, after: column, renamed: false}));
  return scoresOf({before: board, after: board, columns: {pairs, added: [], removed: [], reordered: false}});
}

function addPoints(board: Board, rows: readonly DraftTrack[], edition: number): void {
  const scores = ownScores(board);
  const places = placesInGroups(scores.after, scores.groupsAfter);
  const published = publishedRanks(board);
  const uncertainty = uncertaintyOf(board, scores);
  rows.forEach((track, row) => {
    const [score, rank, lo] = [scores.after[row] ?? Number.NaN, published[row] ?? Number.NaN, places.lo[row] ?? 0];
    track.points[edition] = {
      score: scores.rankedBy !== 'score' || Number.isNaN(score) ? null : score * scores.sign + 0,
      place: lo === 0 ? null : [lo, places.hi[row] ?? lo],
      published: Number.isNaN(rank) ? null : rank,
      interval: uncertainty?.intervals[row] ?? null,
      rankRange: uncertainty?.ranges[row] ?? null,
    };
  });
}

function editionOf({origin}: Snapshot, board: Board): HistoryEdition {
  const scores = ownScores(board);
  const ranked = scores.after.reduce((count, score) => count + (Number.isNaN(score) ? 0 : 1), 0);
  return {origin, rows: board.rowCount, ranked};
}

function finishTrack(draft: DraftTrack): Track {
  const {points} = draft;
  const seen = points.flatMap((point, edition) => (point === null ? [] : [edition]));
  const reentries = seen.filter((edition, index) => index > 0 && edition - (seen[index - 1] ?? 0) > 1);
  let peak: Track['peak'] = null;
  points.forEach((point, edition) => {
    if (point !== null && point.place !== null && (peak === null || point.place[0] < peak.place[0]))
      peak = {place: point.place, edition};
  });
  return {
    model: draft.model,
    name: draft.name,
    vendor: draft.vendor,
    points,
    firstSeen: seen[0] ?? 0,
    lastSeen: seen.at(-1) ?? 0,
    editionsOnBoard: seen.length,
    editionsAtTop: points.filter((point) => point?.place?.[0] === 1).length,
    peak,
    reentries,
    line: lineNames(draft),
  };
}

/** Oldest first. A name that came back after its successor closes a circle; each is named once. */
function lineNames(draft: DraftTrack): string[] {
  const before = new Set<DraftTrack>([draft]);
  let first = draft;
  while (first.previous !== null && !before.has(first.previous)) {
    first = first.previous;
    before.add(first);
  }
  const line = new Set<DraftTrack>();
  for (let track: DraftTrack | null = first; track !== null && !line.has(track); track = track.next) line.add(track);
  return [...line].map(({name}) => name);
}

/** By the latest place it held: those still on the board first. */
function compareTracks(one: Track, other: Track): number {
  const place = ({points, lastSeen}: Track): number => points[lastSeen]?.place?.[0] ?? Number.MAX_SAFE_INTEGER;
  return other.lastSeen - one.lastSeen || place(one) - place(other) || (one.name < other.name ? -1 : 1);
}
