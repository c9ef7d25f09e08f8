// Rows that left one board of a document and are found on another one: a table that was split or merged, a model that was regrouped.
// They have moved there; none of them left or is new.
import {canonicalCell} from '../../model/snapshot.ts';
import type {Comparison} from '../comparison.ts';
import {withoutMoved} from '../entries.ts';

// Share of the columns that both boards have, whose values must agree before a single row is taken to have moved.
const sameValues = 0.5;

interface Place {
  readonly board: number;
  readonly row: number;
}

/** Returns the comparisons with the rows that moved between boards taken out of those that entered and left. Linear. */
export function withMovedRows(comparisons: readonly Comparison[]): readonly Comparison[] {
  if (comparisons.length < 2) return comparisons;
  const gone = placesByName(comparisons, 'left');
  const come = gone.size === 0 ? gone : placesByName(comparisons, 'entered');
  const pairs: {readonly from: Place; readonly to: Place}[] = [];
  for (const [name, to] of come) {
    const from = gone.get(name);
    if (from !== undefined && from !== null && to !== null && from.board !== to.board) pairs.push({from, to});
  }
  const sure = pairs.filter(({from, to}) => areAlike(comparisons, from, to));
  const between = ({from, to}: {from: Place; to: Place}): string => `${String(from.board)} ${String(to.board)}`;
  // Where one row moved for sure, others of the same name did too, whatever else changed of them.
  const roads = new Set(sure.map(between));
  const moved = pairs.filter((pair) => roads.has(between(pair)));
  return comparisons.map((comparison, board) => {
    const title = (other: number): string => titleOf(comparisons, other);
    const away = new Map(
      moved.filter(({from}) => from.board === board).map(({from, to}) => [from.row, title(to.board)]),
    );
    const here = new Map(moved.filter(({to}) => to.board === board).map(({from, to}) => [to.row, title(from.board)]));
    return {...comparison, entries: withoutMoved(comparison.entries, away, here)};
  });
}

/** Name → where it is; null where several boards have it, or one several times. */
function placesByName(comparisons: readonly Comparison[], side: 'left' | 'entered'): Map<string, Place | null> {
  const places = new Map<string, Place | null>();
  comparisons.forEach(({entries, rows}, board) => {
    const names = side === 'left' ? rows.namesBefore : rows.namesAfter;
    for (const row of entries[side]) {
      const name = names[row] ?? '';
      if (name !== '') places.set(name, places.has(name) ? null : {board, row});
    }
  });
  return places;
}

function areAlike(comparisons: readonly Comparison[], from: Place, to: Place): boolean {
  const [one, other] = [comparisons[from.board], comparisons[to.board]];
  if (one === undefined || other === undefined) return false;
  const {before} = one;
  const {after} = other;
  let [filled, same] = [0, 0];
  before.columns.forEach(({label}, column) => {
    if (one.rows.nameColumns.before.includes(column) || column === before.rank) return;
    const later = after.columns.findIndex((each) => each.label === label);
    const value = canonicalCell(before, from.row, column);
    const next = canonicalCell(after, to.row, later);
    if (later < 0 || (value === '' && next === '')) return;
    filled += 1;
    if (value === next) same += 1;
  });
  return filled === 0 || same >= sameValues * filled;
}

/** The board's title; with its number where another one has the same. */
function titleOf(comparisons: readonly Comparison[], board: number): string {
  const titles = comparisons.map(
    ({after, before}) => (after.rowCount > 0 || after.columns.length > 0 ? after : before).title,
  );
  const title = titles[board] ?? '';
  return titles.filter((other) => other === title).length === 1 ? title : `${title} (${String(board + 1)})`;
}
