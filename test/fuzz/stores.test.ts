// What a store takes it gives back: any bytes, any text, in any order, from files and from SQL.
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {NewEdition} from '../../src/model/snapshot.ts';
import {sha256} from '../../src/store/content-files.ts';
import {openFileStore} from '../../src/store/file-store.ts';
import {openEditionStore} from '../../src/store/sql/edition-store.ts';
import {openPglite} from '../../src/store/sql/pglite.ts';
import type {Database} from '../../src/store/sql/index.ts';
import {listSources, writeSources} from '../../src/store/sql/sources.ts';
import {setUp, sourceRow} from '../scheduler/fakes.ts';
import {holds, patience, wellFormed} from './holds.ts';

// PostgreSQL has no NUL in a text, and no half of a surrogate pair: documents with them are kept as bytes.
const text = fc
  .string({unit: 'binary', maxLength: 30})
  .map((made) => wellFormed(made).replaceAll('\0', ''))
  .filter((made) => made !== '');
const edition: fc.Arbitrary<NewEdition> = fc
  .record({
    source: fc.constantFrom(
      'boards/a.md',
      'boards/医学影像科.md',
      'https://example.org/b?x=1#y',
      "it's; drop table",
      '../c',
    ),
    raw: fc.uint8Array({maxLength: 200}),
    canonical: fc.string({unit: 'binary', maxLength: 60}).map((made) => JSON.stringify({made: wellFormed(made)})),
    title: text,
    hour: fc.nat(5000),
    commit: fc.option(fc.constant('0123456789abcdef0123456789abcdef01234567')),
  })
  .map(({source, raw, canonical, title, hour, commit}) => ({
    raw,
    canonical,
    record: {
      source,
      observedAt: new Date(Date.UTC(2025, 0, 1, hour)).toISOString(),
      rawSha256: sha256(raw),
      canonicalSha256: sha256(canonical),
      byteLength: raw.length,
      format: 'markdown',
      commit,
      boards: [{board: title, title, rows: 3, canonicalSha256: sha256(canonical), entered: null, left: 1, moved: null}],
    },
  }));
const editions = fc
  .array(edition, {minLength: 1, maxLength: 5})
  .map((made) => made.toSorted((one, other) => (one.record.observedAt < other.record.observedAt ? -1 : 1)));

let folder = '';
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tablewatch-stores-'));
  database = await openPglite(path.join(folder, 'sql'));
  const {migrate} = await import('../../src/store/sql/migrations.ts');
  await migrate(database);
});
afterAll(async () => {
  await database.close();
  await rm(folder, {recursive: true, force: true});
});

describe('editions', () => {
  let count = 0;
  const stores = {
    // Without waiting for the disk after each file, which is tested elsewhere.
    files: () => Promise.resolve(openFileStore(path.join(folder, `files-${String((count += 1))}`), {write: writeFile})),
    SQL: async () => {
      // A few rows: to truncate makes new files for every table and index, which took most of the time.
      await database.exec('delete from tablewatch.edition; delete from tablewatch.blob; delete from tablewatch.source');
      return openEditionStore(database, () => '2026-11-21T08:00:00.000Z');
    },
  };

  test.each([
    ['files', 40],
    ['SQL', 40],
  ] as const)('in %s come back as they were given, and are found whole', patience, async (kind, sample) => {
    await holds(
      `store ${kind}`,
      editions,
      async (given) => {
        const store = await stores[kind]();
        let kept = 0;
        for (const whole of given) {
          const {record, added} = await store.add(whole);
          expect(await store.readCanonical(record)).toBe(whole.canonical);
          // An edition that was there already keeps the bytes of its first time.
          if (!added) continue;
          kept += 1;
          expect(record).toMatchObject(whole.record);
          expect(Buffer.from(await store.readRaw(record))).toEqual(Buffer.from(whole.raw));
        }
        const listed = await store.list();
        expect(listed.length).toBe(kept);
        expect([...listed].map(({observedAt}) => observedAt)).toEqual(
          listed.map(({observedAt}) => observedAt).toSorted(),
        );
        // What is given again is there already.
        const newest = given.at(-1);
        if (newest !== undefined) expect(await store.add(newest)).toMatchObject({added: false});
      },
      sample,
    );
  });
});

test('settings of sources come back from SQL as they were given', patience, async () => {
  await holds(
    'store sources',
    fc.uniqueArray(fc.tuple(text, text, text), {maxLength: 4, selector: ([id]) => id}),
    async (given) => {
      await setUp(database, [], []);
      const settings = given.map(([id, board, place]) => ({id, path: place, board}));
      const rows = settings.map((setting) => sourceRow(setting.id, {setting}));
      await database.transaction((tx) => writeSources(tx, rows));
      const back = (await listSources(database)).filter(({configured}) => configured);
      expect(new Map(back.map(({id, setting}) => [id, setting]))).toEqual(
        new Map(settings.map((setting) => [setting.id, setting])),
      );
    },
    60,
  );
});
