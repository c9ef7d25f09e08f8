// A board of more rows than a page shows: its first rows arrive alone, and filter, order and history are over all of them, with and
// without scripts.
import fs from 'node:fs';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {type Browser, chromium, type Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {wideBoard} from '../../scripts/wide-board.mjs';
import {runAndWait} from './full-site.ts';
import {type Site, startSite} from './site.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const hasChromium = fs.existsSync(executablePath);
const count = 1200;

let site: Site;
let browser: Browser;
let folder = '';
let address = '';

beforeAll(async () => {
  if (!hasChromium) return;
  folder = await mkdtemp(path.join(tmpdir(), 'tablewatch-large-'));
  const file = path.join(folder, 'models.md');
  await writeFile(file, wideBoard(count, 0));
  site = await startSite({sources: [{id: 'models', path: file}]}, false);
  await writeFile(file, wideBoard(count, 1));
  await runAndWait(site, 'models');
  const {boards} = (await (await fetch(`${site.url}/api/v1/boards`)).json()) as {boards: {page: string}[]};
  address = site.url + (boards[0]?.page ?? '');
  browser = await chromium.launch({executablePath, args: ['--no-sandbox']});
}, 240_000);
afterAll(async () => {
  if (!hasChromium) return;
  await browser.close();
  await site.close();
  await rm(folder, {recursive: true, force: true});
});

async function open(query = '', scripts = true): Promise<Page> {
  const context = await browser.newContext({javaScriptEnabled: scripts, viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  await page.goto(address + query);
  return page;
}

const rows = 'table.full tbody tr';
const names = (page: Page): Promise<string[]> => page.locator(`${rows} th a`).allTextContents();

describe.skipIf(!hasChromium)('a large board in a browser (needs Chromium)', () => {
  test('arrives as its first hundred rows, and the whole page is small', async () => {
    const text = await (await fetch(address)).text();
    // 500 rows and the whole history were 1.7 MB, of which a browser needed seconds.
    expect(text.length).toBeLessThan(200_000);
    const page = await open();
    expect(await page.locator(rows).count()).toBe(100);
    expect(await page.locator('p.cut').first().textContent()).toMatch(/^Rows 1–100 of 1200\. Next 100 Show all rows$/);
    await page.context().close();
  }, 60_000);

  test('its history arrives when a reader comes to it, or by its link', async () => {
    expect(await (await fetch(address)).text()).not.toContain('id="b1-history"');
    const page = await open();
    expect(await page.locator('#b1-history').count()).toBe(0);
    await page.locator('#b1-later').scrollIntoViewIfNeeded();
    await page.locator('#b1-flow svg').waitFor({timeout: 30_000});
    expect(await page.locator('table.history tbody tr').count()).toBe(100);
    await page.context().close();
    const linked = await open('#b1-history');
    await linked.locator('#b1-history').waitFor({timeout: 30_000});
    await linked.context().close();
    const plain = await open('', false);
    await plain.locator('#b1-later a').click();
    await plain.waitForURL(/history=first#b1-later$/);
    expect(await plain.locator('#b1-flow svg').count()).toBe(1);
    expect(await plain.locator('table.history tbody tr').count()).toBe(100);
    await plain.context().close();
  }, 90_000);

  test('its change arrives light, with its first rows; all of them are one link away, also without scripts', async () => {
    const whole = new URL(
      (await (await open('', false)).locator('.head .links a').first().getAttribute('href')) ?? '',
      site.url,
    );
    const text = await (await fetch(whole)).text();
    expect(Buffer.byteLength(text)).toBeLessThan(700_000);
    const page = await open('', false);
    await page.goto(whole.href);
    expect(await page.locator('#b1-table tbody:not(.leavers) tr').count()).toBe(100);
    await page.locator('#b1-table .cut a').click();
    await expect.poll(() => page.locator('#b1-table tbody:not(.leavers) tr').count(), {timeout: 30_000}).toBe(count);
    const live = await open();
    await live.goto(whole.href);
    await live.locator('#b1-table .only input').check();
    await live.locator('#b1-table .shown:not(:empty)').waitFor();
    await expect.poll(() => live.locator('#b1-table tbody:not(.leavers) tr').count(), {timeout: 30_000}).toBe(count);
    const targets = await live.locator('#b1-movers .lines a[href*="rows=all#r-"]').count();
    expect(targets).toBeGreaterThan(0);
  });

  test('on a phone the place is short, names are whole and the score is in sight', async () => {
    const page = await open();
    await page.setViewportSize({width: 360, height: 740});
    const seen = await page.evaluate(() => {
      const table = document.querySelector('table.full');
      const box = table?.parentElement?.getBoundingClientRect();
      const [row] = table?.querySelectorAll('tbody tr') ?? [];
      const cells = [...(row?.children ?? [])].map((cell) => cell.getBoundingClientRect());
      return {
        width: box?.width ?? 0,
        place: cells[0]?.width ?? 0,
        name: (cells[1]?.right ?? 999) - (box?.left ?? 0),
        score: (cells[2]?.left ?? 999) - (box?.left ?? 0),
        cut: [...(table?.querySelectorAll('tbody th a') ?? [])].filter((name) => {
          const [text, cell] = [name.getBoundingClientRect(), name.parentElement?.getBoundingClientRect()];
          return cell !== undefined && (text.right > cell.right + 1 || text.left < cell.left - 1);
        }).length,
      };
    });
    expect(seen.place).toBeLessThan(80);
    expect(seen.name).toBeLessThan(seen.width);
    expect(seen.score).toBeLessThan(seen.width - 40);
    expect(seen.cut).toBe(0);
  });

  test('is filtered over all its rows while one types, and the address says how', async () => {
    const page = await open();
    await page.getByLabel('Filter rows').first().fill('-01187');
    await page.waitForFunction(() => document.querySelector('#table .shown')?.textContent === '1 of 1200 rows');
    expect(await names(page)).toEqual([expect.stringMatching(/-01187$/)]);
    expect(new URL(page.url()).searchParams.get('q')).toBe('-01187');
    await page.getByLabel('Filter rows').first().fill('');
    await page.waitForFunction(() => document.querySelectorAll('table.full tbody tr').length === 100);
    await page.getByLabel('Filter rows').first().fill('no such model');
    await page.waitForFunction(() => document.querySelectorAll('table.full tbody tr').length === 0);
    expect(await page.locator('p.cut').first().textContent()).toContain('None of the 1200 rows matches.');
    await page.goto(`${address}?q=gpt-5.1&sort=-3`);
    expect(await page.getByLabel('Filter rows').first().inputValue()).toBe('gpt-5.1');
    expect(await page.locator('#table .shown').textContent()).toMatch(/^\d+ of 1200 rows$/);
    await page.context().close();
  }, 60_000);

  test('is sorted over all its rows', async () => {
    const page = await open();
    const head = page.locator('table.full thead th', {hasText: 'Average'});
    const last = `${rows}:first-child td:nth-of-type(2)`;
    const best = Number(await page.locator(last).textContent());
    await head.getByRole('button').click();
    await page.waitForFunction(
      ([selector, was]) => Number(document.querySelector(String(selector))?.textContent) < Number(was) - 40,
      [last, best],
    );
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const averages = (await page.locator(`${rows} td:nth-of-type(2)`).allTextContents()).map(Number);
    expect(averages).toEqual([...averages].sort((a, b) => a - b));
    await page.goto(page.url());
    expect(Number(await page.locator(last).textContent())).toBe(averages[0]);
    await page.context().close();
  }, 60_000);

  test('works without scripts: pages, search, order, all rows', async () => {
    const page = await open('', false);
    const first = await names(page);
    await page.getByRole('link', {name: 'Next 100', exact: true}).click();
    await page.waitForURL(/from=100/);
    const second = await names(page);
    expect(second).toHaveLength(100);
    expect(second.filter((name) => first.includes(name))).toEqual([]);
    await page.getByRole('link', {name: 'Average', exact: true}).click();
    await page.waitForURL(/sort=3/);
    expect(await page.locator('table.full thead th', {hasText: 'Average'}).getAttribute('aria-sort')).toBe('ascending');
    const lowest = await names(page);
    await page.getByLabel('Search all rows').fill('o3-');
    await page.locator('#table').getByRole('button', {name: 'Find'}).click();
    await page.waitForURL(/q=o3-/);
    const found = await names(page);
    expect(found.every((name) => name.startsWith('o3-'))).toBe(true);
    expect(lowest).toContain(found[0]);
    await page.getByRole('link', {name: 'Show all rows'}).click();
    await page.waitForURL(/rows=all/);
    expect(await page.locator(rows).count()).toBe(count);
    await page.context().close();
  }, 90_000);

  test('says times in the reader’s zone, and names its editions', async () => {
    const context = await browser.newContext({timezoneId: 'Asia/Shanghai', locale: 'en-US'});
    const page = await context.newPage();
    await page.goto(address);
    expect(await page.locator('.head time').textContent()).toMatch(/^\w+ \d+, \d{4}, \d\d:\d\d [AP]M GMT\+8 \(.+\)$/);
    expect(await page.locator('#editions tbody tr td:last-child').allTextContents()).toEqual([
      'edition 2',
      'edition 1',
    ]);
    await page.getByRole('link', {name: 'Show the full change'}).click();
    await page.waitForURL(/\/diff/);
    expect((await page.locator('select[name=from] option').allTextContents()).join()).toMatch(
      /GMT\+8 · edition 1, 1188 rows/,
    );
    await context.close();
  }, 60_000);

  test('lists every model of its history once that is asked for', async () => {
    const page = await open();
    await page.locator('#b1-later').scrollIntoViewIfNeeded();
    const history = page.locator('#b1-history');
    await history.locator('summary').first().click();
    await history.getByLabel('Filter rows').fill('-01187');
    await page.waitForFunction(
      () => document.querySelector('#b1-history .shown')?.textContent === '1 of 1200 rows',
      undefined,
      {timeout: 30_000},
    );
    const name = history.locator('tbody tr:visible th a');
    expect(await name.count()).toBe(1);
    await name.click();
    await page.waitForURL(/models\//);
    expect(await page.locator('h1').textContent()).toMatch(/-01187$/);
    await page.context().close();
  }, 60_000);
});
