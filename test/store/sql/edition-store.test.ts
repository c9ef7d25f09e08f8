import {mkdtemp, rm, stat, readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {NewEdition} from '../../../src/model/snapshot.ts';
import {openFileStore} from '../../../src/store/file-store.ts';
import {writeBackup} from '../../../src/store/sql/backup.ts';
import {sha256} from '../../../src/store/content-files.ts';
import {copyEditions, openEditionStore} from '../../../src/store/sql/edition-store.ts';
import {openPglite} from '../../../src/store/sql/pglite.ts';
import {describeOnEngines, openTestStore, type TestStore} from './engines.ts';

const now = () => '2026-11-21T08:00:00.000Z';

function edition(source: string, canonical: string, observedAt: string): NewEdition {
  const raw = new TextEncoder().encode(`raw ${canonical}`);
  const board = {
    board: `${source}#b`,
    title: 'Medical imaging',
    rows: 3,
    canonicalSha256: sha256(canonical),
    entered: 1,
    left: 0,
    moved: null,
  };
  return {
    raw,
    canonical,
    record: {
      source,
      observedAt,
      rawSha256: sha256(raw),
      canonicalSha256: sha256(canonical),
      byteLength: raw.length,
      format: 'markdown',
      commit: null,
      boards: [board],
    },
  };
}

const editions = [
  edition('boards/imaging.md', 'A', '2025-08-01T00:00:00.000Z'),
  edition('boards/surgery.md', 'S', '2025-08-15T00:00:00.000Z'),
  edition('boards/imaging.md', 'B', '2025-09-01T00:00:00.000Z'),
  edition('boards/imaging.md', 'A', '2025-10-01T00:00:00.000Z'),
];

describeOnEngines('the SQL store as a store of editions', (engine) => {
  let store: TestStore;
  let folder: string;
  beforeAll(async () => {
    store = await openTestStore(engine);
    folder = await mkdtemp(join(tmpdir(), 'tablewatch-editions-'));
  });
  afterAll(async () => {
    await store.dispose();
    await rm(folder, {recursive: true});
  });

  test('keeps what snapshots/ keeps, and gives it back as it was', async () => {
    const files = openFileStore(join(folder, 'one'));
    for (const one of editions) await files.add(one);
    const sql = openEditionStore(store.database, now);
    expect(await copyEditions(files, sql)).toBe(4);
    expect(await copyEditions(files, sql)).toBe(0);
    expect(await sql.list()).toEqual(await files.list());
    expect(await sql.list('boards/imaging.md')).toEqual(await files.list('boards/imaging.md'));
    const again = openFileStore(join(folder, 'two'));
    expect(await copyEditions(sql, again)).toBe(4);
    expect(await again.list()).toEqual(await files.list());
    expect(await again.verify()).toMatchObject({editions: 4, failures: []});
    const index = (name: string) => readFile(join(folder, name, 'index.jsonl'), 'utf8');
    expect(await index('two')).toBe(await index('one'));
  });

  test('an edition that is the newest already is not added', async () => {
    const sql = openEditionStore(store.database, now);
    const [newest] = editions.slice(-1);
    if (newest === undefined) return;
    expect(await sql.add(newest)).toMatchObject({added: false, record: {canonicalSha256: sha256('A')}});
    const [record] = await sql.list('boards/surgery.md');
    if (record === undefined) throw new Error('no record');
    expect(await sql.readCanonical(record)).toBe('S');
    expect(new TextDecoder().decode(await sql.readRaw(record))).toBe('raw S');
  });

  test('a backup is taken while work goes on, and restores to a store of its own', async () => {
    const file = join(folder, 'backups', 'b.tar.gz');
    if (engine === 'postgres') {
      await expect(writeBackup(store.database, file)).rejects.toMatchObject({
        code: 'USAGE',
        message: expect.stringContaining('pg_dump'),
      });
      return;
    }
    const work = Promise.all(Array.from({length: 20}, (_, index) => store.database.query('select $1::int', [index])));
    const size = await writeBackup(store.database, file);
    await work;
    expect((await stat(file)).size).toBe(size);
    const restored = await openPglite(join(folder, 'restored'), await readFile(file));
    expect(await openEditionStore(restored, now).list()).toEqual(await openEditionStore(store.database, now).list());
    await restored.close();
  });
});
