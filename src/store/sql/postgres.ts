// A PostgreSQL server through a pool. Any number of processes on any number of machines.
import type {PoolClient} from 'pg';
import {failure} from '../../model/errors.ts';
import {isList, isRecord} from '../../model/guards.ts';
import {type Database, type Queryable, type SqlValue, readTimestamp, reasonOf, typeNumbers} from './database.ts';
import {toParameters} from './json.ts';

export interface PostgresOptions {
  /** Connections of this process. Default 8: four runs, two mails, the web page, one spare. */
  readonly connections?: number;
  /** Lost connections between two queries are reported here; the pool replaces them. */
  readonly onError?: (error: Error) => void;
}

/** The part of `pg`'s pool and clients that is used. */
interface Client {
  query<Row extends object>(text: string, values?: unknown[]): Promise<{readonly rows: Row[]}>;
}

/**
 * Opens a pool on `url` and tries one query.
 * @throws STORE_UNREACHABLE
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  const {default: pg} = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 8,
    // A server that does not answer within ten seconds is treated as away; work is retried.
    connectionTimeoutMillis: 10_000,
    application_name: 'tablewatch',
    types: {getTypeParser: (type, format): unknown => readers.get(type) ?? pg.types.getTypeParser(type, format)},
  });
  pool.on('error', options.onError ?? (() => undefined));
  const place = withoutPassword(url);
  try {
    await pool.query('select 1');
  } catch (cause) {
    await pool.end();
    throw failure('STORE_UNREACHABLE', {place, reason: reasonOf(cause)}, cause);
  }
  return {
    engine: 'postgres',
    place,
    ...asQueryable(pool),
    exec: async (text) => execOrRollBack(await pool.connect(), text),
    transaction: async (work) => inTransaction(await pool.connect(), work),
    dump: () => Promise.resolve(null),
    close: () => pool.end(),
  };
}

const readers = new Map<number, (text: string) => unknown>([
  [typeNumbers.timestamptz, readTimestamp],
  [typeNumbers.int8, Number],
  [typeNumbers.date, (text) => text],
]);

function asQueryable(client: Client): Queryable {
  return {
    async query<Row extends object>(text: string, values: readonly SqlValue[] = []): Promise<Row[]> {
      return (await client.query<Row>(text, toParameters(values))).rows;
    },
    async exec(text) {
      return lastRows(await client.query(text));
    },
  };
}

/** Of several statements at once `pg` answers a list of results, though its types know only one. */
function lastRows(answer: unknown): object[] {
  const last = isList(answer) ? answer.at(-1) : answer;
  const rows = isRecord(last) && isList(last['rows']) ? last['rows'] : [];
  return rows.filter((row) => typeof row === 'object' && row !== null);
}

async function inTransaction<Result>(client: PoolClient, work: (tx: Queryable) => Promise<Result>): Promise<Result> {
  // A connection that dies between two statements of a transaction emits `error` on the client; the next statement rejects.
  const ignore = (): void => undefined;
  client.on('error', ignore);
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(asQueryable(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((cause: Error) => (broken = cause));
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}

/** Statements that begin their own transaction (pg-boss sends such) and fail in it would leave the connection inside. */
async function execOrRollBack(client: PoolClient, text: string): Promise<object[]> {
  let broken: Error | undefined;
  try {
    return await asQueryable(client).exec(text);
  } catch (error) {
    await client.query('rollback').catch((cause: Error) => (broken = cause));
    throw error;
  } finally {
    client.release(broken);
  }
}

function withoutPassword(url: string): string {
  try {
    const {host, pathname} = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
