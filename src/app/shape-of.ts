// The columns of a table, pinned by the configuration or inferred. All code that reads tables of a source uses this.
import picomatch from 'picomatch/posix.js';
import {applyMatch, inferShape, matchPinnedSchema, matchSchema, pinColumns} from '../infer/index.ts';
import type {TableShape} from '../model/column.ts';
import type {Configuration, SourceSetting} from '../model/configuration.ts';
import type {MatchedSchema} from '../model/rule.ts';
import type {Table} from '../model/table.ts';

/** How the tables of one source are to be read; both are computed once per table. */
export interface Shapes {
  readonly shapeOf: (table: Table) => TableShape;
  readonly schemaOf: (table: Table) => MatchedSchema | null;
}

/** Returns the shapes of a source's tables: its pinned schema, else one that matches, else inferred; then its pinned columns. */
export function shapesFor(
  {schemas}: Pick<Configuration, 'schemas'>,
  source?: Pick<SourceSetting, 'schema' | 'columns'>,
): Shapes {
  const pinned = schemas.find(({id}) => id === source?.schema);
  const schemaOf = oncePerTable(
    (table) => (pinned === undefined ? null : matchPinnedSchema(table, pinned)) ?? matchSchema(table, schemas),
  );
  const shapeOf = oncePerTable((table) => {
    const match = schemaOf(table);
    const shape = match === null ? inferShape(table) : applyMatch(table, match);
    return source?.columns === undefined ? shape : pinColumns(table, shape, source.columns);
  });
  return {shapeOf, schemaOf};
}

function oncePerTable<Value>(make: (table: Table) => Value): (table: Table) => Value {
  const made = new WeakMap<Table, {readonly value: Value}>();
  return (table) => {
    const known = made.get(table) ?? {value: make(table)};
    made.set(table, known);
    return known.value;
  };
}

/** Returns the configuration for a location, if any: an exact path or address wins over a pattern. */
export function settingOf({sources}: Pick<Configuration, 'sources'>, location: string): SourceSetting | undefined {
  const plain = location.replace(/^\.\//, '');
  const isExact = ({path, url}: SourceSetting): boolean => url === location || path?.replace(/^\.\//, '') === plain;
  return sources.find(isExact) ?? sources.find(({glob}) => glob !== undefined && picomatch(glob)(plain));
}
