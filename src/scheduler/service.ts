// The service: store, queue, worker, and with `schedule` also the clock. One per process.
import {hostname} from 'node:os';
import path from 'node:path';
import type {Comparison} from '../app/comparison.ts';
import type {RunSteps} from '../app/run-source.ts';
import {repairDocument, type RepairedDocument} from '../app/repair-document.ts';
import {openSnapshot, type WatchOptions} from '../app/watch-steps.ts';
import type {RenderDigest} from '../app/word-digest.ts';
import {startHeartbeat} from '../deliver/heartbeat.ts';
import {unsubscribeUrl} from '../deliver/mail/compose-mail.ts';
import {messageIdOf} from '../deliver/mail/message-id.ts';
import type {Changeset} from '../model/changeset.ts';
import type {Configuration} from '../model/configuration.ts';
import type {Clock} from '../model/environment.ts';
import type {SourceState, StoredEdition} from '../model/service.ts';
import type {Snapshot} from '../model/snapshot.ts';
import {type Database, openStore} from '../store/sql/index.ts';
import {openQueue, type Queue} from '../store/sql/queue.ts';
import {ensureSecret} from '../store/sql/settings.ts';
import {backUp, startBackups} from './backups.ts';
import {startMaintenance} from './maintenance.ts';
import {fetchDocuments} from './fetch-documents.ts';
import {followConfiguration} from './follow-configuration.ts';
import {sourceHref} from '../report/web/links.ts';
import {wholeSetting, wholeSubscription} from './hide-secrets.ts';
import {makeRequestPriority, type RequestPriority} from './yield-to-requests.ts';
import {notifyOfFindings, notifyOfRecovery, notifyOperator} from './notices.ts';
import {decideUncertain} from './decide-uncertain.ts';
import {acceptSuspicions} from '../store/sql/suspicions.ts';
import {requestRun} from './enqueue.ts';
import {type Scheduler, startScheduler} from './scheduler.ts';
import {type Checking, ownSteps} from './own-steps.ts';
import {openSender} from './send-digest.ts';
import {compareStored, neighbourChanges, openCanonical} from './stored-editions.ts';
import {startStepProcesses} from '../workspace/step-processes.ts';
import {startWorker, type Worker, type WorkerEvent} from './worker.ts';

export interface ServiceOptions extends Omit<WatchOptions, 'configuration'> {
  readonly configuration: Configuration;
  /** What relative paths of sources start from. */
  readonly folder: string;
  /** `postgres://…`; null: the embedded store in `directory`. */
  readonly url: string | null;
  readonly directory: string;
  /** False: only work on what others queue. */
  readonly schedule: boolean;
  /** Address of the page that shows a change, below the public address; null: mails have no such link. */
  readonly reportPath?: (changeset: Changeset) => string | null;
  /** Documents are checked in processes of their own, with limits of time and memory (the built program only); else in this one. */
  readonly inProcesses?: boolean;
  /** Done before anything is scheduled. */
  readonly prepare?: (database: Database, queue: Queue) => Promise<void>;
  readonly onEvent: (event: ServiceEvent) => void;
}

export type ServiceEvent =
  | WorkerEvent
  | {readonly kind: 'queued'; readonly count: number}
  | {readonly kind: 'mail-server'; readonly error: unknown};

export interface Service {
  readonly database: Database;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly worker: Worker;
  /** Seals unsubscribe links and forms. */
  readonly secret: string;
  readonly configuration: () => Configuration;
  /** Takes a checked configuration into use; mail and store settings need a new start. */
  readonly follow: (configuration: Configuration) => Promise<void>;
  /** Takes timetables of sources that were set on a page into use. */
  readonly refresh: () => Promise<void>;
  /** Queues a run now; null when one is queued or running. */
  readonly runNow: (sourceId: string) => Promise<number | null>;
  /** Accepts the documents of a source that lost their rows, and runs it; false where none is suspected. */
  readonly accept: (sourceId: string) => Promise<boolean>;
  /** What to do with a delivery that is `uncertain`: send it again, or take it for arrived. False when it is not uncertain. */
  readonly decide: (deliveryId: number, decision: 'resend' | 'arrived') => Promise<boolean>;
  /** Does what answers a request: runs give way to it. */
  readonly answering: RequestPriority['answering'];
  /** What changed between two kept editions, by key. */
  readonly compare: (fromEdition: number, toEdition: number) => Promise<Comparison>;
  /** @throws STORE_DAMAGED DOCUMENT_SLOW DOCUMENT_LARGE */
  readonly openEdition: (edition: StoredEdition, source: Pick<SourceState, 'setting'>) => Promise<Snapshot>;
  /** @throws SOURCE_BINARY DOCUMENT_SLOW DOCUMENT_LARGE */
  readonly repairDocument: (bytes: Uint8Array, name: string) => Promise<RepairedDocument>;
  readonly renderDigest: RenderDigest;
  /** Writes a copy of the embedded store below its folder; answers the file. @throws USAGE on PostgreSQL */
  readonly backup: () => Promise<string>;
  /** Finishes or gives back what is in hand, then lets go of everything. */
  readonly stop: () => Promise<void>;
}

