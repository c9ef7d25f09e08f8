// Rows of a document's tables by name, and where prose mentions them.
import type {RuleContext} from '../../model/rule.ts';
import type {Document, Table} from '../../model/table.ts';
import {wordsOf} from '../../values/column-values.ts';
import {isMissing} from '../../values/missing.ts';
import {canonicalName} from '../../values/name.ts';
import {dataRows} from '../../values/row-kinds.ts';
import {namingColumn} from '../../values/row-name.ts';
import {shortestName} from './name-finder.ts';

export interface NamedRow {
  readonly table: Table;
  readonly row: number;
}

export interface QuotedAt extends NamedRow {
  readonly name: string;
  /** In the sentence's text. */
  readonly start: number;
}

/** Names beyond this many are a database, not a board that prose describes. */
const maxNames = 2000;

/** Rows by name; names that are in two rows or two tables are left out, and so are plain words. */
export function namedRows(document: Document, {shapeOf}: Pick<RuleContext, 'shapeOf'>): ReadonlyMap<string, NamedRow> {
  const rows = new Map<string, NamedRow>();
  const twice = new Set<string>();
  if (document.blocks.length === 0) return rows;
  for (const table of document.tables) {
    const column = namingColumn(shapeOf(table));
    if (column === null || table.rowCount > maxNames) continue;
    const {ids, words} = wordsOf(table, column);
    for (const row of dataRows(table)) {
      const {name} = canonicalName(words[ids[row] ?? 0] ?? '');
      if (isMissing(name) || name.length < shortestName || /^\p{L}+$/u.test(name)) continue;
      if (rows.has(name)) twice.add(name);
      rows.set(name, {table, row});
    }
  }
  for (const name of twice) rows.delete(name);
  return rows;
}
