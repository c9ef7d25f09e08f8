import {once} from 'node:events';
import fs from 'node:fs';
import fsp from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {Readable} from 'node:stream';
import zlib from 'node:zlib';
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

describe('standard input', () => {
  const typed = async (chunks: readonly string[], maxBytes: number): Promise<string> => {
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(
      Readable.from(chunks.map((chunk) => Buffer.from(chunk))) as unknown as typeof process.stdin,
    );
    try {
      return Buffer.from(await read('-', {...defaultLimits, maxBytes})).toString();
    } finally {
      vi.restoreAllMocks();
    }
  };
  it('is read to its end', async () => {
    expect(await typed(['|模型|', '准确率|\n'], 100)).toBe('|模型|准确率|\n');
    expect(await typed([], 100)).toBe('');
  });
  it('is refused above the limit, before it is all in memory', async () => {
    await expect(typed(['x'.repeat(60), 'x'.repeat(60)], 100)).rejects.toMatchObject({
      code: 'SOURCE_TOO_LARGE',
      data: {source: '<stdin>', actual: 120, limit: 100},
    });
  });
});

describe('what is no ordinary file', () => {
  it('a packed one is read as what it holds', async () => {
    fs.writeFileSync(path.join(folder, 'board.csv.gz'), zlib.gzipSync('a,b\n'));
    expect(Buffer.from(await read('board.csv.gz')).toString()).toBe('a,b\n');
    fs.writeFileSync(path.join(folder, 'broken.csv.gz'), zlib.gzipSync('a,b\n').subarray(0, 15));
    await expect(read('broken.csv.gz')).rejects.toMatchObject({code: 'SOURCE_UNREADABLE'});
  });
  it('a device gives what it has', async () => {
    expect(await read('/dev/null')).toHaveLength(0);
  });
  it('a file of the system that says it is empty is read', async () => {
    expect(Buffer.from(await read('/proc/self/status')).toString()).toContain('Name:');
  });
  it('a socket is refused', async () => {
    const place = path.join(folder, 'socket');
    const server = net.createServer().listen(place);
    await once(server, 'listening');
    await expect(read('socket')).rejects.toMatchObject({
      code: 'SOURCE_UNREADABLE',
      data: {reason: {reason: 'not-regular-file'}},
    });
    server.close();
  });
  it('a disk that cannot be read says why, whatever it throws', async () => {
    vi.spyOn(fsp, 'stat').mockRejectedValueOnce(Object.assign(new Error('EIO: i/o error, stat'), {code: 'EIO'}));
    await expect(read('board.md')).rejects.toMatchObject({
      code: 'SOURCE_UNREADABLE',
      data: {reason: expect.stringContaining('EIO')},
    });
    vi.spyOn(fsp, 'stat').mockRejectedValueOnce(Object.assign(new Error('EACCES: denied'), {code: 'EACCES'}));
    await expect(read('board.md')).rejects.toMatchObject({code: 'SOURCE_DENIED'});
    vi.restoreAllMocks();
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
