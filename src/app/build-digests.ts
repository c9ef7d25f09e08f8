// Changes → digests: who is told, when (frequency, quiet hours, time zone), and which of the events are for this reader.
import {afterQuietHours, nextTimeOfDay} from '../cron/local-hours.ts';
import type {BoardChanges, Changeset, ChangeEvent, Significance} from '../model/changeset.ts';
import type {DigestItem, Subscription, SubscriptionState} from '../model/service.ts';
import type {Instant} from '../model/text.ts';
import {matchesAny} from '../text/name-pattern.ts';

/** A change that was just written: two neighbouring editions of one document. */
export interface CommittedChange {
  readonly sourceId: string;
  readonly document: string;
  /** Keys of the document's newest editions, newest first: the change leads from the second to the first. */
  readonly editions: readonly number[];
  readonly changeset: Changeset;
  readonly vendors: Readonly<Record<string, string>>;
}

/** A change to be told to one subscription at `dueAt`. */
export interface PlannedItem extends DigestItem {
  readonly subscriptionId: string;
  readonly dueAt: Instant;
}

/** What each active subscription is to be told of the changes, and when. */
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

/** With hold, the change told is the one that has now stood for `holdEditions` editions. */
function planItem(change: CommittedChange, {subscription, freeAt}: SubscriptionState, now: Instant): PlannedItem[] {
  const hold = Math.max(1, subscription.holdEditions);
  const [toEdition, fromEdition] = change.editions.slice(hold - 1);
  if (toEdition === undefined || fromEdition === undefined) return [];
  if (hold === 1 && forReader(change, subscription) === null) return [];
  const {sourceId, document} = change;
  const due = dueAt(subscription, now, freeAt ?? null);
  return [{subscriptionId: subscription.id, sourceId, document, fromEdition, toEdition, dueAt: due}];
}

/** When a change that is known at `now` is told; not before `freeAt`, where every change is told by itself. */
export function dueAt(subscription: Subscription, now: Instant, freeAt: Instant | null = null): Instant {
  const {frequency, at, timeZone, weekday, quietHours, gatherMinutes = 0} = subscription;
  if (frequency !== 'each') return nextTimeOfDay(now, at, timeZone, frequency === 'weekly' ? weekday : undefined);
  const gathered = endOfMinutes(now, gatherMinutes);
  const due = freeAt !== null && freeAt > gathered ? freeAt : gathered;
  return quietHours === undefined ? due : afterQuietHours(due, quietHours, timeZone);
}

/** All that falls between two ends is told together: the ends are the same for all workers. */
function endOfMinutes(now: Instant, minutes: number): Instant {
  if (minutes === 0) return now;
  const length = minutes * 60_000;
  return new Date(Math.ceil(Date.parse(now) / length) * length).toISOString();
}

const order: readonly Significance[] = ['headline', 'notable', 'minor', 'noise'];

/**
 * The changeset with only what this reader asked for: boards, events at or above the minimum (those about a followed model or
 * vendor are lifted one level). Null when nothing is left.
 */
export function forReader(
  {changeset, vendors}: Pick<CommittedChange, 'changeset' | 'vendors'>,
  subscription: Subscription,
): Changeset | null {
  const minimum = order.indexOf(subscription.minimum);
  const isWanted = (event: ChangeEvent): boolean => {
    const followed = isFollowed(event, vendors, subscription);
    if (followsOnly(subscription) && !followed) return false;
    return Math.max(0, order.indexOf(event.significance) - (followed ? 1 : 0)) <= minimum;
  };
  const boards = changeset.boards
    .filter((board) => isWantedBoard(board, subscription))
    .map((board) => ({...board, events: board.events.filter(isWanted)}));
  const everything = subscription.boards.length === 0 && !followsOnly(subscription);
  const events = everything ? changeset.events.filter(isWanted) : [];
  const prose = everything ? changeset.prose.filter(({significance}) => order.indexOf(significance) <= minimum) : [];
  const isEmpty = events.length + prose.length + boards.reduce((sum, board) => sum + board.events.length, 0) === 0;
  return isEmpty ? null : {...changeset, boards, events, prose};
}

/** Models or vendors but no boards: the reader wants these and nothing else. */
function followsOnly({boards, models, vendors}: Subscription): boolean {
  return boards.length === 0 && models.length + vendors.length > 0;
}

function isWantedBoard(board: BoardChanges, {boards}: Subscription): boolean {
  return (
    boards.length === 0 ||
    [board.board, board.boardBefore ?? board.board, board.head.title].some((name) => matchesAny(name, boards))
  );
}

function isFollowed(
  event: ChangeEvent,
  vendors: Readonly<Record<string, string>>,
  {models, vendors: wanted}: Subscription,
): boolean {
  // A model may be called "constructor".
  const vendorOf = (subject: string): string => (Object.hasOwn(vendors, subject) ? (vendors[subject] ?? '') : '');
  return event.subjects.some((subject) => matchesAny(subject, models) || matchesAny(vendorOf(subject), wanted));
}
