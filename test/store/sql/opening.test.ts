// Which store is opened, and why one is not.
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {unpackBackup} from '../../../src/store/sql/backup.ts';
import {reasonOf} from '../../../src/store/sql/database.ts';
import {openEditionStore} from '../../../src/store/sql/edition-store.ts';
import {readContent} from '../../../src/store/sql/editions.ts';
import {openStore, storeUrl} from '../../../src/store/sql/index.ts';
import {describeOnEngines, openTestStore} from './engines.ts';
import {makeEdition} from '../make-edition.ts';

let folder = '';
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'tablewatch-opening-'))));
afterAll(() => rm(folder, {recursive: true, force: true}));

test.each([
  [{DATABASE_URL: 'postgres://db/x', PGHOST: 'other'}, 'postgres://db/x'],
  [{PGHOST: 'db', PGUSER: 'us er', PGDATABASE: 'x'}, 'postgres://us%20er@db:5432/x'],
  [{PGHOST: 'db', PGUSER: 'u', PGDATABASE: 'x', PGPASSWORD: 'a/b', PGPORT: '6543'}, 'postgres://u:a%2Fb@db:6543/x'],
])('the environment %j names %s', (environment, url) => {
  expect(storeUrl(environment)).toBe(url);
});

test('the reason has the words of every address that was tried', () => {
  const both = new AggregateError([
    new Error('connect ECONNREFUSED ::1:5432'),
    new Error('connect ECONNREFUSED 127.0.0.1:5432'),
  ]);
  expect(reasonOf(both)).toBe('connect ECONNREFUSED ::1:5432; connect ECONNREFUSED 127.0.0.1:5432');
  expect(reasonOf('a word')).toBe('a word');
});

describeOnEngines('a store', (engine) => {
  test('of a later program is refused, and left as it is', async () => {
    const {database, directory, url, dispose} = await openTestStore(engine);
    await database.query(`update tablewatch.meta set value = '999' where key = 'schema_version'`);
    if (engine === 'pglite') await database.close();
    await expect(openStore({url, directory})).rejects.toMatchObject({code: 'STORE_NEWER', data: {actual: 999}});
    // Refused again, and not locked by the first try.
    await expect(openStore({url, directory})).rejects.toMatchObject({code: 'STORE_NEWER'});
    if (engine === 'postgres') return await dispose();
    await rm(directory, {recursive: true, force: true});
  });

  test('names an edition that is not there, and one whose text is damaged', async () => {
    const {database, dispose} = await openTestStore(engine);
    const editions = openEditionStore(database, () => '2026-11-21T08:00:00.000Z');
    const {record} = await editions.add(makeEdition('a', 1));
    await expect(editions.readCanonical({...record, id: 'unknown'})).rejects.toMatchObject({code: 'EDITION_UNKNOWN'});
    await database.query(`update tablewatch.edition set content = 'other'`);
    await expect(editions.readCanonical(record)).rejects.toMatchObject({code: 'STORE_DAMAGED'});
    await expect(readContent(database, 999)).rejects.toMatchObject({code: 'STORE_DAMAGED', data: {actual: 999}});
    await dispose();
  });
});

describe('the embedded store', () => {
  test('writes no more after another process took its lock over', async () => {
    const {database, directory, dispose} = await openTestStore('pglite');
    const taken = {pid: 1, host: 'elsewhere', started: null, token: 'theirs'};
    await writeFile(join(directory, 'tablewatch.lock'), JSON.stringify(taken));
    const write = () => database.query(`insert into tablewatch.slot values ('a', now(), 'b')`);
    await expect
      .poll(() => write().catch((error: unknown) => error), {timeout: 10_000})
      .toMatchObject({
        code: 'STORE_LOCKED',
      });
    // Reading goes on.
    expect(await database.query('select id from tablewatch.source')).toEqual([]);
    await dispose();
  });

  test.each([
    ['cut off', gzipSync('x'.repeat(5000)).subarray(0, 20)],
    ['no archive', gzipSync('not an archive'.repeat(100))],
  ])('a backup that is %s is refused before anything is made of it', async (_, bytes) => {
    await expect(unpackBackup(bytes, 'b.tar.gz')).rejects.toMatchObject({code: 'BACKUP_UNREADABLE'});
  });
});
