// Watched sources: what the configuration says of them, and when each is due.
import type {SourceSetting} from '../../model/configuration.ts';
import type {ClaimedRun, RunTrigger, SourceState, Validator} from '../../model/service.ts';
import type {Instant} from '../../model/text.ts';
import {type Queryable, queryRow} from './database.ts';
import {toJson} from './json.ts';

/** A source as the configuration has it, and when it is due next (null: only on request). */
export interface SourceRow {
  readonly setting: SourceSetting;
  readonly kind: SourceState['kind'];
  readonly location: string;
  readonly expression: string | null;
  readonly timeZone: string;
  readonly jitterSeconds: number;
  readonly nextDueAt: Instant | null;
  readonly nextTrigger: RunTrigger;
}

const columns = `s.id, s.location, s.kind, s.definition as setting, s.expression, s.time_zone as "timeZone",
  s.jitter_seconds as "jitterSeconds", s.configured, s.origin, s.paused, s.failures, s.next_due_at as "nextDueAt",
  s.last_run_id as "lastRunId", s.last_run_at as "lastRunAt", s.last_success_at as "lastSuccessAt",
  s.last_change_at as "lastChangeAt",
  coalesce((select jsonb_agg(jsonb_build_object('document', d.location, 'etag', d.etag, 'lastModified', d.last_modified,
    'revision', d.revision, 'rawSha256', d.raw_sha256) order by d.location)
    from tablewatch.document d where d.source_id = s.id), '[]'::jsonb) as validators`;

/** All sources, those of the configuration first, by id. */
export function listSources(database: Queryable): Promise<SourceState[]> {
  return database.query<SourceState>(`select ${columns} from tablewatch.source s order by not s.configured, s.id`);
}

/** Null when there is none with this id. */
export async function readSource(database: Queryable, id: string): Promise<SourceState | null> {
  return (
    (await database.query<SourceState>(`select ${columns} from tablewatch.source s where s.id = $1`, [id]))[0] ?? null
  );
}

/** Those of the ids that there are, in no order. */
export function readSources(database: Queryable, ids: readonly string[]): Promise<SourceState[]> {
  return database.query<SourceState>(`select ${columns} from tablewatch.source s where s.id = any($1::text[])`, [ids]);
}

/** Writes the configured sources; their history and state stay. Those not named are no longer watched. */
export async function writeSources(tx: Queryable, rows: readonly SourceRow[]): Promise<void> {
  await tx.query(
    `insert into tablewatch.source (id, location, kind, definition, expression, time_zone, jitter_seconds, next_due_at, next_trigger)
     select setting->>'id', location, kind, setting, expression, "timeZone", "jitterSeconds", "nextDueAt", "nextTrigger"
     from jsonb_to_recordset($1::jsonb) as r (setting jsonb, location text, kind text, expression text, "timeZone" text,
       "jitterSeconds" int, "nextDueAt" timestamptz, "nextTrigger" text)
     on conflict (id) do update set location = excluded.location, kind = excluded.kind, definition = excluded.definition,
       expression = excluded.expression, time_zone = excluded.time_zone, jitter_seconds = excluded.jitter_seconds,
       next_due_at = excluded.next_due_at, next_trigger = excluded.next_trigger, configured = true, origin = 'file'`,
    [toJson(rows)],
  );
  const ids = rows.map(({setting}) => setting.id);
  await tx.query(
    `update tablewatch.source set configured = false, next_due_at = null where origin = 'file' and not id = any($1::text[])`,
    [ids],
  );
}

/** Writes a source that was set on a page. */
export async function writePageSource(tx: Queryable, row: SourceRow): Promise<void> {
  await tx.query(
    `insert into tablewatch.source (id, location, kind, definition, expression, time_zone, jitter_seconds, next_due_at, next_trigger, origin)
     values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, 'page')
     on conflict (id) do update set location = excluded.location, kind = excluded.kind, definition = excluded.definition,
       expression = excluded.expression, time_zone = excluded.time_zone, jitter_seconds = excluded.jitter_seconds,
       next_due_at = excluded.next_due_at, next_trigger = excluded.next_trigger, configured = true, origin = 'page'`,
    [
      row.setting.id,
      row.location,
      row.kind,
      toJson(row.setting),
      row.expression,
      row.timeZone,
      row.jitterSeconds,
      row.nextDueAt,
      row.nextTrigger,
    ],
  );
}

/** Ends the watching of a source that was set on a page; its history stays. False when there is none. */
export async function removePageSource(database: Queryable, id: string): Promise<boolean> {
  const rows = await database.query(
    `update tablewatch.source set configured = false, next_due_at = null
     where id = $1 and origin = 'page' and configured returning id`,
    [id],
  );
  return rows.length === 1;
}

export async function pauseSource(database: Queryable, id: string, paused: boolean): Promise<void> {
  await database.query(`update tablewatch.source set paused = $2 where id = $1`, [id, paused]);
}

