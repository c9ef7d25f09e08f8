// What the tables of a change page and of a board page have in common: caption, order and kinds of columns, order and anchors of rows.
import {say} from '../messages/say.ts';
import type {BoardHead} from '../model/changeset.ts';
import type {FullRow, FullTable} from '../model/full-table.ts';
import type {Language} from '../model/text.ts';
import {rowAnchor} from './changes/page-links.ts';

/** Returns the anchor of each row; rows of one name are numbered in the order given. */
export function anchorsByRow(rows: readonly FullRow[], board: string): ReadonlyMap<FullRow, string> {
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const twin = seen.get(row.name) ?? 0;
      seen.set(row.name, twin + 1);
      return [row, rowAnchor(board, row.name, twin)];
    }),
  );
}

const numericRoles: ReadonlySet<string> = new Set(['score', 'count', 'duration', 'cost', 'rank']);

/** The CSS class of a column: `n` where it holds numbers. */
export function columnClass(role: string): string {
  return numericRoles.has(role) ? 'n' : '';
}

/**
 * Returns the columns, each with its place in the document, in the order shown: name and score first, for on a phone and on a wide board
 * they are what the others are read against.
 */
export function shownOrder<Column extends {readonly label: string}>(
  columns: readonly Column[],
  {name, score}: Pick<BoardHead, 'name' | 'score'>,
): {readonly column: Column; readonly at: number; readonly isLead: boolean}[] {
  const weight = ({label}: Column): number => (label === name ? 0 : label === score ? 1 : 2);
  return columns
    .map((column, at) => ({column, at, isLead: weight(column) < 2}))
    .sort((a, b) => weight(a.column) - weight(b.column) || a.at - b.at);
}

/** Returns the caption, with an explanation of the places in brackets where there are any. */
export function captionText(caption: string, {rows}: FullTable, language: Language): string {
  return rows.some(({rankRange}) => rankRange !== null) ? `${caption} ${say(language, 'table.possible')}` : caption;
}
