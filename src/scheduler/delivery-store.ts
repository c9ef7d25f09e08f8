// The parts of the SQL store that a delivery needs.
import {setTimeout as delay} from 'node:timers/promises';
import type {DeliveryStore} from '../app/deliver-digest.ts';
import type {Clock} from '../model/environment.ts';
import type {Database, Queryable} from '../store/sql/database.ts';
import {
  beginSending,
  closeDelivery,
  endSending,
  endUnsent,
  failuresInRow,
  readDelivery,
  type SendingClaim,
  type SendingEnd,
} from '../store/sql/deliveries.ts';
import type {Queue} from '../store/sql/queue.ts';
import {readSubscription, setSubscriptionState} from '../store/sql/subscriptions.ts';
import {notifyOfMail} from './notices.ts';
import {onStore} from './store-trouble.ts';

export interface DeliveryStoreOptions {
  readonly database: Database;
  readonly queue: Queue;
  readonly clock: Clock;
  /** Id of the worker that sends. */
  readonly worker: () => string;
  readonly onUncertain: 'resend' | 'hold';
}

/** One 550 may be a full mailbox or a server being moved; three messages in a row that were refused for good are not. */
const bounceAt = 3;

/** How long between two tries to write down that a mail was sent, while the database is away. */
const rewriteMs = 1000;

export function makeDeliveryStore(options: DeliveryStoreOptions): DeliveryStore<SendingClaim> {
  const {database, queue, clock, worker, onUncertain} = options;
  /** Of the first message in a row that was refused, and of each that waits for a person. */
  const tellOperator = async (tx: Queryable, id: number, end: SendingEnd): Promise<void> => {
    const trouble =
      end.state === 'failed' ? 'undelivered' : end.state === 'uncertain' && onUncertain === 'hold' ? 'uncertain' : null;
    const delivery = trouble === null ? null : await readDelivery(tx, id);
    if (trouble === null || delivery === null || !('failure' in end)) return;
    const failures = trouble === 'uncertain' ? 1 : await failuresInRow(tx, delivery.subscriptionId);
    if (failures !== 1) return;
    const mail = {delivery: id, subscription: delivery.subscriptionId, trouble, failures} as const;
    await notifyOfMail(tx, queue, mail, end.failure, clock.now());
  };
  return {
    close: (id) => onStore(database, () => closeDelivery(database, id)),
    subscription: (id) => onStore(database, () => readSubscription(database, id)),
    beginSending: (delivery, composed) =>
      onStore(database, () => beginSending(database, delivery, worker(), composed, clock.now())),
    endSending: (claim, end) =>
      untilWritten(() =>
        database.transaction(async (tx) => {
          const isOurs = await endSending(tx, claim, end, clock.now());
          if (isOurs && end.state === 'queued')
            await queue.send('mail', [{subject: claim.id, startAfter: end.dueAt}], tx);
          if (isOurs) await tellOperator(tx, claim.id, end);
          return isOurs;
        }),
      ),
    endUnsent: (id, state, failure) => onStore(database, () => endUnsent(database, id, state, failure, clock.now())),
    endSubscription: (id, {delivery, failure}) =>
      onStore(database, () =>
        database.transaction(async (tx) => {
          const failures = await failuresInRow(tx, id);
          if (failures < bounceAt || !(await setSubscriptionState(tx, id, 'bounced', 'bounce', clock.now()))) return;
          const mail = {delivery, subscription: id, trouble: 'bounced', failures} as const;
          await notifyOfMail(tx, queue, mail, failure, clock.now());
        }),
      ),
  };
}

/** The mail is out: what became of it must be written, however long the database is away. It ends with the process, and then the mail is `uncertain`. */
async function untilWritten(write: () => Promise<boolean>): Promise<boolean> {
  for (;;) {
    try {
      return await write();
    } catch {
      await delay(rewriteMs);
    }
  }
}
