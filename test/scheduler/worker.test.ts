import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from 'vitest';
import {failure} from '../../src/model/errors.ts';
import {decideUncertain} from '../../src/scheduler/decide-uncertain.ts';
import {enqueueDue, requestRun} from '../../src/scheduler/enqueue.ts';
import {listEditions} from '../../src/store/sql/editions.ts';
import {listDeliveries, beginSending, closeDelivery} from '../../src/store/sql/deliveries.ts';
import {listFindings} from '../../src/store/sql/findings.ts';
import {claimRun, listRuns, readRun} from '../../src/store/sql/runs.ts';
import {readSource} from '../../src/store/sql/sources.ts';
import {readSubscription} from '../../src/store/sql/subscriptions.ts';
import {acceptSuspicions} from '../../src/store/sql/suspicions.ts';
import {registerWorker, stopWorkers} from '../../src/store/sql/workers.ts';
import {describeOnEngines, openTestStore, type TestStore} from '../store/sql/engines.ts';
import {
  type Documents,
  type FakeService,
  setUp,
  sourceRow,
  startFakeService,
  subscriptionTo,
  systemClock,
} from './fakes.ts';

describeOnEngines('a worker', (engine) => {
  let store: TestStore;
  let service: FakeService | null = null;
  let documents: Documents;
  beforeAll(async () => (store = await openTestStore(engine)));
  afterAll(() => store.dispose());
  beforeEach(async () => {
    documents = new Map();
    await store.database.query('truncate tablewatch.source, tablewatch.subscription, tablewatch.worker cascade');
    await store.database.exec('drop schema if exists tablewatch_queue cascade');
  });
  afterEach(async () => {
    await service?.stop();
    service = null;
  });

  const start = async (
    ...more: Parameters<typeof startFakeService> extends [unknown, unknown, ...infer Rest] ? Rest : never
  ) => (service = await startFakeService(store.database, documents, ...more));

  /** Asks for a run and waits for its end. */
  const run = async (id: string, from: FakeService) => {
    const ended = from.until((event) => event.kind === 'run' && event.claim.source.id === id);
    const made = await requestRun({database: store.database, queue: from.queue, clock: systemClock}, id);
    from.worker.wake();
    const event = await ended;
    return {id: made ?? 0, end: event.kind === 'run' ? event.end : null};
  };
  const delivered = (from: FakeService) => from.until((event) => event.kind === 'delivery');

  test('a run that hangs and hears no signal fails at its deadline, and its place is free again', async () => {
    await setUp(store.database, [sourceRow('imaging'), sourceRow('surgery')], []);
    const one = await start({deadlineMs: 1000, concurrency: {runs: 1, mails: 1}});
    documents.set('imaging.md', () => new Promise<string>(() => undefined));
    const hung = await run('imaging', one);
    expect(hung.end).toMatchObject({state: 'failed', failure: {code: 'RUN_OVERDUE'}});
    const failed = await readRun(store.database, hung.id);
    expect(failed?.run).toMatchObject({state: 'failed', failure: {code: 'RUN_OVERDUE', data: {limit: 1}}});
    documents.set('surgery.md', 'A');
    // A loaded machine may need more than the second for one run; not for every run.
    const next = async () => (await run('surgery', one)).end;
    await expect.poll(next, {timeout: 90_000}).toEqual({state: 'done', outcome: 'changed'});
  });

  test('a document in whose reading twelve workers died is given up, and the next run begins anew', async () => {
    await setUp(store.database, [sourceRow('imaging')], []);
    documents.set('imaging.md', 'A');
    const one = await start();
    const ended = one.until((event) => event.kind === 'run');
    await store.database.transaction(async (tx) => {
      const made = await requestRun(
        {database: {...store.database, transaction: (work) => work(tx)}, queue: one.queue, clock: systemClock},
        'imaging',
      );
      await tx.query('update tablewatch.run set attempt = 12 where id = $1', [made ?? 0]);
    });
    expect(await ended).toMatchObject({
      end: {state: 'failed', failure: {code: 'RUN_ABANDONED', data: {attempts: 12}}},
    });
    expect((await run('imaging', one)).end).toEqual({state: 'done', outcome: 'changed'});
  });

  test('a document that lost its rows becomes an edition when it is found so again, or when a person accepts it', async () => {
    const rows = (count: number): string => Array.from({length: count}, (_, row) => `model ${String(row)}`).join('\n');
    await setUp(
      store.database,
      [sourceRow('imaging', {expression: null}), sourceRow('surgery')],
      [subscriptionTo('reader')],
    );
    const one = await start();
    documents.set('imaging.md', rows(20));
    expect((await run('imaging', one)).end).toEqual({state: 'done', outcome: 'changed'});
    documents.set('imaging.md', '<h1>502 Bad Gateway</h1>');
    const failed = {state: 'failed', failure: {code: 'SOURCE_TABLES_GONE', data: {before: 20}}};
    expect((await run('imaging', one)).end).toMatchObject(failed);
    documents.set('imaging.md', rows(19));
    expect((await run('imaging', one)).end).toEqual({state: 'done', outcome: 'changed'});
    // The outage is over and forgotten: the next loss has to be confirmed again.
    documents.set('imaging.md', rows(4));
    expect((await run('imaging', one)).end).toMatchObject({state: 'failed', failure: {code: 'SOURCE_ROWS_GONE'}});
    documents.set('imaging.md', rows(5));
    expect((await run('imaging', one)).end).toEqual({state: 'done', outcome: 'changed'});
    documents.set('imaging.md', 'Moved');
    expect((await run('imaging', one)).end).toMatchObject({state: 'failed', failure: {code: 'SOURCE_TABLES_GONE'}});
    expect(await acceptSuspicions(store.database, 'imaging', systemClock.now())).toBe(1);
    expect((await run('imaging', one)).end).toEqual({state: 'done', outcome: 'changed'});
    expect(await acceptSuspicions(store.database, 'imaging', systemClock.now())).toBe(0);
    expect(await listEditions(store.database)).toHaveLength(4);
    // With a timetable, only its next fetch confirms; who asks twice at once sees the same outage.
    documents.set('surgery.md', rows(20));
    await run('surgery', one);
    documents.set('surgery.md', 'Down for maintenance');
    for (const again of [1, 2, 3])
      expect((await run('surgery', one)).end, String(again)).toMatchObject({state: 'failed'});
    expect(await listEditions(store.database)).toHaveLength(5);
  });

  test('a change becomes an edition, a changeset and one mail; the same bytes become nothing', async () => {
    await setUp(store.database, [sourceRow('imaging')], [subscriptionTo('reader')]);
    const one = await start();
    documents.set('imaging.md', 'A');
    expect((await run('imaging', one)).end).toEqual({state: 'done', outcome: 'changed'});
    documents.set('imaging.md', 'B');
    const mail = delivered(one);
    const second = await run('imaging', one);
    await mail;
    expect(one.sent).toMatchObject([{to: 'reader', subject: 'A → B'}]);
    documents.set('imaging.md', 'B ');
    expect((await run('imaging', one)).end).toEqual({state: 'done', outcome: 'unchanged'});
    expect(await listEditions(store.database)).toHaveLength(2);
    expect(await listDeliveries(store.database, {limit: 9})).toMatchObject([{state: 'sent', repeats: 0}]);
    const read = await readRun(store.database, second.id);
    expect(read?.steps.map(({name}) => name)).toEqual([
      'fetch',
      'repair',
      'parse',
      'validate',
      'snapshot',
      'diff',
      'queue',
    ]);
    expect(read?.run).toMatchObject({findings: {error: 0, warning: 1, info: 0}, attempt: 1});
    expect(await listFindings(store.database, second.id)).toMatchObject([{rule: 'ragged-row', content: {text: 'B'}}]);
  });

  test('a failing source is told apart, tried again later, and its failures are counted', async () => {
    await setUp(store.database, [sourceRow('gone', {expression: '0 8 1 1 *'})], []);
    const one = await start();
    documents.set('gone.md', () => {
      throw failure('SOURCE_TIMEOUT', {source: 'gone.md', limit: 30_000});
    });
    const {id, end} = await run('gone', one);
    expect(end).toMatchObject({state: 'failed'});
    expect(await readRun(store.database, id)).toMatchObject({
      run: {state: 'failed', failure: {code: 'SOURCE_TIMEOUT', retryable: true}},
      steps: [{name: 'fetch', failure: {code: 'SOURCE_TIMEOUT'}}],
    });
    const source = await readSource(store.database, 'gone');
    expect(source).toMatchObject({failures: 1, lastRunId: id, lastSuccessAt: null});
    expect(Date.parse(source?.nextDueAt ?? '') - Date.now()).toBeLessThan(61_000);
  });

  test('the run of a worker that died is finished by another, on the bytes that were kept', async () => {
    await setUp(store.database, [sourceRow('kept')], []);
    await registerWorker(store.database, {id: 'dead', host: 'elsewhere', pid: 1});
    documents.set('kept.md', 'first');
    let fetched = 0;
    const one = await start({sweepMs: 50});
    await one.worker.stop();
    const id = (await requestRun({database: store.database, queue: one.queue, clock: systemClock}, 'kept')) ?? 0;
    const claim = await claimRun(store.database, id, 'dead', systemClock.now());
    const {makeRunStore} = await import('../../src/scheduler/run-store.ts');
    const {fakeSteps} = await import('./fakes.ts');
    const steps = fakeSteps(documents);
    if (claim === null) throw new Error('not claimed');
    for await (const item of steps.fetch(claim.source, new Set(), new AbortController().signal)) {
      if (item.kind !== 'document') continue;
      await makeRunStore({database: store.database, queue: one.queue, clock: systemClock}).keep(
        claim,
        item.document,
        item.bytes,
      );
    }
    await one.queue.stop();
    await stopWorkers(store.database, ['dead']);
    documents.set('kept.md', () => {
      fetched += 1;
      return 'second';
    });
    await start({sweepMs: 50});
    await expect.poll(async () => (await readRun(store.database, id))?.run.state, {timeout: 60_000}).toBe('done');
    expect(fetched).toBe(0);
    expect(await listRuns(store.database, {limit: 5})).toMatchObject([{id, attempt: 2, state: 'done'}]);
    expect(await listEditions(store.database)).toHaveLength(1);
  });

  test('shutdown in the middle of a run gives it back', async () => {
    await setUp(store.database, [sourceRow('slow')], []);
    const reached = new Promise<void>((resolve) => {
      documents.set('slow.md', (signal) => {
        resolve();
        return new Promise((done) => signal.addEventListener('abort', () => done('late')));
      });
    });
    const one = await start();
    const id = await requestRun({database: store.database, queue: one.queue, clock: systemClock}, 'slow');
    one.worker.wake();
    await reached;
    await one.worker.stop(50);
    expect(await listRuns(store.database, {limit: 5})).toMatchObject([{id, state: 'queued'}]);
    documents.set('slow.md', 'soon');
    await one.queue.stop();
    await start();
    await expect.poll(async () => (await readRun(store.database, id ?? 0))?.run.state, {timeout: 60_000}).toBe('done');
    expect(await listRuns(store.database, {limit: 5})).toMatchObject([{id, state: 'done', attempt: 2}]);
  });

  test.each([
    ['resend', 'sent', 2],
    ['hold', 'uncertain', 1],
  ] as const)('a mail whose answer is not known, policy %s: %s', async (onUncertain, state, times) => {
    await setUp(store.database, [sourceRow('unsure')], [subscriptionTo('reader')]);
    let attempts = 0;
    const one = await start({
      onUncertain,
      sweepMs: 50,
      send: () => {
        attempts += 1;
        if (attempts > 1) return Promise.resolve({kind: 'sent'});
        const lost = {code: 'MAIL_UNREACHABLE', message: 'connection lost', hint: null, retryable: true, source: null};
        return Promise.resolve({kind: 'unknown', failure: lost});
      },
    });
    for (const text of ['A', 'B']) {
      documents.set('unsure.md', text);
      await run('unsure', one);
    }
    await expect
      .poll(async () => (await listDeliveries(store.database, {limit: 1}))[0]?.state, {timeout: 60_000})
      .toBe('uncertain');
    await store.database.query(
      `update tablewatch.delivery set uncertain_at = now() - interval '1 hour', due_at = now() - interval '1 hour', queued_at = now() - interval '1 hour'`,
    );
    if (onUncertain === 'hold') await new Promise((resolve) => setTimeout(resolve, 300));
    await expect
      .poll(async () => (await listDeliveries(store.database, {limit: 1}))[0]?.state, {timeout: 60_000})
      .toBe(state);
    expect(await listDeliveries(store.database, {limit: 1})).toMatchObject([{state, repeats: times - 1}]);
    expect(new Set(one.sent.map(({messageId}) => messageId)).size).toBe(1);
    expect(one.sent).toHaveLength(times);
  });

  test.each([
    ['resend', 2, 1],
    ['arrived', 1, 0],
  ] as const)('a held mail waits for a person, who says: %s', async (decision, times, repeats) => {
    await setUp(store.database, [sourceRow('asked')], [subscriptionTo('reader')]);
    const lost = {code: 'MAIL_UNREACHABLE', message: 'connection lost', hint: null, retryable: true, source: null};
    let attempts = 0;
    const one = await start({
      onUncertain: 'hold',
      send: () => Promise.resolve((attempts += 1) > 1 ? {kind: 'sent'} : {kind: 'unknown', failure: lost}),
    });
    const held = delivered(one);
    for (const text of ['A', 'B']) {
      documents.set('asked.md', text);
      await run('asked', one);
    }
    await held;
    const newest = async () => (await listDeliveries(store.database, {limit: 1}))[0];
    const id = (await newest())?.id ?? 0;
    const options = {database: store.database, queue: one.queue, clock: systemClock};
    expect(await decideUncertain(options, id, decision)).toBe(true);
    expect(await decideUncertain(options, id, decision)).toBe(false);
    one.worker.wake();
    await expect.poll(async () => (await newest())?.state, {timeout: 60_000}).toBe('sent');
    expect(await newest()).toMatchObject({repeats});
    expect(one.sent).toHaveLength(times);
    expect(new Set(one.sent.map(({messageId}) => messageId)).size).toBe(1);
  });

  test('two sources that change in the same minute are one message', async () => {
    await setUp(
      store.database,
      [sourceRow('left'), sourceRow('right')],
      [subscriptionTo('reader', {gatherMinutes: 1})],
    );
    const one = await start({clock: {now: () => '2099-01-01T08:00:30.000Z'}});
    for (const text of ['A', 'B']) {
      for (const id of ['left', 'right']) {
        documents.set(`${id}.md`, text);
        await run(id, one);
      }
    }
    expect(await listDeliveries(store.database, {limit: 5})).toMatchObject([
      {state: 'queued', dueAt: '2099-01-01T08:01:00.000Z', items: [{sourceId: 'left'}, {sourceId: 'right'}]},
    ]);
  });

  test('beyond the most of a day, what changes waits and is told together', async () => {
    await setUp(store.database, [sourceRow('busy')], [subscriptionTo('reader', {maxPerDay: 2})]);
    const one = await start();
    for (const text of ['A', 'B', 'C']) {
      const sent = text === 'A' ? Promise.resolve() : delivered(one);
      documents.set('busy.md', text);
      await run('busy', one);
      await sent;
    }
    const [, first] = await listDeliveries(store.database, {limit: 5});
    for (const text of ['D', 'E']) {
      documents.set('busy.md', text);
      await run('busy', one);
    }
    const deliveries = await listDeliveries(store.database, {limit: 5});
    expect(deliveries.map(({state, items}) => [state, items.length])).toEqual([
      ['queued', 2],
      ['sent', 1],
      ['sent', 1],
    ]);
    expect(Date.parse(deliveries[0]?.dueAt ?? '') - Date.parse(first?.dueAt ?? '')).toBe(86_400_000);
  });

  test('a worker that died while sending leaves an uncertain delivery', async () => {
    await setUp(store.database, [sourceRow('crash')], [subscriptionTo('reader', {frequency: 'daily'})]);
    const one = await start({sweepMs: 50, onUncertain: 'resend'});
    for (const text of ['A', 'B']) {
      documents.set('crash.md', text);
      await run('crash', one);
    }
    const [waiting] = await listDeliveries(store.database, {limit: 1});
    await registerWorker(store.database, {id: 'dead', host: 'elsewhere', pid: 1});
    const closed = await closeDelivery(store.database, waiting?.id ?? 0);
    if (closed === null) throw new Error('not closed');
    const message = {subject: 's', preheader: '', html: '', text: '', markdown: ''};
    await beginSending(store.database, closed, 'dead', {message, messageId: '<first@x>'}, systemClock.now());
    const sent = delivered(one);
    await stopWorkers(store.database, ['dead']);
    await sent;
    expect(await listDeliveries(store.database, {limit: 1})).toMatchObject([
      {state: 'sent', repeats: 1, messageId: '<first@x>'},
    ]);
    expect(one.sent).toMatchObject([{messageId: '<first@x>', subject: 's'}]);
  });

  test('an address that is refused three times ends the subscription, a refused message does not', async () => {
    const operator = subscriptionTo('operator', {purpose: 'operator', boards: ['none of them']});
    await setUp(
      store.database,
      [sourceRow('bounce')],
      [subscriptionTo('nobody'), subscriptionTo('somebody'), operator],
    );
    const refusal = {code: 'MAIL_REFUSED', message: '550', hint: null, retryable: false, source: null};
    const one = await start({
      send: ({to}) =>
        Promise.resolve(
          to === 'operator'
            ? {kind: 'sent'}
            : {kind: 'refused', permanent: true, recipient: to === 'nobody', failure: refusal},
        ),
    });
    documents.set('bounce.md', 'A');
    await run('bounce', one);
    for (const text of ['B', 'C', 'D']) {
      expect(await readSubscription(store.database, 'nobody')).toMatchObject({state: 'active'});
      let ends = 0;
      const both = one.until((event) => event.kind === 'delivery' && event.outcome === 'failed' && ++ends === 2);
      documents.set('bounce.md', text);
      await run('bounce', one);
      await both;
    }
    expect(await listDeliveries(store.database, {limit: 9, state: 'failed'})).toHaveLength(6);
    expect(await readSubscription(store.database, 'nobody')).toMatchObject({state: 'bounced'});
    expect(await readSubscription(store.database, 'somebody')).toMatchObject({state: 'active'});
    // The operator hears of the first loss of each, and of the end of the subscription; not of every further loss.
    const notices = () => one.sent.filter(({to}) => to === 'operator').map(({subject}) => subject);
    await expect.poll(notices, {timeout: 60_000}).toHaveLength(3);
    expect(notices().sort()).toEqual([
      '[tablewatch] Mail for nobody was not delivered',
      '[tablewatch] Mail for somebody was not delivered',
      '[tablewatch] Subscription nobody has ended',
    ]);
  });

  test("the operator hears of mail that waits for a decision, and never of the operator's own", async () => {
    const operator = subscriptionTo('operator', {purpose: 'operator', boards: ['none of them']});
    await setUp(store.database, [sourceRow('held')], [subscriptionTo('reader'), operator]);
    const trouble = {code: 'MAIL_UNREACHABLE', message: 'gone', hint: null, retryable: true, source: null};
    const one = await start({onUncertain: 'hold', send: () => Promise.resolve({kind: 'unknown', failure: trouble})});
    for (const text of ['A', 'B']) {
      documents.set('held.md', text);
      await run('held', one);
    }
    const of = async (id: string) =>
      (await listDeliveries(store.database, {limit: 9, subscriptionId: id})).map(({state}) => state);
    await expect.poll(() => of('operator'), {timeout: 60_000}).toEqual(['uncertain']);
    expect(await of('reader')).toEqual(['uncertain']);
    expect(one.sent.map(({subject}) => subject)).toContain('[tablewatch] Mail for reader may not have arrived');
  });

  test('a mail server that is away: the mail waits and keeps its Message-ID', async () => {
    await setUp(store.database, [sourceRow('away')], [subscriptionTo('reader')]);
    const trouble = {code: 'MAIL_UNREACHABLE', message: 'ECONNREFUSED', hint: null, retryable: true, source: null};
    const one = await start({
      send: () => Promise.resolve({kind: 'refused', permanent: false, recipient: false, failure: trouble}),
    });
    const sent = delivered(one);
    for (const text of ['A', 'B']) {
      documents.set('away.md', text);
      await run('away', one);
    }
    await sent;
    const [waiting] = await listDeliveries(store.database, {limit: 1});
    expect(waiting).toMatchObject({
      state: 'queued',
      attempt: 1,
      failure: {code: 'MAIL_UNREACHABLE'},
      messageId: expect.any(String),
    });
    expect(Date.parse(waiting?.dueAt ?? '') - Date.parse(waiting?.queuedAt ?? '')).toBeGreaterThanOrEqual(60_000);
  });

  test('jitter spreads the runs of one slot, each source by the same every time', async () => {
    const names = Array.from({length: 20}, (_, index) => `spread-${String(index)}`);
    const dueAt = systemClock.now();
    const rows = names.map((name) => sourceRow(name, {jitterSeconds: 3600, nextDueAt: dueAt}));
    await setUp(store.database, rows, []);
    const one = await start();
    await one.worker.stop();
    await enqueueDue({database: store.database, queue: one.queue, clock: systemClock}, null, systemClock.now());
    const jobs = await store.database.query<{wait: number}>(
      `select extract(epoch from start_after - $1::timestamptz)::float as wait from tablewatch_queue.job
       where name = 'run' and state < 'active'`,
      [dueAt],
    );
    const waits = jobs.map(({wait}) => wait);
    expect(waits).toHaveLength(20);
    expect(Math.max(...waits)).toBeLessThan(3660);
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(1200);
  });

  test('after downtime each source runs once, and its next slot is in the future', async () => {
    const rows = Array.from({length: 30}, (_, index) =>
      sourceRow(`late-${String(index)}`, {expression: '*/5 * * * *'}),
    );
    await setUp(store.database, rows, []);
    const one = await start();
    const options = {database: store.database, queue: one.queue, clock: systemClock};
    const queued = await Promise.all([1, 2, 3].map(() => enqueueDue(options, null, systemClock.now())));
    expect(queued.reduce((sum, count) => sum + count, 0)).toBe(30);
    const runs = await listRuns(store.database, {limit: 100});
    expect(new Set(runs.map(({sourceId}) => sourceId)).size).toBe(30);
    expect(runs.every(({trigger}) => trigger === 'catch-up')).toBe(true);
    expect(Date.parse((await readSource(store.database, 'late-7'))?.nextDueAt ?? '')).toBeGreaterThan(Date.now());
  });
});
