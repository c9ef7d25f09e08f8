// Pages that scripts write, in a real Chromium, against servers on the loopback.
import fs from 'node:fs';
import http from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {RequestSetting} from '../../src/model/configuration.ts';
import {fetchUrl, isPrivateAddress, type ReadOptions} from '../../src/source/index.ts';

const executable = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const asked: {readonly url: string; readonly cookie: string | undefined}[] = [];
const inward: string[] = [];

const script = (body: string): string =>
  `<!doctype html><title>Board</title><div id="app"></div><script>${body}</script>`;
const rows = `const t = document.createElement('table'); t.innerHTML = '<tr><th>Model</th></tr>'; document.getElementById('app').append(t);
  ['GLM', 'Qwen', 'Kimi'].forEach((name, i) => setTimeout(() => t.insertAdjacentHTML('beforeend', '<tr><td>' + name + '</td></tr>'), 60 * i));`;

const server = http.createServer((request, response) => {
  asked.push({url: request.url ?? '', cookie: request.headers.cookie});
  const html = (text: string): void => void response.writeHead(200, {'content-type': 'text/html'}).end(text);
  switch (request.url) {
    case '/board':
      return html(script(`fetch('/rows.js').then(r => r.text()).then(eval)`));
    case '/rows.js':
      return void response.writeHead(200, {'content-type': 'text/javascript'}).end(rows);
    case '/no-table':
      return html(script(''));
    case '/inward':
      return void response.writeHead(302, {location: `http://127.0.0.2:${port(inner)}/secret`}).end();
    case '/frames':
      return html(
        script(
          `fetch('http://127.0.0.2:${port(inner)}/script', {mode: 'no-cors'}).catch(() => 0).finally(() => { ${rows} })`,
        ) +
          `<iframe src="http://127.0.0.2:${port(inner)}/frame"></iframe><img src="http://127.0.0.2:${port(inner)}/image">`,
      );
    case '/download':
      return void response
        .writeHead(200, {'content-type': 'application/octet-stream', 'content-disposition': 'attachment; filename="x"'})
        .end('x');
    case '/large':
      return html(`<table><tr><td>${'x'.repeat(400_000)}</td></tr></table>`);
    case '/silent':
      return;
    default:
      return void response.writeHead(404).end('gone');
  }
});
/** What must not be reached. */
const inner = http.createServer((request, response) => {
  inward.push(request.url ?? '');
  response.writeHead(200, {'content-type': 'text/html'}).end('<table><tr><td>secret</td></tr></table>');
});
const port = (of: http.Server): number => (of.address() as AddressInfo).port;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => inner.listen(0, resolve));
});
afterAll(() => {
  for (const each of [server, inner]) {
    each.closeAllConnections();
    each.close();
  }
});

const limits = {maxBytes: 200_000, timeoutMs: 60_000, allowPrivateAddresses: false};
const get = (path: string, request: RequestSetting = {}, changed: Partial<ReadOptions['limits']> = {}) =>
  fetchUrl(`http://127.0.0.1:${port(server)}${path}`, {
    folder: '.',
    limits: {...limits, ...changed},
    // The page's own address stands for the public internet: by name and by other addresses this machine is as private as ever.
    isRefused: (address) => address !== '127.0.0.1' && isPrivateAddress(address),
    request: {browser: {executable}, ...request},
  });

describe.skipIf(!fs.existsSync(executable))('a page that scripts write', {timeout: 120_000}, () => {
  test('is read once its table is complete, with the cookies', async () => {
    const answer = await get('/board', {cookies: {session: 'abc'}});
    const text = Buffer.from(answer.bytes).toString();
    expect([...text.matchAll(/<td>(\w+)<\/td>/g)].map(([, name]) => name)).toEqual(['GLM', 'Qwen', 'Kimi']);
    expect(answer.contentType).toBe('text/html; charset=utf-8');
    expect(asked.find(({url}) => url === '/board')?.cookie).toBe('session=abc');
  });

  test('what it asks for inside the private network is not reached', async () => {
    const text = Buffer.from((await get('/frames')).bytes).toString();
    expect(text).toContain('Kimi');
    expect(inward).toEqual([]);
  });

  test.each([
    ['answers an error', '/gone', {}, {}, 'SOURCE_HTTP_STATUS'],
    ['redirects inward', '/inward', {}, {}, 'SOURCE_REFUSED_ADDRESS'],
    ['never gets a table', '/no-table', {}, {timeoutMs: 1_500}, 'SOURCE_TIMEOUT'],
    ['never answers', '/silent', {}, {timeoutMs: 1_500}, 'SOURCE_TIMEOUT'],
    ['is a download', '/download', {}, {}, 'SOURCE_UNREACHABLE'],
    ['is too large', '/large', {}, {}, 'SOURCE_TOO_LARGE'],
    ['is behind a proxy that is not there', '/board', {proxy: 'http://127.0.0.1:1'}, {}, 'SOURCE_UNREACHABLE'],
  ])('that %s', async (_, path, request, changed, code) => {
    await expect(get(path, request, changed)).rejects.toMatchObject({code});
    expect(inward).toEqual([]);
  });

  test('at a private address, or at a name of one, is refused', async () => {
    const options = {folder: '.', limits, request: {browser: {executable}}};
    const strict = (host: string, path: string) => fetchUrl(`http://${host}:${port(server)}${path}`, options);
    await expect(strict('127.0.0.1', '/board')).rejects.toMatchObject({code: 'SOURCE_REFUSED_ADDRESS'});
    asked.length = 0;
    await expect(strict('localhost', '/board')).rejects.toMatchObject({code: 'SOURCE_REFUSED_ADDRESS'});
    expect(asked).toEqual([]);
  });
});

test('a Chromium that is not there', async () => {
  await expect(get('/board', {browser: {executable: '/nowhere/chromium'}})).rejects.toMatchObject({
    code: 'SOURCE_BROWSER',
    data: {reason: expect.stringContaining('/nowhere/chromium')},
  });
});
