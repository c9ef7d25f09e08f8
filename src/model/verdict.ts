// One-sentence summary of a changeset, as message keys and data; src/messages renders it in the reader's language.
/** Message key and data of a sentence; the sentence itself is made in the reader's language (src/messages). */
export interface VerdictMessage {
  /** Clauses in reading order; empty clauses are never listed. `nothing` is always the only clause. */
  readonly clauses: readonly VerdictClause[];
}

export type VerdictClause =
  /** Which board the clauses after it are about; first, where the document has several. */
  | {readonly key: 'board'; readonly data: {readonly title: string}}
  | {readonly key: 'nothing'; readonly data: {readonly rows: number}}
  | {readonly key: 'noise_only'; readonly data: NoiseFacts}
  | {readonly key: 'encoding_broken'; readonly data: {readonly process: string; readonly uncertain: number}}
  | {readonly key: 'encoding_repaired'; readonly data: {readonly process: string; readonly uncertain: number}}
  /** `others`: boards that all of its rows come from, or are on now; empty where they are new, or gone. */
  | {
      readonly key: 'board_added' | 'board_removed';
      readonly data: {readonly board: string; readonly rows: number; readonly others: readonly string[]};
    }
  | {
      readonly key: 'rescored';
      readonly data: {
        readonly changed: number;
        readonly survivors: number;
        readonly median: number;
        /** Of the score. */
        readonly unit: string | null;
      };
    }
  | {
      readonly key: 'entered';
      readonly data: {
        readonly count: number;
        /** Of those that replace none. */
        readonly first: number;
        readonly tiedFirst: number;
        readonly ranked: number;
        readonly names: readonly string[];
        /** The first ones that replace no earlier entry; all of them where `count` is small. */
        readonly entries: readonly VerdictEntry[];
        /** Entries that replace none. */
        readonly fresh: number;
      };
    }
  /** `names` are those that no later entry replaces, `gone` their number. */
  | {
      readonly key: 'left';
      readonly data: {readonly count: number; readonly names: readonly string[]; readonly gone: number};
    }
  | {
      readonly key: 'moved';
      readonly data: {readonly count: number; readonly survivors: number; readonly movers: readonly VerdictMover[]};
    }
  /** The new leader's score cannot be told apart from those of `count` others. */
  | {
      readonly key: 'uncertain_lead';
      readonly data: {readonly leader: string; readonly count: number; readonly names: readonly string[]};
    }
  | {readonly key: 'none_moved'; readonly data: {readonly survivors: number; readonly ranks: number}}
  | {readonly key: 'renamed'; readonly data: {readonly count: number; readonly before: string; readonly after: string}}
  | {
      readonly key: 'succeeded';
      readonly data: {readonly count: number; readonly before: string; readonly after: string};
    }
  | {
      readonly key: 'unit';
      /** One of the earlier unit is `factor` of the later one; null where that is not known. */
      readonly data: {
        readonly field: string;
        readonly before: string | null;
        readonly after: string | null;
        readonly factor: number | null;
      };
    }
  | {
      readonly key:
        | 'lost_score'
        | 'got_score'
        | 'duplicate_appeared'
        | 'duplicate_resolved'
        | 'summary_row_added'
        | 'summary_row_removed'
        | 'summary_row_changed'
        | 'heading_row_added'
        | 'heading_row_removed'
        | 'heading_row_changed';
      readonly data: {readonly count: number; readonly names: readonly string[]};
    }
  | {
      readonly key: 'values';
      /** `name`: the one entry that all of them are of. */
      readonly data: {
        readonly count: number;
        readonly rows: number;
        readonly name: string | null;
        readonly items: readonly VerdictValue[];
      };
    }
  /** Most rows' values of one column changed; `ratio` is the median of after / before, null where they did not change in one direction, `points` of a column of scores that of after − before. */
  | {
      readonly key: 'bulk';
      readonly data: {
        readonly field: string;
        readonly count: number;
        readonly of: number;
        readonly ratio: number | null;
        readonly points?: number;
      };
    }
  | {
      readonly key: 'respelled';
      readonly data: {readonly count: number; readonly before: string; readonly after: string};
    }
  | {readonly key: 'heading'; readonly data: {readonly before: string; readonly after: string}}
  /** Further boards of the document that changed too. */
  | {readonly key: 'others'; readonly data: {readonly count: number; readonly names: readonly string[]}}
  | {
      readonly key: 'columns';
      readonly data: {
        readonly added: readonly string[];
        readonly removed: readonly string[];
        readonly renamed: number;
        readonly renames: readonly VerdictLink[];
      };
    }
  /** Rows that are on another board now, or came from there. */
  | {
      readonly key: 'moved_away' | 'moved_here';
      readonly data: {readonly count: number; readonly names: readonly string[]; readonly board: string};
    }
  | {readonly key: 'prose'; readonly data: {readonly count: number}};

/** What was looked at and found to be no news; `cells` counts all of them. */
export interface NoiseFacts {
  readonly ranks: number;
  readonly cells: number;
  readonly tagsRemoved: number;
  readonly tagsAdded: number;
  readonly rows: number;
  /** Cells written differently, without those of `links`. */
  readonly formats: number;
  /** Cells that read as before and whose links lead elsewhere. */
  readonly links: number;
  readonly measures: number;
}

export interface VerdictEntry {
  readonly name: string;
  /** As written, with unit; null without one. */
  readonly score: string | null;
  readonly place: readonly [lo: number, hi: number] | null;
}

export interface VerdictLink {
  readonly before: string;
  readonly after: string;
}

/** One value of one entry, as written; null: missing. */
export interface VerdictValue {
  readonly name: string;
  /** Label of the column; null: the score. */
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

export interface VerdictMover {
  readonly name: string;
  /** As a reader sees them, with unit; null on boards without a score. */
  readonly before: string | null;
  readonly after: string | null;
  readonly up: boolean;
}
