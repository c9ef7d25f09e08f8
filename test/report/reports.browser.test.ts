// Reports that are one file, as the built program writes them, in a real browser.
/// <reference lib="dom" />
import fs from 'node:fs';
import path from 'node:path';
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {makeFolder, runCli} from '../cli/run-cli.ts';
import {violations} from '../axe.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const hasChromium = fs.existsSync(executablePath);
const samples = path.resolve(import.meta.dirname, '../../samples/faulty');
const folder = makeFolder('reports');
const looks = (['en', 'zh-CN'] as const).flatMap((lang) =>
  [1280, 360].flatMap((width) => (['light', 'dark'] as const).map((theme) => ({lang, width, theme}))),
);

let browser: Browser;

beforeAll(async () => {
  if (!hasChromium) return;
  fs.cpSync(samples, path.join(folder, 'faulty'), {recursive: true});
  for (const lang of ['en', 'zh-CN']) {
    runCli(['validate', 'faulty', '--format', `html:findings.${lang}.html`, '--lang', lang], {cwd: folder});
    const to = ['--report', `repair.${lang}.html`, '--output', 'repaired.md'];
    runCli(['repair', 'faulty/report-windows-1254.md', ...to, '--lang', lang], {cwd: folder});
  }
  browser = await chromium.launch({executablePath, args: ['--no-sandbox']});
}, 120_000);
afterAll(async () => {
  if (hasChromium) await browser.close();
  fs.rmSync(folder, {recursive: true, force: true});
});

async function open(name: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}, ...options});
  await page.goto(`file://${path.join(folder, name)}`);
  return page;
}

