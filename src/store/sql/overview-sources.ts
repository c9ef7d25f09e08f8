// Many sources at once, each with its trend, boards and open findings: six queries however many there are. Beside working runs
// every query waits its turn, so a page that asked source by source would wait a hundred times.
import type {FindingCounts, RecordedFailure, SourceState, StoredEdition} from '../../model/service.ts';
import type {Queryable} from './database.ts';
import {newestEditionsOf} from './editions.ts';
import {type Check, runningSources} from './overview.ts';
import {silencedCondition} from './silences.ts';
import {readSources} from './sources.ts';

export interface SourceOverview {
  readonly source: SourceState;
  /** A run is queued or under way. */
  readonly isRunning: boolean;
  /** The newest runs that checked a document, oldest first. */
  readonly checks: readonly Check[];
  /** Newest edition of each document, by document. */
  readonly newest: readonly StoredEdition[];
  /** Null when no document has been checked. */
  readonly open: FindingCounts | null;
  /** Of the last run; null when it did not fail. */
  readonly failure: RecordedFailure | null;
}

/** In the order of the ids; those that there are not are left out. `checks` is the length of the trend. */
export async function overviewSources(
  database: Queryable,
  ids: readonly string[],
  checks: number,
): Promise<SourceOverview[]> {
  const sources = new Map((await readSources(database, ids)).map((source) => [source.id, source]));
  const running = await runningSources(database, ids);
  const checked = await checksOf(database, ids, checks);
  const newest = await newestEditionsOf(database, ids);
  const open = await openCounts(database, ids);
  const failures = await lastFailures(database, ids);
  return ids.flatMap((id) => {
    const source = sources.get(id);
    if (source === undefined) return [];
    const counts = open.find(({sourceId}) => sourceId === id);
    return [
      {
        source,
        isRunning: running.has(id),
        checks: checked.filter(({sourceId}) => sourceId === id).reverse(),
        newest: newest.filter(({sourceId}) => sourceId === id),
        open: counts === undefined ? null : {error: counts.error, warning: counts.warning, info: counts.info},
        failure: failures.get(id) ?? null,
      },
    ];
  });
}

/** Newest first within each source. */
function checksOf(
  database: Queryable,
  ids: readonly string[],
  limit: number,
): Promise<(Check & {readonly sourceId: string})[]> {
  return database.query(
    `select wanted.id as "sourceId", r.id as "runId", r.finished_at as "finishedAt", r.findings
     from unnest($1::text[]) as wanted (id) cross join lateral (
       select id, finished_at, findings from tablewatch.run
       where source_id = wanted.id and findings is not null and finished_at is not null order by id desc limit $2) r
     order by 1, 2 desc`,
    [ids, limit],
  );
}

/** Why the last run of each source failed, of those that did. */
async function lastFailures(
  database: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordedFailure>> {
  const rows = await database.query<{sourceId: string; failure: RecordedFailure}>(
    `select s.id as "sourceId", r.failure from tablewatch.source s join tablewatch.run r on r.id = s.last_run_id
     where s.id = any($1::text[]) and r.failure is not null`,
    [ids],
  );
  return new Map(rows.map(({sourceId, failure}) => [sourceId, failure]));
}

/** Open findings of one source; null when no document has been checked. */
export async function openCountsOf(database: Queryable, id: string): Promise<FindingCounts | null> {
  const [counts] = await openCounts(database, [id]);
  return counts === undefined ? null : {error: counts.error, warning: counts.warning, info: counts.info};
}

/** Of the sources with a checked document; what is silenced does not count. */
function openCounts(
  database: Queryable,
  ids: readonly string[],
): Promise<(FindingCounts & {readonly sourceId: string})[]> {
  return database.query(
    `select d.source_id as "sourceId", count(*) filter (where f.severity = 'error') as error,
       count(*) filter (where f.severity = 'warning') as warning, count(*) filter (where f.severity = 'info') as info
     from tablewatch.document d left join tablewatch.finding f on f.run_id = d.checked_run_id and f.document = d.location
       and not ${silencedCondition}
     where d.source_id = any($1::text[]) and d.checked_run_id is not null group by 1`,
    [ids],
  );
}
