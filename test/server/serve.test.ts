import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import PostalMime from 'postal-mime';
import {SMTPServer} from 'smtp-server';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {defaultConfiguration} from '../../src/config/index.ts';
import type {Configuration} from '../../src/model/configuration.ts';
import {rules} from '../../src/rules/index.ts';
import type {ServiceEvent} from '../../src/scheduler/service.ts';
import {type RunningService, serve} from '../../src/server/serve.ts';
import {listDeliveries} from '../../src/store/sql/deliveries.ts';
import {listEditions} from '../../src/store/sql/editions.ts';
import {sha256} from '../../src/store/content-files.ts';
import {ask, formBody} from './ask.ts';
import {openForm} from './site.ts';
import {listRuns, readRun} from '../../src/store/sql/runs.ts';
import {readSubscription, setSubscriptionState} from '../../src/store/sql/subscriptions.ts';

const board = (score: string): string =>
  `# Medical imaging\n\n| Rank | Model | Vendor | Score |\n|---|---|---|---|\n| 1 | GLM-4.5 | Zhipu | 90% |\n| 2 | MiniMax-M1 | MiniMax | ${score} |\n| 3 | Qwen3-8B | Alibaba | 70% |\n`;

let folder: string;
let running: RunningService;
const events: ServiceEvent[] = [];
const mails: string[] = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    stream.on('end', () => {
      mails.push(text);
      done();
    });
  },
});

async function configuration(changes: Partial<Configuration> = {}): Promise<Configuration> {
  if (!smtp.server.listening) await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const address = smtp.server.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const reader = {
    id: 'reader',
    to: 'reader@example.org',
    boards: [],
    models: [],
    vendors: ['MiniMax'],
    minimum: 'minor',
    frequency: 'each',
    at: '08:00',
    timeZone: 'UTC',
    holdEditions: 1,
    heartbeat: false,
    language: 'en',
  } as const;
  return {
    ...defaultConfiguration,
    sources: [{id: 'imaging', path: 'board.md'}],
    mail: {
      smtp: `smtp://127.0.0.1:${port}`,
      from: 'tablewatch <watch@example.org>',
      operator: 'op@example.org',
      maxPerSecond: 50,
      onUncertain: 'resend',
    },
    digests: [reader],
    server: {host: '127.0.0.1', port: 0, data: 'data', publicUrl: 'https://watch.example.org/'},
    ...changes,
  };
}

const start = async (changed: Partial<Configuration> = {}, directory = join(folder, 'data')) =>
  serve({
    configuration: await configuration(changed),
    rules,
    language: 'en',
    // A minute behind: changes of one minute are one mail, and that minute is over.
    clock: {now: () => new Date(Date.now() - 60_000).toISOString()},
    vote: () => null,
    world: {sha256, languageModel: () => Promise.reject(new Error('not needed here'))},
    folder,
    url: null,
    directory,
    onEvent: (event) => events.push(event),
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tablewatch-serve-'));
  await writeFile(join(folder, 'board.md'), board('80%'));
  running = await start();
});
afterAll(async () => {
  await running.stop();
  smtp.close();
  await rm(folder, {recursive: true, force: true});
});

const ended = (id: number | null) =>
  expect
    .poll(async () => (await readRun(running.service.database, id ?? 0))?.run.state, {timeout: 60_000})
    .toMatch(/done|failed/);

test('a new source is read at once', async () => {
  await expect.poll(() => listEditions(running.service.database), {timeout: 60_000}).toHaveLength(1);
  const [run] = await listRuns(running.service.database, {limit: 1});
  expect(run).toMatchObject({sourceId: 'imaging', trigger: 'catch-up', outcome: 'changed'});
});

