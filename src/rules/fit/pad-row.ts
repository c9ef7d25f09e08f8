// The cells that a short row lacks, written in the column's own spelling of "missing".
import type {Fix} from '../../model/finding.ts';
import {byFrequency} from '../../model/groups.ts';
import {trimmedRowSpan} from '../../model/place.ts';
import {cellCount, cellText, type Table} from '../../model/table.ts';
import {delimitedCell, delimiterOf} from '../../values/delimiter.ts';
import {missingToken} from '../../values/missing.ts';

/** Returns an unsafe fix that adds the cells; null for formats whose rows are not one line of text. `token` empty: the column's own. */
export function padFix(table: Table, row: number, token: string): Fix | null {
  const delimiter = delimiterOf(table);
  const separator = table.format === 'markdown' ? ' | ' : delimiter;
  if (separator === null) return null;
  const {start, end} = trimmedRowSpan(table, row);
  const columns = table.labels.map((_, column) => column).slice(cellCount(table, row));
  const tokens = columns.map((column) => (token === '' ? commonToken(table, column) : token));
  const cells = tokens.map((cell) =>
    delimiter === null ? cell.replaceAll('|', '\\|') : delimitedCell(cell, delimiter),
  );
  const closed =
    table.format === 'markdown' && end - start > 1 && /(?<!\\)(?:\\\\)*\|$/.test(table.text.slice(start, end));
  const added = closed ? cells.map((cell) => ` ${cell} |`) : cells.map((cell) => separator + cell);
  // Without outer pipes an empty last cell is seen only when a pipe closes it.
  const close = table.format === 'markdown' && !closed && cells.at(-1) === '' ? ' |' : '';
  return {safety: 'unsafe', edits: [{span: {start: end, end}, text: added.join('') + close}]};
}

const tokens = new WeakMap<Table, Map<number, string>>();

/** The spelling of "missing" that the column has most often; empty where it has none. One pass over the column, once. */
function commonToken(table: Table, column: number): string {
  const known = tokens.get(table) ?? new Map<number, string>();
  tokens.set(table, known);
  const token = known.get(column) ?? countTokens(table, column);
  known.set(column, token);
  return token;
}

function countTokens(table: Table, column: number): string {
  const tokens = Array.from({length: table.rowCount}, (_, row) => missingToken(cellText(table, row, column)));
  const printed = tokens.filter((token) => token !== null && token !== '');
  return byFrequency(printed)[0]?.[0] ?? '';
}
