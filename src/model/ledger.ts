// What happened to every model of a board, edition by edition: the events alone give back who was on it, under which name, with which
// score, in any edition.
import type {ChangeEvent} from './change-event.ts';
import type {EventKind} from './changeset.ts';
import type {BoardHistory} from './history.ts';
import type {EditionOrigin} from './snapshot.ts';

export const ledgerSchemaVersion = 1;

/** One board over all editions that have it. */
export interface BoardLedger {
  /** Id and title in the last of its editions. */
  readonly board: string;
  readonly title: string;
  /** Oldest first. */
  readonly editions: readonly LedgerEdition[];
  /** Those on the last edition by place, then the others, last leavers first. */
  readonly models: readonly LedgerModel[];
  /** By edition; in one edition who came (by row), then what changed (by row), then who left. */
  readonly events: readonly LedgerEvent[];
}

export interface LedgerEdition extends EditionOrigin {
  /** Entries: rows without totals, section headings and repeated headers. */
  readonly entries: number;
  /** Label and unit of the column that scores are taken from, the last edition's wherever there is one; null without. */
  readonly score: string | null;
  readonly unit: string | null;
}

export interface LedgerModel {
  /** Number of the model in this ledger, from 0 in order of appearance. */
  readonly model: number;
  /** Latest name. */
  readonly name: string;
  readonly vendor: string;
}

/** Kinds of a changeset's events, where it has them. `score_column_changed`: the board is ranked by another column now. */
export type LedgerKind =
  | Extract<
      EventKind,
      | 'entered'
      | 're-entered'
      | 'moved_here'
      | 'duplicate_appeared'
      | 'renamed'
      | 'respelled'
      | 'score_changed'
      | 'format_only'
      | 'left'
      | 'moved_away'
      | 'duplicate_resolved'
    >
  | 'score_column_changed';

export interface LedgerEvent {
  /** Index into `editions`: the first edition in which this is so. */
  readonly edition: number;
  readonly model: number;
  readonly kind: LedgerKind;
  /** Null where the model was not on the board before, or is not after. */
  readonly before: LedgerState | null;
  readonly after: LedgerState | null;
  /** Of the changeset's event, 0–1; 1 where it has none. */
  readonly confidence: number;
  /** The evidence of the changeset's event (schemas/diff.v1.json); null in a first edition, where only the writing changed, and where the two editions alone are ranked by other columns. */
  readonly evidence: ChangeEvent['evidence'] | null;
}

export interface LedgerState {
  readonly name: string;
  /** Null: no score. */
  readonly score: LedgerScore | null;
}

export interface LedgerScore {
  /** As the cell says it, without markup. */
  readonly text: string;
  /** The number it reads as, in the base of its unit (`2min` → 120); null where it is none. */
  readonly value: number | null;
}

export interface LedgerAndHistory {
  readonly ledger: BoardLedger;
  /** The same models (by number) with their places in every edition. */
  readonly history: BoardHistory;
}
