// What people set on pages, as they do it in a browser: a subscription from the form to its end, a source from the form to its removal,
// and what the findings page says of a source over time.
/// <reference lib="dom" />
import fs from 'node:fs';
import {createServer} from 'node:http';
import {type Browser, chromium, type Page} from 'playwright-core';
import PostalMime from 'postal-mime';
import {SMTPServer} from 'smtp-server';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {defaultConfiguration} from '../../src/config/index.ts';
import {listRuns} from '../../src/store/sql/runs.ts';
import {readSource} from '../../src/store/sql/sources.ts';
import {runAndWait} from './full-site.ts';
import {type Site, startSite} from './site.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const hasChromium = fs.existsSync(executablePath);
const board = '# Remote board\n\n| Model | Score |\n|---|---|\n| A-1 | 90% |\n| B-2 | 80% |\n| C-3 | 70% |\n';

let site: Site;
let browser: Browser;
const mails: {readonly to: string; readonly text: string}[] = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      void PostalMime.parse(Buffer.concat(chunks)).then(({to = [], text = ''}) =>
        mails.push({to: to[0]?.address ?? '', text}),
      );
      done();
    });
  },
});
const web = createServer((_request, response) => {
  response.setHeader('content-type', 'text/markdown');
  response.end(board);
});

function portOf(server: {address: () => ReturnType<typeof web.address>}): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

beforeAll(async () => {
  if (!hasChromium) return;
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  site = await startSite({
    limits: {...defaultConfiguration.limits, allowPrivateAddresses: true},
    mail: {
      smtp: `smtp://127.0.0.1:${String(portOf(smtp.server))}`,
      from: 'w@example.org',
      maxPerSecond: 50,
      onUncertain: 'resend',
    },
  });
  browser = await chromium.launch({executablePath, args: ['--no-sandbox']});
}, 240_000);
afterAll(async () => {
  if (!hasChromium) return;
  await browser.close();
  await site.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
  await new Promise<void>((resolve) => web.close(() => resolve()));
});

