// The parts of the SQL store that a delivery needs.
import {setTimeout as delay} from 'node:timers/promises';
import type {DeliveryStore} from '../app/deliver-digest.ts';
import type {Clock} from '../model/environment.ts';
import type {Database} from '../store/sql/database.ts';
import {
  beginSending,
  closeDelivery,
  endSending,
  endUnsent,
  failuresInRow,
  type SendingClaim,
} from '../store/sql/deliveries.ts';
import type {Queue} from '../store/sql/queue.ts';
import {readSubscription, setSubscriptionState} from '../store/sql/subscriptions.ts';
import {onStore} from './store-trouble.ts';

export interface DeliveryStoreOptions {
  readonly database: Database;
  readonly queue: Queue;
  readonly clock: Clock;
  /** Id of the worker that sends. */
  readonly worker: () => string;
}

/** One 550 may be a full mailbox or a server being moved; three messages in a row that were refused for good are not. */
const bounceAt = 3;

/** How long between two tries to write down that a mail was sent, while the database is away. */
const rewriteMs = 1000;

export function makeDeliveryStore({database, queue, clock, worker}: DeliveryStoreOptions): DeliveryStore<SendingClaim> {
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
          return isOurs;
        }),
      ),
    endUnsent: (id, state, failure) => onStore(database, () => endUnsent(database, id, state, failure, clock.now())),
    endSubscription: async (id) => {
      await onStore(database, async () => {
        if ((await failuresInRow(database, id)) >= bounceAt)
          await setSubscriptionState(database, id, 'bounced', 'bounce', clock.now());
      });
    },
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
