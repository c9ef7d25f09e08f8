// The whole later edition with what it was before, for reports that show every row. Made by src/diff from two
// snapshots and their changeset.
import type {ColumnHead, MovementClass, PlaceInterval, RankAccount} from './changeset.ts';

/** The later edition's whole table with what it was before, in row order; leavers after it. */
export interface FullTable {
  readonly board: string;
  readonly columns: readonly ColumnHead[];
  readonly rows: readonly FullRow[];
  readonly leavers: readonly FullRow[];
}

export interface FullRow {
  readonly name: string;
  readonly vendor: string;
  /** Name in the earlier edition where it differs; null otherwise. */
  readonly nameBefore: string | null;
  /** Body row from 1 in its own edition. */
  readonly row: number;
  readonly status: 'same' | 'changed' | 'entered' | 'left';
  readonly class: MovementClass | null;
  readonly tags: readonly string[];
  /** In column order of the table's `columns`. */
  readonly cells: readonly FullCell[];
  /** In the whole edition; null: unranked or not in that edition. */
  readonly place: PlaceInterval | null;
  readonly placeBefore: PlaceInterval | null;
  /** Among survivors. */
  readonly survivorPlace: PlaceInterval | null;
  readonly survivorPlaceBefore: PlaceInterval | null;
  readonly score: number | null;
  readonly scoreBefore: number | null;
  /** Right answers; null off the grid. */
  readonly questions: {readonly right: number; readonly of: number} | null;
  /** Of the score, as printed (diff/statistics/uncertainty.ts); null where it carries none. */
  readonly interval: {readonly low: number; readonly high: number} | null;
  /** Places that the intervals leave possible: `[1 + #(lower bound > my upper), #(upper bound >= my lower)]`. */
  readonly rankRange: PlaceInterval | null;
  readonly published: RankAccount | null;
}

export interface FullCell {
  /** Plain text as published. */
  readonly text: string;
  /** Plain text of the earlier edition where its value differs (not its format); null: same, or entered. */
  readonly before: string | null;
}
