// One process of the soak: a worker, or with `drive` also the one that asks for runs. Documents are random, so that every fetch
// that is kept must be found again as an edition; everything after the fetch is the real thing. Killed at any moment.
import {randomUUID} from 'node:crypto';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {load} from './load.mjs';
import {isQuiet} from './quiet.mjs';

// The soak itself was ended: so are we.
process.stdin.on('end', () => process.exit(1)).resume();

const {url, directory, smtp, onUncertain, drive, runs} = JSON.parse(process.argv[2]);
const {openStore} = await load('store/sql/index.js');
const {openQueue} = await load('store/sql/queue.js');
const {sha256} = await load('store/content-files.js');
const {readContent} = await load('store/sql/editions.js');
const {listSources} = await load('store/sql/sources.js');
const {requestRun} = await load('scheduler/enqueue.js');
const {startWorker} = await load('scheduler/worker.js');
const {openMailer} = await load('deliver/mail/smtp.js');
const {composeMail} = await load('deliver/mail/compose-mail.js');
const {messageIdOf} = await load('deliver/mail/message-id.js');

const clock = {now: () => new Date().toISOString()};
const frame = {from: 'watch@example.org', replyTo: null, publicUrl: 'https://watch.example.org', secret: 'soak'};
const database = await openStore({url, directory});
const queue = await openQueue(database, () => undefined);
const mailer = openMailer({url: smtp, maxPerSecond: 1000, dkim: null});

const {defaultConfiguration} = await load('model/default-configuration.js');

const steps = {
  guards: () => defaultConfiguration.guards,
  async *fetch(source, skip) {
    if (skip.has(source.location)) return;
    const bytes = new TextEncoder().encode(`${source.id} ${randomUUID()}`);
    const known = {document: source.location, etag: null, lastModified: null, revision: null, rawSha256: sha256(bytes)};
    yield {kind: 'document', document: {...known, observedAt: clock.now()}, bytes};
  },
  repair: async (bytes) => new TextDecoder().decode(bytes),
  parse: async (text) => text,
  validate: async (text, {document}) => [
    {document, rule: 'ragged-row', severity: 'warning', fingerprint: 'f', content: {text}},
  ],
  snapshot: async (canonical, {document, rawSha256, observedAt}) => ({
    canonical,
    record: {
      source: document,
      observedAt,
      rawSha256,
      canonicalSha256: sha256(canonical),
      byteLength: 1,
      format: 'markdown',
      commit: null,
      boards: [],
    },
  }),
  diff: async (before, after) => compare(before.canonical, after.canonical),
};

function compare(before, after) {
  const event = {
    id: 'e',
    kind: 'score_changed',
    subjects: ['MiniMax-M1'],
    field: 'score',
    before,
    after,
    significance: 'headline',
  };
  const board = {board: 'b', boardBefore: 'b', head: {title: 'b'}, events: [event]};
  return {
    changeset: {verdict: `${before} → ${after}`, significance: 'headline', events: [], boards: [board], prose: []},
    vendors: {},
  };
}

await startWorker({
  database,
  queue,
  clock,
  steps,
  pollMs: 50,
  sweepMs: 300,
  patienceSeconds: 2,
  concurrency: {runs: 3, mails: 3},
  times: {beatMs: 500, silentMs: 30_000},
  mail: {
    onUncertain,
    messageId: (delivery, subscription) => messageIdOf(delivery, subscription, 'example.org'),
    digests: {
      compare: async (from, to) => compare(await readContent(database, from), await readContent(database, to)),
      neighbours: async () => [],
      renderDigest: async (changesets) => ({
        subject: changesets[0].verdict,
        preheader: '',
        html: '<p>x</p>',
        text: 'x',
        markdown: 'x',
      }),
    },
    send: (digest, signal) => mailer.send(composeMail(digest, frame), signal),
  },
  onEvent: (event) => {
    if (event.kind === 'error') process.stderr.write(`${String(event.error)}\n`);
  },
});
process.stdout.write('up\n');

while (drive) {
  const [{count}] = await database.query('select count(*) as count from tablewatch.run');
  if (count >= runs && existsSync(join(directory, 'enough'))) break;
  for (const {id} of await listSources(database)) await requestRun({database, queue, clock}, id);
  await delay(100);
}

// With PGlite nobody else can look.
while (url === null && !(await isQuiet(database, {runs, onUncertain}))) await delay(500);
if (url === null) process.stdout.write('quiet\n');
