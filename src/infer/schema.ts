// A table and a table schema → the shape the schema pins, and which schema of several a table meets. What the schema leaves open is inferred.
import type {Column, RoleEvidence, TableShape} from '../model/column.ts';
import type {ColumnSchema, MatchedSchema, TableSchema} from '../model/rule.ts';
import type {Table} from '../model/table.ts';
import {foldLabel, matchLabels} from '../text/labels.ts';

/** Returns a schema with the columns of a table that it means. */
export function matchColumns(table: Table, schema: TableSchema): MatchedSchema {
  return {schema, columns: matchLabels(table.labels, schema.columns)};
}

/** Returns the schema whose required columns the table all has, with the most columns known; the first of equals; null when none fits. */
export function matchSchema(table: Table, schemas: readonly TableSchema[]): MatchedSchema | null {
  let best: MatchedSchema | null = null;
  let most = 1; // one common label is not a board
  for (const schema of schemas) {
    const match = matchColumns(table, schema);
    const complete = schema.columns.every((column) => column.optional === true || match.columns.includes(column));
    const known = match.columns.filter((column) => column !== null).length;
    if (!complete || known <= most) continue;
    most = known;
    best = match;
  }
  return best;
}

// A document may have further tables than the one that its schema is for; a table without half of the columns is one of those.
const pinnedShare = 0.5;

/** Returns the schema that a source pins as it applies to one of its tables, which may lack columns; null when the table is another one. */
export function matchPinnedSchema(table: Table, schema: TableSchema): MatchedSchema | null {
  const match = matchColumns(table, schema);
  const required = schema.columns.filter((column) => column.optional !== true);
  const known = required.filter((column) => match.columns.includes(column)).length;
  return known >= Math.max(1, required.length * pinnedShare) ? match : null;
}

/** Returns the inferred shape with everything the schema says in its place. */
export function pinShape(
  inferred: TableShape,
  {schema, columns: pins}: MatchedSchema,
  pinnedBy: RoleEvidence = {reason: 'schema', data: {schema: schema.id}},
): TableShape {
  const columns = inferred.columns.map((column, index) => pinColumn(column, pins[index] ?? null, pinnedBy));
  const place = (label: string): number =>
    pins.findIndex((pin) => pin !== null && foldLabel(pin.label) === foldLabel(label));
  const places = (labels: readonly string[]): number[] => labels.map(place).filter((index) => index >= 0);
  const one = (label: string | undefined, role: 'rank' | 'score', fallback: number | null): number | null => {
    if (label !== undefined) return place(label) < 0 ? null : place(label);
    return fallback !== null && columns[fallback]?.role === role ? fallback : onlyRole(columns, role);
  };
  return {
    columns,
    key: schema.key === undefined ? inferred.key : places(schema.key),
    rank: one(schema.rank, 'rank', inferred.rank),
    score: one(schema.score, 'score', inferred.score),
    groupBy: schema.groupBy === undefined ? inferred.groupBy : places(schema.groupBy),
    origin: schema.id,
  };
}

/** Roles and directions by label, as a source of the configuration pins them. */
export type ColumnPins = Readonly<Record<string, Pick<ColumnSchema, 'role' | 'direction'>>>;

/** Returns the shape with the roles and directions that a source pins; labels that the table lacks are ignored. */
export function pinColumns(table: Table, shape: TableShape, pins: ColumnPins): TableShape {
  const columns = Object.entries(pins).map(([label, pin]) => ({label, ...pin}));
  const match = matchColumns(table, {id: shape.origin, columns});
  const rank = match.columns.find((column) => column?.role === 'rank')?.label;
  const score = match.columns.find((column) => column?.role === 'score')?.label;
  const schema = {...match.schema, ...(rank === undefined ? {} : {rank}), ...(score === undefined ? {} : {score})};
  return pinShape(shape, {...match, schema}, {reason: 'configuration'});
}

function onlyRole(columns: readonly Column[], role: 'rank' | 'score'): number | null {
  const found = columns.filter((column) => column.role === role);
  return found.length === 1 ? (found[0]?.index ?? null) : null;
}

function pinColumn(column: Column, pin: ColumnSchema | null, {reason, data}: RoleEvidence): Column {
  if (pin === null) return column;
  return {
    ...column,
    role: pin.role ?? column.role,
    type: pin.type ?? column.type,
    unit: pin.unit ?? column.unit,
    direction: pin.direction ?? column.direction,
    confidence: pin.role === undefined ? column.confidence : 1,
    evidence: pin.role === undefined ? column.evidence : [{reason, data: {...data, label: pin.label}}],
  };
}
