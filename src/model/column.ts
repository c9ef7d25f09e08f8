import type {FindingData} from './finding.ts';

/** The role of a column: a closed list. */
export type Role =
  | 'rank'
  | 'score'
  | 'name'
  | 'vendor'
  | 'category'
  | 'cost'
  | 'duration'
  | 'count'
  | 'date'
  | 'link'
  | 'tags'
  | 'note'
  | 'spacer'
  | 'other';

export type ValueType = 'number' | 'text' | 'date' | 'blank';

export type Direction = 'higher' | 'lower';

/** A reason for a column's role. Its words are in the catalogue (`evidence.…`): `evidenceTexts`. */
export interface RoleEvidence {
  readonly reason: RoleReason;
  readonly data?: FindingData;
}

export type RoleReason =
  | 'transposed'
  | 'headerWord'
  | 'blank'
  | 'numbers'
  | 'numbersUnit'
  | 'words'
  | 'spacer'
  | 'links'
  | 'dates'
  | 'clock'
  | 'flags'
  | 'ranges'
  | 'sentences'
  | 'unit'
  | 'wholeTotal'
  | 'decimals'
  | 'wholeNumbers'
  | 'figures'
  | 'likeScore'
  | 'alikeScore'
  | 'sharedDirection'
  | 'repeatedWords'
  | 'otherNames'
  | 'otherDistinct'
  | 'besideCodes'
  | 'distinctLinks'
  | 'distinctWords'
  | 'runningNumber'
  | 'rankedBy'
  | 'ranks'
  | 'ranksReversed'
  | 'rowsAscend'
  | 'blocks'
  | 'schema'
  | 'configuration';

/** One column of a table: its role, with the evidence. */
export interface Column {
  /** From 0. */
  readonly index: number;
  /** Header text as written (plain). */
  readonly label: string;
  readonly role: Role;
  /** 0–1. */
  readonly confidence: number;
  /** The header words and value facts that decided; most telling first. */
  readonly evidence: readonly RoleEvidence[];
  readonly type: ValueType;
  /** Most frequent unit of the values or of the header (`%`, `s`, `元`); null without one. */
  readonly unit: string | null;
  /** Which way is better; null where it has no meaning or is not known. */
  readonly direction: Direction | null;
  /** Share (0–1) of rows whose cell is missing, and of the others that read as a number. */
  readonly missingShare: number;
  readonly numericShare: number;
  /** Share (0–1) of distinct canonical values among the cells that are not missing. */
  readonly distinctShare: number;
}

/** The columns of a table and how they hang together. */
export interface TableShape {
  readonly columns: readonly Column[];
  /** Columns (from 0) that together name a row; empty when nothing identifies rows. */
  readonly key: readonly number[];
  /** The column of published ranks, or null. */
  readonly rank: number | null;
  /** The score column that the rank goes by (or the only score), or null. */
  readonly score: number | null;
  /** Columns whose values each have their own ranking; empty if there is one ranking. */
  readonly groupBy: readonly number[];
  /** Where it comes from: `inferred`, or the id of the table schema that pins it. */
  readonly origin: string;
}
