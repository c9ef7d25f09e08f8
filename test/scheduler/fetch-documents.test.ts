import {execFileSync} from 'node:child_process';
import {chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import {createServer as createNetServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import type {FetchedItem} from '../../src/app/run-source.ts';
import type {SourceSetting} from '../../src/model/configuration.ts';
import type {SourceState, Validator} from '../../src/model/service.ts';
import {fetchCommit} from '../../src/scheduler/fetch-commit.ts';
import {defaultLimits} from '../../src/source/index.ts';
import {fetchDocuments} from '../../src/scheduler/fetch-documents.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'tablewatch-fetch-'))));
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  await rm(folder, {recursive: true, force: true});
});

/** What a fetch yields; `allowPrivateAddresses` as given. */
async function fetched(
  setting: SourceSetting,
  location: string,
  validators: Validator[] = [],
  skip: string[] = [],
  allowPrivateAddresses = true,
): Promise<FetchedItem[]> {
  const limits = {maxBytes: 1000, timeoutMs: 5000, allowPrivateAddresses};
  const options = {folder, clones: join(folder, 'clones'), limits, clock: {now: () => '2026-11-21T08:00:00.000Z'}};
  // The fetch reads only these of a source.
  const source = {setting, location, validators} as unknown as SourceState;
  const items: FetchedItem[] = [];
  for await (const item of fetchDocuments(source, new Set(skip), options, new AbortController().signal))
    items.push(item);
  return items;
}

const told = (items: FetchedItem[]) =>
  items.map((item) => `${item.kind} ${item.kind === 'document' ? item.document.document : item.location}`);

test('a pattern: one by one; what cannot be read does not keep the others out; what is kept is skipped', async () => {
  for (const name of ['a', 'b', 'c']) await writeFile(join(folder, `${name}.md`), name);
  await writeFile(join(folder, 'big.md'), 'x'.repeat(2000));
  await chmod(join(folder, 'b.md'), 0o644);
  const items = await fetched({id: 'all', glob: '*.md'}, '*.md', [], ['b.md']);
  expect(told(items)).toEqual(['document a.md', 'failed big.md', 'document c.md']);
  expect(items[1]).toMatchObject({failure: {code: 'SOURCE_TOO_LARGE'}});
  await expect(fetched({id: 'none', glob: '*.csv'}, '*.csv')).rejects.toMatchObject({code: 'SOURCE_NO_MATCH'});
});

test('an address: its ETag is sent back, and an unchanged document is not read again', async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers['if-none-match']);
    if (request.headers['if-none-match'] === '"v1"') return response.writeHead(304).end();
    return response.writeHead(200, {etag: '"v1"'}).end('| a |\n|---|\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}/board.md`;
  const [first] = await fetched({id: 'web', url}, url);
  if (first?.kind !== 'document') throw new Error('not fetched');
  expect(first.document).toMatchObject({etag: '"v1"', document: url, observedAt: '2026-11-21T08:00:00.000Z'});
  expect(told(await fetched({id: 'web', url}, url, [first.document]))).toEqual([`not-modified ${url}`]);
  expect(asked).toEqual([undefined, '"v1"']);
  await expect(fetched({id: 'web', url}, url, [], [], false)).rejects.toMatchObject({code: 'SOURCE_REFUSED_ADDRESS'});
  server.close();
});

test.each([
  [
    'a page with status 200 where a board was',
    'text/html; charset=utf-8',
    '<!DOCTYPE html><title>Back soon</title>',
    true,
  ],
  ['Markdown that is called HTML', 'text/html', '| a |\n|---|\n', false],
  ['a page that is called Markdown', 'text/markdown', '<!doctype html>', false],
])('%s', async (_, type, body, isRefused) => {
  const server = createServer((_request, response) => response.writeHead(200, {'content-type': type}).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const base = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
  const url = `${base}/board.md`;
  const asked = fetched({id: 'web', url}, url);
  if (isRefused) await expect(asked).rejects.toMatchObject({code: 'SOURCE_PAGE_INSTEAD', retryable: true});
  else expect(told(await asked)).toEqual([`document ${url}`]);
  expect(told(await fetched({id: 'web', url, format: 'html'}, url))).toEqual([`document ${url}`]);
  expect(told(await fetched({id: 'web', url: `${base}/board`}, `${base}/board`))).toHaveLength(1);
  server.close();
});

test('a repository: the commit that last touched the file, with its date; nothing when it is the one known', async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      env: {...process.env, GIT_COMMITTER_DATE: '2025-09-01T08:00:00Z'},
    });
  git('init', '-q', '-b', 'main');
  await writeFile(join(folder, 'board.md'), 'A');
  git('add', '.');
  git('commit', '-q', '-m', 'one');
  await writeFile(join(folder, 'other.md'), 'B');
  git('add', '.');
  git('commit', '-q', '-m', 'two');
  const setting = {id: 'g', git: {repository: '.', file: 'board.md'}};
  const [item] = await fetched(setting, '.:board.md');
  if (item?.kind !== 'document') throw new Error('not fetched');
  expect(item.document).toMatchObject({
    document: '.:board.md',
    observedAt: '2025-09-01T08:00:00.000Z',
    revision: expect.stringMatching(/^[0-9a-f]{40}$/),
  });
  expect(new TextDecoder().decode(item.bytes)).toBe('A');
  expect(told(await fetched(setting, '.:board.md', [item.document]))).toEqual(['not-modified .:board.md']);
  await expect(fetched({id: 'g', git: {repository: '.', file: 'gone.md'}}, '.:gone.md')).rejects.toMatchObject({
    code: 'SOURCE_GIT',
  });
});

