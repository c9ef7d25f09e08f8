import {afterAll, beforeAll, expect, test} from 'vitest';
import type {NewEdition} from '../../../src/model/snapshot.ts';
import type {Subscription} from '../../../src/model/service.ts';
import {readBlob, writeBlob} from '../../../src/store/sql/blobs.ts';
import {sha256} from '../../../src/store/content-files.ts';
import {addChangeset, readChangeset} from '../../../src/store/sql/changesets.ts';
import type {Database} from '../../../src/store/sql/database.ts';
import {
  beginSending,
  closeDelivery,
  endSending,
  listDeliveries,
  markUncertain,
  readDelivery,
} from '../../../src/store/sql/deliveries.ts';
import {queueItems, queueNotice} from '../../../src/store/sql/digest-queue.ts';
import {addEdition, editionsUpTo, latestEdition, listEditions, readContent} from '../../../src/store/sql/editions.ts';
import {migrate} from '../../../src/store/sql/migrations.ts';
import {openQueue} from '../../../src/store/sql/queue.ts';
import {applyRetention, defaultRetention} from '../../../src/store/sql/retention.ts';
import {
  claimRun,
  endRun,
  insertRuns,
  listOrphanedRuns,
  lockClaim,
  readRun,
  writeSteps,
} from '../../../src/store/sql/runs.ts';
import {claimSlot} from '../../../src/store/sql/slots.ts';
import {
  listSources,
  listTimetables,
  lockDueSources,
  readSource,
  type SourceRow,
  writeNextDue,
  writeSources,
  writeValidators,
} from '../../../src/store/sql/sources.ts';
import {listSubscriptions, setSubscriptionState, writeSubscriptions} from '../../../src/store/sql/subscriptions.ts';
import {copyStore} from '../../../src/store/sql/transfer.ts';
import {recordHeartbeat, registerWorker, stopSilentWorkers, stopWorkers} from '../../../src/store/sql/workers.ts';
import {describeOnEngines, openTestStore, type TestStore} from './engines.ts';

const now = '2026-11-21T08:00:00.000Z';
const later = '2026-11-21T09:00:00.000Z';

function source(id: string, expression: string | null = '0 8 * * *'): SourceRow {
  return {
    setting: {id, path: `boards/${id}.md`},
    kind: 'path',
    location: `boards/${id}.md`,
    expression,
    timeZone: 'Asia/Shanghai',
    jitterSeconds: 0,
    nextDueAt: now,
    nextTrigger: 'schedule',
  };
}

export function subscription(id: string): Subscription {
  return {
    id,
    channel: {kind: 'mail', to: 'reader@example.org'},
    boards: [],
    models: [],
    vendors: [],
    minimum: 'minor',
    frequency: 'each',
    at: '08:00',
    purpose: 'digest',
    weekday: 1,
    timeZone: 'UTC',
    holdEditions: 1,
    heartbeat: false,
    language: 'en',
  };
}

function edition(document: string, canonical: string): NewEdition {
  const raw = new TextEncoder().encode(canonical);
  return {
    raw,
    canonical,
    record: {
      source: document,
      observedAt: now,
      rawSha256: sha256(raw),
      canonicalSha256: sha256(canonical),
      byteLength: raw.length,
      format: 'markdown',
      commit: null,
      boards: [
        {
          board: 'b',
          title: 'Medical imaging',
          rows: 2,
          canonicalSha256: sha256('b'),
          entered: null,
          left: null,
          moved: null,
        },
      ],
    },
  };
}

