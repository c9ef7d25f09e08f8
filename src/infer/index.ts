// Table → what its columns are for, which identify rows, which rank goes by which score; each with its evidence. A table schema wins
// over what is inferred.
import type {Column, TableShape} from '../model/column.ts';
import type {MatchedSchema, TableSchema} from '../model/rule.ts';
import type {Table} from '../model/table.ts';
import type {TableView} from '../model/table-view.ts';
import {columnOf} from './draft.ts';
import {findKey} from './key.ts';
import {transposedView} from './orientation.ts';
import {findRanking} from './ranking.ts';
import {draftRoles} from './roles.ts';
import {matchColumns, pinShape} from './schema.ts';
import {stackedView} from './side-by-side.ts';

export {draftSchema, schemaId} from './draft-schema.ts';
export {matchColumns, matchPinnedSchema, matchSchema, pinColumns} from './schema.ts';

const shapes = new WeakMap<Table, TableShape>();
const transposedTables = new WeakSet<Table>();
const views = new WeakMap<Table, {readonly view: TableView | null}>();

/** The arrangement in which a table has one entry a row, where it is printed otherwise: transposed, or in blocks side by side. Made once per table. */
export function inferView(table: Table): TableView | null {
  const known = views.get(table) ?? {view: stackedView(table) ?? transposedView(table)};
  if (known.view?.kind === 'columns') transposedTables.add(known.view.table);
  views.set(table, known);
  return known.view;
}

/** The shape of a table from its header words and values; made once per table. Columns without telling evidence have role `other`. */
export function inferShape(table: Table): TableShape {
  const known = shapes.get(table);
  if (known !== undefined) return known;
  const drafts = draftRoles(table, transposedTables.has(table));
  const ranking = findRanking(table, drafts);
  const columns = likeFirstBlock(table, drafts.map(columnOf));
  const shape = {columns, key: findKey(table, drafts), ...ranking, origin: 'inferred'};
  shapes.set(table, shape);
  return shape;
}

/** Every block of columns has the roles of all blocks together. */
function likeFirstBlock(table: Table, columns: readonly Column[]): readonly Column[] {
  const view = inferView(table);
  if (view?.kind !== 'blocks') return columns;
  const {columns: shared} = inferShape(view.table);
  return columns.map((column) => {
    const label = column.label.trim().toLowerCase();
    const like = shared.find((other) => label !== '' && other.label.trim().toLowerCase() === label);
    if (like === undefined) return column;
    const {role, confidence, direction, evidence} = like;
    return {...column, role, confidence, direction, evidence: [...evidence, {reason: 'blocks'} as const]};
  });
}

/** The shape as a table schema pins it: its roles, types, units, directions, key, rank and score; the rest inferred. Labels that the table lacks are ignored. */
export function applySchema(table: Table, schema: TableSchema): TableShape {
  return applyMatch(table, matchColumns(table, schema));
}

/** The same for a schema that was matched to the table already. */
export function applyMatch(table: Table, match: MatchedSchema): TableShape {
  return pinShape(inferShape(table), match);
}
