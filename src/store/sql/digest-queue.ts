// Changes → deliveries: what one subscription gets at one instant is one delivery.
import type {DigestItem, NoticeKind} from '../../model/service.ts';
import {compareText, type Instant} from '../../model/text.ts';
import {sha256} from '../content-files.ts';
import {type Queryable, queryOne, queryRow} from './database.ts';
import {toJson} from './json.ts';

/** A change to be reported to one subscription at `dueAt`. */
export interface PlannedItem extends DigestItem {
  readonly subscriptionId: string;
  readonly dueAt: Instant;
}

/** A delivery that was made and needs a job. */
export interface NewDelivery {
  readonly id: number;
  readonly dueAt: Instant;
}

/** Puts each change into the delivery that gathers for its subscription and instant, makes one where there is none; answers the new ones. */
export async function queueItems(tx: Queryable, items: readonly PlannedItem[], now: Instant): Promise<NewDelivery[]> {
  const made: NewDelivery[] = [];
  // Always in one order: two runs that queue for the same subscriptions cannot lock each other out.
  const ordered = [...items].sort((a, b) => compareText(keyOf(a), keyOf(b)));
  for (const item of ordered) {
    if (await isReported(tx, item)) continue;
    const gathering = await openDelivery(tx, item, now);
    if (gathering.isNew) made.push({id: gathering.id, dueAt: item.dueAt});
    await addItem(tx, item, gathering.id);
  }
  return made;
}

async function isReported(tx: Queryable, item: PlannedItem): Promise<boolean> {
  const text = `select 1 from tablewatch.delivery_item where subscription_id = $1 and from_edition = $2 and to_edition = $3`;
  return (await tx.query(text, [item.subscriptionId, item.fromEdition, item.toEdition])).length > 0;
}

/** Locks the gathering delivery. One that is closed while we wait for it no longer matches, and a new one is made. */
async function openDelivery(tx: Queryable, item: PlannedItem, now: Instant): Promise<{id: number; isNew: boolean}> {
  for (;;) {
    const open = await queryOne<{id: number}>(
      tx,
      `select id from tablewatch.delivery where subscription_id = $1 and due_at = $2 and open for update`,
      [item.subscriptionId, item.dueAt],
    );
    if (open !== null) return {id: open.id, isNew: false};
    const made = await queryOne<{id: number}>(
      tx,
      `insert into tablewatch.delivery (subscription_id, from_edition, to_edition, due_at, state, open, queued_at)
       values ($1, $2, $3, $4, 'queued', true, $5) on conflict do nothing returning id`,
      [item.subscriptionId, String(item.fromEdition), String(item.toEdition), item.dueAt, now],
    );
    if (made !== null) return {id: made.id, isNew: true};
  }
}

async function addItem(tx: Queryable, item: PlannedItem, deliveryId: number): Promise<void> {
  await tx.query(
    `insert into tablewatch.delivery_item (subscription_id, from_edition, to_edition, source_id, document, delivery_id)
     values ($1, $2, $3, $4, $5, $6)`,
    [item.subscriptionId, item.fromEdition, item.toEdition, item.sourceId, item.document, deliveryId],
  );
  const rows = await tx.query<{from: number; to: number}>(
    `select min(from_edition) as from, max(to_edition) as to from tablewatch.delivery_item where delivery_id = $1
     group by source_id, document order by 1`,
    [deliveryId],
  );
  const set = (keys: number[]): string => (keys.length === 1 ? keys.join() : `set:${sha256(keys.join()).slice(0, 32)}`);
  await tx.query(`update tablewatch.delivery set from_edition = $2, to_edition = $3 where id = $1`, [
    deliveryId,
    set(rows.map(({from}) => from)),
    set(rows.map(({to}) => to)),
  ]);
}

/** Makes a delivery without changes (heartbeat, failure report), once per key; null when it is there. */
export async function queueNotice(
  tx: Queryable,
  notice: {subscriptionId: string; kind: NoticeKind; key: string; dueAt: Instant; message: object | null},
  now: Instant,
): Promise<NewDelivery | null> {
  const made = await queryOne<{id: number}>(
    tx,
    `insert into tablewatch.delivery (subscription_id, kind, from_edition, to_edition, due_at, state, open, queued_at, message)
     values ($1, $2::text, $2::text, $3, $4, 'queued', false, $5, $6::jsonb) on conflict do nothing returning id`,
    [
      notice.subscriptionId,
      notice.kind,
      notice.key,
      notice.dueAt,
      now,
      notice.message === null ? null : toJson(notice.message),
    ],
  );
  return made === null ? null : {id: made.id, dueAt: notice.dueAt};
}

/** When the newest notice of a kind was queued whose key begins so; null when there is none. */
export async function lastNoticeAt(
  tx: Queryable,
  subscriptionId: string,
  kind: NoticeKind,
  keyStart: string,
): Promise<Instant | null> {
  const {at} = await queryRow<{at: Instant | null}>(
    tx,
    `select max(queued_at) as at from tablewatch.delivery
     where subscription_id = $1 and kind = $2 and starts_with(to_edition, $3)`,
    [subscriptionId, kind, keyStart],
  );
  return at;
}

function keyOf(item: PlannedItem): string {
  return `${item.subscriptionId} ${item.dueAt} ${String(item.fromEdition).padStart(16, '0')}`;
}
