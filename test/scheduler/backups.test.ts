import {mkdtemp, mkdir, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from 'vitest';
import {backUp, deleteOldBackups, startBackups} from '../../src/scheduler/backups.ts';
import {openStore, type Database} from '../../src/store/sql/index.ts';

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tablewatch-backups-'));
  database = await openStore({url: null, directory: path.join(folder, 'data')});
});
beforeEach(() => mkdir(path.join(folder, 'backups')));
afterEach(() => rm(path.join(folder, 'backups'), {recursive: true}));
afterAll(async () => {
  await database.close();
  await rm(folder, {recursive: true, force: true});
});

const names = async () => (await readdir(path.join(folder, 'backups'))).sort();

test('the newest are kept, what was cut off goes, and files of others stay', async () => {
  const made = ['2026-11-19', '2026-11-20', '2026-11-21'].map((day) => `tablewatch-${day}T03-00-00-000Z.tar.gz`);
  for (const name of [
    ...made,
    'tablewatch-2026-11-18T03-00-00-000Z.tar.gz.3021874563',
    'before-the-move.tar.gz',
    'notes.txt',
  ])
    await writeFile(path.join(folder, 'backups', name), 'x');
  await deleteOldBackups(folder, 2);
  expect(await names()).toEqual(['before-the-move.tar.gz', 'notes.txt', ...made.slice(1)]);
  await deleteOldBackups(folder, 2);
  expect(await names()).toHaveLength(4);
});

test('one is written at each slot, by the setting of the moment; one that fails is reported, and the next one is written', async () => {
  let now = '2026-11-21T02:59:00.000Z';
  const clock = {now: () => now};
  const errors: unknown[] = [];
  let backup: {schedule: string; keep: number} | undefined = {schedule: '0 3 * * *', keep: 2};
  let isFull = false;
  const dump = async () => {
    if (isFull) throw new Error('no space left');
    return await database.dump();
  };
  const running = startBackups({
    database: {...database, dump},
    directory: folder,
    clock,
    setting: () => ({backup, timeZone: 'UTC'}),
    onError: (error) => errors.push(error),
    lookMs: 10,
  });
  const writtenAt = (day: number) => `tablewatch-2026-11-${String(day)}T03-00-30-000Z.tar.gz`;
  const wait = (files: readonly string[]) => expect.poll(names, {timeout: 60_000}).toEqual(files);
  now = '2026-11-21T03:00:30.000Z';
  await wait([writtenAt(21)]);
  isFull = true;
  now = '2026-11-22T03:00:30.000Z';
  await expect.poll(() => errors, {timeout: 60_000}).toHaveLength(1);
  isFull = false;
  now = '2026-11-23T03:00:30.000Z';
  await wait([writtenAt(21), writtenAt(23)]);
  now = '2026-11-24T03:00:30.000Z';
  await wait([writtenAt(23), writtenAt(24)]);
  backup = undefined;
  now = '2026-11-25T03:00:30.000Z';
  await running.stop();
  expect(await names()).toEqual([writtenAt(23), writtenAt(24)]);
});

test('what is written by hand has the same name', async () => {
  expect(path.basename(await backUp(database, folder, '2026-11-21T08:00:00.000Z'))).toBe(
    'tablewatch-2026-11-21T08-00-00-000Z.tar.gz',
  );
});
