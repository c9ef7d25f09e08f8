// The proxy that a browser is given, asked as a browser or a page that means harm would ask it.
import http from 'node:http';
import net, {type AddressInfo} from 'node:net';
import {once} from 'node:events';
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest';
import {guardOf} from '../../src/source/address-guard.ts';
import {type GuardProxy, startGuardProxy} from '../../src/source/guard-proxy.ts';
import {defaultLimits} from '../../src/source/limits.ts';
import {isPrivateAddress} from '../../src/source/index.ts';

const origin = http.createServer((request, response) => {
  if (request.url === '/hang-up') return void request.socket.destroy();
  if (request.url === '/large') return void response.writeHead(200).end(Buffer.alloc(500_000));
  if (request.url === '/half') {
    response.writeHead(200, {'content-length': 100});
    return void response.write('half', () => setTimeout(() => response.destroy(), 20));
  }
  response
    .writeHead(200, {'x-seen': JSON.stringify(request.headers)})
    .end(`${request.method ?? ''} ${request.url ?? ''}`);
});
const portOf = (server: net.Server): number => (server.address() as AddressInfo).port;
const tooLarge: Error[] = [];
const proxies: GuardProxy[] = [];

beforeAll(() => once(origin.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => {
  origin.closeAllConnections();
  origin.close();
});
afterEach(() => {
  for (const proxy of proxies.splice(0)) proxy.close();
  tooLarge.length = 0;
});

/** This machine's own address stands for the public internet. */
async function start(upstream: URL | null = null, maxBytes = 100_000): Promise<GuardProxy> {
  const isRefused = (address: string): boolean => address !== '127.0.0.1' && isPrivateAddress(address);
  const guard = guardOf('board', {folder: '.', limits: defaultLimits, isRefused});
  const onTooLarge = (error: Error): void => void tooLarge.push(error);
  const proxy = await startGuardProxy({source: 'board', guard, upstream, maxBytes, onTooLarge});
  proxies.push(proxy);
  return proxy;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly seen: Record<string, string>;
}

/** One request as a browser makes it to a proxy: the whole address in the place of a path. */
function ask(proxy: GuardProxy, address: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const {hostname, port} = new URL(proxy.url);
    const call = http.request({hostname, port, path: address, headers, agent: false}, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('error', reject);
      response.on('end', () => {
        const seen: Record<string, string> = JSON.parse(String(response.headers['x-seen'] ?? '{}'));
        resolve({status: response.statusCode ?? 0, text, seen});
      });
    });
    call.on('error', reject).end();
  });
}

/** What comes back for a CONNECT, with what is sent at once after it. */
async function connect(proxy: GuardProxy, authority: string, after = ''): Promise<string> {
  const socket = net.connect(Number(new URL(proxy.url).port), '127.0.0.1');
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  socket.on('error', () => undefined);
  socket.write(`CONNECT ${authority} HTTP/1.1\r\nhost: ${authority}\r\n\r\n${after}`);
  await once(socket, 'close');
  return text;
}

test('hands on what a browser asks for, without what is meant for the proxy', async () => {
  const proxy = await start();
  const address = `http://127.0.0.1:${String(portOf(origin))}/a?b=1`;
  const answer = await ask(proxy, address, {'proxy-connection': 'keep-alive', 'x-own': '1'});
  expect([answer.status, answer.text]).toEqual([200, 'GET /a?b=1']);
  expect(answer.seen).toMatchObject({host: `127.0.0.1:${String(portOf(origin))}`, 'x-own': '1'});
  expect(answer.seen).not.toHaveProperty('proxy-connection');
  expect(proxy.errorOf(address)).toBeUndefined();
  expect(proxy.errorOf('no address')).toBeUndefined();
});

test.each([
  ['an address of the private network', 'http://10.0.0.1/', 403],
  ['the address of cloud credentials', 'http://169.254.169.254/latest/meta-data/', 403],
  ['a private address in brackets', 'http://[::1]:8080/', 403],
  ['a private address in other digits', 'http://0x7f000002/', 403],
  ['another scheme', 'ftp://127.0.0.1/', 400],
  ['a path, as one asks a server', '/board', 400],
])('%s is refused', async (_, address, status) => {
  const proxy = await start();
  expect((await ask(proxy, address)).status).toBe(status);
  if (status === 403) expect(proxy.errorOf(address)).toMatchObject({code: 'SOURCE_REFUSED_ADDRESS'});
});

test('a tunnel to a private address is refused, and so is one to nowhere', async () => {
  const proxy = await start();
  expect(await connect(proxy, '169.254.169.254:443')).toContain('403 Forbidden');
  expect(proxy.errorOf('https://169.254.169.254/')).toMatchObject({code: 'SOURCE_REFUSED_ADDRESS'});
  expect(await connect(proxy, 'nonsense')).toContain('400 Bad Request');
  const request = 'GET /through HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n';
  const through = await connect(proxy, `127.0.0.1:${String(portOf(origin))}`, request);
  expect(through).toContain('200 Connection Established');
  expect(through).toContain('GET /through');
});

test('a server that hangs up, or ends in the middle, ends the answer and nothing else', async () => {
  const proxy = await start();
  const base = `http://127.0.0.1:${String(portOf(origin))}`;
  await expect(ask(proxy, `${base}/hang-up`)).rejects.toThrow();
  await expect(ask(proxy, `${base}/half`)).rejects.toThrow();
  expect((await ask(proxy, `${base}/still-there`)).status).toBe(200);
});

test('more bytes than the limit, over all answers, close everything', async () => {
  const proxy = await start();
  const base = `http://127.0.0.1:${String(portOf(origin))}`;
  await expect(ask(proxy, `${base}/large`)).rejects.toThrow();
  expect(tooLarge[0]).toMatchObject({code: 'SOURCE_TOO_LARGE', data: {limit: 100_000}});
});

test('behind another proxy, that one makes the connection, to the address that was checked', async () => {
  const asked: string[] = [];
  const upstream = http.createServer();
  upstream.on('connect', (request: http.IncomingMessage, client: net.Socket) => {
    asked.push(request.url ?? '');
    const socket = net.connect(portOf(origin), '127.0.0.1', () => client.write('HTTP/1.1 200 OK\r\n\r\n'));
    socket.pipe(client).pipe(socket);
    socket.on('error', () => client.destroy());
    client.on('error', () => socket.destroy());
  });
  await once(upstream.listen(0, '127.0.0.1'), 'listening');
  const proxy = await start(new URL(`http://127.0.0.1:${String(portOf(upstream))}`));
  expect((await ask(proxy, `http://127.0.0.1:${String(portOf(origin))}/x`)).text).toBe('GET /x');
  expect((await ask(proxy, 'http://10.0.0.1/')).status).toBe(403);
  expect(asked).toEqual([`127.0.0.1:${String(portOf(origin))}`]);
  upstream.closeAllConnections();
  upstream.close();
});
