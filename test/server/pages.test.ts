// Every page without a browser: it is there, its links lead somewhere, and nothing that a document says becomes part of the page.
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {ask} from './ask.ts';
import {crawl, type Crawled, linksOf} from './crawl.ts';
import {startFullSite} from './full-site.ts';
import type {Site} from './site.ts';

let site: Site;
let pages: readonly Crawled[];
let htmlPages: readonly Crawled[];

beforeAll(async () => {
  site = await startFullSite();
  pages = [
    ...(await crawl(site.url, 'en')),
    ...(await crawl(site.url, 'zh-CN')),
    ...(await crawl(site.url, 'en', {}, '/public/en')),
  ];
  htmlPages = pages.filter(({type}) => type.startsWith('text/html'));
}, 180_000);
afterAll(() => site.close());

test('every page is there, and the log has no trouble', () => {
  expect(pages.filter(({status}) => status !== 200).map(({path, status, from}) => ({path, status, from}))).toEqual([]);
  const paths = new Set(pages.map(({path}) => path.split('?')[0]));
  for (const path of ['/', '/changes', '/findings', '/runs', '/digests', '/repair', '/diff', '/sources/hostile'])
    expect(paths).toContain(path);
  expect(pages.some(({path}) => path.endsWith('/feed.atom'))).toBe(true);
  expect(pages.some(({path}) => path.includes('/deliveries/'))).toBe(true);
  expect(site.troubles).toEqual([]);
});

test('every page has a title, a language, one main heading, and no words left unfilled', () => {
  for (const {path, text} of htmlPages.filter((page) => !page.path.includes('message.html'))) {
    expect([path, /<title>([^<]+) · tablewatch<\/title>/.exec(text)?.[1] ?? '']).not.toEqual([path, '']);
    expect([path, /<html lang="(en|zh-CN)">/.test(text)]).toEqual([path, true]);
    expect([path, [...text.matchAll(/<h1\b/g)].length]).toEqual([path, 1]);
    const words = text.replace(/<[^>]*>/g, ' ').replace(/\{\{constructor[^}]*\}\}/g, '');
    expect([path, /\{\w+\}|\bundefined\b|\bNaN\b|\[object /.exec(words)?.[0] ?? '']).toEqual([path, '']);
  }
});

test('every time names the zone of the configuration; only days have none', () => {
  const times = htmlPages.flatMap(({path, text}) =>
    [...text.matchAll(/<time datetime="([^"]+)">([^<]*)<\/time>/g)].map(([, at = '', shown = '']) => ({
      path,
      at,
      shown,
    })),
  );
  const minutes = times.filter(({shown}) => shown.includes(':'));
  expect(new Set(minutes.map(({path}) => path.split('/')[1])).size).toBeGreaterThan(5);
  const local = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  for (const {path, at, shown} of times) {
    const clock = local(at).replace('T', ' ');
    // A day, a minute, or what is finer where two editions are of one minute.
    const texts = [clock.slice(0, 10), ...[16, 19, 23].map((length) => `${clock.slice(0, length)} GMT+8`)];
    expect([path, shown, texts.includes(shown)]).toEqual([path, shown, true]);
  }
});

test('every link to a place on its own page finds it', () => {
  for (const {path, text} of htmlPages) {
    const ids = new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    const places = linksOf(text).filter((href) => href.startsWith('#'));
    expect([path, places.filter((href) => !ids.has(href.slice(1)))]).toEqual([path, []]);
  }
});

