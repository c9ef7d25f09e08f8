// A disk that is really full: a small file system in memory, which only root may mount (elsewhere skipped).
import {execFileSync} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {failure} from '../../src/model/errors.ts';
import {openStore, type Database} from '../../src/store/sql/index.ts';
import {listEditions} from '../../src/store/sql/editions.ts';
import {requestRun} from '../../src/scheduler/enqueue.ts';
import {openTestStore} from '../store/sql/engines.ts';
import {type Documents, setUp, sourceRow, startFakeService, subscriptionTo, systemClock} from '../scheduler/fakes.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'tablewatch-disk-'));
const canMount = (() => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', folder], {stdio: 'ignore'});
    return true;
  } catch {
    return false;
  }
})();

afterAll(async () => {
  if (canMount) execFileSync('umount', ['-l', folder]);
  await rm(folder, {recursive: true, force: true});
});

describe.skipIf(!canMount)('the disk of the embedded store is full (needs root, for a small file system)', () => {
  const documents: Documents = new Map([['board.md', 'A']]);
  const ballast = path.join(folder, 'ballast');

  /** Leaves so many megabytes free. */
  async function fill(megabytes: number): Promise<void> {
    await rm(ballast, {force: true});
    const free = Number(execFileSync('df', ['--output=avail', '-B', '1048576', folder]).toString().split('\n')[1]);
    await writeFile(ballast, Buffer.alloc(Math.max(0, free - megabytes) * 1024 * 1024));
  }

  test('a start is refused with the reason, leaves nothing half made, and works when there is room', async () => {
    const directory = path.join(folder, 'started');
    const open = () => openStore({url: null, directory});
    await fill(5);
    await expect(open()).rejects.toMatchObject({code: 'STORE_FULL', data: {limit: 80}});
    await rm(ballast);
    await (await open()).close();
    await fill(5);
    await expect(open()).rejects.toMatchObject({code: 'STORE_FULL', data: {limit: 32}});
    await rm(ballast);
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    await expect(open()).rejects.toMatchObject({
      code: 'STORE_UNREADABLE',
      message: expect.stringContaining('read-only file system'),
    });
    execFileSync('mount', ['-o', 'remount,rw', folder]);
    await (await open()).close();
    await rm(directory, {recursive: true});
  });

  test('work is refused with the reason, the process stays responsive, and goes on by itself', async () => {
    const database = await openStore({url: null, directory: path.join(folder, 'data')});
    await setUp(database, [sourceRow('board')], [subscriptionTo('reader')]);
    const service = await startFakeService(database, documents);
    const request = () => requestRun({database, queue: service.queue, clock: systemClock}, 'board');
    await request();
    await expect.poll(() => listEditions(database), {timeout: 30_000}).toHaveLength(1);

    await fill(10);
    await expect
      .poll(() => request().catch((error: unknown) => error), {timeout: 30_000})
      .toMatchObject({
        code: 'STORE_FULL',
        data: {limit: 32},
      });
    await expect(
      database.query('insert into tablewatch.slot values ($1, now(), $2)', ['a', 'b']),
    ).rejects.toMatchObject({
      code: 'STORE_FULL',
    });
    // Reading works on a full disk.
    expect(await listEditions(database)).toHaveLength(1);

    await rm(ballast);
    documents.set('board.md', 'B');
    await expect.poll(() => request().catch(() => null), {timeout: 90_000}).toEqual(expect.any(Number));
    await expect.poll(() => listEditions(database), {timeout: 30_000}).toHaveLength(2);
    await expect.poll(() => service.sent, {timeout: 30_000}).toHaveLength(1);
    await service.stop();
    await database.close();
  }, 240_000);
});

test('a run that could be neither claimed nor given back is taken again once there is room, before any sweep', async () => {
  const store = await openTestStore('pglite');
  let isArmed = true;
  let isFull = false;
  const database: Database = {
    ...store.database,
    query: async (text, values) => {
      if (isArmed && text.includes("set state = 'running'")) {
        [isArmed, isFull] = [false, true];
        setTimeout(() => (isFull = false), 1500);
      }
      if (isFull) throw failure('STORE_FULL', {place: 'data', limit: 32});
      return await store.database.query(text, values);
    },
  };
  await setUp(store.database, [sourceRow('board')], []);
  const documents: Documents = new Map([['board.md', 'A']]);
  const service = await startFakeService(database, documents, {sweepMs: 3_600_000});
  await requestRun({database: store.database, queue: service.queue, clock: systemClock}, 'board');
  await expect.poll(() => listEditions(store.database), {timeout: 60_000}).toHaveLength(1);
  await service.stop();
  await store.dispose();
});
