// One board over many editions → a track for every entry: where it stood when, its peak, its gaps, the line it belongs to.
import type {BoardHistory, HistoryEdition, Track, TrackPoint} from '../model/history.ts';
import type {Board, Snapshot} from '../model/snapshot.ts';
import {canonicalCell} from '../model/snapshot.ts';
import {matchBoards} from './boards/match-boards.ts';
import {compareBoards, type Comparison} from './comparison.ts';
import {rowNames} from './identity/names.ts';
import {placesInGroups} from './movement/places.ts';
import {publishedRanks, scoresOf, type ScorePair} from './movement/scores.ts';
import {defaultDiffOptions, type DiffOptions} from './options.ts';

/** Returns the histories of the boards of the last edition, oldest edition first. O(editions × n log n). */
export function boardHistories(snapshots: readonly Snapshot[], options: Partial<DiffOptions> = {}): BoardHistory[] {
  const last = snapshots.at(-1);
  return (last?.boards ?? []).map((board) =>
    historyOf(chainBack(snapshots, board), {...defaultDiffOptions, ...options}),
  );
}

interface Link {
  readonly snapshot: Snapshot;
  readonly board: Board;
}

/** The board in every edition that has it, oldest first; editions without it are left out. */
function chainBack(snapshots: readonly Snapshot[], last: Board): Link[] {
  const links: Link[] = [];
  let board = last;
  for (let index = snapshots.length - 1; index >= 0; index -= 1) {
    const snapshot = snapshots[index];
    if (snapshot === undefined) continue;
    const match = matchBoards(snapshot.boards, [board]).find(({after}) => after === board);
    const found = index === snapshots.length - 1 ? board : match?.before;
    if (found === undefined || found === null) continue;
    links.unshift({snapshot, board: found});
    board = found;
  }
  return links;
}

interface DraftTrack {
  name: string;
  vendor: string;
  readonly points: (TrackPoint | null)[];
  /** Tracks that came before and after in its line. */
  previous: DraftTrack | null;
  next: DraftTrack | null;
}

function historyOf(links: readonly Link[], options: DiffOptions): BoardHistory {
  const tracks = new Set<DraftTrack>();
  const byName = new Map<string, DraftTrack>();
  let rows: DraftTrack[] = [];
  links.forEach(({board}, edition) => {
    const earlier = links[edition - 1];
    const comparison = earlier === undefined ? null : compareBoards(earlier.board, board, options, '');
    const known = rows;
    rows = trackRows(board, comparison, known, byName, links.length);
    for (const track of rows) tracks.add(track);
    if (comparison !== null) linkSuccessions(comparison, known, rows);
    addPoints(board, rows, edition);
  });
  const latest = links.at(-1)?.board;
  const score = latest?.score === null ? undefined : latest?.columns[latest.score];
  return {
    board: latest?.id ?? '',
    title: latest?.title ?? '',
    score: score?.label ?? null,
    unit: score?.unit ?? null,
    editions: links.map(({snapshot, board}) => editionOf(snapshot, board)),
    tracks: [...tracks].map(finishTrack).sort(compareTracks),
  };
}

/** The track of every row: of its earlier self, else of the same name in an older edition, else a new one. */
function trackRows(
  board: Board,
  comparison: Comparison | null,
  earlier: readonly DraftTrack[],
  byName: Map<string, DraftTrack>,
  editions: number,
): DraftTrack[] {
  const names = rowNames(board, board.identity);
  const taken = new Set<DraftTrack>();
  return names.map((name, row) => {
    const before = comparison?.rows.beforeOf[row] ?? -1;
    const label = name === '' ? `row ${String(row + 1)}` : name;
    const older = byName.get(label);
    const known = before >= 0 ? earlier[before] : older !== undefined && !taken.has(older) ? older : undefined;
    const track =
      known !== undefined && !taken.has(known)
        ? known
        : {
            name: label,
            vendor: '',
            points: new Array<TrackPoint | null>(editions).fill(null),
            previous: null,
            next: null,
          };
    taken.add(track);
    track.name = label;
    track.vendor = board.vendor === null ? '' : canonicalCell(board, row, board.vendor);
    byName.set(label, track);
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
  rows.forEach((track, row) => {
    const [score, rank, lo] = [scores.after[row] ?? Number.NaN, published[row] ?? Number.NaN, places.lo[row] ?? 0];
    track.points[edition] = {
      score: scores.rankedBy !== 'score' || Number.isNaN(score) ? null : score * scores.sign + 0,
      place: lo === 0 ? null : [lo, places.hi[row] ?? lo],
      published: Number.isNaN(rank) ? null : rank,
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
