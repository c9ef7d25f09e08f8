// Messages that are not digests: to the operator when a source keeps failing, works again, or mail does not arrive; to readers who
// asked for findings or a sign of life.
import {dueAt} from '../app/build-digests.ts';
import {type CheckedSource, findingChanges} from '../app/finding-changes.ts';
import {
  failureNotice,
  findingsNotice,
  heartbeatNotice,
  mailNotice,
  type MailProblem,
  recoveryNotice,
  reminderNotice,
  waitingNotice,
} from '../app/notice-words.ts';
import {relocalize} from '../app/relocalize.ts';
import type {FailedRun} from '../app/run-source.ts';
import {operatorId} from '../app/subscriptions.ts';
import type {Rule} from '../model/rule.ts';
import type {ClaimedRun, DigestMessage, NoticeKind, RecordedFailure} from '../model/service.ts';
import type {Instant, Language} from '../model/text.ts';
import type {Database, Queryable} from '../store/sql/database.ts';
import {lastNoticeAt, queueNotice} from '../store/sql/digest-queue.ts';
import type {Queue} from '../store/sql/queue.ts';
import {isStuck} from '../store/sql/runs-stuck.ts';
import {claimSlot} from '../store/sql/slots.ts';
import {readWaiting} from '../store/sql/waiting.ts';
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

/** Queues a mail to the operator when a source whose failures were reported can be read again. */
export async function notifyOfRecovery(
  tx: Queryable,
  queue: Queue,
  {source, run}: ClaimedRun,
  now: Instant,
): Promise<void> {
  if (source.failures < noticeAfter) return;
  await sendToOperator(
    tx,
    queue,
    `${source.id}:${String(run.id)}`,
    now,
    (language) => recoveryNotice(source.id, source.failures, language),
    'recovery',
  );
}

/** Queues messages about findings to the subscriptions that asked for them, in the run's transaction. */
export async function notifyOfFindings(
  tx: Queryable,
  queue: Queue,
  {run}: ClaimedRun,
  checked: CheckedSource,
  {rules, pageUrl, now}: {readonly rules: readonly Rule[]; readonly pageUrl: string | null; readonly now: Instant},
): Promise<void> {
  for (const {subscription, configured, state} of await listSubscriptions(tx)) {
    if (!configured || state !== 'active' || subscription.purpose !== 'digest') continue;
    const {language, id} = subscription;
    const changes = findingChanges(checked, subscription).map((change) => ({
      ...change,
      appeared: relocalize(change.appeared, rules, language),
    }));
    if (changes.length === 0) continue;
    const message = findingsNotice(checked.sourceId, changes, pageUrl, language);
    // At once, as failures are: what is wrong now is of no use in a weekly digest. Quiet hours hold.
    const due = dueAt({...subscription, frequency: 'each', gatherMinutes: 0}, now);
    await queueReaderMail(tx, queue, {subscriptionId: id, kind: 'findings', key: String(run.id), message}, now, due);
  }
}

/** Queues a mail to the operator about a message that its reader will miss; nothing without an operator, nor about the operator's own mail. */
export async function notifyOfMail(
  tx: Queryable,
  queue: Queue,
  mail: {
    readonly delivery: number;
    readonly subscription: string;
    readonly trouble: MailProblem;
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

/** As long as a queue that stands still may wait; a burst at a full hour is through before. */
const longWaitSeconds = 1800;

/** Queues a mail to the operator when runs have waited for half an hour; once a day at most, by one process of all. */
export async function notifyOfWaiting(database: Database, queue: Queue, now: Instant): Promise<void> {
  const {runs, oldestRun, longestRun} = await readWaiting(database, now);
  const stuck = await isStuck(database, now);
  if (!stuck && oldestRun < longWaitSeconds) return;
  const key = `waiting:${now.slice(0, 10)}`;
  await database.transaction(async (tx) => {
    if (!(await claimSlot(tx, key, 'notice'))) return;
    const minutes = Math.round(oldestRun / 60);
    const longest = Math.round(longestRun / 60);
    await sendToOperator(tx, queue, key, now, (language) =>
      waitingNotice({count: runs, minutes, longest, isStuck: stuck}, language),
    );
  });
}

async function sendToOperator(
  tx: Queryable,
  queue: Queue,
  key: string,
  now: Instant,
  words: (language: Language) => DigestMessage,
  kind: NoticeKind = 'failure',
): Promise<void> {
  const operator = await readSubscription(tx, operatorId);
  if (operator?.state !== 'active' || !operator.configured) return;
  const message = words(operator.subscription.language);
  await queueReaderMail(tx, queue, {subscriptionId: operatorId, kind, key, message}, now);
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
  due: Instant = now,
): Promise<void> {
  const made = await queueNotice(tx, {...mail, dueAt: due}, now);
  if (made !== null) await queue.send('mail', [{subject: made.id, startAfter: due > now ? due : null}], tx);
}

const weekMs = 7 * 86_400_000;

/** Reminds the operator of each source that still fails, a week after the last mail about it; paused ones are known. */
export async function queueReminders(database: Database, queue: Queue, now: Instant): Promise<void> {
  const failing = (await listSources(database)).filter(
    ({configured, paused, failures}) => configured && !paused && failures >= noticeAfter,
  );
  for (const {id, failures, lastSuccessAt} of failing) {
    await database.transaction(async (tx) => {
      const last = await lastNoticeAt(tx, operatorId, 'failure', `${id}:`);
      if (last === null || Date.parse(now) - Date.parse(last) < weekMs) return;
      await sendToOperator(tx, queue, `${id}:reminder:${now.slice(0, 10)}`, now, (language) =>
        reminderNotice(id, failures, lastSuccessAt ?? last, language),
      );
    });
  }
}

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