async function widthBeyond(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe.skipIf(!hasChromium).each(['findings', 'repair'])('the report of %s (needs Chromium)', (name) => {
  it.each(looks)('$lang, $width pixels, $theme: nothing for axe, nothing wider than the screen', async (look) => {
    // axe itself is a script that the page's policy forbids.
    const page = await open(`${name}.${look.lang}.html`, {
      bypassCSP: true,
      colorScheme: look.theme,
      viewport: {width: look.width, height: 900},
    });
    expect(await widthBeyond(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

describe.skipIf(!hasChromium)('the report of findings (needs Chromium)', () => {
  it('without scripts: filters by severity, rule and document, and shows place, fix, rule and rates', async () => {
    const page = await open('findings.en.html', {javaScriptEnabled: false});
    const shown = page.locator('.finding:visible');
    const all = await shown.count();
    expect(all).toBe(10);
    await page.locator('#only-warning').check();
    expect(await shown.count()).toBe(4);
    expect(await page.locator('.finding.error:visible').count()).toBe(0);
    await page.locator('#only-all').check();
    await page.locator('#rule').selectOption({label: 'value-range (1)'});
    expect(await shown.count()).toBe(1);
    expect(await shown.locator('td.marked').textContent()).toBe('108.0%');
    expect(await page.locator('.document:visible').count()).toBe(1);
    await page.locator('#rule').selectOption({index: 0});
    await page.locator('#document').selectOption({label: 'faulty/report-windows-1254.md'});
    expect(await shown.count()).toBe(1);
    expect(await page.locator('.document:visible').textContent()).toContain('tablewatch repair faulty/report');
    await page.locator('#document').selectOption({index: 0});
    expect(await page.locator('.diff ins').first().isVisible()).toBe(true);
    expect(await page.locator('.overview .rate').first().textContent()).toMatch(/^\s*\d+% of rules passed \d+ of \d+$/);
    expect(await page.locator('#rule-value-range').textContent()).toContain('A share of a whole');
    await page.context().close();
  });

  it('on paper: dark theme prints light, filters are not printed', async () => {
    const page = await open('findings.en.html', {colorScheme: 'dark'});
    await page.emulateMedia({media: 'print', colorScheme: 'dark'});
    expect(await page.locator('.filters').isVisible()).toBe(false);
    const back = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(back).toBe('rgb(255, 255, 255)');
    await page.context().close();
  });
});

/** The text that the page saves. */
async function savedText(page: Page): Promise<string> {
  const downloads = page.waitForEvent('download');
  await page.locator('[data-save]').click();
  const download = await downloads;
  expect(download.suggestedFilename()).toBe('report-windows-1254.md');
  return fs.readFileSync(await download.path(), 'utf8');
}

describe.skipIf(!hasChromium)('the report of a repair (needs Chromium)', () => {
  it('lists what is to check first, and no choice where there is only one reading', async () => {
    const page = await open('repair.en.html');
    expect(await page.locator('.pick:visible').count()).toBe(await page.locator('.pick.check').count());
    expect(await page.locator('details.fold[open]').count()).toBe(0);
    const single = await page
      .locator('.pick')
      .evaluateAll((picks) => picks.filter((pick) => pick.querySelectorAll('input[type=radio]').length === 1).length);
    expect(single).toBe(0);
    expect(await page.locator('.settled').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('by key: next, a reading, keep, previous; the text follows, and what is left is counted', async () => {
    const page = await open('repair.en.html');
    const left = page.locator('.left');
    const all = await page.locator('.pick.check').count();
    expect(await left.textContent()).toBe(`${String(all)} of ${String(all)} left to check`);
    await page.keyboard.press('j');
    const first = page.locator('.pick.check').first();
    expect(await first.getAttribute('class')).toContain('here');
    const other = (await first.locator('input[type=radio]').nth(1).getAttribute('data-text')) ?? '';
    await page.keyboard.press('2');
    expect(await first.locator('mark').textContent()).toBe(other);
    const id = ((await first.getAttribute('id')) ?? '').replace('p-', 't-');
    expect(await page.locator(`#${id}`).textContent()).toBe(other);
    expect(await left.textContent()).toBe(`${String(all - 1)} of ${String(all)} left to check`);
    await page.keyboard.press('Enter');
    expect(await page.locator('.pick.check').nth(1).getAttribute('class')).toContain('here');
    await page.keyboard.press('Enter');
    expect(await left.textContent()).toBe(`${String(all - 2)} of ${String(all)} left to check`);
    await page.keyboard.press('k');
    expect(await page.locator('.pick.check').nth(1).getAttribute('class')).toContain('here');
    await page.context().close();
  });

  it('saves the repaired text, the same choice in all equal places, and a character that was typed', async () => {
    const page = await open('repair.en.html');
    const repaired = fs.readFileSync(path.join(folder, 'repaired.md'), 'utf8');
    expect(await savedText(page)).toBe(repaired);
    await page.locator('details.fold').evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
    const same = page.locator('.pick input[name^="same-"]').first();
    const count = ((await same.getAttribute('value')) ?? '').split(' ').length;
    await same.check();
    await page.locator('.pick:has(input[name^="same-"]:checked) input[type=text]').fill('\u00b7');
    expect(await page.locator('.pick mark:text-is("\u00b7")').count()).toBe(count);
    expect(count).toBeGreaterThan(1);
    const saved = await savedText(page);
    expect(saved.split('\u00b7').length - repaired.split('\u00b7').length).toBe(count);
    await page.context().close();
  });

  it('copies the whole text', async () => {
    const page = await open('repair.en.html');
    await page.evaluate(() => {
      navigator.clipboard.writeText = (text) => {
        document.documentElement.dataset['copied'] = text;
        return Promise.resolve();
      };
    });
    await page.locator('[data-copy]').click();
    expect(await page.locator('[data-copy]').textContent()).toBe('Copied');
    const copied = await page.evaluate(() => document.documentElement.dataset['copied']);
    expect(copied).toBe(fs.readFileSync(path.join(folder, 'repaired.md'), 'utf8'));
    await page.context().close();
  });
});
