// What a reader may ask the pages for: other languages, orders, parts and editions; and what they answer to what is not there.
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {makeUnsubscribeToken} from '../../src/deliver/mail/unsubscribe-token.ts';
import {rules} from '../../src/rules/index.ts';
import {makeMetrics} from '../../src/server/metrics.ts';
import {linkFindings} from '../../src/server/pages/findings.ts';
import {openQueue} from '../../src/store/sql/queue.ts';
import {listChangesets} from '../../src/store/sql/changesets.ts';
import type {OpenFinding} from '../../src/store/sql/overview.ts';
import {insertRuns} from '../../src/store/sql/runs.ts';
import {listSubscriptions, writePageSubscription} from '../../src/store/sql/subscriptions.ts';
import {subscriptionTo, systemClock} from '../scheduler/fakes.ts';
import {openTestStore} from '../store/sql/engines.ts';
import {ask, type Asked, formBody} from './ask.ts';
import {openForm, type Site, startSite} from './site.ts';

let site: Site;
let pair: {from: number; to: number};
beforeAll(async () => {
  site = await startSite({sources: [{id: 'gone', path: 'samples/gone.md'}]});
  const [change] = await listChangesets(site.running.service.database, {limit: 1});
  pair = {from: change?.fromEdition ?? 0, to: change?.toEdition ?? 0};
});
afterAll(() => site.close());

const page = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Asked> =>
  ask(site.url, path, {headers: {accept: 'text/html', ...headers}});

async function post(path: string, fields: Readonly<Record<string, string>> = {}): Promise<Asked> {
  const {csrf, cookie} = await openForm(site.url);
  const {headers, body} = formBody({csrf, ...fields});
  return await ask(site.url, path, {method: 'POST', headers: {...headers, cookie, accept: 'text/html'}, body});
}

describe('the language', () => {
  test.each([
    ['zh-CN,en;q=0.5', 'zh-CN'],
    ['en,zh;q=0.5', 'en'],
    ['de,zh', 'zh-CN'],
    ['de', 'en'],
  ])('of a browser that accepts %s is %s', async (accepted, language) => {
    expect((await page('/', {'accept-language': accepted})).text).toContain(`<html lang="${language}"`);
  });

  test('that was chosen stays, whatever the browser accepts', async () => {
    const cookie = 'tablewatch_language=zh-CN';
    expect((await page('/', {'accept-language': 'en', cookie})).text).toContain('<html lang="zh-CN"');
  });
});

describe('what changed', () => {
  const diff = async (query: string): Promise<Asked> => page(`/diff?${query}`);

  test('between two editions is the same whichever is named first, by key and by id', async () => {
    const [from, to] = [String(pair.from), String(pair.to)];
    const title = (answer: Asked) => /<h1[^>]*>.*?<\/h1>/s.exec(answer.text)?.[0];
    const straight = await diff(`from=${from}&to=${to}`);
    expect([straight.status, title(straight)]).toEqual([200, expect.any(String)]);
    expect(title(await diff(`from=${to}&to=${from}`))).toBe(title(straight));
    expect((await diff(`from=${from}&to=${to}&rows=all`)).status).toBe(200);
    const {text} = await ask(site.url, '/api/v1/editions?source=imaging-board');
    const editions: {key: number; record: {id: string; source: string}}[] = JSON.parse(text).editions;
    const id = (key: number) => editions.find((one) => one.key === key)?.record.id ?? '';
    const document = encodeURIComponent(editions[0]?.record.source ?? '');
    expect(title(await diff(`document=${document}&from=${id(pair.from)}&to=${id(pair.to)}`))).toBe(title(straight));
  });

  test('between an edition and itself is nothing; what is no edition of the document is said', async () => {
    expect((await diff(`from=${String(pair.to)}&to=${String(pair.to)}`)).status).toBe(200);
    const {text} = await ask(site.url, '/api/v1/editions?source=radiology-board');
    const other: number = JSON.parse(text).editions[0].key;
    for (const query of ['', 'from=x&to=y', `from=${String(pair.from)}&to=${String(other)}`, 'document=x&from=1&to=2'])
      expect((await diff(query)).status).toBe(404);
  });
});

