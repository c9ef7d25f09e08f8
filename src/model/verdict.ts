// What a changeset says in one sentence, as message keys and data; src/messages makes the sentence in the reader's language.
/** Message key and data of a sentence; the sentence itself is made in the reader's language (src/messages). */
export interface VerdictMessage {
  /** Clauses in reading order; empty clauses are never listed. `nothing` stands alone. */
  readonly clauses: readonly VerdictClause[];
}

export type VerdictClause =
  | {readonly key: 'nothing'; readonly data: {readonly rows: number}}
  | {readonly key: 'noise_only'; readonly data: {readonly ranks: number; readonly cells: number}}
  | {readonly key: 'encoding_broken'; readonly data: {readonly process: string; readonly uncertain: number}}
  | {readonly key: 'encoding_repaired'; readonly data: {readonly process: string; readonly uncertain: number}}
  | {readonly key: 'board_added'; readonly data: {readonly board: string; readonly rows: number}}
  | {readonly key: 'board_removed'; readonly data: {readonly board: string; readonly rows: number}}
  | {
      readonly key: 'rescored';
      readonly data: {readonly changed: number; readonly survivors: number; readonly median: number};
    }
  | {
      readonly key: 'entered';
      readonly data: {
        readonly count: number;
        readonly first: number;
        readonly tiedFirst: number;
        readonly ranked: number;
        readonly names: readonly string[];
      };
    }
  | {readonly key: 'left'; readonly data: {readonly count: number; readonly names: readonly string[]}}
  | {
      readonly key: 'moved';
      readonly data: {readonly count: number; readonly survivors: number; readonly movers: readonly VerdictMover[]};
    }
  | {readonly key: 'none_moved'; readonly data: {readonly survivors: number; readonly ranks: number}}
  | {readonly key: 'renamed'; readonly data: {readonly count: number; readonly before: string; readonly after: string}}
  | {
      readonly key: 'succeeded';
      readonly data: {readonly count: number; readonly before: string; readonly after: string};
    }
  | {readonly key: 'values'; readonly data: {readonly count: number; readonly rows: number}}
  /** Further boards of the document that changed too. */
  | {readonly key: 'others'; readonly data: {readonly count: number; readonly names: readonly string[]}}
  | {
      readonly key: 'columns';
      readonly data: {readonly added: readonly string[]; readonly removed: readonly string[]; readonly renamed: number};
    }
  | {readonly key: 'prose'; readonly data: {readonly count: number}};

export interface VerdictMover {
  readonly name: string;
  /** As a reader sees them, with unit; null on boards without a score. */
  readonly before: string | null;
  readonly after: string | null;
  readonly up: boolean;
}
