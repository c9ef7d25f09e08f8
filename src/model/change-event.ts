// One event of a changeset. `EventEvidence` is the closed list of kinds, each with its evidence;
// everything else about an event is the same for every kind.
import type {Role} from './column.ts';

/** Most important first. */
export type Significance = 'headline' | 'notable' | 'minor' | 'noise';

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

/** `moved`: a real mover; `score_only`: score changed, overtook, and was overtaken by, real movers only; `carried`: place changed only because of others; `steady`. */
export type MovementClass = 'moved' | 'score_only' | 'carried' | 'steady';

export type EventValue = string | number | null;

export type EventKind = keyof EventEvidence;

/** An event of the given kinds; without any, of every kind. */
export type ChangeEvent<Kind extends EventKind = EventKind> = {
  [Each in Kind]: EventFacts & {readonly kind: Each; readonly evidence: EventEvidence[Each]};
}[Kind];

/** What the events of every kind have. */
export interface EventFacts {
  /** 16 hex digits of kind, field, subjects, before, after and both editions' canonical digests: a stable anchor. */
  readonly id: string;
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
  /** Every cell that this event explains, in the order of its subjects. */
  readonly cells: readonly CellChange[];
}

/** The evidence of an event, by kind: plain JSON, lists in a fixed order. */
export interface EventEvidence {
  readonly entered: EnteredEvidence;
  readonly left: LeftEvidence;
  /** `editionsAway`: editions of the board without it, just before this one. */
  readonly 're-entered': EnteredEvidence & {readonly editionsAway: number};
  readonly renamed: RenameEvidence;
  readonly respelled: RespelledEvidence;
  readonly succeeded: SucceededEvidence;
  readonly score_changed: ScoreEvidence;
  readonly overtook: NamedEvidence;
  readonly overtaken: NamedEvidence;
  readonly tie_broken: NamedEvidence;
  readonly tie_joined: NamedEvidence;
  readonly became_unranked: SpellingEvidence;
  readonly became_ranked: SpellingEvidence;
  readonly measure_changed: MeasureEvidence;
  /** Of a text, or of a number that became a word. */
  readonly value_changed: ValueEvidence;
  readonly value_missing: CountEvidence;
  readonly value_filled: CountEvidence;
  readonly tag_added: NoEvidence;
  readonly tag_removed: NoEvidence;
  readonly format_only: CellsEvidence | NoEvidence;
  /** `rows`: how many would have to be carried to get the new order. */
  readonly row_order_only: {readonly rows: number};
  readonly published_rank_only: CountEvidence;
  readonly column_added: ColumnEvidence;
  readonly column_removed: ColumnEvidence;
  readonly column_renamed: NoEvidence;
  readonly column_reordered: NoEvidence;
  readonly unit_changed: UnitEvidence;
  readonly board_added: BoardEvidence;
  readonly board_removed: BoardEvidence;
  readonly board_moved: NoEvidence;
  readonly rescored: RescoredEvidence;
  readonly encoding_repaired: EncodingEvidence;
  readonly prose_changed: NoEvidence;
  readonly duplicate_appeared: RowsEvidence;
  readonly duplicate_resolved: RowsEvidence;
  /** Rows that are found on another board of the document. */
  readonly moved_away: RowsEvidence;
  readonly moved_here: RowsEvidence;
  /** Totals, averages, group headings and repeated headers. */
  readonly summary_row_added: RowsEvidence;
  readonly summary_row_removed: RowsEvidence;
  readonly summary_row_changed: NoEvidence;
  /** `claim`: the tag that is contradicted. */
  readonly claim_contradicted: {readonly claim: string; readonly entrants: number};
}

/** Without an index signature: with one, `'name' in evidence` would compile for any name. */
export interface NoEvidence {
  readonly nothing?: never;
}

export interface CountEvidence {
  readonly count: number;
}

export interface CellsEvidence {
  readonly cells: number;
}

/** `of`: matched rows that had the earlier value. */
export interface ValueEvidence {
  readonly of: number;
}

/** Whole rows that came or went. */
export interface RowsEvidence extends CountEvidence {
  /** Of rows that came: tags by row number from 1. */
  readonly tagsByRow: TagsByRow;
}

export type TagsByRow = Readonly<Record<string, readonly string[]>>;

/** One of the earlier unit is `factor` of the later one; null where only the unit's writing changed. */
export interface UnitEvidence extends CellsEvidence {
  readonly factor: number | null;
}

/** An entry as the only edition that has it shows it. */
export interface EntryEvidence {
  readonly vendor: string | null;
  readonly score: number | null;
  readonly tags: readonly string[];
  readonly place: PlaceInterval | null;
  /** Rank as published. */
  readonly published: number | null;
}

export interface EnteredEvidence extends EntryEvidence {
  /** The entry of the same line that left. */
  readonly succeeds?: string;
  readonly possiblyRenamedFrom?: LikenessEvidence;
}

export interface LeftEvidence extends EntryEvidence {
  /** The entry of the same line that came. */
  readonly succeededBy?: string;
  readonly possiblyRenamedTo?: LikenessEvidence;
}

