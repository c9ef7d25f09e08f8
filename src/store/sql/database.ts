// One face for both SQL engines. Values come back as the program's own words: instants as ISO strings,
// 64-bit integers as numbers, `jsonb` parsed, `bytea` as bytes.
import {isList} from '../../model/guards.ts';
import {thrownMessage} from '../../model/thrown.ts';

/** A value that a query parameter may have. `undefined` never gets here; objects are for `jsonb` only. */
export type SqlValue = string | number | boolean | null | Uint8Array | object;

export interface Queryable {
  /** Rows of one statement with `$1` … parameters. */
  query<Row extends object>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** Several statements without parameters; rows of the last one. */
  exec(text: string): Promise<object[]>;
}

export interface Database extends Queryable {
  readonly engine: 'pglite' | 'postgres';
  /** Where it is, without password: for messages and logs. */
  readonly place: string;
  /** Commits when `work` resolves, rolls back when it rejects (and rejects with the same). */
  transaction<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result>;
  /** A copy of the whole directory as a gzipped tar (embedded engine); null where the server has its own tools. */
  dump(): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/** First row; null when there is none. */
export async function queryOne<Row extends object>(
  database: Queryable,
  text: string,
  values: readonly SqlValue[] = [],
): Promise<Row | null> {
  const [row] = await database.query<Row>(text, values);
  return row ?? null;
}

/** The row of a statement that always has one: a count, an insert that returns what it made. */
export async function queryRow<Row extends object>(
  database: Queryable,
  text: string,
  values: readonly SqlValue[] = [],
): Promise<Row> {
  const row = await queryOne<Row>(database, text, values);
  if (row === null) throw new Error('a statement returned no row');
  return row;
}

/** PostgreSQL type numbers whose values we read our own way, on both engines. */
export const typeNumbers = {int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184} as const;

/** ISO 8601 in UTC with milliseconds, from the text PostgreSQL sends for a `timestamptz` (any offset). */
export function readTimestamp(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/[+-]\d\d$/, '$&:00')).toISOString();
}

/** What went wrong, in the system's words; the parts of a joined error (both addresses refused) joined by `;`. */
export function reasonOf(cause: unknown): string {
  const parts = cause instanceof Error && 'errors' in cause && isList(cause.errors) ? cause.errors : [];
  return parts.length > 0 ? parts.map(reasonOf).join('; ') : thrownMessage(cause);
}