/** @throws STORE_… SCHEDULE_… TIME_ZONE_UNKNOWN */
export async function startService(options: ServiceOptions): Promise<Service> {
  const {clock, url, directory, onEvent} = options;
  const onError = (error: unknown): void => onEvent({kind: 'error', error, subject: null});
  const database = await openStore({url, directory, onError});
  let queue: Queue | null = null;
  try {
    if (options.schedule) await followConfiguration(database, options.configuration, clock);
    queue = await openQueue(database, onError);
    await options.prepare?.(database, queue);
    return await startParts(options, database, queue, await ensureSecret(database, clock.now()));
  } catch (error) {
    // The queue's timers would keep the process alive, and no supervisor would start it again.
    await queue?.stop();
    await database.close();
    throw error;
  }
}

async function startParts(options: ServiceOptions, database: Database, queue: Queue, secret: string): Promise<Service> {
  const {clock, onEvent} = options;
  let configuration = options.configuration;
  const publicUrl = configuration.server.publicUrl?.replace(/\/+$/, '') ?? null;
  const process = `${hostname()}-${String(globalThis.process.pid)}`;
  const sender = openSender({database, mail: configuration.mail, publicUrl, secret, process});
  const way = makeRequestPriority();
  const current = (): Configuration => configuration;
  const start = (processes: number) =>
    options.inProcesses === true ? startStepProcesses({...options, configuration: current, processes}) : null;
  const runProcesses = start(maxRuns);
  // A page must not wait for the documents of two runs.
  const pageProcesses = start(1);
  if (options.schedule) pageProcesses?.warm();
  const checking: Checking = runProcesses?.steps ?? ownSteps(options, current, way);
  const steps = withFetch(checking, options, current);
  const renderDigest = digestRenderer(publicUrl, secret, options.reportPath ?? (() => null));
  const differ = pageProcesses?.steps ?? steps;
  const compare = (from: number, to: number): Promise<Comparison> => compareStored(database, differ, from, to);
  const heartbeat = startHeartbeat({
    url: () => configuration.schedule.heartbeatUrl,
    fetch,
    onFailure: (error) => onEvent({kind: 'error', error, subject: null}),
  });
  const worker = await startWorker({
    database,
    queue,
    clock,
    steps,
    onEvent: (event) => {
      onEvent(event);
      if (event.kind === 'run' && event.end.state === 'done') heartbeat.beat();
    },
    free: way.free,
    onFailure: (tx, claim, failed, failures) => notifyOperator(tx, queue, claim, failed, failures, clock.now()),
    onSuccess: async (tx, claim, checked) => {
      const now = clock.now();
      await notifyOfRecovery(tx, queue, claim, now);
      const pageUrl = publicUrl === null ? null : publicUrl + sourceHref(claim.source.id);
      if (checked !== null) await notifyOfFindings(tx, queue, claim, checked, {rules: options.rules, pageUrl, now});
    },
    mail: {
      onUncertain: configuration.mail?.onUncertain ?? 'resend',
      messageId: (delivery, subscription) =>
        messageIdOf(delivery, wholeSubscription(subscription, configuration), sender.domain),
      digests: {compare, neighbours: (edition, count) => neighbourChanges(database, edition, count), renderDigest},
      send: (digest, signal) =>
        sender.send({...digest, subscription: wholeSubscription(digest.subscription, configuration)}, signal),
    },
  });
  const scheduling = options.schedule
    ? await startScheduling(options, current, database, queue, process, worker).catch(async (error: unknown) => {
        await worker.stop();
        sender.close();
        throw error;
      })
    : null;
  sender.verify().catch((error: unknown) => onEvent({kind: 'mail-server', error}));
  return {
    database,
    queue,
    clock,
    worker,
    secret,
    answering: way.answering,
    compare,
    openEdition: async (edition, source) => {
      const canonical = await openCanonical(database, edition);
      if (pageProcesses !== null) return await pageProcesses.openEdition(canonical, source);
      return await openSnapshot(canonical, source, {...options, configuration});
    },
    repairDocument: async (bytes, name) =>
      pageProcesses === null
        ? await repairDocument(bytes, {source: name, vote: options.vote}, options.world)
        : await pageProcesses.repairDocument(bytes, name),
    renderDigest,
    configuration: () => configuration,
    follow: async (next) => {
      if (options.schedule) await followConfiguration(database, next, clock);
      configuration = next;
      await scheduling?.scheduler.refresh();
    },
    refresh: async () => scheduling?.scheduler.refresh(),
    runNow: async (sourceId) => {
      const id = await requestRun({database, queue, clock}, sourceId);
      worker.wake();
      return id;
    },
    accept: async (sourceId) => {
      if ((await acceptSuspicions(database, sourceId, clock.now())) === 0) return false;
      await requestRun({database, queue, clock}, sourceId);
      worker.wake();
      return true;
    },
    decide: async (deliveryId, decision) => {
      const isDone = await decideUncertain({database, queue, clock}, deliveryId, decision);
      worker.wake();
      return isDone;
    },
    backup: () => backUp(database, options.directory, clock.now()),
    stop: async () => {
      await stopWork(scheduling, worker);
      heartbeat.stop();
      await Promise.all([runProcesses?.close(), pageProcesses?.close()]);
      await queue.stop();
      sender.close();
      await database.close();
    },
  };
}

