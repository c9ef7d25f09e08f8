// `snapshot --from-wayback` against an archive on the loopback. Needs the built program.
import {execFile} from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {makeFolder} from './run-cli.ts';

const bin = path.resolve(import.meta.dirname, '../../dist/cli.js');
const board = (rows: readonly string[]): string =>
  `<h1>Board</h1><table><tr><th>Model</th><th>Score</th></tr>${rows.map((row, at) => `<tr><td>${row}</td><td>${90 - at}</td></tr>`).join('')}</table>`;
const address = 'https://board.example.org/top?lang=en';
const captures: Record<string, string> = {
  '20250801120000': board(['GLM', 'Qwen', 'Kimi']),
  '20250901120000': board(['GLM', 'Qwen', 'Kimi', 'o3']),
  '20251001120000': board(['Qwen', 'GLM', 'Kimi', 'o3']),
};
let broken = new Set<string>();
let list: 'whole' | 'page' | 'empty' | 'error' | 'inward' = 'whole';
const asked: URL[] = [];

const server = http.createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://archive.test');
  asked.push(url);
  const [, timestamp] = /^\/web\/(\d{14})id_\/https:\/\/board\.example\.org\/top$/.exec(url.pathname) ?? [];
  if (timestamp !== undefined) {
    if (broken.has(timestamp)) return void response.writeHead(503).end();
    return void response.writeHead(200, {'content-type': 'text/html'}).end(captures[timestamp]);
  }
  if (list === 'error') return void response.writeHead(429).end();
  if (list === 'inward') return void response.writeHead(302, {location: 'http://169.254.169.254/latest/'}).end();
  if (list === 'page') return void response.writeHead(200).end('<html>Too many requests</html>');
  if (list === 'empty') return void response.writeHead(200).end('[]');
  const from = url.searchParams.get('from') ?? '';
  const rows = Object.keys(captures).filter((time) => time >= from);
  response
    .writeHead(200, {'content-type': 'application/json'})
    .end(JSON.stringify([['timestamp', 'original'], ...rows.map((time) => [time, address])]));
});

let archive = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  archive = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs beside the server of this process, which a synchronous call would stop. */
function run(folder: string, ...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const env = {...process.env, NO_COLOR: '1', LANG: 'C.UTF-8', LC_ALL: ''};
    const child = execFile(process.execPath, [bin, ...args], {cwd: folder, env}, (_, out, err) =>
      resolve({status: child.exitCode ?? -1, out, err}),
    );
  });
}

function folderFor(name: string, limits = '{allowPrivateAddresses: true, timeoutMs: 20000}'): string {
  const folder = makeFolder(`wayback-${name}`);
  fs.writeFileSync(path.join(folder, 'tablewatch.config.yaml'), `limits: ${limits}\n`);
  return folder;
}

const backfill = (folder: string, ...args: readonly string[]): Promise<Run> =>
  run(folder, 'snapshot', '--from-wayback', address, '--archive', archive, ...args);

test('stores every capture with its time, and goes on where it was stopped', async () => {
  const folder = folderFor('all');
  broken = new Set(['20250901120000']);
  const first = await backfill(folder);
  expect(first.status).toBe(2);
  expect(first.err).toContain('503');
  expect(first.out).toContain('3 captures in the archive, 2 editions added, 0 unchanged');
  expect(asked[0]?.searchParams.get('url')).toBe(address);
  expect(asked[0]?.searchParams.getAll('filter')).toEqual(['statuscode:200']);
  broken = new Set();
  asked.length = 0;
  const second = await backfill(folder);
  expect(second).toMatchObject({status: 0, err: ''});
  expect(second.out).toContain('1 edition added, 2 unchanged');
  expect(asked.map(({pathname}) => pathname.slice(0, 20))).toEqual([
    '/cdx/search/cdx',
    '/web/20250901120000id'.slice(0, 20),
  ]);
  const {out} = await run(folder, 'log');
  expect(out).toMatch(/2025-08-01 12:00Z[\s\S]*2025-09-01 12:00Z[\s\S]*2025-10-01 12:00Z/);
});

test('takes only those from a day on', async () => {
  const {out} = await backfill(folderFor('since'), '--since', '2025-09-15');
  expect(out).toContain('1 capture in the archive, 1 edition added');
});

test.each([
  ['answers an error', 'error', '429', ''],
  ['is a page', 'page', 'not a list of captures', ''],
  ['is at a private address', 'inward', 'is a private or local address', '{timeoutMs: 20000}'],
] as const)('a list that %s is an error', async (_, kind, message, limits) => {
  list = kind;
  const {status, err} = await backfill(limits === '' ? folderFor(kind) : folderFor(kind, limits));
  list = 'whole';
  expect(status).toBe(2);
  expect(err).toContain(message);
});

test('an address without captures adds nothing', async () => {
  list = 'empty';
  const done = await backfill(folderFor('none'));
  list = 'whole';
  expect(done).toMatchObject({status: 0, out: expect.stringContaining('0 captures in the archive')});
});
