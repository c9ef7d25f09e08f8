// HTTP as nobody should speak it, to a real service: every answer is HTTP, none is an error of ours, and the service lives on.
import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import net from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {type Site, startSite} from '../server/site.ts';
import {holds, patience, wellFormed} from './holds.ts';

let folder = '';
let site: Site;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tablewatch-requests-'));
  await writeFile(path.join(folder, 'board.md'), '| Rank | Model | Score |\n|---|---|---|\n| 1 | GLM | 90% |\n');
  site = await startSite({sources: [{id: 'board', path: path.join(folder, 'board.md')}]}, false);
});
afterAll(async () => {
  await site.close();
  await rm(folder, {recursive: true, force: true});
});

const word = fc.oneof(
  fc.constantFrom('board', '1', '0', '-1', '99999999999999999999', 'NaN', '', '.', '..', '%2e%2e', '%00', '%zz', '%ff'),
  fc.constantFrom("'; drop table tablewatch.source; --", '<script>', '__proto__', 'constructor', '%0d%0ax-injected: 1'),
  fc.string({unit: 'binary', maxLength: 8}).map((made) => encodeURIComponent(wellFormed(made))),
  fc.string({maxLength: 8}),
);
const place = fc.constantFrom(
  ...['/', '/runs', '/runs/*', '/changes', '/findings', '/findings/silence', '/digests', '/diff', '/search', '/login'],
  ...['/logout', '/subscribe', '/subscription/*', '/unsubscribe/*', '/source-form', '/sources/*', '/sources/*/run'],
  ...[
    '/boards/*/*/*',
    '/boards/*/*/*/models/*',
    '/boards/*/*/*/feed.atom',
    '/repair',
    '/events',
    '/assets/*',
    '/pause',
  ],
  ...['/healthz', '/readyz', '/metrics', '/api/v1/*', '/api/v1/sources/*', '/api/v1/runs/*', '/api/v1/editions/*'],
  ...[
    '/api/v1/changesets/*/*',
    '/api/v1/findings',
    '/api/v1/findings/silence',
    '/api/v1/repair',
    '/api/v1/boards',
    '*',
  ],
);
const target = fc
  .tuple(place, fc.array(word, {minLength: 4, maxLength: 4}), fc.array(fc.tuple(word, word), {maxLength: 3}))
  .map(([pattern, words, query]) => {
    let at = 0;
    const where = pattern.replaceAll('*', () => words[at++] ?? '');
    return query.length === 0 ? where : `${where}?${query.map((pair) => pair.join('=')).join('&')}`;
  });
const known = fc.constantFrom(
  'source',
  'document',
  'q',
  'from',
  'to',
  'before',
  'limit',
  'lang',
  'sort',
  'until',
  'change',
);
const asked = fc.oneof(
  {weight: 3, arbitrary: target},
  {
    weight: 2,
    arbitrary: fc
      .tuple(target, fc.array(fc.tuple(known, word), {maxLength: 4}))
      .map(([where, query]) => `${where.split('?')[0] ?? ''}?${query.map((pair) => pair.join('=')).join('&')}`),
  },
);
const method = fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'get', 'X');
const header = fc.constantFrom(
  'accept: text/html',
  'accept: application/json',
  'accept-language: zh-CN,en;q=0.1',
  'accept-language: ,;q=x',
  'cookie: tablewatch_session=x; tablewatch_language=zh-CN; =; a',
  'cookie: tablewatch_login=AAAA',
  'authorization: Basic !!!!',
  'authorization: Bearer ',
  'origin: null',
  'origin: http://evil.example',
  'sec-fetch-site: cross-site',
  'content-type: application/x-www-form-urlencoded',
  'content-type: application/json',
  'content-type: multipart/form-data; boundary=x',
  'content-type: multipart/form-data',
  'content-encoding: gzip',
  'transfer-encoding: chunked',
  'content-length: 5',
  'content-length: 99999999',
  'content-length: x',
  'expect: 100-continue',
  'upgrade: websocket',
  'if-none-match: "x"',
  'range: bytes=0-1',
  'host: evil.example',
  'x-forwarded-for: 10.0.0.1',
);
const body = fc.oneof(
  fc.constantFrom(
    '',
    'csrf=x&back=//evil.example',
    '{"text": "x"}',
    '{',
    '--x\r\ncontent-disposition: form-data',
    '5\r\nhello\r\n',
  ),
  fc.string({unit: 'binary', maxLength: 60}),
);
const request = fc.record({
  method,
  asked,
  version: fc.constantFrom('HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/9', ''),
  headers: fc.array(header, {maxLength: 5}),
  body,
});

/** What comes back until the server closes. A request that announces more than it has is ended by us: it is aborted there. */
async function speak(words: string, isWhole: boolean): Promise<string> {
  const {port, hostname} = new URL(site.url);
  const socket = net.connect(Number(port), hostname);
  socket.on('error', () => undefined);
  let answer = '';
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1');
    // Pages that follow runs never end.
    if (/^content-type: text\/event-stream/im.test(answer)) socket.destroy();
  });
  if (isWhole) socket.write(words, 'latin1');
  else socket.end(words, 'latin1');
  await once(socket, 'close');
  return answer;
}

test('a request of any shape is answered in HTTP, and is no error of ours', patience, async () => {
  await holds(
    'requests',
    request,
    async ({method: verb, asked: where, version, headers, body: sent}) => {
      const head = [`${verb} ${where} ${version}`, 'host: localhost', 'connection: close', ...headers];
      const isWhole = !headers.some((line) => /^(?:content-length|transfer-encoding)/.test(line));
      const all = await speak(`${head.join('\r\n')}\r\n\r\n${isWhole ? '' : sent}`, isWhole);
      const answer = all.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '');
      if (isWhole || answer !== '') expect(answer).toMatch(/^HTTP\/1\.1 [2345]\d\d /);
      expect(answer).not.toMatch(/^HTTP\/1\.1 500 /);
      expect(answer.split('\r\n\r\n')[0]).not.toMatch(/^x-injected/im);
      expect(site.troubles).toEqual([]);
    },
    200,
  );
  expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
});
