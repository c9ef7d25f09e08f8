// Columns that were added, removed, renamed or put in another order, and boards under another heading.
import type {CellChange} from '../../model/changeset.ts';
import {canonicalCell, type Board} from '../../model/snapshot.ts';
import type {Comparison} from '../comparison.ts';
import {cellSide, type EventDraft} from './event.ts';

/** Returns the events of the boards' heads. */
export function columnEvents(comparison: Comparison): EventDraft[] {
  const {before, after, columns} = comparison;
  return [
    ...columns.added.map((column) => sideEvent(comparison, column, 'after')),
    ...columns.removed.map((column) => sideEvent(comparison, column, 'before')),
    ...columns.pairs.flatMap((pair): EventDraft[] => {
      const [one, other] = [before.columns[pair.before], after.columns[pair.after]];
      if (one === undefined || other === undefined || one.rawLabel === other.rawLabel) return [];
      const kind = one.label === other.label ? 'format_only' : 'column_renamed';
      const significance = kind === 'format_only' ? 'noise' : 'minor';
      const section = kind === 'format_only' ? 'noise' : 'quality';
      const [from, to] = [one.rawLabel, other.rawLabel];
      return [{kind, subjects: [], field: other.label, before: from, after: to, significance, section}];
    }),
    ...(columns.reordered
      ? [{kind: 'column_reordered', subjects: [], significance: 'noise', section: 'noise'} satisfies EventDraft]
      : []),
    ...movedEvent(before, after),
  ];
}

function sideEvent(comparison: Comparison, column: number, side: 'before' | 'after'): EventDraft {
  const board = comparison[side];
  const label = board.columns[column]?.label ?? '';
  const {matchedBefore, matchedAfter} = comparison.entries;
  const rows = side === 'after' ? matchedAfter : matchedBefore;
  const cells: CellChange[] = [];
  rows.forEach((row, index) => {
    if (canonicalCell(board, row, column) === '') return;
    const cell = cellSide(board, row, column);
    const subject = comparison.subjectAfter(matchedAfter[index] ?? 0);
    // The side without the column keeps the row's place, so that the event can be applied.
    cells.push({
      subject,
      column: label,
      before: side === 'before' ? cell : emptySide(comparison.before, matchedBefore[index] ?? 0),
      after: side === 'after' ? cell : null,
    });
  });
  const role = board.columns[column]?.role;
  return {
    kind: side === 'after' ? 'column_added' : 'column_removed',
    subjects: [],
    field: label,
    before: side === 'before' ? label : null,
    after: side === 'after' ? label : null,
    significance: role === 'spacer' ? 'minor' : 'notable',
    section: 'methodology',
    evidence: {role: role ?? 'other', values: cells.length},
    cells,
  };
}

function emptySide(board: Board, row: number): CellChange['before'] {
  return {text: '', canonical: '', row: row + 1, line: board.rowLines?.[row] ?? 0};
}

function movedEvent(before: Board, after: Board): EventDraft[] {
  const from = [...before.headingPath, before.caption].filter((part) => part !== '').join(' / ');
  const to = [...after.headingPath, after.caption].filter((part) => part !== '').join(' / ');
  if (from === to) return [];
  return [{kind: 'board_moved', subjects: [], before: from, after: to, significance: 'minor', section: 'quality'}];
}
