// Pages that anybody may read: what the configuration names is there without the token, in both languages, with feeds; of everything
// else nothing is, not even that it exists.
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parseFeed} from 'htmlparser2';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {isList, isRecord} from '../../src/model/guards.ts';
import {ask} from './ask.ts';
import {crawl, type Crawled, linksOf} from './crawl.ts';
import {hostileNames, runAndWait} from './full-site.ts';
import {type Site, startSite} from './site.ts';

const token = 'a-long-token-for-tests-0123456789';
const html = {accept: 'text/html', 'accept-language': 'en'};
const secretWord = 'Unpublished';
let site: Site;
let folder: string;

/** Two boards in one document; only the first is public. The names of the first try to break out of the page. */
function boards(names: readonly string[], first: number): string {
  const rows = names.map(
    (name, at) => `| ${String(at + 1)} | ${name.replaceAll('|', '\\|')} | ${String(first - at)}% |`,
  );
  return `# Report\n\n## Open reading\n\n| Rank | Model | Score |\n|---|---|---|\n${rows.join('\n')}\n\nProse about ${secretWord} plans ${String(first)}.\n\n## ${secretWord} board\n\n| Rank | Model | Score |\n|---|---|---|\n| 1 | ${secretWord}-model | ${String(first)}% |\n| 2 | Other-model | 20% |\n`;
}

const names = ['GLM-4.5', 'MiniMax-M1', 'Qwen3-8B', ...hostileNames.map((name) => name.replaceAll('\n', ' '))];
const server = {host: '127.0.0.1', port: 0, data: 'unused', token, publicUrl: 'https://watch.example.org'};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tablewatch-public-'));
  const file = path.join(folder, 'inner-path.md');
  await writeFile(file, boards(names, 90));
  site = await startSite(
    {
      sources: [
        {id: 'inner-id', path: file},
        {id: 'other-source', path: 'samples/radiology-board.md'},
      ],
      server: {...server, publicBoards: ['open reading']},
    },
    false,
  );
  for (const [at, order] of [[...names].reverse(), names.slice(0, 10)].entries()) {
    await writeFile(file, boards(order, 80 - at));
    await runAndWait(site, 'inner-id');
  }
}, 180_000);
afterAll(async () => {
  await site.close();
  await rm(folder, {recursive: true, force: true});
});

/** Whatever a visitor finds from the list on, without cookie or token. */
async function findAll(language: string): Promise<Crawled[]> {
  const found = new Map([[`/public/${language}`, '']]);
  const pages: Crawled[] = [];
  for (const [at, from] of found) {
    const {status, headers, text} = await ask(site.url, at, {headers: html});
    pages.push({path: at, status, type: headers['content-type'] ?? '', text, from});
    if (!(headers['content-type'] ?? '').startsWith('text/html')) continue;
    for (const href of linksOf(text).filter((one) => one.startsWith(`/public/${language}/`)))
      found.set(href.split('#')[0] ?? '', at);
  }
  return pages;
}

/** Found once. */
const visited = new Map<string, Promise<readonly Crawled[]>>();

async function visit(language: string): Promise<readonly Crawled[]> {
  const found = visited.get(language) ?? findAll(language);
  visited.set(language, found);
  return await found;
}

/** Address of the board's page. */
async function boardPath(): Promise<string> {
  return (await visit('en')).find(({path: at}) => /^\/public\/en\/[^/]+$/.test(at))?.path ?? '';
}

