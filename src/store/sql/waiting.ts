// How long work has waited and how long runs take, in seconds; for metrics and for the operator.
import type {Instant} from '../../model/text.ts';
import {type Queryable, queryRow} from './database.ts';

export interface Waiting {
  /** Runs and mails that are due and not begun. */
  readonly runs: number;
  readonly mails: number;
  /** Of the one that has waited longest; 0: none waits. */
  readonly oldestRun: number;
  readonly oldestMail: number;
  /** Of the run that has taken longest so far; 0: none is under way. */
  readonly longestRun: number;
}

const since = (earliest: string): string => `coalesce(extract(epoch from $1::timestamptz - ${earliest}), 0)::float`;

/** A run is queued up to its jitter before it is to begin; that time counts as waiting. */
export async function readWaiting(database: Queryable, now: Instant): Promise<Waiting> {
  return await queryRow<Waiting>(
    database,
    `select r.*, d.* from
       (select count(*) filter (where state = 'queued')::int as runs,
          ${since(`min(greatest(queued_at, due_at)) filter (where state = 'queued')`)} as "oldestRun",
          ${since(`min(started_at) filter (where state = 'running')`)} as "longestRun"
        from tablewatch.run where state = 'running' or (state = 'queued' and greatest(queued_at, due_at) <= $1)) as r,
       (select count(*)::int as mails, ${since('min(greatest(queued_at, due_at))')} as "oldestMail"
        from tablewatch.delivery where state = 'queued' and due_at <= $1) as d`,
    [now],
  );
}
