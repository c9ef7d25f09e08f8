// The embedded engine: PostgreSQL in WebAssembly, one process on one directory. 27 MB of code, so it is imported only here
// and only when a directory is opened.
import {readdir, statfs} from 'node:fs/promises';
import {join} from 'node:path';
import {because, Failure, failure} from '../../model/errors.ts';
import {thrownCode} from '../../model/thrown.ts';
import {type Database, type Queryable, type SqlValue, readTimestamp, reasonOf, typeNumbers} from './database.ts';
import {makeFolder} from '../make-folder.ts';
import {type DirectoryLock, lockDirectory} from './directory-lock.ts';
import {toParameters} from './json.ts';

/** The part of PGlite and of its transactions that is used. */
interface Engine {
  query<Row>(text: string, values?: unknown[]): Promise<{rows: Row[]}>;
  exec(text: string): Promise<{rows: object[]}[]>;
}

/**
 * Opens (or creates) the embedded database in `directory` under an exclusive lock. First start 2–8 s, later about 2 s.
 * `restoreFrom`: an unpacked dump that fills a new directory.
 * @throws STORE_LOCKED STORE_UNREADABLE STORE_FULL
 */
export async function openPglite(directory: string, restoreFrom?: Uint8Array): Promise<Database> {
  const lock = await takeDirectory(directory);
  try {
    const isNew = await isNewStore(join(directory, 'pg'));
    // What the engine writes when it opens (a new store, or the log after a crash) is not asked for below.
    const full = await fullDisk(directory, isNew ? minFreeForNew : minFree);
    if (full !== null) throw full;
    return await startEngine(directory, lock, restoreFrom);
  } catch (cause) {
    await lock.giveBack();
    if (cause instanceof Failure) throw cause;
    throw failure('STORE_UNREADABLE', {directory, reason: reasonOf(cause)}, cause);
  }
}

/** @throws STORE_LOCKED STORE_UNREADABLE */
async function takeDirectory(directory: string): Promise<DirectoryLock> {
  try {
    await makeFolder(directory);
    return await lockDirectory(directory);
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const isFile = ['EEXIST', 'ENOTDIR'].includes(String(thrownCode(cause)));
    throw failure('STORE_UNREADABLE', {directory, reason: isFile ? because('not-a-folder') : reasonOf(cause)}, cause);
  }
}

/** Whether there is nothing yet. The engine would work on a folder of something else forever, without a word. @throws STORE_UNREADABLE */
async function isNewStore(dataDir: string): Promise<boolean> {
  const entries = await readdir(dataDir).catch((error: unknown): string[] => {
    if (thrownCode(error) === 'ENOENT') return [];
    throw error;
  });
  if (entries.length > 0 && !entries.includes('PG_VERSION'))
    throw failure('STORE_UNREADABLE', {directory: dataDir, reason: because('not-a-store')});
  return entries.length === 0;
}

async function startEngine(directory: string, lock: DirectoryLock, restoreFrom?: Uint8Array): Promise<Database> {
  const {PGlite} = await import('@electric-sql/pglite');
  const dataDir = join(directory, 'pg');
  const mayWrite = writeGuard(directory, lock);
  const engine = await PGlite.create({
    dataDir,
    parsers: {
      [typeNumbers.timestamptz]: readTimestamp,
      [typeNumbers.int8]: Number,
      [typeNumbers.date]: (text: string) => text,
    },
    ...(restoreFrom === undefined ? {} : {loadDataDir: new Blob([Buffer.from(restoreFrom)])}),
  });
  const plain = asQueryable(engine);
  return {
    engine: 'pglite',
    place: dataDir,
    query: async <Row extends object>(text: string, values?: readonly SqlValue[]) => {
      if (!/^\s*select\b/i.test(text)) await mayWrite();
      return await plain.query<Row>(text, values);
    },
    exec: async (text) => {
      await mayWrite();
      return await execOrRollBack(engine, text);
    },
    transaction: async (work) => {
      await mayWrite();
      return await engine.transaction((tx) => work(asQueryable(tx)));
    },
    dump: async () => new Uint8Array(await (await engine.dumpDataDir('gzip')).arrayBuffer()),
    close: async () => {
      await engine.close();
      await lock.giveBack();
    },
  };
}

/** MB. A write-ahead segment has 16; with two of them the engine can finish what it began. On a full disk it loops forever. */
const minFree = 32;

/** MB. A new store takes 38; one that stopped half-way could never be opened. */
const minFreeForNew = 80;

/** How long an answer of the file system is good for: runs of thousands of statements ask once a second. */
const askedMs = 1000;

/** Returns what is asked before anything is written. @throws STORE_FULL while the disk has not enough room, STORE_LOCKED after another process took over */
function writeGuard(directory: string, lock: DirectoryLock): () => Promise<void> {
  let askedAt = -Infinity;
  let trouble: Failure | null = null;
  return async () => {
    const now = performance.now();
    if (now - askedAt >= askedMs || trouble !== null) {
      askedAt = now;
      trouble = await troubleOf(directory, lock);
    }
    if (trouble !== null) throw trouble;
  };
}

async function troubleOf(directory: string, lock: DirectoryLock): Promise<Failure | null> {
  if (!(await lock.isHeld())) return failure('STORE_LOCKED', {directory, holder: because('taken-over')});
  return await fullDisk(directory, minFree);
}

/** STORE_FULL where less than `limit` MB are free. A file system that does not tell counts as empty. */
async function fullDisk(place: string, limit: number): Promise<Failure | null> {
  const {bavail, bsize} = await statfs(place).catch(() => ({bavail: Infinity, bsize: 1}));
  return bavail * bsize < limit * 1024 * 1024 ? failure('STORE_FULL', {place, limit}) : null;
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
