// `npm run bench:whole`: whole processes, as a user starts them: `tablewatch diff A.csv B.csv` beside `daff --id` on the same files in the
// same run (1 % changed), and `tablewatch validate` of 6 KB beside Node's own start. Needs a build. Rounds alternate, so that a busy
// machine hurts all alike; told are medians of wall and processor time and the largest resident memory. --quick leaves out 100,000 rows.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cli = path.join(root, 'dist/cli.js');
const daff = path.join(root, 'node_modules/daff/bin/daff.js');
/** Issue goals: time of ours / time of daff with ids; of validate / of Node's start. */
const goals = {1000: 2, 10_000: 1.5, 100_000: 0.7};
const startGoal = 3;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-whole-'));
// Every process writes what it used into descriptor 3 when it ends. Required, not imported: the loader of modules would add 20 ms to each.
const hook = path.join(folder, 'hook.cjs');
fs.writeFileSync(
  hook,
  "process.on('exit',()=>{const u=process.resourceUsage();require('fs').writeSync(3,JSON.stringify({cpu:(u.userCPUTime+u.systemCPUTime)/1000,rss:u.maxRSS/1024}))})",
);
try {
  for (const rows of process.argv.includes('--quick') ? [1000, 10_000] : [1000, 10_000, 100_000])
    await compareTools(rows);
  measureStart();
} finally {
  fs.rmSync(folder, {recursive: true, force: true});
}

async function compareTools(rows) {
  const {register} = await import('node:module');
  register('../../scripts/typescript-loader.mjs', import.meta.url);
  const {generatePair} = await import('./generated-boards.ts');
  const {labels, before, after} = generatePair(rows);
  const [a, b] = [writeCsv('a.csv', [labels, ...before]), writeCsv('b.csv', [labels, ...after])];
  const rounds = rows >= 100_000 ? 3 : 7;
  const [ours, theirs] = alternate(rounds, [
    [cli, 'diff', a, b, '--no-config'],
    [daff, 'diff', '--id', '大模型', '--output', path.join(folder, 'out.csv'), a, b],
  ]);
  const ratio = {time: ours.ms / theirs.ms, cpu: ours.cpu / theirs.cpu, memory: ours.rss / theirs.rss};
  console.log(`${String(rows).padStart(7)} rows  tablewatch ${told(ours)}  daff --id ${told(theirs)}`);
  console.log(
    `${' '.repeat(14)}${ratio.time.toFixed(2)} \u00d7 its time (goal ${goals[rows]}), ${ratio.cpu.toFixed(2)} \u00d7 its processor time, ${ratio.memory.toFixed(2)} \u00d7 its memory (goal 1)`,
  );
}

function measureStart() {
  const file = path.join(folder, 'small.md');
  const lines = Array.from(
    {length: 150},
    (_, at) => `| ${at + 1} | model-${at} | Vendor | ${(95 - at / 3).toFixed(1)}% |`,
  );
  fs.writeFileSync(file, ['| Rank | Model | Vendor | Score |', '|---|---|---|---|', ...lines].join('\n') + '\n');
  const [ours, node] = alternate(9, [
    [cli, 'validate', file, '--no-config'],
    ['-e', '0'],
  ]);
  const kilobytes = (fs.statSync(file).size / 1024).toFixed(1);
  console.log(`validate of ${kilobytes} KB  ${told(ours)}  node ${told(node)}`);
  console.log(
    `${' '.repeat(14)}${(ours.ms / node.ms).toFixed(2)} \u00d7 Node's own start (goal ${startGoal}), ${(ours.cpu / node.cpu).toFixed(2)} \u00d7 its processor time`,
  );
}

function alternate(rounds, commands) {
  const runs = commands.map(() => []);
  for (let round = 0; round < rounds; round += 1) commands.forEach((command, at) => runs[at].push(run(command)));
  return runs.map((list) => ({ms: median(list, 'ms'), cpu: median(list, 'cpu'), rss: median(list, 'rss')}));
}

function run(command) {
  const start = performance.now();
  const child = spawnSync(process.execPath, ['--require', hook, ...command], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
    env: {...process.env, NO_COLOR: '1'},
  });
  if (child.status !== 0 && child.status !== 1)
    throw new Error(`${command.join(' ')}: ${String(child.stderr).slice(-300)}`);
  return {ms: performance.now() - start, ...JSON.parse(String(child.output[3]))};
}

function median(list, key) {
  return list.map((one) => one[key]).sort((one, other) => one - other)[list.length >> 1];
}

function told({ms, cpu, rss}) {
  return `${ms.toFixed(0)} ms (processor ${cpu.toFixed(0)} ms, ${rss.toFixed(0)} MB)`;
}

function writeCsv(name, rows) {
  const file = path.join(folder, name);
  const cell = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
  fs.writeFileSync(file, rows.map((row) => row.map(cell).join(',')).join('\n') + '\n');
  return file;
}
