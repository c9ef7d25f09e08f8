// The whole service on real parts: documents from a file, an address and a repository; both SQL engines; a mail server; a webhook;
// and a browser that looks at the mail.
/// <reference lib="dom" />
import {execFileSync} from 'node:child_process';
import {generateKeyPairSync} from 'node:crypto';
import fs from 'node:fs';
import {copyFile, mkdtemp, rm} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import PostalMime, {type Email} from 'postal-mime';
import {SMTPServer} from 'smtp-server';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {defaultConfiguration} from '../../src/config/index.ts';
import type {Configuration, DigestSetting} from '../../src/model/configuration.ts';
import {rules} from '../../src/rules/index.ts';
import {type Service, startService} from '../../src/scheduler/service.ts';
import {sha256} from '../../src/store/content-files.ts';
import {listDeliveries} from '../../src/store/sql/deliveries.ts';
import {listEditions} from '../../src/store/sql/editions.ts';
import {listRuns, readRun} from '../../src/store/sql/runs.ts';
import {createDatabase, describeOnEngines, dropDatabase} from '../store/sql/engines.ts';
import {look, hasChromium} from './look.ts';

const samples = resolve(import.meta.dirname, '../../samples/imaging-board');
const mails: string[] = [];
const hooks: {headers: Record<string, unknown>; body: string}[] = [];
let smtp: SMTPServer;
let web: Server;
let folder: string;
let asked: string[] = [];
const {privateKey} = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: {type: 'pkcs8', format: 'pem'},
  publicKeyEncoding: {type: 'spki', format: 'pem'},
});

const portOf = (server: {address(): unknown}): string => {
  const address = server.address();
  if (typeof address !== 'object' || address === null || !('port' in address)) throw new Error('no port');
  return String(address.port);
};

beforeAll(async () => {
  smtp = new SMTPServer({
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
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done));
  web = createServer((request, response) => {
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        hooks.push({headers: request.headers, body});
        response.end();
      });
      return;
    }
    asked.push(`${String(request.headers['if-none-match'])} ${String(request.headers['if-modified-since'])}`);
    const lastModified = 'Sat, 21 Nov 2026 08:00:00 GMT';
    if (request.headers['if-modified-since'] === lastModified) response.writeHead(304).end();
    else
      response
        .writeHead(200, {'last-modified': lastModified})
        .end('# Surgery\n\n| Model | Score |\n|---|---|\n| GLM-5 | 9 |\n| yi | 8 |\n');
  });
  await new Promise<void>((done) => web.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  smtp.close();
  web.close();
});

function configuration(): Configuration {
  const reader: DigestSetting = {
    id: 'reader',
    to: '读者 <reader@example.org>',
    boards: [],
    models: ['GLM-*'],
    vendors: [],
    minimum: 'minor',
    frequency: 'each',
    at: '08:00',
    timeZone: 'Asia/Shanghai',
    holdEditions: 1,
    heartbeat: false,
    language: 'zh-CN',
  };
  return {
    ...defaultConfiguration,
    sources: [
      {id: 'imaging', path: 'board.md'},
      {id: 'surgery', url: `http://127.0.0.1:${portOf(web)}/surgery.md`},
      {id: 'history', git: {repository: 'clone', file: 'board.md'}},
    ],
    limits: {...defaultConfiguration.limits, allowPrivateAddresses: true},
    mail: {
      smtp: `smtp://127.0.0.1:${portOf(smtp.server)}`,
      from: 'tablewatch <watch@example.org>',
      maxPerSecond: 50,
      onUncertain: 'resend',
      dkim: {domainName: 'example.org', keySelector: 'k', privateKey},
    },
    webhooks: [
      {id: 'hook', kind: 'json', url: `http://127.0.0.1:${portOf(web)}/hook`, secret: 'geheim', minimum: 'minor'},
    ],
    digests: [reader],
    server: {host: '127.0.0.1', port: 0, data: 'data', publicUrl: 'https://watch.example.org'},
  };
}

function commit(name: string, date: string): void {
  fs.mkdirSync(join(folder, 'clone'), {recursive: true});
  fs.copyFileSync(join(samples, name), join(folder, 'clone/board.md'));
  const env = {...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date};
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: join(folder, 'clone'),
      env,
    });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', name);
}

