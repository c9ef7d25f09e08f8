// Processes the jobs of one queue, a few at a time, until stopped.
import {setTimeout as delay} from 'node:timers/promises';
import type {Job, Queue, QueueName} from '../store/sql/queue.ts';

export interface WorkLoopOptions {
  readonly queue: Queue;
  readonly name: QueueName;
  /** Jobs done at the same time. */
  readonly concurrency: number;
  /** Resolves when the next job may be taken. */
  readonly free: () => Promise<void>;
  /** Wait between two looks into an empty queue. */
  readonly pollMs: number;
  /** Does the job; what it throws sends the job back to the queue. `signal` fires when shutdown can wait no longer. */
  readonly work: (subject: number, signal: AbortSignal) => Promise<void>;
  readonly onError: (error: unknown, subject: number | null) => void;
}

export interface WorkLoop {
  /** Whether a run or delivery is in hand: from before it is claimed until it is over. */
  readonly holds: (subject: number) => boolean;
  /** Looks now instead of at the next poll. */
  readonly wake: () => void;
  /** Takes no more jobs, waits `graceMs` for those in hand, then aborts them and waits for their end. */
  readonly stop: (graceMs: number) => Promise<void>;
}

export function startWorkLoop(options: WorkLoopOptions): WorkLoop {
  const {name, concurrency, pollMs} = options;
  const inHand = new Set<Promise<void>>();
  const subjects: number[] = [];
  const aborting = new AbortController();
  const stopping = new AbortController();
  let nap = new AbortController();
  const done = (async () => {
    while (!stopping.signal.aborted) {
      await options.free();
      const jobs = await fetchJobs(options, concurrency - inHand.size);
      // What came while the loop was told to stop is for whoever comes next.
      if (stopping.signal.aborted) await Promise.all(jobs.map((job) => giveBack(options, job, stopping.signal)));
      else for (const job of jobs) take(job);
      if (inHand.size >= concurrency) await Promise.race(inHand);
      else if (jobs.length === 0) await rest();
    }
  })();

  function take(job: Job): void {
    subjects.push(job.subject);
    const work = doJob(options, job, stopping.signal, aborting.signal).finally(() => {
      inHand.delete(work);
      subjects.splice(subjects.indexOf(job.subject), 1);
    });
    inHand.add(work);
  }

  async function rest(): Promise<void> {
    await delay(pollMs, undefined, {signal: nap.signal}).catch(() => undefined);
    nap = new AbortController();
  }

  return {
    holds: (subject) => subjects.includes(subject),
    wake: () => nap.abort(),
    async stop(graceMs) {
      stopping.abort();
      nap.abort();
      const timer = setTimeout(() => aborting.abort(new Error(`the ${name} worker stops`)), graceMs);
      await done;
      await Promise.all(inHand);
      clearTimeout(timer);
    },
  };
}

async function fetchJobs({queue, name, onError}: WorkLoopOptions, count: number): Promise<Job[]> {
  try {
    return await queue.fetch(name, count);
  } catch (error) {
    onError(error, null);
    return [];
  }
}

/** Never rejects. A job that could not be completed (database away) comes again; its subject says that it is done. */
async function doJob(options: WorkLoopOptions, job: Job, stopping: AbortSignal, signal: AbortSignal): Promise<void> {
  const {queue, name, work, onError} = options;
  try {
    await work(job.subject, signal);
    await queue.complete(name, job.id);
  } catch (error) {
    onError(error, job.subject);
    await giveBack(options, job, stopping, String(error));
  }
}

/** Between two tries while the database is away or its disk is full. */
const retryMs = 1000;

/** Tries again until it is done or the loop stops: without this, the job would come again only after the sweep's patience. */
async function giveBack(
  {queue, name}: WorkLoopOptions,
  {id}: Job,
  stopping: AbortSignal,
  reason = 'the worker stops',
): Promise<void> {
  for (;;) {
    try {
      return await queue.fail(name, id, reason);
    } catch {
      if (stopping.aborted) return;
      await delay(retryMs, undefined, {signal: stopping}).catch(() => undefined);
    }
  }
}
