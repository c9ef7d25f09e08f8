import type {Span} from './text.ts';

/** Most severe first. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** `proven`: follows from the document alone; `likely`: one explanation far ahead; `hint`: a question for a person (never an error). */
export type Confidence = 'proven' | 'likely' | 'hint';

/** Where a finding points. Rows and columns from 0 here; from 1 where findings leave the program. */
export type Place =
  | {readonly kind: 'document'}
  | {readonly kind: 'text'; readonly span: Span}
  | {readonly kind: 'table'; readonly table: number}
  | {readonly kind: 'column'; readonly table: number; readonly column: number}
  | {readonly kind: 'row'; readonly table: number; readonly row: number}
  | {readonly kind: 'cell'; readonly table: number; readonly row: number; readonly column: number};

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** `safe` keeps every value a reader can see; `unsafe` may change one; `display` is shown and never applied. */
export type Safety = 'safe' | 'unsafe' | 'display';

export interface Fix {
  readonly safety: Safety;
  /** Empty: the text stays the same, and the document is rewritten in UTF-8. */
  readonly edits: readonly Edit[];
}

/** Values that fill a message's placeholders. Lists are joined when the sentence is made. */
export type FindingData = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/** What a rule reports: no sentence yet, no line numbers. */
export interface Report {
  readonly messageId: string;
  readonly place: Place;
  readonly data?: FindingData;
  readonly confidence?: Confidence;
  /** Replaces the rule's own severity, where one rule has two (e/i in RULES.md); a user's setting still wins. */
  readonly severity?: Severity;
  readonly fix?: Fix;
  /** Further places of the same cause, in document order. */
  readonly related?: readonly Place[];
}

/** One place that a rule reports, ready to be suppressed, sorted and written. */
export interface Finding extends Report {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly data: FindingData;
  /** 16 hex digits of rule, table label, labels and cell contents; no line numbers; a counter for twins. */
  readonly fingerprint: string;
  readonly suppressed: Suppression | null;
}

export interface Suppression {
  readonly kind: 'inline' | 'file';
  readonly reason: string | null;
}
