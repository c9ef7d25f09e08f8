// Both SQL engines for tests: the embedded one always, PostgreSQL when one answers on this machine (else skipped by name).
import {randomUUID} from 'node:crypto';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import pg from 'pg';
import {describe} from 'vitest';
import {type Database, openStore} from '../../../src/store/sql/index.ts';

const server = process.env['TEST_DATABASE_URL'] ?? 'postgres://root@127.0.0.1:5432/test';

async function answers(): Promise<boolean> {
  const client = new pg.Client({connectionString: server, connectionTimeoutMillis: 2000});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** Whether a PostgreSQL server can be tested against. */
export const hasPostgres = await answers();

export interface TestStore {
  readonly database: Database;
  /** Address of the throwaway database; null: embedded. */
  readonly url: string | null;
  readonly directory: string;
  /** Closes and removes everything. */
  dispose(): Promise<void>;
}

export async function openTestStore(engine: 'pglite' | 'postgres'): Promise<TestStore> {
  const directory = await mkdtemp(join(tmpdir(), 'tablewatch-store-'));
  const url = engine === 'postgres' ? await createDatabase() : null;
  const database = await openStore({url, directory});
  return {
    database,
    url,
    directory,
    dispose: async () => {
      await database.close();
      if (url !== null) await dropDatabase(url);
      await rm(directory, {recursive: true, force: true});
    },
  };
}

/** Makes an empty database and answers its address. */
export async function createDatabase(): Promise<string> {
  const name = `tablewatch_${randomUUID().replaceAll('-', '')}`;
  await runOnServer(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export async function dropDatabase(url: string): Promise<void> {
  await runOnServer(`drop database if exists ${new URL(url).pathname.slice(1)} with (force)`);
}

async function runOnServer(text: string): Promise<void> {
  const client = new pg.Client({connectionString: server});
  await client.connect();
  await client.query(text);
  await client.end();
}

/** The suite once per engine. */
export function describeOnEngines(name: string, suite: (engine: 'pglite' | 'postgres') => void): void {
  describe(`${name} on PGlite`, () => suite('pglite'));
  describe.skipIf(!hasPostgres)(`${name} on PostgreSQL (a server at 127.0.0.1:5432)`, () => suite('postgres'));
}
