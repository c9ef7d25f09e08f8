// A worker's sign of life in the database. Who is silent too long is declared dead by the others, and its work is taken over.
import {randomUUID} from 'node:crypto';
import {hostname} from 'node:os';
import {thrownCode} from '../model/thrown.ts';
import type {Database} from '../store/sql/database.ts';
import {processHostName} from '../store/sql/process-host-name.ts';
import {recordHeartbeat, listWorkers, registerWorker, stopSilentWorkers, stopWorkers} from '../store/sql/workers.ts';

export interface PresenceTimes {
  readonly beatMs: number;
  /** Longer than any parse that keeps the process from beating; crashed processes of this machine are noticed at once. */
  readonly silentMs: number;
}

export const defaultTimes: PresenceTimes = {beatMs: 5000, silentMs: 90_000};

export interface Presence {
  /** Id of this worker; a new one after the others declared it dead. */
  readonly id: () => string;
  /** Declares dead whose processes are gone or silent; does nothing while the database has only just come back (then all are silent). */
  readonly markDeadWorkers: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Registers this process. On the embedded engine, all other registered workers are dead: the directory is locked by this process. */
export async function startPresence(database: Database, times: PresenceTimes = defaultTimes): Promise<Presence> {
  if (database.engine === 'pglite')
    await stopWorkers(
      database,
      (await listWorkers(database)).map(({id}) => id),
    );
  let id = await register(database);
  let heardSince = Date.now();
  let isStopped = false;
  let beating: Promise<void> | null = null;
  const beat = async (): Promise<void> => {
    try {
      if (!(await recordHeartbeat(database, id)) && !isStopped) id = await register(database);
    } catch {
      heardSince = Date.now();
    }
  };
  // One at a time: two would both find this worker declared dead, and register it twice.
  const beatOnce = (): Promise<void> => (beating ??= beat().finally(() => (beating = null)));
  const timer = setInterval(() => void beatOnce(), times.beatMs);
  return {
    id: () => id,
    markDeadWorkers: async () => {
      // A worker that missed heartbeats (a large document) must not declare itself dead.
      await beatOnce();
      await stopWorkers(database, await goneHere(database));
      if (Date.now() - heardSince > times.silentMs) await stopSilentWorkers(database, times.silentMs / 1000);
    },
    stop: async () => {
      clearInterval(timer);
      // A beat under way would find this worker gone and register it again.
      isStopped = true;
      await beating;
      await stopWorkers(database, [id]);
    },
  };
}

async function register(database: Database): Promise<string> {
  const id = `${hostname()}-${String(process.pid)}-${randomUUID().slice(0, 8)}`;
  await registerWorker(database, {id, host: await processHostName(), pid: process.pid});
  return id;
}

async function goneHere(database: Database): Promise<string[]> {
  const [workers, here] = [await listWorkers(database), await processHostName()];
  return workers.filter(({host, pid}) => host === here && !isRunning(pid)).map(({id}) => id);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return thrownCode(error) !== 'ESRCH';
  }
}
