// The SQL store: one schema on two engines. Without an address the embedded one in a directory, else a PostgreSQL server.
import {misuse} from '../../model/errors.ts';
import type {Database} from './database.ts';
import {migrate} from './migrations.ts';
import {openPglite} from './pglite.ts';
import {openPostgres} from './postgres.ts';

export type {Database, Queryable} from './database.ts';

export interface StorePlace {
  /** `postgres://…`; null: the embedded engine in `directory`. */
  readonly url: string | null;
  readonly directory: string;
  readonly connections?: number;
  readonly onError?: (error: Error) => void;
}

/**
 * Opens the store and brings its tables to this program's version.
 * @throws STORE_LOCKED STORE_UNREADABLE STORE_UNREACHABLE STORE_NEWER
 */
export async function openStore(place: StorePlace): Promise<Database> {
  const database = place.url === null ? await openPglite(place.directory) : await openPostgres(place.url, place);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * The server's address from the environment: DATABASE_URL, or PGHOST with PGUSER and PGDATABASE; null when none is set.
 * @throws STORE_SETTINGS when the PG* variables are half set.
 */
export function storeUrl(environment: Readonly<Record<string, string | undefined>>): string | null {
  if (environment['DATABASE_URL']) return environment['DATABASE_URL'];
  const names = ['PGHOST', 'PGUSER', 'PGDATABASE'] as const;
  const present = names.filter((name) => environment[name]);
  if (present.length === 0) return null;
  const missing = names.filter((name) => !environment[name]);
  if (missing.length > 0) throw misuse('STORE_SETTINGS', {present, missing});
  const part = (name: string): string => encodeURIComponent(environment[name] ?? '');
  const password = environment['PGPASSWORD'] ? `:${part('PGPASSWORD')}` : '';
  return `postgres://${part('PGUSER')}${password}@${part('PGHOST')}:${environment['PGPORT'] ?? '5432'}/${part('PGDATABASE')}`;
}
