// Retention. Editions and delivered changes are removed only on request; raw bytes are removed with the last edition that needs them.
import type {Instant} from '../../model/text.ts';
import type {Database, Queryable} from './database.ts';

export interface RetentionOptions {
  /** Days to keep finished runs, their steps and findings; the newest run of each source, and runs whose findings are current, are always kept. */
  readonly runDays: number;
  /** Days to keep the text of sent mails; the record that they were sent is kept forever. */
  readonly messageDays: number;
  /** Newest editions of each document to keep; 0: all. */
  readonly editions: number;
}

/** A year of runs at one an hour is 9,000 rows a source; mails are 60 KB each. */
export const defaultRetention: RetentionOptions = {runDays: 180, messageDays: 30, editions: 0};

export interface RetentionReport {
  readonly runs: number;
  readonly messages: number;
  readonly editions: number;
  readonly blobs: number;
}

/** Removes what is older than the options allow, each kind in a separate transaction. */
export async function applyRetention(
  database: Database,
  options: RetentionOptions,
  now: Instant,
): Promise<RetentionReport> {
  const runs = await count(
    database,
    `delete from tablewatch.run r where r.finished_at < $1::timestamptz - make_interval(days => $2)
       and r.id <> (select max(id) from tablewatch.run n where n.source_id = r.source_id)
       and not exists (select 1 from tablewatch.document d where d.source_id = r.source_id and d.checked_run_id = r.id)
     returning 1`,
    [now, options.runDays],
  );
  const messages = await count(
    database,
    `update tablewatch.delivery set message = null where message is not null
       and finished_at < $1::timestamptz - make_interval(days => $2) returning 1`,
    [now, options.messageDays],
  );
  const editions = options.editions > 0 ? await removeEditions(database, options.editions) : 0;
  const blobs = await removeBlobs(database, now);
  await database.query(`delete from tablewatch.slot where claimed_at < now() - interval '7 days'`);
  await database.query(`delete from tablewatch.worker where stopped_at < now() - interval '7 days'
    and not exists (select 1 from tablewatch.run where worker = tablewatch.worker.id and state = 'running')`);
  return {runs, messages, editions, blobs};
}

/**
 * The embedded engine has no autovacuum, unlike a server: without this
 * a store that works every minute grows forever and is searched ever more slowly.
 */
export async function vacuumTables(database: Database): Promise<void> {
  if (database.engine === 'pglite') await database.exec('vacuum (analyze)');
}

/** Editions that a waiting delivery still has to tell stay. */
function removeEditions(database: Queryable, keep: number): Promise<number> {
  return count(
    database,
    `delete from tablewatch.edition e where sequence <= (select max(n.sequence) - $1 from tablewatch.edition n
         where n.source_id = e.source_id and n.document = e.document)
       and not exists (select 1 from tablewatch.delivery_item i join tablewatch.delivery d on d.id = i.delivery_id
         where d.state in ('queued', 'sending', 'uncertain') and e.key in (i.from_edition, i.to_edition)) returning 1`,
    [keep],
  );
}

/** A day's grace for bytes that were just fetched and belong to no edition yet. */
function removeBlobs(database: Queryable, now: Instant): Promise<number> {
  return count(
    database,
    `delete from tablewatch.blob b where stored_at < $1::timestamptz - interval '1 day'
       and not exists (select 1 from tablewatch.edition e where e.raw_sha256 = b.sha256)
       and not exists (select 1 from tablewatch.run_document d where d.raw_sha256 = b.sha256) returning 1`,
    [now],
  );
}

async function count(database: Queryable, text: string, values: (string | number)[]): Promise<number> {
  return (await database.query(text, values)).length;
}
