// Whole rows as cells of an event: of a row that came, of one that is gone, and the tags that go with them.
import type {CellChange, TagsByRow} from '../../model/change-event.ts';
import type {Comparison} from '../comparison.ts';
import {cellSide} from './event.ts';
import {tagsByRow} from './tags.ts';

/** Returns all cells of one row, by label; the labels are the later edition's where both have the column. */
export function wholeRow(comparison: Comparison, row: number, side: 'before' | 'after'): CellChange[] {
  const board = comparison[side];
  const subject = side === 'after' ? comparison.subjectAfter(row) : comparison.subjectBefore(row);
  const labels = side === 'after' ? null : laterLabels(comparison);
  return board.columns
    .map((column, index) => ({
      subject,
      column: labels?.get(index) ?? column.label,
      before: side === 'before' ? cellSide(board, row, index) : null,
      after: side === 'after' ? cellSide(board, row, index) : null,
    }))
    .sort((one, other) => (one.column < other.column ? -1 : 1));
}

/** Returns the tags of some later rows, by row number from 1. */
export function tagsOfRows({after}: Comparison, rows: Iterable<number, unknown, unknown>): TagsByRow {
  const tags = tagsByRow(after);
  if (tags.size === 0) return {};
  return Object.fromEntries(
    [...rows].flatMap((row) => (tags.has(row) ? [[String(row + 1), tags.get(row) ?? []]] : [])),
  );
}

const labelMaps = new WeakMap<Comparison, ReadonlyMap<number, string>>();

/** Label in the later edition by column of the earlier one. */
function laterLabels(comparison: Comparison): ReadonlyMap<number, string> {
  const known = labelMaps.get(comparison);
  if (known !== undefined) return known;
  const {columns, after} = comparison;
  const labels = new Map(columns.pairs.map((pair) => [pair.before, after.columns[pair.after]?.label ?? '']));
  labelMaps.set(comparison, labels);
  return labels;
}
