// Runs, mails and slots that lie further in the future than anything is planned.
import type {Instant} from '../../model/text.ts';
import type {Queryable} from './database.ts';

/** A queued run waits for its jitter and its back-off, six hours at most. */
const longestRunWait = '1 day';
/** A weekly digest waits a week, and over a weekend's quiet hours. */
const longestMailWait = '9 days';

/** Makes queued runs that are due later than that due now; answers their ids. They need new jobs: the old ones start when they were due. */
export async function rescheduleRuns(tx: Queryable, now: Instant): Promise<number[]> {
  await tx.query(`delete from tablewatch.slot where claimed_at > $1::timestamptz + interval '${longestRunWait}'`, [
    now,
  ]);
  // The instant names the slot of a source, so each keeps one of its own.
  const rows = await tx.query<{id: number}>(
    `update tablewatch.run set due_at = $1, queued_at = $1
     where state = 'queued' and greatest(due_at, queued_at) > $1::timestamptz + interval '${longestRunWait}' returning id`,
    [now],
  );
  return rows.map(({id}) => id);
}

/** Makes queued mails that are due later than that due now; answers their ids. */
export async function rescheduleDeliveries(tx: Queryable, now: Instant): Promise<number[]> {
  const rows = await tx.query<{id: number}>(
    `update tablewatch.delivery set due_at = $1::timestamptz + interval '1 millisecond' * (id % 1000), queued_at = $1
     where state = 'queued' and greatest(due_at, queued_at) > $1::timestamptz + interval '${longestMailWait}' returning id`,
    [now],
  );
  return rows.map(({id}) => id);
}
