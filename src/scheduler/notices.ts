// Mails that are not digests: to the operator when a source keeps failing or mail does not arrive, to readers who asked for a sign of life.
import {failureNotice, heartbeatNotice, mailNotice, type MailTrouble} from '../app/notice-words.ts';
import type {FailedRun} from '../app/run-source.ts';
import {operatorId} from '../app/subscriptions.ts';
import type {ClaimedRun, DigestMessage, NoticeKind, RecordedFailure} from '../model/service.ts';
import type {Instant, Language} from '../model/text.ts';
import type {Database, Queryable} from '../store/sql/database.ts';
import {queueNotice} from '../store/sql/digest-queue.ts';
import type {Queue} from '../store/sql/queue.ts';
import {listSources} from '../store/sql/sources.ts';
import {listSubscriptions, readSubscription} from '../store/sql/subscriptions.ts';

/** Two failures in a row may be temporary; the third is reported once. */
const noticeAfter = 3;

/** Queues a mail to the operator, in the failed run's transaction; nothing without an operator. */
export async function notifyOperator(
  tx: Queryable,
  queue: Queue,
  {source, run}: ClaimedRun,
  {failure, next}: FailedRun,
  failures: number,
  now: Instant,
): Promise<void> {
  if (failures !== noticeAfter) return;
  await sendToOperator(tx, queue, `${source.id}:${String(run.id)}`, now, (language) =>
    failureNotice(source.id, failures, failure, next.at, language),
  );
}

/** Queues a mail to the operator about a message that its reader will miss; nothing without an operator, nor about the operator's own mail. */
export async function notifyOfMail(
  tx: Queryable,
  queue: Queue,
  mail: {
    readonly delivery: number;
    readonly subscription: string;
    readonly trouble: MailTrouble;
    readonly failures: number;
  },
  failure: RecordedFailure,
  now: Instant,
): Promise<void> {
  if (mail.subscription === operatorId) return;
  const key = `${mail.trouble}:${String(mail.delivery)}`;
  await sendToOperator(tx, queue, key, now, (language) =>
    mailNotice(mail.trouble, mail.subscription, mail.failures, failure, language),
  );
}

async function sendToOperator(
  tx: Queryable,
  queue: Queue,
  key: string,
  now: Instant,
  words: (language: Language) => DigestMessage,
): Promise<void> {
  const operator = await readSubscription(tx, operatorId);
  if (operator?.state !== 'active' || !operator.configured) return;
  const message = words(operator.subscription.language);
  await queueReaderMail(tx, queue, {subscriptionId: operatorId, kind: 'failure', key, message}, now);
}

/** Queues a mail to a reader, in the transaction of what it is about. */
export async function queueReaderMail(
  tx: Queryable,
  queue: Queue,
  mail: {
    readonly subscriptionId: string;
    readonly kind: NoticeKind;
    readonly key: string;
    readonly message: DigestMessage;
  },
  now: Instant,
): Promise<void> {
  const made = await queueNotice(tx, {...mail, dueAt: now}, now);
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
    await database.transaction((tx) =>
      queueReaderMail(tx, queue, {subscriptionId: subscription.id, kind: 'heartbeat', key, message}, now),
    );
  }
}
