// The clock jumps years ahead and is set back: nothing waits for the years to pass.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {startScheduler} from '../../src/scheduler/scheduler.ts';
import {watchClock} from '../../src/scheduler/reschedule-future.ts';
import {listDeliveries} from '../../src/store/sql/deliveries.ts';
import {listEditions} from '../../src/store/sql/editions.ts';
import {listRuns} from '../../src/store/sql/runs.ts';
import {listSources} from '../../src/store/sql/sources.ts';
import {describeOnEngines, openTestStore, type TestStore} from '../store/sql/engines.ts';
import {
  type Documents,
  type FakeService,
  setUp,
  sourceRow,
  startFakeService,
  subscriptionTo,
} from '../scheduler/fakes.ts';

const year = 365 * 86_400_000;

test('only a clock that was set back by more than a minute counts, not one that runs on or jumps ahead', () => {
  let offset = 0;
  const wasSetBack = watchClock({now: () => new Date(Date.now() + offset).toISOString()});
  const seen = [0, 10 * year, 10 * year, 10 * year - 30_000, 0, 0].map((next) => {
    offset = next;
    return wasSetBack();
  });
  expect(seen).toEqual([false, false, false, false, true, false]);
});

describeOnEngines('a clock that was ten years ahead', (engine) => {
  let store: TestStore;
  let service: FakeService | null = null;
  let scheduler: {stop: () => Promise<void>} | null = null;
  let ahead = 0;
  const clock = {now: () => new Date(Date.now() + ahead).toISOString()};
  const documents: Documents = new Map();

  beforeEach(async () => {
    store = await openTestStore(engine);
    ahead = 0;
  });
  afterEach(async () => {
    await scheduler?.stop();
    await service?.stop();
    [scheduler, service] = [null, null];
    await store.dispose();
  });

  const start = async (): Promise<void> => {
    const {database} = store;
    service ??= await startFakeService(database, documents, {clock, sweepMs: 500, patienceSeconds: 1});
    const {queue} = service;
    const onError = (error: unknown): void => console.error(error);
    scheduler = await startScheduler({
      database,
      queue,
      clock,
      process: 'p',
      onQueued: () => undefined,
      onError,
      overdueMs: 100,
    });
  };

  test.each(['while it runs', 'and restarted'])(
    '%s: sources run by their timetable, and mail goes out',
    async (how) => {
      const {database} = store;
      let fetched = 0;
      documents.set('board.md', () => `edition ${String((fetched += 1))}`);
      const soon = {nextDueAt: clock.now(), expression: '0 8 1 1 *'};
      await setUp(
        database,
        [sourceRow('board', soon), sourceRow('asked', {...soon, expression: null})],
        [subscriptionTo('reader', {frequency: 'daily'})],
      );
      const done = async () => (await listRuns(database, {limit: 99})).filter(({state}) => state === 'done').length;
      await start();
      await expect.poll(() => listEditions(database), {timeout: 60_000}).toHaveLength(2);

      ahead = 10 * year;
      await database.query(`update tablewatch.source set next_due_at = $1 where id = 'board'`, [clock.now()]);
      await expect.poll(() => done(), {timeout: 60_000}).toBe(3);
      // A digest for the next morning, and a run within its jitter, ten years from now.
      const [digest] = await listDeliveries(database, {limit: 9, state: 'queued'});
      expect(Date.parse(digest?.dueAt ?? '') - Date.now()).toBeGreaterThan(9 * year);
      await database.query(
        `insert into tablewatch.run (source_id, trigger, due_at, state, queued_at) values ('asked', 'schedule', $1, 'queued', $1)`,
        [clock.now()],
      );

      if (how === 'and restarted') await scheduler?.stop();
      ahead = 0;
      if (how === 'and restarted') await start();
      await expect.poll(() => service?.sent.length, {timeout: 60_000}).toBe(1);
      await expect.poll(() => done(), {timeout: 60_000}).toBeGreaterThanOrEqual(4);
      const due = (await listSources(database)).map(({nextDueAt}) => nextDueAt ?? '');
      for (const at of due) expect(at < new Date(Date.now() + 1.1 * year).toISOString()).toBe(true);
    },
    240_000,
  );
});
