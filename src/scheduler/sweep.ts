// What fell between: runs and mails of dead workers, and work whose job was lost. All of it is harmless to do twice.
import type {Clock} from '../model/environment.ts';
import {later, type Instant} from '../model/text.ts';
import type {Database} from '../store/sql/database.ts';
import {listHeldDeliveries, listStrandedDeliveries, markHeldUncertain, markUncertain} from '../store/sql/deliveries.ts';
import type {NewJob, Queue, QueueName} from '../store/sql/queue.ts';
import {type Held, listLeasedRuns, listOrphanedRuns, listWaitingRuns, releaseLeasedRun} from '../store/sql/runs.ts';
import type {Presence} from './presence.ts';

export interface SweepOptions {
  readonly database: Database;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly presence: Presence;
  readonly onUncertain: 'resend' | 'hold';
  /** Whether this worker has the run or delivery in hand. */
  readonly holds: (name: QueueName, subject: number) => boolean;
  /** Work that has waited this long without a job, or whose job was taken up this long ago without a word, is put back. Default 30. */
  readonly patienceSeconds?: number;
}

export interface SweepReport {
  readonly runs: number;
  readonly uncertain: number;
  readonly deliveries: number;
}

/** Puts stranded work back into the queue; answers how much it found. */
export async function sweep(options: SweepOptions): Promise<SweepReport> {
  const {database, queue, clock, presence, onUncertain, patienceSeconds = 30} = options;
  await presence.markDeadWorkers();
  await releaseUnheld(options);
  const uncertain = await database.transaction(async (tx) => {
    const marked = await markUncertain(tx, clock.now());
    if (onUncertain === 'resend') await queue.send('mail', marked.map(jobOf), tx);
    return marked.length;
  });
  const orphans = await lostOrphans(options);
  const waiting = await queue.lost(
    'run',
    await listWaitingRuns(database, clock.now(), patienceSeconds),
    patienceSeconds,
  );
  const deliveries = await queue.lost('mail', await strandedDeliveries(options, patienceSeconds), patienceSeconds);
  await queue.send('run', [...orphans.map((run) => backoffJob(run, clock.now())), ...waiting.map(jobOf)]);
  await queue.send('mail', deliveries.map(jobOf));
  return {runs: orphans.length + waiting.length, uncertain, deliveries: deliveries.length};
}

/**
 * What the store believes this worker has, and it has not: the database answered into a broken connection. The order (ask the
 * store, then our hands) makes sure that nothing in hand is let go: it was in hand before it was claimed.
 */
async function releaseUnheld({database, queue, clock, presence, onUncertain, holds}: SweepOptions): Promise<void> {
  const worker = presence.id();
  const runs = (await listLeasedRuns(database, worker)).filter(({id}) => !holds('run', id));
  const mails = (await listHeldDeliveries(database, worker)).filter(({id}) => !holds('mail', id));
  if (runs.length + mails.length === 0) return;
  await database.transaction(async (tx) => {
    for (const run of runs) if (await releaseLeasedRun(tx, worker, run)) await queue.send('run', [jobOf(run.id)], tx);
    for (const mail of mails) {
      const isMarked = await markHeldUncertain(tx, {...mail, worker}, clock.now());
      if (isMarked && onUncertain === 'resend') await queue.send('mail', [jobOf(mail.id)], tx);
    }
  });
}

/** After a connection that broke under a living worker the server may be in trouble: it is left alone for a while. */
const uncertainSeconds = 600;

async function strandedDeliveries(
  {database, clock, onUncertain}: SweepOptions,
  patienceSeconds: number,
): Promise<number[]> {
  const queued = await listStrandedDeliveries(database, 'queued', clock.now(), patienceSeconds);
  if (onUncertain === 'hold') return queued;
  return [...queued, ...(await listStrandedDeliveries(database, 'uncertain', clock.now(), uncertainSeconds))];
}

async function lostOrphans({database, queue}: SweepOptions): Promise<Held[]> {
  const orphans = await listOrphanedRuns(database);
  const lost = new Set(
    await queue.lost(
      'run',
      orphans.map(({id}) => id),
      0,
    ),
  );
  return orphans.filter(({id}) => lost.has(id));
}

/** At once for the first two, then after 2, 4, 8 … seconds: a document that kills workers must not kill them one after the other. */
function backoffJob({id, attempt}: Held, now: Instant): NewJob {
  if (attempt <= 2) return jobOf(id);
  return {subject: id, startAfter: later(now, Math.min(2 ** (attempt - 2), 300) * 1000)};
}

function jobOf(subject: number): NewJob {
  return {subject, startAfter: null};
}
