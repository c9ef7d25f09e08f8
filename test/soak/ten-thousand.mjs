// Ten thousand sources due in the same minute, on the real `serve`: how long the dashboard takes meanwhile, and how much memory.
// `node test/soak/ten-thousand.mjs '{"engine":"pglite"}'` prints one line of JSON; exit 1 when the page's p99 is 500 ms or more,
// or a run failed. Engines: PGlite, or PostgreSQL (`"engine":"postgres"`, TEST_DATABASE_URL or 127.0.0.1), there with `"workers":3`
// that many `worker` processes beside `serve`.
import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import pg from 'pg';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {dist} from './load.mjs';
import {makeDatabase} from './place.mjs';

const {
  engine = 'pglite',
  sources = 10_000,
  seconds = 900,
  page = '/',
  workers = 0,
} = JSON.parse(process.argv[2] ?? '{}');
const folder = await mkdtemp(join(tmpdir(), 'tablewatch-load-'));
const database = engine === 'postgres' ? await makeDatabase() : null;
const service = await start();
const helpers = database === null ? [] : Array.from({length: workers}, (_, index) => startWorker(index));
try {
  const numbers = await measure(service);
  process.stdout.write(`${JSON.stringify({engine, sources, workers, ...numbers})}\n`);
  process.exitCode = numbers.p99 < 500 && numbers.failed === 0 && numbers.done >= sources ? 0 : 1;
} finally {
  for (const helper of helpers) helper.kill('SIGKILL');
  service.child.kill('SIGTERM');
  await service.exited;
  await database?.remove();
  await rm(folder, {recursive: true, force: true});
}

/** Boards of twenty rows, no two alike. */
async function start() {
  const configured = [];
  for (let index = 0; index < sources; index++) {
    const rows = Array.from(
      {length: 20},
      (_, row) => `| ${row + 1} | model-${(index * 7 + row) % 977} | ${95 - row}% |`,
    );
    await writeFile(
      join(folder, `${index}.md`),
      `# Board ${index}\n\n| Rank | Model | Score |\n|---|---|---|\n${rows.join('\n')}\n`,
    );
    configured.push({id: `board-${index}`, path: `${index}.md`, schedule: '0 0 1 1 *'});
  }
  await writeFile(join(folder, 'tablewatch.config.json'), JSON.stringify({sources: configured}));
  const env = {...process.env, ...(database === null ? {} : {DATABASE_URL: database.url})};
  const child = spawn(
    process.execPath,
    [resolve(dist, 'cli.js'), '--log-level', 'error', 'serve', '--port', '0', '--data', 'data'],
    {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exited = new Promise((done) => child.once('exit', done));
  for await (const line of createInterface({input: child.stdout})) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (url !== undefined) return {child, exited, url};
  }
  throw new Error('serve ended before it served');
}

function startWorker(index) {
  const args = [resolve(dist, 'cli.js'), '--log-level', 'error', 'worker', '--data', `data-${index}`];
  return spawn(process.execPath, args, {
    cwd: folder,
    env: {...process.env, DATABASE_URL: database.url},
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Asks for the page again and again, a tenth of a second apart, until every source has had its run. */
async function measure({child, url}) {
  const waits = [];
  let peak = 0;
  const started = Date.now();
  let ends = {done: 0, failed: 0};
  while (Date.now() - started < seconds * 1000 && ends.done + ends.failed < sources) {
    const asked = performance.now();
    const answer = await fetch(`${url}${page}`);
    await answer.text();
    waits.push(performance.now() - asked);
    if (!answer.ok) throw new Error(`${page} answered ${answer.status}`);
    peak = Math.max(peak, await residentMegabytes(child.pid));
    if (waits.length % 20 === 0) ends = await runsOf(url);
    await delay(100);
  }
  waits.sort((a, b) => a - b);
  const share = (part) => Math.round(waits[Math.min(waits.length - 1, Math.floor(waits.length * part))]);
  const took = (Date.now() - started) / 1000;
  return {
    ...ends,
    seconds: Math.round(took),
    runsPerSecond: Math.round((ends.done / took) * 10) / 10,
    pages: waits.length,
    p50: share(0.5),
    p95: share(0.95),
    p99: share(0.99),
    longest: share(1),
    residentMegabytes: Math.round(peak),
  };
}

async function residentMegabytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

async function runsOf(url) {
  if (database !== null) return await runsIn(database.url);
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const counts = [...metrics.matchAll(/tablewatch_runs_total\{end="([\w-]+)"\} (\d+)/g)];
  const sum = (wanted) =>
    counts.filter(([, end]) => wanted(end)).reduce((total, [, , count]) => total + Number(count), 0);
  return {done: sum((end) => end !== 'failed' && end !== 'lost'), failed: sum((end) => end === 'failed')};
}

/** The metrics of `serve` know only its own runs. */
async function runsIn(connectionString) {
  const client = new pg.Client({connectionString});
  await client.connect();
  const {rows} = await client.query(
    `select count(*) filter (where state = 'done')::int as done, count(*) filter (where state = 'failed')::int as failed from tablewatch.run`,
  );
  await client.end();
  return rows[0];
}
