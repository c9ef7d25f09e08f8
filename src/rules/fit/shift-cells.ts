// The edit that moves a row's tail back to its columns.
import type {Fix} from '../../model/finding.ts';
import {trimmedRowSpan} from '../../model/place.ts';
import {cellCount, cellSpan, type Table} from '../../model/table.ts';
import {delimiterOf} from '../../values/delimiter.ts';
import type {Shift} from './row-fit.ts';

/** Returns an unsafe fix where it is certain which cell must go or come, and the width is right afterwards; else null. */
export function shiftFix(table: Table, row: number, {by, starts}: Shift): Fix | null {
  const separator = table.format === 'markdown' ? '|' : delimiterOf(table);
  const start = starts[0];
  if (separator === null || start === undefined || starts.length !== 1) return null;
  if (cellCount(table, row) + by !== table.labels.length) return null;
  const from = cellSpan(table, row, start);
  if (from === null) return null;
  if (by > 0) {
    const blank = table.format === 'markdown' ? ' | ' : separator;
    return {safety: 'unsafe', edits: [{span: {start: from.start, end: from.start}, text: blank.repeat(by)}]};
  }
  const behind = cellSpan(table, row, start - by);
  const end = behind === null ? trimmedRowSpan(table, row).end : behind.start;
  return {safety: 'unsafe', edits: [{span: {start: from.start, end}, text: ''}]};
}
