// The embedded engine: PostgreSQL in WebAssembly, one process on one directory. 27 MB of code, so it is imported only here
// and only when a directory is opened.
import {mkdir, readdir, statfs} from 'node:fs/promises';
import {join} from 'node:path';
import {because, Failure, failure} from '../../model/errors.ts';
import {type Database, type Queryable, type SqlValue, readTimestamp, reasonOf, typeNumbers} from './database.ts';
import {lockDirectory} from './directory-lock.ts';
import {toParameters} from './json.ts';

/** The part of PGlite and of its transactions that is used. */
interface Engine {
  query<Row>(text: string, values?: unknown[]): Promise<{rows: Row[]}>;
  exec(text: string): Promise<{rows: object[]}[]>;
}

/**
 * Opens (or creates) the embedded database in `directory` under an exclusive lock. First start 2–8 s, later about 2 s.
 * `restoreFrom`: a dump that fills a new directory.
 * @throws STORE_LOCKED STORE_UNREADABLE
 */
export async function openPglite(directory: string, restoreFrom?: Uint8Array): Promise<Database> {
  const unlock = await takeDirectory(directory);
  try {
    await refuseForeign(join(directory, 'pg'));
    return await startEngine(join(directory, 'pg'), unlock, restoreFrom);
  } catch (cause) {
    await unlock();
    if (cause instanceof Failure) throw cause;
    throw failure('STORE_UNREADABLE', {directory, reason: reasonOf(cause)}, cause);
  }
}

/** @throws STORE_LOCKED STORE_UNREADABLE */
async function takeDirectory(directory: string): Promise<() => Promise<void>> {
  try {
    await mkdir(directory, {recursive: true});
    return await lockDirectory(directory);
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const isFile = cause instanceof Error && 'code' in cause && (cause.code === 'EEXIST' || cause.code === 'ENOTDIR');
    throw failure('STORE_UNREADABLE', {directory, reason: isFile ? because('not-a-folder') : reasonOf(cause)}, cause);
  }
}

/** The engine would work on a folder of something else forever, without a word. */
async function refuseForeign(dataDir: string): Promise<void> {
  const entries = await readdir(dataDir).catch((error: unknown): string[] => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries.length > 0 && !entries.includes('PG_VERSION'))
    throw failure('STORE_UNREADABLE', {directory: dataDir, reason: because('not-a-store')});
}

async function startEngine(dataDir: string, unlock: () => Promise<void>, restoreFrom?: Uint8Array): Promise<Database> {
  const {PGlite} = await import('@electric-sql/pglite');
  const space = spaceGuard(dataDir);
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
    exec: async (text) => {
      await space();
      return await execOrRollBack(engine, text);
    },
    transaction: async (work) => {
      await space();
      return await engine.transaction((tx) => work(asQueryable(tx)));
    },
    dump: async () => new Uint8Array(await (await engine.dumpDataDir('gzip')).arrayBuffer()),
    close: async () => {
      await engine.close();
      await unlock();
    },
  };
}

/** A write-ahead segment has 16 MB; with two of them the engine can finish what it began. On a full disk it loops forever. */
const leastFreeBytes = 32 * 1024 * 1024;

/** How long an answer of the file system is good for: runs of thousands of statements ask once a second. */
const spaceAgeMs = 1000;

/** Returns what is asked before each transaction. @throws STORE_FULL while the disk has not enough room */
function spaceGuard(place: string): () => Promise<void> {
  let askedAt = -Infinity;
  let isEnough = true;
  return async () => {
    const now = performance.now();
    if (now - askedAt >= spaceAgeMs || !isEnough) {
      askedAt = now;
      isEnough = await hasRoom(place);
    }
    if (!isEnough) throw failure('STORE_FULL', {place, limit: Math.round(leastFreeBytes / 1024 / 1024)});
  };
}

/** A file system that does not tell counts as empty. */
async function hasRoom(place: string): Promise<boolean> {
  try {
    const {bavail, bsize} = await statfs(place);
    return bavail * bsize >= leastFreeBytes;
  } catch {
    return true;
  }
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