describeOnEngines('the SQL store', (engine) => {
  let store: TestStore;
  let db: Database;
  beforeAll(async () => {
    store = await openTestStore(engine);
    db = store.database;
    await registerWorker(db, {id: 'w1', host: 'h', pid: 1});
  });
  afterAll(() => store.dispose());

  const add = (document: string, text: string) =>
    db.transaction(async (tx) => {
      const made = edition(document, text);
      await writeBlob(tx, made.record.rawSha256, made.raw, now);
      return await addEdition(tx, made, {sourceId: document, runId: null, schemaVersion: 1, now});
    });

  test('migrating again changes nothing', async () => {
    await Promise.all([migrate(db), migrate(db)]);
    expect(await db.query('select 1 as one')).toEqual([{one: 1}]);
  });

  test('values come back as the program writes them', async () => {
    const [row] = await db.query<object>(
      `select '2026-11-21 09:00:00.123456+01'::timestamptz as instant, 5::bigint as number, '{"a": [1]}'::jsonb as json,
         '\\x00ff'::bytea as bytes, null::text as nothing`,
    );
    expect(row).toMatchObject({instant: '2026-11-21T08:00:00.123Z', number: 5, json: {a: [1]}, nothing: null});
    expect([...(row as {bytes: Uint8Array}).bytes]).toEqual([0, 255]);
  });

  test('a source keeps its state when the configuration is read again, and rests when it is gone from it', async () => {
    await db.transaction((tx) => writeSources(tx, [source('seed'), source('imaging', '*/5 * * * *')]));
    const validator = {document: 'boards/seed.md', etag: '"1"', lastModified: null, revision: null, rawSha256: 'aa'};
    await db.transaction((tx) => writeValidators(tx, 'seed', [validator], now));
    await db.transaction((tx) => writeSources(tx, [{...source('seed'), nextDueAt: later}]));
    expect(await readSource(db, 'seed')).toMatchObject({nextDueAt: later, validators: [validator], configured: true});
    expect((await listSources(db)).map(({id, configured}) => [id, configured])).toEqual([
      ['seed', true],
      ['imaging', false],
    ]);
    expect(await listTimetables(db)).toEqual([{expression: '0 8 * * *', timeZone: 'Asia/Shanghai'}]);
  });

  test('due sources are handed out oldest first, and once', async () => {
    await db.transaction((tx) =>
      writeSources(tx, [
        source('a'),
        {...source('b'), nextDueAt: '2026-11-21T07:00:00.000Z'},
        {...source('c'), nextDueAt: later},
      ]),
    );
    const due = await db.transaction(async (tx) => {
      const rows = await lockDueSources(tx, now, 10, null);
      await writeNextDue(
        tx,
        rows.map(({id}) => ({id, nextDueAt: later, nextTrigger: 'schedule'})),
      );
      return rows;
    });
    expect(due.map(({id}) => id)).toEqual(['b', 'a']);
    expect(await db.transaction((tx) => lockDueSources(tx, now, 10, null))).toEqual([]);
  });

  test('a slot of a source runs once, and no source runs twice at a time', async () => {
    await db.transaction((tx) => writeSources(tx, [source('slot')]));
    const run = {sourceId: 'slot', trigger: 'schedule', dueAt: now} as const;
    const [first] = await insertRuns(db, [run], now);
    expect(await insertRuns(db, [run], now)).toEqual([]);
    expect(await insertRuns(db, [{...run, trigger: 'manual', dueAt: later}], now)).toEqual([]);
    const claim = await claimRun(db, first?.id ?? 0, 'w1', now);
    expect(claim?.run).toMatchObject({state: 'running', attempt: 1, worker: 'w1'});
    expect(await claimRun(db, first?.id ?? 0, 'w2', now)).toBeNull();
    if (claim === null) return;
    await writeSteps(db, claim, [
      {name: 'fetch', document: null, startedAt: now, milliseconds: 1.5, note: null, failure: null},
    ]);
    await endRun(db, claim, {
      state: 'done',
      outcome: 'unchanged',
      findings: {error: 0, warning: 1, info: 0},
      failure: null,
      finishedAt: later,
    });
    expect(await readRun(db, claim.run.id)).toMatchObject({
      run: {state: 'done', finishedAt: later},
      steps: [{name: 'fetch', milliseconds: 1.5, failure: null}],
    });
    expect(await insertRuns(db, [run], now)).toEqual([]);
    expect(await insertRuns(db, [{...run, trigger: 'manual'}], now)).toHaveLength(1);
  });

  test('the run of a dead worker is taken over, and the dead one can no longer write', async () => {
    await db.transaction((tx) => writeSources(tx, [source('orphan')]));
    await registerWorker(db, {id: 'mortal', host: 'h', pid: 2});
    const [run] = await insertRuns(db, [{sourceId: 'orphan', trigger: 'schedule', dueAt: now}], now);
    const id = run?.id ?? 0;
    const dead = await claimRun(db, id, 'mortal', now);
    expect(await listOrphanedRuns(db)).toEqual([]);
    await stopWorkers(db, ['mortal']);
    expect(await recordHeartbeat(db, 'mortal')).toBe(false);
    expect(await listOrphanedRuns(db)).toEqual([{id, attempt: 1}]);
    const taken = await claimRun(db, id, 'w1', now);
    expect(taken?.run.attempt).toBe(2);
    if (dead === null || taken === null) return;
    expect(await lockClaim(db, dead)).toBe(false);
    expect(await endRun(db, dead, {state: 'done', outcome: null, findings: null, failure: null, finishedAt: now})).toBe(
      false,
    );
    expect(await lockClaim(db, taken)).toBe(true);
  });

  test('silence is measured by the server', async () => {
    await registerWorker(db, {id: 'silent', host: 'h', pid: 3});
    await db.query(`update tablewatch.worker set seen_at = now() - interval '2 minutes' where id = 'silent'`);
    expect(await stopSilentWorkers(db, 60)).toBe(1);
    expect(await recordHeartbeat(db, 'w1')).toBe(true);
  });

  test('editions: one per content, numbered, A → B → A are three', async () => {
    await db.transaction((tx) => writeSources(tx, [source('d1')]));
    const a = await add('d1', 'A');
    expect(a).toMatchObject({
      added: true,
      edition: {sequence: 1, record: {id: sha256('A').slice(0, 12), source: 'd1', observedAt: now}},
    });
    expect(await add('d1', 'A')).toMatchObject({added: false, edition: {key: a.edition.key}});
    await add('d1', 'B');
    const again = await add('d1', 'A');
    expect(again.edition).toMatchObject({sequence: 3, record: {id: `${a.edition.record.id}-2`}});
    expect((await listEditions(db, {sourceId: 'd1'})).map(({sequence}) => sequence)).toEqual([1, 2, 3]);
    expect((await editionsUpTo(db, again.edition.key, 2)).map(({sequence}) => sequence)).toEqual([3, 2]);
    expect((await latestEdition(db, 'd1', 'd1'))?.key).toBe(again.edition.key);
    expect(await readContent(db, again.edition.key)).toBe('A');
  });

  test('NUL and lone surrogates of a damaged document are kept in editions and do not break findings', async () => {
    await db.transaction((tx) => writeSources(tx, [source('nul')]));
    const {edition: kept} = await add('nul', 'a\0b');
    expect(await readContent(db, kept.key)).toBe('a\0b');
    const [row] = await db.query<{value: string}>(`select ($1::jsonb)->>'x' as value`, [
      (await import('../../../src/store/sql/json.ts')).toJson({x: 'a\0b \\u0000 \ud800 😀'}),
    ]);
    expect(row?.value).toBe('a\ufffdb \\u0000 \ufffd 😀');
    expect(await db.query('select $1::text as text', ['GLM\0 4.5 \ud800 😀'])).toEqual([
      {text: 'GLM\ufffd 4.5 \ufffd 😀'},
    ]);
  });

  test('blobs are checked against their digest', async () => {
    const bytes = new Uint8Array([0, 1, 255]);
    await writeBlob(db, sha256(bytes), bytes, now);
    expect([...(await readBlob(db, sha256(bytes)))]).toEqual([0, 1, 255]);
    await expect(readBlob(db, 'no such digest')).rejects.toMatchObject({code: 'STORE_DAMAGED'});
  });

  test('a digest: gathered, told once, sent by one, uncertain after a crash', async () => {
    await db.transaction((tx) => writeSources(tx, [source('e')]));
    await db.transaction((tx) => writeSubscriptions(tx, [subscription('s')], now));
    const keys = [];
    for (const text of ['1', '2', '3']) keys.push((await add('e', text)).edition.key);
    const [one = 0, two = 0, three = 0] = keys;
    const item = {subscriptionId: 's', sourceId: 'e', document: 'e', fromEdition: one, toEdition: two, dueAt: later};
    const queue = (items: (typeof item)[]) => db.transaction((tx) => queueItems(tx, items, now));
    const [made] = await queue([item]);
    expect(await queue([item])).toEqual([]);
    expect(await queue([{...item, fromEdition: two, toEdition: three}])).toEqual([]);
    const delivery = await closeDelivery(db, made?.id ?? 0);
    expect(delivery).toMatchObject({state: 'queued', dueAt: later, items: [{fromEdition: one}, {fromEdition: two}]});
    if (delivery === null) return;
    await registerWorker(db, {id: 'mailer', host: 'h', pid: 4});
    const composed = {message: {subject: 's', preheader: '', html: '', text: '', markdown: ''}, messageId: '<1@x>'};
    const claim = await beginSending(db, delivery, 'mailer', composed, now);
    expect(await beginSending(db, delivery, 'w1', composed, now)).toBeNull();
    expect(await markUncertain(db, now)).toEqual([]);
    await stopWorkers(db, ['mailer']);
    expect(await markUncertain(db, now)).toEqual([delivery.id]);
    if (claim !== null) expect(await endSending(db, claim, {state: 'sent'}, now)).toBe(false);
    const uncertain = await closeDelivery(db, delivery.id);
    if (uncertain === null) return;
    const second = await beginSending(db, uncertain, 'w1', composed, now);
    if (second !== null) expect(await endSending(db, second, {state: 'sent'}, later)).toBe(true);
    expect(await readDelivery(db, delivery.id)).toMatchObject({
      state: 'sent',
      repeats: 1,
      attempt: 2,
      messageId: '<1@x>',
      finishedAt: later,
    });
    expect(await closeDelivery(db, delivery.id)).toBeNull();
    expect((await listSubscriptions(db))[0]).toMatchObject({state: 'active', lastSentAt: later});
  });

  test('a notice is queued once per key', async () => {
    await db.transaction((tx) => writeSubscriptions(tx, [subscription('n')], now));
    const notice = {subscriptionId: 'n', kind: 'heartbeat', key: '2026-W47', dueAt: now, message: null} as const;
    expect(await queueNotice(db, notice, now)).not.toBeNull();
    expect(await queueNotice(db, notice, now)).toBeNull();
    expect(await listDeliveries(db, {subscriptionId: 'n', limit: 5})).toMatchObject([{kind: 'heartbeat', items: []}]);
  });

  test('an ended subscription stays ended when the configuration is read again', async () => {
    await db.transaction((tx) => writeSubscriptions(tx, [subscription('u')], now));
    expect(await setSubscriptionState(db, 'u', 'unsubscribed', 'link', now)).toBe(true);
    expect(await setSubscriptionState(db, 'u', 'unsubscribed', 'link', now)).toBe(false);
    await db.transaction((tx) => writeSubscriptions(tx, [subscription('u')], now));
    expect((await listSubscriptions(db)).find(({subscription: {id}}) => id === 'u')?.state).toBe('unsubscribed');
  });

  test('a slot belongs to one process', async () => {
    const claims = await Promise.all(['p1', 'p2', 'p3'].map((process) => claimSlot(db, '0 8 * * *|UTC:now', process)));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  test('jobs appear when their transaction commits, and not when it rolls back', async () => {
    const queue = await openQueue(db, () => undefined);
    const failed = db.transaction(async (tx) => {
      await queue.send('run', [{subject: 1, startAfter: null}], tx);
      throw new Error('rolled back');
    });
    await expect(failed).rejects.toThrow('rolled back');
    await db.transaction((tx) =>
      queue.send(
        'run',
        [
          {subject: 2, startAfter: null},
          {subject: 3, startAfter: '2999-01-01T00:00:00.000Z'},
        ],
        tx,
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    const jobs = await queue.fetch('run', 10);
    expect(jobs.map(({subject}) => subject)).toEqual([2]);
    expect(await queue.fetch('run', 10)).toEqual([]);
    expect(await queue.lost('run', [1, 2, 3], 30)).toEqual([1]);
    expect(await queue.lost('run', [1, 2, 3], 0)).toEqual([1, 2]);
    await queue.complete('run', jobs[0]?.id ?? '');
    await queue.stop();
  });

  test('ten thousand jobs are queued in a few statements', async () => {
    const queue = await openQueue(db, () => undefined);
    await queue.send(
      'mail',
      Array.from({length: 10_000}, (_, subject) => ({subject, startAfter: null})),
    );
    expect(await queue.size('mail')).toBe(10_000);
    await queue.stop();
  });

  test('retention: old runs, words of mails, editions beyond the limit, bytes nobody needs', async () => {
    await db.transaction((tx) => writeSources(tx, [source('old')]));
    for (const text of ['x1', 'x2', 'x3']) await add('old', text);
    const [run] = await insertRuns(db, [{sourceId: 'old', trigger: 'schedule', dueAt: now}], now);
    const claim = await claimRun(db, run?.id ?? 0, 'w1', now);
    if (claim !== null)
      await endRun(db, claim, {state: 'done', outcome: 'changed', findings: null, failure: null, finishedAt: now});
    await applyRetention(db, {...defaultRetention, editions: 2}, '2028-01-01T00:00:00.000Z');
    expect((await listEditions(db, {sourceId: 'old'})).map(({sequence}) => sequence)).toEqual([2, 3]);
    await expect(readBlob(db, sha256('x1'))).rejects.toMatchObject({code: 'STORE_DAMAGED'});
    expect(await readRun(db, claim?.run.id ?? 0)).not.toBeNull();
    expect((await readBlob(db, sha256('x3'))).length).toBe(2);
  });

  test('a whole store moves to the other engine', async () => {
    await db.transaction((tx) => writeSources(tx, [source('move')]));
    const first = await add('move', 'm1');
    const second = await add('move', 'm2\0\u{1F600}');
    const changeset = {verdict: 'v', significance: 'minor', boards: []};
    const made = {
      sourceId: 'move',
      document: 'move',
      fromEdition: first.edition.key,
      toEdition: second.edition.key,
      runId: null,
    };
    // A changeset is opaque to the store but for these two.
    await addChangeset(db, {...made, changeset: changeset as never}, now);
    const target = await openTestStore('pglite');
    try {
      const copied = await copyStore(db, target.database);
      expect(copied['edition']).toBeGreaterThan(1);
      expect(await listEditions(target.database)).toEqual(await listEditions(db));
      expect(await listSources(target.database)).toEqual(await listSources(db));
      expect(await readContent(target.database, second.edition.key)).toBe('m2\0\u{1F600}');
      expect(await readChangeset(target.database, made.fromEdition, made.toEdition)).toMatchObject(changeset);
      await expect(copyStore(db, target.database)).rejects.toMatchObject({code: 'STORE_NOT_EMPTY'});
      const next = await target.database.transaction((tx) =>
        addEdition(tx, edition('move', 'm2\0\u{1F600}'), {sourceId: 'move', runId: null, schemaVersion: 1, now}),
      );
      expect(next.added).toBe(false);
    } finally {
      await target.dispose();
    }
  });
});
