// `node scripts/pictures.mjs`: the pictures of README, made of what the built program prints and writes for the samples: the terminal, a
// change report and the review page of a repair, in docs/face. Needs Chromium (`CHROMIUM`, else /usr/bin/chromium).
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

const root = path.resolve(import.meta.dirname, '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-face-'));
const sample = (name) => path.join(root, 'samples', name);

fs.copyFileSync(sample('faulty/leaderboard.md'), path.join(folder, 'leaderboard.md'));
fs.copyFileSync(sample('faulty/report-windows-1254.md'), path.join(folder, 'report.md'));
const printed = run(['validate', 'leaderboard.md'], {FORCE_COLOR: '1', NO_COLOR: undefined, COLUMNS: '92'}, [1]);
run(['repair', 'report.md', '--report', 'repair.html'], {}, [0]);
for (const month of ['2025-08', '2025-09', '2025-11']) {
  fs.copyFileSync(sample(`imaging-board/${month}.md`), path.join(folder, 'imaging.md'));
  run(['snapshot', 'imaging.md'], {}, [0]);
}
run(['report', 'imaging.md', '-o', 'report.html'], {}, [0]);
fs.writeFileSync(path.join(folder, 'terminal.html'), terminalPage('tablewatch validate leaderboard.md', printed));

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  chromiumSandbox: process.getuid?.() !== 0,
});
const page = await browser.newPage({viewport: {width: 860, height: 560}, colorScheme: 'light'});
for (const name of ['terminal', 'report', 'repair']) {
  await page.goto(pathToFileURL(path.join(folder, `${name}.html`)).href);
  const file = path.join(root, `docs/face/${name}.png`);
  const bytes = await page.screenshot({path: file});
  console.log(`${path.relative(root, file)} ${String(Math.round(bytes.length / 1024))} KB`);
}
await browser.close();
fs.rmSync(folder, {recursive: true});

function run(args, environment, statuses) {
  const env = {...process.env, LANG: 'C.UTF-8', TABLEWATCH_LANG: 'en', ...environment};
  const done = spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  if (!statuses.includes(done.status)) throw new Error(`tablewatch ${args.join(' ')}: ${done.stdout}${done.stderr}`);
  return done.stdout;
}

/** Colours of a terminal, as the program chose them. */
function terminalPage(command, output) {
  const colours = {
    31: '#ff7b72',
    32: '#7ee787',
    33: '#e3b341',
    34: '#79c0ff',
    35: '#d2a8ff',
    36: '#76e3ea',
    90: '#8b949e',
  };
  const styleOf = (code) =>
    colours[code]
      ? `color:${colours[code]}`
      : {1: 'font-weight:700', 2: 'opacity:.65', 4: 'text-decoration:underline'}[code];
  let open = 0;
  const body = output
    .replace(/[&<>]/g, (character) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[character])

    .replace(/\u001b\[(\d+)m/g, (_, code) => {
      const style = styleOf(code);
      if (style !== undefined) return ((open += 1), `<span style="${style}">`);
      return open > 0 ? ((open -= 1), '</span>') : '';
    });
  return `<!doctype html><meta charset="utf-8"><style>body{margin:0;background:#0d1117;color:#e6edf3;font:14px/1.45 "DejaVu Sans Mono","Noto Sans Mono CJK SC",monospace}
pre{margin:0;padding:20px 24px;font:inherit}</style><pre><span style="opacity:.65">$</span> ${command}\n${body}</pre>`;
}
