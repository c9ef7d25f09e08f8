// A service without real documents: a document is a few words of text, and any two different texts are one headline apart.
// Everything around it (store, queue, workers) is real.
import {defaultConfiguration} from '../../src/model/default-configuration.ts';
import type {Comparison} from '../../src/app/comparison.ts';
import type {RunSteps} from '../../src/app/run-source.ts';
import type {Changeset} from '../../src/model/changeset.ts';
import type {BoardRecord} from '../../src/model/snapshot.ts';
import type {SendEnd, Subscription} from '../../src/model/service.ts';
import type {Database} from '../../src/store/sql/database.ts';
import {sha256} from '../../src/store/content-files.ts';
import {openQueue, type Queue} from '../../src/store/sql/queue.ts';
import {readContent, readEdition} from '../../src/store/sql/editions.ts';
import {type SourceRow, writeSources} from '../../src/store/sql/sources.ts';
import {writeSubscriptions} from '../../src/store/sql/subscriptions.ts';
import {startWorker, type Worker, type WorkerEvent, type WorkerOptions} from '../../src/scheduler/worker.ts';

export const systemClock = {now: () => new Date().toISOString()};

/** Text by document; a function is called at each fetch. */
export type Documents = Map<string, string | ((signal: AbortSignal) => string | Promise<string>)>;

export function fakeSteps(documents: Documents): RunSteps<string, string> {
  return {
    async *fetch(source, skip, signal) {
      const location = source.location;
      if (skip.has(location)) return;
      const content = documents.get(location) ?? '';
      const bytes = new TextEncoder().encode(typeof content === 'string' ? content : await content(signal));
      const observedAt = systemClock.now();
      const validator = {document: location, etag: null, lastModified: null, revision: null, rawSha256: sha256(bytes)};
      yield {kind: 'document', document: {...validator, observedAt}, bytes};
    },
    repair: (bytes) => Promise.resolve(new TextDecoder().decode(bytes)),
    parse: (text) => Promise.resolve(text),
    validate: (text, {document}) =>
      Promise.resolve([
        {document, rule: 'ragged-row', severity: 'warning', fingerprint: sha256(text).slice(0, 16), content: {text}},
      ]),
    snapshot: (text, document) => Promise.resolve({canonical: text.trim(), record: recordOf(text.trim(), document)}),
    diff: (before, after) => Promise.resolve(compareTexts(before.canonical, after.canonical)),
    guards: () => defaultConfiguration.guards,
  };
}

function recordOf(canonical: string, document: {document: string; rawSha256: string; observedAt: string}) {
  return {
    source: document.document,
    observedAt: document.observedAt,
    rawSha256: document.rawSha256,
    canonicalSha256: sha256(canonical),
    byteLength: canonical.length,
    format: 'markdown' as const,
    commit: null,
    boards: boardsOf(canonical),
  };
}

/** A text with a line for each row is one board; a word is no table. */
function boardsOf(canonical: string): readonly BoardRecord[] {
  const rows = canonical.split('\n').length;
  if (rows < 2) return [];
  const counts = {entered: null, left: null, moved: null};
  return [{board: 'b', title: 'Medical imaging', rows, canonicalSha256: sha256(canonical), ...counts}];
}

/** A changeset with the one event `score_changed`; what the service does not read is left out. */
export function compareTexts(before: string, after: string): Comparison {
  const event = {
    id: sha256(before + after).slice(0, 16),
    kind: 'score_changed',
    subjects: ['MiniMax-M1'],
    field: 'score',
    before,
    after,
    significance: 'headline',
  };
  const board = {
    board: 'b',
    boardBefore: 'b',
    head: {title: 'Medical imaging'},
    statistics: {entered: 0, left: 0, moved: 1},
    events: [event],
  };
  const changeset = {verdict: `${before} → ${after}`, significance: 'headline', events: [], boards: [board], prose: []};
  // The service reads verdict, significance, events and prose of a changeset, and hands on the rest.
  return {changeset: changeset as unknown as Changeset, vendors: {'MiniMax-M1': 'MiniMax'}};
}

export function sourceRow(id: string, changes: Partial<SourceRow> = {}): SourceRow {
  return {
    setting: {id, path: `${id}.md`},
    kind: 'path',
    location: `${id}.md`,
    expression: '0 8 * * *',
    timeZone: 'UTC',
    jitterSeconds: 0,
    nextDueAt: '2026-01-01T08:00:00.000Z',
    nextTrigger: 'schedule',
    ...changes,
  };
}

export function subscriptionTo(id: string, changes: Partial<Subscription> = {}): Subscription {
  return {
    id,
    channel: {kind: 'mail', to: `${id}@example.org`},
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
    ...changes,
  };
}

export async function setUp(
  database: Database,
  sources: readonly SourceRow[],
  subscriptions: readonly Subscription[],
): Promise<void> {
  await database.transaction(async (tx) => {
    await writeSources(tx, sources);
    await writeSubscriptions(tx, subscriptions, systemClock.now());
  });
}

export interface Sent {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
}

export interface FakeService {
  readonly worker: Worker;
  readonly queue: Queue;
  readonly events: WorkerEvent[];
  readonly sent: Sent[];
  /** Resolves when an event satisfies the condition. */
  readonly until: (isIt: (event: WorkerEvent) => boolean) => Promise<WorkerEvent>;
  readonly stop: () => Promise<void>;
}

/** A worker on fakes. `send` decides how each mail ends. */
export async function startFakeService(
  database: Database,
  documents: Documents,
  changes: Partial<WorkerOptions<string, string>> & {
    send?: (sent: Sent) => Promise<SendEnd>;
    onUncertain?: 'resend' | 'hold';
  } = {},
): Promise<FakeService> {
  const queue = await openQueue(database, () => undefined);
  const events: WorkerEvent[] = [];
  const sent: Sent[] = [];
  const listeners = new Set<(event: WorkerEvent) => void>();
  const worker = await startWorker<string, string>({
    database,
    queue,
    clock: systemClock,
    steps: fakeSteps(documents),
    pollMs: 20,
    mail: {
      onUncertain: changes.onUncertain ?? 'resend',
      messageId: (delivery) => `<${String(delivery.id)}@tablewatch.test>`,
      digests: {
        compare: (from, to) => compareEditions(database, from, to),
        neighbours: () => Promise.resolve([]),
        renderDigest: (changesets) => {
          const subject = changesets.map(({verdict}) => verdict).join('; ');
          return Promise.resolve({subject, preheader: '', html: '', text: subject, markdown: subject});
        },
      },
      send: ({subscription, message, messageId}) => {
        const mail = {to: subscription.id, messageId, subject: message.subject};
        sent.push(mail);
        return changes.send?.(mail) ?? Promise.resolve({kind: 'sent'});
      },
    },
    onEvent: (event) => {
      events.push(event);
      for (const listener of listeners) listener(event);
    },
    ...changes,
  });
  return {
    worker,
    queue,
    events,
    sent,
    until: (isIt) => new Promise((resolve) => listeners.add((event) => isIt(event) && resolve(event))),
    stop: async () => {
      await worker.stop(1000);
      await queue.stop();
    },
  };
}

async function compareEditions(database: Database, from: number, to: number): Promise<Comparison> {
  if ((await readEdition(database, from)) === null) throw new Error(`no edition ${String(from)}`);
  return compareTexts(await readContent(database, from), await readContent(database, to));
}
