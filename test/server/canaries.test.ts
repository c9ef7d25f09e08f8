// Canaries: a value for each secret that a configuration may hold, none of which may come out of the service again, be it in a page, the
// API, a mail, a webhook's body, the log, the store or an error. Needs the built program.
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import http from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {SMTPServer} from 'smtp-server';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {openStore} from '../../src/store/sql/index.ts';
import {ask} from './ask.ts';
import {crawl} from './crawl.ts';

const bin = path.resolve(import.meta.dirname, '../../dist/cli.js');
const canary = (name: string): string => `canary${name}${'0123456789'.slice(name.length)}`;
const secrets = {
  URL_PASSWORD: canary('Urlpw'),
  URL_TOKEN: canary('Urltok'),
  PATH_SECRET: canary('Path'),
  GIT_TOKEN: canary('Git'),
  HOOK_PATH: canary('Hook'),
  HOOK_KEY: canary('Key'),
  SMTP_PASSWORD: canary('Smtp'),
  LOGIN_TOKEN: canary('Login'),
};
const board = (score: number): string =>
  `# Imaging\n\n| Rank | Model | Score |\n|---|---|---|\n| 1 | GLM-4.5 | 90% |\n| 2 | MiniMax-M1 | ${String(score)}% |\n| 3 | Qwen3-8B | 70% |\n`;

let folder: string;
let child: ChildProcess;
let log = '';
let out = '';
let score = 80;
const mails: string[] = [];
const hooks: string[] = [];
const asked: string[] = [];

const sources = http.createServer((request, response) => {
  asked.push(`${request.url ?? ''} ${request.headers.authorization ?? ''}`);
  if (request.method === 'POST') {
    request.on('data', (chunk: Buffer) => hooks.push(chunk.toString()));
    request.on('end', () => response.end('{}'));
  } else if (/broken|\.git/.test(request.url ?? '')) response.writeHead(500).end();
  else response.writeHead(200, {'content-type': 'text/markdown'}).end(board(score));
});
const smtp = new SMTPServer({
  allowInsecureAuth: true,
  disabledCommands: ['STARTTLS'],
  onAuth: ({password}, _session, done) => {
    asked.push(`smtp ${password ?? ''}`);
    done(null, {user: 'watch'});
  },
  onData(stream, _session, done) {
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    stream.on('end', () => {
      mails.push(text);
      done();
    });
  },
});
const portOf = (server: {address(): string | AddressInfo | null}): string => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? String(address.port) : '';
};

async function start(): Promise<string> {
  out = '';
  child = spawn(process.execPath, [bin, 'serve', '--port', '0', '--data', 'data', '--log-level', 'debug'], {
    cwd: folder,
    env: {PATH: process.env['PATH'], LANG: 'C.UTF-8', ...secrets},
  });
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  await expect.poll(() => out, {timeout: 180_000}).toContain('http://');
  return /http:\S+/.exec(out)?.[0] ?? '';
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tablewatch-canaries-'));
  await new Promise<void>((resolve) => sources.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${portOf(sources)}`;
  const configuration = {
    sources: [
      {id: 'login', url: `http://reader:\${ENV:URL_PASSWORD}@${host}/board.md?token=\${ENV:URL_TOKEN}`},
      {id: 'hidden', url: `http://${host}/feeds/\${ENV:PATH_SECRET}/board.md`},
      {id: 'plain', url: `http://reader:${canary('Plain')}@${host}/board.md?api_key=${canary('Query')}`},
      {id: 'broken', url: `http://reader:\${ENV:URL_PASSWORD}@${host}/broken.md?token=\${ENV:URL_TOKEN}`},
      {id: 'repository', git: {repository: `http://reader:\${ENV:GIT_TOKEN}@${host}/boards.git`, file: 'board.md'}},
    ],
    mail: {
      smtp: `smtp://watch:\${ENV:SMTP_PASSWORD}@127.0.0.1:${portOf(smtp.server)}`,
      from: 'watch@example.org',
      operator: 'op@example.org',
    },
    digests: [{id: 'reader', to: 'reader@example.org', frequency: 'each'}],
    webhooks: [{id: 'hook', kind: 'json', url: `http://${host}/hooks/\${ENV:HOOK_PATH}`, secret: '${ENV:HOOK_KEY}'}],
    server: {token: '${ENV:LOGIN_TOKEN}', publicUrl: 'https://boards.example.org'},
    limits: {allowPrivateAddresses: true},
  };
  await writeFile(path.join(folder, 'tablewatch.config.json'), JSON.stringify(configuration));
});
afterAll(async () => {
  child.kill('SIGKILL');
  sources.closeAllConnections();
  sources.close();
  smtp.close();
  await rm(folder, {recursive: true, force: true});
});

