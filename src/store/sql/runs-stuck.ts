// Whether runs are waiting without progress: a supervisor must know, and a worker that hangs cannot report it.
import type {Instant} from '../../model/text.ts';
import {type Queryable, queryRow} from './database.ts';

/** Twice the longest run, so that a full house of long runs does not look like a standstill. */
const patience = '30 minutes';

/** Returns whether a run has been due for half an hour while none ended in that time. */
export async function isStuck(database: Queryable, now: Instant): Promise<boolean> {
  const {stuck} = await queryRow<{stuck: boolean}>(
    database,
    `select exists (select from tablewatch.run where state in ('queued', 'running')
         and greatest(queued_at, due_at) < $1::timestamptz - interval '${patience}')
       and not exists (select from tablewatch.run where finished_at >= $1::timestamptz - interval '${patience}') as stuck`,
    [now],
  );
  return stuck;
}
