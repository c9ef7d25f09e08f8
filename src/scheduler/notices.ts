// Mails that are not digests: to the operator when a source keeps failing, to readers who asked for a sign of life.
import {failureNotice, heartbeatNotice} from '../app/notice-words.ts';
import type {FailedRun} from '../app/run-source.ts';
import {operatorId} from '../app/subscriptions.ts';
import type {ClaimedRun} from '../model/service.ts';
import type {Instant} from '../model/text.ts';
import type {Database, Queryable} from '../store/sql/database.ts';
import {queueNotice} from '../store/sql/digest-queue.ts';
import type {Queue} from '../store/sql/queue.ts';
import {listSources} from '../store/sql/sources.ts';
import {listSubscriptions, readSubscription} from '../store/sql/subscriptions.ts';

/** Two failures in a row may be temporary; the third is reported once. */
const toldAt = 3;

/** Queues a mail to the operator, in the failed run's transaction; nothing without an operator. */
export async function notifyOperator(
  tx: Queryable,
  queue: Queue,
  {source, run}: ClaimedRun,
  {failure, next}: FailedRun,
  failures: number,
  now: Instant,
): Promise<void> {
  const operator = failures === toldAt ? await readSubscription(tx, operatorId) : null;
  if (operator?.state !== 'active' || !operator.configured) return;
  const message = failureNotice(source.id, failures, failure, next.at, operator.subscription.language);
  const notice = {
    subscriptionId: operatorId,
    kind: 'failure',
    key: `${source.id}:${String(run.id)}`,
    dueAt: now,
    message,
  } as const;
  const made = await queueNotice(tx, notice, now);
  if (made !== null) await queue.send('mail', [{subject: made.id, startAfter: null}], tx);
}

const weekMs = 7 * 86_400_000;

/** Queues "still watching" for subscriptions that asked for it and heard nothing for a week; once a week each. */
export async function queueHeartbeats(database: Database, queue: Queue, now: Instant): Promise<void> {
  const silent = (await listSubscriptions(database)).filter(
    ({subscription, configured, state, lastSentAt, createdAt}) =>
      subscription.heartbeat &&
      configured &&
      state === 'active' &&
      Date.parse(now) - Date.parse(lastSentAt ?? createdAt) >= weekMs,
  );
  if (silent.length === 0) return;
  const sources = (await listSources(database)).filter(({configured}) => configured).length;
  for (const {subscription, lastSentAt, createdAt} of silent) {
    const message = heartbeatNotice(lastSentAt ?? createdAt, sources, subscription.language);
    const key = `week ${String(Math.floor(Date.parse(now) / weekMs))}`;
    await database.transaction(async (tx) => {
      const made = await queueNotice(
        tx,
        {subscriptionId: subscription.id, kind: 'heartbeat', key, dueAt: now, message},
        now,
      );
      if (made !== null) await queue.send('mail', [{subject: made.id, startAfter: null}], tx);
    });
  }
}
