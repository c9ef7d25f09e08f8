// Small things the program keeps for itself.
import {randomBytes} from 'node:crypto';
import type {Instant} from '../../model/text.ts';
import {type Queryable, queryRow} from './database.ts';
import {toJson} from './json.ts';

/** The secret that seals unsubscribe links and the like: made once, the same for all processes of a store. */
export async function ensureSecret(database: Queryable, now: Instant): Promise<string> {
  await database.query(
    `insert into tablewatch.settings (key, value, changed_at) values ('secret', $1::jsonb, $2) on conflict do nothing`,
    [toJson(randomBytes(32).toString('base64url')), now],
  );
  const {value} = await queryRow<{value: string}>(
    database,
    `select value from tablewatch.settings where key = 'secret'`,
  );
  return value;
}
