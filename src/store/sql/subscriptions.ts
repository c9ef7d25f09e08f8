// Subscriptions. One that ended through its unsubscribe link or a bounce stays ended whatever the configuration says.
import type {Subscription, SubscriptionState} from '../../model/service.ts';
import type {Instant} from '../../model/text.ts';
import {type Queryable, queryRow} from './database.ts';
import {toJson} from './json.ts';

// Only what no change can join any more counts: what waits is where the next change goes.
const columns = `definition as subscription, configured, origin, state, created_at as "createdAt", last_sent_at as "lastSentAt",
  (select d.due_at + interval '24 hours' from tablewatch.delivery d
   where d.subscription_id = s.id and d.kind = 'digest' and not d.open and d.state <> 'empty' and s.definition ? 'maxPerDay'
   order by d.due_at desc offset greatest((s.definition->>'maxPerDay')::int - 1, 0) limit 1) as "freeAt"`;

/** All, by id. */
export function listSubscriptions(database: Queryable): Promise<SubscriptionState[]> {
  return database.query<SubscriptionState>(`select ${columns} from tablewatch.subscription s order by id`);
}

/** Null when there is none with this id. */
export async function readSubscription(database: Queryable, id: string): Promise<SubscriptionState | null> {
  const text = `select ${columns} from tablewatch.subscription s where id = $1`;
  return (await database.query<SubscriptionState>(text, [id]))[0] ?? null;
}

/** Writes the configured subscriptions; those not named get nothing more, their history stays. */
export async function writeSubscriptions(tx: Queryable, wanted: readonly Subscription[], now: Instant): Promise<void> {
  await tx.query(
    `insert into tablewatch.subscription (id, definition, created_at)
     select r->>'id', r, $2::timestamptz from jsonb_array_elements($1::jsonb) as r
     on conflict (id) do update set definition = excluded.definition, configured = true, origin = 'file'`,
    [toJson(wanted), now],
  );
  const ids = wanted.map(({id}) => id);
  await tx.query(
    `update tablewatch.subscription set configured = false where origin = 'file' and not id = any($1::text[])`,
    [ids],
  );
}

/** Writes a subscription that a reader made on a page: a new one waits to be confirmed, a changed one keeps its state. */
export async function writePageSubscription(tx: Queryable, subscription: Subscription, now: Instant): Promise<void> {
  await tx.query(
    `insert into tablewatch.subscription (id, definition, created_at, origin, state)
     values ($1, $2::jsonb, $3, 'page', 'pending')
     on conflict (id) do update set definition = excluded.definition where tablewatch.subscription.origin = 'page'`,
    [subscription.id, toJson(subscription), now],
  );
}

/** A pending one whose reader did nothing is forgotten, address and all, after this time. */
const pendingDays = 7;

/** Deletes subscriptions that nobody confirmed. */
export async function forgetUnconfirmed(database: Queryable, now: Instant): Promise<void> {
  await database.query(
    `delete from tablewatch.subscription where state = 'pending' and created_at < $1::timestamptz - interval '${String(pendingDays)} days'`,
    [now],
  );
}

/** Subscriptions of an address that were made since an instant: one that asks for many is somebody else's. */
export async function countRecent(database: Queryable, address: string, since: Instant): Promise<number> {
  const {count} = await queryRow<{count: number}>(
    database,
    `select count(*) as count from tablewatch.subscription
     where origin = 'page' and lower(definition->'channel'->>'to') = lower($1) and created_at > $2`,
    [address, since],
  );
  return count;
}

/** Deletes a subscription that was made on a page, with its deliveries. False when there is none. */
export async function removePageSubscription(database: Queryable, id: string): Promise<boolean> {
  const rows = await database.query(
    `delete from tablewatch.subscription where id = $1 and origin = 'page' returning id`,
    [id],
  );
  return rows.length === 1;
}

/** Sets the state; `by` says who did it (`link`, `bounce`, `operator`). */
export async function setSubscriptionState(
  tx: Queryable,
  id: string,
  state: SubscriptionState['state'],
  by: string,
  now: Instant,
): Promise<boolean> {
  const rows = await tx.query(
    `update tablewatch.subscription set state = $2, ended_by = case when $2 = 'active' then null else $3 end,
       ended_at = case when $2 = 'active' then null else $4::timestamptz end where id = $1 and state <> $2 returning id`,
    [id, state, by, now],
  );
  return rows.length === 1;
}
