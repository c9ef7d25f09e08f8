// What a schema or a rule's options ask of the columns of a table, by column.
import type {ColumnSchema, RuleContext} from '../../model/rule.ts';
import type {Table} from '../../model/table.ts';
import {textsOf} from '../../model/rule-options.ts';

/** Columns (from 0) that a schema, or the rule's option `columns` (by label), says something about. */
export function pinnedColumns(
  table: Table,
  {schemaOf, options}: Pick<RuleContext, 'schemaOf' | 'options'>,
): ReadonlyMap<number, ColumnSchema> {
  const pinned = new Map<number, ColumnSchema>();
  schemaOf(table)?.columns.forEach((column, index) => column !== null && pinned.set(index, column));
  const asked = options['columns'];
  if (typeof asked !== 'object' || asked === null) return pinned;
  for (const [label, wanted] of Object.entries<unknown>({...asked})) {
    const index = table.labels.indexOf(label);
    if (index >= 0 && typeof wanted === 'object' && wanted !== null)
      pinned.set(index, {...pinned.get(index), ...readColumn(wanted), label});
  }
  return pinned;
}

/** The parts of a column's schema that the value rules read. */
function readColumn(wanted: object): Partial<ColumnSchema> {
  const {type, pattern, minimum, maximum, enum: words}: Record<string, unknown> = {...wanted};
  return {
    ...(type === 'number' || type === 'text' ? {type} : {}),
    ...(typeof pattern === 'string' ? {pattern} : {}),
    ...(typeof minimum === 'number' ? {minimum} : {}),
    ...(typeof maximum === 'number' ? {maximum} : {}),
    ...(words === undefined ? {} : {enum: textsOf(words)}),
  };
}
