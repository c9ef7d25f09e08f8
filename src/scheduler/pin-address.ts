// The address of a git repository → options with which git connects only to network addresses that were checked. Git would resolve
// the name again, and a name may answer differently the second time (DNS rebinding).
import {execFile} from 'node:child_process';
import dns from 'node:dns/promises';
import {isIP} from 'node:net';
import {because, failure} from '../model/errors.ts';
import {isPrivateAddress, type Limits} from '../source/index.ts';

export interface PinOptions {
  readonly limits: Limits;
  /** Addresses of a host name, and which of them are refused; tests pass their own. */
  readonly lookup?: (host: string) => Promise<readonly string[]>;
  readonly isRefused?: (address: string) => boolean;
}

export interface Pin {
  readonly place: string;
  /** For `git -c`. */
  readonly settings: readonly string[];
}

/** `ssh://…`, or git's own `user@host:path`. */
const sshUrl = /^(?:git\+)?ssh(?:\+git)?:\/\//i;
const sshShort = /^[\w.-]+@([\w.-]+):/;

/** As for documents by http: private and link-local addresses only where the configuration allows them. @throws SOURCE_REFUSED_ADDRESS SOURCE_UNREACHABLE */
export async function pinAddress(place: string, options: PinOptions): Promise<Pin> {
  const unpinned = {place, settings: []};
  if (options.limits.allowPrivateAddresses) return unpinned;
  const [, host] = sshShort.exec(place) ?? [];
  if (host !== undefined) return pinSsh(place, host, '', options);
  if (!URL.canParse(place)) return unpinned;
  const url = new URL(place);
  const name = url.hostname.replace(/^\[|\]$/g, '');
  if (sshUrl.test(place)) return pinSsh(place, name, url.port, options);
  if (!/^(?:https?|git):/i.test(place)) return unpinned;
  const [first, ...others] = await allowedAddresses(place, name, options);
  if (isIP(name) !== 0) return unpinned;
  const addresses = [first, ...others].map(bracketed).join(',');
  if (/^http/i.test(place)) return {place, settings: [`http.curloptResolve=${name}:${portOf(url)}:${addresses}`]};
  // The git protocol has no such setting: it is given the address itself.
  url.hostname = bracketed(first);
  return {place: url.href, settings: []};
}

/** At least one. */
async function allowedAddresses(
  place: string,
  host: string,
  {lookup = lookupAll, isRefused = isPrivateAddress}: PinOptions,
): Promise<readonly [string, ...string[]]> {
  const found = await lookup(host);
  const refused = found.find((one) => isRefused(one));
  if (refused !== undefined) throw failure('SOURCE_REFUSED_ADDRESS', {source: place, actual: refused});
  const [first, ...others] = found;
  if (first === undefined)
    throw failure('SOURCE_UNREACHABLE', {source: place, reason: because('host-unknown', {host})});
  return [first, ...others];
}

/**
 * The user's ssh settings may name another host, and they stay in force. Where they name a proxy or another program, that
 * connects in our place and resolves the name; there the settings are trusted.
 */
async function pinSsh(place: string, host: string, port: string, options: PinOptions): Promise<Pin> {
  const settings = await sshSettings(host, port);
  const hostname = settings.get('hostname') ?? host;
  const isProxied = ['proxycommand', 'proxyjump'].some((key) => (settings.get(key) ?? 'none') !== 'none');
  if (isProxied || hasOwnSsh()) return {place, settings: []};
  const [address] = await allowedAddresses(place, hostname, options);
  const usedPort = settings.get('port') ?? port;
  const plainAlias = usedPort === '' || usedPort === '22' ? hostname : `[${hostname}]:${usedPort}`;
  const pins = {HostName: address, HostKeyAlias: settings.get('hostkeyalias') ?? plainAlias};
  // Git passes the command to a shell.
  const words = Object.entries(pins).map(([key, value]) => `-o${key}='${value.replaceAll("'", '')}'`);
  return {place, settings: [`core.sshCommand=ssh -oBatchMode=yes ${words.join(' ')}`]};
}

function hasOwnSsh(): boolean {
  return (process.env['GIT_SSH_COMMAND'] ?? process.env['GIT_SSH'] ?? '') !== '';
}

/** What ssh says it would use for a host, by keyword in lower case; empty where there is no ssh to ask. */
function sshSettings(host: string, port: string): Promise<ReadonlyMap<string, string>> {
  const args = ['-G', ...(port === '' ? [] : ['-p', port]), '--', host];
  return new Promise((resolve) => {
    execFile('ssh', args, (error, out) => {
      const lines = error === null ? out.split('\n') : [];
      resolve(new Map(lines.map((line): [string, string] => [line.split(' ', 1)[0] ?? '', line.replace(/^\S+ /, '')])));
    });
  });
}

async function lookupAll(host: string): Promise<string[]> {
  return (await dns.lookup(host, {all: true}).catch(() => [])).map(({address}) => address);
}

function bracketed(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}

function portOf({port, protocol}: URL): string {
  return port === '' ? (protocol === 'https:' ? '443' : '80') : port;
}
