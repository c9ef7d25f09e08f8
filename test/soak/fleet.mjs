// Three `serve` and four `worker` processes on one PostgreSQL, as users start them; sources due every minute, one worker killed
// (-9) in the middle. `node test/soak/fleet.mjs '{"sources":200,"minutes":3}'` prints one line of JSON; exit 1 when something is wrong.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {dist, load} from './load.mjs';
import {makeDatabase} from './place.mjs';

const {sources = 200, minutes = 3} = JSON.parse(process.argv[2] ?? '{}');
const folder = await mkdtemp(join(tmpdir(), 'tablewatch-fleet-'));
const place = await makeDatabase();
const configured = Array.from({length: sources}, (_, index) => ({
  id: `b${index}`,
  path: `${index}.md`,
  schedule: '* * * * *',
}));
await writeFile(join(folder, 'tablewatch.config.json'), JSON.stringify({sources: configured}));
await writeBoards(0);
const children = [];
try {
  for (let index = 0; index < 3; index++) children.push(await start('serve', '--port', '0', '--data', `data${index}`));
  for (let index = 0; index < 4; index++) children.push(await start('worker', '--data', `data${index + 3}`));
  for (let minute = 1; minute <= minutes; minute++) {
    await delay(60_000);
    await writeBoards(minute);
    if (minute === 1) children[3].kill('SIGKILL');
  }
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map((child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')));
  const {numbers, wrong} = await check();
  process.stdout.write(`${JSON.stringify({sources, minutes, ...numbers})}\n`);
  for (const sentence of wrong) process.stdout.write(`WRONG: ${sentence}\n`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
  for (const child of children) child.kill('SIGKILL');
  await place.remove();
  await rm(folder, {recursive: true, force: true});
}

async function writeBoards(round) {
  for (let index = 0; index < sources; index++) {
    const rows = Array.from({length: 10}, (_, row) => `| model-${row} | ${90 - row + ((index + round) % 5)}% |`).join(
      '\n',
    );
    await writeFile(join(folder, `${index}.md`), `# Board ${index}\n\n| Model | Score |\n|---|---|\n${rows}\n`);
  }
}

async function start(...args) {
  const child = spawn(process.execPath, [resolve(dist, 'cli.js'), '--log-level', 'info', ...args], {
    cwd: folder,
    env: {...process.env, DATABASE_URL: place.url},
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await once(child.stderr, 'data');
  child.stderr.resume();
  return child;
}

async function check() {
  const {openStore} = await load('store/sql/index.js');
  const database = await openStore({url: place.url, directory: ''});
  const one = async (text) => (await database.query(text))[0].count;
  const numbers = {
    runs: await one(`select count(*) as count from tablewatch.run where state = 'done'`),
    open: await one(`select count(*) as count from tablewatch.run where state in ('queued', 'running')`),
    failed: await one(`select count(*) as count from tablewatch.run where state = 'failed'`),
    takenOver: await one('select count(*) as count from tablewatch.run where attempt > 1'),
    workers: await one('select count(distinct worker) as count from tablewatch.run'),
    slotsOfTheClock: await one('select count(*) as count from tablewatch.slot'),
    editions: await one('select count(*) as count from tablewatch.edition'),
    slotsRunTwice: await one(`select count(*) as count from (select 1 from tablewatch.run where trigger <> 'manual'
      group by source_id, due_at having count(*) > 1) as twice`),
    sourcesNeverRead: await one(`select count(*) as count from tablewatch.source where last_success_at is null`),
  };
  await database.close();
  const wrong = ['failed', 'slotsRunTwice', 'sourcesNeverRead']
    .filter((name) => numbers[name] > 0)
    .map((name) => `${name}: ${numbers[name]}`);
  return {numbers, wrong};
}
