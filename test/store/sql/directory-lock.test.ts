import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {hostname, tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {lockDirectory} from '../../../src/store/sql/directory-lock.ts';
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
  const holder = {pid, host: hostname(), started: await processStart(pid), token: 'theirs', ...changed};
  await writeFile(join(directory, 'tablewatch.lock'), JSON.stringify(holder));
}

test('a second holder is refused with the pid of the first, and may hold after it', async () => {
  const unlock = await lockDirectory(directory);
  await expect(lockDirectory(directory)).rejects.toMatchObject({
    code: 'STORE_LOCKED',
    message: expect.stringContaining(`process ${String(process.pid)} `),
    hint: expect.stringContaining('--data'),
  });
  await unlock();
  await (
    await lockDirectory(directory)
  )();
  expect(await readdir(directory)).toEqual([]);
});

test('a living process keeps its lock; after kill -9 it is taken over', async () => {
  const child = await otherHolder();
  await expect(lockDirectory(directory)).rejects.toThrow(`process ${String(child.pid)} `);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const unlock = await lockDirectory(directory);
  expect(JSON.parse(await readFile(join(directory, 'tablewatch.lock'), 'utf8'))).toMatchObject({pid: process.pid});
  await unlock();
});

test('a pid that was given to another process since does not keep the lock', async () => {
  await holdBy(process.pid, {started: '1'});
  await (
    await lockDirectory(directory)
  )();
});

test('a holder on another machine is taken for alive', async () => {
  await holdBy(1, {host: 'other-machine'});
  await expect(lockDirectory(directory)).rejects.toThrow('process 1 on other-machine');
});

test('half a lock file is no lock', async () => {
  await writeFile(join(directory, 'tablewatch.lock'), '{"pid":');
  await (
    await lockDirectory(directory)
  )();
});

test('of twenty that find a stale lock, one gets it', async () => {
  await holdBy(2 ** 22 + 1, {started: null});
  const results = await Promise.allSettled(Array.from({length: 20}, () => lockDirectory(directory)));
  expect(results.filter(({status}) => status === 'fulfilled')).toHaveLength(1);
});
