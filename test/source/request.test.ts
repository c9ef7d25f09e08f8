// How an address is asked for: headers, cookies, a proxy. Against servers on the loopback, which the guard lets through by name.
import http from 'node:http';
import net, {type AddressInfo} from 'node:net';
import type {Duplex} from 'node:stream';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import type {RequestSetting} from '../../src/model/configuration.ts';
import {fetchUrl, isPrivateAddress} from '../../src/source/index.ts';

const board = '| Model |\n|---|\n| GLM |\n';
const asked: http.IncomingHttpHeaders[] = [];
const tunnels: {readonly to: string; readonly login: string | undefined}[] = [];
let proxyAnswer: 'connect' | 'refuse' | 'hang' | 'page' = 'connect';
const sockets = new Set<Duplex>();

function serve(handler: http.RequestListener): http.Server {
  const server = http.createServer(handler);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  return server;
}

const origin = serve((request, response) => {
  asked.push(request.headers);
  const to = request.url?.startsWith('/to?') === true ? decodeURIComponent(request.url.slice(4)) : null;
  if (to !== null) return void response.writeHead(302, {location: to}).end();
  response.writeHead(200, {'content-type': 'text/markdown'}).end(board);
});
const other = serve((request, response) => {
  asked.push(request.headers);
  response.writeHead(200).end(board);
});
const proxy = serve((_, response) => void response.writeHead(405).end());
proxy.on('connect', (request: http.IncomingMessage, client: Duplex) => {
  sockets.add(client);
  client.on('error', () => undefined);
  tunnels.push({to: request.url ?? '', login: request.headers['proxy-authorization']});
  if (proxyAnswer === 'hang') return;
  if (proxyAnswer === 'refuse') return void client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
  if (proxyAnswer === 'page') return void client.end('<html>not a proxy</html>\r\n\r\n');
  const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(request.url ?? '') ?? [];
  const socket = net.connect(Number(port), host, () => {
    client.write('HTTP/1.1 200 OK\r\n\r\n');
    socket.pipe(client).pipe(socket);
  });
  sockets.add(socket);
  socket.on('error', () => client.destroy());
});

const portOf = (server: http.Server): number => (server.address() as AddressInfo).port;
const addressOf = (server: http.Server, host = '127.0.0.1'): string => `http://${host}:${portOf(server)}`;

beforeAll(async () => {
  for (const server of [origin, other, proxy])
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of [origin, other, proxy]) server.close();
});
beforeEach(() => {
  asked.length = 0;
  tunnels.length = 0;
  proxyAnswer = 'connect';
});

const limits = {maxBytes: 100_000, timeoutMs: 10_000, allowPrivateAddresses: false};
/** The loopback alone is let through: other private addresses are refused as ever. */
const isRefused = (address: string): boolean => address !== '127.0.0.1' && isPrivateAddress(address);
const get = (url: string, request: RequestSetting, changed: Partial<typeof limits> = {}) =>
  fetchUrl(url, {folder: '.', limits: {...limits, ...changed}, isRefused, request});

const secrets = {
  headers: {Authorization: 'Bearer s3cret', 'accept-language': 'zh'},
  cookies: {session: 'abc', seen: '1'},
};

describe('headers and cookies', () => {
  test('are sent to the address, over the own ones', async () => {
    await get(`${addressOf(origin)}/board.md`, {
      ...secrets,
      headers: {...secrets.headers, 'User-Agent': 'board-watch'},
    });
    expect(asked[0]).toMatchObject({
      authorization: 'Bearer s3cret',
      'accept-language': 'zh',
      cookie: 'session=abc; seen=1',
      'user-agent': 'board-watch',
    });
  });

  test('follow a redirect to the same origin, and to no other', async () => {
    await get(`${addressOf(origin)}/to?/board.md`, secrets);
    expect(asked[1]).toMatchObject({authorization: 'Bearer s3cret'});
    asked.length = 0;
    await get(`${addressOf(origin)}/to?${encodeURIComponent(`${addressOf(other)}/`)}`, secrets);
    expect(asked.map(({authorization, cookie}) => [authorization, cookie])).toEqual([
      ['Bearer s3cret', 'session=abc; seen=1'],
      [undefined, undefined],
    ]);
    expect(asked[1]?.['accept-language']).toBeUndefined();
  });

  test.each([
    ['header', {headers: {authorization: 'Bearer ${ENV:BOARD_TOKEN}'}}],
    ['cookie', {cookies: {session: '${ENV:BOARD_TOKEN}'}}],
    ['proxy', {proxy: 'http://u:${ENV:BOARD_TOKEN}@127.0.0.1:1'}],
  ])('a %s whose variable is not set is not sent as it is written', async (_, request) => {
    await expect(get(addressOf(origin), request)).rejects.toMatchObject({
      code: 'SOURCE_SECRET_MISSING',
      data: {actual: 'BOARD_TOKEN'},
    });
    expect(asked).toEqual([]);
  });

  test('errors do not show them', async () => {
    const error: unknown = await get(`${addressOf(origin)}/to?http://10.0.0.1/`, secrets).catch((e: unknown) => e);
    expect(JSON.stringify(error)).not.toMatch(/s3cret|abc/);
  });
});

