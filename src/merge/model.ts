// What a merge is given and what it gives back.
import type {Board} from '../model/snapshot.ts';
import type {Document, Table} from '../model/table.ts';

/** A table that may be merged row by row, with the board made of it. */
export interface VersionTable {
  readonly table: Table;
  readonly board: Board;
}

/** One version of the document. */
export interface Version {
  readonly document: Document;
  /** In document order; tables printed in another arrangement than one entry a row are left out. */
  readonly tables: readonly VersionTable[];
}

/** A value for each of the three versions. */
export interface ThreeWay<Value> {
  readonly base: Value;
  readonly ours: Value;
  readonly theirs: Value;
}

/** Why a row could not be merged. */
export type ConflictReason =
  /** Both sides changed a cell differently, or added the same entry with different values. */
  | 'cell'
  /** One side removed the row, the other changed it. */
  | 'removed'
  /** One side renamed the row by evidence only, the other changed it. */
  | 'renamed'
  /** Both sides changed a total or a rank that must be computed from all rows. */
  | 'computed'
  /** Lines outside tables, or a table that cannot be merged by rows. */
  | 'lines';

export interface MergeConflict {
  readonly reason: ConflictReason;
  /** Line (from 1) of the first marker in the merged text. */
  readonly line: number;
  /** Name of the entry; null outside tables. */
  readonly row: string | null;
  /** Labels of the columns in conflict; empty when the row as a whole is. */
  readonly columns: readonly string[];
}

export interface MergedText {
  readonly text: string;
  /** In document order. */
  readonly conflicts: readonly MergeConflict[];
  /** Tables that were merged row by row because both sides had changed them. */
  readonly tables: number;
}
