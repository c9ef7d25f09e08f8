import {setTimeout as delay} from 'node:timers/promises';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {enqueueDue} from '../../src/scheduler/enqueue.ts';
import {startTimetables} from '../../src/scheduler/timetables.ts';
import {openStore} from '../../src/store/sql/index.ts';
import {openQueue} from '../../src/store/sql/queue.ts';
import {listRuns} from '../../src/store/sql/runs.ts';
import {describeOnEngines, hasPostgres, openTestStore, type TestStore} from '../store/sql/engines.ts';
import {type Documents, setUp, sourceRow, startFakeService, systemClock} from './fakes.ts';

// A thousand by hand, and only then the times are judged: SCALE_SOURCES=1000 npx vitest run test/scheduler/scale
const isMeasured = process.env['SCALE_SOURCES'] !== undefined;
const count = Number(process.env['SCALE_SOURCES'] ?? 200);

describeOnEngines('ten thousand sources due in the same minute', (engine) => {
  let store: TestStore;
  beforeAll(async () => (store = await openTestStore(engine)));
  afterAll(() => store.dispose());

  test('are queued in bounded memory while other queries are answered', async () => {
    const queue = await openQueue(store.database, () => undefined);
    const rows = Array.from({length: 10_000}, (_, index) => sourceRow(`source-${String(index)}`, {jitterSeconds: 60}));
    await setUp(store.database, rows, []);
    const waits: number[] = [];
    let isOver = false;
    const page = (async () => {
      while (!isOver) {
        const started = performance.now();
        await listRuns(store.database, {limit: 50});
        waits.push(performance.now() - started);
        await delay(5);
      }
    })();
    const before = process.memoryUsage().heapUsed;
    const started = performance.now();
    const queued = await enqueueDue({database: store.database, queue, clock: systemClock}, null, systemClock.now());
    const seconds = (performance.now() - started) / 1000;
    isOver = true;
    await page;
    waits.sort((a, b) => a - b);
    const p99 = waits[Math.floor(waits.length * 0.99)] ?? 0;
    const growth = (process.memoryUsage().heapUsed - before) / 2 ** 20;
    console.log(
      `${engine}: 10,000 sources queued in ${seconds.toFixed(1)} s; a page query waits ${p99.toFixed(0)} ms at most in 99 of 100; heap +${growth.toFixed(0)} MB`,
    );
    expect(queued).toBe(10_000);
    expect(await queue.size('run')).toBe(10_000);
    if (isMeasured) expect(p99).toBeLessThan(500);
    if (isMeasured) expect(growth).toBeLessThan(150);
    await queue.stop();
  });
});

describe.skipIf(!hasPostgres)('three serve processes and four workers on PostgreSQL at 127.0.0.1:5432', () => {
  test(`${String(count)} sources: each slot once, and more workers do more`, async () => {
    const store = await openTestStore('postgres');
    const names = Array.from({length: count}, (_, index) => `board-${String(index)}`);
    const documents: Documents = new Map(
      names.map((name) => [`${name}.md`, async () => (await delay(60), `${name} ${String(Math.random())}`)]),
    );
    const rates: number[] = [];
    for (const workers of [1, 2, 4]) {
      await setUp(
        store.database,
        names.map((name) => sourceRow(name)),
        [],
      );
      rates.push(await throughput(store, documents, workers));
      await store.database.query('truncate tablewatch.source cascade');
    }
    const [one = 1, two = 0, four = 0] = rates;
    console.log(
      `runs a second with 1, 2, 4 workers: ${rates.map((rate) => rate.toFixed(1)).join(', ')}; ratio 1 : ${(two / one).toFixed(2)} : ${(four / one).toFixed(2)}`,
    );
    if (isMeasured) expect(four).toBeGreaterThan(one * 1.5);
    await store.dispose();
  }, 240_000);

  async function throughput(store: TestStore, documents: Documents, workers: number): Promise<number> {
    const pools = await Promise.all(
      Array.from({length: workers}, () => openStore({url: store.url, directory: '', connections: 4})),
    );
    const queue = await openQueue(store.database, () => undefined);
    const options = {
      database: store.database,
      queue,
      clock: systemClock,
      onQueued: () => undefined,
      onError: () => undefined,
    };
    const serving = await Promise.all(['p1', 'p2', 'p3'].map((process) => startTimetables({...options, process})));
    await Promise.all([1, 2, 3].map(() => enqueueDue(options, null, systemClock.now())));
    const started = performance.now();
    const services = await Promise.all(pools.map((pool) => startFakeService(pool, documents, {pollMs: 50})));
    const open = () => store.database.query(`select 1 from tablewatch.run where state <> 'done' limit 1`);
    while ((await open()).length > 0) await delay(100);
    const seconds = (performance.now() - started) / 1000;
    const runs = await listRuns(store.database, {limit: 100_000});
    expect(runs).toHaveLength(count);
    expect(new Set(runs.map(({sourceId}) => sourceId)).size).toBe(count);
    for (const service of services) await service.stop();
    for (const one of serving) await one.stop();
    for (const pool of pools) await pool.close();
    await queue.stop();
    return count / seconds;
  }
});
