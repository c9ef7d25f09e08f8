// A shape is computed once for each table of a document.
import type {TableShape} from '../model/column.ts';
import type {Table} from '../model/table.ts';

/** Shapes may come from matching schemas, which no rule should pay for twice. */
export function oncePerTable(shapeOf: (table: Table) => TableShape): (table: Table) => TableShape {
  const shapes = new Map<Table, TableShape>();
  return (table) => {
    const shape = shapes.get(table) ?? shapeOf(table);
    shapes.set(table, shape);
    return shape;
  };
}
