// One pair of columns → the matched rows whose value differs, and those whose text alone differs. O(rows).
import type {ColumnPair} from '../boards/match-columns.ts';
import type {Comparison} from '../comparison.ts';
import {sourceText} from './event.ts';

export interface ColumnChanges {
  readonly pair: ColumnPair;
  /** Indices into the matched entries, ascending (= by subject). */
  readonly changed: readonly number[];
  readonly formatted: readonly number[];
}

/** Returns what changed in one pair of columns. */
export function columnChanges(comparison: Comparison, pair: ColumnPair): ColumnChanges {
  const {before, after, entries} = comparison;
  const [one, other] = [before.columns[pair.before], after.columns[pair.after]];
  const changed: number[] = [];
  const formatted: number[] = [];
  if (one === undefined || other === undefined) return {pair, changed, formatted};
  const marked = one.marked.length > 0 || other.marked.length > 0;
  const {matchedBefore, matchedAfter} = entries;
  for (let index = 0; index < matchedAfter.length; index += 1) {
    const [rowBefore, rowAfter] = [matchedBefore[index] ?? 0, matchedAfter[index] ?? 0];
    const [wordBefore, wordAfter] = [one.cells[rowBefore] ?? 0, other.cells[rowAfter] ?? 0];
    if (one.canonical[wordBefore] !== other.canonical[wordAfter]) changed.push(index);
    else if (one.words[wordBefore] !== other.words[wordAfter]) formatted.push(index);
    else if (marked && sourceText(before, rowBefore, pair.before) !== sourceText(after, rowAfter, pair.after))
      formatted.push(index);
  }
  return {pair, changed, formatted};
}
