// A person's word on a mail of which nobody knows whether it arrived.
import type {Clock} from '../model/environment.ts';
import type {Database} from '../store/sql/database.ts';
import {settleUncertain} from '../store/sql/deliveries.ts';
import type {Queue} from '../store/sql/queue.ts';

interface DecideOptions {
  readonly database: Database;
  readonly queue: Queue;
  readonly clock: Clock;
}

/** Sends it again under the same Message-ID, or takes it for sent; false when it is not uncertain (any more). */
export async function decideUncertain(
  {database, queue, clock}: DecideOptions,
  id: number,
  decision: 'resend' | 'arrived',
): Promise<boolean> {
  return await database.transaction(async (tx) => {
    const isSettled = await settleUncertain(tx, id, decision, clock.now());
    if (isSettled && decision === 'resend') await queue.send('mail', [{subject: id, startAfter: null}], tx);
    return isSettled;
  });
}
