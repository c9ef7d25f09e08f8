// `node scripts/screenshots.mjs OUT [--page board] [--width 360] [--theme dark] [--lang zh-CN] [--folded]`: pictures of every page,
// report and mail, on the samples and on a board of 2,500 rows × 20 columns. `--serve` starts the site and keeps it,
// `--url ADDRESS` takes the pictures of one that runs. Needs Chromium (`CHROMIUM`, else /usr/bin/chromium) and the built program.
import {spawn} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {chromium} from 'playwright-core';
import {SMTPServer} from 'smtp-server';
import {wideBoard} from './wide-board.mjs';

const root = path.resolve(import.meta.dirname, '..');
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    page: {type: 'string', multiple: true},
    width: {type: 'string', multiple: true},
    theme: {type: 'string', multiple: true},
    lang: {type: 'string', multiple: true},
    url: {type: 'string'},
    serve: {type: 'boolean'},
    whole: {type: 'boolean'},
  },
});
const [out = path.join(os.tmpdir(), 'tablewatch-screenshots')] = positionals;
const site = values.url === undefined ? await startSite() : {url: values.url, close: () => undefined};
if (values.serve) console.log(site.url);
else await takeAll().finally(site.close);

/** The samples edition by edition, the large board before and after, a failing source, two readers. */
async function startSite() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-pictures-'));
  const file = (name) => path.join(folder, name);
  const sample = (month) => fs.copyFileSync(path.join(root, `samples/imaging-board/${month}.md`), file('imaging.md'));
  sample('2025-08');
  fs.writeFileSync(file('models.md'), wideBoard(2500, 0));
  fs.cpSync(path.join(root, 'samples/faulty'), file('faulty'), {recursive: true});
  const smtp = new SMTPServer({authOptional: true, disabledCommands: ['STARTTLS']});
  await new Promise((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const reader = {minimum: 'minor', frequency: 'each'};
  const configuration = {
    sources: [
      {id: 'imaging', path: 'imaging.md', schedule: '0 8 * * 1-5', timeZone: 'Asia/Shanghai'},
      {id: 'open-models', path: 'models.md', schedule: '*/30 * * * *'},
      {id: 'faulty-samples', glob: 'faulty/*.md', schedule: '0 * * * *'},
      {id: 'gone', path: 'gone.md', schedule: '5 8 * * *'},
    ],
    mail: {
      smtp: `smtp://127.0.0.1:${String(smtp.server.address().port)}`,
      from: 'Boards <boards@example.org>',
      operator: 'ops@example.org',
    },
    digests: [
      {...reader, id: 'team', to: 'team@example.org', boards: ['imaging']},
      {...reader, id: 'zh', to: 'zh@example.org', language: 'zh-CN', models: ['GLM-*']},
      {...reader, id: 'nothing', to: 'nobody@example.org', boards: ['surgery']},
    ],
  };
  fs.writeFileSync(file('tablewatch.config.json'), JSON.stringify(configuration));
  const child = spawn(process.execPath, [path.join(root, 'dist/cli.js'), 'serve', '--port', '0', '--data', 'data'], {
    cwd: folder,
    env: {...process.env, LANG: 'C.UTF-8', DATABASE_URL: ''},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      const [, address] = /(http:\/\/[\w.:]+)/.exec(String(chunk)) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error('the service did not start')));
  });
  await settle(url);
  for (const month of ['2025-09', '2025-11']) {
    sample(month);
    if (month === '2025-11') fs.writeFileSync(file('models.md'), wideBoard(2500, 1));
    for (const id of ['imaging', 'open-models']) await fetch(`${url}/api/v1/sources/${id}/run`, {method: 'POST'});
    await settle(url);
  }
  const close = () => {
    child.kill();
    smtp.close();
    fs.rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  };
  return {url, close};
}

/** No run is queued or under way. */
async function settle(url) {
  for (;;) {
    const {runs} = await (await fetch(`${url}/api/v1/runs?limit=50`)).json();
    if (runs.length > 0 && runs.every(({state}) => state === 'done' || state === 'failed')) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function pagesOf(url) {
  const {boards} = await (await fetch(`${url}/api/v1/boards`)).json();
  const {changesets} = await (await fetch(`${url}/api/v1/changesets`)).json();
  const board = (id) => boards.find(({sourceId}) => sourceId === id)?.page ?? '/';
  const change = (id) => {
    const found = changesets.find(({sourceId}) => sourceId === id);
    return found === undefined ? '/' : `/diff?from=${String(found.fromEdition)}&to=${String(found.toEdition)}`;
  };
  return {
    overview: '/',
    changes: '/changes',
    board: board('imaging'),
    'wide-board': board('open-models'),
    model: `${board('imaging')}/models/GLM-4.5`,
    change: change('imaging'),
    'large-change': change('open-models'),
    findings: '/findings',
    runs: '/runs',
    run: '/runs/1',
    source: '/sources/imaging',
    gone: '/sources/gone',
    digests: '/digests',
    subscribe: '/subscribe',
    repair: '/repair',
    repaired: '/repair?sample',
    mail: `/digests/message.html?change=${change('imaging').replace(/\D+/, '').replace(/\D+/, '-')}`,
    search: '/search?q=GLM',
  };
}

async function takeAll() {
  fs.mkdirSync(out, {recursive: true});
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const pages = await pagesOf(site.url);
  const wanted = values.page ?? Object.keys(pages);
  for (const locale of values.lang ?? ['en', 'zh-CN'])
    for (const colorScheme of values.theme ?? ['light', 'dark'])
      for (const width of (values.width ?? ['1280', '768', '360']).map(Number)) {
        const context = await browser.newContext({
          colorScheme,
          locale,
          viewport: {width, height: width < 500 ? 740 : 900},
        });
        const page = await context.newPage();
        for (const name of wanted) {
          await page.goto(site.url + pages[name]);
          const wide = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (wide > 0)
            console.log(`${name} ${locale} ${colorScheme} ${String(width)}: ${String(wide)} pixels too wide`);
          await page.screenshot({
            path: path.join(out, `${name}-${locale}-${colorScheme}-${String(width)}.png`),
            fullPage: values.whole === true,
          });
        }
        await context.close();
      }
  await browser.close();
}
