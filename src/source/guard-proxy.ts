// A proxy on this machine for the time of one page: all that a browser asks for goes through it, so that the guard of addresses and
// the limit of bytes hold for redirects, frames and scripts, too.
import http from 'node:http';
import net from 'node:net';
import type {Duplex} from 'node:stream';
import {failure} from '../model/errors.ts';
import type {AddressGuard} from './address-guard.ts';
import {openTunnel} from './tunnel.ts';

export interface GuardProxyOptions {
  readonly source: string;
  readonly guard: AddressGuard;
  /** The proxy that it hands on to; null: none. */
  readonly upstream: URL | null;
  /** Of all answers together; above it all connections are closed. */
  readonly maxBytes: number;
  readonly onTooLarge: (error: Error) => void;
}

export interface GuardProxy {
  readonly url: string;
  /** Why there was no connection to the host of an address; undefined where there was one. */
  readonly errorOf: (address: string) => unknown;
  readonly close: () => void;
}

/** Starts the proxy on a free port of the loopback. */
export async function startGuardProxy(options: GuardProxyOptions): Promise<GuardProxy> {
  const {source, maxBytes, onTooLarge} = options;
  const sockets = new Set<Duplex>();
  /** By `host:port`. A browser also asks for things of its own, so that an error alone says nothing of the page. */
  const errors = new Map<string, unknown>();
  let received = 0;
  const track = (socket: Duplex): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const connectTo = async (host: string, port: number): Promise<net.Socket> => {
    try {
      const socket = await connect(host, port, options);
      track(socket);
      socket.on('data', (chunk: Buffer) => {
        received += chunk.length;
        if (received <= maxBytes) return;
        for (const open of sockets) open.destroy();
        onTooLarge(failure('SOURCE_TOO_LARGE', {source, actual: received, limit: maxBytes}));
      });
      return socket;
    } catch (error) {
      errors.set(`${host}:${port}`, error);
      throw error;
    }
  };
  const server = http.createServer((request, response) => {
    // A browser asks a proxy for `http:` with the whole address.
    const target = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : null;
    if (target?.protocol !== 'http:') return void response.writeHead(400).end();
    connectTo(target.hostname, Number(target.port || 80)).then(
      (socket) => forward(request, response, target, socket),
      () => response.writeHead(403).end(),
    );
  });
  server.on('connection', track);
  server.on('connect', (request: http.IncomingMessage, client: Duplex, head: Buffer) => {
    const [, host, port] = /^(.+):(\d+)$/.exec(request.url ?? '') ?? [];
    if (host === undefined) return void client.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    connectTo(host, Number(port)).then(
      (socket) => {
        client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        if (head.length > 0) socket.write(head);
        socket.pipe(client).pipe(socket);
        client.on('close', () => socket.destroy());
        socket.on('close', () => client.destroy());
      },
      () => client.end('HTTP/1.1 403 Forbidden\r\n\r\n'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const ownPort = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    url: `http://127.0.0.1:${ownPort}`,
    errorOf: (address) => {
      if (!URL.canParse(address)) return undefined;
      const {hostname, port, protocol} = new URL(address);
      return errors.get(`${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`);
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function connect(host: string, port: number, {source, guard, upstream}: GuardProxyOptions): Promise<net.Socket> {
  if (upstream !== null) return openTunnel(host, port, upstream, {source, guard});
  const address = await guard.resolve(host);
  return new Promise((resolve, reject) => {
    const socket = net.connect({host: address, port, lookup: guard.lookup});
    socket.once('connect', () => resolve(socket)).once('error', reject);
  });
}

function forward(request: http.IncomingMessage, response: http.ServerResponse, target: URL, socket: net.Socket): void {
  const {['proxy-connection']: _, ...headers} = request.headers;
  const call = http.request({
    method: request.method,
    path: `${target.pathname}${target.search}`,
    headers: {...headers, host: target.host, connection: 'close'},
    createConnection: () => socket,
  });
  call.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  call.on('error', () => response.destroy());
  response.on('close', () => socket.destroy());
  request.pipe(call);
}
