// The operator's steps of docs/service.md, taken from the page: restore a backup, move to PostgreSQL, start there. Needs the built program.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {writeBackup} from '../../src/store/sql/backup.ts';
import {openStore} from '../../src/store/sql/index.ts';
import {ask} from '../server/ask.ts';
import {requestRun} from '../../src/scheduler/enqueue.ts';
import {listEditions} from '../../src/store/sql/editions.ts';
import {type Documents, setUp, sourceRow, startFakeService, systemClock} from '../scheduler/fakes.ts';
import {createDatabase, dropDatabase, hasPostgres} from '../store/sql/engines.ts';
import {makeFolder, runCli} from './run-cli.ts';

const root = path.resolve(import.meta.dirname, '../..');
const guide = fs.readFileSync(path.join(root, 'docs/service.md'), 'utf8');

/** The arguments of the command of the page that begins so, with its example names replaced by ours. */
function step(begins: string, replaced: Readonly<Record<string, string>>): string[] {
  const line = guide.split('\n').find((one) => one.startsWith(`tablewatch ${begins}`)) ?? '';
  expect(line, `docs/service.md has no step ${begins}`).not.toBe('');
  const text = Object.entries(replaced).reduce((rest, [name, ours]) => {
    expect(rest).toContain(name);
    return rest.replace(name, ours);
  }, line);
  return [...text.split(' ').slice(1), '--no-config'];
}

let folder = '';
let url: string | null = null;
beforeAll(async () => {
  folder = makeFolder('guide');
  const store = await openStore({url: null, directory: path.join(folder, 'data')});
  const documents: Documents = new Map([['board.md', 'A']]);
  await setUp(store, [sourceRow('board')], []);
  const service = await startFakeService(store, documents);
  const ended = service.until(({kind}) => kind === 'run');
  await requestRun({database: store, queue: service.queue, clock: systemClock}, 'board');
  await ended;
  await service.stop();
  await writeBackup(store, path.join(folder, 'backup.tar.gz'));
  await store.close();
  if (hasPostgres) url = await createDatabase();
});
afterAll(async () => {
  if (url !== null) await dropDatabase(url);
  fs.rmSync(folder, {recursive: true, force: true});
});

test('a backup is restored into a new folder', () => {
  const args = step('import data/backups', {'data/backups/tablewatch-2026-11-21.tar.gz': 'backup.tar.gz'});
  expect(runCli(args, {cwd: folder, env: {DATABASE_URL: ''}})).toMatchObject({status: 0});
  expect(fs.existsSync(path.join(folder, 'restored/pg/PG_VERSION'))).toBe(true);
});

test.skipIf(!hasPostgres)(
  'everything is moved to PostgreSQL, and the service starts there (a server at 127.0.0.1:5432)',
  async () => {
    const place = 'postgres://tablewatch@db.example.org/tablewatch';
    const moved = runCli(step('export postgres', {[place]: url ?? ''}), {cwd: folder, env: {DATABASE_URL: ''}});
    expect(moved).toMatchObject({status: 0, out: expect.stringMatching(/1 edition\n/)});
    expect(guide).toContain(`DATABASE_URL=${place} tablewatch serve`);
    const env = {...process.env, DATABASE_URL: url ?? ''};
    const child = spawn(process.execPath, [path.join(root, 'dist/cli.js'), 'serve', '--no-config', '--port', '0'], {
      cwd: folder,
      env,
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    await expect.poll(() => out, {timeout: 180_000}).toContain('http://');
    expect(JSON.parse((await ask(/http:\S+/.exec(out)?.[0] ?? '', '/readyz')).text)).toMatchObject({store: 'postgres'});
    child.kill('SIGTERM');
    await once(child, 'exit');
    const store = await openStore({url, directory: ''});
    expect(await listEditions(store)).toMatchObject([{sourceId: 'board'}]);
    await store.close();
  },
);
