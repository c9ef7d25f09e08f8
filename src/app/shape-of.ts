// The columns of a table, pinned by the configuration or inferred. All code that reads tables of a source uses this.
import picomatch from 'picomatch/posix.js';
import {applyMatch, inferShape, inferView, matchPinnedSchema, matchSchema, pinColumns} from '../infer/index.ts';
import type {TableShape} from '../model/column.ts';
import type {Configuration, SourceSetting} from '../model/configuration.ts';
import type {MatchedSchema} from '../model/rule.ts';
import type {Table} from '../model/table.ts';
import type {TableView} from '../model/table-view.ts';
import {foldLabel} from '../text/labels.ts';

/** How the tables of one source are to be read; both are computed once per table. */
export interface Shapes {
  readonly shapeOf: (table: Table) => TableShape;
  readonly schemaOf: (table: Table) => MatchedSchema | null;
  /** The arrangement with one entry a row, for a table that is printed otherwise and that nothing pins as it is. */
  readonly viewOf: (table: Table) => TableView | null;
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
  const pins = new Set(Object.keys(source?.columns ?? {}).map((label) => foldLabel(label)));
  const isPinned = (table: Table): boolean =>
    schemaOf(table) !== null || table.labels.some((label) => pins.has(foldLabel(label)));
  return {shapeOf, schemaOf, viewOf: (table) => (isPinned(table) ? null : inferView(table))};
}

function oncePerTable<Value>(make: (table: Table) => Value): (table: Table) => Value {
  const made = new WeakMap<Table, {readonly value: Value}>();
  return (table) => {
    const known = made.get(table) ?? {value: make(table)};
    made.set(table, known);
    return known.value;
  };
}

/**
 * Returns the configuration for a location, if any: an exact path or address wins over a pattern, and `REV:path` of git is read
 * as the path is.
 */
export function settingOf({sources}: Pick<Configuration, 'sources'>, location: string): SourceSetting | undefined {
  const plain = plainPath(location);
  const isExact = ({path, url}: SourceSetting): boolean =>
    url === location || (path !== undefined && plainPath(path) === plain);
  const named = sources.find(isExact) ?? sources.find(({glob}) => glob !== undefined && picomatch(glob)(plain));
  if (named !== undefined || location.includes('://')) return named;
  const [, file] = /^[^:]+:(.+)$/su.exec(location) ?? [];
  return file === undefined ? undefined : (sources.find(({git}) => git?.file === file) ?? settingOf({sources}, file));
}

function plainPath(path: string): string {
  return path.replace(/^\.\//, '');
}
