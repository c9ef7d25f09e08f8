// One job of the queue `run`: the run is claimed, done, and given back when it cannot be finished here.
import {setTimeout as delay} from 'node:timers/promises';
import {nextAfterFailure} from '../app/next-run.ts';
import {type RunEnd, runSource, type RunSteps, type RunStore} from '../app/run-source.ts';
import {recordFailure, startLog} from '../app/step-log.ts';
import type {Clock} from '../model/environment.ts';
import {failure} from '../model/errors.ts';
import type {ClaimedRun} from '../model/service.ts';
import type {Database} from '../store/sql/database.ts';
import type {Queue} from '../store/sql/queue.ts';
import {claimRun, releaseRun} from '../store/sql/runs.ts';
import {limitTime} from '../timing/limit-time.ts';
import {onStore} from './store-trouble.ts';

export interface RunWorkerOptions<Repaired, Parsed> {
  readonly database: Database;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly worker: () => string;
  readonly store: RunStore;
  readonly steps: RunSteps<Repaired, Parsed>;
  /** A run that takes longer has failed. Default: 14 minutes. */
  readonly deadlineMs?: number;
  /** Called after each run: for the log, and to check for mail at once. */
  readonly onEnd: (claim: ClaimedRun, end: RunEnd) => void;
}

/**
 * A document in whose reading this many workers died, over half an hour, is not given to another. Five were too few: workers
 * that were killed every second on a loaded machine gave up sound documents (soak of 2026-11-21).
 */
const maxAttempts = 12;

/** Does the run; nothing when another worker has it or it is over. */
export async function executeRun<Repaired, Parsed>(
  id: number,
  options: RunWorkerOptions<Repaired, Parsed>,
  signal: AbortSignal,
): Promise<void> {
  const {database, clock, worker, onEnd} = options;
  const claim = await onStore(database, () => claimRun(database, id, worker(), clock.now()));
  if (claim === null) return;
  try {
    const isHopeless = claim.run.attempt > maxAttempts;
    onEnd(claim, isHopeless ? await abandon(claim, options) : await runInTime(claim, options, signal));
  } catch (error) {
    await giveBack(claim, options);
    if (!signal.aborted) throw error;
  }
}

/** Below the 900 s after which the queue would give the job to another worker. */
const defaultDeadlineMs = 840_000;

/** How long a run may take to stop after its signal was aborted. */
const graceMs = 5000;

/**
 * The run, or its failure when it takes too long. What hangs in a step and does not hear the signal is left behind: its claim
 * is over, so whatever it writes later is refused, and its place is free for the next run.
 */
async function runInTime<Repaired, Parsed>(
  claim: ClaimedRun,
  {steps, store, clock, deadlineMs = defaultDeadlineMs}: RunWorkerOptions<Repaired, Parsed>,
  signal: AbortSignal,
): Promise<RunEnd> {
  const limit = limitTime(deadlineMs, signal);
  try {
    return await Promise.race([runSource(claim, {steps, store, clock}, limit.signal), endOf(limit.signal)]);
  } catch (error) {
    if (!limit.signal.aborted || signal.aborted) throw error;
    const {location} = claim.source;
    const overdue = recordFailure(failure('RUN_OVERDUE', {source: location, limit: deadlineMs / 1000}), location);
    const next = nextAfterFailure(claim.source, false, clock.now());
    const isOurs = await store.fail(claim, {failure: overdue, log: startLog(clock), next});
    return isOurs ? {state: 'failed', failure: overdue} : {state: 'lost'};
  } finally {
    limit.end();
  }
}

/** Rejects a while after the signal fired. */
function endOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener(
      'abort',
      () => setTimeout(() => reject(new DOMException('the run did not stop', 'AbortError')), graceMs).unref(),
      {once: true},
    );
  });
}

async function abandon<Repaired, Parsed>(
  claim: ClaimedRun,
  {store, clock}: RunWorkerOptions<Repaired, Parsed>,
): Promise<RunEnd> {
  const attempts = claim.run.attempt - 1;
  const cause = recordFailure(
    failure('RUN_ABANDONED', {source: claim.source.location, attempts}),
    claim.source.location,
  );
  const next = nextAfterFailure(claim.source, false, clock.now());
  const isOurs = await store.fail(claim, {failure: cause, log: startLog(clock), next});
  return isOurs ? {state: 'failed', failure: cause} : {state: 'lost'};
}

/** Between two tries while the database is away. */
const retryMs = 1000;

/** Back to the queue with a new job, however long the database is away: as long as we live, nobody else may take the run. */
async function giveBack<Repaired, Parsed>(
  claim: ClaimedRun,
  {database, queue}: RunWorkerOptions<Repaired, Parsed>,
): Promise<void> {
  for (;;) {
    try {
      await database.transaction(async (tx) => {
        if (await releaseRun(tx, claim)) await queue.send('run', [{subject: claim.run.id, startAfter: null}], tx);
      });
      return;
    } catch {
      await delay(retryMs);
    }
  }
}
