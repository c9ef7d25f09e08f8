// The border of the server: what goes wrong behind a route becomes an answer and a line in the log, and the next request is served.
import {setTimeout as delay} from 'node:timers/promises';
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {listen, type ListenOptions, type WebServer} from '../../src/server/listen.ts';
import {problemAnswer} from '../../src/server/problem.ts';
import type {Route, WebAnswer} from '../../src/server/route.ts';
import {ask} from './ask.ts';

let web: WebServer;
let url = '';
let troubles: unknown[] = [];
let isOver = false;

async function* pieces(broken: boolean): AsyncGenerator<string, void, undefined> {
  yield 'one';
  if (broken) throw new Error('the store is away');
  try {
    for (;;) {
      await delay(20);
      yield 'more';
    }
  } finally {
    isOver = true;
  }
}

const get = (path: string, handle: () => WebAnswer): Route => ({method: 'GET', path, handle});
const routes = [
  get('/', () => ({status: 200, body: 'here'})),
  get('/fault', () => {
    throw new TypeError('undefined is not a function');
  }),
  get('/header', () => ({status: 200, headers: {'x-name': 'a\nb'}, body: ''})),
  get('/broken', () => ({status: 200, body: 'zero', stream: pieces(true)})),
  get('/long', () => ({status: 200, body: 'zero', stream: pieces(false)})),
];
const options = (changes: Partial<ListenOptions> = {}): ListenOptions => ({
  ...{host: '127.0.0.1', port: 0, routes, guard: () => null, onRequest: () => undefined},
  tell: (_request, problem) => problemAnswer(problem),
  onError: (error) => troubles.push(error),
  ...changes,
});

beforeAll(async () => {
  web = await listen(options());
  url = `http://127.0.0.1:${String(web.port)}`;
});
afterAll(() => web.close());
beforeEach(() => (troubles = []));

test.each(['/fault', '/header'])('%s is an internal error that tells nothing of itself', async (path) => {
  const {status, text} = await ask(url, path);
  expect([status, text.includes('function'), troubles.length]).toEqual([500, false, 1]);
  expect((await ask(url, '/')).text).toBe('here');
});

test('what fails in the middle of a long answer ends it, and is logged', async () => {
  await expect(ask(url, '/broken')).rejects.toThrow();
  expect(troubles).toEqual([new Error('the store is away')]);
});

test('a reader who leaves a long answer is nobody’s fault', async () => {
  const leaving = new AbortController();
  const answer = await fetch(`${url}/long`, {signal: leaving.signal});
  await answer.body?.getReader().read();
  leaving.abort();
  await expect.poll(() => isOver).toBe(true);
  expect(troubles).toEqual([]);
});

test('an address that this machine does not have is refused with the words of the system', async () => {
  await expect(listen(options({host: '192.0.2.1'}))).rejects.toMatchObject({
    code: 'SERVER_PORT',
    message: expect.stringContaining('EADDRNOTAVAIL'),
  });
});