/** A source that has come due. */
export interface DueSource {
  readonly id: string;
  readonly expression: string | null;
  readonly timeZone: string;
  readonly jitterSeconds: number;
  readonly dueAt: Instant;
  readonly trigger: RunTrigger;
}

/** Restricts to sources of one timetable; null: all. */
export type Timetable = {readonly expression: string; readonly timeZone: string} | null;

/**
 * At most `limit` sources due at or before `now`, longest due first, locked until the transaction ends; those that another
 * process has locked are left to it.
 */
export function lockDueSources(tx: Queryable, now: Instant, limit: number, timetable: Timetable): Promise<DueSource[]> {
  const only = timetable === null ? '' : 'and expression = $3 and time_zone = $4';
  return tx.query<DueSource>(
    `select id, expression, time_zone as "timeZone", jitter_seconds as "jitterSeconds", next_due_at as "dueAt",
       next_trigger as trigger
     from tablewatch.source where configured and not paused and next_due_at <= $1 ${only}
     order by next_due_at, id limit $2 for update skip locked`,
    timetable === null ? [now, limit] : [now, limit, timetable.expression, timetable.timeZone],
  );
}

export interface NextDue {
  readonly id: string;
  readonly nextDueAt: Instant | null;
  readonly nextTrigger: RunTrigger;
}

export async function writeNextDue(tx: Queryable, rows: readonly NextDue[]): Promise<void> {
  await tx.query(
    `update tablewatch.source s set next_due_at = r."nextDueAt", next_trigger = r."nextTrigger"
     from jsonb_to_recordset($1::jsonb) as r (id text, "nextDueAt" timestamptz, "nextTrigger" text) where s.id = r.id`,
    [toJson(rows)],
  );
}

/** Distinct timetables of watched sources: one node-cron task each. */
export function listTimetables(database: Queryable): Promise<{expression: string; timeZone: string}[]> {
  return database.query(
    `select distinct expression, time_zone as "timeZone" from tablewatch.source
     where configured and expression is not null order by 1, 2`,
  );
}

/** Remembers what the last successful fetch said of each document. */
export async function writeValidators(
  tx: Queryable,
  sourceId: string,
  validators: readonly Validator[],
  now: Instant,
): Promise<void> {
  await tx.query(
    `insert into tablewatch.document (source_id, location, etag, last_modified, revision, raw_sha256, fetched_at)
     select $1, document, etag, "lastModified", revision, "rawSha256", $3
     from jsonb_to_recordset($2::jsonb) as r (document text, etag text, "lastModified" text, revision text, "rawSha256" text)
     on conflict (source_id, location) do update set etag = excluded.etag, last_modified = excluded.last_modified,
       revision = excluded.revision, raw_sha256 = excluded.raw_sha256, fetched_at = excluded.fetched_at`,
    [sourceId, toJson(validators), now],
  );
}

/** What a run found out about one document. */
export interface DocumentNote {
  readonly document: string;
  /** The run's findings are its current ones from now on. */
  readonly isChecked: boolean;
  /** Boards of its new edition; null: it has none. */
  readonly boards: number | null;
}

/** Written after the validators. */
export async function noteDocuments(
  tx: Queryable,
  {run, source}: ClaimedRun,
  notes: readonly DocumentNote[],
): Promise<void> {
  await tx.query(
    `update tablewatch.document d set checked_run_id = case when r."isChecked" then $2 else d.checked_run_id end,
       boards = coalesce(r.boards, d.boards)
     from jsonb_to_recordset($3::jsonb) as r (document text, "isChecked" boolean, boards int)
     where d.source_id = $1 and d.location = r.document`,
    [source.id, run.id, toJson(notes)],
  );
}

/** After a run that went well (`isWhole`: every document did). */
export async function noteSuccess(
  tx: Queryable,
  {run, source}: ClaimedRun,
  isWhole: boolean,
  isChanged: boolean,
  now: Instant,
): Promise<void> {
  await tx.query(
    `update tablewatch.source set failures = case when $3 then 0 else failures end, last_run_id = $2, last_run_at = $5,
       last_success_at = case when $3 then $5 else last_success_at end,
       last_change_at = case when $4 then $5 else last_change_at end where id = $1`,
    [source.id, run.id, isWhole, isChanged, now],
  );
}

/** After a failed run; answers the number of failures in a row. A source without a timetable waits for a request. */
export async function noteFailure(
  tx: Queryable,
  {run, source}: ClaimedRun,
  next: {readonly at: Instant | null; readonly trigger: RunTrigger},
  now: Instant,
): Promise<number> {
  const {failures} = await queryRow<{failures: number}>(
    tx,
    `update tablewatch.source set failures = failures + 1, last_run_id = $2, last_run_at = $5,
       next_due_at = case when configured then $3::timestamptz end, next_trigger = $4 where id = $1 returning failures`,
    [source.id, run.id, next.at, next.trigger, now],
  );
  return failures;
}
