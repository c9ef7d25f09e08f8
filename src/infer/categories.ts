// Columns of few values that come again and again.
import type {ColumnFacts} from './facts.ts';

/** Single letters that come again this often stand for something. */
const fewMarks = 0.15;
/** In fewer than eight rows repeats are chance, unless half of the cells are repeats. */
const manyRows = 8;
const fewRows = 4;
/** One word throughout is a category that this table does not vary. */
const oneWordRows = 3;
/** Names of categories were at most this long on the boards read for it (2026-11-21). */
const longCategory = 24;

/** Words that come again and again; numbers with signs between (`1-2`, `16:00`) are not words. */
export function isCategory(facts: ColumnFacts): boolean {
  const {present, distinct, distinctShare, meanLength, wordyShare, leadingNumberShare} = facts;
  // Y and N, X and O, or F, D and M in a long list.
  const marks = (distinct <= 4 || distinctShare <= fewMarks) && leadingNumberShare === 0;
  if (meanLength > longCategory || (wordyShare < 0.5 && !marks) || distinct < 1) return false;
  if (distinct === 1) return present >= oneWordRows;
  if (present >= manyRows) return distinctShare <= 0.4;
  return present >= fewRows && distinctShare <= 0.5;
}

/** 0 and 1, both of them, in more rows than a score has by chance. */
export function isFlag({integers, minimum, maximum, present, unit}: ColumnFacts): boolean {
  return integers && unit === null && minimum === 0 && maximum === 1 && present >= 5;
}