test('a change is mailed in its layout, and the link in the mail ends the subscription', async () => {
  await writeFile(join(folder, 'board.md'), board('95%'));
  await ended(await running.service.runNow('imaging'));
  await expect.poll(() => mails.length, {timeout: 60_000}).toBe(1);
  const mail = await PostalMime.parse(mails[0] ?? '');
  expect(mail.to?.[0]?.address).toBe('reader@example.org');
  expect(mail.text).toContain('MiniMax-M1');
  expect(mail.html).toContain('MiniMax-M1');
  const link = mail.headers.find(({key}) => key === 'list-unsubscribe')?.value.slice(1, -1) ?? '';
  expect(link).toMatch(/^https:\/\/watch\.example\.org\/unsubscribe\//);
  const path = `${running.url}${new URL(link).pathname}`;
  const page = await fetch(path);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<form method="post">')]);
  expect((await readSubscription(running.service.database, 'reader'))?.state).toBe('active');
  const posted = await fetch(path, {
    method: 'POST',
    body: 'List-Unsubscribe=One-Click',
    headers: {'content-type': 'application/x-www-form-urlencoded'},
  });
  expect([posted.status, await posted.text()]).toEqual([200, expect.stringContaining('You are unsubscribed')]);
  expect((await readSubscription(running.service.database, 'reader'))?.state).toBe('unsubscribed');
  expect((await fetch(`${running.url}/unsubscribe/${'A'.repeat(80)}`, {method: 'POST'})).status).toBe(404);
  await setSubscriptionState(running.service.database, 'reader', 'active', 'operator', new Date().toISOString());
});

test('a mail of which nobody knows whether it arrived is sent again when a person says so', async () => {
  const {database} = running.service;
  const before = mails.length;
  // The server has the mail before the store knows that it was sent.
  const newest = async () => (await listDeliveries(database, {limit: 1, state: 'sent'})).length;
  await expect.poll(newest, {timeout: 60_000}).toBe(1);
  const [sent] = await database.query<{id: number}>(
    "update tablewatch.delivery set state = 'uncertain' where id = (select max(id) from tablewatch.delivery where state = 'sent') returning id",
  );
  const place = `/digests/deliveries/${String(sent?.id)}`;
  expect((await ask(running.url, place)).text).toContain(`action="${place}/resend"`);
  const {csrf, cookie} = await openForm(running.url);
  const {body, headers} = formBody({csrf});
  const answer = await ask(running.url, `${place}/resend`, {method: 'POST', body, headers: {...headers, cookie}});
  expect([answer.status, answer.headers.location]).toEqual([303, place]);
  await expect.poll(() => mails.length, {timeout: 60_000}).toBe(before + 1);
  const [first, again] = [await PostalMime.parse(mails[before - 1] ?? ''), await PostalMime.parse(mails.at(-1) ?? '')];
  expect(again.messageId).toBe(first.messageId);
  await expect.poll(async () => (await ask(running.url, place)).text, {timeout: 60_000}).not.toContain('/resend"');
});

test('the operator hears of the third failure in a row, readers of none', async () => {
  await rm(join(folder, 'board.md'));
  const before = mails.length;
  for (let time = 0; time < 3; time++) await ended(await running.service.runNow('imaging'));
  await expect.poll(() => mails.length, {timeout: 60_000}).toBe(before + 1);
  const mail = await PostalMime.parse(mails.at(-1) ?? '');
  expect(mail.to?.[0]?.address).toBe('op@example.org');
  expect(mail.subject).toContain('imaging: 3 failures in a row');
  expect(mail.text).toContain('SOURCE_NOT_FOUND');
  await writeFile(join(folder, 'board.md'), board('95%'));
});

test('a changed configuration is followed; a wrong one changes nothing', async () => {
  const {service} = running;
  await service.follow(
    await configuration({
      sources: [
        {id: 'imaging', path: 'board.md'},
        {id: 'second', glob: '*.md', schedule: '0 8 * * *'},
      ],
    }),
  );
  const wrong = await configuration({sources: [{id: 'third', path: 'x.md', schedule: '0 8 1 * 1'}]});
  await expect(service.follow(wrong)).rejects.toMatchObject({code: 'SCHEDULE_TWO_MEANINGS'});
  expect(service.configuration().sources.map(({id}) => id)).toEqual(['imaging', 'second']);
});

describe('for machines', () => {
  test('health, readiness, numbers', async () => {
    expect(await (await fetch(`${running.url}/healthz`)).json()).toEqual({status: 'ok'});
    expect(await (await fetch(`${running.url}/readyz`)).json()).toMatchObject({status: 'ok', store: 'pglite'});
    expect(await (await fetch(`${running.url}/metrics`)).text()).toMatch(/tablewatch_runs_total\{end="changed"\} \d/);
  });

  test('what is not there, not allowed, not readable', async () => {
    expect((await fetch(`${running.url}/nothing`)).status).toBe(404);
    const answer = await fetch(`${running.url}/healthz`, {method: 'DELETE'});
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await fetch(`${running.url}/unsubscribe/%E0%A4%A`)).status).toBe(404);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('refusals at the start', () => {
  test('a second one on the same data', async () => {
    await expect(start()).rejects.toMatchObject({
      code: 'STORE_LOCKED',
      message: expect.stringContaining(String(process.pid)),
    });
  });

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await expect(
      start({server: {host: '127.0.0.1', port, data: 'other'}}, join(folder, 'other')),
    ).rejects.toMatchObject({code: 'SERVER_PORT'});
    other.close();
  });

  test('an open door without a token', async () => {
    await expect(start({server: {host: '0.0.0.0', port: 0, data: 'x'}})).rejects.toMatchObject({
      code: 'SERVER_EXPOSED',
    });
  });

  test('a database that does not answer', async () => {
    const {openStore, storeUrl} = await import('../../src/store/sql/index.ts');
    await expect(openStore({url: 'postgres://nobody:geheim@127.0.0.1:1/x', directory: ''})).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: expect.not.stringContaining('geheim'),
    });
    expect(() => storeUrl({PGHOST: 'db', PGUSER: 'u'})).toThrow(expect.objectContaining({code: 'STORE_SETTINGS'}));
    expect(storeUrl({})).toBeNull();
    expect(storeUrl({PGHOST: 'db', PGUSER: 'u', PGDATABASE: 'd', PGPASSWORD: 'p/'})).toBe(
      'postgres://u:p%2F@db:5432/d',
    );
  });

  test('a mail server that does not answer is told, and mail waits', async () => {
    const seen = events.length;
    const other = await start(
      {
        mail: {smtp: 'smtp://127.0.0.1:1', from: 'a@example.org', maxPerSecond: 1, onUncertain: 'hold'},
        server: {host: '127.0.0.1', port: 0, data: 'm'},
      },
      join(folder, 'm'),
    );
    await expect.poll(() => events.slice(seen).some(({kind}) => kind === 'mail-server'), {timeout: 20_000}).toBe(true);
    await other.stop();
  });
});