describe('proxy', () => {
  test('is asked for a connection to the checked address, with its own login', async () => {
    const proxied = {proxy: `http://reader:p%40ss@127.0.0.1:${portOf(proxy)}`, ...secrets};
    const answer = await get(`${addressOf(origin, 'localhost')}/board.md`, proxied);
    expect(Buffer.from(answer.bytes).toString()).toBe(board);
    expect(tunnels).toEqual([
      {to: `127.0.0.1:${portOf(origin)}`, login: `Basic ${Buffer.from('reader:p@ss').toString('base64')}`},
    ]);
    expect(asked[0]).toMatchObject({host: `localhost:${portOf(origin)}`, authorization: 'Bearer s3cret'});
    expect(asked[0]?.['proxy-authorization']).toBeUndefined();
  });

  test.each([
    ['the address', (): string => 'http://10.0.0.1/'],
    ['a redirect', (): string => `${addressOf(origin)}/to?${encodeURIComponent('http://169.254.169.254/latest/')}`],
  ])('%s into the private network is refused before the proxy is asked', async (_, url) => {
    await expect(get(url(), {proxy: addressOf(proxy)})).rejects.toMatchObject({code: 'SOURCE_REFUSED_ADDRESS'});
    expect(tunnels.map(({to}) => to).filter((to) => !to.startsWith('127.0.0.1:'))).toEqual([]);
  });

  test('a name that means a private address is refused before the proxy is asked', async () => {
    const options = {folder: '.', limits, request: {proxy: addressOf(proxy)}};
    await expect(fetchUrl(`${addressOf(origin, 'localhost')}/`, options)).rejects.toMatchObject({
      code: 'SOURCE_REFUSED_ADDRESS',
    });
    expect(tunnels).toEqual([]);
  });

  test('where all addresses are allowed, the proxy resolves the name', async () => {
    const changed = {allowPrivateAddresses: true};
    await get(`${addressOf(origin, 'localhost')}/`, {proxy: addressOf(proxy)}, changed).catch(() => undefined);
    expect(tunnels[0]?.to).toBe(`localhost:${portOf(origin)}`);
  });

  test('an https address goes through it, too: a server that speaks no TLS is no answer', async () => {
    const address = addressOf(origin).replace('http:', 'https:');
    await expect(get(address, {proxy: addressOf(proxy)})).rejects.toMatchObject({code: 'SOURCE_UNREACHABLE'});
    const named = addressOf(origin, 'localhost').replace('http:', 'https:');
    await expect(get(named, {proxy: addressOf(proxy)})).rejects.toMatchObject({code: 'SOURCE_UNREACHABLE'});
    expect(tunnels.map(({to}) => to)).toEqual(Array(2).fill(`127.0.0.1:${portOf(origin)}`));
    expect(asked).toEqual([]);
  });

  test.each([
    ['http://127.0.0.1/', '127.0.0.1:80'],
    ['https://127.0.0.1/', '127.0.0.1:443'],
    ['http://[2606:4700::1111]/', '[2606:4700::1111]:80'],
  ])('%s is asked of it as %s', async (address, authority) => {
    proxyAnswer = 'refuse';
    await expect(get(address, {proxy: addressOf(proxy)})).rejects.toMatchObject({code: 'SOURCE_UNREACHABLE'});
    expect(tunnels.map(({to}) => to)).toEqual([authority]);
  });

  test.each(['http://127.0.0.1', 'https://127.0.0.1', 'http://[::1]:1', 'https://127.0.0.1:1'])(
    'at %s, where none is',
    async (place) => {
      await expect(get(addressOf(origin), {proxy: place})).rejects.toMatchObject({code: 'SOURCE_UNREACHABLE'});
      expect(asked).toEqual([]);
    },
  );

  test('that is an https address and speaks no TLS', async () => {
    const place = addressOf(proxy).replace('http:', 'https:');
    await expect(get(addressOf(origin), {proxy: place})).rejects.toMatchObject({code: 'SOURCE_UNREACHABLE'});
    expect(tunnels).toEqual([]);
  });

  test('that answers like a server', async () => {
    // A server without CONNECT closes; one that knows it as any method answers with a page.
    const page = net.createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end('HTTP/1.1 405 Method Not Allowed\r\ncontent-length: 0\r\n\r\n'));
    });
    await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
    const {port} = page.address() as AddressInfo;
    await expect(get(addressOf(origin), {proxy: `http://only@127.0.0.1:${port}`})).rejects.toMatchObject({
      code: 'SOURCE_UNREACHABLE',
      data: {reason: {reason: 'proxy-refused', data: {status: 405}}},
    });
    page.close();
  });

  test('that refuses', async () => {
    proxyAnswer = 'refuse';
    await expect(get(addressOf(origin), {proxy: addressOf(proxy)})).rejects.toMatchObject({
      code: 'SOURCE_UNREACHABLE',
      data: {reason: {reason: 'proxy-refused', data: {status: 407}}},
    });
  });

  test('that hangs', async () => {
    proxyAnswer = 'hang';
    await expect(get(addressOf(origin), {proxy: addressOf(proxy)}, {timeoutMs: 300})).rejects.toMatchObject({
      code: 'SOURCE_TIMEOUT',
    });
  });

  test('that is none', async () => {
    proxyAnswer = 'page';
    await expect(get(addressOf(origin), {proxy: addressOf(proxy)})).rejects.toMatchObject({code: 'SOURCE_UNREACHABLE'});
    await expect(get(addressOf(origin), {proxy: 'http://127.0.0.1:1'})).rejects.toMatchObject({
      code: 'SOURCE_UNREACHABLE',
    });
  });
});
