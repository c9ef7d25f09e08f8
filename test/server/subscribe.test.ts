// Subscriptions and sources that are set on pages: confirmed by mail, changed and ended by a link, kept over a reload.
import {setTimeout} from 'node:timers/promises';
import PostalMime, {type Email} from 'postal-mime';
import {SMTPServer} from 'smtp-server';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {makeUnsubscribeToken} from '../../src/deliver/mail/unsubscribe-token.ts';
import {readSource} from '../../src/store/sql/sources.ts';
import {forgetUnconfirmed, listSubscriptions, readSubscription} from '../../src/store/sql/subscriptions.ts';
import {ask, formBody} from './ask.ts';
import {openForm, type Site, startSite} from './site.ts';

let site: Site;
const mails: Email[] = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      void PostalMime.parse(Buffer.concat(chunks)).then((mail) => mails.push(mail));
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const address = smtp.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  site = await startSite({
    mail: {smtp: `smtp://127.0.0.1:${String(port)}`, from: 'w@example.org', maxPerSecond: 50, onUncertain: 'resend'},
    digests: [
      {
        id: 'team',
        to: 'team@example.org',
        boards: [],
        models: [],
        vendors: [],
        minimum: 'notable',
        frequency: 'each',
        at: '08:00',
        timeZone: 'UTC',
        holdEditions: 1,
        heartbeat: false,
        language: 'en',
      },
    ],
  });
}, 600_000);
afterAll(async () => {
  await site.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

async function post(path: string, fields: Record<string, string>, csrf?: string): ReturnType<typeof ask> {
  const form = await openForm(site.url);
  const sent = formBody({csrf: csrf ?? form.csrf, ...fields});
  const answer = await ask(site.url, path, {
    method: 'POST',
    ...sent,
    headers: {...sent.headers, accept: 'text/html', cookie: form.cookie},
  });
  return answer;
}

/** Forms come faster here than a person sends them: waits where there were too many. */
async function postInTime(path: string, fields: Record<string, string>): ReturnType<typeof ask> {
  for (;;) {
    const answer = await post(path, fields);
    if (answer.status !== 429) return answer;
    await setTimeout(1000);
  }
}

async function mailTo(address: string, subject: string): Promise<Email> {
  return await vi.waitFor(
    () => {
      const found = mails.find((mail) => mail.to?.[0]?.address === address && (mail.subject ?? '').includes(subject));
      if (found === undefined) throw new Error(`no mail to ${address}: ${mails.map((mail) => mail.subject).join()}`);
      return found;
    },
    {timeout: 180_000, interval: 100},
  );
}

const wishes = {
  to: 'reader@example.org',
  boards: 'imaging-board',
  models: 'GLM-*，MiniMax-*',
  minimum: 'notable',
  frequency: 'daily',
  at: '07:30',
  timeZone: 'Asia/Shanghai',
  language: 'zh-CN',
};
const made = async () =>
  (await listSubscriptions(site.running.service.database)).filter(({origin}) => origin === 'page');

test('a reader subscribes, confirms by mail, changes and ends it by the link', async () => {
  const page = await ask(site.url, '/subscribe', {headers: {accept: 'text/html'}});
  expect(page.text).toContain('value="imaging-board"');
  const preview = await post('/subscribe', {...wishes, preview: '1'});
  expect(preview.text).toContain('MiniMax-Text-01');
  expect(await made()).toEqual([]);

  expect((await post('/subscribe', wishes)).text).toContain('A mail is on its way to reader@example.org');
  const [pending] = await made();
  expect(pending).toMatchObject({
    state: 'pending',
    subscription: {models: ['GLM-*', 'MiniMax-*'], frequency: 'daily', at: '07:30', language: 'zh-CN'},
  });
  const mail = await mailTo('reader@example.org', '请确认订阅');
  const [link = ''] = /http:\S+\/subscription\/\S+/.exec(mail.text ?? '') ?? [];
  const {pathname} = new URL(link);
  const asked = await ask(site.url, pathname, {headers: {accept: 'text/html'}});
  expect(asked.text).toContain('name="confirm"');
  expect((await made())[0]?.state).toBe('pending');

  await post(pathname, {confirm: '1'});
  expect((await made())[0]?.state).toBe('active');
  await post(pathname, {...wishes, to: 'other@example.org', frequency: 'weekly', save: '1'});
  const [changed] = await made();
  expect(changed).toMatchObject({
    state: 'active',
    subscription: {frequency: 'weekly', channel: {to: 'reader@example.org'}},
  });
  await post(pathname, {end: '1'});
  expect((await made())[0]?.state).toBe('unsubscribed');
});

test('what a form may not do', async () => {
  const bad = await post('/subscribe', {...wishes, to: 'nobody'});
  expect([bad.status, bad.text.includes('role="alert"')]).toEqual([400, true]);
  expect((await post('/subscribe', {...wishes, to: 'a@example.org, b@example.org'})).status).toBe(400);
  expect((await post('/subscribe', {...wishes, timeZone: 'Mars/Base'})).status).toBe(400);
  expect((await post('/subscribe', wishes, 'forged')).status).toBe(403);
  const {secret} = site.running.service;
  expect((await ask(site.url, '/subscription/forged')).status).toBe(404);
  const team = `/subscription/${makeUnsubscribeToken('team', secret)}`;
  expect((await ask(site.url, team, {headers: {accept: 'text/html'}})).status).toBe(404);
  for (const models of ['a', 'b', 'c']) await post('/subscribe', {...wishes, models, to: 'often@example.org'});
  expect((await post('/subscribe', {...wishes, to: 'Often@example.org'})).status).toBe(429);
});

test('the operator sees all, tries one, and deletes what a page made; a reload leaves it alone', async () => {
  const {service} = site.running;
  await post('/digests/subscriptions/team/test', {});
  await mailTo('team@example.org', 'Test mail');
  await site.running.follow(service.configuration());
  const [first] = await made();
  const id = first?.subscription.id ?? '';
  expect(first?.configured).toBe(true);
  const page = await ask(site.url, '/digests', {headers: {accept: 'text/html'}});
  for (const text of [id, 'team', 'often@example.org', 'not confirmed']) expect(page.text).toContain(text);
  await post('/digests/subscriptions/team/remove', {});
  expect(await readSubscription(service.database, 'team')).not.toBeNull();
  await post(`/digests/subscriptions/${id}/remove`, {});
  expect(await readSubscription(service.database, id)).toBeNull();
  await forgetUnconfirmed(service.database, '2100-01-01T00:00:00.000Z');
  expect((await made()).filter(({state}) => state === 'pending')).toEqual([]);
});

test('a source is added, edited, kept over a reload, and removed on a page', async () => {
  const {service} = site.running;
  const fields = {
    id: 'remote',
    url: 'https://tables.example.org/board.md',
    schedule: '0 8 * * 1-5',
    timeZone: 'Asia/Shanghai',
  };
  expect((await post('/source-form', fields)).status).toBe(303);
  expect(await readSource(service.database, 'remote')).toMatchObject({
    origin: 'page',
    configured: true,
    expression: '0 8 * * 1-5',
  });
  expect((await post('/source-form', {...fields, url: 'https://tables.example.org/2.md'})).status).toBe(400);
  await post('/source-form', {...fields, known: 'remote', schedule: '*/30 * * * *'});
  await site.running.follow(service.configuration());
  expect(await readSource(service.database, 'remote')).toMatchObject({configured: true, expression: '*/30 * * * *'});
  const page = await ask(site.url, '/sources/remote', {headers: {accept: 'text/html'}});
  expect(page.text).toContain('every 30 minutes');
  await post('/sources/remote/remove', {});
  expect((await readSource(service.database, 'remote'))?.configured).toBe(false);
});

test.each([
  ['a path', {url: '/etc/passwd'}],
  ['another scheme', {url: 'file:///etc/passwd'}],
  ['a password', {url: 'https://user:secret@tables.example.org/board.md'}],
  ['a token', {url: 'https://tables.example.org/board.md?token=abc'}],
  ['a name of the configuration', {id: 'imaging-board'}],
  ['a name that is a path', {id: '../x'}],
  ['a schedule that is none', {schedule: '0 25 * * *'}],
])('a source is refused with %s', async (_, change) => {
  const fields = {id: 'refused', url: 'https://tables.example.org/board.md', ...change};
  expect((await postInTime('/source-form', fields)).status).toBe(400);
  expect(await readSource(site.running.service.database, 'refused')).toBeNull();
  expect((await postInTime('/sources/imaging-board/remove', {})).status).toBe(404);
});
