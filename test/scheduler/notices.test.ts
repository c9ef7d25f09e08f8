import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {runMaintenance} from '../../src/scheduler/maintenance.ts';
import {queueHeartbeats} from '../../src/scheduler/notices.ts';
import {listDeliveries} from '../../src/store/sql/deliveries.ts';
import {openQueue, type Queue} from '../../src/store/sql/queue.ts';
import {setSubscriptionState} from '../../src/store/sql/subscriptions.ts';
import {describeOnEngines, openTestStore, type TestStore} from '../store/sql/engines.ts';
import {setUp, sourceRow, subscriptionTo} from './fakes.ts';

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

describeOnEngines('what is told when nothing happens', (engine) => {
  let store: TestStore;
  let queue: Queue;
  beforeAll(async () => {
    store = await openTestStore(engine);
    queue = await openQueue(store.database, () => undefined);
  });
  afterAll(async () => {
    await queue.stop();
    await store.dispose();
  });
  beforeEach(async () => {
    await store.database.query('truncate tablewatch.source, tablewatch.subscription, tablewatch.slot cascade');
    await setUp(
      store.database,
      [sourceRow('imaging'), sourceRow('surgery')],
      [
        subscriptionTo('asked', {heartbeat: true, language: 'zh-CN'}),
        subscriptionTo('ended', {heartbeat: true}),
        subscriptionTo('plain'),
      ],
    );
    await setSubscriptionState(store.database, 'ended', 'unsubscribed', 'link', inDays(0));
  });

  const told = async () => (await listDeliveries(store.database, {limit: 9})).map(({subscriptionId}) => subscriptionId);

  test('nothing before a week is over; then one sign of life a week, to those who asked for it', async () => {
    await queueHeartbeats(store.database, queue, inDays(6));
    expect(await told()).toEqual([]);
    await Promise.all([1, 2].map(() => queueHeartbeats(store.database, queue, inDays(8))));
    expect(await told()).toEqual(['asked']);
    expect(await listDeliveries(store.database, {limit: 1})).toMatchObject([
      {
        kind: 'heartbeat',
        items: [],
        message: {subject: expect.stringMatching(/\S/), text: expect.stringContaining('2')},
      },
    ]);
    await queueHeartbeats(store.database, queue, inDays(15));
    expect(await told()).toEqual(['asked', 'asked']);
  });

  test('the house is kept by one process an hour, whatever work goes on', async () => {
    const now = inDays(8);
    const options = {database: store.database, queue, clock: {now: () => now}, keepEditions: 0};
    const errors: unknown[] = [];
    await Promise.all([1, 2, 3].map(() => runMaintenance({...options, onError: (error) => errors.push(error)})));
    expect(await told()).toEqual(['asked']);
    expect(errors).toEqual([]);
    const analyzed = await store.database.query<{rows: number}>(
      `select reltuples::int as rows from pg_class where relname = 'source' and relnamespace = 'tablewatch'::regnamespace`,
    );
    if (engine === 'pglite') expect(analyzed).toEqual([{rows: 2}]);
  });
});
