// An exclusive lock on a directory: a file that names its holder. Two processes on one PGlite directory lose data silently,
// so the second one refuses. A lock whose process is gone (kill -9, power cut) is taken over: here the system knows whether a
// process lives; of a holder on another machine or in another container only its heartbeat tells.
import {randomUUID} from 'node:crypto';
import {link, open, readFile, rename, rm, stat, unlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {because, failure} from '../../model/errors.ts';
import {thrownCode} from '../../model/thrown.ts';
import {processHostName} from './process-host-name.ts';
import {processStart} from './process-start.ts';

interface Holder {
  readonly pid: number;
  /** Where that pid means something. */
  readonly host: string;
  /** When that process started, according to the system: the pid alone may have been reused since. */
  readonly started: string | null;
  readonly token: string;
}

/** How often a holder touches its lock. */
const beatMs = 10_000;

/**
 * After so long without a heartbeat a holder elsewhere is gone: twelve beats, longer than any step that keeps a process from
 * beating. A container that is created again after a crash starts within that time, as its supervisor tries again.
 */
const silentMs = 120_000;

export interface DirectoryLock {
  readonly giveBack: () => Promise<void>;
  /** False after another process took it over (this one was suspended for minutes): then nothing may be written any more. */
  readonly isHeld: () => Promise<boolean>;
}

/**
 * Takes the lock.
 * @throws STORE_LOCKED naming the holder's pid, when a living process has it.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const file = join(directory, 'tablewatch.lock');
  const mine: Holder = {
    pid: process.pid,
    host: await processHostName(),
    started: await processStart(process.pid),
    token: randomUUID(),
  };
  // Thrice: the lock may vanish between our failing to take it and our reading it.
  for (let attempt = 0; attempt < 3; attempt++) {
    if ((await tryTake(file, mine)) && (await isStillMine(file, mine))) return heldLock(file, mine);
    const holder = await readHolder(file);
    if (holder !== null && (await isAlive(holder, file, mine))) throw locked(directory, holder);
    await removeStale(file, holder, mine);
  }
  throw locked(directory, await readHolder(file));
}

function heldLock(file: string, mine: Holder): DirectoryLock {
  // What cannot be touched (disk away) is tried again at the next beat.
  const timer = setInterval(() => void touch(file, mine).catch(() => undefined), beatMs).unref();
  return {
    isHeld: async () => (await readHolder(file))?.token === mine.token,
    giveBack: async () => {
      clearInterval(timer);
      if ((await readHolder(file))?.token === mine.token) await unlink(file).catch(() => undefined);
    },
  };
}

/** Writes the first byte again, so that the file system stamps the file with its own time. */
async function touch(file: string, mine: Holder): Promise<void> {
  if ((await readHolder(file))?.token !== mine.token) return;
  const handle = await open(file, 'r+');
  try {
    await handle.write('{', 0);
  } finally {
    await handle.close();
  }
}

/** Hard-linking a complete file is atomic: no process ever reads half a lock. */
async function tryTake(file: string, mine: Holder): Promise<boolean> {
  const draft = `${file}.${mine.token}`;
  await writeFile(draft, JSON.stringify(mine));
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (thrownCode(error) === 'EEXIST') return false;
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

/** Whether the holder of a lock file lives, as seen by `mine`. */
async function isAlive(holder: Holder, file: string, mine: Holder): Promise<boolean> {
  if (holder.host !== mine.host) return (await silenceOf(file, mine)) < silentMs;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (thrownCode(error) === 'ESRCH') return false;
  }
  const started = await processStart(holder.pid);
  return started === null || holder.started === null || started === holder.started;
}

/** Milliseconds since the lock was touched, by the clock of the file system that stamps both: two machines' clocks may differ. */
async function silenceOf(file: string, mine: Holder): Promise<number> {
  const probe = `${file}.${mine.token}`;
  try {
    await writeFile(probe, '');
    return (await stat(probe)).mtimeMs - (await stat(file)).mtimeMs;
  } catch {
    return 0;
  } finally {
    await rm(probe, {force: true});
  }
}

/** Renames first, so that of two processes that both saw the stale lock only one removes it, and no fresh one. */
async function removeStale(file: string, stale: Holder | null, mine: Holder): Promise<void> {
  const aside = `${file}.stale-${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (thrownCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readHolder(aside);
  if (moved !== null && moved.token !== stale?.token && (await isAlive(moved, aside, mine))) {
    await link(aside, file).catch(() => undefined);
  }
  await rm(aside, {force: true});
}

function locked(directory: string, holder: Holder | null): Error {
  const who =
    holder === null
      ? because('other-process')
      : because('process-on-host', {pid: holder.pid, host: holder.host.split(' ', 1).join('')});
  return failure('STORE_LOCKED', {directory, holder: who});
}
