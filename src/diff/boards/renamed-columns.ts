// Columns whose headers have nothing in common, matched by their content: row by row over the entries that both editions have by name,
// else by their values as sets. Constant columns too; numbers also where they are in another unit.
import type {Board, BoardColumn} from '../../model/snapshot.ts';
import {matchNumbers, type MatchedRows} from '../columns/number-match.ts';
import {nameColumns, rowNames} from '../identity/names.ts';
import {containsName} from '../identity/same-values.ts';
import {columnMatch, type ColumnMatch, type ColumnPair} from './match-columns.ts';

// Share of the rows (or of the distinct values) that must agree; for columns of one role, and for all others.
const agreeing = {sameRole: 0.5, otherwise: 0.75};
// Rows that are compared; as many as this tell one column from another.
const rowsCompared = 2000;

/** Returns the match with the renamed columns among those that were left. O(rows × left columns²). */
export function matchRenamedColumns(before: Board, after: Board, match: ColumnMatch): ColumnMatch {
  const byContent = matchContent(before, after, match);
  const named = matchNames(before, after, byContent);
  // With the rows named, the other columns can be compared row by row.
  return named.pairs.length === match.pairs.length ? named : matchContent(before, after, named);
}

/** The column that names the rows, where each board has one that is still open: rows are aligned by it, whatever its label. */
function matchNames(before: Board, after: Board, match: ColumnMatch): ColumnMatch {
  const {name: one} = before;
  const {name: other} = after;
  if (one === null || other === null || !match.removed.includes(one) || !match.added.includes(other)) return match;
  return columnMatch([...match.pairs, {before: one, after: other, renamed: true}], {
    added: match.added.filter((column) => column !== other),
    removed: match.removed.filter((column) => column !== one),
  });
}

function matchContent(before: Board, after: Board, match: ColumnMatch): ColumnMatch {
  if (match.added.length === 0 || match.removed.length === 0 || before.rowCount === 0 || after.rowCount === 0)
    return match;
  const rows = rowsByName(before, after, match);
  const candidates = match.removed.flatMap((one) =>
    match.added.map((other) => ({one, other, share: shareOf(one, other)})),
  );
  const enough = candidates.filter(({one, other, share}) => share >= needed(before.columns[one], after.columns[other]));
  // Equal content: in the order of the columns, the nearest place first.
  enough.sort(
    (one, other) =>
      other.share - one.share ||
      Math.abs(one.one - one.other) - Math.abs(other.one - other.other) ||
      one.other - other.other,
  );
  const pairs: ColumnPair[] = [...match.pairs];
  const taken = {before: new Set<number>(), after: new Set<number>()};
  for (const {one, other} of enough) {
    if (taken.before.has(one) || taken.after.has(other)) continue;
    taken.before.add(one);
    taken.after.add(other);
    pairs.push({before: one, after: other, renamed: true});
  }
  return columnMatch(pairs, {
    added: match.added.filter((column) => !taken.after.has(column)),
    removed: match.removed.filter((column) => !taken.before.has(column)),
  });

  function shareOf(one: number, other: number): number {
    const [first, second] = [before.columns[one], after.columns[other]];
    if (first === undefined || second === undefined) return 0;
    return rows.matchedAfter.length > 0 ? shareByRow(first, second, rows) : shareOfValues(first, second);
  }
}

function needed(one: BoardColumn | undefined, other: BoardColumn | undefined): number {
  const role = one?.role;
  return role !== 'other' && role === other?.role ? agreeing.sameRole : agreeing.otherwise;
}

/** Rows whose names are equal and single in both editions. */
function rowsByName(before: Board, after: Board, columns: ColumnMatch): MatchedRows {
  const named = nameColumns(before, after, columns);
  const none = {matchedBefore: new Uint32Array(0), matchedAfter: new Uint32Array(0)};
  if (named.after.length === 0) return none;
  const single = (board: Board, by: readonly number[]): Map<string, number> => {
    const rows = new Map<string, number>();
    rowNames(board, by).forEach((name, row) => rows.set(name, rows.has(name) || name === '' ? -1 : row));
    return rows;
  };
  const earlier = single(before, named.before);
  const pairs: [number, number][] = [];
  for (const [name, row] of single(after, named.after)) {
    const other = earlier.get(name) ?? -1;
    if (row >= 0 && other >= 0) pairs.push([other, row]);
    if (pairs.length >= rowsCompared) break;
  }
  return {
    matchedBefore: Uint32Array.from(pairs, ([row]) => row),
    matchedAfter: Uint32Array.from(pairs, ([, row]) => row),
  };
}

/** Share of the rows with a value in either column that say the same in both. */
function shareByRow(one: BoardColumn, other: BoardColumn, rows: MatchedRows): number {
  const numbers = matchNumbers(one, other, rows);
  const isText = one.type === 'text' && other.type === 'text';
  let [filled, same] = [0, 0];
  for (let index = 0; index < rows.matchedAfter.length; index += 1) {
    const word = one.cells[rows.matchedBefore[index] ?? 0] ?? 0;
    const later = other.cells[rows.matchedAfter[index] ?? 0] ?? 0;
    const [value, next] = [one.canonical[word] ?? '', other.canonical[later] ?? ''];
    if (value === '' && next === '') continue;
    filled += 1;
    if (value === next || numbers.isSame(word, later) || (isText && containsName(value, next, 2))) same += 1;
  }
  return filled === 0 ? 0 : same / filled;
}

/** Distinct values in common, of the larger set; three at least, so that `yes` and `no` are not enough, or two under a longer or shorter label. */
function shareOfValues(one: BoardColumn, other: BoardColumn): number {
  const [small, large] = [new Set(one.canonical), new Set(other.canonical)];
  small.delete('');
  large.delete('');
  const isNear = containsName(one.label, other.label, 1) || containsName(other.label, one.label, 1);
  if (small.size < (isNear ? 2 : 3)) return 0;
  let common = 0;
  for (const value of small) if (large.has(value)) common += 1;
  return common / Math.max(small.size, large.size);
}
