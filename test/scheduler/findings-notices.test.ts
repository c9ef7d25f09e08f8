// Messages about findings and about sources that fail: queued in the run's transaction, once.
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from 'vitest';
import {operatorId} from '../../src/app/subscriptions.ts';
import {failure} from '../../src/model/errors.ts';
import {requestRun} from '../../src/scheduler/enqueue.ts';
import {notifyOfFindings, notifyOfRecovery, notifyOperator, queueReminders} from '../../src/scheduler/notices.ts';
import {sha256} from '../../src/store/content-files.ts';
import {listDeliveries} from '../../src/store/sql/deliveries.ts';
import {allOpenFindings} from '../../src/store/sql/overview.ts';
import {silenceFinding} from '../../src/store/sql/silences.ts';
import {pauseSource} from '../../src/store/sql/sources.ts';
import {describeOnEngines, openTestStore, type TestStore} from '../store/sql/engines.ts';
import {
  type Documents,
  type FakeService,
  fakeSteps,
  setUp,
  sourceRow,
  startFakeService,
  subscriptionTo,
  systemClock,
} from './fakes.ts';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describeOnEngines('findings and failures', (engine) => {
  let store: TestStore;
  let service: FakeService;
  let documents: Documents;
  beforeAll(async () => (store = await openTestStore(engine)), 60_000);
  afterAll(() => store.dispose());
  beforeEach(async () => {
    documents = new Map();
    await store.database.query('truncate tablewatch.source, tablewatch.subscription, tablewatch.worker cascade');
    await store.database.exec('drop schema if exists tablewatch_queue cascade');
    await setUp(
      store.database,
      [sourceRow('imaging')],
      [
        subscriptionTo('reader', {findings: 'error', minimum: 'headline'}),
        subscriptionTo('chat', {
          findings: 'error',
          language: 'zh-CN',
          channel: {kind: 'slack', url: 'https://chat.example.org/x', secret: null},
        }),
        subscriptionTo('plain'),
        subscriptionTo(operatorId, {purpose: 'operator', findings: 'error'}),
      ],
    );
    service = await startFakeService(store.database, documents, {
      // Each line that begins with an exclamation mark is an error.
      steps: {
        ...fakeSteps(documents),
        validate: (text, {document}) =>
          Promise.resolve(
            text
              .split('\n')
              .filter((line) => line.startsWith('!'))
              .map((line) => ({
                document,
                rule: 'ragged-row',
                severity: 'error' as const,
                fingerprint: sha256(line).slice(0, 16),
                content: {message: line, line: 1},
              })),
          ),
      },
      onFailure: (tx, claim, failed, failures) =>
        notifyOperator(tx, service.queue, claim, failed, failures, systemClock.now()),
      onSuccess: async (tx, claim, checked) => {
        const now = systemClock.now();
        await notifyOfRecovery(tx, service.queue, claim, now);
        if (checked !== null)
          await notifyOfFindings(tx, service.queue, claim, checked, {rules: [], pageUrl: null, now});
      },
    });
  });
  afterEach(() => service.stop());

  const run = async (content: string | (() => string)): Promise<void> => {
    documents.set('imaging.md', content);
    const ended = service.until((event) => event.kind === 'run');
    await requestRun({database: store.database, queue: service.queue, clock: systemClock}, 'imaging');
    service.worker.wake();
    await ended;
  };
  const notices = async (kind: string) =>
    (await listDeliveries(store.database, {limit: 50}))
      .filter((one) => one.kind === kind)
      .map(({subscriptionId, message}) => `${subscriptionId}: ${message?.subject ?? ''}`)
      .sort();

  test('a first check tells nothing, new errors and their end are told to those who asked', async () => {
    await run('A\n!old');
    expect(await notices('findings')).toEqual([]);
    await run('B\n!old');
    expect(await notices('findings')).toEqual([]);
    await run('C\n!old\n!new');
    expect(await notices('findings')).toEqual([
      'chat: [tablewatch] imaging.md：新增 1 个问题',
      'reader: [tablewatch] imaging.md: 1 new finding',
    ]);
    await run('C\n!old\n!new');
    expect(await notices('findings')).toHaveLength(2);
    await run('D\nE');
    expect(await notices('findings')).toEqual([
      'chat: [tablewatch] imaging.md：新增 1 个问题',
      'chat: [tablewatch] imaging.md：问题已全部消除',
      'reader: [tablewatch] imaging.md: 1 new finding',
      'reader: [tablewatch] imaging.md: no findings left',
    ]);
  });

  test('what is silenced is no news, neither when it is there nor when it is all that is left or goes', async () => {
    const silence = async (line: string) => {
      const open = await allOpenFindings(store.database, null, 99);
      const found = open.find(({content}) => JSON.stringify(content).includes(line));
      if (found === undefined) throw new Error(`no finding ${line}`);
      const now = systemClock.now();
      expect(await silenceFinding(store.database, found, {reason: '', until: null}, now)).toBe(true);
    };
    await run('A\n!old\n!older');
    await silence('!old');
    await silence('!older');
    await run('B\n!old\n!older\n!new');
    expect(await notices('findings')).toHaveLength(2);
    await silence('!new');
    await run('C\n!old\n!older\n!new');
    await run('D\n!old');
    await run('E');
    expect(await notices('findings')).toHaveLength(2);
  });

  test('the operator hears of the third failure, once a week while it lasts, and of its end', async () => {
    const broken = (): string => {
      throw failure('SOURCE_NOT_FOUND', {source: 'imaging.md'});
    };
    await run('A');
    for (let time = 0; time < 4; time++) await run(broken);
    expect(await notices('failure')).toEqual(['operator: [tablewatch] imaging: 3 failures in a row']);
    await queueReminders(store.database, service.queue, inDays(6));
    expect(await notices('failure')).toHaveLength(1);
    await Promise.all([1, 2].map(() => queueReminders(store.database, service.queue, inDays(8))));
    expect(await notices('failure')).toEqual([
      'operator: [tablewatch] imaging is still failing',
      'operator: [tablewatch] imaging: 3 failures in a row',
    ]);
    await queueReminders(store.database, service.queue, inDays(14));
    expect(await notices('failure')).toHaveLength(2);
    await pauseSource(store.database, 'imaging', true);
    await queueReminders(store.database, service.queue, inDays(30));
    expect(await notices('failure')).toHaveLength(2);
    await pauseSource(store.database, 'imaging', false);
    await run('B');
    expect(await notices('recovery')).toEqual(['operator: [tablewatch] imaging works again']);
    await run('C');
    expect(await notices('recovery')).toHaveLength(1);
  });

  test('the end of fewer failures than were reported is none', async () => {
    await run('A');
    await run(() => {
      throw failure('SOURCE_NOT_FOUND', {source: 'imaging.md'});
    });
    await run('B');
    expect([...(await notices('failure')), ...(await notices('recovery'))]).toEqual([]);
  });
});
