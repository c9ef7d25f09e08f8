// What has to be done now and then: retention, signs of life, and a look at the queue.
import {setTimeout as delay} from 'node:timers/promises';
import type {Clock} from '../model/environment.ts';
import type {Database} from '../store/sql/database.ts';
import type {Queue} from '../store/sql/queue.ts';
import {applyRetention, vacuumTables, defaultRetention} from '../store/sql/retention.ts';
import {claimSlot} from '../store/sql/slots.ts';
import {forgetSilences} from '../store/sql/silences.ts';
import {forgetUnconfirmed} from '../store/sql/subscriptions.ts';
import {notifyOfWaiting, queueHeartbeats, queueReminders} from './notices.ts';

export interface MaintenanceOptions {
  readonly database: Database;
  readonly queue: Queue;
  readonly clock: Clock;
  /** Newest editions of each document to keep; 0: all. */
  readonly keepEditions: number;
  readonly onError: (error: unknown) => void;
}

/** Of the looks at the queue; every twelfth time the rest is done, too. */
const everyMs = 300_000;
const looksAnHour = 12;

/** Once an hour, by one process of all. The first time an hour after the start: a start has better things to do. */
export function startMaintenance(options: MaintenanceOptions): {stop: () => Promise<void>} {
  const stopping = new AbortController();
  const done = (async () => {
    for (let look = 1; ; look += 1) {
      await delay(everyMs, undefined, {signal: stopping.signal}).catch(() => undefined);
      if (stopping.signal.aborted) return;
      await notifyOfWaiting(options.database, options.queue, options.clock.now()).catch(options.onError);
      if (look % looksAnHour === 0) await runMaintenance(options).catch(options.onError);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}

export async function runMaintenance({database, queue, clock, keepEditions}: MaintenanceOptions): Promise<void> {
  const now = clock.now();
  if (!(await claimSlot(database, `maintenance:${now.slice(0, 13)}`, 'maintenance'))) return;
  await applyRetention(database, {...defaultRetention, editions: keepEditions}, now);
  await forgetUnconfirmed(database, now);
  await forgetSilences(database, now);
  await queueHeartbeats(database, queue, now);
  await queueReminders(database, queue, now);
  await vacuumTables(database);
}
