// One run of a source: fetch → repair → parse → validate → snapshot → diff → queue digests. Everything up to the queueing is
// written in one transaction, so a run that dies leaves nothing half done; its bytes are kept at once, so whoever takes the
// run over reads the same document. Pure: steps, store and clock are passed in.
import {netEntries, type Changeset} from '../model/changeset.ts';
import {pushAll} from '../model/lists.ts';
import type {Guards} from '../model/configuration.ts';
import type {Clock} from '../model/environment.ts';
import {Failure} from '../model/errors.ts';
import type {
  ClaimedRun,
  StoredDocument,
  RecordedFailure,
  RecordedFinding,
  RunOutcome,
  StepName,
  SourceState,
  SubscriptionState,
  SuspicionState,
} from '../model/service.ts';
import type {NewEdition} from '../model/snapshot.ts';
import {asError} from '../model/thrown.ts';
import type {Comparison} from './comparison.ts';
import {type CommittedChange, type PlannedItem, planDigests} from './build-digests.ts';
import {nextAfterFailure, type NextRun} from './next-run.ts';
import {isConfirmed, nextSuspicion, suspicionFailure, suspicionOf} from './suspicion.ts';
import {recordFailure, type StepLog, startLog} from './step-log.ts';

/** Results of a fetch, one document at a time. */
export type FetchedItem =
  | {readonly kind: 'document'; readonly document: StoredDocument; readonly bytes: Uint8Array}
  | {readonly kind: 'not-modified'; readonly location: string}
  | {readonly kind: 'failed'; readonly location: string; readonly failure: unknown};

/** The steps, each a function of what the one before hands on. They throw `Failure`. */
export interface RunSteps<Repaired, Parsed> {
  /** `source.validators` say what is known; documents named in `skip` are already kept. */
  fetch(
    source: SourceState,
    skip: ReadonlySet<string>,
    signal: AbortSignal,
  ): AsyncIterable<FetchedItem, unknown, undefined>;
  repair(bytes: Uint8Array, document: StoredDocument, source: SourceState): Promise<Repaired>;
  parse(repaired: Repaired, document: StoredDocument, source: SourceState): Promise<Parsed>;
  /** `newest`: the last edition that was kept, null for the first. */
  validate(
    parsed: Parsed,
    document: StoredDocument,
    source: SourceState,
    newest: CanonicalEdition | null,
  ): Promise<readonly RecordedFinding[]>;
  snapshot(parsed: Parsed, document: StoredDocument, source: SourceState): Promise<Omit<NewEdition, 'raw'>>;
  diff(before: CanonicalEdition, after: CanonicalEdition, context: DiffContext): Promise<Comparison>;
  /** Of the configuration of the moment. */
  guards(): Guards;
}

export interface DiffContext {
  readonly source: Pick<SourceState, 'setting'>;
  /** Canonical texts of the editions before `before`, newest first. */
  readonly older: () => AsyncIterable<CanonicalEdition>;
}

export interface CanonicalEdition {
  readonly record: NewEdition['record'];
  readonly canonical: string;
  /** As they were read; null when they are damaged (then the canonical text has to do). */
  readonly bytes: Uint8Array | null;
}

export interface RunStore {
  keep(claim: ClaimedRun, document: StoredDocument, bytes: Uint8Array): Promise<void>;
  readRaw(sha256: string): Promise<Uint8Array>;
  latest(sourceId: string, document: string): Promise<CanonicalEdition | null>;
  /** Editions of a document before the newest one, newest first. */
  older(sourceId: string, document: string): AsyncIterable<CanonicalEdition>;
  subscriptions(): Promise<readonly SubscriptionState[]>;
  /** Null where nothing is suspected; a document that is committed is suspected no longer. */
  suspicion(sourceId: string, document: string): Promise<SuspicionState | null>;
  suspect(sourceId: string, document: string, state: SuspicionState): Promise<void>;
  /** Writes all of a run, and asks `plan` (with the keys the editions were given) what to queue. False: the claim is lost. */
  commit(
    claim: ClaimedRun,
    result: RunResult,
    plan: (changes: readonly CommittedChange[]) => readonly PlannedItem[],
  ): Promise<boolean>;
  fail(claim: ClaimedRun, failed: FailedRun): Promise<boolean>;
}

