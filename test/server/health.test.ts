// `/readyz` for a supervisor: a queue that stands still is not ready, a busy or an idle one is.
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {Registry} from 'prom-client';
import {healthRoutes} from '../../src/server/health.ts';
import type {WebRequest} from '../../src/server/route.ts';
import {openQueue, type Queue} from '../../src/store/sql/queue.ts';
import {setUp, sourceRow} from '../scheduler/fakes.ts';
import {describeOnEngines, openTestStore, type TestStore} from '../store/sql/engines.ts';

const now = '2026-11-21T12:00:00.000Z';
const ago = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString();

describeOnEngines('/readyz', (engine) => {
  let store: TestStore;
  let queue: Queue;
  beforeAll(async () => {
    store = await openTestStore(engine);
    queue = await openQueue(store.database, () => undefined);
    await setUp(store.database, [sourceRow('a'), sourceRow('b')], []);
  });
  afterAll(async () => {
    await queue.stop();
    await store.dispose();
  });
  beforeEach(() => store.database.query('delete from tablewatch.run'));

  const run = (source: string, state: string, dueAt: string, finishedAt: string | null = null) =>
    store.database.query(
      `insert into tablewatch.run (source_id, trigger, due_at, state, queued_at, finished_at) values ($1, 'schedule', $2, $3, $2, $4)`,
      [source, dueAt, state, finishedAt],
    );
  const ready = async (): Promise<number> => {
    const routes = healthRoutes({database: store.database, queue, clock: {now: () => now}}, new Registry());
    const request: Partial<WebRequest> = {};
    const answer = await routes.find(({path}) => path === '/readyz')?.handle(request as WebRequest);
    return answer?.status ?? 0;
  };

  test('nothing to do', async () => expect(await ready()).toBe(200));
  test.each(['queued', 'running'])('a run that is %s for half an hour, and none has ended since', async (state) => {
    await run('a', state, ago(31));
    await run('b', 'done', ago(60), ago(40));
    expect(await ready()).toBe(503);
  });
  test('a run that waits long while others end', async () => {
    await run('a', 'queued', ago(31));
    await run('b', 'done', ago(60), ago(5));
    expect(await ready()).toBe(200);
  });
  test('a run that is only due later', async () => {
    await run('a', 'queued', ago(-60));
    expect(await ready()).toBe(200);
  });
});