describeOnEngines('from document to mailbox', (engine) => {
  let service: Service;
  let url: string | null = null;

  // A minute behind: changes of one minute are one mail, and that minute is over.
  const clock = {now: () => new Date(Date.now() - 60_000).toISOString()};
  const start = async (): Promise<Service> =>
    startService({
      configuration: configuration(),
      rules,
      language: 'en',
      clock,
      vote: () => null,
      world: {sha256, languageModel: () => Promise.reject(new Error('not needed here'))},
      folder,
      url,
      directory: join(folder, 'data'),
      schedule: true,
      onEvent: () => undefined,
    });
  const run = async (id: string) => {
    const made = (await service.runNow(id)) ?? 0;
    const state = async () => (await readRun(service.database, made))?.run.state;
    await expect.poll(state, {timeout: 60_000}).toMatch(/done|failed/);
    return (await readRun(service.database, made))?.run;
  };
  const firstRuns = async () => (await listRuns(service.database, {limit: 9})).filter(({state}) => state === 'done');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tablewatch-e2e-'));
    url = engine === 'postgres' ? await createDatabase() : null;
    [mails.length, hooks.length, asked] = [0, 0, []];
    await copyFile(join(samples, '2025-08.md'), join(folder, 'board.md'));
    commit('2025-08.md', '2025-08-01T08:00:00Z');
    service = await start();
  });
  afterAll(async () => {
    await service.stop();
    if (url !== null) await dropDatabase(url);
    await rm(folder, {recursive: true, force: true});
  });

  test('all sources are read at once, and the first edition is no news', async () => {
    await expect.poll(firstRuns, {timeout: 60_000}).toHaveLength(3);
    expect((await listEditions(service.database)).map(({sourceId}) => sourceId)).toEqual([
      'history',
      'imaging',
      'surgery',
    ]);
    const [history] = await listEditions(service.database, {sourceId: 'history'});
    expect(history?.record).toMatchObject({
      observedAt: '2025-08-01T08:00:00.000Z',
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    expect(await listDeliveries(service.database, {limit: 9})).toEqual([]);
  });

  test('the same bytes are no edition and no mail, whatever says so: digest, date, commit', async () => {
    expect(await run('surgery')).toMatchObject({outcome: 'not-modified'});
    expect(asked).toEqual(['undefined undefined', 'undefined Sat, 21 Nov 2026 08:00:00 GMT']);
    expect(await run('history')).toMatchObject({outcome: 'not-modified'});
    expect(await run('imaging')).toMatchObject({outcome: 'unchanged'});
    expect(await listEditions(service.database)).toHaveLength(3);
    expect(await listDeliveries(service.database, {limit: 9})).toEqual([]);
  });

  let mail: Email;
  test('a change is one edition, one mail and one call', async () => {
    await copyFile(join(samples, '2025-09.md'), join(folder, 'board.md'));
    expect(await run('imaging')).toMatchObject({outcome: 'changed'});
    await expect.poll(() => [mails.length, hooks.length], {timeout: 60_000}).toEqual([1, 1]);
    mail = await PostalMime.parse(mails[0] ?? '');
    expect(mail.to?.[0]).toEqual({name: '读者', address: 'reader@example.org'});
    expect(mail.subject).toContain('[board]');
    expect(mail.text).toContain('GLM-Z1-Flash');
    expect(Buffer.byteLength(mail.html ?? '')).toBeLessThan(80_000);
    const [hook] = hooks;
    expect(hook?.headers['x-tablewatch-signature']).toMatch(/^t=\d+,v1=[0-9a-f]{64}$/);
    expect(JSON.parse(hook?.body ?? '{}')).toMatchObject({schemaVersion: 1, id: hook?.headers['idempotency-key']});
  });

  describe.skipIf(!hasChromium)('the mail in a browser (needs Chromium)', () => {
    test.each([
      ['light', 640],
      ['dark', 640],
      ['light', 360],
      ['dark', 360],
    ] as const)('%s, %d pixels: nothing sticks out, axe finds nothing, nothing is loaded', async (scheme, width) => {
      expect(await look(mail.html ?? '', scheme, width)).toEqual({overflow: 0, violations: [], requests: []});
    });
  });

  test('a second start on the same data tells nothing twice', async () => {
    await service.stop();
    service = await start();
    expect(await run('imaging')).toMatchObject({outcome: 'unchanged'});
    commit('2025-09.md', '2025-09-01T08:00:00Z');
    expect(await run('history')).toMatchObject({outcome: 'changed'});
    await expect.poll(() => mails.length, {timeout: 60_000}).toBe(2);
    const second = await PostalMime.parse(mails[1] ?? '');
    expect(second.messageId).not.toBe(mail.messageId);
    expect(second.references).toBe(mail.references);
    // The server has the mail before the store knows that it was sent.
    const deliveries = async () =>
      (await listDeliveries(service.database, {limit: 9})).map(({state, items}) => `${state} ${String(items.length)}`);
    await expect.poll(deliveries, {timeout: 60_000}).toEqual(Array.from({length: 4}, () => 'sent 1'));
  }, 180_000);
});