/** Another entry that is alike, but not enough to be called the same. */
export interface LikenessEvidence {
  readonly name: string;
  /** Of the names, 0–1. */
  readonly similarity: number;
  /** Of 7. */
  readonly points: number;
}

export interface RenameEvidence {
  /** By likeness of names and measures, by the values alone, by a column of codes. */
  readonly how: 'evidence' | 'values' | 'key';
  /** Of the names, 0–1. */
  readonly similarity: number;
  /** Of 7, and which values gave them. */
  readonly points: number;
  readonly agreeing: readonly string[];
  readonly sameTokens: boolean;
}

/** Why two spellings are one thing. */
export interface RespelledEvidence {
  readonly how: 'alias' | 'folded' | 'contained' | 'prefix' | 'merged' | 'key';
}

export interface SucceededEvidence {
  /** What both names have in common. */
  readonly line: string;
  readonly scoreBefore: number | null;
  readonly scoreAfter: number | null;
  readonly delta: number | null;
  readonly questions: QuestionChange | null;
  readonly placeBefore: PlaceInterval | null;
  readonly placeAfter: PlaceInterval | null;
}

/** Places are among the survivors; `won` and `lost` count whom it overtook and who overtook it. */
export interface ScoreEvidence {
  readonly class: MovementClass;
  readonly delta: number;
  readonly placeBefore: PlaceInterval;
  readonly placeAfter: PlaceInterval;
  readonly survivors: number;
  readonly won: number;
  readonly lost: number;
  readonly questions: QuestionChange | null;
}

/** The others of an overtaking or a tie; at most ten names, the count is whole. */
export interface NamedEvidence extends CountEvidence {
  readonly names: readonly string[];
}

/** How the missing score is written. */
export interface SpellingEvidence {
  readonly spelling: string;
}

/** Beyond the tolerance, within it, or a text cell. */
export type MeasureEvidence =
  | {
      /** After / before, rounded to four digits; null where one is 0 or the sign changed. */
      readonly ratio: number | null;
      readonly difference: number;
    }
  | {readonly withinTolerance: number}
  | NoEvidence;

export interface ColumnEvidence {
  readonly role: Role;
  /** Cells of the column that say something. */
  readonly values: number;
}

export interface BoardEvidence {
  readonly rows: number;
  /** By row number from 1. */
  readonly tagsByRow: TagsByRow;
  /** Boards that its rows were on before, or are on now; none where the rows themselves are new or gone. */
  readonly boards: readonly {readonly title: string; readonly rows: number}[];
}

export interface RescoredEvidence {
  readonly changed: number;
  readonly survivors: number;
  readonly share: number;
  /** Of the score changes of all survivors. */
  readonly median: number;
  /** Smallest, lower quartile, median, upper quartile, largest. */
  readonly quantiles: readonly number[];
  /** Those farthest from the median change, farthest first. */
  readonly largest: readonly string[];
}

export interface EncodingEvidence {
  readonly restored: number;
  readonly uncertain: number;
  readonly brokenNow: boolean;
}

/** Scores as right answers out of `of`; p is Fisher's exact, two-sided (paired answers would say more). */
export interface QuestionChange {
  readonly before: number;
  readonly after: number;
  readonly delta: number;
  readonly of: number;
  readonly fisherP: number;
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

/** Returns what a reader sees in a cell: as written, without markup. */
export function sideText({plain, text}: CellSide): string {
  return plain ?? text;
}

/** Returns the column of an event about cells by its own label, which no other column of the board has. */
export function changedColumn({cells, field}: Pick<ChangeEvent, 'cells' | 'field'>): string {
  return cells[0]?.column ?? field ?? '';
}

/** Returns two heading paths without the parts that both begin with; at least the last part stays. */
export function differingPath(before: string, after: string): {readonly before: string; readonly after: string} {
  const [one, other] = [before.split(' / '), after.split(' / ')];
  const most = Math.min(one.length, other.length) - 1;
  let same = 0;
  while (same < most && one[same] === other[same]) same += 1;
  return {before: one.slice(same).join(' / '), after: other.slice(same).join(' / ')};
}

/** Characters of a text that are shown of two versions around what differs. */
const contextLength = 12;
/** Texts up to this length are shown whole. */
const shortText = 60;

/** Returns two texts for a line: long ones cut down to where they differ, with some characters around it. */
export function differingText(before: string, after: string): {readonly before: string; readonly after: string} {
  const [one, other] = [[...before], [...after]];
  if (Math.max(one.length, other.length) <= shortText) return {before, after};
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  const [from, to] = [Math.max(0, head - contextLength), Math.max(0, tail - contextLength)];
  const part = (text: readonly string[]): string => {
    const shown = text.slice(from, text.length - to);
    const whole = shown.length > 2 * shortText ? [...shown.slice(0, 2 * shortText - 1), '\u2026'] : shown;
    return `${from > 0 ? '\u2026' : ''}${whole.join('')}${to > 0 ? '\u2026' : ''}`;
  };
  return {before: part(one), after: part(other)};
}
