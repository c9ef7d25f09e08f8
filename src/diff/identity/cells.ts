// Rows of tables without a key: equal rows first (a multiset), then the most alike by shared cells.
import {addTo} from '../../model/groups.ts';
import {canonicalCell, type Board} from '../../model/snapshot.ts';
import type {BoardPair, OpenMatch} from './row-match.ts';
import {rowKey} from './names.ts';

// Rows are one when at least half of their filled cells agree.
const alikeFrom = 0.5;
// A value that is in more rows than this tells nothing apart; skipping it keeps the search linear.
const commonValue = 20;

/** Matches rows by content only; what is left on both sides left and entered. */
export function matchByCells(pair: BoardPair, match: OpenMatch): void {
  const columns = {
    before: pair.columns.pairs.map(({before}) => before),
    after: pair.columns.pairs.map(({after}) => after),
  };
  const waiting = groupRows(pair.before, columns.before);
  for (const row of sortedRows(pair.after, columns.after)) {
    const other = waiting.get(rowKey(pair.after, row, columns.after))?.shift();
    if (other !== undefined) take(match, other, row);
  }
  for (const {before, after} of alikeRows(pair, match)) {
    if (match.afterOf[before] === -1 && match.beforeOf[after] === -1) take(match, before, after);
  }
}

function take(match: OpenMatch, before: number, after: number): void {
  match.afterOf[before] = after;
  match.beforeOf[after] = before;
}

function sortedRows(board: Board, columns: readonly number[]): number[] {
  const keys = Array.from({length: board.rowCount}, (_, row) => rowKey(board, row, columns));
  return keys.map((_, row) => row).sort((one, other) => ((keys[one] ?? '') < (keys[other] ?? '') ? -1 : 1));
}

function groupRows(board: Board, columns: readonly number[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < board.rowCount; row += 1) {
    addTo(groups, rowKey(board, row, columns), row);
  }
  return groups;
}

interface Alike {
  readonly before: number;
  readonly after: number;
  readonly share: number;
  readonly label: string;
}

/** Candidates share a rare value in one column; best first, ties by content. */
function alikeRows(pair: BoardPair, match: OpenMatch): Alike[] {
  const found = new Map<string, Alike>();
  const all = {before: pair.columns.pairs.map(({before}) => before), after: pair.columns.pairs.map(({after}) => after)};
  for (const {before: one, after: other} of pair.columns.pairs) {
    const places = new Map<string, number[]>();
    for (let row = 0; row < pair.before.rowCount; row += 1) {
      if (match.afterOf[row] !== -1) continue;
      addTo(places, canonicalCell(pair.before, row, one), row);
    }
    for (let row = 0; row < pair.after.rowCount; row += 1) {
      const value = canonicalCell(pair.after, row, other);
      const rows = match.beforeOf[row] === -1 && value !== '' ? (places.get(value) ?? []) : [];
      if (rows.length > commonValue) continue;
      for (const before of rows) {
        const share = sharedCells(pair, before, row);
        const label = `${rowKey(pair.before, before, all.before)}\u001e${rowKey(pair.after, row, all.after)}`;
        if (share >= alikeFrom) found.set(`${String(before)} ${String(row)}`, {before, after: row, share, label});
      }
    }
  }
  return [...found.values()].sort((a, b) => b.share - a.share || (a.label < b.label ? -1 : 1));
}

function sharedCells(pair: BoardPair, before: number, after: number): number {
  let filled = 0;
  let same = 0;
  for (const columns of pair.columns.pairs) {
    const one = canonicalCell(pair.before, before, columns.before);
    const other = canonicalCell(pair.after, after, columns.after);
    if (one === '' && other === '') continue;
    filled += 1;
    if (one === other) same += 1;
  }
  return filled === 0 ? 0 : same / filled;
}
