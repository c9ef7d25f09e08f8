// A service that others can reach, behind https: its cookies, and a reload that would open it to everybody.
import {afterAll, beforeAll, expect, test} from 'vitest';
import {ask} from './ask.ts';
import {type Site, startSite} from './site.ts';

const server = {host: '0.0.0.0', port: 0, data: 'data', token: 'a-long-token', publicUrl: 'https://boards.example.org'};
let site: Site;
let url: string;

beforeAll(async () => {
  site = await startSite({server}, false);
  url = site.url.replace('0.0.0.0', '127.0.0.1');
});
afterAll(() => site.close());

const page = {accept: 'text/html', authorization: 'Bearer a-long-token'};

test('under https every cookie is Secure', async () => {
  const {headers} = await ask(url, '/?lang=zh-CN', {headers: page});
  const cookies = headers['set-cookie'] ?? [];
  expect(cookies.map((line) => line.split('=')[0])).toEqual(['tablewatch_session', 'tablewatch_language']);
  for (const cookie of cookies) expect(cookie).toMatch(/; Secure$/);
});

test.each([
  ['without a token', undefined],
  ['with an empty one', '  '],
])('a configuration %s is not taken while others can reach it', async (_, token) => {
  const configuration = site.running.service.configuration();
  // The new file names loopback, but what listens is not moved.
  const {port, data} = server;
  const next = {...configuration, server: {host: '127.0.0.1', port, data, ...(token === undefined ? {} : {token})}};
  await expect(site.running.follow(next)).rejects.toMatchObject({code: 'SERVER_EXPOSED'});
  expect(site.running.service.configuration()).toBe(configuration);
  expect((await ask(url, '/api/v1/sources')).status).toBe(401);
});
