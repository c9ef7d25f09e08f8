// All that differs between two editions, as events, movement and statistics. `Changeset` is what `diff --format json`
// prints (schemas/diff.v1.json), its events are in change-event.ts; `FullTable` (full-table.ts) and `BoardHistory` (history.ts) are made on demand for
// reports that show every row.
import type {ChangeEvent, MovementClass, PlaceInterval, QuestionChange, Significance} from './change-event.ts';
import type {Direction, Role} from './column.ts';
import type {EditionOrigin, SnapshotEncoding} from './snapshot.ts';
import type {BoardStatistics, BoardUncertainty} from './statistics.ts';
import type {VerdictMessage} from './verdict.ts';

export type {
  CellChange,
  CellSide,
  ChangeEvent,
  DigestSection,
  EventKind,
  EventValue,
  MovementClass,
  PlaceInterval,
  QuestionChange,
  Significance,
} from './change-event.ts';

export const diffSchemaVersion = 1;

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
  /** Entries only in the later edition that are above it; entries only in the earlier edition that were above it. */
  readonly entrants: number;
  readonly leavers: number;
  /** Survivors that came above it, and that fell below it, with different scores in both editions. */
  readonly overtaken: number;
  readonly overtook: number;
  /** The rest: order of equal scores, and what the next two fields say. */
  readonly tieOrder: number;
  /** Part of `tieOrder`: ranks that contradict the scores in the later edition, less those that did in the earlier. */
  readonly againstScores: number;
  /** Part of `tieOrder`, beside that: what no order of rows explains, ranks that are doubled, missing or numbered by another scheme. 0 = exact. */
  readonly unexplained: number;
}

/** Changes that were checked and are not significant; counts are of entries unless they are of cells. */
export interface NoiseSummary {
  /** Survivors whose published rank differs, and those among them that really moved. */
  readonly publishedRanksChanged: number;
  readonly publishedRanksOfMovers: number;
  /** The others, by cause: only entrants and leavers; only the order of equal scores; others' moves; only ranks that contradict the scores; only numbers that are doubled, missing or of another scheme; several causes; own score change without passing anybody. */
  readonly byEntrantsAndLeavers: number;
  readonly byTieOrder: number;
  readonly byOthersMoves: number;
  readonly againstScores: number;
  readonly byNumbering: number;
  readonly byScoreOnly: number;
  readonly bySeveral: number;
  /** Entries whose account needs `unexplained`. */
  readonly unexplainedRanks: number;
  readonly rowsReordered: number;
  readonly columnsReordered: boolean;
  readonly formatOnlyCells: number;
  /** Those among them whose links lead elsewhere. */
  readonly linksChanged: number;
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
  readonly noise: NoiseSummary;
  /** Null where the scores say nothing of it. */
  readonly uncertainty: BoardUncertainty | null;
  readonly verdict: VerdictMessage;
}

/** One changed block of the text outside tables. `before` null: added; `after` null: removed. */
export interface ProseChange {
  readonly id: string;
  readonly kind: 'prose_changed';
  readonly significance: Significance;
  /** Text of the heading it is under (in the later edition); empty without one. */
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

/** Returns the label, as written, of the column that an event's cells are in; its field where it has no cells. */
export function labelOf({cells, field}: ChangeEvent, head: BoardHead | null): string {
  const label = cells[0]?.column ?? '';
  if (label === '') return field ?? '';
  const column = head?.columns.find((each) => each.label === label);
  return column === undefined || column.rawLabel === '' ? label : column.rawLabel;
}

/** Returns how many entries are new and how many left, without those that only replaced each other: what a reader is told. */
export function netEntries({events}: Pick<BoardChanges, 'events'>): {readonly entered: number; readonly left: number} {
  let [entered, left] = [0, 0];
  for (const event of events) {
    const isNew = event.kind === 'entered' || event.kind === 're-entered';
    if (isNew && event.evidence.succeeds === undefined) entered += 1;
    if (event.kind === 'left' && event.evidence.succeededBy === undefined) left += 1;
  }
  return {entered, left};
}
