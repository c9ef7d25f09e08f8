// What a validation is given beside the document: rules, settings, and the abilities of steps it may not import.
import type {TableShape} from '../model/column.ts';
import type {Damage} from '../model/encoding.ts';
import type {RepairResult} from '../model/repair.ts';
import type {Rule, RuleSetting, TableSchema} from '../model/rule.ts';
import type {Document, Table} from '../model/table.ts';

export interface ValidateOptions {
  readonly rules: readonly Rule[];
  /** By rule id; resolved for this document by the caller. Rules without a setting run as their meta says. */
  readonly settings?: Readonly<Record<string, RuleSetting>>;
  readonly shapeOf: (table: Table) => TableShape;
  readonly damage?: (document: Document) => readonly Damage[];
  readonly repair?: ((document: Document) => RepairResult | null) | null;
  readonly schemaOf?: (table: Table) => TableSchema | null;
  readonly canonicalSpelling?: (word: string) => string;
  readonly previousLabels?: (table: Table) => readonly string[] | null;
}
