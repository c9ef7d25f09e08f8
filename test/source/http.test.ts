import http from 'node:http';
import type {AddressInfo} from 'node:net';
import v8 from 'node:v8';
import vm from 'node:vm';
import zlib from 'node:zlib';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {fetchUrl, isPrivateAddress} from '../../src/source/index.ts';

let server: http.Server;
let base = '';
const board = '|大模型|准确率|\n|-|-|\n|GLM-4.5|100.0%|\n';

beforeAll(async () => {
  server = http.createServer((request, response) => {
    const path = request.url ?? '';
    if (path === '/board.md') {
      if (request.headers['if-none-match'] === '"v1"') return void response.writeHead(304).end();
      return void response.writeHead(200, {etag: '"v1"', 'content-type': 'text/markdown'}).end(board);
    }
    if (path === '/gzip') return void response.writeHead(200, {'content-encoding': 'gzip'}).end(zlib.gzipSync(board));
    if (path === '/GZIP') return void response.writeHead(200, {'content-encoding': 'GZIP'}).end(zlib.gzipSync(board));
    if (path === '/deflate')
      return void response.writeHead(200, {'content-encoding': 'deflate'}).end(zlib.deflateSync(board));
    if (path === '/bare')
      return void response.writeHead(200, {'content-encoding': 'deflate'}).end(zlib.deflateRawSync(board));
    if (path === '/zstd') return void response.writeHead(200, {'content-encoding': 'zstd'}).end(board);
    if (path === '/cut')
      return void response.writeHead(200, {'content-encoding': 'gzip'}).end(zlib.gzipSync(board).subarray(0, 30));
    if (path === '/torn' || path === '/stalled') {
      const whole = zlib.gzipSync(board);
      response.writeHead(200, {'content-encoding': 'gzip', 'content-length': whole.length});
      response.write(whole.subarray(0, 20));
      if (path === '/torn') setTimeout(() => response.destroy(), 50);
      return;
    }
    if (path === '/bomb')
      return void response.writeHead(200, {'content-encoding': 'gzip'}).end(zlib.gzipSync(Buffer.alloc(4_000_000)));
    if (path === '/moved') return void response.writeHead(302, {location: '/board.md'}).end();
    if (path === '/brotli')
      return void response.writeHead(200, {'content-encoding': 'br'}).end(zlib.brotliCompressSync(board));
    if (path === '/plain-coding') return void response.writeHead(200, {'content-encoding': 'identity'}).end(board);
    if (path === '/empty-deflate') return void response.writeHead(200, {'content-encoding': 'deflate'}).end();
    if (path === '/since')
      return void response.writeHead(request.headers['if-modified-since'] === 'yesterday' ? 304 : 200).end(board);
    if (path === '/to-nowhere') return void response.writeHead(302).end();
    if (path === '/to-nonsense') return void response.writeHead(302, {location: 'http://[/'}).end();
    if (path === '/hang-up') return void response.destroy();
    if (path === '/not-http') return void request.socket.end('SSH-2.0-OpenSSH_9\r\n');
    if (path === '/circle') return void response.writeHead(302, {location: '/circle'}).end();
    if (path === '/inward') return void response.writeHead(302, {location: 'http://169.254.169.254/latest/'}).end();
    if (path === '/file') return void response.writeHead(302, {location: 'file:///etc/passwd'}).end();
    if (path === '/silent') return;
    if (path === '/slow') return void response.writeHead(200).write('|');
    return void response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const limits = {maxBytes: 1_000_000, timeoutMs: 5_000, allowPrivateAddresses: true};
const get = (path: string, changed: Partial<typeof limits> = {}) =>
  fetchUrl(base + path, {folder: '.', limits: {...limits, ...changed}});

describe('fetchUrl', () => {
  it('returns the bytes and what to send back next time', async () => {
    const answer = await get('/board.md');
    expect(Buffer.from(answer.bytes).toString()).toBe(board);
    expect(answer).toMatchObject({etag: '"v1"', notModified: false, contentType: 'text/markdown'});
  });
  it('an unchanged document is an answer without bytes', async () => {
    const answer = await fetchUrl(`${base}/board.md`, {folder: '.', limits}, {etag: '"v1"', lastModified: null});
    expect(answer).toMatchObject({notModified: true, bytes: new Uint8Array()});
  });
  it('one that is known by its date', async () => {
    const known = {etag: null, lastModified: 'yesterday'};
    expect(await fetchUrl(`${base}/since`, {folder: '.', limits}, known)).toMatchObject({notModified: true});
  });
  it('an empty body may be packed in any way', async () => {
    await expect(get('/empty-deflate')).rejects.toMatchObject({code: 'SOURCE_UNREACHABLE'});
  });
  it.each([
    ['no address', 'http://[', 'SOURCE_UNREACHABLE'],
    ['a file', 'file:///etc/passwd', 'SOURCE_REFUSED_SCHEME'],
    ['an https address that speaks no TLS', 'https:', 'SOURCE_UNREACHABLE'],
  ])('%s is refused', async (_, location, code) => {
    const place = location === 'https:' ? base.replace('http:', 'https:') : location;
    await expect(fetchUrl(place, {folder: '.', limits})).rejects.toMatchObject({code});
  });
  it('unpacks', async () => expect(Buffer.from((await get('/gzip')).bytes).toString()).toBe(board));
  it.each(['/GZIP', '/deflate', '/bare', '/brotli', '/plain-coding'])('unpacks %s', async (path) => {
    expect(Buffer.from((await get(path)).bytes).toString()).toBe(board);
  });
  it.each([
    ['ends too early', '/cut', 'SOURCE_UNREACHABLE'],
    ['is torn off', '/torn', 'SOURCE_UNREACHABLE'],
    ['stalls', '/stalled', 'SOURCE_TIMEOUT'],
    ['is coded as nobody reads it', '/zstd', 'SOURCE_UNREACHABLE'],
  ])('a packed answer that %s is a failure and not an endless wait', async (_, path, code) => {
    await expect(get(path, {timeoutMs: 500})).rejects.toMatchObject({code});
  });
  it('a packed answer that stalls ends with whoever asked', async () => {
    const stop = new AbortController();
    const asked = fetchUrl(`${base}/stalled`, {folder: '.', limits, signal: stop.signal});
    setTimeout(() => stop.abort(), 100);
    await expect(asked).rejects.toMatchObject({code: 'INTERRUPTED'});
  });
  it('follows a redirect', async () => expect((await get('/moved')).finalUrl).toBe(`${base}/board.md`));
  it.each([
    ['a circle of redirects', '/circle', {}, 'SOURCE_REDIRECTS'],
    ['a missing page', '/gone', {}, 'SOURCE_HTTP_STATUS'],
    ['an answer that unfolds beyond the limit', '/bomb', {}, 'SOURCE_TOO_LARGE'],
    ['a redirect that leads nowhere', '/to-nowhere', {}, 'SOURCE_HTTP_STATUS'],
    ['a redirect to nonsense', '/to-nonsense', {}, 'SOURCE_UNREACHABLE'],
    ['a server that hangs up', '/hang-up', {}, 'SOURCE_UNREACHABLE'],
    ['a server that speaks something else', '/not-http', {}, 'SOURCE_UNREACHABLE'],
    ['a slow answer', '/slow', {timeoutMs: 200}, 'SOURCE_TIMEOUT'],
    ['a redirect to another scheme', '/file', {}, 'SOURCE_REFUSED_SCHEME'],
    ['a loopback address', '/board.md', {allowPrivateAddresses: false}, 'SOURCE_REFUSED_ADDRESS'],
  ])('%s is refused', async (_, path, changed, code) => {
    await expect(get(path, changed)).rejects.toMatchObject({code});
  });
  it('a server that answers nothing, while memory is cleaned up', async () => {
    v8.setFlagsFromString('--expose-gc');
    const collect: unknown = vm.runInNewContext('gc');
    const cleaning = setInterval(() => typeof collect === 'function' && collect(), 20);
    const outer = new AbortController();
    const asked = fetchUrl(`${base}/silent`, {folder: '.', limits: {...limits, timeoutMs: 300}, signal: outer.signal});
    await expect(asked.finally(() => clearInterval(cleaning))).rejects.toMatchObject({code: 'SOURCE_TIMEOUT'});
  });
  it('a redirect to a link-local address is refused although the first address was allowed', async () => {
    const asked = fetchUrl(`${base}/inward`, {
      folder: '.',
      limits: {...limits, allowPrivateAddresses: false},
      isRefused: (address) => address !== '127.0.0.1' && isPrivateAddress(address),
    });
    await expect(asked).rejects.toMatchObject({
      code: 'SOURCE_REFUSED_ADDRESS',
      data: {actual: '169.254.169.254'},
    });
  });
  it('a name that resolves to a private address is refused at the connection', async () => {
    const {port} = server.address() as AddressInfo;
    const asked = fetchUrl(`http://localhost:${port}/board.md`, {
      folder: '.',
      limits: {...limits, allowPrivateAddresses: false},
    });
    await expect(asked).rejects.toMatchObject({code: 'SOURCE_REFUSED_ADDRESS'});
  });
  it('nobody there', async () => {
    await expect(fetchUrl('http://127.0.0.1:9/board.md', {folder: '.', limits})).rejects.toMatchObject({
      code: 'SOURCE_UNREACHABLE',
      retryable: true,
    });
  });
});

describe('isPrivateAddress', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '255.255.255.255',
    '::127.0.0.1',
    '::7f00:1',
    'fec0::1',
    '168.63.129.16',
    'no address',
  ])('%s', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });
  it.each(['1.1.1.1', '8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});
