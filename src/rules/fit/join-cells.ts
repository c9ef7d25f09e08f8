// The repair of a row that a separator inside a value has made too wide: the two cells it has torn apart are joined.
import type {Fix} from '../../model/finding.ts';
import {cellCount, cellSpan, type Table} from '../../model/table.ts';
import {delimiterOf} from '../../values/delimiter.ts';
import {kindOf, kindsOf, rowTexts} from './cell-kinds.ts';
import {fitOf} from './row-fit.ts';

/** Each join of neighbours is tried on the whole row: the square of its cells. */
const maxColumns = 300;

/** Returns an unsafe fix when exactly one join of neighbours fits all column types; only for one surplus cell. */
export function joinFix(table: Table, row: number): Fix | null {
  if (cellCount(table, row) !== table.labels.length + 1) return null;
  const separator = table.format === 'markdown' ? '|' : delimiterOf(table);
  if (separator === null || table.labels.length > maxColumns) return null;
  const texts = rowTexts(table, row);
  const own = texts.map(kindOf);
  const fitting = texts.slice(1).flatMap((_, at) => {
    const joined = [
      ...texts.slice(0, at),
      `${texts[at] ?? ''}${separator}${texts[at + 1] ?? ''}`,
      ...texts.slice(at + 2),
    ];
    return fitOf(kindsOf(table), joined.map(kindOf), own).contradicts === 0 ? [at] : [];
  });
  const only = fitting.length === 1 ? fitting[0] : undefined;
  return only === undefined ? null : joinAt(table, row, only);
}

function joinAt(table: Table, row: number, column: number): Fix | null {
  const left = cellSpan(table, row, column);
  const right = cellSpan(table, row, column + 1);
  if (left === null || right === null) return null;
  if (table.format === 'markdown') {
    const pipe = table.text.indexOf('|', left.end);
    return pipe < 0 || pipe >= right.start
      ? null
      : {safety: 'unsafe', edits: [{span: {start: pipe, end: pipe}, text: '\\'}]};
  }
  const whole = table.text.slice(left.start, right.end);
  return whole.includes('"')
    ? null
    : {safety: 'unsafe', edits: [{span: {start: left.start, end: right.end}, text: `"${whole}"`}]};
}
