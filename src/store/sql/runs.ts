// Runs: queued once per slot, claimed by one worker at a time, finished in one transaction.
import type {
  ClaimedRun,
  StoredDocument,
  RecordedFailure,
  Run,
  RunStep,
  StepNote,
  RunTrigger,
} from '../../model/service.ts';
import type {Instant} from '../../model/text.ts';
import {type Queryable, queryOne} from './database.ts';
import {toJson} from './json.ts';
import {readSource} from './sources.ts';

const columns = `id, source_id as "sourceId", trigger, due_at as "dueAt", state, outcome, attempt, worker,
  queued_at as "queuedAt", started_at as "startedAt", finished_at as "finishedAt", findings, failure`;

export interface NewRun {
  readonly sourceId: string;
  readonly trigger: RunTrigger;
  readonly dueAt: Instant;
}

/**
 * Queues runs; those whose slot has had its run, or whose source still has one open, are left out (no overlap).
 * Answers the runs that were made, in no order.
 */
export function insertRuns(
  tx: Queryable,
  runs: readonly NewRun[],
  now: Instant,
): Promise<{id: number; sourceId: string; dueAt: Instant}[]> {
  return tx.query(
    `insert into tablewatch.run (source_id, trigger, due_at, state, queued_at)
     select "sourceId", trigger, "dueAt", 'queued', $2
     from jsonb_to_recordset($1::jsonb) as r ("sourceId" text, trigger text, "dueAt" timestamptz)
     on conflict do nothing returning id, source_id as "sourceId", due_at as "dueAt"`,
    [toJson(runs), now],
  );
}

/**
 * Takes a run: one that is queued, or one whose worker is dead. Null when another worker has it, or it is over.
 */
export async function claimRun(
  database: Queryable,
  id: number,
  worker: string,
  now: Instant,
): Promise<ClaimedRun | null> {
  const run = await queryOne<Run>(
    database,
    `update tablewatch.run r set state = 'running', worker = $2, attempt = attempt + 1, started_at = coalesce(started_at, $3)
     where id = $1 and (state = 'queued' or (state = 'running' and not exists (
       select 1 from tablewatch.worker w where w.id = r.worker and w.stopped_at is null)))
     returning ${columns}`,
    [id, worker, now],
  );
  const source = run === null ? null : await readSource(database, run.sourceId);
  if (run === null || source === null) return null;
  return {run, source, worker, kept: await readStoredDocuments(database, id)};
}

/** Gives a run back to the queue: shutdown in the middle of it. */
export async function releaseRun(tx: Queryable, claim: ClaimedRun): Promise<boolean> {
  return await changed(
    tx,
    `update tablewatch.run set state = 'queued', worker = null where ${fence} returning id`,
    claim,
  );
}

/** True on the rows of a claim that has not been taken over. */
const fence = `id = $1 and worker = $2 and attempt = $3 and state = 'running'`;

async function changed(tx: Queryable, text: string, claim: ClaimedRun, ...more: (string | null)[]): Promise<boolean> {
  return (await tx.query(text, [claim.run.id, claim.worker, claim.run.attempt, ...more])).length === 1;
}

/** Locks the claim's row for the rest of the transaction; false when the run was taken over. */
export function lockClaim(tx: Queryable, claim: ClaimedRun): Promise<boolean> {
  return changed(tx, `select id from tablewatch.run where ${fence} for update`, claim);
}

export interface RunEnd {
  readonly state: 'done' | 'failed';
  readonly outcome: Run['outcome'];
  readonly findings: Run['findings'];
  readonly failure: RecordedFailure | null;
  readonly finishedAt: Instant;
}

/** Ends a claimed run; false when it was taken over. */
export function endRun(tx: Queryable, claim: ClaimedRun, end: RunEnd): Promise<boolean> {
  return changed(
    tx,
    `update tablewatch.run set state = $4, outcome = $5, findings = $6::jsonb, failure = $7::jsonb, finished_at = $8::timestamptz
     where ${fence} returning id`,
    claim,
    end.state,
    end.outcome,
    end.findings === null ? null : toJson(end.findings),
    end.failure === null ? null : toJson(end.failure),
    end.finishedAt,
  );
}

export async function writeSteps(tx: Queryable, claim: ClaimedRun, steps: readonly RunStep[]): Promise<void> {
  await tx.query(
    `insert into tablewatch.run_step (run_id, attempt, position, name, document, started_at, milliseconds, note, failure)
     select $1, $2, r.position, r.name, r.document, r."startedAt", r.milliseconds, r.note, nullif(r.failure, 'null'::jsonb)
     from jsonb_to_recordset($3::jsonb) as r (position int, name text, document text, "startedAt" timestamptz,
       milliseconds double precision, note text, failure jsonb)
     on conflict do nothing`,
    [
      claim.run.id,
      claim.run.attempt,
      toJson(steps.map((step, position) => ({...step, note: writeNote(step.note), position}))),
    ],
  );
}

