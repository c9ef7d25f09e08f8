// Each kind of document from a server that hangs, refuses, lies about its type, or redirects inward; and the list of an archive's captures.
import http from 'node:http';
import type {AddressInfo} from 'node:net';
import zlib from 'node:zlib';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {readDocument} from '../../src/app/read-document.ts';
import {Failure} from '../../src/model/errors.ts';
import {type Format, formats} from '../../src/model/format.ts';
import type {Document} from '../../src/model/table.ts';
import {fetchUrl, isPrivateAddress, listCaptures, unpacked} from '../../src/source/index.ts';
import {samples} from '../parse/samples.ts';

const page =
  '<!doctype html>\n<html><head><title>Sign in</title></head>\n<body><form><input name="user"></form>\n' +
  '<p>Please sign in, or register.</p>\n<p>- Help, contact, imprint</p></body></html>\n';

const kinds = Object.keys(samples) as Format[];
const nameOf = (kind: Format): string => `board.${formats[kind].extensions[0] ?? 'txt'}`;
const typeOf = (kind: Format): string => formats[kind].mediaTypes[0] ?? 'text/plain';

const inward: string[] = [];
const inner = http.createServer((request, response) => {
  inward.push(request.url ?? '');
  response.end('secret');
});

/** `/FAULT/NAME?KIND`: the fault, and the kind whose media type and bytes are sent. */
const server = http.createServer((request, response) => {
  const {pathname, search} = new URL(request.url ?? '', 'http://x');
  const kind = (search.slice(1) || 'text') as Format;
  const send = (body: string | Uint8Array): void =>
    void response.writeHead(200, {'content-type': typeOf(kind)}).end(body);
  const bytes = samples[kind] ?? samples.text;
  switch (pathname.split('/')[1]) {
    case 'hangs':
      return;
    case 'stalls':
      return void response.writeHead(200, {'content-length': bytes.length}).write(bytes.subarray(0, bytes.length / 2));
    case 'torn':
      response.writeHead(200, {'content-length': bytes.length}).write(bytes.subarray(0, bytes.length / 2));
      return void setTimeout(() => response.destroy(), 20);
    case 'refuses':
      return void response.writeHead(503).end();
    case 'inward':
      return void response.writeHead(302, {location: `http://127.0.0.2:${portOf(inner)}/${nameOf(kind)}`}).end();
    case 'page':
      return send(page);
    case 'packed':
      return send(zlib.gzipSync(bytes));
    default:
      return send(bytes);
  }
});
const portOf = (of: http.Server): number => (of.address() as AddressInfo).port;

beforeAll(async () => {
  for (const one of [server, inner])
    await new Promise<void>((resolve) => one.listen(0, one === inner ? '127.0.0.2' : '127.0.0.1', resolve));
});
afterAll(() => {
  for (const one of [server, inner]) {
    one.closeAllConnections();
    one.close();
  }
});

const limits = {maxBytes: 1_000_000, timeoutMs: 5_000, allowPrivateAddresses: false};
const isRefused = (address: string): boolean => address !== '127.0.0.1' && isPrivateAddress(address);
const fetchFrom = (path: string, timeoutMs = limits.timeoutMs) =>
  fetchUrl(`http://127.0.0.1:${portOf(server)}${path}`, {folder: '.', limits: {...limits, timeoutMs}, isRefused});

async function read(path: string): Promise<Document> {
  const {bytes, contentType, finalUrl} = await fetchFrom(path);
  const source = finalUrl ?? path;
  return readDocument(await unpacked(source, bytes, limits.maxBytes), {source, mediaType: contentType});
}

const faults: readonly (readonly [string, number, string])[] = [
  ['hangs', 150, 'SOURCE_TIMEOUT'],
  ['stalls', 150, 'SOURCE_TIMEOUT'],
  ['torn', 5_000, 'SOURCE_UNREACHABLE'],
  ['refuses', 5_000, 'SOURCE_HTTP_STATUS'],
  ['inward', 5_000, 'SOURCE_REFUSED_ADDRESS'],
];

describe.each(kinds)('%s', (kind) => {
  test('is read', async () => {
    expect(await read(`/whole/${nameOf(kind)}?${kind}`)).toMatchObject({format: kind});
    expect(await read(`/packed/${nameOf(kind)}.gz?${kind}`)).toMatchObject({format: kind});
  });

  test.each(faults)('from a server that %s', async (fault, timeoutMs, code) => {
    await expect(fetchFrom(`/${fault}/${nameOf(kind)}?${kind}`, timeoutMs)).rejects.toMatchObject({code});
    expect(inward).toEqual([]);
  });

  test('that is a page for signing in is refused, or has no rows', async () => {
    const rows = read(`/page/${nameOf(kind)}?${kind}`).then(
      ({tables}) => tables.reduce((sum, {rowCount}) => sum + rowCount, 0),
      (error: unknown) => (error instanceof Failure ? 0 : Promise.reject(error as Error)),
    );
    expect(await rows).toBe(0);
  });

  test.each(kinds.filter((other) => other !== kind))(
    'that is %s in truth is read as that, or refused',
    async (other) => {
      const {bytes} = await fetchFrom(`/whole/x?${other}`);
      const found = await readDocument(bytes, {source: nameOf(kind), mediaType: typeOf(kind)}).catch(
        (error: unknown) => error,
      );
      if (found instanceof Error) expect(found).toBeInstanceOf(Failure);
      // What is no text is known by its bytes, whatever its name.
      else if (formats[other].binary)
        expect(found).toMatchObject({format: formats[kind].binary ? expect.any(String) : other});
    },
  );
});

test.each([...faults, ['page', 5_000, 'SOURCE_UNREACHABLE'] as const])(
  'the captures of an archive that %s',
  async (fault, timeoutMs, code) => {
    const archive = `http://127.0.0.1:${portOf(server)}`;
    const read = async (location: string) => {
      const {bytes, contentType} = await fetchFrom(`/${fault}${new URL(location).pathname}?json`, timeoutMs);
      return {bytes, mediaType: contentType};
    };
    await expect(listCaptures('https://example.org/board', {archive, since: undefined, read})).rejects.toMatchObject({
      code,
    });
    expect(inward).toEqual([]);
  },
);
