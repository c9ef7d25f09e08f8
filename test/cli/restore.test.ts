// A backup that was cut off leaves nothing behind, and the good one is taken afterwards. Needs the built program.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {writeBackup} from '../../src/store/sql/backup.ts';
import {openStore} from '../../src/store/sql/index.ts';
import {writeSources} from '../../src/store/sql/sources.ts';
import {sourceRow} from '../scheduler/fakes.ts';
import {makeFolder, runCli} from './run-cli.ts';

let folder = '';
const at = (...parts: string[]): string => path.join(folder, ...parts);

beforeAll(async () => {
  folder = makeFolder('restore');
  const store = await openStore({url: null, directory: at('first')});
  await store.transaction((tx) => writeSources(tx, [sourceRow('imaging')]));
  await writeBackup(store, at('good.tar.gz'));
  await store.close();
  const bytes = fs.readFileSync(at('good.tar.gz'));
  fs.writeFileSync(at('cut.tar.gz'), bytes.subarray(0, bytes.length / 2));
  fs.writeFileSync(at('noise.tar.gz'), Buffer.alloc(5000, 7));
  fs.writeFileSync(at('empty.tar.gz'), '');
  fs.writeFileSync(at('text.tar.gz'), gzipSync('not an archive'.repeat(100)));
  fs.writeFileSync(at('notes.txt'), 'no store');
  execFileSync('tar', ['-czf', 'other.tar.gz', 'notes.txt'], {cwd: folder});
});
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

const restore = (file: string) => runCli(['import', file, '--data', 'restored', '--no-config'], {cwd: folder});

test.each(['cut.tar.gz', 'noise.tar.gz', 'empty.tar.gz', 'text.tar.gz', 'other.tar.gz'])('%s', (file) => {
  const {status, err} = restore(file);
  expect([status, err]).toEqual([2, expect.stringContaining(`${file}: not a complete backup`)]);
  expect(err).not.toMatch(/\n\s+at /);
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('restored'))).toEqual([]);
});

test('the good one, once', async () => {
  expect(restore('good.tar.gz')).toMatchObject({status: 0});
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('restored'))).toEqual(['restored']);
  const store = await openStore({url: null, directory: at('restored')});
  expect(await store.query('select id from tablewatch.source')).toEqual([{id: 'imaging'}]);
  await store.close();
  expect(restore('good.tar.gz')).toMatchObject({status: 2, err: expect.stringContaining('already contains')});
});
