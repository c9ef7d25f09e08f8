// `tablewatch serve` as a process: what it says when it cannot start, how it stops, and how it takes a new configuration.
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, test, vi} from 'vitest';
import {ask} from './ask.ts';

// Each test starts up to three processes, which takes a loaded machine its time.
vi.setConfig({testTimeout: 600_000});

const bin = path.resolve(import.meta.dirname, '../../dist/cli.js');
const children: ChildProcess[] = [];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tablewatch-process-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rm(folder, {recursive: true, force: true}));

interface Program {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<number | null>;
}

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Program {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|DATABASE_URL)/.test(name)));
  const child = spawn(process.execPath, [bin, 'serve', ...args], {cwd: folder, env: {...own, LANG: 'C.UTF-8', ...env}});
  children.push(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = once(child, 'close').then(() => child.exitCode);
  return {child, out: () => out, err: () => err, ended};
}

/** The address that it prints once it serves. */
async function urlOf({out, err, child}: Program): Promise<string> {
  return await vi.waitFor(
    () => {
      const url = /tablewatch: (http:\S+)/.exec(out())?.[1];
      if (url === undefined) throw new Error(`no address yet (exit status ${String(child.exitCode)}): ${err()}`);
      return url;
    },
    {timeout: 180_000, interval: 50},
  );
}

const lines = ({err}: Program): {level: number; msg: string}[] =>
  err()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): {level: number; msg: string} => JSON.parse(line));

const says = (program: Program, words: string): Promise<void> =>
  vi.waitFor(
    () => {
      if (!program.err().includes(words)) throw new Error(`it has not said ${words}: ${program.err()}`);
    },
    {timeout: 180_000, interval: 50},
  );

describe('the demo', () => {
  test('comes up, has tracked the samples, logs JSON without trouble, refuses a second one, and stops on SIGTERM', async () => {
    const first = start(['--demo', '--no-config', '--port', '0', '--data', 'data']);
    const url = await urlOf(first);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const overview = await ask(url, '/', {headers: {accept: 'text/html'}});
    expect([overview.status, overview.text.includes('imaging-board')]).toEqual([200, true]);
    expect((await ask(url, '/digests', {headers: {accept: 'text/html'}})).text).toContain('<iframe class="mail"');

    const second = start(['--demo', '--no-config', '--port', '0', '--data', 'data']);
    expect(await second.ended).toBe(2);
    expect(second.err()).toMatch(/the data directory \S+ is in use by .*\b\d+\b/);
    expect(second.err()).toContain(String(first.child.pid));
    expect(second.err()).toContain('--data');
    expect(second.out()).toBe('');

    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const told = lines(first);
    expect(told.map(({msg}) => msg)).toEqual(expect.arrayContaining(['serving', 'stopping', 'stopped']));
    expect(told.filter(({level}) => level > 30)).toEqual([]);

    const third = start(['--demo', '--no-config', '--port', '0', '--data', 'data']);
    expect((await ask(await urlOf(third), '/readyz')).status).toBe(200);
  });
});

