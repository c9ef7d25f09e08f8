// When all schedules rest: until somebody resumes, and in the windows of the configuration. And what the operator hears of work that waits.
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {defaultConfiguration} from '../../src/config/index.ts';
import {enqueueDue, requestRun} from '../../src/scheduler/enqueue.ts';
import {followConfiguration} from '../../src/scheduler/follow-configuration.ts';
import {notifyOfWaiting} from '../../src/scheduler/notices.ts';
import {makeMetrics} from '../../src/server/metrics.ts';
import {listDeliveries} from '../../src/store/sql/deliveries.ts';
import {activePause, setPause} from '../../src/store/sql/pauses.ts';
import {openQueue, type Queue} from '../../src/store/sql/queue.ts';
import {listRuns} from '../../src/store/sql/runs.ts';
import {readSource} from '../../src/store/sql/sources.ts';
import {readWaiting} from '../../src/store/sql/waiting.ts';
import {describeOnEngines, openTestStore, type TestStore} from '../store/sql/engines.ts';
import {setUp, sourceRow, subscriptionTo} from './fakes.ts';

const at = (time: string) => `2026-11-21T${time}:00.000Z`;

describeOnEngines('work that waits', (engine) => {
  let store: TestStore;
  let queue: Queue;
  let now = at('08:00');
  const clock = {now: () => now};
  beforeAll(async () => {
    store = await openTestStore(engine);
    queue = await openQueue(store.database, () => undefined);
  });
  afterAll(async () => {
    await queue.stop();
    await store.dispose();
  });
  beforeEach(async () => {
    now = at('08:00');
    await store.database.query('truncate tablewatch.source, tablewatch.subscription, tablewatch.slot cascade');
    await setPause(store.database, null, now);
  });
  const queued = () => enqueueDue({database: store.database, queue, clock}, null, now);

  test('a pause lets no schedule begin a run; afterwards each source runs once, and one by hand at any time', async () => {
    const {database} = store;
    const due = {expression: '*/10 * * * *', nextDueAt: at('08:00')};
    await setUp(database, [sourceRow('a', due), sourceRow('b', due)], []);
    await setPause(database, {from: now, until: at('09:00')}, now);
    expect(await activePause(database, now)).toEqual({from: now, until: at('09:00')});
    for (const time of ['08:00', '08:10', '08:59']) {
      now = at(time);
      expect(await queued()).toBe(0);
    }
    expect(await requestRun({database, queue, clock}, 'a')).not.toBeNull();
    now = at('09:00');
    expect(await activePause(database, now)).toBeNull();
    expect(await queued()).toBe(1);
    expect(
      (await listRuns(database, {limit: 9})).map(({sourceId, trigger}) => `${sourceId} ${trigger}`).sort(),
    ).toEqual(['a manual', 'b catch-up']);
    expect((await readSource(database, 'b'))?.nextDueAt).toBe(at('09:10'));
    await setPause(database, {from: now, until: null}, now);
    now = '2099-01-01T00:00:00.000Z';
    expect(await queued()).toBe(0);
    await setPause(database, null, now);
    expect(await activePause(database, now)).toBeNull();
  });

  test('windows of the configuration are pauses, too; resuming does not end them, a reload does', async () => {
    const {database} = store;
    const pauses = [
      {from: '2026-11-21T16:30:00+08:00', until: at('09:00')},
      {from: at('08:45'), until: at('10:00')},
    ];
    const follow = (windows: typeof pauses) =>
      followConfiguration(
        database,
        {...defaultConfiguration, schedule: {...defaultConfiguration.schedule, pauses: windows}},
        clock,
      );
    await follow(pauses);
    expect(await activePause(database, at('08:29'))).toBeNull();
    expect(await activePause(database, at('08:30'))).toEqual(pauses[0]);
    await setPause(database, null, now);
    expect(await activePause(database, at('08:50'))).toEqual(pauses[1]);
    await follow([]);
    expect(await activePause(database, at('08:50'))).toBeNull();
  });

  const operator = subscriptionTo('operator', {purpose: 'operator'});
  const wait = async (state: string, since: string): Promise<void> => {
    await setUp(store.database, [sourceRow(state)], [operator]);
    await store.database.query(
      `insert into tablewatch.run (source_id, trigger, due_at, state, queued_at, started_at) values ($1, 'schedule', $2, $1, $2, $2)`,
      [state, since],
    );
  };
  const notices = async () => (await listDeliveries(store.database, {limit: 9})).map(({message}) => message?.subject);

  test('how long work has waited is measured', async () => {
    await wait('queued', at('07:30'));
    await wait('running', at('07:50'));
    const waiting = {runs: 1, oldestRun: 1800, longestRun: 600, mails: 0, oldestMail: 0};
    expect(await readWaiting(store.database, now)).toEqual(waiting);
    const {registry, watch} = makeMetrics();
    watch({database: store.database, queue, clock});
    const text = await registry.metrics();
    expect(text).toContain('tablewatch_queue_oldest_seconds{queue="run"} 1800');
    expect(text).toContain('tablewatch_queue_oldest_seconds{queue="mail"} 0');
    expect(text).toContain('tablewatch_run_longest_seconds 600');
  });

  test('the operator hears of runs that have waited for half an hour, once a day', async () => {
    await wait('queued', at('07:31'));
    await notifyOfWaiting(store.database, queue, now);
    expect(await notices()).toEqual([]);
    now = at('08:02');
    await Promise.all([1, 2, 3].map(() => notifyOfWaiting(store.database, queue, now)));
    expect(await notices()).toEqual(['[tablewatch] No run has finished for half an hour']);
    now = '2026-11-22T08:00:00.000Z';
    await store.database.query(`update tablewatch.run set due_at = $1, queued_at = $1`, ['2026-11-22T07:00:00.000Z']);
    await setUp(store.database, [sourceRow('done')], [operator]);
    await store.database.query(
      `insert into tablewatch.run (source_id, trigger, due_at, state, queued_at, finished_at) values ('done', 'manual', $1, 'done', $1, $1)`,
      ['2026-11-22T07:55:00.000Z'],
    );
    await notifyOfWaiting(store.database, queue, now);
    expect(await notices()).toContain('[tablewatch] Runs are behind: 1 waiting');
  });
});