export interface RunResult {
  readonly outcome: RunOutcome;
  readonly documents: readonly DocumentResult[];
  /** Null when no document was read (nothing was modified). */
  readonly findings: readonly RecordedFinding[] | null;
  readonly log: StepLog;
}

export interface DocumentResult {
  readonly document: StoredDocument;
  /** Null when its canonical text is that of the newest edition. */
  readonly edition: Omit<NewEdition, 'raw'> | null;
  /** Null for the first edition. */
  readonly comparison: Comparison | null;
}

export interface FailedRun {
  readonly failure: RecordedFailure;
  readonly log: StepLog;
  readonly next: NextRun;
}

export interface RunEnvironment<Repaired, Parsed> {
  readonly steps: RunSteps<Repaired, Parsed>;
  readonly store: RunStore;
  readonly clock: Clock;
}

export type RunEnd =
  | {readonly state: 'done'; readonly outcome: RunOutcome}
  | {readonly state: 'failed'; readonly failure: RecordedFailure}
  | {readonly state: 'lost'};

/** Runs a claimed source to its end and writes it down. `lost`: another worker has taken the run over; nothing was written. */
export async function runSource<Repaired, Parsed>(
  claim: ClaimedRun,
  environment: RunEnvironment<Repaired, Parsed>,
  signal: AbortSignal,
): Promise<RunEnd> {
  const log = startLog(environment.clock);
  try {
    const result = await readDocuments(claim, environment, log, signal);
    const subscriptions = await environment.store.subscriptions();
    const plan = (changes: readonly CommittedChange[]): readonly PlannedItem[] =>
      planDigests(changes, subscriptions, environment.clock.now());
    const isOurs = await environment.store.commit(claim, result, plan);
    return isOurs ? {state: 'done', outcome: result.outcome} : {state: 'lost'};
  } catch (error) {
    // Nothing to blame the source for: the run is given back and done again.
    if (signal.aborted || isStoreTrouble(error)) throw error;
    const failure = recordFailure(error, claim.source.location);
    const next = nextAfterFailure(claim.source, failure.retryable, environment.clock.now());
    const isOurs = await environment.store.fail(claim, {failure, log, next});
    return isOurs ? {state: 'failed', failure} : {state: 'lost'};
  }
}

function isStoreTrouble(error: unknown): boolean {
  return error instanceof Failure && error.code.startsWith('STORE_') && error.code !== 'STORE_DAMAGED';
}

async function readDocuments<Repaired, Parsed>(
  claim: ClaimedRun,
  environment: RunEnvironment<Repaired, Parsed>,
  log: StepLog,
  signal: AbortSignal,
): Promise<RunResult> {
  const documents: DocumentResult[] = [];
  const findings: RecordedFinding[] = [];
  let firstFailure: unknown = null;
  let read = 0;
  for await (const item of documentsOf(claim, environment, log, signal)) {
    signal.throwIfAborted();
    if (item.kind === 'failed') firstFailure ??= item.failure;
    if (item.kind !== 'document') continue;
    try {
      const one = await readDocument(claim, item, environment, log);
      documents.push(one.result);
      pushAll(findings, one.findings);
      read += one.isRead ? 1 : 0;
    } catch (error) {
      if (isStoreTrouble(error)) throw error;
      firstFailure ??= error;
    }
  }
  if (firstFailure !== null && documents.length === 0) throw asError(firstFailure);
  const changed = documents.some(({edition}) => edition !== null);
  const outcome =
    firstFailure !== null ? 'partial' : changed ? 'changed' : documents.length > 0 ? 'unchanged' : 'not-modified';
  return {outcome, documents, findings: read > 0 ? findings : null, log};
}

type FetchedDocument = Extract<FetchedItem, {kind: 'document'}>;

