// The playground as built, in a real browser that reaches nothing but the page's own folder: what it gives is byte for byte what the commands print.
/// <reference lib="dom" />
import fs from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {utils, write} from '@e965/xlsx';
import {chromium, type Browser, type BrowserContext, type Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {en} from '../../src/messages/en.ts';
import {makeFolder, runCli} from '../cli/run-cli.ts';

const root = path.resolve(import.meta.dirname, '../..');
const built = path.join(root, 'docs/playground');
const samples = path.join(root, 'samples');
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const hasChromium = fs.existsSync(executablePath);
const axeSource = path.join(root, 'node_modules/axe-core/axe.min.js');

/** A web server's address that only the routes below answer; no name server knows it. */
const address = 'https://playground.test/';

const faulty = path.join(samples, 'faulty/leaderboard.md');
const damaged = path.join(samples, 'faulty/report-windows-1254.md');
const editions = [path.join(samples, 'imaging-board/2025-09.md'), path.join(samples, 'imaging-board/2025-11.md')];

let browser: Browser | null = null;
let sizes: readonly {readonly file: string; readonly gzip: number}[] = [];
const folder = makeFolder('playground');
const asked: string[] = [];

interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
}

interface How {
  readonly width?: number;
  readonly dark?: boolean;
  readonly locale?: string;
  readonly bypassCSP?: boolean;
  readonly from?: string;
}

/** Opens the page with the network cut off, from an address that its folder answers, or from the disk. */
async function open({
  width = 1280,
  dark = false,
  locale = 'en-GB',
  bypassCSP = false,
  from = address,
}: How = {}): Promise<Opened> {
  if (browser === null) throw new Error('no browser');
  const context = await browser.newContext({
    viewport: {width, height: 900},
    colorScheme: dark ? 'dark' : 'light',
    locale,
    bypassCSP,
    acceptDownloads: true,
  });
  await context.route(/^(?!file:|blob:|data:)/, async (route) => {
    const url = new URL(route.request().url());
    asked.push(url.href);
    const file = path.join(built, url.pathname === '/' ? 'index.html' : url.pathname);
    if (url.origin + '/' === address && fs.existsSync(file)) await route.fulfill({path: file});
    else await route.abort();
  });
  const page = await context.newPage();
  await page.goto(from);
  return {page, context};
}

async function choose(page: Page, task: 'check' | 'repair' | 'compare', files: readonly string[]): Promise<void> {
  await page.locator(`#tasks input[value=${task}]`).check();
  for (const [at, file] of files.entries()) {
    await page.locator('.document input[type=file]').nth(at).setInputFiles(file);
    await expect.poll(() => page.locator('.document input[type=text]').nth(at).inputValue()).toBe(path.basename(file));
  }
  await page.locator('#run').click();
  await page.locator('#result > *').first().waitFor();
}

/** Returns what a button of the result saves. */
async function saved(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#result').getByRole('button', {name, exact: true}).click(),
  ]);
  return fs.readFileSync(await download.path());
}

/** Runs the command in an empty folder, with copies of the files: no history, no configuration. */
function command(args: readonly string[], files: readonly string[]): string {
  for (const file of files) fs.copyFileSync(file, path.join(folder, path.basename(file)));
  return runCli([...args, ...files.map((file) => path.basename(file)), '--lang', 'en'], {cwd: folder}).out;
}

async function openFromDisk(): Promise<Opened> {
  return open({from: pathToFileURL(path.join(built, 'index.html')).href});
}

beforeAll(async () => {
  if (!hasChromium) return;
  const {buildPlayground} = await import('../../scripts/playground.mjs');
  sizes = await buildPlayground();
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});

afterAll(async () => {
  await browser?.close();
  fs.rmSync(folder, {recursive: true, force: true});
});

it('has only words of the catalogue', () => {
  const page = fs.readFileSync(path.join(root, 'src/playground/page.html'), 'utf8');
  const keys = [...page.matchAll(/data-say="([^"]+)"/g)].map(([, key]) => key);
  expect(keys.length).toBeGreaterThan(5);
  expect(keys.filter((key) => !Object.hasOwn(en, key ?? ''))).toEqual([]);
});

