// Who is at work. The server's clock decides who has fallen silent, so the machines' clocks need not agree.
import type {Queryable} from './database.ts';

export interface WorkerRow {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
}

export async function registerWorker(database: Queryable, worker: WorkerRow): Promise<void> {
  await database.query(
    `insert into tablewatch.worker (id, host, pid, started_at, seen_at) values ($1, $2, $3, now(), now())`,
    [worker.id, worker.host, worker.pid],
  );
}

/** Records that the worker is alive; false if others have declared it dead (it must stop and restart). */
export async function recordHeartbeat(database: Queryable, id: string): Promise<boolean> {
  const rows = await database.query(
    `update tablewatch.worker set seen_at = now() where id = $1 and stopped_at is null returning id`,
    [id],
  );
  return rows.length === 1;
}

export async function stopWorkers(database: Queryable, ids: readonly string[]): Promise<void> {
  await database.query(
    `update tablewatch.worker set stopped_at = now() where id = any($1::text[]) and stopped_at is null`,
    [ids],
  );
}

/** Declares dead who has been silent for `seconds`, and answers how many. */
export async function stopSilentWorkers(database: Queryable, seconds: number): Promise<number> {
  const rows = await database.query(
    `update tablewatch.worker set stopped_at = now()
     where stopped_at is null and seen_at < now() - make_interval(secs => $1) returning id`,
    [seconds],
  );
  return rows.length;
}

/** Those not known to be dead, oldest first. */
export function listWorkers(database: Queryable): Promise<(WorkerRow & {startedAt: string; seenAt: string})[]> {
  return database.query(
    `select id, host, pid, started_at as "startedAt", seen_at as "seenAt" from tablewatch.worker
     where stopped_at is null order by started_at, id`,
  );
}