/** Documents kept by an earlier attempt first, then the fetched ones; bytes are in the store before anything else happens. */
async function* documentsOf<Repaired, Parsed>(
  claim: ClaimedRun,
  {steps, store}: RunEnvironment<Repaired, Parsed>,
  log: StepLog,
  signal: AbortSignal,
): AsyncGenerator<FetchedItem> {
  for (const document of claim.kept) {
    const bytes = await log.time('fetch', document.document, () => store.readRaw(document.rawSha256), {
      key: 'kept-earlier',
    });
    yield {kind: 'document', document, bytes};
  }
  const skip = new Set(claim.kept.map(({document}) => document));
  const fetched = steps.fetch(claim.source, skip, signal)[Symbol.asyncIterator]();
  for (;;) {
    const next = await log.time('fetch', null, () => fetched.next());
    if (next.done === true) {
      log.forgetLast();
      return;
    }
    if (next.value.kind === 'document') await store.keep(claim, next.value.document, next.value.bytes);
    log.nameLast(next.value);
    yield next.value;
  }
}

async function readDocument<Repaired, Parsed>(
  claim: ClaimedRun,
  {document, bytes}: FetchedDocument,
  {steps, store}: RunEnvironment<Repaired, Parsed>,
  log: StepLog,
): Promise<{result: DocumentResult; findings: readonly RecordedFinding[]; isRead: boolean}> {
  const {source, run} = claim;
  const same = source.validators.some(
    (known) => known.document === document.document && known.rawSha256 === document.rawSha256,
  );
  // A person who asks for a run wants the rules of today on the bytes of yesterday.
  if (same && run.trigger !== 'manual')
    return {result: {document, edition: null, comparison: null}, findings: [], isRead: false};
  const time = <Result>(name: StepName, work: () => Promise<Result>): Promise<Result> =>
    log.time(name, document.document, work);
  const repaired = await time('repair', () => steps.repair(bytes, document, source));
  const parsed = await time('parse', () => steps.parse(repaired, document, source));
  const newest = await store.latest(source.id, document.document);
  const findings = await time('validate', () => steps.validate(parsed, document, source, newest));
  const edition = await time('snapshot', () => steps.snapshot(parsed, document, source));
  if (newest?.record.canonicalSha256 === edition.record.canonicalSha256) {
    return {result: {document, edition: null, comparison: null}, findings, isRead: true};
  }
  if (newest === null) return {result: {document, edition, comparison: null}, findings, isRead: true};
  await confirmRows(claim, {document, newest, edition}, {steps, store});
  const context = {source, older: () => store.older(source.id, edition.record.source)};
  const comparison = await time('diff', () => steps.diff(newest, {...edition, bytes}, context));
  return {result: {document, edition: withCounts(edition, comparison.changeset), comparison}, findings, isRead: true};
}

/** Lets a document pass that has its rows, or whose loss is confirmed. @throws SOURCE_TABLES_GONE SOURCE_ROWS_GONE */
async function confirmRows<Repaired, Parsed>(
  {source, run}: ClaimedRun,
  fetched: {
    readonly document: StoredDocument;
    readonly newest: CanonicalEdition;
    readonly edition: Omit<NewEdition, 'raw'>;
  },
  {steps, store}: Pick<RunEnvironment<Repaired, Parsed>, 'steps' | 'store'>,
): Promise<void> {
  // A commit is what its author meant.
  if (source.kind === 'git') return;
  const guards = steps.guards();
  const suspicion = suspicionOf(fetched.newest.record.boards, fetched.edition.record.boards, guards);
  if (suspicion === null) return;
  const {document} = fetched.document;
  const known = await store.suspicion(source.id, document);
  // An impatient “run now”, or the retry of another failure a minute later, confirms nothing where a schedule asks again.
  const counts = known === null || source.expression === null || (run.trigger !== 'manual' && run.trigger !== 'retry');
  const state = counts ? nextSuspicion(known, suspicion, run.id, guards) : known;
  if (isConfirmed(state, guards)) return;
  await store.suspect(source.id, document, state);
  throw suspicionFailure(document, suspicion);
}

/** Counts of new, left and moved entries per board of the edition, for lists of editions. */
function withCounts(edition: Omit<NewEdition, 'raw'>, changeset: Changeset): Omit<NewEdition, 'raw'> {
  const boards = edition.record.boards.map((board) => {
    const changes = changeset.boards.find((one) => one.board === board.board);
    if (changes === undefined) return board;
    return {...board, ...netEntries(changes), moved: changes.statistics.moved};
  });
  return {...edition, record: {...edition.record, boards}};
}