describe.skipIf(!hasChromium)('the playground in a browser (needs Chromium)', () => {
  it('checks a document as the command does, and fixes it as the command does', async () => {
    const {page, context} = await open();
    await choose(page, 'check', [faulty]);
    const expected = command(['validate', '--no-config', '--format', 'json'], [faulty]);
    expect((await saved(page, 'Save report (JSON)')).toString()).toBe(expected);
    const {findings} = JSON.parse(expected) as {findings: {message: string}[]};
    expect(await page.locator('.findings > li').count()).toBe(findings.length);
    expect(await page.locator('.findings > li p').first().textContent()).toBe(findings[0]?.message);
    await page.getByRole('button', {name: 'Apply all fixes'}).click();
    await page.getByRole('button', {name: 'Undo'}).waitFor();
    const after = await saved(page, 'Save');
    command(['validate', '--no-config', '--unsafe-fixes'], [faulty]);
    expect(after.equals(fs.readFileSync(faulty))).toBe(false);
    expect(after.equals(fs.readFileSync(path.join(folder, path.basename(faulty))))).toBe(true);
    await context.close();
  });

  it.each([
    ['check', '.findings', /value-range[^]*short-row[^]*duplicate-row/],
    ['repair', '#result', /windows-1252/],
    ['compare', '.summary', /deepseek-v3\.1[^]*kimi-k2[^]*grok-3-mini/],
  ])('has an example of what it can %s', async (task, where, found) => {
    const {page, context} = await open();
    await page.locator(`#tasks input[value=${task}]`).check();
    await page.getByRole('button', {name: 'Try an example'}).click();
    await page.locator('#result > *').first().waitFor();
    expect(await page.locator(where).first().innerText()).toMatch(found);
    await context.close();
  });

  it('loads less than 300 kB, compressed, before a document asks for more', async () => {
    asked.length = 0;
    const {page, context} = await open();
    await page.locator('#run').waitFor();
    const loaded = asked.map((url) => new URL(url).pathname.slice(1) || 'index.html');
    expect(loaded).toContain('playground.js');
    const bytes = sizes.filter(({file}) => loaded.includes(file)).reduce((sum, {gzip}) => sum + gzip, 0);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(300_000);
    await context.close();
  });

  it('repairs a document that lost bytes as the command does, and lets a person choose', async () => {
    const {page, context} = await open();
    asked.length = 0;
    await choose(page, 'repair', [damaged]);
    const expected = command(['repair'], [damaged]);
    expect((await saved(page, 'Save')).toString()).toBe(expected);
    expect(asked.filter((url) => url.endsWith('.model'))).toEqual([`${address}zh.model`]);
    const last = page.locator('.readings > li').first().locator('.choices label').nth(1);
    const reading = ((await last.textContent()) ?? '').split(' ')[0] ?? '';
    await last.locator('input').check();
    const chosen = (await saved(page, 'Save')).toString();
    expect(chosen).not.toBe(expected);
    expect(chosen.length).toBe(expected.length);
    expect(await page.locator('.readings > li').first().locator('mark').textContent()).toBe(reading);
    await context.close();
  });

  it('compares two editions as the command does; the report in the page runs', async () => {
    const {page, context} = await open();
    await choose(page, 'compare', editions);
    expect(await page.locator('pre.summary').textContent()).toBe(command(['diff', '--no-config'], editions));
    const html = await saved(page, 'Save report (HTML)');
    expect(html.toString()).toBe(command(['diff', '--no-config', '--format', 'html'], editions));
    const frame = page.frameLocator('#result iframe');
    expect(await frame.locator('table.full thead button').count()).toBeGreaterThan(3);
    await context.close();
  });

  it('reads bytes that are not UTF-8, and workbooks, as the command does', async () => {
    const latin = path.join(folder, 'towns.csv');
    const rows = [
      'Städte;Einwohner',
      'Köln;1084831',
      'Düsseldorf;619477',
      'Münster;317713',
      'Nürnberg;523026',
      'Lübeck;216277',
    ];
    fs.writeFileSync(latin, Buffer.from(`${rows.join('\n')}\n`, 'latin1'));
    const book = path.join(folder, 'towns.xlsx');
    const sheet = utils.aoa_to_sheet([...rows.map((row) => row.split(';')), ['Köln', '1']]);
    fs.writeFileSync(book, write({SheetNames: ['Towns'], Sheets: {Towns: sheet}}, {type: 'buffer', bookType: 'xlsx'}));
    const {page, context} = await open();
    for (const file of [latin, book]) {
      await choose(page, 'check', [file]);
      const args = ['validate', '--no-config', '--format', 'json', '--lang', 'en', path.basename(file)];
      expect((await saved(page, 'Save report (JSON)')).toString()).toBe(runCli(args, {cwd: folder}).out);
    }
    await context.close();
  });

  it('works from a disk, where only the language model must be opened by hand', async () => {
    const {page, context} = await openFromDisk();
    await choose(page, 'compare', editions);
    expect(await page.locator('pre.summary').textContent()).toBe(command(['diff', '--no-config'], editions));
    await choose(page, 'repair', [damaged]);
    await page.locator('#result input[type=file]').setInputFiles(path.join(built, 'zh.model'));
    await page.locator('.readings > li').first().waitFor();
    expect((await saved(page, 'Save')).toString()).toBe(command(['repair'], [damaged]));
    await context.close();
  });

  it('puts small documents into the address and takes them out again', async () => {
    const {page, context} = await open();
    const small = path.join(folder, 'small.md');
    fs.writeFileSync(small, '\uFEFF| model | score |\r\n|---|---|\r\n| 甲 | 1 |\r\n| 甲 | 1 |\r\n');
    await choose(page, 'check', [small]);
    const report = (await saved(page, 'Save report (JSON)')).toString();
    await page.locator('#share').click();
    await expect.poll(() => page.url()).toContain('#1.');
    const other = await open({from: page.url()});
    await other.page.locator('.findings').waitFor();
    expect((await saved(other.page, 'Save report (JSON)')).toString()).toBe(report);
    const broken = await open({from: `${page.url().slice(0, -9)}`});
    await expect.poll(() => broken.page.locator('#status').textContent()).toBe('The link is incomplete.');
    const long = path.join(folder, 'long.md');
    const noise = fs.readFileSync(path.join(built, 'zh.model')).subarray(100_000, 110_000).toString('base64');
    fs.writeFileSync(long, `| model | score |\n|---|---|\n| ${noise} | 1 |\n`);
    await choose(page, 'check', [long]);
    await page.locator('#share').click();
    await expect.poll(() => page.locator('#status').textContent()).toMatch(/too long for a link/);
    for (const each of [context, other.context, broken.context]) await each.close();
  });

  it('speaks Chinese to who reads Chinese, and switches', async () => {
    const {page, context} = await open({locale: 'zh-CN'});
    await choose(page, 'check', [faulty]);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.locator('#run').textContent()).toBe('检查');
    const chinese = await page.locator('.findings > li p').first().textContent();
    await page.getByRole('button', {name: 'English'}).click();
    await expect.poll(() => page.locator('.findings > li p').first().textContent()).not.toBe(chinese);
    expect(
      await page.locator('[data-say]').evaluateAll((all) => all.every(({textContent}) => textContent !== '')),
    ).toBe(true);
    await context.close();
  });

  it.each([
    ['check', 360, false, [faulty]],
    ['check', 1280, true, [faulty]],
    ['repair', 360, true, [damaged]],
    ['repair', 1280, false, [damaged]],
    ['compare', 360, false, editions],
    ['compare', 1280, true, editions],
  ] as const)('%s fits %d pixels and passes axe (dark: %s)', async (task, width, dark, files) => {
    const {page, context} = await open({width, dark, bypassCSP: true});
    await choose(page, task, files);
    const [content = 0, window = 0] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(content).toBeLessThanOrEqual(window);
    if (process.env['SCREENSHOTS'] !== undefined)
      await page.screenshot({path: path.join(process.env['SCREENSHOTS'], `${task}-${width}.png`)});
    await page.addScriptTag({path: axeSource});
    const violations = await page.evaluate(async () => {
      interface Result {
        readonly violations: readonly {readonly id: string; readonly nodes: readonly {readonly html: string}[]}[];
      }
      const {axe} = globalThis as unknown as {axe: {run: (what: Document, how: object) => Promise<Result>}};
      const result = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        iframes: false,
      });
      return result.violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
    });
    expect(violations).toEqual([]);
    await context.close();
  });

  it('asked nobody but its own folder', () => {
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
  });
});