export async function writeStored(tx: Queryable, runId: number, document: StoredDocument): Promise<void> {
  await tx.query(
    `insert into tablewatch.run_document (run_id, location, etag, last_modified, revision, raw_sha256, observed_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [
      runId,
      document.document,
      document.etag,
      document.lastModified,
      document.revision,
      document.rawSha256,
      document.observedAt,
    ],
  );
}

function readStoredDocuments(database: Queryable, runId: number): Promise<StoredDocument[]> {
  return database.query<StoredDocument>(
    `select location as document, etag, last_modified as "lastModified", revision, raw_sha256 as "rawSha256",
       observed_at as "observedAt" from tablewatch.run_document where run_id = $1 order by location`,
    [runId],
  );
}

export interface RunQuery {
  readonly sourceId?: string;
  readonly state?: Run['state'];
  /** Runs with smaller ids only: the next page. */
  readonly before?: number;
  readonly limit: number;
}

/** Newest first. */
export function listRuns(database: Queryable, query: RunQuery): Promise<Run[]> {
  return database.query<Run>(
    `select ${columns} from tablewatch.run
     where ($1::text is null or source_id = $1) and ($2::text is null or state = $2) and ($3::bigint is null or id < $3)
     order by id desc limit $4`,
    [query.sourceId ?? null, query.state ?? null, query.before ?? null, query.limit],
  );
}

/** A run and its steps, all attempts in order; null when there is none. */
export async function readRun(database: Queryable, id: number): Promise<{run: Run; steps: RunStep[]} | null> {
  const run = await queryOne<Run>(database, `select ${columns} from tablewatch.run where id = $1`, [id]);
  if (run === null) return null;
  const steps = await database.query<RunStep & {note: string | null}>(
    `select name, document, started_at as "startedAt", milliseconds, note, failure from tablewatch.run_step
     where run_id = $1 order by attempt, position`,
    [id],
  );
  return {run, steps: steps.map((step) => ({...step, note: readNote(step.note)}))};
}

/** The column is text, so that the sentences of earlier versions can be read as well as the notes of this one. */
function writeNote(note: StepNote | null): string | null {
  return typeof note === 'object' && note !== null ? JSON.stringify(note) : note;
}

function readNote(text: string | null): StepNote | null {
  return text?.startsWith('{"key":') === true ? (JSON.parse(text) as StepNote) : text;
}

/** A run claimed by a worker, according to the store. */
export interface Held {
  readonly id: number;
  readonly attempt: number;
}

/** Runs that a worker has claimed. */
export function listLeasedRuns(database: Queryable, worker: string): Promise<Held[]> {
  return database.query<Held>(`select id, attempt from tablewatch.run where state = 'running' and worker = $1`, [
    worker,
  ]);
}

/** Gives a claim back that the worker does not know of: the answer to it was lost with a connection. */
export async function releaseLeasedRun(tx: Queryable, worker: string, {id, attempt}: Held): Promise<boolean> {
  const rows = await tx.query(
    `update tablewatch.run set state = 'queued', worker = null
     where id = $1 and worker = $2 and attempt = $3 and state = 'running' returning id`,
    [id, worker, attempt],
  );
  return rows.length === 1;
}

/** Runs whose worker is dead; at most a thousand, oldest first. */
export function listOrphanedRuns(database: Queryable): Promise<Held[]> {
  return database.query<Held>(
    `select id, attempt from tablewatch.run r where state = 'running' and not exists (
       select 1 from tablewatch.worker w where w.id = r.worker and w.stopped_at is null) order by id limit 1000`,
  );
}

/** Runs that have been queued for so long (seconds); at most a thousand, oldest first. */
export async function listWaitingRuns(database: Queryable, now: Instant, seconds: number): Promise<number[]> {
  const rows = await database.query<{id: number}>(
    `select id from tablewatch.run where state = 'queued'
       and greatest(queued_at, due_at) < $1::timestamptz - make_interval(secs => $2) order by id limit 1000`,
    [now, seconds],
  );
  return rows.map(({id}) => id);
}

/** Returns the newest runs with their states as one word, `12:running,11:done`: another word means that a run began or ended. */
export async function runStates(database: Queryable): Promise<string> {
  const rows = await database.query<{id: number; state: string}>(
    `select id, state from tablewatch.run order by id desc limit 20`,
  );
  return rows.map(({id, state}) => `${String(id)}:${state}`).join(',');
}
