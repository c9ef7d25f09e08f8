// The pages in a real browser: every kind of page, light and dark, phone and desk, both languages, with and without scripts.
/// <reference lib="dom" />
import fs from 'node:fs';
import path from 'node:path';
import {type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {violations} from '../axe.ts';
import {crawl, kindOf} from './crawl.ts';
import {startFullSite} from './full-site.ts';
import type {Site} from './site.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const hasChromium = fs.existsSync(executablePath);
const damaged = path.resolve(import.meta.dirname, '../../samples/faulty/report-windows-1254.md');

let site: Site;
let browser: Browser;
const imaging = '/boards/imaging-board/samples%2Fimaging-board%2F2025-11.md/imaging-board';
/** What a browser opens, the pages of the hostile document among them. */
let paths: readonly string[];

beforeAll(async () => {
  if (!hasChromium) return;
  site = await startFullSite();
  const found = [...(await crawl(site.url, 'en')), ...(await crawl(site.url, 'en', {}, '/public/en'))].filter(
    ({type, path: at}) => type.startsWith('text/html') && !at.includes('message.html'),
  );
  // Of pages that documents fill every one, of the others one of each kind.
  const filled = /^\/(boards|diff)/;
  const kinds = new Map(found.map(({path: at}) => [filled.test(at) ? at : kindOf(at), at]));
  paths = [...new Set([...kinds.values(), imaging, '/search?q=GLM', '/nothing', '/login'])];
  browser = await chromium.launch({executablePath, args: ['--no-sandbox']});
}, 240_000);
afterAll(async () => {
  if (!hasChromium) return;
  await browser.close();
  await site.close();
});

/** What the browser complained of, and every dialog that opened: nothing of a document may run. */
async function openContext(
  options: BrowserContextOptions,
): Promise<{context: BrowserContext; page: Page; complaints: string[]}> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  // What becomes a download ends as a page that did not load; events end with the page that listens.
  page.on('requestfailed', (request) => {
    if (!/\/(?:download|events)$/.test(request.url()))
      complaints.push(`${request.url()}: ${request.failure()?.errorText ?? ''}`);
  });
  page.on('dialog', (dialog) => {
    complaints.push(`${page.url()}: a dialog says ${dialog.message()}`);
    void dialog.dismiss();
  });
  return {context, page, complaints};
}

