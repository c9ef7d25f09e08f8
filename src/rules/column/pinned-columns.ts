// What a schema or a rule's options ask of the columns of a table, by column.
import type {ColumnSchema, RuleContext} from '../../model/rule.ts';
import type {Table} from '../../model/table.ts';
import {byLabel} from '../../text/labels.ts';

/** Returns the columns (from 0) that a schema, or an option (by label), says something about. */
export function pinnedColumns(
  table: Table,
  {schemaOf}: Pick<RuleContext, 'schemaOf'>,
  asked: Readonly<Record<string, Partial<ColumnSchema>>> = {},
): ReadonlyMap<number, ColumnSchema> {
  const pinned = new Map<number, ColumnSchema>();
  schemaOf(table)?.columns.forEach((column, index) => column !== null && pinned.set(index, column));
  table.labels.forEach((label, index) => {
    const wanted = byLabel(asked, label);
    if (wanted !== undefined) pinned.set(index, {...pinned.get(index), ...wanted, label});
  });
  return pinned;
}
