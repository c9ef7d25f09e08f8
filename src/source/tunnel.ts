// A connection through a proxy (CONNECT, RFC 9110 § 9.3.6). The proxy is told an address, not a name: what the guard has checked is
// what it connects to. Where all addresses are allowed it is told the name, which may be one that only the proxy knows.
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import {because, failure} from '../model/errors.ts';
import type {AddressGuard} from './address-guard.ts';

interface TunnelOptions {
  readonly source: string;
  readonly guard: AddressGuard;
  readonly signal?: AbortSignal | undefined;
}

/** Returns what a request needs to go through the proxy. @throws SOURCE_REFUSED_ADDRESS SOURCE_UNREACHABLE, and what the network says */
export async function throughProxy(
  target: URL,
  proxy: URL,
  options: TunnelOptions,
): Promise<{readonly createConnection: () => net.Socket}> {
  const isSecure = target.protocol === 'https:';
  const port = target.port === '' ? (isSecure ? 443 : 80) : Number(target.port);
  const socket = await openTunnel(target.hostname, port, proxy, options);
  const servername = net.isIP(target.hostname.replace(/^\[|\]$/g, '')) === 0 ? target.hostname : '';
  return {createConnection: () => (isSecure ? tls.connect({socket, servername}) : socket)};
}

/** Returns a connection to a host and port that the proxy has made. @throws as `throughProxy` */
export async function openTunnel(
  host: string,
  port: number,
  proxy: URL,
  {source, guard, signal}: TunnelOptions,
): Promise<net.Socket> {
  const address = await guard.resolve(host);
  const authority = `${net.isIPv6(address) ? `[${address}]` : address}:${port}`;
  const client = proxy.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const call = client.request({
      hostname: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port === '' ? (proxy.protocol === 'https:' ? 443 : 80) : Number(proxy.port),
      method: 'CONNECT',
      path: authority,
      headers: {host: authority, ...authorization(proxy)},
      agent: false,
      ...(signal ? {signal} : {}),
    });
    const refused = (status: number): Error =>
      failure('SOURCE_UNREACHABLE', {source, reason: because('proxy-refused', {status})});
    call.on('connect', (answer, socket, head) => {
      if (answer.statusCode !== 200) {
        socket.destroy();
        return reject(refused(answer.statusCode ?? 0));
      }
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    call.on('response', (answer) => {
      answer.destroy();
      reject(refused(answer.statusCode ?? 0));
    });
    call.on('error', reject);
    call.end();
  });
}

function authorization({username, password}: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}`};
}
