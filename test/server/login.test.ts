// Beyond loopback: nothing without the token, be it by header, basic auth or login; and links that need none, which nobody can forge.
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {makeUnsubscribeToken} from '../../src/deliver/mail/unsubscribe-token.ts';
import {readSubscription} from '../../src/store/sql/subscriptions.ts';
import {ask, formBody} from './ask.ts';
import {type Site, startSite} from './site.ts';

const token = 'a-long-token-for-tests-0123456789';
let site: Site;

beforeAll(async () => {
  const reader = {
    id: 'reader',
    to: 'reader@example.org',
    boards: [],
    models: [],
    vendors: [],
    minimum: 'minor',
    frequency: 'each',
    at: '08:00',
    timeZone: 'UTC',
    holdEditions: 1,
    heartbeat: false,
    language: 'zh-CN',
  } as const;
  const server = {host: '127.0.0.1', port: 0, data: 'unused', token, publicUrl: 'https://watch.example.org'};
  const mail = {smtp: 'smtp://127.0.0.1:1', from: 'a@example.org', maxPerSecond: 1, onUncertain: 'hold'} as const;
  site = await startSite(
    {mail, sources: [{id: 'board', path: 'samples/radiology-board.md'}], digests: [reader], server},
    false,
  );
});
afterAll(() => site.close());

const bearer = {authorization: `Bearer ${token}`};
const basic = (pair: string) => ({authorization: `Basic ${Buffer.from(pair).toString('base64')}`});
const html = {accept: 'text/html'};

describe('without the token', () => {
  test.each(['/api/v1/sources', '/metrics', '/api/v1/openapi.json', '/digests/message.html', '/nothing'])(
    '%s says nothing, and how to log in',
    async (path) => {
      const {status, headers, text} = await ask(site.url, path);
      expect([status, headers['content-type']]).toEqual([401, 'application/problem+json']);
      expect(headers['www-authenticate']).toBe('Bearer, Basic realm="tablewatch"');
      expect(text).not.toContain('radiology');
    },
  );

  test('a browser is led to the login, and back', async () => {
    const {status, headers} = await ask(site.url, '/runs?source=board', {headers: html});
    expect([status, headers.location]).toEqual([303, '/login?next=%2Fruns%3Fsource%3Dboard']);
  });

  test('monitors may ask whether it lives, and pages have their style', async () => {
    expect((await ask(site.url, '/healthz')).status).toBe(200);
    expect((await ask(site.url, '/readyz')).status).toBe(200);
    const style = /\/assets\/[^"]+\.css/.exec((await ask(site.url, '/login')).text)?.[0] ?? '';
    expect((await ask(site.url, style)).headers['content-type']).toBe('text/css; charset=utf-8');
  });
});

describe('with', () => {
  test.each([
    ['the token as Bearer', bearer, 200],
    ['the token as password', basic(`anybody:${token}`), 200],
    ['another token', {authorization: 'Bearer x'}, 401],
    ['the beginning of the token', {authorization: `Bearer ${token.slice(0, -1)}`}, 401],
    ['the token as user', basic(`${token}:`), 401],
    ['no scheme', {authorization: token}, 401],
    ['an empty password', basic('anybody:'), 401],
    ['a made-up cookie', {cookie: 'tablewatch_login=AAAA'}, 401],
    ['the token as cookie', {cookie: `tablewatch_login=${token}`}, 401],
  ])('%s', async (_name, headers, status) => {
    expect((await ask(site.url, '/api/v1/sources', {headers: {...headers}})).status).toBe(status);
  });
});

async function logIn(given: string, next: string) {
  const page = await ask(site.url, '/login', {headers: html});
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const cookie = (page.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
  const {headers, body} = formBody({csrf, next, token: given});
  return await ask(site.url, '/login', {method: 'POST', headers: {cookie, ...html, ...headers}, body});
}

describe('the login', () => {
  test('refuses a wrong token', async () => {
    const wrong = await logIn('guess', '/');
    expect([wrong.status, wrong.text.includes('Invalid token.')]).toEqual([401, true]);
    expect(wrong.headers['set-cookie'] ?? []).toEqual([]);
  });

  test('takes the token, leads on, and its cookie opens the pages until the logout', async () => {
    const {status, headers} = await logIn(token, '/runs?source=board');
    expect([status, headers.location]).toEqual([303, '/runs?source=board']);
    const line = headers['set-cookie']?.[0] ?? '';
    expect(line).toMatch(/^tablewatch_login=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    expect(line).not.toContain(token);
    const cookie = line.split(';')[0] ?? '';
    const page = await ask(site.url, '/runs', {headers: {cookie, ...html}});
    expect([page.status, page.text.includes('action="/logout"')]).toEqual([200, true]);
  });

  test.each([
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['https://evil.example/', '/'],
    ['/runs\r\nx-injected: 1', '/runsx-injected:%201'],
    ['/sources/中文', '/sources/%E4%B8%AD%E6%96%87'],
  ])('leads to no other site and carries no header: %j', async (next, location) => {
    const answer = await logIn(token, next);
    expect([answer.status, answer.headers.location]).toEqual([303, location]);
    expect(answer.headers).not.toHaveProperty('x-injected');
  });

  test('refuses guessing', async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 10; time++) statuses.push((await logIn('guess', '/')).status);
    expect(statuses).toContain(429);
  });
});

describe('links that end a subscription', () => {
  const stateOf = async (): Promise<string | undefined> =>
    (await readSubscription(site.running.service.database, 'reader'))?.state;
  const sealed = (): string => makeUnsubscribeToken('reader', site.running.service.secret);

  test('forged ones are refused and do nothing', async () => {
    const flip = (text: string, at: number): string =>
      `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
    const forged = [
      'reader',
      'A'.repeat(60),
      makeUnsubscribeToken('reader', 'another secret'),
      makeUnsubscribeToken('nobody', site.running.service.secret),
      flip(sealed(), 0),
      flip(sealed(), 20),
      flip(sealed(), sealed().length - 3),
      sealed().slice(0, -4),
      '../reader',
    ];
    for (const one of forged) {
      const answer = await ask(site.url, `/unsubscribe/${encodeURIComponent(one)}`, {method: 'POST'});
      expect([one, answer.status]).toEqual([one, 404]);
    }
    expect(await stateOf()).toBe('active');
  });

  test('ours ask first, in the language of the reader, and need no login', async () => {
    const path = `/unsubscribe/${sealed()}`;
    const asked = await ask(site.url, path);
    expect([asked.status, asked.text.includes('lang="zh-CN"'), await stateOf()]).toEqual([200, true, 'active']);
    const origin = {origin: 'https://mail.example', 'sec-fetch-site': 'cross-site'};
    expect((await ask(site.url, path, {method: 'POST', headers: origin})).status).toBe(200);
    expect(await stateOf()).toBe('unsubscribed');
  });
});
