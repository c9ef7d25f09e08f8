// The embedded engine: PostgreSQL in WebAssembly, one process on one directory. 27 MB of code, so it is imported only here
// and only when a directory is opened.
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {failure} from '../../model/errors.ts';
import {type Database, type Queryable, type SqlValue, readTimestamp, reasonOf, typeNumbers} from './database.ts';
import {lockDirectory} from './directory-lock.ts';
import {toParameters} from './json.ts';

/** The part of PGlite and of its transactions that is used. */
interface Engine {
  query<Row>(text: string, values?: unknown[]): Promise<{rows: Row[]}>;
  exec(text: string): Promise<{rows: object[]}[]>;
}

/**
 * Opens (or makes) the embedded database in `directory` behind an exclusive lock. First start 2–8 s, later about 2 s.
 * `restoreFrom`: a dump that fills a new directory.
 * @throws STORE_LOCKED STORE_UNREADABLE
 */
export async function openPglite(directory: string, restoreFrom?: Uint8Array): Promise<Database> {
  await mkdir(directory, {recursive: true});
  const unlock = await lockDirectory(directory);
  try {
    return await startEngine(join(directory, 'pg'), unlock, restoreFrom);
  } catch (cause) {
    await unlock();
    throw failure('STORE_UNREADABLE', {directory, reason: reasonOf(cause)}, cause);
  }
}

async function startEngine(dataDir: string, unlock: () => Promise<void>, restoreFrom?: Uint8Array): Promise<Database> {
  const {PGlite} = await import('@electric-sql/pglite');
  const engine = await PGlite.create({
    dataDir,
    parsers: {
      [typeNumbers.timestamptz]: readTimestamp,
      [typeNumbers.int8]: Number,
      [typeNumbers.date]: (text: string) => text,
    },
    ...(restoreFrom === undefined ? {} : {loadDataDir: new Blob([Buffer.from(restoreFrom)])}),
  });
  return {
    engine: 'pglite',
    place: dataDir,
    ...asQueryable(engine),
    exec: (text) => execOrRollBack(engine, text),
    transaction: (work) => engine.transaction((tx) => work(asQueryable(tx))),
    dump: async () => new Uint8Array(await (await engine.dumpDataDir('gzip')).arrayBuffer()),
    close: async () => {
      await engine.close();
      await unlock();
    },
  };
}

function asQueryable(engine: Engine): Queryable {
  return {
    async query<Row extends object>(text: string, values: readonly SqlValue[] = []): Promise<Row[]> {
      await turnOfOthers();
      return (await engine.query<Row>(text, toParameters(values))).rows;
    },
    async exec(text) {
      return (await engine.exec(text)).at(-1)?.rows ?? [];
    },
  };
}

/**
 * The engine works in this thread and answers at once, so a worker that only asks and asks would never let the web server's
 * sockets have their turn (measured: ten thousand runs without one).
 */
function turnOfOthers(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Statements that begin their own transaction (pg-boss sends such) and fail in it would leave the session inside. */
async function execOrRollBack(engine: Engine, text: string): Promise<object[]> {
  try {
    return await asQueryable(engine).exec(text);
  } catch (error) {
    await engine.exec('rollback');
    throw error;
  }
}
