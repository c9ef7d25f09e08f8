// Documents named `.gz`: read unpacked, written packed, and never beyond the limit.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import {afterAll, expect, test} from 'vitest';
import {defaultLimits, packed, readSource} from '../../src/source/index.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-gzip-'));
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

function write(name: string, bytes: Uint8Array): string {
  fs.writeFileSync(path.join(folder, name), bytes);
  return name;
}
const read = async (name: string, maxBytes = defaultLimits.maxBytes): Promise<string> =>
  new TextDecoder().decode((await readSource(name, {folder, limits: {...defaultLimits, maxBytes}})).bytes);

test('a packed file is read as what it holds; one that is only named so as it is', async () => {
  expect(await read(write('board.csv.gz', zlib.gzipSync('a,b\n1,2\n')))).toBe('a,b\n1,2\n');
  const archive = zlib.gzipSync('not really');
  const {bytes} = await readSource(write('a.tar.gz', archive), {folder, limits: defaultLimits});
  expect([...bytes]).toEqual([...archive]);
  expect(await read(write('plain.csv.gz', Buffer.from('a,b\n')))).toBe('a,b\n');
});

test('a bomb and a torn file are refused', async () => {
  const bomb = write('bomb.csv.gz', zlib.gzipSync(Buffer.alloc(50_000_000, 0x61)));
  await expect(read(bomb, 1_000_000)).rejects.toMatchObject({code: 'SOURCE_TOO_LARGE'});
  const torn = write('torn.csv.gz', zlib.gzipSync('a,b\n1,2\n').subarray(0, 15));
  await expect(read(torn)).rejects.toMatchObject({code: 'SOURCE_UNREADABLE'});
});

test('what is written under such a name is packed, once', async () => {
  const once = await packed('board.csv.gz', 'a,b\n');
  expect(zlib.gunzipSync(once).toString()).toBe('a,b\n');
  expect(await packed('board.csv.gz', once)).toBe(once);
  expect(await packed('board.csv', 'a,b\n')).toBe('a,b\n');
});
