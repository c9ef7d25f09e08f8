// Inputs of a validation besides the document: rules, settings, and functions of steps it may not import.
import type {TableShape} from '../model/column.ts';
import type {ComparableTable} from '../model/comparable.ts';
import type {Damage} from '../model/encoding.ts';
import type {RepairResult} from '../model/repair.ts';
import type {EarlierTable, MatchedSchema, Rule, RuleSetting} from '../model/rule.ts';
import type {Snapshot} from '../model/snapshot.ts';
import type {Document, Table} from '../model/table.ts';
import type {TableView} from '../model/table-view.ts';

/** A document's last edition, and its tables with that edition's. */
export interface History {
  readonly edition: Snapshot;
  readonly earlier: (table: Table) => EarlierTable | null;
}

export interface ValidateOptions {
  readonly rules: readonly Rule[];
  /** By rule id; resolved for this document by the caller. Rules without a setting run as their meta says. */
  readonly settings?: Readonly<Record<string, RuleSetting>>;
  readonly shapeOf: (table: Table) => TableShape;
  /** The arrangement with one entry a row of a table that is printed otherwise; without it, tables are read as printed. */
  readonly viewOf?: (table: Table) => TableView | null;
  readonly damage?: (document: Document) => readonly Damage[];
  readonly repair?: ((document: Document) => RepairResult | null) | null;
  readonly schemaOf?: (table: Table) => MatchedSchema | null;
  readonly canonicalSpelling?: (word: string) => string;
  /** The tables of documents validated before this one that are like a table of it; null or absent where there are none. */
  readonly like?: ((table: ComparableTable) => readonly ComparableTable[]) | null | undefined;
  /** The last edition of the document; null or absent without history. */
  readonly history?: History | null;
}
