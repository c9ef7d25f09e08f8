// What lies around: work that the store believes a living worker has and it has not, and runs in whose reading workers died.
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {requestRun} from '../../src/scheduler/enqueue.ts';
import {queueReaderMail} from '../../src/scheduler/notices.ts';
import {sweep} from '../../src/scheduler/sweep.ts';
import {beginSending, closeDelivery, listDeliveries} from '../../src/store/sql/deliveries.ts';
import {openQueue, type Queue} from '../../src/store/sql/queue.ts';
import {claimRun, readRun} from '../../src/store/sql/runs.ts';
import {registerWorker, stopWorkers} from '../../src/store/sql/workers.ts';
import {describeOnEngines, openTestStore, type TestStore} from '../store/sql/engines.ts';
import {setUp, sourceRow, subscriptionTo, systemClock as clock} from './fakes.ts';

describeOnEngines('a sweep', (engine) => {
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
    const {database} = store;
    await database.query('truncate tablewatch.source, tablewatch.subscription, tablewatch.worker cascade');
    for (const name of ['run', 'mail'] as const)
      for (const {id} of await queue.fetch(name, 99)) await queue.complete(name, id);
    await setUp(database, [sourceRow('imaging')], [subscriptionTo('reader')]);
    await registerWorker(database, {id: 'mine', host: 'here', pid: 1});
  });

  const presence = {id: () => 'mine', markDeadWorkers: () => Promise.resolve(), stop: () => Promise.resolve()};
  const swept = (onUncertain: 'resend' | 'hold', inHand: readonly number[] = []) =>
    sweep({
      database: store.database,
      queue,
      clock,
      presence,
      onUncertain,
      holds: (_, subject) => inHand.includes(subject),
    });

  /** A run that was claimed in `attempts` tries; its first job is used up. */
  async function claimed(worker: string, attempts = 1): Promise<number> {
    const id = (await requestRun({database: store.database, queue, clock}, 'imaging')) ?? 0;
    for (const job of await queue.fetch('run', 1)) await queue.complete('run', job.id);
    await claimRun(store.database, id, worker, clock.now());
    await store.database.query('update tablewatch.run set attempt = $2 where id = $1', [id, attempts]);
    return id;
  }

  async function sending(): Promise<number> {
    const message = {subject: 's', preheader: '', html: '', text: '', markdown: ''};
    const now = clock.now();
    await store.database.transaction((tx) =>
      queueReaderMail(tx, queue, {subscriptionId: 'reader', kind: 'test', key: now, message}, now),
    );
    for (const job of await queue.fetch('mail', 1)) await queue.complete('mail', job.id);
    const [made] = await listDeliveries(store.database, {limit: 1});
    const closed = await closeDelivery(store.database, made?.id ?? 0);
    if (closed === null) throw new Error('not closed');
    await beginSending(store.database, closed, 'mine', {message, messageId: '<one@x>'}, now);
    return closed.id;
  }

  test('gives back a run that its worker knows nothing of, and leaves one that it has in hand', async () => {
    const id = await claimed('mine');
    await swept('resend', [id]);
    expect((await readRun(store.database, id))?.run.state).toBe('running');
    await swept('resend');
    expect((await readRun(store.database, id))?.run.state).toBe('queued');
    expect(await queue.fetch('run', 9)).toMatchObject([{subject: id}]);
  });

  test.each([
    ['resend', 1],
    ['hold', 0],
  ] as const)(
    'marks a mail that its worker knows nothing of as uncertain; policy %s: %i jobs',
    async (policy, jobs) => {
      const id = await sending();
      await swept(policy, [id]);
      expect(await listDeliveries(store.database, {limit: 1})).toMatchObject([{state: 'sending'}]);
      await swept(policy);
      expect(await listDeliveries(store.database, {limit: 1})).toMatchObject([{state: 'uncertain'}]);
      expect(await queue.fetch('mail', 9)).toHaveLength(jobs);
    },
  );

  test.each([
    [2, 1],
    [6, 0],
  ])('takes up the run of a dead worker: after %i deaths %i at once', async (deaths, atOnce) => {
    await registerWorker(store.database, {id: 'dead', host: 'elsewhere', pid: 2});
    const id = await claimed('dead', deaths);
    await stopWorkers(store.database, ['dead']);
    expect(await swept('resend')).toMatchObject({runs: 1});
    expect(await queue.fetch('run', 9)).toHaveLength(atOnce);
    // Either way there is a job, so that the next sweep finds nothing.
    if (atOnce === 0) expect(await swept('resend')).toMatchObject({runs: 0});
    expect((await readRun(store.database, id))?.run.state).toBe('running');
  });
});