describe.skipIf(!hasChromium)('in a browser (needs Chromium)', () => {
  test.each([
    ['light', 'en-US', 1280],
    ['dark', 'zh-CN', 1280],
    ['dark', 'en-US', 360],
    ['light', 'zh-CN', 360],
  ] as const)(
    '%s, %s, %d pixels: nothing for axe, nothing in the console, nothing wider than the screen',
    async (colorScheme, locale, width) => {
      const {context, page, complaints} = await openContext({colorScheme, locale, viewport: {width, height: 900}});
      const faults: string[] = [];
      for (const at of paths) {
        const answer = await page.goto(site.url + at);
        if (answer?.status() !== (at === '/nothing' ? 404 : 200)) faults.push(`${at}: ${String(answer?.status())}`);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wide > 0) faults.push(`${at}: ${String(wide)} pixels too wide`);
        faults.push(...(await violations(page)).map((fault) => `${at}: ${fault}`));
        const broken = await page.evaluate(
          () =>
            document.querySelectorAll('img, #broken, [onclick], [onerror], [onload], a[href^="javascript:"]').length,
        );
        if (broken > 0) faults.push(`${at}: a document became part of the page`);
      }
      await context.close();
      expect(faults).toEqual([]);
      expect(complaints.filter((one) => !one.includes('/nothing'))).toEqual([]);
    },
    300_000,
  );

  test('the mail in its frame: no script, no picture from elsewhere, and axe finds nothing in it', async () => {
    const {context, page, complaints} = await openContext({colorScheme: 'dark'});
    await page.goto(`${site.url}/digests`);
    const frame = page.frameLocator('iframe.mail');
    expect(await frame.locator('h1, h2').count()).toBeGreaterThan(0);
    expect(await page.locator('iframe.mail').getAttribute('sandbox')).toBe('');
    const html = await (await fetch(site.url + (await page.locator('iframe.mail').getAttribute('src')))).text();
    expect(html).not.toMatch(/<script|<img[^>]+src="http/);
    await context.close();
    expect(complaints).toEqual([]);
    const alone = await openContext({colorScheme: 'dark', viewport: {width: 360, height: 800}});
    await alone.page.setContent(html);
    expect(await violations(alone.page)).toEqual([]);
    expect(await alone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await alone.context.close();
  });

  test('a table sorts and filters, and a mark leads to its finding', async () => {
    const {context, page, complaints} = await openContext({});
    await page.goto(site.url + imaging);
    const names = page.locator('table.full tbody tr:visible th');
    const all = await names.count();
    await page.locator('.filter input').first().fill('qwen');
    expect(await names.count()).toBeLessThan(all);
    await page.locator('.filter input').first().fill('');
    const first = await names.first().textContent();
    const score = page.locator('table.full thead th.n button').nth(1);
    await score.click();
    expect(await names.first().textContent()).not.toBe(first);
    const mark = page.locator('a.mark').first();
    const target = await mark.getAttribute('href');
    await mark.click();
    expect(new URL(page.url()).hash).toBe(target);
    expect(await page.locator(target ?? '').count()).toBe(1);
    await context.close();
    expect(complaints).toEqual([]);
  });

  test('the repair page: a text is pasted, another reading picked, and the download has it', async () => {
    const {context, page, complaints} = await openContext({});
    await page.goto(`${site.url}/repair`);
    await page.locator('textarea').fill(fs.readFileSync(damaged, 'utf8'));
    await page.getByRole('button', {name: 'Repair', exact: true}).click();
    const doubts = page.locator('a.doubt');
    expect(await doubts.count()).toBeGreaterThan(5);
    const item = page
      .locator('.picks li')
      .filter({has: page.locator('label:nth-of-type(2)')})
      .first();
    const other = item.locator('input').nth(1);
    const text = (await other.getAttribute('data-text')) ?? '';
    const id = ((await other.getAttribute('name')) ?? '').replace('pick-', '');
    const before = (await item.locator('.context').textContent()) ?? '';
    await other.check();
    expect(await page.locator(`#t-${id}`).textContent()).toBe(text);
    const after = (await item.locator('.context').textContent()) ?? '';
    expect(after).not.toBe(before);
    const downloads = page.waitForEvent('download');
    await page.getByRole('button', {name: 'Download the repaired document'}).click();
    const file = fs.readFileSync(await (await downloads).path(), 'utf8');
    expect(file).toContain(after);
    expect(file).not.toContain(before);
    await context.close();
    expect(complaints).toEqual([]);
  });

  test('a document is dropped on the repair page', async () => {
    const {context, page, complaints} = await openContext({});
    await page.goto(`${site.url}/repair`);
    const bytes = [...fs.readFileSync(damaged)];
    const data = await page.evaluateHandle((all) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(all)], 'dropped.md', {type: 'text/markdown'}));
      return transfer;
    }, bytes);
    await page.dispatchEvent('body', 'drop', {dataTransfer: data});
    await page.waitForSelector('a.doubt');
    expect(await page.locator('h1').textContent()).toBe('dropped.md');
    await context.close();
    expect(complaints).toEqual([]);
  });

  test('without scripts: a file is repaired, picked from and downloaded; sources run and pause; editions are compared', async () => {
    const {context, page, complaints} = await openContext({javaScriptEnabled: false});
    await page.goto(`${site.url}/repair`);
    await page.setInputFiles('input[type=file]', damaged);
    await page.getByRole('button', {name: 'Repair', exact: true}).click();
    expect(await page.locator('h1').textContent()).toBe('report-windows-1254.md');
    const item = page
      .locator('.picks li')
      .filter({has: page.locator('label:nth-of-type(2)')})
      .first();
    await item.locator('input').nth(1).check();
    const picked = (await item.locator('label b').nth(1).textContent()) ?? '';
    // Typed in one place, wanted in all equal ones.
    const same = page.locator('.pick input[name^="same-"]').last();
    const equal = ((await same.getAttribute('value')) ?? '').split(' ').length;
    await page.locator('summary', {hasText: /^Likely/}).click();
    await same.check();
    await page.locator('.pick:has(input[name^="same-"]:checked) input[type=text]').fill('\u00b7');
    const [whole = ''] =
      /.$/u.exec((await item.locator('.context').evaluate((context) => context.firstChild?.textContent ?? '')) ?? '') ??
      [];
    const downloads = page.waitForEvent('download');
    await page.getByRole('button', {name: 'Download the repaired document'}).click();
    const download = await downloads;
    expect(download.suggestedFilename()).toBe('report-windows-1254.md');
    const downloaded = fs.readFileSync(await download.path(), 'utf8');
    expect(downloaded).toContain(whole + picked);
    expect(equal).toBeGreaterThan(1);
    expect(downloaded.split('\u00b7').length - 1).toBe(equal);

    await page.goto(`${site.url}/sources/gone`);
    await page.getByRole('button', {name: 'Pause'}).click();
    expect(await page.locator('.notice').textContent()).toContain('gone is paused');
    await page.getByRole('button', {name: 'Resume'}).click();
    expect(await page.locator('.notice').textContent()).toContain('gone is resumed');

    await page.goto(site.url + imaging);
    expect(await page.locator('.filter').first().isVisible()).toBe(false);
    await page.getByRole('button', {name: 'Compare'}).click();
    expect(new URL(page.url()).pathname).toBe('/diff');
    expect(await page.locator('.verdict').count()).toBe(1);
    await context.close();
    expect(complaints).toEqual([]);
  });

  test('a page that shows runs follows them without being loaded again', async () => {
    const {context, page, complaints} = await openContext({});
    const listening = page.waitForResponse((response) => response.url().endsWith('/events'));
    await page.goto(`${site.url}/runs`);
    await listening;
    const newest = await page.locator('main tbody th').first().textContent();
    await page.evaluate(() => (document.documentElement.dataset['loaded'] = 'once'));
    await fetch(`${site.url}/api/v1/sources/gone/run`, {method: 'POST'});
    await page.locator('main[data-live="refreshed"]').waitFor({timeout: 60_000});
    await page.waitForFunction((before) => document.querySelector('main tbody th')?.textContent !== before, newest, {
      timeout: 60_000,
    });
    expect(await page.evaluate(() => document.documentElement.dataset['loaded'])).toBe('once');
    await context.close();
    expect(complaints).toEqual([]);
  });

  test('the language is kept once it is chosen', async () => {
    const {context, page} = await openContext({locale: 'en-US'});
    await page.goto(`${site.url}/runs`);
    await page.getByRole('link', {name: '简体中文'}).click();
    await page.goto(`${site.url}/`);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await context.close();
  });
});
