// What the server refuses: foreign names (DNS rebinding), foreign sites, wrong tokens, too much at once, and addresses that are none.
import net from 'node:net';
import {afterAll, afterEach, beforeAll, describe, expect, test, vi} from 'vitest';
import {readSource} from '../../src/store/sql/sources.ts';
import {listRuns} from '../../src/store/sql/runs.ts';
import {ask, formBody} from './ask.ts';
import {openForm, type Site, startSite} from './site.ts';

const board = 'samples/radiology-board.md';
let site: Site;

beforeAll(async () => {
  site = await startSite({sources: [{id: 'board', path: board}]}, false);
});
afterAll(() => site.close());

const countRuns = async (): Promise<number> => (await listRuns(site.running.service.database, {limit: 100})).length;
const isPaused = async (): Promise<boolean | undefined> =>
  (await readSource(site.running.service.database, 'board'))?.paused;
const html = {accept: 'text/html'};

describe('the name it is called by', () => {
  test.each(['evil.example', 'evil.example:8080', '127.0.0.1.nip.io', '/', 'localhost@evil.example', '[::2]'])(
    'is refused: %j',
    async (host) => {
      const answer = await ask(site.url, '/api/v1/sources', {headers: {host}});
      expect([answer.status, answer.text.includes('radiology')]).toEqual([421, false]);
    },
  );

  test.each(['localhost', 'localhost:9', '127.0.0.1', '[::1]:80'])('is taken: %s', async (host) => {
    expect((await ask(site.url, '/api/v1/sources', {headers: {host}})).status).toBe(200);
  });
});

