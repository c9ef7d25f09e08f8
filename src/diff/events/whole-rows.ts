// Rows that come and go as wholes without being entries that enter or leave: summary rows, rows of another board, and whole boards.
import type {CellChange, TagsByRow} from '../../model/change-event.ts';
import {addTo} from '../../model/groups.ts';
import type {Comparison} from '../comparison.ts';
import {cellSide, changedCell, type EventDraft} from './event.ts';
import {tagsOfRows, wholeRow} from './rows.ts';

/** Returns one event for all summary rows that came, one for those that are gone, and one for those that differ. */
export function summaryRowEvents(comparison: Comparison): EventDraft[] {
  // A blank row is layout; it is only kept so that the later edition can be rebuilt.
  const isBlank = (cells: readonly CellChange[]): boolean =>
    cells.every(({before, after}) => (before?.canonical ?? '') === '' && (after?.canonical ?? '') === '');
  const {summariesGone, summariesNew} = comparison.entries;
  const quiet = {field: null, significance: 'minor', section: 'quality'} as const;
  const events: EventDraft[] = [];
  const [came, went] = [laterRowFacts(comparison, [...summariesNew]), earlierRowFacts(comparison, [...summariesGone])];
  const noise = {significance: 'noise', section: 'noise'} as const;
  if (summariesNew.length > 0)
    events.push({kind: 'summary_row_added', ...quiet, ...came, ...(isBlank(came.cells) ? noise : {})});
  if (summariesGone.length > 0)
    events.push({kind: 'summary_row_removed', ...quiet, ...went, ...(isBlank(went.cells) ? noise : {})});
  const cells = changedSummaries(comparison);
  const subjects = [...new Set(cells.map(({subject}) => subject))];
  if (cells.length > 0) events.push({kind: 'summary_row_changed', ...quiet, subjects, cells});
  return events;
}

function changedSummaries(comparison: Comparison): CellChange[] {
  const {summariesBefore, summariesAfter} = comparison.entries;
  const cells: CellChange[] = [];
  summariesAfter.forEach((after, index) => {
    for (const pair of comparison.columns.pairs) {
      const cell = changedCell(comparison, pair, {before: summariesBefore[index] ?? 0, after});
      if (cell.before?.canonical !== cell.after?.canonical) cells.push(cell);
    }
  });
  return cells;
}

/** Returns one event for each board that rows went to, and one for each that rows came from. */
export function movedRowEvents(comparison: Comparison): EventDraft[] {
  const {movedAway, movedHere} = comparison.entries;
  const {title} = comparison.after;
  const news = {field: null, significance: 'notable', section: 'methodology'} as const;
  return [
    ...byTitle(movedAway).map(([other, rows]): EventDraft => ({
      kind: 'moved_away',
      ...news,
      before: title,
      after: other,
      ...earlierRowFacts(comparison, rows),
    })),
    ...byTitle(movedHere).map(([other, rows]): EventDraft => ({
      kind: 'moved_here',
      ...news,
      before: other,
      after: title,
      ...laterRowFacts(comparison, rows),
    })),
  ];
}

function byTitle(rows: ReadonlyMap<number, string>): [string, number[]][] {
  const groups = new Map<string, number[]>();
  for (const [row, title] of rows) addTo(groups, title, row);
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}

interface WholeRows {
  readonly subjects: readonly string[];
  readonly evidence: {readonly count: number; readonly tagsByRow: TagsByRow};
  readonly cells: readonly CellChange[];
}

/** Returns the facts of later rows. */
export function laterRowFacts(comparison: Comparison, rows: readonly number[]): WholeRows {
  return {
    subjects: namesOf(rows, comparison.subjectAfter),
    evidence: {count: rows.length, tagsByRow: tagsOfRows(comparison, rows)},
    cells: rows.flatMap((row) => wholeRow(comparison, row, 'after')),
  };
}

/** Returns the facts of earlier rows. */
export function earlierRowFacts(comparison: Comparison, rows: readonly number[]): WholeRows {
  return {
    subjects: namesOf(rows, comparison.subjectBefore),
    evidence: {count: rows.length, tagsByRow: {}},
    cells: rows.flatMap((row) => wholeRow(comparison, row, 'before')),
  };
}

function namesOf(rows: readonly number[], subject: (row: number) => string): string[] {
  return [...new Set(rows.map(subject))];
}

/** Returns the one event of a board that only one edition has. */
export function wholeBoardEvent(comparison: Comparison, status: 'added' | 'removed'): EventDraft {
  const {entries} = comparison;
  const board = status === 'added' ? comparison.after : comparison.before;
  const others = byTitle(status === 'added' ? entries.movedHere : entries.movedAway);
  const moved = others.reduce((sum, [, rows]) => sum + rows.length, 0);
  const isAdded = status === 'added';
  return {
    kind: isAdded ? 'board_added' : 'board_removed',
    subjects: [],
    before: isAdded ? null : board.title,
    after: isAdded ? board.title : null,
    // Rows that were (or are) on another board are not news here.
    significance: moved === board.rowCount - board.outside.length ? 'notable' : 'headline',
    section: 'methodology',
    evidence: {
      rows: board.rowCount,
      tagsByRow: isAdded
        ? tagsOfRows(
            comparison,
            board.tags.map(({row}) => row),
          )
        : {},
      boards: others.map(([title, rows]) => ({title, rows: rows.length})),
    },
    cells: isAdded ? wholeBoard(comparison) : [],
  };
}

/** All cells of an added board, so that it can be rebuilt; of a removed one nothing is needed. */
function wholeBoard({after, subjectAfter}: Comparison): CellChange[] {
  return Array.from({length: after.rowCount}, (_, row) => row).flatMap((row) =>
    after.columns.map((column, index) => ({
      subject: subjectAfter(row),
      column: column.label,
      before: null,
      after: cellSide(after, row, index),
    })),
  );
}
