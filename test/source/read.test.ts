import fs from 'node:fs';
import fsp from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {defaultLimits} from '../../src/source/limits.ts';
import {readSource} from '../../src/source/read.ts';

let folder = '';
const read = (name: string, limits = defaultLimits) => readSource(name, {folder, limits}).then(({bytes}) => bytes);

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-read-'));
  fs.writeFileSync(path.join(folder, 'board.md'), '|模型|准确率|\n');
  fs.symlinkSync('b.md', path.join(folder, 'a.md'));
  fs.symlinkSync('a.md', path.join(folder, 'b.md'));
});
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

describe('readSource', () => {
  it('a file gives its bytes', async () => {
    expect(Buffer.from(await read('board.md')).toString()).toBe('|模型|准确率|\n');
  });
  it('a missing file', async () => {
    await expect(read('nowhere.md')).rejects.toMatchObject({code: 'SOURCE_NOT_FOUND', source: 'nowhere.md'});
  });
  it('a path through a file', async () => {
    await expect(read('board.md/inside.md')).rejects.toMatchObject({code: 'SOURCE_NOT_FOUND'});
  });
  it('a folder', async () => {
    await expect(read('.')).rejects.toMatchObject({code: 'SOURCE_IS_DIRECTORY'});
  });
  it('links that point at each other', async () => {
    await expect(read('a.md')).rejects.toMatchObject({code: 'SOURCE_LOOP'});
  });
  it('a file of 1 GB is refused before it is read', async () => {
    const file = path.join(folder, 'huge.md');
    fs.closeSync(fs.openSync(file, 'w'));
    fs.truncateSync(file, 1024 ** 3);
    await expect(read('huge.md')).rejects.toMatchObject({code: 'SOURCE_TOO_LARGE'});
    fs.rmSync(file);
  });
  it('a name that the system refuses', async () => {
    await expect(read('x'.repeat(5000))).rejects.toMatchObject({code: 'SOURCE_UNREADABLE'});
  });
});

describe('a file that is being written while it is read', () => {
  const write = (name: string, rows: number) =>
    fs.writeFileSync(path.join(folder, name), '|模型|准确率|\n|-|-|\n' + '|GLM|9|\n'.repeat(rows));

  it('is read again until it is whole', async () => {
    write('growing.md', 1);
    // The writer goes on between our first look at its size and our last.
    const real = fsp.stat;
    let looks = 0;
    vi.spyOn(fsp, 'stat').mockImplementation(async (...args) => {
      const found = await real(...args);
      if ((looks += 1) === 1) write('growing.md', 500);
      return found;
    });
    const bytes = await read('growing.md');
    vi.restoreAllMocks();
    expect(Buffer.from(bytes).toString().split('\n')).toHaveLength(503);
    expect(looks).toBeGreaterThanOrEqual(3);
  });
  it('is never taken for half an edition when the writer does not end', async () => {
    const real = fsp.stat;
    let rows = 1;
    write('endless.md', rows);
    vi.spyOn(fsp, 'stat').mockImplementation(async (...args) => {
      write('endless.md', (rows += 1));
      return await real(...args);
    });
    await expect(read('endless.md')).rejects.toMatchObject({code: 'SOURCE_CHANGING', retryable: true});
    vi.restoreAllMocks();
  });
});
