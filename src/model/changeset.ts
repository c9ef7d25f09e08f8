// All that differs between two editions, as events, movement and statistics. `Changeset` is what `diff --format json`
// prints (schemas/diff.v1.json); `FullTable` (full-table.ts) and `BoardHistory` (history.ts) are made on demand for
// reports that show every row.
import type {Direction, Role} from './column.ts';
import type {EditionOrigin, SnapshotEncoding} from './snapshot.ts';
import type {BoardStatistics} from './statistics.ts';
import type {VerdictMessage} from './verdict.ts';

export const DIFF_SCHEMA_VERSION = 1;

/** Most important first. */
export type Significance = 'headline' | 'notable' | 'minor' | 'noise';

/**
 * The closed list of CHANGE_MODEL § 4, and beside it: `value_changed` (a text, or a number and a word), `moved_away` and `moved_here`
 * (rows found on another board of the document), `summary_row_…` (totals, averages, group headings and repeated headers).
 */
export type EventKind =
  | 'entered'
  | 'left'
  | 're-entered'
  | 'renamed'
  | 'respelled'
  | 'succeeded'
  | 'score_changed'
  | 'overtook'
  | 'overtaken'
  | 'tie_broken'
  | 'tie_joined'
  | 'became_unranked'
  | 'became_ranked'
  | 'measure_changed'
  | 'value_changed'
  | 'value_missing'
  | 'value_filled'
  | 'tag_added'
  | 'tag_removed'
  | 'format_only'
  | 'row_order_only'
  | 'published_rank_only'
  | 'column_added'
  | 'column_removed'
  | 'column_renamed'
  | 'column_reordered'
  | 'unit_changed'
  | 'board_added'
  | 'board_removed'
  | 'board_moved'
  | 'rescored'
  | 'encoding_repaired'
  | 'prose_changed'
  | 'duplicate_appeared'
  | 'duplicate_resolved'
  | 'moved_away'
  | 'moved_here'
  | 'summary_row_added'
  | 'summary_row_removed'
  | 'summary_row_changed'
  | 'claim_contradicted';

/** Sections of a digest in reading order (CHANGE_MODEL § 8). */
export type DigestSection =
  | 'broken'
  | 'methodology'
  | 'leaders'
  | 'movers'
  | 'entrants'
  | 'successions'
  | 'leavers'
  | 'measures'
  | 'claims'
  | 'quality'
  | 'noise';

/** Places from 1; `[lo, hi]` with lo = 1 + number of better ones, hi = number of better or equal ones. */
export type PlaceInterval = readonly [lo: number, hi: number];

export type EventValue = string | number | null;

/** Facts behind an event. Values are plain JSON, lists in a fixed order. */
export type Evidence = Readonly<Record<string, EvidenceValue>>;
export type EvidenceValue =
  string | number | boolean | null | readonly EvidenceValue[] | {readonly [key: string]: EvidenceValue};

export interface ChangeEvent {
  /** 16 hex digits of kind, field, subjects, before, after and both editions' canonical digests: a stable anchor. */
  readonly id: string;
  readonly kind: EventKind;
  /** Canonical names (the later edition's where both have one), by score, then name, where there are several; empty for board-wide events. */
  readonly subjects: readonly string[];
  /** `name vendor category score rank tags`, else the column's label (later edition's); null where no column is meant. */
  readonly field: string | null;
  /** Numbers where the column is numeric, names for `renamed` and `succeeded`, spellings for `respelled`; null where several cells differ. */
  readonly before: EventValue;
  readonly after: EventValue;
  readonly significance: Significance;
  readonly section: DigestSection;
  /** 0–1; 1 = follows from the texts alone. */
  readonly confidence: number;
  readonly evidence: Evidence;
  /** Every cell that this event explains, in the order of its subjects. */
  readonly cells: readonly CellChange[];
}

/** One cell before and after. For `entered` all `before` are null, for `left` all `after`. */
export interface CellChange {
  readonly subject: string;
  /** Canonical label, the later edition's where both have the column. */
  readonly column: string;
  readonly before: CellSide | null;
  readonly after: CellSide | null;
}

export interface CellSide {
  /** Source text as written, markup and all. */
  readonly text: string;
  /** The text that a reader sees; only where `text` has markup. */
  readonly plain?: string;
  /** Canonical text; empty = missing. */
  readonly canonical: string;
  /** Body row from 1, and line of the source from 1 (0 where not known). */
  readonly row: number;
  readonly line: number;
}

/** `moved`: a real mover; `score_only`: score changed, overtook nobody and was overtaken by nobody but real movers; `carried`: place changed through others only; `steady`. */
export type MovementClass = 'moved' | 'score_only' | 'carried' | 'steady';

export interface Movement {
  readonly subject: string;
  readonly class: MovementClass;
  readonly before: MovementSide;
  readonly after: MovementSide;
  /** Survivors (strict in both editions) that it overtook and that overtook it: "won over 2, lost to 5". */
  readonly won: number;
  readonly lost: number;
  /** Null where a published rank is missing in one of the editions. */
  readonly published: RankAccount | null;
  /** Where the scores lie on a grid of questions. */
  readonly questions: QuestionChange | null;
}

export interface MovementSide {
  /** Among survivors only: the entrant-adjusted interval. */
  readonly place: PlaceInterval;
  /** In the whole edition. */
  readonly placeInEdition: PlaceInterval;
  /** Null on boards ranked by published places only. */
  readonly score: number | null;
}

