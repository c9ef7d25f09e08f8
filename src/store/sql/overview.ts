// What overviews ask of many sources at once.
import type {FindingCounts, RecordedFinding} from '../../model/service.ts';
import type {Instant} from '../../model/text.ts';
import {type Queryable, queryRow} from './database.ts';
import {silencedCondition} from './silences.ts';

export interface Totals {
  readonly sources: number;
  readonly failing: number;
  readonly boards: number;
  readonly editions: number;
}

/** Sources are those configured; boards are those of the newest edition of each document that was fetched. */
export async function readTotals(database: Queryable): Promise<Totals> {
  return await queryRow<Totals>(
    database,
    `select s.*, (select count(*) from tablewatch.edition) as editions,
       (select coalesce(sum(boards), 0) from tablewatch.document) as boards
     from (select count(*) as sources, count(*) filter (where failures > 0) as failing
       from tablewatch.source where configured) s`,
  );
}

export interface SourcePage {
  readonly ids: readonly string[];
  /** Sources that match, on all pages. */
  readonly found: number;
}

/** Ids of the sources whose id or location has `search` in it: failing ones, then those with open errors; those no longer configured last. */
export async function findSources(
  database: Queryable,
  search: string,
  offset: number,
  limit: number,
): Promise<SourcePage> {
  const where = search === '' ? 'true' : '(id ilike $1 or location ilike $1)';
  const values = search === '' ? [] : [`%${search.replace(/[\\%_]/g, '\\$&')}%`];
  const {found} = await queryRow<{found: number}>(
    database,
    `select count(*) as found from tablewatch.source where ${where}`,
    values,
  );
  const rows = await database.query<{id: string}>(
    `select id from tablewatch.source s where ${where} order by (not configured), (failures = 0), (not exists (
       select 1 from tablewatch.document d join tablewatch.finding f on f.run_id = d.checked_run_id and f.document = d.location
       where d.source_id = s.id and f.severity = 'error' and not ${silencedCondition})), id
     offset $${String(values.length + 1)} limit $${String(values.length + 2)}`,
    [...values, offset, limit],
  );
  return {ids: rows.map(({id}) => id), found};
}

/** Ids and titles of the boards of each document's newest edition, each once; at most ten thousand. */
export async function boardNames(database: Queryable): Promise<string[]> {
  const rows = await database.query<{name: string}>(
    `select distinct name from (
       select distinct on (source_id, document) boards from tablewatch.edition order by source_id, document, sequence desc
     ) newest, json_array_elements(newest.boards) board, unnest(array[board->>'board', board->>'title']) name
     where name is not null order by name limit 10000`,
  );
  return rows.map(({name}) => name);
}

export interface WatchedBoard {
  readonly sourceId: string;
  readonly document: string;
  readonly board: string;
  readonly title: string;
  readonly rows: number;
  readonly observedAt: Instant;
}

/** Boards of the newest edition of each watched document, by source and title. */
export function watchedBoards(database: Queryable, limit: number): Promise<WatchedBoard[]> {
  return database.query<WatchedBoard>(
    `select newest.source_id as "sourceId", newest.document, board->>'board' as board, board->>'title' as title,
       (board->>'rows')::int as rows,
       to_char(newest.observed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "observedAt" from (
       select distinct on (e.source_id, e.document) e.source_id, e.document, e.boards, e.observed_at
       from tablewatch.edition e join tablewatch.source s on s.id = e.source_id and s.configured
       order by e.source_id, e.document, e.sequence desc
     ) newest, json_array_elements(newest.boards) board order by 1, 4 limit $1`,
    [limit],
  );
}

/** What the rules said of each document when it was checked last, but for what is silenced: by document, in the order of the run. */
export function openFindings(database: Queryable, sourceId: string, document?: string): Promise<RecordedFinding[]> {
  return database.query<RecordedFinding>(
    `select f.document, f.rule, f.severity, f.fingerprint, f.content from tablewatch.document d
     join tablewatch.finding f on f.run_id = d.checked_run_id and f.document = d.location
     where d.source_id = $1 and ($2::text is null or d.location = $2) and not ${silencedCondition}
     order by f.document, f.position`,
    [sourceId, document ?? null],
  );
}

export interface OpenFinding extends RecordedFinding {
  readonly sourceId: string;
}

/** The same of all sources, or of one (by source, document, and the order of the run); at most `limit`. */
export function allOpenFindings(database: Queryable, sourceId: string | null, limit: number): Promise<OpenFinding[]> {
  return database.query<OpenFinding>(
    `select d.source_id as "sourceId", f.document, f.rule, f.severity, f.fingerprint, f.content from tablewatch.document d
     join tablewatch.finding f on f.run_id = d.checked_run_id and f.document = d.location
     where ($1::text is null or d.source_id = $1) and not ${silencedCondition}
     order by d.source_id, f.document, f.position limit $2`,
    [sourceId, limit],
  );
}

export interface Check {
  readonly runId: number;
  readonly finishedAt: Instant;
  readonly findings: FindingCounts;
}

/** The newest runs of a source that checked a document, oldest first. */
export async function listChecks(database: Queryable, sourceId: string, limit: number): Promise<Check[]> {
  const rows = await database.query<Check>(
    `select id as "runId", finished_at as "finishedAt", findings from tablewatch.run
     where source_id = $1 and findings is not null and finished_at is not null order by id desc limit $2`,
    [sourceId, limit],
  );
  return rows.reverse();
}

/** Ids of the sources that have a run queued or under way, among those given. */
export async function runningSources(database: Queryable, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await database.query<{id: string}>(
    `select id from unnest($1::text[]) as wanted (id) where exists (
       select 1 from tablewatch.run r where r.source_id = wanted.id and r.state in ('queued', 'running'))`,
    [ids],
  );
  return new Set(rows.map(({id}) => id));
}
