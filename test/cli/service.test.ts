// `digest`, `export`, `import`, `worker` and `serve` as users call them. Needs the built program.
import {execFile, spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';
import PostalMime from 'postal-mime';
import {SMTPServer} from 'smtp-server';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {loadConfig} from '../../src/config/index.ts';
import {requestRun} from '../../src/scheduler/enqueue.ts';
import {followConfiguration} from '../../src/scheduler/follow-configuration.ts';
import {openStore} from '../../src/store/sql/index.ts';
import {openQueue} from '../../src/store/sql/queue.ts';
import {readRun} from '../../src/store/sql/runs.ts';
import {listWorkers} from '../../src/store/sql/workers.ts';
import {createDatabase, dropDatabase, hasPostgres} from '../store/sql/engines.ts';
import {makeFolder, type CliRun} from './run-cli.ts';

const bin = path.resolve(import.meta.dirname, '../../dist/cli.js');
const samples = path.resolve(import.meta.dirname, '../../samples/imaging-board');
const configuration = {
  sources: [{id: 'imaging', path: 'board.md'}],
  digests: [{id: 'zhipu', to: 'reader@example.org', vendors: ['智谱AI'], language: 'zh-CN'}],
};
let folder: string;

/** Not the synchronous one: a mail server of this process has to answer meanwhile. */
function run(args: readonly string[], env: Record<string, string> = {}): Promise<CliRun> {
  return new Promise((resolve) => {
    const options = {cwd: folder, env: {...process.env, NO_COLOR: '1', LANG: 'C.UTF-8', DATABASE_URL: '', ...env}};
    execFile(process.execPath, [bin, ...args], options, (error, out, err) => {
      const code = error === null ? 0 : error.code;
      resolve({status: typeof code === 'number' ? code : null, out, err});
    });
  });
}

const at = (...parts: string[]): string => path.join(folder, ...parts);
const index = (store: string): string => fs.readFileSync(at(store, 'index.jsonl'), 'utf8');

beforeAll(async () => {
  folder = makeFolder('service');
  fs.writeFileSync(at('tablewatch.config.json'), JSON.stringify(configuration));
  for (const month of ['2025-08', '2025-09', '2025-11']) {
    fs.copyFileSync(path.join(samples, `${month}.md`), at('board.md'));
    await run(['snapshot', 'board.md', '--at', `${month}-01`]);
  }
});
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

describe('digest', () => {
  test('a preview is three files, without any server, and the .eml is a whole mail', async () => {
    const {status, out} = await run(['digest', '--preview', 'out']);
    expect([status, out.split('\n')]).toEqual([
      0,
      [at('out/digest.html'), at('out/digest.txt'), at('out/digest.eml'), ''].map((file) =>
        expect.stringContaining(path.basename(file)),
      ),
    ]);
    const mail = await PostalMime.parse(fs.readFileSync(at('out/digest.eml')));
    expect(mail.subject).toContain('moved: MiniMax-Text-01');
    expect(mail.text?.trim()).toBe(fs.readFileSync(at('out/digest.txt'), 'utf8').trim());
    expect(fs.readFileSync(at('out/digest.html'), 'utf8')).toContain('MiniMax-Text-01');
    expect(mail.headers.find(({key}) => key === 'auto-submitted')?.value).toBe('auto-generated');
  });

  test('with the wishes of a configured digest: a vendor is followed through its models', async () => {
    await run(['digest', '--preview', 'zhipu', '--digest', 'zhipu']);
    const text = fs.readFileSync(at('zhipu/digest.txt'), 'utf8');
    expect(text).toContain('您关注的');
    expect(text).not.toContain('MiniMax-Text-01：');
    expect(await run(['digest', '--preview', 'x', '--digest', 'nobody'])).toMatchObject({status: 2});
  });

  test('sent to an address, once, without a link that would not work', async () => {
    const mails: string[] = [];
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
        stream.on('end', () => {
          mails.push(text);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    const address = smtp.server.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const mail = {smtp: `smtp://127.0.0.1:${port}`, from: 'tablewatch <watch@example.org>'};
    const server = {publicUrl: 'https://watch.example.org'};
    fs.writeFileSync(at('mail.json'), JSON.stringify({...configuration, mail, server}));
    const sent = await run(['digest', '--to', 'me@example.org', '--config', 'mail.json']);
    smtp.close();
    expect(sent).toMatchObject({status: 0, out: expect.stringContaining('moved: MiniMax-Text-01')});
    const [only, ...more] = await Promise.all(mails.map((one) => PostalMime.parse(one)));
    expect(more).toEqual([]);
    expect(only?.to?.[0]?.address).toBe('me@example.org');
    expect(mails[0]).not.toContain('/unsubscribe/');
    expect(mails[0]).not.toContain('One-Click');
    const refused = await run(['digest', '--to', 'me@example.org', '--config', 'mail.json']);
    expect(refused).toMatchObject({status: 2, err: expect.stringContaining('127.0.0.1')});
  });

  test('nothing to report, nothing to do it with: said in a sentence', async () => {
    expect(await run(['digest'])).toMatchObject({status: 2, err: expect.stringContaining('--preview')});
    expect(await run(['digest', '--to', 'me@example.org'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('mail'),
    });
    const empty = await run(['digest', '--preview', 'none', '--store', 'nowhere']);
    expect(empty).toMatchObject({status: 0, err: expect.stringContaining('nothing has changed')});
    expect(fs.existsSync(at('none'))).toBe(false);
  });
});

describe('export and import', () => {
  test('nothing to import is an error, and makes no store', async () => {
    fs.mkdirSync(at('no-editions'));
    for (const origin of ['no-editions', 'nowhere', 'pglite:nowhere']) {
      const {status, out, err} = await run(['import', origin, '--data', 'untouched']);
      expect([origin, status, out, err]).toEqual([origin, 2, '', expect.stringContaining('no editions here')]);
    }
    expect(fs.existsSync(at('untouched'))).toBe(false);
  });

  test('snapshots/ → the embedded store → another one → snapshots/ again, the same to the byte', async () => {
    expect(await run(['import', 'snapshots', '--data', 'data'])).toMatchObject({status: 0, out: '3 editions\n'});
    expect(await run(['import', 'snapshots', '--data', 'data'])).toMatchObject({status: 0, out: '0 editions\n'});
    const moved = await run(['export', 'pglite:other', '--data', 'data']);
    expect(moved).toMatchObject({status: 0, out: expect.stringMatching(/\b3 edition\n/)});
    expect(await run(['export', 'back', '--data', 'other'])).toMatchObject({status: 0, out: '3 editions\n'});
    expect(index('back')).toBe(index('snapshots'));
    expect((await run(['log', '--verify', '--store', 'back'])).status).toBe(0);
    const again = await run(['import', 'pglite:other', '--data', 'data']);
    expect(again).toMatchObject({status: 2, err: expect.stringContaining('already contains 3 editions')});
  }, 600_000);

  test.skipIf(!hasPostgres)(
    'snapshots/ → PostgreSQL → the embedded store and back (a server at 127.0.0.1:5432)',
    async () => {
      const url = await createDatabase();
      const other = await createDatabase();
      try {
        expect(await run(['import', 'snapshots'], {DATABASE_URL: url})).toMatchObject({status: 0, out: '3 editions\n'});
        expect(await run(['export', 'pglite:from-server'], {DATABASE_URL: url})).toMatchObject({status: 0});
        expect(await run(['export', other, '--data', 'from-server'])).toMatchObject({status: 0});
        expect(await run(['export', 'from-other'], {DATABASE_URL: other})).toMatchObject({
          status: 0,
          out: '3 editions\n',
        });
        expect(index('from-other')).toBe(index('snapshots'));
      } finally {
        await dropDatabase(url);
        await dropDatabase(other);
      }
    },
    600_000,
  );
});

const clock = {now: () => new Date().toISOString()};

async function openService(url: string) {
  const database = await openStore({url, directory: ''});
  const queue = await openQueue(database, () => undefined);
  return {
    database,
    queue,
    close: async () => {
      await queue.stop();
      await database.close();
    },
  };
}

describe('the service as a process', () => {
  async function start(...more: string[]): Promise<{child: ChildProcess; log: string[]; ended: Promise<unknown>}> {
    const child = spawn(process.execPath, [bin, 'serve', '--port', '0', '--data', 'served', ...more], {
      cwd: folder,
      env: {...process.env, DATABASE_URL: '', LANG: 'C.UTF-8'},
    });
    const log: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => log.push(chunk.toString()));
    await once(child.stdout, 'data');
    return {child, log, ended: once(child, 'exit')};
  }

  test('a backup while it works, a changed configuration, a second one refused, and a quiet end', async () => {
    const {child, log, ended} = await start();
    const said = (words: string) => expect.poll(() => log.join(''), {timeout: 180_000}).toContain(words);
    await said('"outcome":"changed"');
    child.kill('SIGUSR2');
    await said('backup written');
    fs.writeFileSync(
      at('tablewatch.config.json'),
      JSON.stringify({sources: [{id: 'x', path: 'x.md', schedule: '0 8 1 * 1'}]}),
    );
    child.kill('SIGHUP');
    await said('the configuration stays as it was');
    fs.writeFileSync(at('tablewatch.config.json'), JSON.stringify(configuration));
    child.kill('SIGHUP');
    await said('configuration read again');
    const second = await run(['serve', '--port', '0', '--data', 'served']);
    expect(second).toMatchObject({status: 2, err: expect.stringContaining(`process ${String(child.pid)}`)});
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(log.join('')).not.toContain('"level":50,"err"');
    const [backup = ''] = fs.readdirSync(at('served/backups'));
    expect(await run(['import', `served/backups/${backup}`, '--data', 'restored'])).toMatchObject({status: 0, err: ''});
    expect(await run(['import', `served/backups/${backup}`, '--data', 'restored'])).toMatchObject({status: 2});
    expect(await run(['export', 'from-backup', '--data', 'restored'])).toMatchObject({out: '1 editions\n'});
  }, 600_000);

  test.skipIf(!hasPostgres)(
    'a worker does what others queue, and ends quietly (a server at 127.0.0.1:5432)',
    async () => {
      const url = await createDatabase();
      const {database, queue, close} = await openService(url);
      const child = spawn(process.execPath, [bin, 'worker'], {cwd: folder, env: {...process.env, DATABASE_URL: url}});
      const ended = once(child, 'exit');
      try {
        await followConfiguration(database, await loadConfig({folder, environment: {}}), clock);
        const id = (await requestRun({database, queue, clock}, 'imaging')) ?? 0;
        const state = async () => (await readRun(database, id))?.run.state;
        await expect.poll(state, {timeout: 90_000}).toBe('done');
        child.kill('SIGHUP');
        const again = (await requestRun({database, queue, clock}, 'imaging')) ?? 0;
        await expect.poll(async () => (await readRun(database, again))?.run.state, {timeout: 90_000}).toBe('done');
        child.kill('SIGTERM');
        expect(await ended).toEqual([0, null]);
        expect(await listWorkers(database)).toEqual([]);
      } finally {
        child.kill('SIGKILL');
        await close();
        await dropDatabase(url);
      }
    },
    600_000,
  );

  test('a worker without a server says what it needs; half-set variables are named', async () => {
    expect(await run(['worker'])).toMatchObject({status: 2, err: expect.stringContaining('DATABASE_URL')});
    const half = await run(['serve', '--port', '0'], {PGHOST: 'db'});
    expect(half).toMatchObject({status: 2, err: expect.stringContaining('PGUSER')});
    const away = await run(['serve', '--port', '0'], {DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/x'});
    expect(away).toMatchObject({status: 2, err: expect.stringContaining('127.0.0.1:1/x')});
    expect(away.err).not.toContain('geheim');
  });

  test('accept asks the service, with its token, and says what it answered', async () => {
    const asked: string[] = [];
    const server = createServer((request, answer) => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? ''}`);
      answer.statusCode = asked.length === 1 ? 202 : asked.length === 2 ? 409 : 500;
      answer.end('{}');
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    fs.writeFileSync(at('accept.json'), JSON.stringify({server: {token: 'a-token-of-16-characters'}}));
    const accept = (): Promise<CliRun> => run(['accept', '影像', '--config', 'accept.json', '--port', port]);
    try {
      expect(await accept()).toMatchObject({status: 0, out: expect.stringContaining('is accepted')});
      expect(await accept()).toMatchObject({status: 1, out: expect.stringContaining('No document')});
      expect(await accept()).toMatchObject({status: 2, err: expect.stringContaining('HTTP 500')});
    } finally {
      server.close();
    }
    expect(asked[0]).toBe(`POST /api/v1/sources/${encodeURIComponent('影像')}/accept Bearer a-token-of-16-characters`);
    expect(await accept()).toMatchObject({status: 2, err: expect.stringContaining(`127.0.0.1:${port}`)});
  });
});