async function open(at: string, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({javaScriptEnabled, locale: 'en-US'});
  const page = await context.newPage();
  await page.goto(site.url + at);
  return page;
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', {name, exact: true}).click();

describe.skipIf(!hasChromium)('in a browser (needs Chromium)', () => {
  test.each([true, false])('a person subscribes, confirms, changes and ends it; scripts: %s', async (scripts) => {
    const to = `reader-${String(scripts)}@example.org`;
    const page = await open('/subscribe', scripts);
    await page.getByLabel('Mail address').fill(to);
    await page.getByLabel('imaging-board').first().check();
    await page.getByLabel('Models').fill('GLM-*, MiniMax-*');
    await press(page, 'Preview');
    expect(await page.content()).toContain('Your next mail would look like this');
    expect(await page.getByLabel('Models').inputValue()).toBe('GLM-*, MiniMax-*');
    await press(page, 'Subscribe');
    expect(await page.locator('[role=status]').first().textContent()).toContain(`A mail is on its way to ${to}`);

    const mail = await vi.waitFor(() => {
      const found = mails.find((one) => one.to === to);
      if (found === undefined) throw new Error('no mail yet');
      return found;
    }, 120_000);
    const [link = ''] = /http:\S+\/subscription\/\S+/.exec(mail.text) ?? [];
    const reader = await open(new URL(link).pathname, scripts);
    await press(reader, 'Confirm');
    expect(await reader.locator('[role=status]').first().textContent()).toContain('Confirmed');
    await reader.getByLabel('Models').fill('Qwen*');
    await press(reader, 'Save');
    expect(await reader.locator('[role=status]').first().textContent()).toBe('Saved.');
    expect(await reader.getByLabel('Models').inputValue()).toBe('Qwen*');

    const operator = await open('/digests', scripts);
    expect(await operator.locator('main').textContent()).toContain(to);
    await press(reader, 'End the subscription');
    expect(await reader.locator('main').textContent()).toContain('The subscription has ended');
  });

  test('a source is added, read, paused, resumed, edited and removed', async () => {
    const {database} = site.running.service;
    const page = await open('/source-form', false);
    await page.locator('[name=id]').fill('remote');
    await page.locator('[name=url]').fill(`http://127.0.0.1:${String(portOf(web))}/board.md`);
    await page.locator('[name=schedule]').fill('0 8 * * 1-5');
    await press(page, 'Save');
    expect(await page.locator('h1').textContent()).toBe('Source remote');
    await vi.waitFor(async () => {
      const [run] = await listRuns(database, {sourceId: 'remote', limit: 1});
      if (run?.state !== 'done') throw new Error(`the run is ${String(run?.state)}`);
    }, 120_000);
    await page.reload();
    expect(await page.getByRole('link', {name: 'Remote board'}).count()).toBe(1);
    await press(page, 'Pause');
    expect((await readSource(database, 'remote'))?.paused).toBe(true);
    await page.goto(`${site.url}/sources/remote`);
    await press(page, 'Resume');
    expect((await readSource(database, 'remote'))?.paused).toBe(false);
    await page.goto(`${site.url}/sources/remote`);
    await press(page, 'Run now');
    expect(await page.locator('[role=status]').first().textContent()).toContain('remote');
    await page.goto(`${site.url}/sources/remote`);
    await page.getByRole('link', {name: 'Edit remote'}).click();
    await page.locator('[name=schedule]').fill('*/30 * * * *');
    await press(page, 'Save');
    expect(await page.locator('main').textContent()).toContain('every 30 minutes');
    await press(page, 'Remove this source');
    expect((await readSource(database, 'remote'))?.configured).toBe(false);
  });

  test('a source of the file is shown as such, and is not removed on a page', async () => {
    const page = await open('/sources/imaging-board', false);
    expect(await page.locator('main').textContent()).toContain('configuration');
    expect(await page.getByRole('button', {name: 'Remove this source'}).count()).toBe(0);
  });

  test('the chart of findings has a point for each check, an axis that reaches the most, and dates', async () => {
    await runAndWait(site, 'faulty-samples');
    await runAndWait(site, 'faulty-samples');
    const page = await open('/findings?source=faulty-samples', false);
    const chart = page.locator('.trend svg');
    const [, errors = ''] = /error: ([\d ]+)/.exec((await chart.getAttribute('aria-label')) ?? '') ?? [];
    const counts = errors.trim().split(' ').map(Number);
    expect(counts.length).toBe(3);
    expect(counts.at(-1)).toBeGreaterThan(0);
    const line = (await page.locator('.trend .count-error').getAttribute('d')) ?? '';
    expect(line.match(/[ML]|\s(?=\d)/g)?.length ?? 0).toBeGreaterThan(0);
    const all = [...((await chart.getAttribute('aria-label')) ?? '').matchAll(/\d+/g)].map(Number);
    const figures = (await page.locator('.trend text.figure').allTextContents()).map(Number);
    expect([Math.min(...figures), Math.max(...figures)]).toEqual([0, Math.max(...all)]);
    expect(await page.locator('.trend text.edition').first().textContent()).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('a finding in a file on GitHub leads to its line there', async () => {
    const {database} = site.running.service;
    const address = 'https://raw.githubusercontent.com/owner/tables/main/boards/leaderboard.md';
    const [local = ''] = (await database.query<{document: string}>('select distinct document from tablewatch.finding'))
      .map(({document}) => document)
      .filter((document) => document.endsWith('leaderboard.md'));
    await database.query('update tablewatch.document set location = $1 where location = $2', [address, local]);
    await database.query('update tablewatch.finding set document = $1 where document = $2', [address, local]);
    const page = await open('/findings?source=faulty-samples', false);
    const links = page.locator('a[href^="https://github.com/"]');
    expect(await links.count()).toBeGreaterThan(3);
    const [first] = await links.all();
    const [line = ''] = /\d+/.exec((await first?.textContent()) ?? '') ?? [];
    expect(await first?.getAttribute('href')).toBe(
      `https://github.com/owner/tables/blob/main/boards/leaderboard.md?plain=1#L${line}`,
    );
  });
});
