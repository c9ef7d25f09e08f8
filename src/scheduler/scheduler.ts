// The clock's part of the service: slots fire, and what is overdue is caught up.
import {setTimeout as delay} from 'node:timers/promises';
import {enqueueDue} from './enqueue.ts';
import {startTimetables, type TimetableOptions} from './timetables.ts';

export interface SchedulerOptions extends TimetableOptions {
  /** Wait between two looks for overdue sources. Default 15 s. */
  readonly overdueMs?: number;
}

export interface Scheduler {
  readonly refresh: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A slot that node-cron fires is left to it for this long. */
const graceMs = 5000;

/** Catches up at once (one run per source, however many slots passed), then goes by the timetables. */
export async function startScheduler(options: SchedulerOptions): Promise<Scheduler> {
  options.onQueued(await enqueueDue(options, null, options.clock.now()));
  const timetables = await startTimetables(options);
  const stopping = new AbortController();
  const overdue = lookForOverdue(options, stopping.signal);
  return {
    refresh: timetables.refresh,
    stop: async () => {
      stopping.abort();
      await Promise.all([timetables.stop(), overdue]);
    },
  };
}

/** Retries, and slots that no process fired: it died, or the database was away. */
async function lookForOverdue(options: SchedulerOptions, signal: AbortSignal): Promise<void> {
  for (;;) {
    await delay(options.overdueMs ?? 15_000, undefined, {signal}).catch(() => undefined);
    if (signal.aborted) return;
    try {
      const until = new Date(Date.parse(options.clock.now()) - graceMs).toISOString();
      options.onQueued(await enqueueDue(options, null, until));
    } catch (error) {
      options.onError(error);
    }
  }
}
