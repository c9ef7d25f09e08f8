// The page and the mail in a real browser: light and dark, four widths, keyboard, scripts off, paper.
/// <reference lib="dom" />
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {chromium, type Browser, type Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {renderDiffHtml} from '../../src/report/changes/html.ts';
import {renderDigest} from '../../src/report/digest/mail.ts';
import {wideBoard} from '../../scripts/wide-board.mjs';
import {editionOf, sampleEditions} from '../diff/edition.ts';
import {type Change, changeOf, hostileChange} from './change.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const hasChromium = fs.existsSync(executablePath);
const axeSource = path.resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-pages-'));

let browser: Browser | null = null;
const files: Record<string, string> = {};

async function open(name: string, options: {width?: number; dark?: boolean; scripts?: boolean} = {}): Promise<Page> {
  if (browser === null) throw new Error('no browser');
  const {width = 1280, dark = false, scripts = true} = options;
  const page = await browser.newPage({
    timezoneId: 'Asia/Shanghai',
    locale: 'en-US',
    viewport: {width, height: 900},
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: scripts,
    bypassCSP: false,
  });
  await page.goto(`file://${files[name] ?? ''}`);
  return page;
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly {readonly html: string; readonly failureSummary: string}[];
  }[];
}

/** WCAG 2.2 A and AA; everything folded is opened first, so that it is judged, too. */
async function violations(name: string, dark: boolean): Promise<string[]> {
  if (browser === null) throw new Error('no browser');
  // axe itself is a script that the page's policy forbids.
  const context = await browser.newContext({
    bypassCSP: true,
    colorScheme: dark ? 'dark' : 'light',
    viewport: {width: 1280, height: 900},
  });
  const page = await context.newPage();
  await page.goto(`file://${files[name] ?? ''}`);
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  await page.addScriptTag({path: axeSource});
  const result = await page.evaluate(async () => {
    const {axe} = globalThis as unknown as {axe: {run: (what: Document, how: object) => Promise<AxeResult>}};
    return axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    });
  });
  await context.close();
  return result.violations.flatMap(({id, nodes}) =>
    nodes.slice(0, 3).map(({html, failureSummary}) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

/** The sample's editions as a service saw them: two on one day, the last one minutes after. */
async function timedChange(): Promise<Change> {
  const editions = (await sampleEditions()).map((edition, at) => ({
    ...edition,
    origin: {
      ...edition.origin,
      source: 'board.md',
      observedAt: ['2025-11-01T08:30:00.000Z', '2025-11-21T17:05:00.000Z', '2025-11-21T17:35:00.000Z'][at] ?? null,
    },
  }));
  return changeOf(editions);
}

beforeAll(async () => {
  if (!hasChromium) return;
  const change = await changeOf(await sampleEditions(), 'en', true);
  const chinese = await changeOf(await sampleEditions(), 'zh-CN');
  const options = {
    language: 'en',
    minimum: 'minor',
    models: ['GLM-*'],
    unsubscribeUrl: 'https://tables.example/u',
    reportUrl: () => 'https://tables.example/r',
  } as const;
  const mail = await renderDigest([change.changeset], options);
  const hostile = await hostileChange();
  const wide = await changeOf([await editionOf(wideBoard(2500, 0)), await editionOf(wideBoard(2500, 1))]);
  const pages = {
    page: renderDiffHtml(change),
    chinese: renderDiffHtml(chinese),
    timed: renderDiffHtml(await timedChange()),
    hostile: renderDiffHtml(hostile),
    wide: renderDiffHtml(wide),
    mail: mail.html,
  };
  for (const [name, html] of Object.entries(pages)) {
    files[name] = path.join(folder, `${name}.html`);
    fs.writeFileSync(files[name] ?? '', html);
  }
  browser = await chromium.launch({executablePath, args: ['--no-sandbox']});
});

afterAll(async () => {
  await browser?.close();
  fs.rmSync(folder, {recursive: true, force: true});
});

describe.skipIf(!hasChromium)('in a browser (needs Chromium)', () => {
  it.each([
    ['page', 1280],
    ['page', 640],
    ['page', 320],
    ['chinese', 320],
    ['hostile', 320],
    ['wide', 1280],
    ['wide', 360],
    ['mail', 640],
    ['mail', 600],
    ['mail', 360],
  ])('%s fits %d pixels, also with everything unfolded', async (name, width) => {
    const page = await open(name, {width});
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    const [content, window] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    await page.close();
    expect(content).toBeLessThanOrEqual(window ?? 0);
  });

  it.each([
    ['page', false],
    ['page', true],
    ['hostile', false],
    ['mail', false],
    ['mail', true],
  ])('axe finds no WCAG A or AA violation in %s (dark: %s)', async (name, dark) => {
    expect(await violations(name, dark)).toEqual([]);
  });

  it('runs its own script under its policy, and no other', async () => {
    const page = await open('hostile');
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()));
    expect(await page.locator('table.full thead button').count()).toBeGreaterThan(3);
    expect(dialogs).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll('script').length)).toBe(2);
    await page.close();
  });

  it('sorts by keyboard and says so', async () => {
    const page = await open('page');
    const head = page.locator('table.full thead th', {hasText: '平均耗时'});
    await head.locator('button').focus();
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const column = async (): Promise<number[]> =>
      page.evaluate(() =>
        Array.from(document.querySelectorAll<HTMLTableRowElement>('table.full tbody:first-of-type tr')).map((row) =>
          parseFloat((row.cells[6]?.querySelector('ins') ?? row.cells[6])?.textContent?.replace('now ', '') ?? ''),
        ),
      );
    const up = (await column()).filter((value) => !Number.isNaN(value));
    expect(up).toEqual([...up].sort((a, b) => a - b));
    await page.keyboard.press('Space');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    await page.close();
  });

  it('filters rows and counts what is left', async () => {
    const page = await open('page');
    await page.getByLabel('Filter rows').first().fill('deepseek');
    const shown = await page.locator('table.full tbody tr:not(.head):visible').count();
    expect(await page.locator('.table-section .shown').textContent()).toBe(`${String(shown)} of 110 rows`);
    expect(shown).toBeGreaterThan(3);
    await page.close();
  });

  it('shows only changed rows, hides columns, and keeps all of it in the address', async () => {
    const page = await open('page');
    await page.getByLabel('Only changed rows').check();
    const rows = page.locator('table.full tbody tr:not(.head):visible');
    const shown = await rows.count();
    expect(shown).toBeLessThan(await page.locator('table.full tbody tr:not(.head)').count());
    expect(
      await page.locator('table.full tbody tr:visible:not(.head):not(.changed):not(.entered):not(.left)').count(),
    ).toBe(0);
    await page.locator('.table-section .choose summary').click();
    const vendor = page.locator('.table-section .choose label').nth(3);
    const label = ((await vendor.textContent()) ?? '').trim();
    await vendor.locator('input').uncheck();
    const head = page.locator('table.full thead th', {hasText: label}).first();
    expect(await head.isVisible()).toBe(false);
    await page.goto(page.url());
    expect(new URL(page.url()).searchParams.get('only')).toBe('1');
    expect(await page.locator('table.full tbody tr:not(.head):visible').count()).toBe(shown);
    expect(await page.locator('table.full thead th', {hasText: label}).first().isVisible()).toBe(false);
    await page.close();
  });

  it('goes from change to change by key, and links each of them', async () => {
    const page = await open('page');
    const first = page.locator('.changes .lines > li, .changes .entries > li').first();
    await page.keyboard.press('j');
    expect(await first.getAttribute('class')).toContain('at-change');
    await page.keyboard.press('j');
    expect(await first.getAttribute('class')).not.toContain('at-change');
    await page.keyboard.press('k');
    expect(await first.getAttribute('class')).toContain('at-change');
    expect(await first.locator('.permalink').getAttribute('href')).toBe(`#${(await first.getAttribute('id')) ?? ''}`);
    await page.close();
  });

  it('copies the change as Markdown', async () => {
    const page = await open('page');
    await page.evaluate(() => {
      const copied: string[] = [];
      Object.defineProperty(navigator, 'clipboard', {value: {writeText: (text: string) => copied.push(text)}});
      Object.assign(globalThis, {copied});
    });
    await page.getByRole('button', {name: 'Copy as Markdown'}).click();
    const [text = ''] = await page.evaluate(() => (globalThis as unknown as {copied: string[]}).copied);
    expect(text).toMatch(/^# 2025-11\n\n.*MiniMax-Text-01/);
    expect(text).toMatch(/\n## Really moved 2\n\n- MiniMax-Text-01/);
    await page.close();
  });

  it('keeps name and score of a wide board in sight on a phone, and aligns every column', async () => {
    const page = await open('wide', {width: 360});
    const box = page.locator('.table-section .scroll');
    await box.evaluate((element) => element.scrollTo({left: 900}));
    const name = await page.locator('table.full tbody th').first().boundingBox();
    expect(name?.x).toBeGreaterThanOrEqual(0);
    expect((name?.x ?? 0) + (name?.width ?? 0)).toBeLessThan(220);
    await box.evaluate((element) => element.scrollTo({left: 0}));
    const score = await page.locator('table.full tbody tr').first().locator('td').nth(1).boundingBox();
    expect((score?.x ?? 0) + (score?.width ?? 0)).toBeLessThanOrEqual(360);
    const aligned = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('table.full thead th.n')).every((head) => {
        const cell = document.querySelector<HTMLElement>(
          `table.full tbody tr > :nth-child(${String(Array.from(head.parentElement?.children ?? []).indexOf(head) + 1)})`,
        );
        return cell !== null && getComputedStyle(cell).textAlign === 'right';
      }),
    );
    expect(aligned).toBe(true);
    await page.close();
  });

  it('folds long sections, with a count that is the heading’s, and filters over every row', async () => {
    const page = await open('wide');
    const section = page.locator('#b1-movers');
    const count = Number(await section.locator('h2 .count').textContent());
    expect(count).toBeGreaterThan(100);
    expect(await section.locator('.rest summary').textContent()).toBe(`Show all ${String(count)}`);
    expect(await section.locator('.lines > li').count()).toBe(count);
    expect(await section.locator('.lines > li:visible').count()).toBeLessThan(30);
    await page.getByLabel('Filter rows').first().fill('02487');
    await page.waitForFunction(() => document.querySelector('.table-section .shown')?.textContent === '1 of 2500 rows');
    await page.close();
  });

  it('shows published ranks on demand, also without scripts', async () => {
    const page = await open('page', {scripts: false});
    expect(await page.locator('table.full th.rank').isVisible()).toBe(false);
    await page.getByLabel('Show published rank numbers').check();
    expect(await page.locator('table.full th.rank').isVisible()).toBe(true);
    expect(await page.locator('table.full td.rank').first().isVisible()).toBe(true);
    expect(await page.getByLabel('Filter rows').first().isVisible()).toBe(false);
    expect(await page.locator('table.full thead button').count()).toBe(0);
    await page.close();
  });

  it('opens what a link leads to', async () => {
    const page = await open('page');
    await page.evaluate(() => (location.hash = '#b1-account'));
    await page.waitForFunction(() => document.querySelector<HTMLDetailsElement>('#b1-account')?.open === true);
    await page.close();
  });

  it('prints whole: nothing folded, nothing cut off', async () => {
    const page = await open('page');
    await page.emulateMedia({media: 'print'});
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.tall') ?? document.body).maxHeight),
    ).toBe('none');
    const pdf = await page.pdf({format: 'A4'});
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0).toBeGreaterThan(4);
    await page.close();
  });

  it('keeps filter, order, ranks and side by side in the address, too', async () => {
    const page = await open('page');
    await page.getByLabel('Filter rows').first().fill('qwen');
    await page.locator('table.full thead th', {hasText: '平均耗时'}).getByRole('button').click();
    await page.getByLabel('Show published rank numbers').check();
    await page.getByLabel('Before and after side by side').check();
    const before = await page.locator('table.full tbody tr:visible th').allTextContents();
    expect(before.length).toBeGreaterThan(3);
    await page.goto(page.url());
    expect(await page.locator('table.full tbody tr:visible th').allTextContents()).toEqual(before);
    expect(await page.getByLabel('Show published rank numbers').isChecked()).toBe(true);
    expect(await page.getByLabel('Before and after side by side').isChecked()).toBe(true);
    await page.close();
  });

  it('shows before and after side by side, also without scripts', async () => {
    const page = await open('page', {scripts: false});
    const cell = page.locator('table.full tbody td:has(> del):visible').first();
    const edges = async (): Promise<number[]> => {
      const [before, after] = [await cell.locator('del').boundingBox(), await cell.locator('ins').boundingBox()];
      return [before?.width ?? 0, after?.width ?? 0, (after?.x ?? 0) - (before?.x ?? 0) - (before?.width ?? 0)];
    };
    await page.getByLabel('Before and after side by side').check();
    const [before = 0, after = 1, between = -1] = await edges();
    expect(before).toBeGreaterThan(50);
    expect(Math.abs(before - after)).toBeLessThan(12);
    expect(between).toBeGreaterThanOrEqual(0);
    await page.close();
  });

  it('has permalinks that one can see, and the account and all noise folded', async () => {
    const page = await open('page');
    const link = page.locator('.changes .lines > li .permalink').first();
    expect(await link.isVisible()).toBe(true);
    expect(await link.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    for (const part of ['#b1-noise', '#b1-account']) {
      expect(await page.locator(`${part} > summary`).isVisible()).toBe(true);
      expect(await page.locator(`${part} > :not(summary)`).first().isVisible()).toBe(false);
    }
    await page.locator('.tiles a[href="#b1-noise"]').click();
    await page.waitForFunction(() => document.querySelector<HTMLDetailsElement>('#b1-noise')?.open === true);
    await page.close();
  });

  it('gives times in the reader’s zone, with how long ago, and in UTC without scripts', async () => {
    const page = await open('timed');
    const times = page.locator('.span time');
    expect(await times.first().textContent()).toMatch(/^Nov 22, 2025, 01:05 AM GMT\+8 \(.+\)$/);
    expect(await times.first().getAttribute('title')).toBe('2025-11-21 17:05 UTC');
    await page.close();
    const plain = await open('timed', {scripts: false});
    expect(await plain.locator('.span time').allTextContents()).toEqual([
      '2025-11-21 17:05 UTC',
      '2025-11-21 17:35 UTC',
    ]);
    await plain.close();
  });

  it('leads from the flow chart to who crossed, and from there to the rows', async () => {
    const page = await open('page');
    const ribbon = page.locator('.tie-flow a').first();
    const target = (await ribbon.getAttribute('href')) ?? '';
    await ribbon.focus();
    await page.keyboard.press('Enter');
    const names = page.locator(`${target} a`);
    await names.first().waitFor({state: 'visible'});
    const row = (await names.first().getAttribute('href')) ?? '';
    expect(await page.locator(row).count()).toBe(1);
    await page.close();
  });

  it.each([
    ['page', 1280],
    ['page', 360],
    ['timed', 1280],
  ])(
    'has no labels in the flow chart of %s at %d pixels that collide, are cut or too small to read',
    async (name, width) => {
      const page = await open(name, {width});
      const [faults, size] = await page.evaluate(() => {
        const svg = document.querySelector('.tie-flow');
        const frame = svg?.getBoundingClientRect();
        const boxes = Array.from(svg?.querySelectorAll('text') ?? []).map((text) => ({
          text: text.textContent,
          box: text.getBoundingClientRect(),
        }));
        const found: string[] = [];
        boxes.forEach(({text, box}, at) => {
          if (frame !== undefined && (box.left < frame.left - 1 || box.right > frame.right + 1))
            found.push(`${text} is cut`);
          for (const other of boxes.slice(at + 1)) {
            const [x, y] = [
              Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left),
              Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top),
            ];
            // Boxes of lines above each other touch; letters do not before a third of a line is shared.
            if (x > 1 && y > box.height / 3) found.push(`${text} and ${other.text} collide`);
          }
        });
        const band = svg?.querySelector('.band-label');
        const scale = (frame?.width ?? 0) / Number(svg?.getAttribute('viewBox')?.split(' ')[2] ?? 1);
        return [
          found,
          band === null || band === undefined ? 0 : parseFloat(getComputedStyle(band).fontSize) * scale,
        ] as const;
      });
      await page.close();
      expect(faults).toEqual([]);
      expect(size).toBeGreaterThan(10);
    },
  );

  it.each([
    ['page', 688],
    ['wide', 1016],
  ])(
    'prints %s with repeated headers, nothing cut on a page of %d pixels, and the dark theme light',
    async (name, width) => {
      const page = await open(name, {width, dark: true});
      await page.emulateMedia({media: 'print'});
      const seen = await page.evaluate(() => {
        const style = (selector: string): CSSStyleDeclaration =>
          getComputedStyle(document.querySelector(selector) ?? document.body);
        const scrolls = Array.from(document.querySelectorAll('.scroll'));
        return {
          head: style('table.full thead').display,
          text: style('body').color,
          paper: style('body').backgroundColor,
          removed: style('td:not(.rank) > del').color,
          cut: scrolls.filter(
            (one) => one.scrollWidth > one.clientWidth + 1 && one.querySelector('table.full') !== null,
          ).length,
          hidden: scrolls.filter((one) => getComputedStyle(one).overflowX !== 'visible').length,
        };
      });
      await page.close();
      expect(seen).toEqual({
        head: 'table-header-group',
        text: 'rgb(0, 0, 0)',
        paper: 'rgb(255, 255, 255)',
        removed: 'rgb(141, 45, 38)',
        cut: 0,
        hidden: 0,
      });
    },
  );

  it('asks no network for anything', async () => {
    if (browser === null) throw new Error('no browser');
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`file://${files['page'] ?? ''}`);
    await page.close();
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
  });
});
