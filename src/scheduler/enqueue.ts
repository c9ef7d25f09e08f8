// Sources that have come due → queued runs. Slots that passed while nobody looked become one run.
import {nextOnSchedule} from '../app/next-run.ts';
import type {Clock} from '../model/environment.ts';
import {later, type Instant} from '../model/text.ts';
import {sha256} from '../store/content-files.ts';
import type {Database, Queryable} from '../store/sql/database.ts';
import {activePause} from '../store/sql/pauses.ts';
import type {NewJob, Queue} from '../store/sql/queue.ts';
import {insertRuns} from '../store/sql/runs.ts';
import {type DueSource, lockDueSources, type Timetable, writeNextDue} from '../store/sql/sources.ts';

/** Ten thousand sources due in one minute are a hundred short transactions (50 ms on PGlite); the web page's queries come in between. */
const batchSize = 100;

/** A run that begins this long after its slot is called a catch-up. */
const lateMs = 60_000;

interface EnqueueOptions {
  readonly database: Database;
  readonly queue: Queue;
  readonly clock: Clock;
}

/**
 * Queues a run for each source due at or before `until` and sets when it is due next; those whose last run is still open are
 * passed over (no overlap). Answers how many runs were queued. Two processes that do it at once share the work. In a pause
 * nothing is queued: its slots become one run of each source afterwards.
 */
export async function enqueueDue(options: EnqueueOptions, timetable: Timetable, until: Instant): Promise<number> {
  if ((await activePause(options.database, options.clock.now())) !== null) return 0;
  let queued = 0;
  for (;;) {
    const batch = await options.database.transaction((tx) => enqueueBatch(tx, options, timetable, until));
    queued += batch.queued;
    if (batch.seen < batchSize) return queued;
  }
}

async function enqueueBatch(
  tx: Queryable,
  {queue, clock}: EnqueueOptions,
  timetable: Timetable,
  until: Instant,
): Promise<{seen: number; queued: number}> {
  const due = await lockDueSources(tx, until, batchSize, timetable);
  if (due.length === 0) return {seen: 0, queued: 0};
  const now = clock.now();
  const runs = due.map((source) => ({sourceId: source.id, trigger: triggerOf(source, now), dueAt: source.dueAt}));
  const made = await insertRuns(tx, runs, now);
  const runOf = new Map(made.map(({id, sourceId}) => [sourceId, id]));
  const jobs = due.flatMap((source) => {
    const id = runOf.get(source.id);
    return id === undefined ? [] : [job(id, now, jitterMs(source))];
  });
  await queue.send('run', jobs, tx);
  await writeNextDue(
    tx,
    due.map((source) => nextDue(source, now)),
  );
  return {seen: due.length, queued: made.length};
}

function triggerOf({trigger, dueAt}: DueSource, now: Instant): DueSource['trigger'] {
  return trigger === 'schedule' && Date.parse(now) - Date.parse(dueAt) > lateMs ? 'catch-up' : trigger;
}

function nextDue(source: DueSource, now: Instant): Parameters<typeof writeNextDue>[1][number] {
  const next = nextOnSchedule(source, now > source.dueAt ? now : source.dueAt);
  return {id: source.id, nextDueAt: next.at, nextTrigger: next.trigger};
}

/** The same for a source every time: its runs stay evenly spaced. Only slots need it: everybody's slots fall on full minutes. */
function jitterMs({id, jitterSeconds, trigger}: DueSource): number {
  if (trigger !== 'schedule') return 0;
  return Math.floor((Number.parseInt(sha256(id).slice(0, 8), 16) / 2 ** 32) * jitterSeconds * 1000);
}

function job(subject: number, now: Instant, delayMs: number): NewJob {
  return {subject, startAfter: delayMs === 0 ? null : later(now, delayMs)};
}

/** Queues a run of one source now; null when one is already queued or running. */
export async function requestRun({database, queue, clock}: EnqueueOptions, sourceId: string): Promise<number | null> {
  return await database.transaction(async (tx) => {
    const now = clock.now();
    const [made] = await insertRuns(tx, [{sourceId, trigger: 'manual', dueAt: now}], now);
    if (made === undefined) return null;
    await queue.send('run', [{subject: made.id, startAfter: null}], tx);
    return made.id;
  });
}
