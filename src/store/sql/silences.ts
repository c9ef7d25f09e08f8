// Findings that a person has acknowledged, or silenced until a date. They are kept apart from what the rules say: a check finds them
// again, and they count as known.
import type {RecordedFinding, Silence} from '../../model/service.ts';
import type {Instant} from '../../model/text.ts';
import {type Queryable, queryOne} from './database.ts';

/** What names a finding from check to check. */
export interface FindingName {
  readonly sourceId: string;
  readonly document: string;
  readonly rule: string;
  readonly fingerprint: string;
}

interface SilencedFinding extends RecordedFinding {
  readonly sourceId: string;
  readonly silence: Silence;
}

/** In a condition on `tablewatch.finding f`: the finding is silenced now, by the clock of the store. */
export const silencedCondition = `exists (select from tablewatch.silenced z where z.source_id = f.source_id
  and z.document = f.document and z.rule = f.rule and z.fingerprint = f.fingerprint)`;

/** Sets or replaces what is known of a finding. False when there is no such finding now. */
export async function silenceFinding(
  database: Queryable,
  {sourceId, document, rule, fingerprint}: FindingName,
  {reason, until}: Omit<Silence, 'setAt'>,
  now: Instant,
): Promise<boolean> {
  const rows = await database.query(
    `insert into tablewatch.silence (source_id, document, rule, fingerprint, reason, until, set_at)
     select distinct f.source_id, f.document, f.rule, f.fingerprint, $5, $6::timestamptz, $7::timestamptz
     from tablewatch.document d
     join tablewatch.finding f on f.run_id = d.checked_run_id and f.document = d.location
     where d.source_id = $1 and f.document = $2 and f.rule = $3 and f.fingerprint = $4
     on conflict (source_id, document, rule, fingerprint)
       do update set reason = excluded.reason, until = excluded.until, set_at = excluded.set_at returning 1`,
    [sourceId, document, rule, fingerprint, reason, until, now],
  );
  return rows.length > 0;
}

/** Makes a finding count again. False when it was not silenced. */
export async function endSilence(
  database: Queryable,
  {sourceId, document, rule, fingerprint}: FindingName,
): Promise<boolean> {
  const rows = await database.query(
    `delete from tablewatch.silence where source_id = $1 and document = $2 and rule = $3 and fingerprint = $4 returning 1`,
    [sourceId, document, rule, fingerprint],
  );
  return rows.length > 0;
}

/** Findings of the last checks that are silenced, of one source or all: by source, document, and the order of the run. */
export async function listSilenced(
  database: Queryable,
  sourceId: string | null,
  limit: number,
): Promise<SilencedFinding[]> {
  const rows = await database.query<Omit<SilencedFinding, 'silence'> & Silence>(
    `select d.source_id as "sourceId", f.document, f.rule, f.severity, f.fingerprint, f.content,
       z.reason, z.until, z.set_at as "setAt"
     from tablewatch.document d
     join tablewatch.finding f on f.run_id = d.checked_run_id and f.document = d.location
     join tablewatch.silenced z on z.source_id = f.source_id and z.document = f.document and z.rule = f.rule
       and z.fingerprint = f.fingerprint
     where $1::text is null or d.source_id = $1 order by d.source_id, f.document, f.position limit $2`,
    [sourceId, limit],
  );
  return rows.map(({reason, until, setAt, ...finding}) => ({...finding, silence: {reason, until, setAt}}));
}

/** One finding of the last check of its document, with what is known of it; null when the check did not find it. */
export async function readNamedFinding(
  database: Queryable,
  {sourceId, document, rule, fingerprint}: FindingName,
): Promise<(RecordedFinding & {readonly silence: Silence | null}) | null> {
  const row = await queryOne<RecordedFinding & {readonly isSilenced: boolean} & Silence>(
    database,
    `select f.document, f.rule, f.severity, f.fingerprint, f.content, z.source_id is not null as "isSilenced",
       z.reason, z.until, z.set_at as "setAt"
     from tablewatch.document d
     join tablewatch.finding f on f.run_id = d.checked_run_id and f.document = d.location
     left join tablewatch.silenced z on z.source_id = f.source_id and z.document = f.document and z.rule = f.rule
       and z.fingerprint = f.fingerprint
     where d.source_id = $1 and f.document = $2 and f.rule = $3 and f.fingerprint = $4 limit 1`,
    [sourceId, document, rule, fingerprint],
  );
  if (row === null) return null;
  const {isSilenced, reason, until, setAt, ...finding} = row;
  return {...finding, silence: isSilenced ? {reason, until, setAt} : null};
}

/** Returns which findings of the source are silenced now. */
export async function silencedOf(
  database: Queryable,
  sourceId: string,
): Promise<{has: (finding: Omit<FindingName, 'sourceId'>) => boolean; size: number}> {
  const rows = await database.query<Omit<FindingName, 'sourceId'>>(
    `select document, rule, fingerprint from tablewatch.silenced where source_id = $1`,
    [sourceId],
  );
  const nameOf = ({document, rule, fingerprint}: Omit<FindingName, 'sourceId'>): string =>
    JSON.stringify([document, rule, fingerprint]);
  const names = new Set(rows.map(nameOf));
  return {has: (finding) => names.has(nameOf(finding)), size: names.size};
}

/** Deletes silences that ended more than a month ago: until then a page can say that there was one. */
export async function forgetSilences(database: Queryable, now: Instant): Promise<void> {
  await database.query(`delete from tablewatch.silence where until < $1::timestamptz - interval '30 days'`, [now]);
}