describe('a repository at an address', () => {
  const bare = () => join(folder, 'served/boards.git');
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd,
      env: {...process.env, GIT_COMMITTER_DATE: '2025-09-01T08:00:00Z'},
    });

  /** Commits a document and lays the repository out for the protocol that needs no more than files. */
  async function publish(content: string): Promise<void> {
    const work = join(folder, 'work');
    await mkdir(work, {recursive: true});
    git(work, 'init', '-q', '-b', 'main');
    await writeFile(join(work, 'board.md'), content);
    git(work, 'add', '.');
    git(work, 'commit', '-q', '-m', content.slice(0, 20));
    await rm(bare(), {recursive: true, force: true});
    git(folder, 'clone', '-q', '--bare', 'work', 'served/boards.git');
    git(bare(), 'update-server-info');
  }

  async function serveFiles(): Promise<{url: string; asked: string[]}> {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const {pathname} = new URL(request.url ?? '/', 'http://x');
      asked.push(pathname);
      readFile(join(folder, 'served', pathname)).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    const address = server.address();
    return {url: `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}/boards.git`, asked};
  }

  test('is cloned once and fetched from then on', async () => {
    await publish('A');
    const {url, asked} = await serveFiles();
    const setting = {id: 'g', git: {repository: url, file: 'board.md'}};
    const location = `${url}:board.md`;
    const [first] = await fetched(setting, location);
    if (first?.kind !== 'document') throw new Error('not fetched');
    expect(new TextDecoder().decode(first.bytes)).toBe('A');
    expect(told(await fetched(setting, location, [first.document]))).toEqual([`not-modified ${location}`]);
    await publish('B');
    const [second] = await fetched(setting, location, [first.document]);
    expect(second?.kind === 'document' && new TextDecoder().decode(second.bytes)).toBe('B');
    expect(await readdir(join(folder, 'clones'))).toHaveLength(1);
    expect(asked.length).toBeGreaterThan(3);
  });

  test('two sources of it take turns', async () => {
    await publish('A');
    const {url} = await serveFiles();
    const setting = {id: 'g', git: {repository: url, file: 'board.md'}};
    const both = await Promise.all([fetched(setting, 'one'), fetched(setting, 'two')]);
    expect(both.map(([item]) => item?.kind)).toEqual(['document', 'document']);
  });

  test('its name is resolved once, and git connects to the address that was looked at', async () => {
    await publish('A');
    const {url} = await serveFiles();
    const pinned = new URL(url);
    pinned.hostname = 'boards.invalid';
    const looked: string[] = [];
    const pins = {
      lookup: (host: string) => Promise.resolve((looked.push(host), ['127.0.0.1'])),
      isRefused: () => false,
    };
    const limits = {...defaultLimits, allowPrivateAddresses: false};
    const options = {folder, clones: join(folder, 'clones'), limits, ...pins};
    const repository = {repository: pinned.href, file: 'board.md'};
    for (const text of ['B', 'C']) {
      await publish(text);
      const read = await fetchCommit(repository, null, options, new AbortController().signal);
      expect(new TextDecoder().decode(read?.bytes)).toBe(text);
    }
    expect(looked).toEqual(['boards.invalid', 'boards.invalid']);
  });

  describe('at another protocol', () => {
    const looked: string[] = [];
    const read = (repository: string, addresses: readonly string[], isRefused = () => false) => {
      looked.length = 0;
      const lookup = (host: string) => Promise.resolve((looked.push(host), addresses));
      const limits = {...defaultLimits, allowPrivateAddresses: false};
      const options = {folder, clones: join(folder, 'clones'), limits, lookup, isRefused};
      return fetchCommit({repository, file: 'board.md'}, null, options, new AbortController().signal);
    };

    /** A program `ssh` that records how it is called, and runs on this machine what it is asked to run. */
    async function placeSsh(settings: string): Promise<() => Promise<string>> {
      const [bin, log] = [join(folder, 'bin'), join(folder, 'ssh.log')];
      await mkdir(bin);
      await writeFile(join(bin, 'settings'), settings);
      const script = `if [ "$1" = -G ]; then cat '${join(bin, 'settings')}'; exit; fi
echo "$@" >> '${log}'
for command; do :; done
exec sh -c "$command"`;
      await writeFile(join(bin, 'ssh'), `#!/bin/sh\n${script}\n`, {mode: 0o755});
      vi.stubEnv('PATH', `${bin}:${process.env['PATH'] ?? ''}`);
      for (const name of ['GIT_SSH', 'GIT_SSH_COMMAND']) vi.stubEnv(name, undefined);
      return () => readFile(log, 'utf8').catch(() => '');
    }
    afterEach(() => vi.unstubAllEnvs());

    test('git: it connects to the address that was checked', async () => {
      let connections = 0;
      const server = createNetServer((socket) => {
        connections += 1;
        socket.destroy();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : '';
      const asked = read(`git://boards.invalid:${String(port)}/boards.git`, ['127.0.0.1']);
      await expect(asked).rejects.toMatchObject({code: 'SOURCE_GIT'});
      expect([looked, connections]).toEqual([['boards.invalid'], 1]);
      server.close();
    });

    test.each([
      [
        'ssh with a port',
        (path: string) => `ssh://git@boards.invalid:2222${path}`,
        'port 2222\n',
        '[boards.invalid]:2222',
      ],
      ['the short form of ssh', (path: string) => `git@boards.invalid:${path}`, 'port 22\n', 'boards.invalid'],
      [
        'a host that ssh calls otherwise',
        (path: string) => `ssh://git@boards.invalid${path}`,
        'hostname real.invalid\n',
        'real.invalid',
      ],
    ])(
      '%s: it connects to the address that was checked, with the key of the name',
      async (_, place, settings, alias) => {
        await publish('A');
        const log = await placeSsh(settings);
        const found = await read(place(bare()), ['192.0.2.7', '192.0.2.8']);
        expect(new TextDecoder().decode(found?.bytes)).toBe('A');
        expect(looked).toEqual([/[a-z]+\.invalid/.exec(alias)?.[0]]);
        expect(await log()).toContain(`-oHostName=192.0.2.7 -oHostKeyAlias=${alias} `);
      },
    );

    test('ssh through a proxy of the user: the proxy resolves the name', async () => {
      await publish('A');
      const log = await placeSsh('proxyjump gate.invalid\n');
      await read(`git@boards.invalid:${bare()}`, []);
      expect([looked, await log()]).toEqual([[], expect.not.stringContaining('HostName')]);
    });

    test.each(['git://boards.invalid/b.git', 'ssh://git@boards.invalid/b.git', 'git@boards.invalid:b.git'])(
      '%s on a private address is refused',
      async (place) => {
        const log = await placeSsh('');
        await expect(read(place, ['10.0.0.1'], () => true)).rejects.toMatchObject({code: 'SOURCE_REFUSED_ADDRESS'});
        expect(await log()).toBe('');
      },
    );
  });

  test('on a private address it is refused unless the configuration allows it, and so is what is too large', async () => {
    await publish('x'.repeat(2000));
    const {url, asked} = await serveFiles();
    const setting = {id: 'g', git: {repository: url, file: 'board.md'}};
    await expect(fetched(setting, 'x', [], [], false)).rejects.toMatchObject({code: 'SOURCE_REFUSED_ADDRESS'});
    expect(asked).toEqual([]);
    await expect(fetched(setting, 'x')).rejects.toMatchObject({code: 'SOURCE_TOO_LARGE'});
  });
});

test.each([
  ['a helper program as address', 'ext::sh -c touch% pwned'],
  ['an option as address', '--upload-pack=touch pwned'],
  ['a file of this machine as address', 'file:///etc'],
])('git runs nothing of an address: %s', async (_, repository) => {
  await expect(fetched({id: 'g', git: {repository, file: 'board.md'}}, 'x')).rejects.toThrow();
  expect(execFileSync('ls', [folder]).toString()).not.toContain('pwned');
});
