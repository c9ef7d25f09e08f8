// What a rule is. A rule reads one frozen document and reports; it reads no files, writes no sentences, knows no other rule.
import type {TableShape} from './column.ts';
import type {BoardChanges} from './changeset.ts';
import type {OtherDocuments} from './comparable.ts';
import type {OptionSchemas, OptionValues} from './rule-options.ts';
import type {Damage} from './encoding.ts';
import type {Report, Severity} from './finding.ts';
import type {Board, Snapshot} from './snapshot.ts';
import type {Document, Table} from './table.ts';
import type {Instant, Language} from './text.ts';
import type {RepairResult} from './repair.ts';

export type Sentence = Readonly<Record<Language, string>>;

export interface RuleMeta<MessageId extends string = string, Options extends OptionSchemas = OptionSchemas> {
  /** Kebab case; names the fault; forever. */
  readonly id: string;
  readonly summary: Sentence;
  readonly group:
    'structure' | 'characters' | 'missing' | 'values' | 'rank' | 'identity' | 'prose' | 'history' | 'meta';
  /** `preview`: its findings may still change; docs/contributing.md says what it needs to leave that. A comment beside it says what is missing. */
  readonly status: 'stable' | 'preview' | 'removed';
  readonly core: boolean;
  readonly since: string;
  /** `off`: only when a user turns it on. */
  readonly severity: Severity | 'off';
  readonly fix: 'never' | 'sometimes' | 'always';
  readonly options: Options;
  /** Placeholders in braces, `{label}`, filled from `data`. */
  readonly messages: Readonly<Record<MessageId, Sentence>>;
}

/** Options of one rule as checked and completed from the schema's defaults. */
export type RuleOptions = Readonly<Record<string, unknown>>;

/** Configuration of one rule; defaults come from the rule's metadata. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: RuleOptions;
}

export interface RuleContext<MessageId extends string = string, Options extends OptionSchemas = OptionSchemas> {
  /** Complete: what the configuration leaves open has its default. */
  readonly options: OptionValues<Options>;
  readonly report: (report: Report & {readonly messageId: MessageId}) => void;
  /** Column roles, types, key and ranking of a table (inferred or pinned by a schema). Computed once per table. */
  readonly shapeOf: (table: Table) => TableShape;
  /** Wrongly decoded stretches of the document; computed once. */
  readonly damage: () => readonly Damage[];
  /** The document's text repaired, or null where no repairer was passed in (it loads a language model). */
  readonly repair: (() => RepairResult | null) | null;
  /** The schema that pins a table, matched to its columns; null where none does. */
  readonly schemaOf: (table: Table) => MatchedSchema | null;
  /** Alias file: canonical spelling of a name, or the name itself. */
  readonly canonicalSpelling: (word: string) => string;
  /** The last edition of this document before this one, repaired; null without history. */
  readonly lastEdition: Snapshot | null;
  /** The table with its counterpart in the last edition; null without history or counterpart. */
  readonly earlier: (table: Table) => EarlierTable | null;
  /** The tables of the documents validated before this one; null where there are none. */
  readonly others: OtherDocuments | null;
}

/** A table schema matched to the columns of one table. */
export interface MatchedSchema {
  readonly schema: TableSchema;
  /** By column of the table, what the schema says about it; null for columns that the schema does not know. */
  readonly columns: readonly (ColumnSchema | null)[];
}

/** One table in two editions: the last one and the one that is being validated. */
export interface EarlierTable {
  readonly before: Board;
  /** Its rows and columns are the table's, in the same order. */
  readonly after: Board;
  /** The earlier row or column of a row or column of the table (all from 0); -1 for a new one. */
  readonly rowBefore: (row: number) => number;
  readonly columnBefore: (column: number) => number;
  /** What changed between the two, as `diff` reports it; computed on the first call. */
  readonly changes: () => BoardChanges;
  /** Time of the oldest edition at hand that has the entry of a row; null for a new entry, and where times are unknown. */
  readonly firstSeen: (row: number) => Instant | null;
}

export interface RuleDefinition<MessageId extends string, Options extends OptionSchemas> {
  readonly meta: RuleMeta<MessageId, Options>;
  readonly check: (document: Document, context: RuleContext<MessageId, Options>) => void;
}

/** A rule whatever its messages and options: what the engine runs. */
export type Rule = RuleDefinition<string, OptionSchemas>;

/** Returns the rule unchanged; gives its message ids and options their types. */
export function defineRule<MessageId extends string, Options extends OptionSchemas = Record<never, never>>(
  rule: RuleDefinition<MessageId, Options>,
): Rule;
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** A table schema that pins a board (schemas/table.v1.json). */
export interface TableSchema {
  readonly id: string;
  readonly columns: readonly ColumnSchema[];
  /** Labels of the key columns. */
  readonly key?: readonly string[];
  readonly rank?: string;
  readonly score?: string;
  readonly groupBy?: readonly string[];
}

export interface ColumnSchema {
  readonly label: string;
  /** Further spellings of the label; `/…/` is a regular expression. */
  readonly aliases?: readonly string[];
  readonly role?: import('./column.ts').Role;
  readonly type?: import('./column.ts').ValueType;
  readonly unit?: string;
  readonly direction?: import('./column.ts').Direction;
  readonly required?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly optional?: boolean;
}
