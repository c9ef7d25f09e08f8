// A table and a table schema → the shape the schema pins, and which schema of several a table meets. What the schema leaves open is inferred.
import type {Column, TableShape} from '../model/column.ts';
import type {ColumnSchema, TableSchema} from '../model/rule.ts';
import type {Table} from '../model/table.ts';

/** Labels are compared half-width, lower case, without spaces. */
function foldLabel(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*`]+/gu, '');
}

/** True when a schema's column means a label: its own spelling, an alias, or a `/regular expression/`. A broken expression matches nothing. */
export function meansLabel(column: ColumnSchema, label: string): boolean {
  return [column.label, ...(column.aliases ?? [])].some((spelling) => matches(spelling, label));
}

function matches(spelling: string, label: string): boolean {
  const pattern = /^\/(.+)\/$/u.exec(spelling)?.[1];
  if (pattern === undefined) return foldLabel(spelling) === foldLabel(label);
  try {
    return (
      new RegExp(pattern, 'iu').test(label.normalize('NFKC').trim()) || new RegExp(pattern, 'iu').test(label.trim())
    );
  } catch {
    return false;
  }
}

/** The schema's column for each label (by place), each used once; null for labels that it does not know. */
export function columnsOfSchema(labels: readonly string[], schema: TableSchema): readonly (ColumnSchema | null)[] {
  const found = new Array<ColumnSchema | null>(labels.length).fill(null);
  for (const column of schema.columns) {
    const place = labels.findIndex((label, index) => found[index] === null && meansLabel(column, label));
    if (place >= 0) found[place] = column;
  }
  return found;
}

/** The schema whose required columns the table all has, with the most columns known; the first of equals; null when none fits. */
export function matchSchema(table: Table, schemas: readonly TableSchema[]): TableSchema | null {
  let best: TableSchema | null = null;
  let most = 1; // one common label is no board
  for (const schema of schemas) {
    const found = columnsOfSchema(table.labels, schema);
    const complete = schema.columns.every((column) => column.optional === true || found.includes(column));
    const known = found.filter((column) => column !== null).length;
    if (!complete || known <= most) continue;
    most = known;
    best = schema;
  }
  return best;
}

/** The inferred shape with everything the schema says in its place. */
export function pinShape(table: Table, inferred: TableShape, schema: TableSchema): TableShape {
  const pins = columnsOfSchema(table.labels, schema);
  const columns = inferred.columns.map((column, index) => pinColumn(column, pins[index] ?? null, schema.id));
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

function onlyRole(columns: readonly Column[], role: 'rank' | 'score'): number | null {
  const found = columns.filter((column) => column.role === role);
  return found.length === 1 ? (found[0]?.index ?? null) : null;
}

function pinColumn(column: Column, pin: ColumnSchema | null, id: string): Column {
  if (pin === null) return column;
  return {
    ...column,
    role: pin.role ?? column.role,
    type: pin.type ?? column.type,
    unit: pin.unit ?? column.unit,
    direction: pin.direction ?? column.direction,
    confidence: pin.role === undefined ? column.confidence : 1,
    evidence: pin.role === undefined ? column.evidence : [`schema "${id}" pins "${pin.label}"`],
  };
}
