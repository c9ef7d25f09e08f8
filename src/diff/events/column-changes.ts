// One pair of columns → the matched rows whose value differs, and those whose text alone differs. O(rows).
import type {BoardColumn} from '../../model/snapshot.ts';
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
  const differenceOf = wordComparer(one, other);
  for (let index = 0; index < matchedAfter.length; index += 1) {
    const rowBefore = matchedBefore[index] ?? 0;
    const rowAfter = matchedAfter[index] ?? 0;
    const difference = differenceOf(one.cells[rowBefore] ?? 0, other.cells[rowAfter] ?? 0);
    if (difference === 'value') changed.push(index);
    else if (difference === 'text') formatted.push(index);
    else if (marked && sourceText(before, rowBefore, pair.before) !== sourceText(after, rowAfter, pair.after))
      formatted.push(index);
  }
  return {pair, changed, formatted};
}

/** Compares words by their numbers in both dictionaries; texts are looked at once for most pairs of words. */
function wordComparer(
  one: BoardColumn,
  other: BoardColumn,
): (before: number, after: number) => 'same' | 'text' | 'value' {
  // By word of the earlier column: the word of the later one that was last found to be the same. A text that is its own value is
  // one string with it, which costs nothing to see; comparing two texts of two documents does.
  const same = new Int32Array(one.words.length).fill(-1);
  return (before, after) => {
    if (same[before] === after) return 'same';
    const value = one.canonical[before];
    const later = other.canonical[after];
    if (value !== later) return 'value';
    const areTexts = one.words[before] === value && other.words[after] === later;
    if (!areTexts && one.words[before] !== other.words[after]) return 'text';
    same[before] = after;
    return 'same';
  };
}
