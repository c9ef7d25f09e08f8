// What the rules said in each run.
import type {ClaimedRun, RecordedFinding} from '../../model/service.ts';
import type {Queryable} from './database.ts';
import {toJson} from './json.ts';

/** A document that breaks a rule on each of 100,000 rows does so for one reason; the run's counts are of all. */
export const maxFindings = 2000;

/** Keeps the first 2,000 findings, in their order. */
export async function writeFindings(
  tx: Queryable,
  claim: ClaimedRun,
  findings: readonly RecordedFinding[],
): Promise<void> {
  await tx.query(
    `insert into tablewatch.finding (run_id, position, source_id, document, rule, severity, fingerprint, content)
     select $1, r.position, $2, r.document, r.rule, r.severity, r.fingerprint, r.content
     from json_to_recordset($3::json) as r (position int, document text, rule text, severity text, fingerprint text,
       content json) on conflict do nothing`,
    [
      claim.run.id,
      claim.source.id,
      toJson(findings.slice(0, maxFindings).map((finding, position) => ({...finding, position}))),
    ],
  );
}

/** Documents of a source that have been checked, with the bytes of the last fetch and the boards of the newest edition. */
export function listCheckedDocuments(
  tx: Queryable,
  sourceId: string,
): Promise<{document: string; rawSha256: string; boards: readonly {board: string; title: string}[] | null}[]> {
  return tx.query(
    `select d.location as document, d.raw_sha256 as "rawSha256", (select e.boards from tablewatch.edition e
       where e.source_id = d.source_id and e.document = d.location order by e.sequence desc limit 1) as boards
     from tablewatch.document d where d.source_id = $1 and d.checked_run_id is not null`,
    [sourceId],
  );
}

/** In the order of the run. */
export function listFindings(database: Queryable, runId: number): Promise<RecordedFinding[]> {
  return database.query<RecordedFinding>(
    `select document, rule, severity, fingerprint, content from tablewatch.finding where run_id = $1 order by position`,
    [runId],
  );
}

export interface RuleCount {
  readonly runId: number;
  readonly finishedAt: string;
  readonly rule: string;
  readonly severity: string;
  readonly count: number;
}

/** Findings by rule over the newest `runs` runs of a source that read a document, oldest run first. */
export function countFindingsByRule(database: Queryable, sourceId: string, runs: number): Promise<RuleCount[]> {
  return database.query<RuleCount>(
    `select f.run_id as "runId", r.finished_at as "finishedAt", f.rule, f.severity, count(*) as count
     from tablewatch.finding f join tablewatch.run r on r.id = f.run_id
     where f.run_id in (select id from tablewatch.run where source_id = $1 and findings is not null order by id desc limit $2)
     group by 1, 2, 3, 4 order by 1, 3, 4`,
    [sourceId, runs],
  );
}
