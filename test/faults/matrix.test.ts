// Fault × step of a run: afterwards every change is stored once and reported once, and its source runs on. `npm test` tries a third of
// the cells on the embedded store; all of them, on both stores: FAULTS=all npx vitest run test/faults/matrix.test.ts
// Faults of mail are in test/scheduler/worker.test.ts, those of the machine in the other files of this folder.
import {setTimeout as delay} from 'node:timers/promises';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {RunSteps} from '../../src/app/run-source.ts';
import {failure} from '../../src/model/errors.ts';
import {requestRun} from '../../src/scheduler/enqueue.ts';
import type {Database} from '../../src/store/sql/database.ts';
import {listRuns} from '../../src/store/sql/runs.ts';
import {hasPostgres, openTestStore, type TestStore} from '../store/sql/engines.ts';
import {
  type Documents,
  fakeSteps,
  type FakeService,
  setUp,
  sourceRow,
  startFakeService,
  subscriptionTo,
  systemClock,
} from '../scheduler/fakes.ts';

const stepNames = ['fetch', 'repair', 'parse', 'validate', 'snapshot', 'diff'] as const;
const faults = ['fails', 'crashes', 'hangs', 'is cut short by a shutdown', 'loses the database'] as const;
type Step = (typeof stepNames)[number];
type Fault = (typeof faults)[number];

const isWhole = process.env['FAULTS'] === 'all';
const cells = stepNames.flatMap((step) => faults.map((fault) => ({step, fault})));
const chosen = isWhole ? cells : cells.filter((_, at) => at % 3 === 0);

describe.each(isWhole && hasPostgres ? (['pglite', 'postgres'] as const) : (['pglite'] as const))('on %s', (engine) => {
  let store: TestStore;
  let service: FakeService;
  let armed: {readonly step: Step; readonly fault: Fault} | null = null;
  let isCut = false;
  const documents: Documents = new Map();

  /** The store behind a connection that can be cut. */
  function cuttable(database: Database): Database {
    const through = <Result>(work: () => Promise<Result>): Promise<Result> =>
      isCut ? Promise.reject(new Error('Connection terminated unexpectedly')) : work();
    return {
      ...database,
      query: (text, values) => through(() => database.query(text, values)),
      exec: (text) => through(() => database.exec(text)),
      transaction: (work) => through(() => database.transaction(work)),
    };
  }

  async function trip(step: Step): Promise<void> {
    if (armed?.step !== step) return;
    const {fault} = armed;
    armed = null;
    switch (fault) {
      case 'fails':
        throw failure('SOURCE_UNREACHABLE', {source: 'x', reason: 'a cable'});
      case 'crashes':
        throw new TypeError('undefined is not a function');
      case 'hangs':
        return await new Promise<never>(() => undefined);
      case 'is cut short by a shutdown':
        void restart();
        return await delay(1500);
      case 'loses the database':
        isCut = true;
        setTimeout(() => (isCut = false), 1500);
    }
  }

  function faultySteps(): RunSteps<string, string> {
    const steps = fakeSteps(documents);
    return {
      ...steps,
      async *fetch(...args) {
        await trip('fetch');
        yield* steps.fetch(...args);
      },
      repair: async (...args) => (await trip('repair'), steps.repair(...args)),
      parse: async (...args) => (await trip('parse'), steps.parse(...args)),
      validate: async (...args) => (await trip('validate'), steps.validate(...args)),
      snapshot: async (...args) => (await trip('snapshot'), steps.snapshot(...args)),
      diff: async (...args) => (await trip('diff'), steps.diff(...args)),
    };
  }

  // Only a step that hangs waits for the deadline; any other run must end before it on a loaded machine, too.
  const start = () =>
    startFakeService(cuttable(store.database), documents, {
      steps: faultySteps(),
      deadlineMs: 10_000,
      sweepMs: 300,
      patienceSeconds: 2,
      times: {beatMs: 300, silentMs: 15_000},
    });

  let restarted: Promise<void> = Promise.resolve();
  function restart(): Promise<void> {
    restarted = (async () => {
      await service.worker.stop(100);
      await service.queue.stop();
      service = await start();
    })();
    return restarted;
  }

  beforeAll(async () => {
    store = await openTestStore(engine);
    service = await start();
  });
  afterAll(async () => {
    await service.stop();
    await store.dispose();
  });

  test.each(chosen)(
    '$step $fault',
    async ({step, fault}) => {
      const {database} = store;
      const id = `${step} ${fault}`;
      await setUp(database, [sourceRow(id)], [subscriptionTo('reader')]);
      const run = () => requestRun({database, queue: service.queue, clock: systemClock}, id);
      const ends = async () =>
        (await listRuns(database, {limit: 99, sourceId: id})).filter(
          ({state}) => state === 'done' || state === 'failed',
        ).length;
      const settled = (count: number) => expect.poll(ends, {timeout: 90_000, interval: 100}).toBe(count);
      documents.set(`${id}.md`, 'A');
      await run();
      await settled(1);

      documents.set(`${id}.md`, 'B');
      armed = {step, fault};
      await run();
      await settled(2);
      await restarted;
      expect(armed).toBeNull();
      // What was given back is done by now; what failed is done by the next run.
      await run();
      await settled(3);

      const [counts] = await database.query(
        `select (select count(*)::int from tablewatch.edition where source_id = $1) as editions,
         (select count(*)::int from tablewatch.changeset where source_id = $1) as changes,
         (select count(*)::int from tablewatch.delivery_item where source_id = $1) as reported`,
        [id],
      );
      expect(counts).toEqual({editions: 2, changes: 1, reported: 1});
      const subjects = () => service.sent.filter(({subject}) => subject === 'A → B').length;
      await expect.poll(subjects, {timeout: 60_000}).toBeGreaterThanOrEqual(1);
      const twice = await database.query(
        `select 1 from tablewatch.delivery where state = 'sent' group by message_id having count(*) > 1`,
      );
      expect(twice).toEqual([]);
    },
    300_000,
  );
});
