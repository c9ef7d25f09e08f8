// An exclusive lock on a directory: a file that names its holder. Two processes on one PGlite directory lose data silently,
// so the second one refuses. A lock whose process is gone (kill -9, power cut) is taken over.
import {randomUUID} from 'node:crypto';
import {link, readFile, rename, rm, unlink, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {failure} from '../../model/errors.ts';
import {processStart} from './process-start.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When that process started, according to the system: the pid alone may have been reused since. */
  readonly started: string | null;
  readonly token: string;
}

/**
 * Takes the lock and returns the function that gives it back.
 * @throws STORE_LOCKED naming the holder's pid, when a living process has it.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const file = join(directory, 'tablewatch.lock');
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    started: await processStart(process.pid),
    token: randomUUID(),
  };
  // Thrice: the lock may vanish between our failing to take it and our reading it.
  for (let attempt = 0; attempt < 3; attempt++) {
    if ((await tryTake(file, mine)) && (await isStillMine(file, mine))) return () => giveBack(file, mine);
    const holder = await readHolder(file);
    if (holder !== null && (await isAlive(holder))) throw locked(directory, holder);
    await removeStale(file, holder);
  }
  throw locked(directory, await readHolder(file));
}

/** Hard-linking a complete file is atomic: no process ever reads half a lock. */
async function tryTake(file: string, mine: Holder): Promise<boolean> {
  const draft = `${file}.${mine.token}`;
  await writeFile(draft, JSON.stringify(mine));
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, {force: true});
  }
}

/**
 * A process that removes a stale lock may, for about a millisecond, have moved our new one (see `removeStale`), and a third
 * may take its place: checking again after fifty times as long settles it.
 */
async function isStillMine(file: string, mine: Holder): Promise<boolean> {
  await delay(50);
  return (await readHolder(file))?.token === mine.token;
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isHolder(value) ? value : null;
  } catch {
    return null;
  }
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null && 'pid' in value && 'host' in value && 'token' in value;
}

/** A holder on another machine (network drive) is assumed to be alive: there is no way to check. */
async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  const started = await processStart(holder.pid);
  return started === null || holder.started === null || started === holder.started;
}

/** Renames first, so that of two processes that both saw the stale lock only one removes it, and no fresh one. */
async function removeStale(file: string, stale: Holder | null): Promise<void> {
  const aside = `${file}.stale-${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readHolder(aside);
  if (moved !== null && moved.token !== stale?.token && (await isAlive(moved))) {
    await link(aside, file).catch(() => undefined);
  }
  await rm(aside, {force: true});
}

async function giveBack(file: string, mine: Holder): Promise<void> {
  if ((await readHolder(file))?.token === mine.token) await unlink(file).catch(() => undefined);
}

function locked(directory: string, holder: Holder | null): Error {
  const who = holder === null ? 'another process' : `process ${String(holder.pid)} on ${holder.host}`;
  return failure('STORE_LOCKED', {directory, holder: who});
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
