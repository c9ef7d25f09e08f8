import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
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
