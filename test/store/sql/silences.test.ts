// Findings that a person has acknowledged or silenced: not counted, not lost, and back when their time is over.
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {requestRun} from '../../../src/scheduler/enqueue.ts';
import {allOpenFindings, findSources, openFindings} from '../../../src/store/sql/overview.ts';
import {openCountsOf} from '../../../src/store/sql/overview-sources.ts';
import {
  endSilence,
  forgetSilences,
  listSilenced,
  readNamedFinding,
  silencedOf,
  silenceFinding,
} from '../../../src/store/sql/silences.ts';
import {type Documents, setUp, sourceRow, startFakeService, systemClock} from '../../scheduler/fakes.ts';
import {describeOnEngines, openTestStore, type TestStore} from './engines.ts';

const now = '2026-11-22T08:00:00.000Z';
const [past, future] = ['2020-01-01T00:00:00.000Z', '2100-01-01T00:00:00.000Z'];

describeOnEngines('silenced findings', (engine) => {
  let store: TestStore;
  const name = {sourceId: 'a', document: 'a.md', rule: 'ragged-row', fingerprint: ''};
  beforeAll(async () => {
    store = await openTestStore(engine);
    const documents: Documents = new Map([
      ['a.md', 'one'],
      ['b.md', 'two'],
    ]);
    await setUp(store.database, [sourceRow('a'), sourceRow('b')], []);
    const service = await startFakeService(store.database, documents);
    for (const id of ['a', 'b']) {
      const ended = service.until((event) => event.kind === 'run' && event.claim.source.id === id);
      await requestRun({database: store.database, queue: service.queue, clock: systemClock}, id);
      service.worker.wake();
      await ended;
    }
    await service.stop();
    await store.database.query(`update tablewatch.finding set severity = 'error'`);
    const [found] = await openFindings(store.database, 'a');
    Object.assign(name, {fingerprint: found?.fingerprint});
  });
  afterAll(() => store.dispose());
  beforeEach(() => endSilence(store.database, name));

  const openOf = async () => (await allOpenFindings(store.database, null, 9)).map(({sourceId}) => sourceId);

  test('one is not counted or listed any more, in no list, and others are', async () => {
    const {database} = store;
    expect([await openOf(), (await openCountsOf(database, 'a'))?.error]).toEqual([['a', 'b'], 1]);
    expect(await silenceFinding(database, name, {reason: 'the vendor knows', until: null}, now)).toBe(true);
    expect([await openOf(), await openFindings(database, 'a')]).toEqual([['b'], []]);
    expect(await openCountsOf(database, 'a')).toEqual({error: 0, warning: 0, info: 0});
    expect((await findSources(database, '', 0, 9)).ids).toEqual(['b', 'a']);
    const silence = {reason: 'the vendor knows', until: null, setAt: now};
    expect(await listSilenced(database, null, 9)).toMatchObject([{sourceId: 'a', severity: 'error', silence}]);
    expect(await listSilenced(database, 'b', 9)).toEqual([]);
    expect(await readNamedFinding(database, name)).toMatchObject({rule: 'ragged-row', silence});
    const known = await silencedOf(database, 'a');
    expect([known.size, known.has(name), known.has({...name, rule: 'x'})]).toEqual([1, true, false]);
    expect(await endSilence(database, name)).toBe(true);
    expect(await endSilence(database, name)).toBe(false);
    expect([await openOf(), (await readNamedFinding(database, name))?.silence]).toEqual([['a', 'b'], null]);
  });

  test('until a time, after which it counts again by itself; the later word holds', async () => {
    const {database} = store;
    await silenceFinding(database, name, {reason: '', until: future}, now);
    expect(await openOf()).toEqual(['b']);
    await silenceFinding(database, name, {reason: 'over', until: past}, now);
    expect([await openOf(), await listSilenced(database, null, 9)]).toEqual([['a', 'b'], []]);
    expect((await silencedOf(database, 'a')).size).toBe(0);
    await forgetSilences(database, past);
    expect(await database.query('select reason from tablewatch.silence')).toEqual([{reason: 'over'}]);
    await forgetSilences(database, now);
    expect(await database.query('select reason from tablewatch.silence')).toEqual([]);
  });

  test('what no check has found cannot be silenced', async () => {
    const {database} = store;
    for (const other of [{rule: 'x'}, {document: 'b.md'}, {sourceId: 'nobody'}, {fingerprint: "'; drop"}]) {
      const wrong = {...name, ...other};
      expect(await silenceFinding(database, wrong, {reason: '', until: null}, now)).toBe(false);
      expect(await readNamedFinding(database, wrong)).toBeNull();
    }
    expect(await openOf()).toEqual(['a', 'b']);
  });
});
