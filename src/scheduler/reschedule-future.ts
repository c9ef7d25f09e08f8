// A clock that ran ahead and was set back: what was planned by it lies years in the future and would stand still until then.
import {noLaterThanSchedule} from '../app/next-run.ts';
import type {Clock} from '../model/environment.ts';
import type {Database} from '../store/sql/database.ts';
import type {Queue} from '../store/sql/queue.ts';
import {rescheduleDeliveries, rescheduleRuns} from '../store/sql/reschedule.ts';
import {listSources, writeNextDue} from '../store/sql/sources.ts';

/** Time servers set clocks back by seconds; what was planned an hour too late still runs. */
const toleranceMs = 60_000;

/** Returns what answers whether the clock was set back since it was last asked, compared with the time that has really passed. */
export function watchClock(clock: Clock): () => boolean {
  const ahead = (): number => Date.parse(clock.now()) - performance.now();
  let before = ahead();
  return () => {
    const now = ahead();
    const isBack = now < before - toleranceMs;
    before = now;
    return isBack;
  };
}

interface RescheduleOptions {
  readonly database: Database;
  readonly queue: Queue;
  readonly clock: Clock;
}

/** Brings sources, runs and mails that are planned later than any schedule allows back to now. Does nothing on a sane clock. */
export async function rescheduleFuture({database, queue, clock}: RescheduleOptions): Promise<void> {
  const now = clock.now();
  const late = (await listSources(database)).flatMap((source) => {
    const nextDueAt = source.configured ? noLaterThanSchedule(source, source.nextDueAt, now) : source.nextDueAt;
    return nextDueAt === source.nextDueAt ? [] : [{id: source.id, nextDueAt, nextTrigger: 'catch-up' as const}];
  });
  await database.transaction(async (tx) => {
    if (late.length > 0) await writeNextDue(tx, late);
    const jobs = (ids: readonly number[]) => ids.map((subject) => ({subject, startAfter: null}));
    await queue.send('run', jobs(await rescheduleRuns(tx, now)), tx);
    await queue.send('mail', jobs(await rescheduleDeliveries(tx, now)), tx);
  });
}
