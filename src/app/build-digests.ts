// Changes → deliveries: to whom they are reported, and when (frequency, quiet hours, time zone).
import {afterQuietHours, nextTimeOfDay} from '../cron/local-hours.ts';
import type {DigestItem, Subscription, SubscriptionState} from '../model/service.ts';
import type {Instant} from '../model/text.ts';
import {type DigestChange, forReader} from './word-digest.ts';

/** A change that was just written: two neighbouring editions of one document. */
export interface CommittedChange extends DigestChange {
  /** Keys of the document's newest editions, newest first: the change leads from the second to the first. */
  readonly editions: readonly number[];
}

/** A change to be reported to one subscription at `dueAt`. */
export interface PlannedItem extends DigestItem {
  readonly subscriptionId: string;
  readonly dueAt: Instant;
}

/** Returns the changes to report to each active subscription, and when. */
export function planDigests(
  changes: readonly CommittedChange[],
  subscriptions: readonly SubscriptionState[],
  now: Instant,
): PlannedItem[] {
  return subscriptions
    .filter(
      ({configured, state, subscription}) => configured && state === 'active' && subscription.purpose === 'digest',
    )
    .flatMap((state) => changes.flatMap((change) => planItem(change, state, now)));
}

/** With a hold, the change reported is the one that has now persisted for `holdEditions` editions. */
function planItem(change: CommittedChange, {subscription, freeAt}: SubscriptionState, now: Instant): PlannedItem[] {
  const hold = Math.max(1, subscription.holdEditions);
  const [toEdition, fromEdition] = change.editions.slice(hold - 1);
  if (toEdition === undefined || fromEdition === undefined) return [];
  if (hold === 1 && forReader(change, subscription) === null) return [];
  const {sourceId, document} = change;
  const due = dueAt(subscription, now, freeAt ?? null);
  return [{subscriptionId: subscription.id, sourceId, document, fromEdition, toEdition, dueAt: due}];
}

/** When a change that is known at `now` is reported; not before `freeAt` if every change is reported separately. */
export function dueAt(subscription: Subscription, now: Instant, freeAt: Instant | null = null): Instant {
  const {frequency, at, timeZone, weekday, quietHours, gatherMinutes = 0} = subscription;
  if (frequency !== 'each') return nextTimeOfDay(now, at, timeZone, frequency === 'weekly' ? weekday : undefined);
  const gathered = endOfMinutes(now, gatherMinutes);
  const due = freeAt !== null && freeAt > gathered ? freeAt : gathered;
  return quietHours === undefined ? due : afterQuietHours(due, quietHours, timeZone);
}

/** All changes between two ends are reported together: the ends are the same for all workers. */
function endOfMinutes(now: Instant, minutes: number): Instant {
  if (minutes === 0) return now;
  const length = minutes * 60_000;
  return new Date(Math.ceil(Date.parse(now) / length) * length).toISOString();
}