test('no secret comes out again', async () => {
  const url = await start();
  const authorization = `Bearer ${secrets.LOGIN_TOKEN}`;
  const api = async (place: string, method = 'GET') =>
    (await ask(url, `/api/v1${place}`, {method, headers: {authorization}})).text;
  const runs = async (state: string): Promise<number> => {
    const answer: {runs: {state: string}[]} = JSON.parse(await api('/runs?limit=100'));
    return answer.runs.filter((run) => run.state === state).length;
  };
  await expect.poll(() => runs('done'), {timeout: 120_000}).toBeGreaterThanOrEqual(3);
  score = 85;
  for (const id of ['login', 'hidden', 'plain']) await api(`/sources/${id}/run`, 'POST');
  await expect.poll(() => runs('done'), {timeout: 120_000}).toBeGreaterThanOrEqual(6);
  for (let failed = 2; failed < 6; failed += 2) {
    await expect.poll(() => runs('failed'), {timeout: 120_000}).toBeGreaterThanOrEqual(failed);
    for (const id of ['broken', 'repository']) await api(`/sources/${id}/run`, 'POST');
  }
  await expect.poll(() => runs('failed'), {timeout: 120_000}).toBeGreaterThanOrEqual(6);
  // Notices of both sources that failed three times, and changes at the webhook (a mail waits for its minute to be over).
  await expect.poll(() => mails.length, {timeout: 120_000}).toBeGreaterThanOrEqual(2);
  await expect.poll(() => hooks.length, {timeout: 120_000}).toBeGreaterThanOrEqual(3);

  // They were used, or this test would say nothing.
  const logins = asked.flatMap((line) => [...line.matchAll(/Basic (\S+)/g)].map(([, text = '']) => text));
  const used = [...asked, ...logins.map((text) => Buffer.from(text, 'base64').toString())].join('\n');
  for (const name of ['URL_PASSWORD', 'URL_TOKEN', 'PATH_SECRET', 'SMTP_PASSWORD', 'HOOK_PATH'] as const)
    expect(used).toContain(secrets[name]);

  const places = [
    '/sources',
    '/runs?limit=100',
    '/editions',
    '/boards',
    '/changesets',
    ...['login', 'hidden'].map((id) => `/findings?source=${id}`),
  ];
  const answers = await Promise.all(places.map((place) => api(place)));
  const pages = await crawl(url, 'en', {authorization});
  expect(pages.length).toBeGreaterThan(15);
  child.kill('SIGTERM');
  await once(child, 'exit');

  const store = await openStore({url: null, directory: path.join(folder, 'data')});
  const tables = await store.query<{name: string}>(
    `select table_schema || '.' || table_name as name from information_schema.tables where table_schema like 'tablewatch%'`,
  );
  const rows = await Promise.all(
    tables.map(async ({name}) => `${name}: ${JSON.stringify(await store.query(`select * from ${name}`))}`),
  );
  await store.close();
  const clones = await readdir(path.join(folder, 'data', 'clones'), {recursive: true}).catch(() => []);
  const all = {answers, pages: pages.map(({text}) => text), mails, hooks, log: [log], store: rows, clones, out: [out]};
  const found = Object.entries(all).flatMap(([where, texts]) =>
    texts.flatMap((text) => [...new Set(text.match(/canary[A-Z]\w+/g) ?? [])].map((name) => `${where}: ${name}`)),
  );
  expect([...new Set(found)]).toEqual([]);
  expect(log).toContain('"source":"broken"');
}, 600_000);
