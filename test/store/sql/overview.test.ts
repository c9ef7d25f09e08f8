import {afterAll, beforeAll, expect, test} from 'vitest';
import {findSources, openFindings, readTotals} from '../../../src/store/sql/overview.ts';
import {overviewSources} from '../../../src/store/sql/overview-sources.ts';
import {applyRetention, defaultRetention} from '../../../src/store/sql/retention.ts';
import {listRuns} from '../../../src/store/sql/runs.ts';
import {type Documents, setUp, sourceRow, startFakeService, systemClock} from '../../scheduler/fakes.ts';
import {requestRun} from '../../../src/scheduler/enqueue.ts';
import {describeOnEngines, openTestStore, type TestStore} from './engines.ts';

describeOnEngines('many sources at a glance', (engine) => {
  let store: TestStore;
  const documents: Documents = new Map();
  beforeAll(async () => {
    store = await openTestStore(engine);
    await setUp(
      store.database,
      ['c', 'a', 'b', '100%_done'].map((id) => sourceRow(id)),
      [],
    );
    const service = await startFakeService(store.database, documents);
    const run = async (id: string, content: string | (() => string)) => {
      documents.set(`${id}.md`, content);
      const ended = service.until((event) => event.kind === 'run' && event.claim.source.id === id);
      await requestRun({database: store.database, queue: service.queue, clock: systemClock}, id);
      service.worker.wake();
      await ended;
    };
    for (const text of ['one', 'two', 'three']) await run('a', text);
    await run('b', () => {
      throw new Error('no');
    });
    await service.stop();
    await requestRun({database: store.database, queue: service.queue, clock: systemClock}, 'c');
  });
  afterAll(() => store.dispose());

  test('the failing ones come first; a search is a part of the name, whatever it is made of', async () => {
    expect(await findSources(store.database, '', 0, 3)).toEqual({ids: ['b', '100%_done', 'a'], found: 4});
    expect(await findSources(store.database, '', 3, 3)).toEqual({ids: ['c'], found: 4});
    expect(await findSources(store.database, '%_', 0, 9)).toEqual({ids: ['100%_done'], found: 1});
    expect(await findSources(store.database, '\0', 0, 9)).toEqual({ids: [], found: 0});
  });

  test('then those with errors', async () => {
    await store.database.query(`update tablewatch.finding set severity = 'error' where source_id = 'a'`);
    expect((await findSources(store.database, '', 0, 9)).ids).toEqual(['b', 'a', '100%_done', 'c']);
    await store.database.query(`update tablewatch.finding set severity = 'warning' where source_id = 'a'`);
  });

  test('each with its checks, newest edition, open findings, and whether it runs', async () => {
    const [c, a, b, gone] = await overviewSources(store.database, ['c', 'a', 'b', 'gone'], 2);
    expect(gone).toBeUndefined();
    expect(c).toMatchObject({isRunning: true, checks: [], newest: [], open: null});
    expect(a).toMatchObject({isRunning: false, newest: [{sequence: 3}], open: {error: 0, warning: 1, info: 0}});
    expect(a?.checks).toHaveLength(2);
    expect(a?.checks[0]?.runId).toBeLessThan(a?.checks[1]?.runId ?? 0);
    expect(b).toMatchObject({source: {failures: 1}, open: null});
    expect(await readTotals(store.database)).toEqual({sources: 4, failing: 1, boards: 0, editions: 3});
  });

  test('findings hold until the document is checked again, however long that takes', async () => {
    const before = await openFindings(store.database, 'a');
    expect(before).toMatchObject([{document: 'a.md', content: {text: 'three'}}]);
    const service = await startFakeService(store.database, documents);
    for (let time = 0; time < 2; time++) {
      const ended = service.until((event) => event.kind === 'run' && event.claim.source.id === 'a');
      documents.set('a.md', () => {
        throw new Error('no');
      });
      await requestRun({database: store.database, queue: service.queue, clock: systemClock}, 'a');
      service.worker.wake();
      await ended;
    }
    await service.stop();
    await applyRetention(store.database, defaultRetention, '2099-01-01T00:00:00.000Z');
    expect(await listRuns(store.database, {sourceId: 'a', limit: 9})).toMatchObject([
      {state: 'failed'},
      {state: 'done'},
    ]);
    expect(await openFindings(store.database, 'a')).toEqual(before);
  });
});
