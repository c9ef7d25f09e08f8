// Deliveries and their states. Each change is reported once per subscription (the key of delivery_item); one delivery is sent by
// one worker at a time (state, worker and attempt fence it).
import type {Delivery, DeliveryState, DigestMessage, RecordedFailure} from '../../model/service.ts';
import type {Instant} from '../../model/text.ts';
import {type Queryable, queryOne, queryRow} from './database.ts';
import {toJson} from './json.ts';

const columns = `d.id, d.subscription_id as "subscriptionId", d.kind, d.due_at as "dueAt", d.state, d.attempt, d.repeats,
  d.uncertain_at as "uncertainAt", d.message_id as "messageId", d.queued_at as "queuedAt", d.finished_at as "finishedAt",
  d.failure, d.message, coalesce((select jsonb_agg(jsonb_build_object('sourceId', i.source_id, 'document', i.document,
    'fromEdition', i.from_edition, 'toEdition', i.to_edition) order by i.source_id, i.document, i.from_edition)
    from tablewatch.delivery_item i where i.delivery_id = d.id), '[]'::jsonb) as items`;

/** Null when there is none. */
export function readDelivery(database: Queryable, id: number): Promise<Delivery | null> {
  return queryOne<Delivery>(database, `select ${columns} from tablewatch.delivery d where d.id = $1`, [id]);
}

export interface DeliveryQuery {
  readonly subscriptionId?: string;
  readonly state?: DeliveryState;
  readonly before?: number;
  readonly limit: number;
}

/** Newest first. */
export function listDeliveries(database: Queryable, query: DeliveryQuery): Promise<Delivery[]> {
  return database.query<Delivery>(
    `select ${columns} from tablewatch.delivery d
     where ($1::text is null or d.subscription_id = $1) and ($2::text is null or d.state = $2)
       and ($3::bigint is null or d.id < $3) order by d.id desc limit $4`,
    [query.subscriptionId ?? null, query.state ?? null, query.before ?? null, query.limit],
  );
}

/** How many of a subscription's messages failed one after the other, since the last that was sent or since it was resumed. */
export async function failuresInRow(database: Queryable, subscriptionId: string): Promise<number> {
  const {count} = await queryRow<{count: number}>(
    database,
    `select count(*) as count from tablewatch.delivery d
     where d.subscription_id = $1 and d.state = 'failed' and d.id > coalesce((select max(s.id) from tablewatch.delivery s
       where s.subscription_id = $1 and s.state = 'sent'), 0)`,
    [subscriptionId],
  );
  return count;
}

/** Lets no more changes join it; null unless it waits to be sent (or to be sent again). */
export async function closeDelivery(database: Queryable, id: number): Promise<Delivery | null> {
  const rows = await database.query(
    `update tablewatch.delivery set open = false where id = $1 and state in ('queued', 'uncertain') returning id`,
    [id],
  );
  return rows.length === 0 ? null : readDelivery(database, id);
}

/** One worker's claim on a delivery that is being sent. */
export interface SendingClaim {
  readonly id: number;
  readonly worker: string;
  readonly attempt: number;
}

/**
 * Writes down that the message is about to go out, before a byte of it does. Null when another worker was faster.
 * From `uncertain` it counts as a repeat.
 */
export async function beginSending(
  database: Queryable,
  delivery: Delivery,
  worker: string,
  composed: {message: DigestMessage; messageId: string},
  now: Instant,
): Promise<SendingClaim | null> {
  const row = await queryOne<{attempt: number}>(
    database,
    `update tablewatch.delivery set state = 'sending', open = false, worker = $3, attempt = attempt + 1,
       repeats = repeats + case when state = 'uncertain' then 1 else 0 end, message = $4::jsonb, message_id = $5,
       sending_at = $6, failure = null
     where id = $1 and attempt = $2 and state in ('queued', 'uncertain') returning attempt`,
    [delivery.id, delivery.attempt, worker, toJson(composed.message), composed.messageId, now],
  );
  return row === null ? null : {id: delivery.id, worker, attempt: row.attempt};
}

export type SendingEnd =
  | {readonly state: 'sent'}
  | {readonly state: 'uncertain' | 'failed'; readonly failure: RecordedFailure}
  /** Try again at `dueAt`. */
  | {readonly state: 'queued'; readonly failure: RecordedFailure; readonly dueAt: Instant};