describe('what a document says stays text', () => {
  test('on every page', () => {
    expect(htmlPages.some(({text}) => text.includes('&lt;script&gt;alert(1)'))).toBe(true);
    for (const {path, text} of htmlPages) {
      expect([path, /<script(?! src="\/assets\/)/.exec(text)?.[0] ?? '']).toEqual([path, '']);
      expect([
        path,
        /<(img|b id|b onclick|svg onload|[a-z][^<>]*\son\w+\s*=)/i.exec(text.replace(/"[^"]*"/g, '""'))?.[0] ?? '',
      ]).toEqual([path, '']);
      expect([path, linksOf(text).filter((href) => !/^(\/|#|https:\/\/)/.test(href))]).toEqual([path, []]);
      expect([path, text.includes('\u202e')]).toEqual([path, false]);
    }
  });

  test('in feeds', () => {
    const feeds = pages.filter(({type}) => type.startsWith('application/atom+xml'));
    expect(feeds.length).toBeGreaterThan(0);
    for (const {path, text} of feeds) {
      expect([path, /<(script|img|svg|b)\b/.exec(text)?.[0] ?? '']).toEqual([path, '']);
      expect(text).toMatch(/^<\?xml /);
    }
  });

  test('in what a request says, too', async () => {
    const evil = '"><script>alert(1)</script>';
    const at = encodeURIComponent(evil);
    for (const path of [
      `/?q=${at}`,
      `/?queued=${at}`,
      `/sources/${at}`,
      `/runs?source=${at}`,
      `/digests?reader=${at}`,
      `/diff?from=${at}&to=1`,
      `/${at}`,
      `/repair?x=${at}`,
      `/login?next=${at}`,
    ]) {
      const {text} = await ask(site.url, path, {headers: {accept: 'text/html'}});
      expect([path, text.includes('<script>alert')]).toEqual([path, false]);
    }
  });
});

/** The page that a browser shows at an address. */
async function pageAt(path: string): Promise<string> {
  return (await ask(site.url, path, {headers: {accept: 'text/html'}})).text;
}

test('findings of all sources: errors first, each with its rule explained and its line linked', async () => {
  const text = await pageAt('/findings?lang=en');
  const [, list = ''] = text.split('Open findings (');
  expect(list).toContain('faulty-samples: ');
  const severities = [...list.matchAll(/class="badge (error|warning|info)"/g)].map(([, severity]) => severity);
  const order = severities.map((severity) => ['error', 'warning', 'info'].indexOf(severity ?? ''));
  expect(order).toEqual([...order].sort());
  expect(list).toContain('<small>A number outside the possible range of its column</small>');
  const marks = [...list.matchAll(/href="(\/boards\/[^"]+)#(f-\d+)">line (\d+)/g)];
  expect(marks.length).toBeGreaterThan(3);
  for (const [, board = '', mark = '', line = ''] of marks) {
    const [, item = ''] = (await pageAt(`${board}?lang=en`)).split(`id="${mark}"`);
    expect([mark, item.slice(0, item.indexOf('</li>'))]).toEqual([mark, expect.stringContaining(`line ${line}`)]);
  }
});

test('a search finds boards, models and findings of all sources, and leads to them', async () => {
  const text = await pageAt('/search?q=glm-4.6&lang=en');
  expect(text).toContain('Models (');
  const [, href = ''] = /<a href="(\/boards\/[^"]*\/models\/[^"]*)">/.exec(text) ?? [];
  expect((await ask(site.url, href, {headers: {accept: 'text/html'}})).status).toBe(200);
  const findings = await pageAt('/search?q=value-range&lang=en');
  expect(findings).toMatch(/Findings \(\d+\)/);
  expect(await pageAt('/search?q=imaging&lang=en')).toContain('Boards (');
  expect(await pageAt('/search?q=zzzzzz&lang=en')).toContain('No results for “zzzzzz”.');
  expect(await pageAt('/search?q=zzzzzz&lang=zh-CN')).toContain('没有找到');
});

test('readers of events hear when a run begins or ends', async () => {
  const reader = new AbortController();
  const answer = await fetch(`${site.url}/events`, {signal: reader.signal});
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  let heard = '';
  let isAsked = false;
  // lib.dom's stream has no iterator; Node's has.
  const pieces = answer.body as unknown as AsyncIterable<Uint8Array> | null;
  for await (const piece of pieces ?? []) {
    heard += Buffer.from(piece).toString('utf8');
    if (heard.includes('event: runs')) break;
    if (!isAsked && heard.includes('event: ready')) {
      isAsked = true;
      await fetch(`${site.url}/api/v1/sources/faulty-samples/run`, {method: 'POST'});
    }
  }
  reader.abort();
  expect(heard).toMatch(/event: runs\ndata: \d+:\w+/);
});

test('findings are filtered by severity and rule, errors first', async () => {
  const at = async (query: string): Promise<string[]> => {
    const {text} = await ask(site.url, `/findings?source=faulty-samples${query}`, {headers: {accept: 'text/html'}});
    const [, list = ''] = text.split('Open findings (');
    const [open = ''] = list.split('</section>');
    return [...open.matchAll(/class="badge (error|warning|info)"/g)].map(([, severity = '']) => severity);
  };
  const all = await at('');
  expect(all.length).toBeGreaterThan(2);
  expect(all.lastIndexOf('error')).toBeLessThan(all.includes('warning') ? all.indexOf('warning') : all.length);
  expect(new Set(await at('&severity=error'))).toEqual(new Set(['error']));
  expect((await at('&rule=mojibake')).length).toBeLessThan(all.length);
});

test('the pages say what the issue of the day is', () => {
  const overview = htmlPages.find(({path}) => path === '/')?.text ?? '';
  expect(overview).toContain('failing (1 in a row)');
  expect(overview).toMatch(/Next run<\/dt><dd><time datetime="20\d\d-/);
  expect(overview).toContain('class="web-spark"');
  expect(overview).toContain('6 watched sources, 1 failing.');
  const run = htmlPages.find(({text}) => text.includes('SOURCE_NOT_FOUND'));
  expect(run?.path).toMatch(/^\/runs/);
});
