// Small things the program keeps for itself.
import {randomBytes} from 'node:crypto';
import type {Instant} from '../../model/text.ts';
import {type Queryable, queryOne} from './database.ts';
import {toJson} from './json.ts';

/** The secret that seals unsubscribe links and the like: made once, the same for all processes of a store. */
export async function ensureSecret(database: Queryable, now: Instant): Promise<string> {
  await database.query(
    `insert into tablewatch.settings (key, value, changed_at) values ('secret', $1::jsonb, $2) on conflict do nothing`,
    [toJson(randomBytes(32).toString('base64url')), now],
  );
  const row = await queryOne<{value: string}>(database, `select value from tablewatch.settings where key = 'secret'`);
  if (row === null) throw new Error('the secret that was just written is not there');
  return row.value;
}

/** Null when nothing is kept under the key. */
export async function readSetting(database: Queryable, key: string): Promise<unknown> {
  return (
    (await queryOne<{value: unknown}>(database, `select value from tablewatch.settings where key = $1`, [key]))
      ?.value ?? null
  );
}

export async function writeSetting(database: Queryable, key: string, value: unknown, now: Instant): Promise<void> {
  await database.query(
    `insert into tablewatch.settings (key, value, changed_at) values ($1, $2::jsonb, $3)
     on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at`,
    [key, toJson(value), now],
  );
}
