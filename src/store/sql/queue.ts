// The job queue: pg-boss on either engine. Jobs only wake workers; the work itself is described in our own tables.
import PgBoss from 'pg-boss';
import type {Instant} from '../../model/text.ts';
import type {Database, Queryable} from './database.ts';

export type QueueName = 'run' | 'mail';

export interface Job {
  /** pg-boss's own id. */
  readonly id: string;
  /** Id of the run or delivery. */
  readonly subject: number;
}

export interface NewJob {
  readonly subject: number;
  /** Not before; null: at once. */
  readonly startAfter: Instant | null;
}

export interface Queue {
  /** Within `tx` the jobs appear when it commits: the outbox. */
  send(name: QueueName, jobs: readonly NewJob[], tx?: Queryable): Promise<void>;
  /** At most `count` jobs that are due; each is ours until completed, failed or expired. */
  fetch(name: QueueName, count: number): Promise<Job[]>;
  complete(name: QueueName, id: string): Promise<void>;
  /** Back to the queue, with growing delay. */
  fail(name: QueueName, id: string, reason: string): Promise<void>;
  /** Those of the subjects that no job will wake: none waits, and none was taken up in the last `seconds`. */
  lost(name: QueueName, subjects: readonly number[], seconds: number): Promise<number[]>;
  /** Jobs that wait. */
  size(name: QueueName): Promise<number>;
  stop(): Promise<void>;
}

/** Mail jobs expire after a minute, as DEPENDENCIES says; a run may read and compare a large document for a quarter of an hour. */
const expireSeconds: Readonly<Record<QueueName, number>> = {run: 900, mail: 60};

/** Creates the queue's tables on first use. `onError`: errors in the queue's own maintenance. */
export async function openQueue(database: Database, onError: (error: Error) => void): Promise<Queue> {
  const boss = new PgBoss({
    db: asBossDatabase(database),
    schema: 'tablewatch_queue',
    schedule: false,
    maintenanceIntervalSeconds: 30,
    archiveCompletedAfterSeconds: 3600,
    deleteAfterDays: 2,
  });
  boss.on('error', onError);
  try {
    await alone(database, () => createQueues(boss));
    await database.transaction((tx) => tx.exec(nextJobIndex));
  } catch (error) {
    // Its timers would keep the process alive.
    await boss.stop({graceful: false}).catch(() => undefined);
    throw error;
  }
  return {
    send: (name, jobs, tx) => sendJobs(boss, name, jobs, tx),
    fetch: async (name, count) => (await boss.fetch<JobData>(name, {batchSize: count})).map(readJob),
    complete: (name, id) => boss.complete(name, id),
    fail: (name, id, reason) => boss.fail(name, id, {reason}),
    lost: (name, subjects, seconds) => lostSubjects(database, name, subjects, seconds),
    size: (name) => boss.getQueueSize(name),
    stop: () => boss.stop({graceful: false}),
  };
}

/** Any fixed number: processes that start on one server at the same time create the queues one after the other. */
const createLock = 7_405_223;

/** pg-boss makes tables and partitions outside any lock of ours; two that did so at once deadlocked (3 of 7 starts). */
async function alone(database: Database, work: () => Promise<void>): Promise<void> {
  // The embedded engine has one process and one connection, which a transaction around other statements would block.
  if (database.engine === 'pglite') return await work();
  await database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [createLock]);
    await work();
  });
}

async function createQueues(boss: PgBoss): Promise<void> {
  await boss.start();
  for (const name of ['run', 'mail'] as const) {
    // Twelve tries with doubling delay outlast a database or mail server that is away for an hour.
    await boss.createQueue(name, {
      name,
      retryLimit: 12,
      retryDelay: 1,
      retryBackoff: true,
      expireInSeconds: expireSeconds[name],
      retentionDays: 30,
    });
  }
}

/**
 * The order in which jobs are fetched. Without it every fetch sorts all that wait: 77 ms with ten thousand jobs on PGlite, 5 ms
 * with it (2026-11-21). Processes that start at once wait for each other at the lock (any fixed number).
 */
const nextJobIndex = `select pg_advisory_xact_lock(7405222);
  create index if not exists tablewatch_next on tablewatch_queue.job (name, priority desc, created_on, id)
    where state < 'active'`;

interface JobData {
  readonly subject: number;
}

function readJob(job: PgBoss.Job<JobData>): Job {
  return {id: job.id, subject: job.data.subject};
}

/** One insert per thousand jobs: ten thousand sources due at once are ten statements. */
async function sendJobs(boss: PgBoss, name: QueueName, jobs: readonly NewJob[], tx?: Queryable): Promise<void> {
  for (let first = 0; first < jobs.length; first += 1000) {
    const batch = jobs.slice(first, first + 1000).map(({subject, startAfter}) => ({
      name,
      data: {subject},
      ...(startAfter === null ? {} : {startAfter}),
    }));
    await (tx === undefined ? boss.insert(batch) : boss.insert(batch, {db: asBossDatabase(tx)}));
  }
}

async function lostSubjects(
  database: Database,
  name: QueueName,
  subjects: readonly number[],
  seconds: number,
): Promise<number[]> {
  if (subjects.length === 0) return [];
  const rows = await database.query<{subject: number}>(
    `select subject from unnest($2::bigint[]) as subject where subject not in (
       select (data->>'subject')::bigint from tablewatch_queue.job
       where name = $1 and (state < 'active' or (state = 'active' and started_on > now() - make_interval(secs => $3))))`,
    [name, subjects, seconds],
  );
  return rows.map(({subject}) => subject);
}

/** pg-boss sends single statements with values, and several at once without. */
function asBossDatabase(queryable: Queryable): PgBoss.Db {
  return {
    async executeSql(text, values?: unknown[]) {
      if (values === undefined || values.length === 0) return {rows: await queryable.exec(text)};
      return {rows: await queryable.query<object>(text, values.map(asSqlValue))};
    },
  };
}

function asSqlValue(value: unknown): string | number | boolean | object | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || typeof value === 'object')
    return value;
  throw new TypeError(`a job holds a ${typeof value}`);
}
