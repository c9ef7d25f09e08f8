import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest';
import type {Database} from '../../src/store/sql/index.ts';
import {nextInstant} from '../../src/cron/next-instant.ts';
import {requestRun} from '../../src/scheduler/enqueue.ts';
import {startScheduler} from '../../src/scheduler/scheduler.ts';
import {startTimetables, type TimetableOptions} from '../../src/scheduler/timetables.ts';
import {openQueue, type Queue} from '../../src/store/sql/queue.ts';
import {listRuns} from '../../src/store/sql/runs.ts';
import {readSource} from '../../src/store/sql/sources.ts';
import {describeOnEngines, openTestStore, type TestStore} from '../store/sql/engines.ts';
import {setUp, sourceRow, systemClock} from './fakes.ts';

// On PGlite alone: a turned clock also turns the time-outs of PostgreSQL's connections.
describe('the timetables under a turned clock', () => {
  let store: TestStore;
  let queue: Queue;
  beforeAll(async () => {
    store = await openTestStore('pglite');
    queue = await openQueue(store.database, () => undefined);
  });
  afterAll(async () => {
    await queue.stop();
    await store.dispose();
  });
  beforeEach(async () => {
    await store.database.query('truncate tablewatch.source cascade');
    await store.database.query('truncate tablewatch.slot');
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'Date']});
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const errors: unknown[] = [];
  let inFlight = 0;
  /** Counts what is on its way to the database. */
  function counted(database: Database): Database {
    const count = async <Result>(work: Promise<Result>): Promise<Result> => {
      inFlight += 1;
      return await work.finally(() => (inFlight -= 1));
    };
    return {
      ...database,
      query: (text, values) => count(database.query(text, values)),
      transaction: (work) => count(database.transaction(work)),
    };
  }

  /** Waits until what the timers began is done: nothing in flight for ten turns of the event loop. */
  async function settle(): Promise<void> {
    for (let quiet = 0; quiet < 10; quiet = inFlight === 0 ? quiet + 1 : 0)
      await new Promise((resolve) => setImmediate(resolve));
  }

  const process = (name: string): TimetableOptions => ({
    database: counted(store.database),
    queue,
    clock: systemClock,
    process: name,
    onQueued: () => undefined,
    onError: (error) => errors.push(error),
  });
  const finishRuns = () => store.database.query(`update tablewatch.run set state = 'done' where state = 'queued'`);

  /** Turns the clock hour by hour; runs end within their hour. */
  async function turnHours(hours: number): Promise<void> {
    for (let hour = 0; hour < hours; hour++) {
      for (let quarter = 0; quarter < 4; quarter++) {
        await vi.advanceTimersByTimeAsync(900_000);
        await settle();
        await finishRuns();
      }
    }
  }

  test.each([
    ['over the spring change in Berlin', '2027-03-27T12:00:00.000Z', '30 2 * * *', 'Europe/Berlin', 62, 2],
    ['over the autumn change in New York', '2026-10-31T20:00:00.000Z', '*/30 * * * *', 'America/New_York', 14, 28 - 2],
    ['over the end of February', '2028-02-28T00:00:00.000Z', '0 6 29 2 *', 'UTC', 54, 1],
  ])('three processes run each slot once, %s', async (_, start, expression, timeZone, hours, count) => {
    vi.setSystemTime(new Date(start));
    const nextDueAt = nextInstant(expression, start, timeZone);
    await setUp(
      store.database,
      ['a', 'b'].map((id) => sourceRow(id, {expression, timeZone, nextDueAt})),
      [],
    );
    const running = await Promise.all(['p1', 'p2', 'p3'].map((name) => startTimetables(process(name))));
    await turnHours(hours);
    for (const one of running) await one.stop();
    const runs = await listRuns(store.database, {sourceId: 'a', limit: 200});
    const expected: string[] = [];
    for (let at = start; expected.length < count; expected.push(at)) at = nextInstant(expression, at, timeZone);
    expect(runs.map(({dueAt}) => dueAt).reverse()).toEqual(expected);
    expect(await listRuns(store.database, {sourceId: 'b', limit: 200})).toHaveLength(count);
    expect(errors).toEqual([]);
  });

  test('a run that is still open when its next slot comes is not doubled', async () => {
    const start = '2026-11-21T08:00:00.000Z';
    vi.setSystemTime(new Date(start));
    const expression = '*/10 * * * *';
    await setUp(
      store.database,
      [sourceRow('slow', {expression, nextDueAt: nextInstant(expression, start, 'UTC')})],
      [],
    );
    const one = await startTimetables(process('p1'));
    for (let slot = 0; slot < 3; slot++) {
      await vi.advanceTimersByTimeAsync(600_000);
      await settle();
    }
    await one.stop();
    expect(await listRuns(store.database, {limit: 9})).toMatchObject([
      {dueAt: '2026-11-21T08:10:00.000Z', state: 'queued'},
    ]);
    expect(await requestRun({database: store.database, queue, clock: systemClock}, 'slow')).toBeNull();
    expect((await readSource(store.database, 'slow'))?.nextDueAt).toBe('2026-11-21T08:40:00.000Z');
  });

  test('a process that comes back after a week catches up once per source', async () => {
    vi.setSystemTime(new Date('2026-11-21T08:05:00.000Z'));
    const expression = '0 * * * *';
    await setUp(
      store.database,
      ['x', 'y'].map((id) => sourceRow(id, {expression, nextDueAt: '2026-11-14T09:00:00.000Z'})),
      [],
    );
    const scheduler = await startScheduler(process('p1'));
    await scheduler.stop();
    const runs = await listRuns(store.database, {limit: 9});
    expect(runs.map(({sourceId, trigger}) => `${sourceId} ${trigger}`).sort()).toEqual(['x catch-up', 'y catch-up']);
    expect((await readSource(store.database, 'x'))?.nextDueAt).toBe('2026-11-21T09:00:00.000Z');
  });

  test('a changed configuration starts and ends timetables', async () => {
    vi.setSystemTime(new Date('2026-11-21T08:00:30.000Z'));
    await setUp(
      store.database,
      [sourceRow('m', {expression: '*/5 * * * *', nextDueAt: '2026-11-21T08:05:00.000Z'})],
      [],
    );
    const one = await startTimetables(process('p1'));
    await setUp(
      store.database,
      [sourceRow('n', {expression: '*/7 * * * *', nextDueAt: '2026-11-21T08:07:00.000Z'})],
      [],
    );
    await one.refresh();
    await turnHours(1);
    await one.stop();
    expect(new Set((await listRuns(store.database, {limit: 99})).map(({sourceId}) => sourceId))).toEqual(
      new Set(['n']),
    );
  });
});

