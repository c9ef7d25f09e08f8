// A worker: loops over both queues, its sign of life, and the sweep after dead ones.
import {setTimeout as delay} from 'node:timers/promises';
import {deliverDigest, type DeliveryEnvironment, type DeliveryOutcome} from '../app/deliver-digest.ts';
import type {RunEnd, RunSteps} from '../app/run-source.ts';
import type {Clock} from '../model/environment.ts';
import type {ClaimedRun} from '../model/service.ts';
import type {Database} from '../store/sql/database.ts';
import type {SendingClaim} from '../store/sql/deliveries.ts';
import type {Queue, QueueName} from '../store/sql/queue.ts';
import {makeDeliveryStore} from './delivery-store.ts';
import {defaultTimes, type PresenceTimes, startPresence} from './presence.ts';
import {makeRunStore, type RunStoreOptions} from './run-store.ts';
import {executeRun} from './run-worker.ts';
import {sweep, type SweepReport} from './sweep.ts';
import {startWorkLoop} from './work-loop.ts';

export interface WorkerOptions<Repaired, Parsed> {
  readonly database: Database;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly steps: RunSteps<Repaired, Parsed>;
  readonly mail: Omit<DeliveryEnvironment<SendingClaim>, 'store' | 'clock'>;
  readonly onFailure?: RunStoreOptions['onFailure'];
  readonly onSuccess?: RunStoreOptions['onSuccess'];
  /** Asked before a job is taken: resolves when there is nothing more urgent. Default: at once. */
  readonly free?: () => Promise<void>;
  /** Runs and mails at the same time. Default 2 and 2: reading is bound by the processor. */
  readonly concurrency?: {readonly runs: number; readonly mails: number};
  /** Default 1000. */
  readonly pollMs?: number;
  /** Default 10000. */
  readonly sweepMs?: number;
  /** A run that takes longer has failed. Default: 14 minutes. */
  readonly deadlineMs?: number;
  /** How long work may wait without a job before it is put back. Default 30. */
  readonly patienceSeconds?: number;
  readonly times?: PresenceTimes;
  readonly onEvent: (event: WorkerEvent) => void;
}

/** For the log and the metrics. */
export type WorkerEvent =
  | {readonly kind: 'run'; readonly claim: ClaimedRun; readonly end: RunEnd}
  | {readonly kind: 'delivery'; readonly id: number; readonly outcome: DeliveryOutcome}
  | {readonly kind: 'swept'; readonly report: SweepReport}
  | {readonly kind: 'error'; readonly error: unknown; readonly subject: number | null};

export interface Worker {
  readonly id: () => string;
  /** Looks into both queues at once. */
  readonly wake: () => void;
  /** Finishes or gives back what is in hand. */
  readonly stop: (graceMs?: number) => Promise<void>;
}

/** A run or a mail in hand has this long at shutdown; systemd kills after 90 s. */
const defaultGraceMs = 20_000;

export async function startWorker<Repaired, Parsed>(options: WorkerOptions<Repaired, Parsed>): Promise<Worker> {
  const {database, queue, clock, onEvent} = options;
  const presence = await startPresence(database, options.times ?? defaultTimes);
  const onError = (error: unknown, subject: number | null): void => onEvent({kind: 'error', error, subject});
  const free = options.free ?? (() => Promise.resolve());
  const shared = {queue, free, pollMs: options.pollMs ?? 1000, onError};
  const {onFailure, onSuccess} = options;
  const store = makeRunStore({database, queue, clock, ...(onFailure && {onFailure}), ...(onSuccess && {onSuccess})});
  const {onUncertain} = options.mail;
  const sending = makeDeliveryStore({database, queue, clock, worker: presence.id, onUncertain});
  const mail = {...options.mail, clock, store: sending};
  const mails = startWorkLoop({
    ...shared,
    name: 'mail',
    concurrency: options.concurrency?.mails ?? 2,
    work: async (id, signal) => onEvent({kind: 'delivery', id, outcome: await deliverDigest(id, mail, signal)}),
  });
  const onEnd = (claim: ClaimedRun, end: RunEnd): void => {
    onEvent({kind: 'run', claim, end});
    mails.wake();
  };
  const runs = startWorkLoop({
    ...shared,
    name: 'run',
    concurrency: options.concurrency?.runs ?? 2,
    work: (id, signal) => executeRun(id, {...options, worker: presence.id, store, onEnd}, signal),
  });
  const holds = (name: QueueName, subject: number): boolean => (name === 'run' ? runs : mails).holds(subject);
  const sweeping = startSweeping(options, () => sweep({...options, presence, onUncertain, holds}));
  return {
    id: presence.id,
    wake: () => [runs, mails].forEach((loop) => loop.wake()),
    stop: async (graceMs = defaultGraceMs) => {
      await sweeping.stop();
      await Promise.all([runs.stop(graceMs), mails.stop(graceMs)]);
      await presence.stop().catch((error: unknown) => onError(error, null));
    },
  };
}

/** The first sweep comes at once: what a crash left is taken up at the start. */
function startSweeping<Repaired, Parsed>(
  {sweepMs = 10_000, onEvent}: WorkerOptions<Repaired, Parsed>,
  once: () => Promise<SweepReport>,
): {stop: () => Promise<void>} {
  const stopping = new AbortController();
  const done = (async () => {
    while (!stopping.signal.aborted) {
      try {
        onEvent({kind: 'swept', report: await once()});
      } catch (error) {
        onEvent({kind: 'error', error, subject: null});
      }
      await delay(sweepMs, undefined, {signal: stopping.signal}).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}
