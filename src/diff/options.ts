// Options of a comparison; all have defaults.

export interface Tolerance {
  /** In the column's unit; default: one unit of the last printed decimal. */
  readonly abs?: number;
  /** Share of the earlier value; default 0.1. */
  readonly rel?: number;
}

export interface DiffOptions {
  /** Alias file: canonical spelling of a name, or the name itself. */
  readonly canonicalSpelling: (word: string) => string;
  /** By column label or role. */
  readonly tolerances: Readonly<Record<string, Tolerance>>;
  /** Canonical names that earlier editions had, and how many editions ago they were last seen (2 = one edition without it). */
  readonly seenBefore: Readonly<Record<string, number>>;
}

export const defaultDiffOptions: DiffOptions = {canonicalSpelling: (word) => word, tolerances: {}, seenBefore: {}};