describe('a start that cannot be', () => {
  const refused = async (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> => {
    const program = start(['--no-config', ...args], env);
    expect(await program.ended).toBe(2);
    expect(program.out()).toBe('');
    expect(program.err()).not.toMatch(/\n\s+at /);
    return program.err();
  };

  test('the port is taken', async () => {
    const other = http.createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const said = await refused(['--demo', '--port', port, '--data', 'taken']);
    expect(said).toContain(`cannot listen on 127.0.0.1:${port}`);
    expect(said).toContain('--port');
    other.close();
  });

  test('the port is beyond the last one', async () => {
    expect(await refused(['--demo', '--port', '99999', '--data', 'beyond'])).toContain(
      'expected a number from 0 to 65535',
    );
  });

  test('the data folder is a file, or cannot be made', async () => {
    await writeFile(path.join(folder, 'a-file'), 'text');
    for (const data of ['a-file', 'a-file/below', '/proc/tablewatch']) {
      const said = await refused(['--port', '0', '--data', data]);
      expect(said).toContain('cannot be opened');
      expect(said).toContain('--data');
    }
  });

  test('the PostgreSQL settings are half done', async () => {
    const said = await refused(['--port', '0'], {PGHOST: '127.0.0.1', PGUSER: 'nobody'});
    expect(said).toContain('PGHOST');
    expect(said).toContain('PGDATABASE');
  });

  test('the database does not answer; its password is not told', async () => {
    const said = await refused(['--port', '0'], {DATABASE_URL: 'postgres://nobody:geheim@127.0.0.1:1/x'});
    expect(said).toContain('PostgreSQL at 127.0.0.1:1/x does not answer');
    expect(said).not.toContain('geheim');
  });

  test('beyond loopback without a token', async () => {
    expect(await refused(['--host', '0.0.0.0', '--port', '0', '--data', 'open'])).toContain('server.token');
  });

  test('a configuration with a schedule of two meanings', async () => {
    await writeFile(path.join(folder, 'wrong.yaml'), 'sources:\n  - id: a\n    path: a.md\n    schedule: 0 8 1 * 1\n');
    const program = start(['--config', 'wrong.yaml', '--port', '0', '--data', 'wrong']);
    expect(await program.ended).toBe(2);
    expect(program.err()).toContain('both day of month and day of week');
  });
});

describe('SIGHUP', () => {
  const write = (text: string): Promise<void> => writeFile(path.join(folder, 'served.yaml'), text);
  const sources = async (url: string): Promise<string[]> => {
    const {text} = await ask(url, '/api/v1/sources');
    const answer: {sources: {id: string; configured: boolean}[]} = JSON.parse(text);
    return answer.sources.filter(({configured}) => configured).map(({id}) => id);
  };

  test('takes a configuration that is right, and leaves things as they are when it is wrong', async () => {
    await writeFile(path.join(folder, 'board.md'), '| Rank | Model | Score |\n|---|---|---|\n| 1 | Qwen3-8B | 90% |\n');
    await write('sources:\n  - id: first\n    path: board.md\n');
    const program = start(['--config', 'served.yaml', '--port', '0', '--data', 'hup']);
    const url = await urlOf(program);
    expect(await sources(url)).toEqual(['first']);

    await write('sources:\n  - id: first\n    path: board.md\n  - id: second\n    path: board.md\n');
    program.child.kill('SIGHUP');
    await says(program, 'configuration read again');
    expect(await sources(url)).toEqual(['first', 'second']);

    await write('sources:\n  - id: third\n    pathh: board.md\n');
    program.child.kill('SIGHUP');
    await says(program, 'the configuration stays as it was');
    expect(program.err()).toContain('served.yaml:2: sources[0]');
    expect(await sources(url)).toEqual(['first', 'second']);
    expect((await ask(url, '/healthz')).status).toBe(200);

    const source = 'sources:\n  - id: first\n    path: board.md\n';
    await write(`${source}mail:\n  smtp: not a url\n  from: watch@example.org\n`);
    program.child.kill('SIGHUP');
    await says(program, 'served.yaml: mail.smtp: expected an address');
    expect(await sources(url)).toEqual(['first', 'second']);

    await write(`${source}mail:\n  smtp: smtp://127.0.0.1:9\n  from: watch@example.org\n`);
    program.child.kill('SIGHUP');
    await says(program, 'the mail settings have changed; they are used after a restart');
    await vi.waitFor(async () => expect(await sources(url)).toEqual(['first']), {timeout: 60_000});
  });
});

test('what the suppressions file accepts is no finding from the next check on; a broken file is refused', async () => {
  await writeFile(path.join(folder, 'ragged.md'), '| Model | Score |\n|---|---|\n| Qwen3-8B | 90% |\n| GLM-4.5 |\n');
  await writeFile(path.join(folder, 'ragged.yaml'), 'sources:\n  - id: ragged\n    path: ragged.md\n');
  const args = ['--config', 'ragged.yaml', '--port', '0', '--data', 'ragged'];
  const program = start(args);
  const url = await urlOf(program);
  const found = async (): Promise<number> => {
    const {text} = await ask(url, '/api/v1/findings?source=ragged');
    const answer: {findings: unknown[]} = JSON.parse(text);
    return answer.findings.length;
  };
  await vi.waitFor(async () => expect(await found()).toBeGreaterThan(0), {timeout: 180_000, interval: 200});
  const accept = spawn(process.execPath, [bin, 'validate', 'ragged.md', '--no-config', '--suppress-all'], {
    cwd: folder,
  });
  await once(accept, 'close');
  await writeFile(path.join(folder, 'ragged.md'), '| Model | Score |\n|---|---|\n| Qwen3-8B | 91% |\n| GLM-4.5 |\n');
  await ask(url, '/api/v1/sources/ragged/run', {method: 'POST'});
  await vi.waitFor(async () => expect(await found()).toBe(0), {timeout: 180_000, interval: 200});
  program.child.kill('SIGTERM');
  await program.ended;

  await writeFile(path.join(folder, 'tablewatch-suppressions.json'), '{');
  const second = start(args);
  expect(await second.ended).toBe(2);
  expect(second.err()).toContain('tablewatch-suppressions.json');
  await rm(path.join(folder, 'tablewatch-suppressions.json'));
});

test('SIGTERM does not wait for a mail server that accepts a connection and says nothing', async () => {
  let connections = 0;
  const silent = net.createServer((socket) => {
    connections += 1;
    socket.on('error', () => undefined);
  });
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  await writeFile(path.join(folder, 'mailed.md'), '| Rank | Model | Score |\n|---|---|---|\n| 1 | Qwen3-8B | 90% |\n');
  await writeFile(
    path.join(folder, 'mailed.yaml'),
    [
      'sources:\n  - id: board\n    path: mailed.md',
      `mail:\n  smtp: smtp://127.0.0.1:${port}\n  from: watch@example.org`,
      'digests:\n  - id: reader\n    to: reader@example.org\n    frequency: each\n',
    ].join('\n'),
  );
  const program = start(['--config', 'mailed.yaml', '--port', '0', '--data', 'mailed']);
  const url = await urlOf(program);
  const runs = async (): Promise<number> => {
    const answer: {runs: {state: string}[]} = JSON.parse((await ask(url, '/api/v1/runs')).text);
    return answer.runs.filter(({state}) => state === 'done').length;
  };
  await vi.waitFor(async () => expect(await runs()).toBe(1), {timeout: 180_000, interval: 200});
  await writeFile(path.join(folder, 'mailed.md'), '| Rank | Model | Score |\n|---|---|---|\n| 1 | GLM-4.5 | 95% |\n');
  await ask(url, '/api/v1/sources/board/run', {method: 'POST'});
  await vi.waitFor(async () => expect(await runs()).toBe(2), {timeout: 180_000, interval: 200});
  // One asks at the start whether the server is there, the other brings the mail.
  await vi.waitFor(() => expect(connections).toBeGreaterThan(1), {timeout: 180_000, interval: 50});
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  silent.close();
});

test('SIGTERM lets an answer in hand be finished, and waits for no silent client', async () => {
  const program = start(['--demo', '--no-config', '--port', '0', '--data', 'stopping']);
  const url = await urlOf(program);
  const silent = net.connect(Number(new URL(url).port), '127.0.0.1');
  silent.on('error', () => undefined);
  await once(silent, 'connect');
  // The body comes in two halves, with the signal between them; the server asks for it, so it has the request in hand.
  const answered = new Promise<number>((resolve, reject) => {
    const {hostname, port} = new URL(url);
    const headers = {expect: '100-continue', 'transfer-encoding': 'chunked'};
    const request = http.request(
      {hostname, port, path: '/api/v1/repair', method: 'POST', headers, agent: false},
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    request.on('error', reject);
    request.on('continue', () => {
      request.write('half ');
      program.child.kill('SIGTERM');
      void says(program, 'stopping').then(() => request.end('and half'));
    });
    request.flushHeaders();
  });
  expect(await answered).toBe(200);
  expect(await program.ended).toBe(0);
});