/** Writes how a sending ended; false when it was taken from this worker meanwhile. */
export async function endSending(tx: Queryable, claim: SendingClaim, end: SendingEnd, now: Instant): Promise<boolean> {
  const rows = await tx.query<{subscription: string}>(
    `update tablewatch.delivery set state = $4::text, failure = $5::jsonb,
       due_at = case when $4 = 'queued' then $6::timestamptz else due_at end,
       uncertain_at = case when $4 = 'uncertain' then $7::timestamptz else uncertain_at end,
       finished_at = case when $4 in ('sent', 'failed') then $7::timestamptz end
     where id = $1 and worker = $2 and attempt = $3 and state = 'sending' returning subscription_id as subscription`,
    [
      claim.id,
      claim.worker,
      claim.attempt,
      end.state,
      'failure' in end ? toJson(end.failure) : null,
      end.state === 'queued' ? end.dueAt : now,
      now,
    ],
  );
  const [row] = rows;
  if (row !== undefined && end.state === 'sent') {
    await tx.query(`update tablewatch.subscription set last_sent_at = $2 where id = $1`, [row.subscription, now]);
  }
  return row !== undefined;
}

/** Ends a delivery that was never begun: nothing left to tell, or it cannot be composed. */
export async function endUnsent(
  tx: Queryable,
  id: number,
  state: 'empty' | 'failed',
  failure: RecordedFailure | null,
  now: Instant,
): Promise<boolean> {
  const rows = await tx.query(
    `update tablewatch.delivery set state = $2, open = false, failure = $3::jsonb, finished_at = $4
     where id = $1 and state in ('queued', 'uncertain') returning id`,
    [id, state, failure === null ? null : toJson(failure), now],
  );
  return rows.length === 1;
}

/** Deliveries whose worker died while sending become `uncertain`; answers their ids. */
export async function markUncertain(tx: Queryable, now: Instant): Promise<number[]> {
  const rows = await tx.query<{id: number}>(
    `update tablewatch.delivery d set state = 'uncertain', uncertain_at = $1
     where d.state = 'sending' and not exists (
       select 1 from tablewatch.worker w where w.id = d.worker and w.stopped_at is null) returning d.id`,
    [now],
  );
  return rows.map(({id}) => id);
}

/** An `uncertain` delivery is queued once more (and counted as a repeat), or taken for sent; false when it is not uncertain. */
export async function settleUncertain(
  tx: Queryable,
  id: number,
  decision: 'resend' | 'arrived',
  now: Instant,
): Promise<boolean> {
  const change =
    decision === 'resend'
      ? `state = 'queued', repeats = repeats + 1, due_at = $2`
      : `state = 'sent', finished_at = $2, failure = null`;
  const text = `update tablewatch.delivery set ${change} where id = $1 and state = 'uncertain' returning id`;
  return (await tx.query(text, [id, now])).length === 1;
}

/** Deliveries that a worker is sending, as the store sees it. */
export function listHeldDeliveries(database: Queryable, worker: string): Promise<{id: number; attempt: number}[]> {
  return database.query(`select id, attempt from tablewatch.delivery where state = 'sending' and worker = $1`, [
    worker,
  ]);
}

/** A sending that its worker does not know of (the answer to its beginning was lost with a connection) becomes `uncertain`. */
export async function markHeldUncertain(tx: Queryable, claim: SendingClaim, now: Instant): Promise<boolean> {
  const rows = await tx.query(
    `update tablewatch.delivery set state = 'uncertain', uncertain_at = $4
     where id = $1 and worker = $2 and attempt = $3 and state = 'sending' returning id`,
    [claim.id, claim.worker, claim.attempt, now],
  );
  return rows.length === 1;
}

/** Deliveries in `state` that should have been taken up `waitSeconds` ago: their job must have been lost. */
export async function listStrandedDeliveries(
  database: Queryable,
  state: 'queued' | 'uncertain',
  now: Instant,
  waitSeconds: number,
): Promise<number[]> {
  const rows = await database.query<{id: number}>(
    `select id from tablewatch.delivery where state = $1
       and greatest(due_at, queued_at, coalesce(uncertain_at, due_at)) < $2::timestamptz - make_interval(secs => $3)
     order by due_at, id limit 1000`,
    [state, now, waitSeconds],
  );
  return rows.map(({id}) => id);
}
