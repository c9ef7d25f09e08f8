// Columns of few values that come again and again.
import type {ColumnFacts} from './facts.ts';

/** In fewer than eight rows repeats are chance, unless half of the cells are repeats. */
const manyRows = 8;
const fewRows = 4;
/** Names of categories were at most this long on the boards read for it (2026-11-21). */
const longCategory = 24;

/** Words that come again and again; numbers with signs between (`1-2`, `16:00`) are not words. */
export function isCategory(facts: ColumnFacts): boolean {
  const {present, distinct, distinctShare, meanLength, wordyShare, leadingNumberShare} = facts;
  const marks = distinct <= 4 && leadingNumberShare === 0; // Y and N, X and O
  if (meanLength > longCategory || (wordyShare < 0.5 && !marks) || distinct < 1) return false;
  if (present >= manyRows) return distinctShare <= 0.4;
  return present >= fewRows && distinctShare <= 0.5 && distinct >= 2;
}

/** 0 and 1, both of them, in more rows than a score has by chance. */
export function isFlag({integers, minimum, maximum, present, unit}: ColumnFacts): boolean {
  return integers && unit === null && minimum === 0 && maximum === 1 && present >= 5;
}