describe('lists', () => {
  test('changes and runs of one source, failed runs, and older ones page by page', async () => {
    expect((await page('/changes?source=imaging-board')).text).toContain('/diff?');
    expect((await page('/changes?source=gone')).text).not.toContain('/diff?');
    expect((await page('/runs?source=gone&state=failed')).text).toContain('file not found');
    const {service} = site.running;
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
    for (let minute = 0; minute < 55; minute += 1) {
      const [made] = await insertRuns(
        service.database,
        [{sourceId: 'gone', trigger: 'schedule', dueAt: at(minute)}],
        at(minute),
      );
      await service.database.query(`update tablewatch.run set state = 'failed' where id = $1`, [made?.id ?? 0]);
    }
    const [, before] = /before(?:=|&#x3D;)(\d+)/.exec((await page('/runs?source=gone')).text) ?? [];
    const rest = await page(`/runs?source=gone&before=${String(before)}`);
    expect([rest.status, rest.text.includes(`href="/runs/${String(before)}"`)]).toEqual([200, false]);
    const older = await ask(site.url, `/api/v1/runs?source=gone&before=${String(before)}`);
    expect(JSON.parse(older.text).runs.length).toBeGreaterThan(5);
  });

  test('boards of one source', async () => {
    const {text} = await ask(site.url, '/api/v1/boards?source=imaging-board');
    const {boards}: {boards: {sourceId: string}[]} = JSON.parse(text);
    expect(new Set(boards.map(({sourceId}) => sourceId))).toEqual(new Set(['imaging-board']));
  });

  test('a search for nothing shows no list', async () => {
    expect([(await page('/search')).status, (await page('/search?q=%20')).status]).toEqual([200, 200]);
  });

  test('findings of one document only', async () => {
    const of = async (document: string): Promise<number> => {
      const query = `source=faulty-samples&document=${encodeURIComponent(document)}`;
      return JSON.parse((await ask(site.url, `/api/v1/findings?${query}`)).text).findings.length;
    };
    expect([await of('samples/faulty/ragged.md'), await of('none.md')]).toEqual([expect.any(Number), 0]);
  });
});

describe('the place of a finding', () => {
  const finding = (document: string, content: object): OpenFinding =>
    ({
      sourceId: 'imaging-board',
      document,
      rule: 'ragged-row',
      severity: 'error',
      fingerprint: 'f',
      content,
      runId: 1,
    }) as unknown as OpenFinding;
  const href = async (one: OpenFinding): Promise<string | undefined> => {
    const web = {service: site.running.service, options: {language: 'en', rules}} as unknown as Parameters<
      typeof linkFindings
    >[0];
    return (await linkFindings(web, [one], [one]))[0]?.href;
  };
  const board = 'samples/imaging-board/2025-11.md';

  test('in a file on GitHub is its line there', async () => {
    const raw = 'https://raw.githubusercontent.com/owner/name/main/docs/board.md';
    expect(await href(finding(raw, {line: 7}))).toBe(
      'https://github.com/owner/name/blob/main/docs/board.md?plain=1#L7',
    );
    expect(await href(finding(raw, {}))).toBe('');
  });

  test('elsewhere is its mark on the board; without a table it is the list of findings, and no board has no place', async () => {
    expect(await href(finding(board, {table: 1}))).toMatch(/#f-1$/);
    expect(await href(finding(board, {message: 'x'}))).toMatch(/#findings$/);
    expect(await href(finding('unknown.md', {table: 1}))).toBe('');
  });
});

describe('what is not there', () => {
  test.each([
    '/digests/deliveries/abc',
    '/digests/deliveries/999',
    '/digests?change=998-999',
    '/runs/abc',
    '/sources/nobody',
    '/source-form?id=imaging-board',
  ])('%s is a page that says so', async (path) => {
    const {status, text} = await page(path);
    expect([status, text.includes('<h1')]).toEqual([404, true]);
  });

  test('cannot be acted on', async () => {
    expect((await post('/digests/subscriptions/nobody/test')).status).toBe(404);
    expect((await post('/sources/nobody/run')).status).toBe(404);
  });
});

describe('a button', () => {
  test('brings back a reader whose mail was refused, and ends a subscription for the operator', async () => {
    const {database} = site.running.service;
    const state = async () =>
      (await listSubscriptions(database)).find(({subscription}) => subscription.id === 'bounced')?.state;
    await writePageSubscription(database, subscriptionTo('bounced'), systemClock.now());
    await database.query(`update tablewatch.subscription set state = 'bounced' where id = 'bounced'`);
    await post('/digests/subscriptions/bounced/resume');
    expect(await state()).toBe('active');
    await post('/digests/subscriptions/bounced/end');
    expect(await state()).toBe('unsubscribed');
  });

  test('that runs a source says when a run waits already, and one that accepts when nothing is suspected', async () => {
    const {service} = site.running;
    await service.database.query(
      `insert into tablewatch.run (source_id, trigger, due_at, state, queued_at) values ('gone', 'manual', '2100-01-01', 'queued', '2100-01-01')`,
    );
    const busy = await post('/sources/gone/run');
    expect(busy.headers.location).toBe('/?busy=gone');
    expect((await ask(site.url, '/api/v1/sources/gone/run', {method: 'POST'})).status).toBe(409);
    expect((await post('/sources/gone/accept')).headers.location).toBe('/?nothing=gone');
    await service.database.query(`delete from tablewatch.run where due_at = '2100-01-01'`);
  });

  test('of a source that is no longer configured does nothing', async () => {
    const {service} = site.running;
    await service.database.query(`update tablewatch.source set configured = false where id = 'gone'`);
    expect((await ask(site.url, '/api/v1/sources/gone/run', {method: 'POST'})).status).toBe(404);
    await service.database.query(`update tablewatch.source set configured = true where id = 'gone'`);
  });
});

test('a pause with an end says until when', async () => {
  await ask(site.url, '/api/v1/pause?until=2100-01-01T00:00:00Z', {method: 'POST'});
  expect((await page('/')).text).toContain('2100-01-01');
  await ask(site.url, '/api/v1/resume', {method: 'POST'});
  expect((await page('/')).text).not.toContain('2100-01-01');
});

test('without a mail server nobody can subscribe, and the page says why', async () => {
  const asked = await page('/subscribe?board=imaging-board');
  expect([asked.status, asked.text.includes('name="subscribe"')]).toEqual([200, false]);
  expect((await post('/subscribe', {to: 'reader@example.org'})).status).toBe(409);
});

describe('the link of a reader', () => {
  const link = (id: string) => makeUnsubscribeToken(id, site.running.service.secret);

  test('leads to the settings, previews them, names what is wrong, and can bring back what ended', async () => {
    const {database} = site.running.service;
    await writePageSubscription(database, subscriptionTo('own'), systemClock.now());
    await database.query(`update tablewatch.subscription set state = 'active' where id = 'own'`);
    const own = `/subscription/${link('own')}`;
    expect((await page(own)).text).toContain('name="save"');
    const wishes = {minimum: 'notable', frequency: 'daily', at: '25:00', timeZone: 'UTC', language: 'zh-CN'};
    expect((await post(own, {...wishes, preview: '1'})).status).toBe(200);
    expect((await post(own, {...wishes, timeZone: 'Mars/Base', save: '1'})).status).toBe(400);
    await post(own, {...wishes, frequency: 'hourly', timeZone: '', save: '1'});
    const saved = (await listSubscriptions(database)).find(({subscription}) => subscription.id === 'own');
    // What no field offers is taken as the default.
    expect(saved?.subscription).toMatchObject({frequency: 'each', at: '08:00', timeZone: 'UTC', language: 'zh-CN'});

    const unsubscribe = await page(`/unsubscribe/${link('own')}`);
    expect(unsubscribe.text).toContain(own);
    await ask(site.url, `/unsubscribe/${link('own')}`, {method: 'POST'});
    expect((await page(`/unsubscribe/${link('own')}`)).text).not.toContain('<form');
    expect((await page(own)).text).toContain('name="confirm"');
    await post(own, {confirm: '1'});
    expect((await page(own)).text).toContain('name="save"');
  });
});

test('numbers that the store cannot answer are NaN, and /metrics is still a page', async () => {
  const {database, dispose} = await openTestStore('pglite');
  const queue = await openQueue(database, () => undefined);
  const metrics = makeMetrics();
  const away = () => Promise.reject(new Error('away'));
  metrics.count({kind: 'error', error: new Error('away'), subject: null});
  metrics.watch({queue: {...queue, size: away}, database: {...database, query: away}, clock: systemClock});
  const text = await metrics.registry.metrics();
  for (const line of [
    'queue_waiting{queue="run"}',
    'run_longest_seconds',
    'queue_oldest_seconds{queue="mail"}',
    'sources{state="ok"}',
  ])
    expect(text).toContain(`tablewatch_${line} Nan`);
  expect(text).toMatch(/^tablewatch_errors_total 1$/m);
  await queue.stop();
  await dispose();
});