describe('a form of another site', () => {
  const post = async (headers: Readonly<Record<string, string>>): Promise<number> => {
    const {csrf, cookie} = await openForm(site.url);
    const {body, headers: type} = formBody({csrf});
    return (await ask(site.url, '/sources/board/pause', {method: 'POST', headers: {cookie, ...type, ...headers}, body}))
      .status;
  };

  test.each([
    {origin: 'https://evil.example'},
    {origin: 'null'},
    {'sec-fetch-site': 'cross-site'},
    {'sec-fetch-site': 'same-site'},
    {origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-origin'},
  ])('is refused and does nothing: %j', async (headers) => {
    expect(await post(headers)).toBe(403);
    expect(await isPaused()).toBe(false);
  });

  test('the API, too', async () => {
    const runs = await countRuns();
    const headers = {origin: 'https://evil.example'};
    expect((await ask(site.url, '/api/v1/sources/board/run', {method: 'POST', headers})).status).toBe(403);
    expect(await countRuns()).toBe(runs);
  });

  test('no other site may read an answer', async () => {
    const {headers} = await ask(site.url, '/api/v1/sources', {headers: {origin: 'https://evil.example'}});
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('the token of a form', () => {
  test.each([
    ['missing', {}],
    ['empty', {csrf: ''}],
    ['made up', {csrf: 'A'.repeat(43)}],
  ])('%s: refused, and nothing is done', async (_name, fields) => {
    const {cookie} = await openForm(site.url);
    const {body, headers} = formBody(fields);
    const answer = await ask(site.url, '/sources/board/pause', {
      method: 'POST',
      headers: {cookie, ...html, ...headers},
      body,
    });
    expect([answer.status, answer.text.includes('has expired')]).toEqual([403, true]);
    expect(await isPaused()).toBe(false);
  });

  test('of another session, or without a session: refused', async () => {
    const mine = await openForm(site.url);
    const other = await openForm(site.url);
    const {body, headers} = formBody({csrf: other.csrf});
    for (const cookie of [mine.cookie, '', 'tablewatch_session=x']) {
      const sent = {method: 'POST', headers: {cookie, ...headers}, body};
      expect((await ask(site.url, '/sources/board/pause', sent)).status).toBe(403);
    }
    expect(await isPaused()).toBe(false);
  });

  test('its own: a source is paused, shown as such, and resumed', async () => {
    const {csrf, cookie} = await openForm(site.url);
    const {body, headers} = formBody({csrf, back: '/sources/board'});
    const sent = {method: 'POST', headers: {cookie, ...headers}, body};
    const paused = await ask(site.url, '/sources/board/pause', sent);
    expect([paused.status, paused.headers.location]).toEqual([303, '/sources/board?paused=board']);
    expect(await isPaused()).toBe(true);
    const page = (await ask(site.url, '/sources/board?paused=board', {headers: html})).text;
    expect(page).toContain('board is paused: scheduled runs are skipped until it is resumed.');
    expect(page).toContain('<button>Resume</button>');
    expect((await ask(site.url, '/sources/board/resume', sent)).status).toBe(303);
    expect(await isPaused()).toBe(false);
  });

  test('run now queues one run', async () => {
    const runs = await countRuns();
    const {csrf, cookie} = await openForm(site.url);
    const {body, headers} = formBody({csrf, back: 'https://evil.example/'});
    const answer = await ask(site.url, '/sources/board/run', {method: 'POST', headers: {cookie, ...headers}, body});
    expect([answer.status, answer.headers.location]).toEqual([303, '/?queued=board']);
    expect(await countRuns()).toBe(runs + 1);
    await expect
      .poll(async () => (await listRuns(site.running.service.database, {limit: 1}))[0]?.state, {timeout: 60_000})
      .toBe('done');
  });
});

describe('headers', () => {
  test.each(['/', '/repair', '/digests', '/runs', '/nothing', '/api/v1/sources', '/healthz'])(
    '%s: no inline script, no frame around it, nothing guessed, nothing kept',
    async (path) => {
      const {headers} = await ask(site.url, path, {headers: html});
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe("'self'");
      expect(policy).not.toMatch(/unsafe-(inline|eval)/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
      });
    },
  );

  test('the mail in its frame may run nothing at all', async () => {
    const {headers} = await ask(site.url, '/digests/message.html', {headers: html});
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain('script');
  });

  test('cookies are for this site and not for scripts', async () => {
    const {headers} = await ask(site.url, '/?lang=zh-CN', {headers: html});
    expect(headers['set-cookie']).toHaveLength(2);
    for (const cookie of headers['set-cookie'] ?? []) expect(cookie).toMatch(/HttpOnly; SameSite=(Strict|Lax)/);
  });

  test.each([
    '/sources/%0d%0aset-cookie:%20x=1/run',
    '/sources/%E4%B8%AD%E6%96%87/run',
    '/?lang=en%0d%0ax-injected:%201',
    '/diff?from=%0d%0ax-injected:%201&to=1',
  ])('cannot be injected: %s', async (path) => {
    const {csrf, cookie} = await openForm(site.url);
    const {body, headers} = formBody({csrf, back: '/sources/x\r\nx-injected: 1'});
    for (const method of ['GET', 'POST']) {
      const sent = method === 'GET' ? {headers: html} : {method, headers: {cookie, ...headers}, body};
      const answer = await ask(site.url, path, sent);
      expect(answer.status).toBeLessThan(500);
      expect(answer.headers).not.toHaveProperty('x-injected');
      expect(String(answer.headers['set-cookie'] ?? '')).not.toContain('x=1');
    }
  });
});

describe('addresses', () => {
  test.each([
    ['/../../etc/passwd', 404],
    ['/assets/../../package.json', 404],
    ['/assets/%2e%2e/%2e%2e/package.json', 404],
    ['/assets/..%2f..%2fpackage.json', 404],
    ['//etc/passwd', 404],
    ['/%00', 400],
    ['/?q=%00', 400],
    ['/sources/%E0%A4%A', 404],
    ['/runs/99999999999999999999', 404],
    ['/runs/999999999999999', 404],
    ['/runs/-1', 404],
    ["/runs/1'--", 404],
    ['/diff?from=999999999999999&to=1', 404],
    ['/digests/deliveries/999999999999999', 404],
    ['/digests?change=999999999999999-999999999999998', 404],
    ['/boards/board/x/y', 404],
    [`/boards/board/${encodeURIComponent(board)}/radiology-board/models/nobody`, 404],
    ['/api/v1/runs/999999999999999', 404],
    ['/api/v1/editions/x', 404],
    ['/api/v1/changesets/1/x', 404],
    ['/api/v1/findings', 404],
  ])('%s: %i', async (path, status) => {
    const answer = await ask(site.url, path, {headers: html});
    expect([answer.status, answer.text.includes('"name": "tablewatch"')]).toEqual([status, false]);
    expect(site.troubles).toEqual([]);
  });

  test('HEAD answers like GET, without the body', async () => {
    for (const path of ['/', '/healthz', '/api/v1/sources', '/nothing']) {
      const [get, head] = [await ask(site.url, path), await ask(site.url, path, {method: 'HEAD'})];
      expect([head.status, head.text, head.headers['content-type']]).toEqual([
        get.status,
        '',
        get.headers['content-type'],
      ]);
      expect(head.headers['content-length']).toMatch(/^[1-9]\d*$/);
    }
  });

  test.each([
    ['/', 'DELETE', 'GET, HEAD'],
    ['/healthz', 'POST', 'GET, HEAD'],
    ['/repair', 'PUT', 'GET, HEAD, POST'],
    ['/api/v1/sources/board/run', 'GET', 'POST'],
    ['/api/v1/repair', 'OPTIONS', 'POST'],
  ])('%s does not take %s', async (path, method, allow) => {
    const answer = await ask(site.url, path, {method});
    expect([answer.status, answer.headers.allow]).toEqual([405, allow]);
  });

  test('problems are objects for programs and pages for people, in their language', async () => {
    const {headers, text} = await ask(site.url, '/api/v1/sources/nobody');
    expect(headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(text)).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: 'no such source nobody',
      code: 'RECORD_UNKNOWN',
      hint: 'The overview lists what is stored; old runs and editions are removed after a while.',
    });
    const page = await ask(site.url, '/sources/nobody?lang=zh-CN', {headers: html});
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.text).toContain('无法显示此页');
  });

  test('what is no HTTP is answered with 400, and the server goes on', async () => {
    const {port} = new URL(site.url);
    const answer = await new Promise<string>((resolve) => {
      const socket = net.connect(Number(port), '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect((await ask(site.url, '/healthz')).status).toBe(200);
  });
});

describe('too much', () => {
  test('a body that says how long it is', async () => {
    const answer = await ask(site.url, '/api/v1/repair', {method: 'POST', body: Buffer.alloc(3 * 2 ** 20, 'a')});
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([413, 'REQUEST_TOO_LARGE']);
  });

  test('a body that does not', async () => {
    const headers = {'transfer-encoding': 'chunked'};
    const body = Buffer.alloc(3 * 2 ** 20, 'a');
    expect((await ask(site.url, '/api/v1/repair', {method: 'POST', headers, body})).status).toBe(413);
  });

  test('a form, and a login, take less', async () => {
    for (const path of ['/login', '/sources/board/run', '/nothing']) {
      const answer = await ask(site.url, path, {method: 'POST', body: Buffer.alloc(70_000, 'a')});
      expect(answer.status).toBe(path === '/nothing' ? 404 : 413);
    }
  });

  test('headers', async () => {
    expect((await ask(site.url, '/', {headers: {'x-long': 'a'.repeat(20_000)}})).status).toBe(431);
  });

  afterEach(() => vi.restoreAllMocks());
  test('forms that write or mail in a row', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    const answers: number[] = [];
    for (let time = 0; time < 30; time++)
      answers.push((await ask(site.url, '/subscribe', {method: 'POST', body: ''})).status);
    expect([answers[0], answers.at(-1)]).toEqual([403, 429]);
  });

  test('repairs in a row, then requests in a row; each with the time to wait', async () => {
    // On a loaded machine the bucket would refill meanwhile.
    vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    const repairs: number[] = [];
    for (let time = 0; time < 30; time++)
      repairs.push((await ask(site.url, '/api/v1/repair', {method: 'POST', body: 'ok'})).status);
    expect(repairs).toContain(429);
    const answers = await Promise.all(Array.from({length: 900}, () => ask(site.url, '/healthz')));
    const refused = answers.find(({status}) => status === 429);
    expect(refused?.headers['retry-after']).toMatch(/^\d+$/);
    expect(refused?.headers['content-type']).toBe('application/problem+json');
  });
});
