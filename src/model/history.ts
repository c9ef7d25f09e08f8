// One board over many editions: what a tie-flow chart and a model's card need.
import type {PlaceInterval} from './changeset.ts';
import type {EditionOrigin} from './snapshot.ts';

/** One board over all its editions, oldest first. */
export interface BoardHistory {
  readonly board: string;
  readonly title: string;
  readonly score: string | null;
  readonly unit: string | null;
  readonly editions: readonly HistoryEdition[];
  /** By best place in the last edition it is on, then name; entries of every edition, each once. */
  readonly tracks: readonly Track[];
}

export interface HistoryEdition {
  readonly origin: EditionOrigin;
  readonly rows: number;
  readonly ranked: number;
}

export interface Track {
  /** Number of the model in this history, from 0 in order of appearance. */
  readonly model: number;
  /** Latest canonical name. */
  readonly name: string;
  readonly vendor: string;
  /** Per edition; null: not on the board. */
  readonly points: readonly (TrackPoint | null)[];
  /** Indices into `editions`. */
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly editionsOnBoard: number;
  readonly editionsAtTop: number;
  readonly peak: {readonly place: PlaceInterval; readonly edition: number} | null;
  /** Editions (indices) in which it came back after a gap. */
  readonly reentries: readonly number[];
  /** Names of the line it belongs to, oldest first (this one included); one name when it has no predecessor or successor. */
  readonly line: readonly string[];
}

export interface TrackPoint {
  readonly score: number | null;
  /** Null: unranked. */
  readonly place: PlaceInterval | null;
  readonly published: number | null;
  /** Between what the score is, in its unit, and the places that this leaves possible; null where the board says nothing of it. */
  readonly interval: {readonly low: number; readonly high: number} | null;
  readonly rankRange: PlaceInterval | null;
}
