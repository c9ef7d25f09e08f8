// A store of every schema version that was ever released opens and works. versions/N.json has the rows of a store of version N, written by
// the program of that time; UPDATE=1 writes those of the newest one. A released schema is never edited: its digest is kept here.
import fs from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {sha256} from '../../../src/store/content-files.ts';
import {listDeliveries} from '../../../src/store/sql/deliveries.ts';
import {listEditions, readContent} from '../../../src/store/sql/editions.ts';
import {type Database, openStore} from '../../../src/store/sql/index.ts';
import {openPglite} from '../../../src/store/sql/pglite.ts';
import {openPostgres} from '../../../src/store/sql/postgres.ts';
import {allOpenFindings} from '../../../src/store/sql/overview.ts';
import {listRuns} from '../../../src/store/sql/runs.ts';
import {schema1} from '../../../src/store/sql/schema-1.ts';
import {schema2} from '../../../src/store/sql/schema-2.ts';
import {schema3} from '../../../src/store/sql/schema-3.ts';
import {listSilenced, silenceFinding} from '../../../src/store/sql/silences.ts';
import {listSources} from '../../../src/store/sql/sources.ts';
import {requestRun} from '../../../src/scheduler/enqueue.ts';
import {
  type Documents,
  setUp,
  sourceRow,
  startFakeService,
  subscriptionTo,
  systemClock,
} from '../../scheduler/fakes.ts';
import {createDatabase, describeOnEngines, dropDatabase, openTestStore} from './engines.ts';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';

/** In order of versions, from 1. */
const schemas = [
  {statements: schema1, digest: '55f7bd04bd1506e4bb45fdcb885c6074c289be4ca94e70b6b64ae3ef7b4f0f2f'},
  {statements: schema2, digest: '02da4f1273f334cde9380e14a05c627ec1dec099900039512bc893c1e30710f6'},
  {statements: schema3, digest: '6032d4ecaff1c490e4d0fb7e7e7615026790614992a74391dfa1140281ffae60'},
];
const tables = [
  'settings',
  'source',
  'document',
  'run',
  'blob',
  'run_document',
  'run_step',
  'edition',
  'finding',
  'silence',
  'changeset',
  'subscription',
  'delivery',
  'delivery_item',
];
const fileOf = (version: number): string => path.join(import.meta.dirname, `versions/${String(version)}.json`);

type Rows = Readonly<Record<string, readonly object[]>>;

/** Runs a source twice, on documents that differ, with a reader. */
async function runTwice(database: Database, names: readonly string[]): Promise<void> {
  const documents: Documents = new Map();
  const done = async (): Promise<number> =>
    (await listRuns(database, {limit: 99})).filter(({state}) => state === 'done').length;
  const before = await done();
  const service = await startFakeService(database, documents);
  for (const [at, text] of names.entries()) {
    documents.set('board.md', text);
    await requestRun({database, queue: service.queue, clock: systemClock}, 'board');
    await expect.poll(done, {timeout: 20_000}).toBe(before + at + 1);
  }
  await expect.poll(() => service.sent.length, {timeout: 20_000}).toBeGreaterThan(0);
  await service.stop();
}

// Not a skipped test without it: in CI a skip is a failure.
if (process.env['UPDATE'] === '1')
  test('writes the rows of the newest version', async () => {
    const {database, dispose} = await openTestStore('pglite');
    await setUp(database, [sourceRow('board')], [subscriptionTo('reader')]);
    await runTwice(database, ['A', 'B']);
    const [finding] = await allOpenFindings(database, null, 1);
    if (finding !== undefined)
      await silenceFinding(database, finding, {reason: 'known', until: null}, systemClock.now());
    const rows: Record<string, readonly object[]> = {};
    for (const table of tables)
      rows[table] = await database
        .query(`select * from (select row_to_json(t) as row from tablewatch.${table} t) as r`)
        .then((list) => list.map((one) => ('row' in one ? (one.row as object) : one)));
    fs.mkdirSync(path.dirname(fileOf(1)), {recursive: true});
    fs.writeFileSync(fileOf(schemas.length), `${JSON.stringify(rows, null, 1)}\n`);
    await dispose();
  });

test('released schemas are as they were', () => {
  expect(schemas.map(({statements}) => sha256(statements))).toEqual(schemas.map(({digest}) => digest));
});

describeOnEngines('a store of an earlier version', (engine) => {
  let directory: string;
  let url: string | null;
  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'tablewatch-upgrade-'));
    url = engine === 'postgres' ? await createDatabase() : null;
  });
  afterEach(async () => {
    if (url !== null) await dropDatabase(url);
    await rm(directory, {recursive: true, force: true});
  });

  test.each(schemas.map((_, at) => ({version: at + 1})))(
    'version $version: nothing is lost, and it goes on',
    async ({version}) => {
      const rows: Rows = JSON.parse(fs.readFileSync(fileOf(version), 'utf8'));
      const old = url === null ? await openPglite(directory) : await openPostgres(url);
      for (const {statements} of schemas.slice(0, version)) await old.exec(statements);
      await old.query(`insert into tablewatch.meta (key, value) values ('schema_version', to_jsonb($1::int))`, [
        version,
      ]);
      for (const table of tables.filter((name) => name in rows)) {
        const made = `select * from json_populate_recordset(null::tablewatch.${table}, $1::json)`;
        await old.query(`insert into tablewatch.${table} overriding system value ${made}`, [
          JSON.stringify(rows[table]),
        ]);
      }
      for (const table of ['run', 'delivery', 'changeset'])
        await old.query(`select setval(pg_get_serial_sequence('tablewatch.${table}', 'id'), 100)`);
      await old.query(`select setval(pg_get_serial_sequence('tablewatch.edition', 'key'), 100)`);
      await old.close();

      const store = await openStore({url, directory});
      const editions = await listEditions(store);
      expect(await Promise.all(editions.map(({key}) => readContent(store, key)))).toEqual(
        expect.arrayContaining(['A', 'B']),
      );
      expect((await listSources(store)).map(({id}) => id)).toEqual(['board']);
      expect(await listDeliveries(store, {limit: 9})).toMatchObject([
        {state: 'sent', subscriptionId: 'reader', items: [{document: 'board.md'}]},
      ]);
      const [before] = await store.query<{done: number}>(
        `select count(*)::int as done from tablewatch.run where state = 'done'`,
      );
      expect(before?.done).toBe(2);
      const silenced = await listSilenced(store, null, 9);
      expect(silenced.map(({silence: {reason}}) => reason)).toEqual(version < 3 ? [] : ['known']);
      await runTwice(store, ['C', 'D', 'E']);
      expect((await listEditions(store)).length).toBeGreaterThanOrEqual(5);
      await store.close();
    },
  );
});