/** after - before = entrants - leavers + overtaken - overtook + tieOrder, always. */
export interface RankAccount {
  readonly before: number;
  readonly after: number;
  /** Entries of the later edition alone that stand above it; entries of the earlier edition alone that stood above it. */
  readonly entrants: number;
  readonly leavers: number;
  /** Survivors that came above it, and that fell below it, with different scores in both editions. */
  readonly overtaken: number;
  readonly overtook: number;
  /** The rest: order of equal scores. */
  readonly tieOrder: number;
  /** Part of `tieOrder` that no order of rows explains: ranks that are doubled, missing or numbered by another scheme. 0 = exact. */
  readonly unexplained: number;
}

/** Scores as right answers out of `of`; p is Fisher's exact, two-sided (paired answers would say more). */
export interface QuestionChange {
  readonly before: number;
  readonly after: number;
  readonly delta: number;
  readonly of: number;
  readonly fisherP: number;
}

/** What was looked at and found to be no news; each count is entries unless it says cells. */
export interface NoiseReceipt {
  /** Survivors whose published rank differs, and those among them that really moved. */
  readonly publishedRanksChanged: number;
  readonly publishedRanksOfMovers: number;
  /** The others, by cause: only entrants and leavers; only the order of equal scores; others' moves; several causes; own score change without passing anybody. */
  readonly byEntrantsAndLeavers: number;
  readonly byTieOrder: number;
  readonly byOthersMoves: number;
  readonly byScoreOnly: number;
  readonly bySeveral: number;
  /** Entries whose account needs `unexplained`. */
  readonly unexplainedRanks: number;
  readonly rowsReordered: number;
  readonly columnsReordered: boolean;
  readonly formatOnlyCells: number;
  readonly tagsAdded: number;
  readonly tagsRemoved: number;
  /** Measures that differ by less than their tolerance (cells). */
  readonly withinTolerance: number;
}

/** A column of the later edition (or the earlier, where it is gone) and what it was called before. */
export interface ColumnHead {
  readonly label: string;
  readonly rawLabel: string;
  readonly role: Role;
  readonly unit: string | null;
  readonly direction: Direction | null;
  /** Label of the matched column of the earlier edition; null: added. */
  readonly before: string | null;
}

/** Head of the board in the later edition (the earlier's, for `board_removed`). */
export interface BoardHead {
  readonly title: string;
  /** The board's id is pinned by the configuration. */
  readonly pinned: boolean;
  readonly headingPath: readonly string[];
  readonly caption: string;
  readonly columns: readonly ColumnHead[];
  /** Labels; empty when rows have no name. */
  readonly identity: readonly string[];
  /** Label of the naming column; null when rows have no name. */
  readonly name: string | null;
  readonly score: string | null;
  readonly rank: string | null;
  readonly groupBy: readonly string[];
  /** What the later edition alone would be taken to be ranked by; `score` and `rank` also heed the earlier one. */
  readonly ownScore: string | null;
  readonly ownRank: string | null;
  /** `published`: the board has no score, places come from its own ranks and the report says so; `none`: no ranking. */
  readonly rankedBy: 'score' | 'published' | 'none';
}

export interface BoardChanges {
  /** Board id of the later edition; the earlier's where it was removed. */
  readonly board: string;
  /** Board id of the earlier edition; null where it was added. */
  readonly boardBefore: string | null;
  readonly status: 'same' | 'changed' | 'added' | 'removed';
  /** How the two boards were recognised as one. */
  readonly matchedBy: 'id' | 'heading' | 'names' | 'only' | null;
  readonly head: BoardHead;
  /** In digest order (section, significance, then by the section's own rule, ties by name). */
  readonly events: readonly ChangeEvent[];
  /** One per survivor, by place in the later edition, then name. */
  readonly movement: readonly Movement[];
  readonly statistics: BoardStatistics;
  readonly noise: NoiseReceipt;
  readonly verdict: VerdictMessage;
}

/** One changed block of the text outside tables. `before` null: added; `after` null: removed. */
export interface ProseChange {
  readonly id: string;
  readonly kind: 'prose_changed';
  readonly significance: Significance;
  /** Text of the heading it stands under (later edition's); empty without one. */
  readonly heading: string;
  readonly before: ProseSide | null;
  readonly after: ProseSide | null;
  /** The two texts joined word by word, in reading order. */
  readonly parts: readonly ProsePart[];
}

export interface ProseSide {
  /** Block number from 0 in its edition. */
  readonly block: number;
  readonly kind: string;
  readonly text: string;
  readonly line: number;
}

export interface ProsePart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

export interface EditionSide extends EditionOrigin {
  readonly encoding: SnapshotEncoding;
  /** Body rows of all its boards. */
  readonly rows: number;
}

export interface Changeset {
  readonly schemaVersion: number;
  readonly from: EditionSide;
  readonly to: EditionSide;
  /** One English sentence. */
  readonly verdict: string;
  /** The same as data, for other languages: the most significant board's clauses (and the document's own) first. */
  readonly verdictMessage: VerdictMessage;
  /** Highest significance of all events and prose; null: no change at all. */
  readonly significance: Significance | null;
  /** Of the document: `encoding_repaired`, `format_only` of the encoding. */
  readonly events: readonly ChangeEvent[];
  /** In document order of the later edition, removed boards last. */
  readonly boards: readonly BoardChanges[];
  /** In document order. */
  readonly prose: readonly ProseChange[];
}
