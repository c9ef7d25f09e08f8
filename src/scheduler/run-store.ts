// The parts of the SQL store that a run needs; its commit is one transaction from the fence to the outbox.
import {type CommittedChange, type PlannedItem} from '../app/build-digests.ts';
import type {CheckedSource} from '../app/finding-changes.ts';
import {pushAll} from '../model/lists.ts';
import type {DocumentResult, FailedRun, RunResult, RunStore} from '../app/run-source.ts';
import {countFindings} from '../app/step-log.ts';
import type {Clock} from '../model/environment.ts';
import type {ClaimedRun, RunStep} from '../model/service.ts';
import {snapshotSchemaVersion} from '../model/snapshot.ts';
import type {Instant} from '../model/text.ts';
import {readBlob, writeBlob} from '../store/sql/blobs.ts';
import {addChangeset} from '../store/sql/changesets.ts';
import type {Database, Queryable} from '../store/sql/database.ts';
import {queueItems} from '../store/sql/digest-queue.ts';
import {addEdition, editionsUpTo} from '../store/sql/editions.ts';
import {listCheckedDocuments, maxFindings, writeFindings} from '../store/sql/findings.ts';
import type {Queue} from '../store/sql/queue.ts';
import {openFindings} from '../store/sql/overview.ts';
import {silencedOf} from '../store/sql/silences.ts';
import {endRun, lockClaim, writeStored, writeSteps} from '../store/sql/runs.ts';
import {type DocumentNote, noteDocuments, noteFailure, noteSuccess, writeValidators} from '../store/sql/sources.ts';
import {listSubscriptions} from '../store/sql/subscriptions.ts';
import {forgetSuspicions, readSuspicion, writeSuspicion} from '../store/sql/suspicions.ts';
import {onStore} from './store-trouble.ts';
import {latestCanonical, olderCanonical} from './stored-editions.ts';

export interface RunStoreOptions {
  readonly database: Database;
  readonly queue: Queue;
  readonly clock: Clock;
  /** Called in the transaction of a failed run, with the number of failures in a row. */
  readonly onFailure?: (tx: Queryable, claim: ClaimedRun, failed: FailedRun, failures: number) => Promise<void>;
  /** Called in the transaction of a run that read all documents. `checked`: null when it checked none. */
  readonly onSuccess?: (tx: Queryable, claim: ClaimedRun, checked: CheckedSource | null) => Promise<void>;
}

type Plan = (changes: readonly CommittedChange[]) => readonly PlannedItem[];

/** Number of newest editions passed to a plan: more than any hold. */
const recentEditions = 12;

export function makeRunStore(options: RunStoreOptions): RunStore {
  const {database, clock} = options;
  return {
    keep: (claim, document, bytes) =>
      onStore(database, () =>
        database.transaction(async (tx) => {
          await writeBlob(tx, document.rawSha256, bytes, clock.now());
          await writeStored(tx, claim.run.id, document);
        }),
      ),
    readRaw: (digest) => onStore(database, () => readBlob(database, digest)),
    latest: (sourceId, document) => onStore(database, () => latestCanonical(database, sourceId, document)),
    older: (sourceId, document) => olderCanonical(database, sourceId, document),
    suspicion: (sourceId, document) => onStore(database, () => readSuspicion(database, sourceId, document)),
    suspect: (sourceId, document, state) =>
      onStore(database, () => writeSuspicion(database, {sourceId, document}, state, clock.now())),
    subscriptions: () => onStore(database, () => listSubscriptions(database)),
    commit: (claim, result, plan) =>
      onStore(database, () => database.transaction((tx) => commitRun(tx, claim, result, plan, options))),
    fail: (claim, failed) => onStore(database, () => database.transaction((tx) => failRun(tx, claim, failed, options))),
  };
}

