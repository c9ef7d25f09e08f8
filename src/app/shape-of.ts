// What a table's columns are, as the configuration pins them, else as they look.
import {applySchema, inferShape, matchSchema} from '../infer/index.ts';
import type {TableShape} from '../model/column.ts';
import type {Configuration, SourceSetting} from '../model/configuration.ts';
import type {Table} from '../model/table.ts';

/** Returns the shapes of a source's tables: its pinned schema, else one that matches, else inferred; then its pinned columns. */
export function shapesFor(
  configuration: Pick<Configuration, 'schemas'>,
  source?: Pick<SourceSetting, 'schema' | 'columns'>,
): (table: Table) => TableShape {
  const pinned = configuration.schemas.find(({id}) => id === source?.schema);
  return (table) => {
    const schema = pinned ?? matchSchema(table, configuration.schemas);
    const shape = schema === null ? inferShape(table) : applySchema(table, schema);
    return source?.columns === undefined ? shape : pinColumns(shape, source.columns);
  };
}

/** Returns a shape with the roles and directions that a source pins by label. */
function pinColumns(shape: TableShape, pins: NonNullable<SourceSetting['columns']>): TableShape {
  const columns = shape.columns.map((column) => {
    const pin = Object.hasOwn(pins, column.label) ? pins[column.label] : undefined;
    if (pin === undefined) return column;
    const {role = column.role, direction = column.direction} = pin;
    return {...column, role, direction, confidence: 1, evidence: ['pinned by the configuration']};
  });
  const pinnedAs = (role: string): number | null =>
    columns.find((column) => column.role === role && Object.hasOwn(pins, column.label))?.index ?? null;
  return {...shape, columns, rank: pinnedAs('rank') ?? shape.rank, score: pinnedAs('score') ?? shape.score};
}
