import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readdir, readFile, rm, stat, utimes, writeFile} from 'node:fs/promises';
import {hostname, tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {describeThrown} from '../../../src/messages/describe-error.ts';
import {lockDirectory} from '../../../src/store/sql/directory-lock.ts';
import {processHostName} from '../../../src/store/sql/process-host-name.ts';
import {processStart} from '../../../src/store/sql/process-start.ts';

let directory: string;
let children: ChildProcess[] = [];
beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'tablewatch-lock-'))));
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  await rm(directory, {recursive: true});
});

/** A living process, and its lock on the directory. */
async function otherHolder(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6); console.log("up")']);
  children.push(child);
  await once(child.stdout, 'data');
  await holdBy(child.pid ?? 0, {});
  return child;
}

async function holdBy(pid: number, changed: object): Promise<void> {
  const holder = {pid, host: await processHostName(), started: await processStart(pid), token: 'theirs', ...changed};
  await writeFile(join(directory, 'tablewatch.lock'), JSON.stringify(holder));
}

test('a second holder is refused with the pid of the first, and may hold after it', async () => {
  const first = await lockDirectory(directory);
  await expect(lockDirectory(directory)).rejects.toMatchObject({
    code: 'STORE_LOCKED',
    message: expect.stringContaining(`process ${String(process.pid)} `),
    hint: expect.stringContaining('--data'),
  });
  const refused: unknown = await lockDirectory(directory).catch((error: unknown) => error);
  expect(describeThrown(refused, 'zh-CN')?.message).toMatch(/正被主机 \S+ 上的进程 \d+ 使用$/);
  await first.giveBack();
  await (await lockDirectory(directory)).giveBack();
  expect(await readdir(directory)).toEqual([]);
});

test('a living process keeps its lock; after kill -9 it is taken over', async () => {
  const child = await otherHolder();
  await expect(lockDirectory(directory)).rejects.toThrow(`process ${String(child.pid)} `);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const {giveBack} = await lockDirectory(directory);
  expect(JSON.parse(await readFile(join(directory, 'tablewatch.lock'), 'utf8'))).toMatchObject({pid: process.pid});
  await giveBack();
});

test('a pid that was given to another process since does not keep the lock', async () => {
  await holdBy(process.pid, {started: '1'});
  await (await lockDirectory(directory)).giveBack();
});

describe('a holder on another machine or in another container', () => {
  const file = () => join(directory, 'tablewatch.lock');
  const secondsAgo = (seconds: number) => utimes(file(), new Date(), new Date(Date.now() - seconds * 1000));

  test.each([
    ['a machine', {host: 'other-machine'}],
    ['a container of the same name', {host: `${hostname()} pid:[1]`, pid: process.pid}],
  ])('%s: alive while its heart beats, gone two minutes after', async (_, changed) => {
    await holdBy(1, changed);
    await secondsAgo(60);
    await expect(lockDirectory(directory)).rejects.toMatchObject({code: 'STORE_LOCKED'});
    await secondsAgo(125);
    await (await lockDirectory(directory)).giveBack();
    expect(await readdir(directory)).toEqual([]);
  });

  test('a holder touches its lock, and knows when it was taken over', async () => {
    vi.useFakeTimers({toFake: ['setInterval', 'clearInterval']});
    const {giveBack, isHeld} = await lockDirectory(directory);
    await secondsAgo(500);
    vi.advanceTimersByTime(10_000);
    await vi.waitFor(async () => expect(Date.now() - (await stat(file())).mtimeMs).toBeLessThan(60_000));
    expect(JSON.parse(await readFile(file(), 'utf8'))).toMatchObject({pid: process.pid});
    expect(await isHeld()).toBe(true);
    await holdBy(1, {host: 'other-machine'});
    expect(await isHeld()).toBe(false);
    await giveBack();
    expect(await readdir(directory)).toEqual(['tablewatch.lock']);
    vi.useRealTimers();
  });
});

test('half a lock file is no lock', async () => {
  await writeFile(join(directory, 'tablewatch.lock'), '{"pid":');
  await (await lockDirectory(directory)).giveBack();
});

test('of twenty that find a stale lock, one gets it', async () => {
  await holdBy(2 ** 22 + 1, {started: null});
  const results = await Promise.allSettled(Array.from({length: 20}, () => lockDirectory(directory)));
  expect(results.filter(({status}) => status === 'fulfilled')).toHaveLength(1);
});