describeOnEngines('three serve processes in real time', (engine) => {
  test('each second is one run of each source', async () => {
    const store = await openTestStore(engine);
    const queue = await openQueue(store.database, () => undefined);
    const expression = '* * * * * *';
    const start = systemClock.now();
    const nextDueAt = nextInstant(expression, start, 'UTC');
    await setUp(
      store.database,
      ['a', 'b', 'c'].map((id) => sourceRow(id, {expression, nextDueAt})),
      [],
    );
    const errors: unknown[] = [];
    const options = {
      database: store.database,
      queue,
      clock: systemClock,
      onQueued: () => undefined,
      onError: (error: unknown) => errors.push(error),
    };
    const running = await Promise.all(['p1', 'p2', 'p3'].map((name) => startTimetables({...options, process: name})));
    const fewest = async (): Promise<number> => {
      await store.database.query(`update tablewatch.run set state = 'done' where state = 'queued'`);
      const counts = ['a', 'b', 'c'].map((sourceId) => listRuns(store.database, {sourceId, limit: 99}));
      return Math.min(...(await Promise.all(counts)).map(({length}) => length));
    };
    await expect.poll(fewest, {timeout: 90_000, interval: 100}).toBeGreaterThanOrEqual(4);
    for (const one of running) await one.stop();
    const slots = await store.database.query<{key: string}>('select key from tablewatch.slot');
    const runs = await listRuns(store.database, {limit: 99});
    for (const id of ['a', 'b', 'c']) {
      const due = runs.filter(({sourceId}) => sourceId === id).map(({dueAt}) => dueAt);
      expect(new Set(due).size).toBe(due.length);
      expect(due.length).toBeGreaterThanOrEqual(4);
    }
    expect(slots.length).toBeGreaterThanOrEqual(4);
    expect(errors).toEqual([]);
    await queue.stop();
    await store.dispose();
  });
});
