// The numbers of one board's change (CHANGE_MODEL § 7).
export interface ScoreGrid {
  /** Greatest common step of the scores, in the score's unit. */
  readonly step: number;
  /** Largest number of questions the step allows: 100 / step. */
  readonly questions: number;
  /** Share (0–1) of scores on the grid; below 0.95 the grids are mixed and no question units are given. */
  readonly share: number;
  readonly mixed: boolean;
}

export interface TopBlock {
  /** Names at the best score, sorted. */
  readonly names: readonly string[];
  readonly score: number | null;
  readonly size: number;
  /** Share (0–1) of the ranked entries. */
  readonly share: number;
}

/** How sure the later edition's ranking is. */
export interface BoardUncertainty {
  /** `spread`: ± in the cells of the score; `interval`: a column beside it; `questions`: Wilson's 95 % interval of right answers. */
  readonly method: 'spread' | 'interval' | 'questions';
  /** Number of questions that the scores give away; null by another method. */
  readonly questions: number | null;
  /** From the best place on: entries that cannot be told apart from the first of their group. At most 20 names of each. */
  readonly groups: readonly {
    readonly place: readonly [lo: number, hi: number];
    readonly count: number;
    readonly names: readonly string[];
  }[];
  /** By place, then name: the interval of a score, as printed, the places that the intervals leave possible, and the entries that have it. */
  readonly scores: readonly {
    readonly subjects: readonly string[];
    readonly low: number;
    readonly high: number;
    readonly places: readonly [lo: number, hi: number];
  }[];
}

/** Statistics for the sentences; null where the board has no ranking or fewer than two survivors. */
export interface BoardStatistics {
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly rankedBefore: number;
  readonly rankedAfter: number;
  readonly matched: number;
  /** Matched and ranked in both. */
  readonly survivors: number;
  readonly entered: number;
  readonly left: number;
  readonly moved: number;
  readonly scoreChanged: number;
  /** (entered + left) / union, 0–1. */
  readonly churn: number;
  readonly topBlockBefore: TopBlock | null;
  readonly topBlockAfter: TopBlock | null;
  /** -1 … 1, on survivors' scores. */
  readonly kendallTauB: number | null;
  /** Rank-biased overlap of the whole lists, variant w, p = 0.9. */
  readonly rboAll: number | null;
  /** tau-b by published ranks. */
  readonly publishedTauB: number | null;
  readonly gridAfter: ScoreGrid | null;
}