async function commitRun(
  tx: Queryable,
  claim: ClaimedRun,
  result: RunResult,
  plan: Plan,
  {queue, clock, onSuccess}: RunStoreOptions,
): Promise<boolean> {
  if (!(await lockClaim(tx, claim))) return false;
  const now = clock.now();
  const checked = onSuccess === undefined || result.findings === null ? null : await checkedSource(tx, claim, result);
  const changes: CommittedChange[] = [];
  for (const document of result.documents) pushAll(changes, await writeDocument(tx, claim, document, now));
  const documents = result.documents.map(({document}) => document);
  await writeValidators(tx, claim.source.id, documents, now);
  await forgetSuspicions(
    tx,
    claim.source.id,
    documents.map(({document}) => document),
  );
  if (result.findings !== null) await writeFindings(tx, claim, result.findings);
  await noteDocuments(tx, claim, notesOf(result));
  const queued = await queueDigests(tx, plan(changes), queue, clock);
  await writeSteps(tx, claim, [...result.log.steps, queued]);
  await noteSuccess(tx, claim, result.outcome !== 'partial', changes.length > 0, now);
  if (result.outcome !== 'partial') await onSuccess?.(tx, claim, checked);
  const findings = result.findings === null ? null : countFindings(result.findings);
  return await endRun(tx, claim, {state: 'done', outcome: result.outcome, findings, failure: null, finishedAt: now});
}

/** What is known of the documents before the run is written down. */
async function checkedSource(tx: Queryable, {source}: ClaimedRun, result: RunResult): Promise<CheckedSource> {
  const known = new Map((await listCheckedDocuments(tx, source.id)).map((one) => [one.document, one]));
  // Silenced before and after: neither news nor, when all others are gone, in the way of "none is left".
  const before = await openFindings(tx, source.id);
  const silenced = await silencedOf(tx, source.id);
  const after = (result.findings ?? []).filter((finding) => !silenced.has(finding));
  const documents = result.documents.flatMap(({document: {document, rawSha256}, edition}) => {
    const last = known.get(document);
    if (last === undefined) return [];
    const boards = (edition?.record.boards ?? last.boards ?? []).flatMap(({board, title}) => [board, title]);
    return [{document, isChanged: last.rawSha256 !== rawSha256, boards}];
  });
  const isBeforeComplete = before.length + silenced.size < maxFindings;
  return {sourceId: source.id, documents, before, after, isBeforeComplete};
}

function notesOf({documents, log}: RunResult): DocumentNote[] {
  const checked = new Set(
    log.steps.filter(({name, failure}) => name === 'validate' && failure === null).map(({document}) => document),
  );
  return documents.map(({document: {document}, edition}) => ({
    document,
    isChecked: checked.has(document),
    boards: edition?.record.boards.length ?? null,
  }));
}

/** Stores the edition and what changed; empty if there is nothing to report (no edition, or the first one). */
async function writeDocument(
  tx: Queryable,
  claim: ClaimedRun,
  {edition, comparison}: DocumentResult,
  now: Instant,
): Promise<CommittedChange[]> {
  if (edition === null) return [];
  const context = {sourceId: claim.source.id, runId: claim.run.id, schemaVersion: snapshotSchemaVersion, now};
  const {edition: kept, added} = await addEdition(tx, {...edition, raw: new Uint8Array()}, context);
  if (!added || comparison === null) return [];
  const editions = (await editionsUpTo(tx, kept.key, recentEditions)).map(({key}) => key);
  const [toEdition, fromEdition] = editions;
  if (toEdition === undefined || fromEdition === undefined) return [];
  const place = {sourceId: claim.source.id, document: edition.record.source};
  await addChangeset(tx, {...place, fromEdition, toEdition, changeset: comparison.changeset, runId: claim.run.id}, now);
  return [{...place, editions, ...comparison}];
}

async function queueDigests(
  tx: Queryable,
  items: readonly PlannedItem[],
  queue: Queue,
  clock: Clock,
): Promise<RunStep> {
  const startedAt = clock.now();
  const made = await queueItems(tx, items, startedAt);
  await queue.send(
    'mail',
    made.map(({id, dueAt}) => ({subject: id, startAfter: dueAt > startedAt ? dueAt : null})),
    tx,
  );
  const milliseconds = Date.parse(clock.now()) - Date.parse(startedAt);
  const note = {key: 'queued', changes: items.length, deliveries: made.length} as const;
  return {name: 'queue', document: null, startedAt, milliseconds, note, failure: null};
}

async function failRun(
  tx: Queryable,
  claim: ClaimedRun,
  failed: FailedRun,
  options: RunStoreOptions,
): Promise<boolean> {
  const finishedAt = options.clock.now();
  const {failure, log, next} = failed;
  if (!(await endRun(tx, claim, {state: 'failed', outcome: null, findings: null, failure, finishedAt}))) return false;
  await writeSteps(tx, claim, log.steps);
  const failures = await noteFailure(tx, claim, next, finishedAt);
  await options.onFailure?.(tx, claim, failed, failures);
  return true;
}
