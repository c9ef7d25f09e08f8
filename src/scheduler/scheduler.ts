// The clock's part of the service: slots fire, and what is overdue is caught up.
import {setTimeout as delay} from 'node:timers/promises';
import {later} from '../model/text.ts';
import {enqueueDue} from './enqueue.ts';
import {rescheduleFuture, watchClock} from './reschedule-future.ts';
import {startTimetables, type TimetableOptions, type Timetables} from './timetables.ts';

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
  await rescheduleFuture(options);
  options.onQueued(await enqueueDue(options, null, options.clock.now()));
  const timetables = await startTimetables(options);
  const stopping = new AbortController();
  const overdue = lookForOverdue(options, timetables, stopping.signal);
  return {
    refresh: timetables.refresh,
    stop: async () => {
      stopping.abort();
      await Promise.all([timetables.stop(), overdue]);
    },
  };
}

/** Retries, and slots that no process fired: it died, or the database was away. */
async function lookForOverdue(options: SchedulerOptions, timetables: Timetables, signal: AbortSignal): Promise<void> {
  const wasSetBack = watchClock(options.clock);
  for (;;) {
    await delay(options.overdueMs ?? 15_000, undefined, {signal}).catch(() => undefined);
    if (signal.aborted) return;
    try {
      if (wasSetBack()) {
        await rescheduleFuture(options);
        await timetables.restart();
      }
      const until = later(options.clock.now(), -graceMs);
      options.onQueued(await enqueueDue(options, null, until));
    } catch (error) {
      options.onError(error);
    }
  }
}
