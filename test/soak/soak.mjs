// The soak: processes on one store are killed (-9) at random moments and started again, until enough runs are done; then the
// store and the mails that arrived are compared. `node test/soak/soak.mjs '{"kills":200,"runs":1000,"onUncertain":"resend"}'`
// prints one line of JSON; exit 1 when something is wrong. Engines: PostgreSQL (DATABASE_URL or 127.0.0.1) with two workers and a
// driver, or PGlite (`"engine":"pglite"`) with one process that is both.
import {spawn} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {SMTPServer} from 'smtp-server';
import {checkStore} from './check.mjs';
import {load} from './load.mjs';
import {makeDatabase} from './place.mjs';
import {isQuiet} from './quiet.mjs';

/** Answers {numbers, wrong}. */
export async function soak({engine = 'postgres', kills = 200, runs = 1000, onUncertain = 'resend', seconds = 1200}) {
  const place = await makePlace(engine);
  const mail = await startMailServer();
  const started = Date.now();
  try {
    await setUp(place);
    const task = {...place.store, smtp: mail.url, onUncertain, runs};
    const killed = await runAndKill(task, engine, kills, started + seconds * 1000);
    const {openStore} = await load('store/sql/index.js');
    const database = await openStore(place.store);
    const result = await checkStore(database, mail.received, {runs, onUncertain});
    await database.close();
    const whole = {
      engine,
      onUncertain,
      kills: killed,
      seconds: Math.round((Date.now() - started) / 1000),
      ...result.numbers,
    };
    return {numbers: whole, wrong: result.wrong};
  } finally {
    mail.close();
    await place.remove();
  }
}

async function makePlace(engine) {
  const directory = await mkdtemp(join(tmpdir(), 'tablewatch-soak-'));
  const clean = () => rm(directory, {recursive: true, force: true});
  if (engine === 'pglite') return {store: {url: null, directory}, remove: clean};
  const database = await makeDatabase();
  return {store: {url: database.url, directory}, remove: () => Promise.all([database.remove(), clean()])};
}

/** Takes every mail after a moment; every thirtieth time it breaks off after the message, before or after taking it. */
async function startMailServer() {
  const received = new Map();
  let count = 0;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (chunk) => (text += chunk));
      stream.on('end', async () => {
        const id = /^message-id:\s*(<[^>]+>)/im.exec(text)[1];
        count += 1;
        const breaks = count % 30 === 0;
        await delay(Math.random() * 20);
        if (!breaks || count % 60 === 0) received.set(id, (received.get(id) ?? 0) + 1);
        if (breaks)
          smtp.connections.forEach((connection) => connection.id === session.id && connection._socket.destroy());
        else done();
      });
    },
  });
  smtp.on('error', () => undefined);
  await new Promise((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  return {url: `smtp://127.0.0.1:${String(smtp.server.address().port)}`, received, close: () => smtp.close()};
}

async function setUp({store}) {
  const {openStore} = await load('store/sql/index.js');
  const {writeSources} = await load('store/sql/sources.js');
  const {writeSubscriptions} = await load('store/sql/subscriptions.js');
  const {openQueue} = await load('store/sql/queue.js');
  const database = await openStore(store);
  await (await openQueue(database, () => undefined)).stop();
  const sources = Array.from({length: 12}, (_, index) => {
    const setting = {id: `board-${String(index)}`, path: `board-${String(index)}.md`};
    return {
      setting,
      kind: 'path',
      location: setting.path,
      expression: null,
      timeZone: 'UTC',
      jitterSeconds: 0,
      nextDueAt: null,
      nextTrigger: 'schedule',
    };
  });
  const reader = {
    id: 'reader',
    channel: {kind: 'mail', to: 'reader@example.org'},
    boards: [],
    models: [],
    vendors: [],
    minimum: 'minor',
    frequency: 'each',
    at: '08:00',
    purpose: 'digest',
    weekday: 1,
    timeZone: 'UTC',
    holdEditions: 1,
    heartbeat: false,
    language: 'en',
  };
  await database.transaction(async (tx) => {
    await writeSources(tx, sources);
    await writeSubscriptions(tx, [reader], new Date().toISOString());
  });
  await database.close();
}

async function runAndKill(task, engine, kills, deadline) {
  const children =
    engine === 'pglite' ? [start({...task, drive: true})] : [start({...task, drive: true}), start(task), start(task)];
  let killed = 0;
  while (Date.now() < deadline) {
    if (killed >= kills) {
      await writeFile(join(task.directory, 'enough'), '');
      if (await isThrough(task, engine, children, deadline)) break;
      await delay(500);
      continue;
    }
    const index = Math.floor(Math.random() * children.length);
    await children[index].up;
    await delay(Math.random() * (engine === 'pglite' ? 1500 : 900));
    await kill(children[index]);
    killed += 1;
    children[index] = start(children[index].task);
  }
  await Promise.all(children.map(kill));
  return killed;
}

function start(task) {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'process.mjs'), JSON.stringify(task)], {
    stdio: ['pipe', 'pipe', process.env.SOAK_LOG ? 'inherit' : 'ignore'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const said = (word) =>
    new Promise((resolve) => child.stdout.on('data', (text) => String(text).includes(word) && resolve()));
  return {child, task, exited, up: Promise.race([said('up'), exited]), quiet: Promise.race([said('quiet'), exited])};
}

async function kill({child, exited}) {
  child.kill('SIGKILL');
  await exited;
}

/** All runs and mails are through. The embedded store belongs to its one process: that says so itself. */
async function isThrough(task, engine, [first], deadline) {
  if (engine === 'pglite') {
    const giveUp = new AbortController();
    await Promise.race([
      first.quiet,
      delay(deadline - Date.now(), undefined, {signal: giveUp.signal}).catch(() => undefined),
    ]);
    giveUp.abort();
    return true;
  }
  const {openStore} = await load('store/sql/index.js');
  const database = await openStore(task);
  try {
    return await isQuiet(database, task);
  } finally {
    await database.close();
  }
}

if (process.argv[1] === import.meta.filename) {
  const {numbers, wrong} = await soak(JSON.parse(process.argv[2] ?? '{}'));
  process.stdout.write(`${JSON.stringify(numbers)}\n`);
  for (const sentence of wrong.slice(0, 20)) process.stdout.write(`WRONG: ${sentence}\n`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
