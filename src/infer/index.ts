// Table → what its columns are for, which identify rows, which rank goes by which score; each with its evidence. A table schema wins
// over what is inferred.
import type {TableShape} from '../model/column.ts';
import type {MatchedSchema, TableSchema} from '../model/rule.ts';
import type {Table} from '../model/table.ts';
import {columnOf} from './draft.ts';
import {findKey} from './key.ts';
import {findRanking} from './ranking.ts';
import {draftRoles} from './roles.ts';
import {matchColumns, pinShape} from './schema.ts';

export {draftSchema, schemaId} from './draft-schema.ts';
export {matchColumns, matchPinnedSchema, matchSchema, pinColumns} from './schema.ts';

const shapes = new WeakMap<Table, TableShape>();

/** The shape of a table from its header words and values; made once per table. Columns without telling evidence have role `other`. */
export function inferShape(table: Table): TableShape {
  const known = shapes.get(table);
  if (known !== undefined) return known;
  const drafts = draftRoles(table);
  const ranking = findRanking(table, drafts);
  const shape = {columns: drafts.map(columnOf), key: findKey(table, drafts), ...ranking, origin: 'inferred'};
  shapes.set(table, shape);
  return shape;
}

/** The shape as a table schema pins it: its roles, types, units, directions, key, rank and score; the rest inferred. Labels that the table lacks are ignored. */
export function applySchema(table: Table, schema: TableSchema): TableShape {
  return applyMatch(table, matchColumns(table, schema));
}

/** The same for a schema that was matched to the table already. */
export function applyMatch(table: Table, match: MatchedSchema): TableShape {
  return pinShape(inferShape(table), match);
}