describe.each(['en', 'zh-CN'])('in %s', (language) => {
  let pages: readonly Crawled[];
  beforeAll(async () => {
    pages = await visit(language);
  });

  test('the list, the board, its models, its changes and its feeds are there', () => {
    expect(pages.filter(({status}) => status !== 200).map(({path: at}) => at)).toEqual([]);
    const kinds = pages.map(({path: at}) =>
      at
        .replace(/\/public\/[^/]+/, '')
        .replace(/models\/[^/]+/, 'models/X')
        .replace(/\d+$/, 'N')
        .replace(/^\/[^/]+/, '/board'),
    );
    expect([...new Set(kinds)].sort()).toEqual([
      '',
      '/board',
      '/board/changes/N',
      '/board/feed.atom',
      '/board/feed.json',
      '/board/feed.rss',
      '/board/models/X',
      '/board/models/X/feed.atom',
    ]);
    expect(kinds.filter((kind) => kind === '/board/changes/N')).toHaveLength(2);
    const change = pages.find(({path: at}) => at.includes('/changes/'));
    expect(change?.text).toContain('GLM-4.5');
    expect(change?.text).toContain(`<html lang="${language}">`);
  });

  test('they lead to nothing but pages of their kind, and ask for nothing', () => {
    for (const {path: at, text, type} of pages.filter((page) => page.type.startsWith('text/html'))) {
      expect([
        at,
        linksOf(text).filter(
          (href) => !/^(\/public\/|\/assets\/|#|https:\/\/watch\.example\.org\/public\/)/.test(href),
        ),
      ]).toEqual([at, []]);
      expect([at, text.includes('method="post"'), text.includes('name="csrf"'), type]).toEqual([
        at,
        false,
        false,
        'text/html; charset=utf-8',
      ]);
      expect([at, /<script(?! src="\/assets\/)/.exec(text)?.[0] ?? '']).toEqual([at, '']);
    }
  });

  test('they tell nothing of other boards, of the text around, or of where the document is', () => {
    expect(pages.length).toBeGreaterThan(8);
    for (const {path: at, text} of pages)
      for (const word of [secretWord, 'inner-path', 'inner-id', folder, 'other-source', 'radiology'])
        expect([at, word, text.includes(word)]).toEqual([at, word, false]);
  });
});

describe('nothing else is reachable', () => {
  test('no page, feed or call that needs the token elsewhere', async () => {
    const inside = await crawl(site.url, 'en', {authorization: `Bearer ${token}`});
    const paths = inside.map((page) => page.path).filter((one) => !/^\/(assets|login|public)/.test(one));
    expect(paths.length).toBeGreaterThan(15);
    for (const one of [
      ...paths,
      '/api/v1/sources',
      '/api/v1/boards',
      '/api/v1/findings?source=inner-id',
      '/metrics',
      '/events',
    ]) {
      const {status, headers, text} = await ask(site.url, one, {headers: html});
      expect([one, status === 401 || headers.location?.startsWith('/login') === true]).toEqual([one, true]);
      expect([one, text.includes(secretWord)]).toEqual([one, false]);
    }
  });

  test('a board that is not public is as unknown as one that is not there', async () => {
    const board = (await visit('en')).find(({path: at}) => /^\/public\/en\/[^/]+$/.test(at));
    const edition = /\/changes\/(\d+)/.exec(board?.text ?? '')?.[1] ?? '';
    for (const one of [
      '/public/en/no-such-board-000000000000',
      `/public/en/${encodeURIComponent(`${secretWord} board`)}`,
      '/public/en/inner-id',
      `${board?.path ?? ''}/changes/1`,
      `${board?.path ?? ''}/changes/${edition}0`,
      `${board?.path ?? ''}/models/${secretWord}-model`,
      '/public/de',
      '/public/en/../../api/v1/sources',
      '/public/../api/v1/sources',
      '/public//api/v1/sources',
    ]) {
      const {status, text, headers} = await ask(site.url, one, {headers: html});
      expect([one, [303, 401, 404].includes(status)]).toEqual([one, true]);
      expect([one, text.replaceAll(encodeURIComponent(secretWord), '').includes(`${secretWord}-model</`)]).toEqual([
        one,
        false,
      ]);
      if (status === 404)
        expect([one, text.includes('href="/runs"'), String(headers['x-robots-tag']).startsWith('noindex')]).toEqual([
          one,
          false,
          true,
        ]);
    }
  });

  test('public addresses can only be read', async () => {
    const board = await boardPath();
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect([method, (await ask(site.url, board, {method})).status]).toEqual([method, 405]);
  });
});

test('caches may keep them, search engines find boards, and nobody gets a cookie', async () => {
  const board = await boardPath();
  const {headers, status} = await ask(site.url, board, {headers: {...html, cookie: 'tablewatch_language=zh-CN'}});
  expect([status, headers['cache-control'], headers['set-cookie'], headers['x-robots-tag']]).toEqual([
    200,
    'public, max-age=300',
    undefined,
    'all',
  ]);
  const again = await ask(site.url, board, {headers: {...html, 'if-none-match': headers.etag ?? ''}});
  expect([again.status, again.text, again.headers.etag]).toEqual([304, '', headers.etag]);
  expect((await ask(site.url, board, {headers: {...html, 'if-none-match': '"other"'}})).status).toBe(200);
  expect((await ask(site.url, `${board}?sort=2`, {headers: html})).headers['x-robots-tag']).toBe('noindex');
  expect((await ask(site.url, '/login', {headers: html})).headers['x-robots-tag']).toBe('noindex, nofollow');
  expect((await ask(site.url, '/robots.txt')).text).toBe(
    'User-agent: *\nAllow: /public/\nAllow: /assets/\nDisallow: /\n',
  );
  expect((await ask(site.url, '/public', {headers: {'accept-language': 'zh-CN'}})).headers.location).toBe(
    '/public/zh-CN',
  );
});

test('a link to a board is shown with a picture that is there', async () => {
  const {text} = await ask(site.url, await boardPath(), {headers: html});
  const [, picture = ''] = /property="og:image" content="https:\/\/watch\.example\.org([^"]+)"/.exec(text) ?? [];
  const {status, headers} = await ask(site.url, picture);
  expect([status, headers['content-type']]).toEqual([200, 'image/png']);
  expect(text).toMatch(
    /<link rel="canonical" href="https:\/\/watch\.example\.org\/public\/en\/open-reading-[\da-f]{12}">/,
  );
});

describe('feeds as a feed reader reads them', () => {
  test.each(['atom', 'rss'])('%s', async (kind) => {
    const {text, type} = (await visit('en')).find((page) => page.path.endsWith(`/feed.${kind}`)) ?? {
      text: '',
      type: '',
    };
    expect(type).toBe(`application/${kind}+xml; charset=utf-8`);
    const feed = parseFeed(text);
    expect([feed?.type, feed?.title, feed?.items.length]).toEqual([kind, 'Open reading', 2]);
    const [newest] = feed?.items ?? [];
    expect(newest?.link).toMatch(
      /^https:\/\/watch\.example\.org\/public\/en\/open-reading-[\da-f]{12}\/changes\/\d+#b1$/,
    );
    expect(newest?.pubDate?.getTime()).toBeGreaterThan(Date.parse('2020-01-01'));
    const {status} = await ask(site.url, new URL(newest?.link ?? '').pathname, {headers: html});
    expect(status).toBe(200);
  });

  test('JSON Feed 1.1', async () => {
    const {text} = (await visit('zh-CN')).find((page) => page.path.endsWith('/feed.json')) ?? {text: '{}'};
    const feed: unknown = JSON.parse(text);
    if (!isRecord(feed) || !isList(feed['items'])) throw new Error('no feed');
    expect([feed['version'], feed['language'], feed['items'].length]).toEqual([
      'https://jsonfeed.org/version/1.1',
      'zh-CN',
      2,
    ]);
    const ids = feed['items'].map((item) => (isRecord(item) ? item['id'] : ''));
    expect(new Set(ids).size).toBe(2);
    expect(feed['feed_url']).toMatch(
      /^https:\/\/watch\.example\.org\/public\/zh-CN\/open-reading-[\da-f]{12}\/feed\.json$/,
    );
  });
});

test('a board that the configuration no longer names is gone at once', async () => {
  const {service} = site.running;
  const before = service.configuration();
  await site.running.follow({...before, server: {...before.server, publicBoards: []}});
  for (const at of ['/public/en', '/public'])
    expect([at, (await ask(site.url, at, {headers: html})).headers.location]).toEqual([
      at,
      `/login?next=${encodeURIComponent(at)}`,
    ]);
  expect((await ask(site.url, '/robots.txt')).text).toBe('User-agent: *\nDisallow: /\n');
  await site.running.follow({...before, server: {...before.server, publicBoards: ['*']}});
  const {text} = await ask(site.url, '/public/en', {headers: html});
  expect(text).toContain(`${secretWord} board`);
  await site.running.follow(before);
});