/** The layout is loaded with the first digest. */
function digestRenderer(
  publicUrl: string | null,
  secret: string,
  reportPath: (changeset: Changeset) => string | null,
): RenderDigest {
  return async (changesets, subscription, vendorOf) => {
    const {renderDigest} = await import('../report/digest/mail.ts');
    const {language, minimum, models, vendors, channel, id} = subscription;
    const reportUrl = (changeset: Changeset): string | null => {
      const path = publicUrl === null ? null : reportPath(changeset);
      return path === null ? null : `${publicUrl ?? ''}${path}`;
    };
    const link = publicUrl === null || channel.kind !== 'mail' ? null : unsubscribeUrl(id, publicUrl, secret);
    return await renderDigest(changesets, {
      language,
      minimum,
      models,
      vendors,
      vendorOf,
      reportUrl,
      unsubscribeUrl: link,
    });
  };
}

interface Scheduling {
  readonly scheduler: Scheduler;
  readonly maintenance: {readonly stop: () => Promise<void>};
  readonly backups: {readonly stop: () => Promise<void>};
}

async function startScheduling(
  options: ServiceOptions,
  current: () => Configuration,
  database: Database,
  queue: Queue,
  process: string,
  worker: Worker,
): Promise<Scheduling> {
  const {clock, onEvent, directory} = options;
  const onError = (error: unknown): void => onEvent({kind: 'error', error, subject: null});
  const onQueued = (count: number): void => {
    if (count === 0) return;
    onEvent({kind: 'queued', count});
    worker.wake();
  };
  return {
    scheduler: await startScheduler({database, queue, clock, process, onQueued, onError}),
    maintenance: startMaintenance({
      database,
      queue,
      clock,
      get keepEditions() {
        return current().store.keepEditions;
      },
      onError,
    }),
    backups: startBackups({
      database,
      directory,
      clock,
      onError,
      setting: () => ({backup: current().store.backup, timeZone: current().schedule.timeZone}),
    }),
  };
}

/** The order matters: no new work, then no work in hand, then no connections. */
async function stopWork(scheduling: Scheduling | null, worker: Worker): Promise<void> {
  await scheduling?.scheduler.stop();
  await scheduling?.maintenance.stop();
  await scheduling?.backups.stop();
  await worker.stop();
}

/** Runs at a time. */
const maxRuns = 2;

/** All steps, by the configuration of the moment. */
function withFetch(
  checking: Checking,
  options: ServiceOptions,
  configuration: () => Configuration,
): RunSteps<unknown, unknown> {
  const clones = path.join(options.directory, 'clones');
  return {
    fetch: (source, skip, signal) => {
      const {limits} = configuration();
      const whole = {...source, setting: wholeSetting(source, configuration())};
      return fetchDocuments(whole, skip, {folder: options.folder, clones, limits, clock: options.clock}, signal);
    },
    ...checking,
    guards: () => configuration().guards,
  };
}
